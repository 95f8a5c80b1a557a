"""A table in a Word document: merged headings that repeat, widths that fit, figures right."""

from typing import Any, NamedTuple

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from gnbv.tables import Table
from gnbv.writers.headings import merged
from gnbv.writers.style import Style

FONT = "Times New Roman"
_LEAST_NAME = 4.0
_LONGEST_WORDS = 24
"""Characters of words beside a name; longer ones are broken into lines."""
_EM = 0.021
"""Centimetres to a character and point of size, on average, in this font's bold."""


class _Look(NamedTuple):
    """How words stand in a cell; `level` is their depth in the tree."""

    align: WD_ALIGN_PARAGRAPH
    bold: bool
    size: float
    level: int = 0


def fill(document: Any, table: Table, style: Style, room: float) -> None:
    """Add a table to a document; `room` is the page's width between the margins, in centimetres."""
    levels = merged(table.columns)
    rows = style.grid(table)[1]
    size, widths = _fit(table, rows, style, room)
    grid = document.add_table(rows=len(levels) + len(rows), cols=len(table.columns))
    grid.style, grid.alignment, grid.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    _margins(grid)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Cm(width)
    grid_rows = list(grid.rows)
    lines = [list(row.cells) for row in grid_rows]
    for level in levels:
        for heading in level:
            bottom, right = heading.level + heading.depth - 1, heading.end - 1
            cell = lines[heading.level][heading.first]
            if (bottom, right) != (heading.level, heading.first):
                cell = cell.merge(lines[bottom][right])
            look = _Look(WD_ALIGN_PARAGRAPH.CENTER, bold=True, size=size)
            _put(cell, style.say(heading.text), look)
    for index in range(len(levels)):
        _mark(grid_rows[index], "w:tblHeader")
    for index, (row, words) in enumerate(zip(table.rows, rows, strict=True), len(levels)):
        for at, (cell, text) in enumerate(zip(lines[index], words, strict=True)):
            depth = row.level if at == table.name_at else 0
            look = _Look(_align(table, at), row.kind != "row", size, depth)
            _put(cell, text.strip(), look)
        _mark(grid_rows[index], "w:cantSplit")
    for line in lines:
        for cell, width in zip(line, widths, strict=True):
            cell.width = Cm(width)


def _align(table: Table, at: int) -> WD_ALIGN_PARAGRAPH:
    """Figures at the right, names at the left, codes between."""
    if table.columns[at].kind == "number":
        return WD_ALIGN_PARAGRAPH.RIGHT
    return WD_ALIGN_PARAGRAPH.LEFT if at == table.name_at else WD_ALIGN_PARAGRAPH.CENTER


def _fit(
    table: Table, rows: list[list[str]], style: Style, room: float
) -> tuple[float, list[float]]:
    """The largest size of type at which all figures stand on one line, and the columns' widths."""
    lengths = []
    for at, column in enumerate(table.columns):
        words = style.say(column.heading).split()
        cells = max((len(row[at].strip()) for row in rows), default=0)
        cells = cells if column.kind == "number" else min(cells, _LONGEST_WORDS)
        lengths.append(max([cells, *map(len, words)]))
    size = 12.0
    while True:
        widths = [length * _EM * size + 0.25 for length in lengths]
        others = sum(widths) - widths[table.name_at]
        if others + _LEAST_NAME <= room or size <= 6:
            break
        size -= 0.5
    widths[table.name_at] = min(widths[table.name_at], max(_LEAST_NAME, room - others))
    spare = max(0.0, room - sum(widths)) / len(widths)
    return size, [width + min(spare, 1.5) for width in widths]


def _put(cell: Any, words: str, look: _Look) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = look.align
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(1)
    if look.level:
        form.left_indent = Cm(0.25 * look.level)
    run = paragraph.add_run(words)
    run.bold, run.font.size = look.bold, Pt(look.size)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _mark(row: Any, name: str) -> None:
    """Mark a row: `w:tblHeader` repeats on every page, `w:cantSplit` stays on one."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - no public way


def _margins(grid: Any) -> None:
    """Narrow the cells' inner margins, so that seventeen columns have room."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "50")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    grid._tbl.tblPr.append(margins)  # noqa: SLF001 - python-docx does not set them
