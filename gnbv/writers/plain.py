"""Tables as plain text, for a pipe or a file: never cut, never wrapped, no colour."""

from tabulate import tabulate

from gnbv.language import inert
from gnbv.tables import Table, TableSet
from gnbv.writers.ruled import ruled
from gnbv.writers.style import Style


def render(tables: TableSet, style: Style) -> str:
    """Render tables one below the other, each with its title, unit and notes."""
    return inert("\n".join(_render(table, style) for table in tables.in_turn()))


def _render(table: Table, style: Style) -> str:
    head = [line for line in (style.translate(table.title), style.unit_line(table)) if line]
    lines = [*head, "", _body(table, style)]
    below = style.below(table)
    lines += ["", *below] if below else []
    return "\n".join(line.rstrip() for line in "\n".join(lines).split("\n")) + "\n"


def _body(table: Table, style: Style) -> str:
    if any(column.above for column in table.columns):
        return "\n".join(line for line, _ in ruled(table, style, range(len(table.columns))))
    headings, rows = style.grid(table)
    return tabulate(
        rows,
        headings,
        tablefmt="simple",
        colalign=["left" if column.kind == "text" else "right" for column in table.columns],
        disable_numparse=True,
        preserve_whitespace=True,
    )
