"""Tables as plain text, for a pipe or a file: never cut, never wrapped, no colour."""

from collections.abc import Sequence

from tabulate import tabulate

from gnbv.tables import Table
from gnbv.writers.style import Style


def render(tables: Sequence[Table], style: Style) -> str:
    """Render tables one below the other, each with its title, unit and notes."""
    return "\n".join(_render(table, style) for table in tables)


def _render(table: Table, style: Style) -> str:
    headings, rows = style.grid(table)
    align = ["left" if column.kind == "text" else "right" for column in table.columns]
    body = tabulate(
        rows,
        headings,
        tablefmt="simple",
        colalign=align,
        disable_numparse=True,
        preserve_whitespace=True,
    )
    lines = [style.say(table.title), style.unit_line(table), "", body]
    lines += ["", *(style.say(note) for note in table.notes)] if table.notes else []
    return "\n".join(line.rstrip() for line in "\n".join(lines).split("\n")) + "\n"
