"""Tables as GitHub-flavoured Markdown."""

import re

from tabulate import tabulate

from gnbv.language import inert
from gnbv.tables import Table, TableSet
from gnbv.writers.style import Style

_ALIVE = re.compile(r"([\\`*_{}\[\]<>|#~!&])")


def render(tables: TableSet, style: Style) -> str:
    """Render tables one below the other, each under a heading with its title."""
    return inert("\n".join(_render(table, style) for table in tables.in_turn()))


def _render(table: Table, style: Style) -> str:
    _, rows = style.grid(table)
    align = ["left" if column.kind == "text" else "right" for column in table.columns]
    body = tabulate(
        [[_dead(_indented(cell)) for cell in row] for row in rows],
        [_dead(style.full_heading(column)) for column in table.columns],
        tablefmt="pipe",
        colalign=align,
        disable_numparse=True,
    )
    notes = [f"\n{_dead(note)}" for note in style.below(table)]
    return (
        "\n".join(
            [
                f"## {_dead(style.translate(table.title))}\n",
                style.unit_line(table),
                "",
                body,
                *notes,
            ]
        )
        + "\n"
    )


def _indented(cell: str) -> str:
    """Depth in the tree, in spaces that Markdown keeps."""
    bare = cell.lstrip(" ")
    return "\u2003" * ((len(cell) - len(bare)) // 2) + bare


def _dead(words: str) -> str:
    """Escape what Markdown would act on."""
    return _ALIVE.sub(r"\\\1", words)
