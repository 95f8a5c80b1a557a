"""Tables for a terminal too narrow for their columns: a row is a name, its figures below it."""

from collections.abc import Iterator

from rich.cells import cell_len

from gnbv.tables import Table
from gnbv.writers.style import Style

_GAP = 3
_NARROWEST_NAME = 16
_HEADING = 14


def widths(table: Table, style: Style) -> list[int]:
    """The width of each column: figures and codes whole, words at least a few.

    Headings of figures fold to one word a line only where there is no room for more.
    """
    roomy = _widths(table, style, _HEADING)
    return roomy if _sum(roomy) <= style.width else _widths(table, style, 0)


def fits(table: Table, style: Style) -> bool:
    """Tell whether the table's columns stand side by side in the style's width."""
    return _sum(_widths(table, style, 0)) <= style.width


def _widths(table: Table, style: Style, room: int) -> list[int]:
    headings, rows = style.grid(table)
    found = []
    for at, column in enumerate(table.columns):
        words = max((cell_len(word) for word in headings[at].split()), default=0)
        cells = max((cell_len(row[at]) for row in rows), default=0)
        if column.kind == "number" or at == 0:
            found.append(max(words, cells, min(cell_len(headings[at]), room)))
        else:
            found.append(max(words, min(cells, 2 * room or _NARROWEST_NAME)))
    return found


def _sum(widths: list[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)


def stack(table: Table, style: Style) -> list[str]:
    """Return the table's lines: for each row its words, then each figure beside its heading."""
    headings, rows = style.grid(table)
    texts = [at for at, column in enumerate(table.columns) if column.kind != "number"]
    numbers = [at for at, column in enumerate(table.columns) if column.kind == "number"]
    labels = _padded([headings[at] for at in numbers])
    figure = max((cell_len(row[at]) for row in rows for at in numbers), default=0)
    lines = []
    for row in rows:
        lines.append(_words(row, texts))
        lines += _figures(labels, [row[at] for at in numbers], figure)
        lines.append("")
    return lines


def _words(row: list[str], texts: list[int]) -> str:
    """The words of a row on one line, without the cells that are empty."""
    return " ".join(row[at].strip() for at in texts if row[at].strip())


def _figures(labels: list[str], cells: list[str], width: int) -> Iterator[str]:
    """A line for each figure of a row, after its label; an empty cell has none."""
    for label, cell in zip(labels, cells, strict=True):
        if cell not in {"-", ""}:
            yield f"  {label}  {cell:>{width}}"


def _padded(headings: list[str]) -> list[str]:
    """Headings made as wide as the widest, in the cells of a terminal."""
    width = max(map(cell_len, headings), default=0)
    return [heading + " " * (width - cell_len(heading)) for heading in headings]
