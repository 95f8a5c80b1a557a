"""Tables as LaTeX, for booktabs; the page needs a font and an input encoding with Vietnamese."""

from tabulate import tabulate

from gnbv.language import inert
from gnbv.tables import Table, TableSet
from gnbv.writers.style import Style


def render(tables: TableSet, style: Style) -> str:
    """Render tables one below the other, each in a `table` environment with its caption."""
    return inert("\n".join(_render(table, style) for table in tables.in_turn()), guard="{}")


def _render(table: Table, style: Style) -> str:
    rows = [[_indented(cell) for cell in row] for row in style.grid(table)[1]]
    # tabulate's own escaping knows all of LaTeX's special characters; the indent is not among them.
    body = tabulate(
        rows,
        [style.full_heading(column) for column in table.columns],
        tablefmt="latex_booktabs",
        colalign=["left" if column.kind == "text" else "right" for column in table.columns],
        disable_numparse=True,
    )
    caption = ". ".join(filter(None, [style.translate(table.title), style.unit_line(table)]))
    lines = [
        r"\begin{table}",
        rf"\caption{{{_escaped(caption)}}}",
        body,
        *(rf"\par {_escaped(note)}" for note in style.below(table)),
        r"\end{table}",
    ]
    return "\n".join(lines) + "\n"


def _indented(cell: str) -> str:
    """Depth in the tree, in spaces that LaTeX keeps."""
    bare = cell.lstrip(" ")
    return "\u2003" * ((len(cell) - len(bare)) // 2) + bare


def _escaped(words: str) -> str:
    table = str.maketrans(
        {
            "\\": r"\textbackslash{}",
            "~": r"\textasciitilde{}",
            "^": r"\textasciicircum{}",
            "<": r"\textless{}",
            ">": r"\textgreater{}",
            **{char: f"\\{char}" for char in "&%$#_{}"},
        }
    )
    return words.translate(table)
