"""Tables drawn for a terminal: no figure is cut, no word broken; names are text, never markup."""

from collections.abc import Iterator, Sequence
from io import StringIO

from rich.console import Console
from rich.text import Text

from gnbv.language import inert
from gnbv.tables import Row, Table, TableSet
from gnbv.wrapping import padded, width, wrap
from gnbv.writers.layout import GAP, Layout, layout
from gnbv.writers.ruled import folds, ruled
from gnbv.writers.shares import with_bars
from gnbv.writers.stacked import stack
from gnbv.writers.style import Style

_STYLES = {"row": "", "parent": "bold", "total": "bold", "heading": "bold"}
_FAINT = "dim"

_Line = tuple[str, str]
"""A line of words, and the style in which it is shown."""


def render(tables: TableSet, style: Style) -> str:
    """Draw tables one below the other, as wide as the terminal at most."""
    out = StringIO()
    console = Console(
        file=out,
        force_terminal=style.colour,
        color_system="standard" if style.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for index, table in enumerate(tables.in_turn()):
        for words, look in [("", "")] * bool(index) + list(_table(table, style)):
            console.print(Text(words, style=look), soft_wrap=True)
    return inert("\n".join(line.rstrip() for line in out.getvalue().split("\n")))


def _table(table: Table, style: Style) -> Iterator[_Line]:
    """A table's title, its unit, its rows and its notes."""
    yield from _wrapped(style.translate(table.title), style, "bold")
    if unit := style.unit_line(table):
        yield from _wrapped(unit, style, _FAINT)
    yield from _body(table, with_bars(table, style))
    for note in style.below(table):
        yield from _wrapped(note, style, _FAINT)


def _wrapped(words: str, style: Style, look: str) -> Iterator[_Line]:
    return ((line, look) for line in wrap(words, style.width))


def _body(table: Table, style: Style) -> Iterator[_Line]:
    """The rows under their headings; stacked where the terminal is too narrow for these."""
    if any(column.above for column in table.columns):
        lines = list(_ruled(table, style))
        if all(width(words) <= style.width for words, _ in lines):
            yield from lines
            return
    elif found := layout(table, style):
        yield from _drawn(table, style, found)
        return
    for words, row in stack(table, style):
        yield words, _look(table.rows[row]) if row >= 0 else ""
    yield "", ""


def _ruled(table: Table, style: Style) -> Iterator[_Line]:
    """A table with several levels of headings; in a narrow terminal, block below block."""
    parts, name = folds(table, style)
    for index, part in enumerate(parts):
        if index:
            yield "", ""
        for words, row in ruled(table, style, part, name):
            yield words, _look(table.rows[row]) if row >= 0 else _FAINT


def _drawn(table: Table, style: Style, at: Layout) -> Iterator[_Line]:
    """The headings over a line, then each row, and below it the words that find no room in it."""
    headings, rows = style.grid(table)
    for line in _headings(table, headings, at):
        yield line, _FAINT
    yield "─" * at.width, ""
    for index, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        if index and row.kind == "total":
            yield "", ""
        for line in _side_by_side(_blocks(table, cells, at), at):
            yield line, _look(row)
        for line in _below(table, headings, cells, at, style.width):
            yield line, _FAINT


def _headings(table: Table, headings: Sequence[str], at: Layout) -> Iterator[str]:
    """Headings broken to their columns' widths; their last lines stand level."""
    blocks = [wrap(headings[column], wide) for column, wide in at.widths.items()]
    height = max(map(len, blocks))
    level = [[""] * (height - len(block)) + block for block in blocks]
    return _side_by_side(
        [
            [_aligned(line, wide, table.columns[column].kind == "number") for line in block]
            for block, (column, wide) in zip(level, at.widths.items(), strict=True)
        ],
        at,
    )


def _blocks(table: Table, cells: Sequence[str], at: Layout) -> list[list[str]]:
    """Each cell of a row on lines of its column's width; words stand in as far as the first."""
    blocks = []
    for column, wide in at.widths.items():
        cell, bare = cells[column], cells[column].lstrip(" ")
        if table.columns[column].kind == "number":
            blocks.append([_aligned(cell, wide, right=True)])
            continue
        indent = len(cell) - len(bare)
        blocks.append([padded(" " * indent + line, wide) for line in wrap(bare, wide - indent)])
    return blocks


def _side_by_side(blocks: Sequence[Sequence[str]], at: Layout) -> Iterator[str]:
    """Lines of cells, each beside the next."""
    for number in range(max(map(len, blocks))):
        parts = [
            block[number] if number < len(block) else " " * wide
            for block, wide in zip(blocks, at.widths.values(), strict=True)
        ]
        yield (" " * GAP).join(parts).rstrip()


def _below(
    table: Table, headings: Sequence[str], cells: Sequence[str], at: Layout, room: int
) -> Iterator[str]:
    """The words that go below a row, each after its heading, as far in as the row's name."""
    shown = [f"{headings[one]}: {cells[one].strip()}" for one in at.below if cells[one].strip()]
    if not shown:
        return
    name = cells[table.name_at]
    before = [wide + GAP for column, wide in at.widths.items() if column < table.name_at]
    indent = (sum(before) or GAP) + len(name) - len(name.lstrip(" "))
    for line in _joined(shown, room - indent):
        yield " " * indent + line


def _joined(parts: Sequence[str], columns: int) -> list[str]:
    """Parts on as few lines as keep each of them together, where a line holds it."""
    lines = [""]
    for part in parts:
        if lines[-1] and width(lines[-1]) + width(part) + 3 <= columns:
            lines[-1] += f" · {part}"
        elif lines[-1]:
            lines.append(part)
        else:
            lines[-1] = part
    return [line for one in lines for line in wrap(one, columns)]


def _aligned(words: str, columns: int, right: bool) -> str:
    gap = " " * (columns - width(words))
    return gap + words if right else words + gap


def _look(row: Row) -> str:
    return _STYLES[row.kind]
