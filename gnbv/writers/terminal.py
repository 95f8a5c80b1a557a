"""Tables drawn for a terminal, with Rich: names are text, never markup."""

from io import StringIO

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Drawn
from rich.text import Text

from gnbv.language import inert
from gnbv.tables import Row, Table, TableSet
from gnbv.writers.ruled import folds, ruled
from gnbv.writers.shares import with_bars
from gnbv.writers.stacked import fits, stack, widths
from gnbv.writers.style import Style

_STYLES = {"row": "", "parent": "bold", "total": "bold"}


def render(tables: TableSet, style: Style) -> str:
    """Draw tables one below the other, as wide as the terminal at most."""
    out = StringIO()
    console = Console(
        file=out,
        width=style.width,
        force_terminal=style.colour,
        color_system="standard" if style.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for index, table in enumerate(tables.tables):
        drawn = with_bars(table, style)
        if index:
            console.print()
        console.print(Text(style.translate(table.title), style="bold"))
        if unit := style.unit_line(table):
            console.print(Text(unit, style="dim"))
        if any(column.above for column in table.columns):
            console.print(_ruled(table, drawn), soft_wrap=True)
        elif fits(table, drawn):
            console.print(_drawn(table, drawn))
        else:
            console.print(Text("\n".join(stack(table, drawn))))
        for note in style.below(table):
            console.print(Text(note, style="dim"))
    return inert("\n".join(line.rstrip() for line in out.getvalue().split("\n")))


def _ruled(table: Table, style: Style) -> Text:
    """A table with several levels of headings; in a narrow terminal, block below block."""
    parts, name = folds(table, style)
    text = Text()
    for part in parts:
        for line, row in ruled(table, style, part, name):
            text.append(line + "\n", style=_style(table.rows[row]) if row >= 0 else "dim")
        text.append("\n")
    text.right_crop(2)
    return text


def _drawn(table: Table, style: Style) -> Drawn:
    drawn = Drawn(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim", show_edge=False)
    for at, (column, width) in enumerate(zip(table.columns, widths(table, style), strict=True)):
        # Figures and codes are never cut or folded: where room is short, names and headings are.
        whole = column.kind == "number" or at == 0
        drawn.add_column(
            Text(style.translate(column.heading)),
            justify="right" if column.kind == "number" else "left",
            min_width=width,
            max_width=width if whole else None,
            overflow="fold",
        )
    _, rows = style.grid(table)
    last = len(rows) - 1
    for index, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        before_total = index < last and table.rows[index + 1].kind == "total"
        drawn.add_row(*map(_cell, cells), style=_style(row), end_section=before_total)
    return drawn


def _cell(words: str) -> RenderableType:
    """A cell whose folded lines stand in as far as its first."""
    bare = words.lstrip(" ")
    return Padding(Text(bare), (0, 0, 0, len(words) - len(bare))) if bare != words else Text(bare)


def _style(row: Row) -> str:
    return _STYLES[row.kind]
