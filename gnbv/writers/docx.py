"""Tables as a Word document, laid out as annexes of Vietnamese administrative documents are.

The heading block (annex, title, the decision that it belongs to), the unit above the table on the
right, and the page number at the top centre follow Decree 30/2020/NĐ-CP, appendix I.
"""

from typing import Any, NamedTuple

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from gnbv.plan import Programme
from gnbv.tables import Table, TableSet
from gnbv.writers.headings import decision_line
from gnbv.writers.properties import Properties
from gnbv.writers.style import Style
from gnbv.writers.word_rows import LateRows
from gnbv.writers.word_table import FONT, fill

_A4 = (Cm(29.7), Cm(21))
_MARGIN = Cm(1.5)
_ROOM = 26.7
"""Centimetres between the margins."""


class _Look(NamedTuple):
    """How a line of words stands on the page."""

    align: WD_ALIGN_PARAGRAPH
    bold: bool
    italic: bool
    size: int


_TITLE = _Look(WD_ALIGN_PARAGRAPH.CENTER, bold=True, italic=False, size=13)
_ACT = _Look(WD_ALIGN_PARAGRAPH.CENTER, bold=False, italic=True, size=13)
_UNIT = _Look(WD_ALIGN_PARAGRAPH.RIGHT, bold=False, italic=True, size=11)
_NOTE = _Look(WD_ALIGN_PARAGRAPH.LEFT, bold=False, italic=True, size=11)
_CLOSING = _Look(WD_ALIGN_PARAGRAPH.LEFT, bold=True, italic=False, size=12)


def render(tables: TableSet, style: Style) -> bytes:
    """Render a document, each table on a page of its own."""
    document, late = Document(), LateRows()
    _set_up(document)
    programme = tables.programme
    if programme:
        _describe(document, programme, style)
    for index, table in enumerate(tables.tables):
        before = len(document.paragraphs)
        _head(document, table, programme, style)
        document.paragraphs[before].paragraph_format.page_break_before = index > 0
        fill(document, table, style, _ROOM, late)
        _below(document, table, style)
    return late.saved(document)


def _set_up(document: Any) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _A4
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, _MARGIN)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(13)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs", "w:hAnsi"):
        fonts.set(qn(script), FONT)
    normal.paragraph_format.space_after = normal.paragraph_format.space_before = Pt(0)
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)  # noqa: SLF001 - python-docx has no field of its own for this


def _describe(document: Any, programme: Programme, style: Style) -> None:
    about = document.core_properties
    # Longer titles than these are refused by the library.
    known = Properties.of(programme, style)
    about.title, about.subject, about.author = (words[:250] for words in known[:3])
    about.comments = "gnbv"
    about.created = about.modified = known.created
    about.language = style.lang


def _head(document: Any, table: Table, programme: Programme | None, style: Style) -> None:
    if table.closing:
        _line(document, style.translate(table.name).upper(), _TITLE)
    _line(document, style.translate(table.title).upper(), _TITLE)
    if programme:
        _line(document, style.translate(decision_line(programme, table.enclosed)), _ACT)
    _line(document, style.unit_line(table), _UNIT)


def _below(document: Any, table: Table, style: Style) -> None:
    for note in table.notes:
        _line(document, style.translate(note), _NOTE)
    for line in table.closing:
        _line(document, style.translate(line), _CLOSING)


def _line(document: Any, words: str, look: _Look) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = look.align
    paragraph.paragraph_format.space_before = Pt(3)
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = look.bold, look.italic, Pt(look.size)
