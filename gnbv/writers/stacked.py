"""Tables for a terminal too narrow for their columns: a row is a name, its cells below it."""

from collections.abc import Iterator, Sequence

from gnbv.tables import Table
from gnbv.wrapping import longest, padded, width, wrap
from gnbv.writers.style import Style

_GAP = 2
_LABEL = 18
"""Columns of a terminal that a heading before its cell takes at most."""


def stack(table: Table, style: Style) -> Iterator[tuple[str, int]]:
    """Yield the table's lines, each with its row: the name, each cell below after its heading."""
    _, rows = style.grid(table)
    cells = range(table.name_at + 1, len(table.columns))
    labels = _labels(table, style, cells)
    figure = max((width(row[at]) for row in rows for at in cells if _number(table, at)), default=0)
    for index, row in enumerate(rows):
        if index:
            yield "", -1
        for line in _head(table, row, style.width):
            yield line, index
        indent = _indent(table, row)
        for at in cells:
            if row[at].strip() in {"-", ""}:
                continue
            cell = row[at].rjust(figure) if _number(table, at) else row[at]
            for line in _cell(labels[at], cell, style.width - indent):
                yield " " * indent + line, index


def _number(table: Table, at: int) -> bool:
    return table.columns[at].kind == "number"


def _labels(table: Table, style: Style, cells: Sequence[int]) -> dict[int, list[str]]:
    """Headings on lines that are all as wide as the widest."""
    found = {at: wrap(style.full_heading(table.columns[at]), _LABEL) for at in cells}
    wide = max((width(line) for lines in found.values() for line in lines), default=0)
    return {at: [padded(line, wide) for line in lines] for at, lines in found.items()}


def _indent(table: Table, row: Sequence[str]) -> int:
    """How far in a row's cells stand: below its name, after its code."""
    code = " ".join(row[: table.name_at])
    return width(code) + 1 if code.strip() else _GAP


def _head(table: Table, row: Sequence[str], room: int) -> Iterator[str]:
    """The code and the name of a row, which goes on below itself."""
    code = " ".join(row[: table.name_at]).strip()
    indent = width(code) + 1 if code else 0
    for number, line in enumerate(wrap(row[table.name_at].strip(), room - indent)):
        yield f"{code} {line}" if code and not number else " " * indent + line


def _cell(label: Sequence[str], cell: str, room: int) -> Iterator[str]:
    """A cell after its heading, or below it where it finds no room there."""
    begin = width(label[0]) + _GAP
    if begin + longest(cell) > room:
        yield from (line.rstrip() for line in label)
        yield from (" " * _GAP + line for line in wrap(cell.strip(), room - _GAP))
        return
    words = [cell] if begin + width(cell) <= room else wrap(cell.strip(), room - begin)
    for number in range(max(len(words), len(label))):
        before = label[number] if number < len(label) else " " * width(label[0])
        after = words[number] if number < len(words) else ""
        yield f"{before}{' ' * _GAP}{after}".rstrip()
