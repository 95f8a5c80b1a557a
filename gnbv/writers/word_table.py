"""A table in a Word document: merged headings that repeat, widths that fit, figures right."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple
from xml.sax.saxutils import escape

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt

from gnbv.tables import Row, Table
from gnbv.writers.headings import merged
from gnbv.writers.style import Style
from gnbv.writers.word_fit import fit
from gnbv.writers.word_rows import LateRows

FONT = "Times New Roman"
_SPACING = Pt(1)
"""Above and below the words of a cell."""
_INDENT = Cm(0.25)
"""For each level of depth in the tree."""

_LAST = 2
"""Rows that are held to what follows a table."""
_HELD = "<w:keepNext/>"

_Align = Literal["left", "center", "right"]


class _Layout(NamedTuple):
    """What all rows of a table have in common: the size of type and the columns' widths."""

    size: Length
    widths: tuple[Length, ...]


def fill(
    document: Any, table: Table, style: Style, late: LateRows, below: float | None = None
) -> None:
    """Add a table to a document, as wide as its page at most.

    Its rows come into the document when `late` saves it. What follows it is `below` centimetres
    high, without its notes; where something does, its last rows stand on that page.
    """
    rows = style.grid(table)[1]
    narrow = [words for row, words in zip(table.rows, rows, strict=True) if row.kind != "heading"]
    size, widths = fit(table, narrow, style, below or 0)
    layout = _Layout(Pt(size), tuple(map(Cm, widths)))
    depth = len(merged(table.columns))
    grid = document.add_table(rows=depth, cols=len(table.columns))
    grid.style, grid.alignment, grid.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    _margins(grid)
    for column, width in zip(grid.columns, layout.widths, strict=True):
        column.width = width
    _fill_head(grid, table, style, layout)
    late.add(grid, _rows(table, rows, layout, holds=below is not None))


def _fill_head(grid: Any, table: Table, style: Style, layout: _Layout) -> None:
    grid_rows = list(grid.rows)
    lines = [list(row.cells) for row in grid_rows]
    for level in merged(table.columns):
        for heading in level:
            bottom, right = heading.level + heading.depth - 1, heading.end - 1
            cell = lines[heading.level][heading.first]
            if (bottom, right) != (heading.level, heading.first):
                cell = cell.merge(lines[bottom][right])
            _put_heading(cell, style.translate(heading.text), layout.size)
    for row in grid_rows:
        # The headings are repeated on every page.
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - no public way
    for line in lines:
        for cell, width in zip(line, layout.widths, strict=True):
            cell.width = width


def _put_heading(cell: Any, words: str, size: Length) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    form = paragraph.paragraph_format
    form.space_before = form.space_after = _SPACING
    run = paragraph.add_run(words)
    run.bold, run.font.size = True, size
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _rows(
    table: Table, rows: Sequence[Sequence[str]], layout: _Layout, holds: bool
) -> Iterator[str]:
    """Yield rows as Office Open XML (ECMA-376, part 1, 17.4), as python-docx would write them."""

    @cache
    def before(at: int, level: int, bold: bool, held: bool) -> str:
        form = _HELD * held + _format(table, at, level)
        return _before(layout.widths[at], form, bold, layout.size)

    free = len(rows) - _LAST * holds
    for number, (row, words) in enumerate(zip(table.rows, rows, strict=True)):
        bold, is_heading = row.kind != "row", row.kind == "heading"
        cells = "".join(
            f"{before(at, row.level, bold, number >= free)}{_text(text.strip())}{_AFTER}"
            for at, text in enumerate(words[: table.name_at] if is_heading else words)
        )
        if is_heading:
            cells += _heading(table, row, words[table.name_at], layout)
        # A row is not broken over two pages.
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _heading(table: Table, row: Row, words: str, layout: _Layout) -> str:
    """The words of a heading row, over all columns from that of the names on."""
    widths = layout.widths[table.name_at :]
    paragraph = _format(table, table.name_at, row.level)
    before = _before(Length(sum(widths)), paragraph, True, layout.size, len(widths))
    return f"{before}{_text(words.strip())}{_AFTER}"


def _before(width: Length, paragraph: str, bold: bool, size: Length, columns: int = 1) -> str:
    """What stands before the words of a cell: the same for a column, a level and a weight."""
    weight = "<w:b/>" if bold else '<w:b w:val="0"/>'
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width.twips}"/>{span}<w:vAlign w:val="center"/>'
        f"</w:tcPr><w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{weight}"
        f'<w:sz w:val="{round(size.pt * 2)}"/></w:rPr>'
    )


_AFTER = "</w:r></w:p></w:tc>"


def _text(words: str) -> str:
    return f"<w:t>{escape(words)}</w:t>" if words else ""


def _format(table: Table, at: int, level: int) -> str:
    """How a cell's paragraph stands: spacing, depth in the tree, alignment."""
    around = _SPACING.twips
    depth = _INDENT * level if at == table.name_at else 0
    indent = f'<w:ind w:left="{Length(depth).twips}"/>' if depth else ""
    align = _align(table, at)
    return f'<w:spacing w:before="{around}" w:after="{around}"/>{indent}<w:jc w:val="{align}"/>'


def _align(table: Table, at: int) -> _Align:
    """Figures at the right, names at the left, codes between."""
    if table.columns[at].kind == "number":
        return "right"
    return "left" if at == table.name_at else "center"


def _margins(grid: Any) -> None:
    """Narrow the cells' inner margins, so that seventeen columns have room."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "50")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    grid._tbl.tblPr.append(margins)  # noqa: SLF001 - python-docx does not set them
