"""Tables as a Word document, laid out as Vietnamese administrative documents are.

Paper, margins, type, the page number at the top centre but on the first page, the heading block,
the words over an annex, and who receives and signs follow Decree 30/2020/NĐ-CP, appendix I. What
the decision encloses, its annex, has neither letterhead nor signature when it is written alone.
"""

from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from gnbv.language import Text
from gnbv.plan import Programme
from gnbv.tables import Table, TableSet
from gnbv.writers.headings import decision_line
from gnbv.writers.properties import Properties
from gnbv.writers.style import Style
from gnbv.writers.word_contents import name_place, write_contents
from gnbv.writers.word_letterhead import FOOT, write_foot, write_head
from gnbv.writers.word_lines import LEFT, RIGHT, Look, add
from gnbv.writers.word_rows import LateRows
from gnbv.writers.word_table import FONT, fill

_A4 = (Cm(29.7), Cm(21))
"""Lying, since tables are wide: the decree allows it."""
_MARGINS = {"top_margin": 2.0, "bottom_margin": 2.0, "left_margin": 3.0, "right_margin": 1.5}
_FEW = 3
"""Tables that need no list of contents."""

_ALL = Text("CÁC BẢNG SỐ LIỆU", "TABLES")
_TITLE = Look(bold=True, size=14)
_ACT = Look(italic=True, size=13)
_UNIT = Look(RIGHT, italic=True, size=11)
_NOTE = Look(LEFT, italic=True, size=11)
_CLOSING = Look(LEFT, bold=True, size=12)


def render(tables: TableSet, style: Style) -> bytes:
    """Render a document, each table on a page of its own."""
    document, late = Document(), LateRows()
    set_up(document)
    programme, shown = tables.programme, tables.tables
    if programme:
        describe(document, programme, style)
    enclosed = all(table.enclosed for table in shown)
    if not enclosed:
        write_head(document, programme, style)
    listed = len(shown) > _FEW
    if listed:
        _open(document, shown, programme, style)
    for number, table in enumerate(tables.in_turn(), 1):
        first = _head(document, table, programme, style)
        first.paragraph_format.page_break_before = listed or number > 1
        name_place(first, number)
        signed = number == len(shown) and not enclosed
        under = FOOT if signed else 0.0 if table.notes or table.closing else None
        fill(document, table, style, late, under)
        below(document, table, style, signed)
    if not enclosed:
        write_foot(document, style)
    return late.saved(document)


def set_up(document: Any) -> None:
    """Give a document its paper, margins, type and page numbers."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _A4
    for side, width in _MARGINS.items():
        setattr(section, side, Cm(width))
    section.header_distance = section.footer_distance = Cm(1)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(13)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs", "w:hAnsi"):
        fonts.set(qn(script), FONT)
    normal.paragraph_format.space_after = normal.paragraph_format.space_before = Pt(0)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)  # noqa: SLF001 - python-docx has no field of its own for this


def describe(document: Any, programme: Programme, style: Style) -> None:
    """Say in a document's properties what it is about."""
    about = document.core_properties
    # Longer titles than these are refused by the library.
    known = Properties.of(programme, style)
    about.title, about.subject, about.author = (words[:250] for words in known[:3])
    about.comments = "gnbv"
    about.created = about.modified = known.created
    about.language = style.lang


def _open(
    document: Any, tables: Sequence[Table], programme: Programme | None, style: Style
) -> None:
    """Begin a document of many tables: what it is, of which programme, and what it contains."""
    add(document, style.translate(_ALL), _TITLE._replace(above=18))
    if programme:
        called, name = programme.period.called(), programme.programme.text
        title = Text(f"{name.vi} {called.vi}", f"{name.en}, {called.en}")
        add(document, style.translate(title), _TITLE)
        add(document, style.translate(decision_line(programme, enclosed=False)), _ACT)
    write_contents(document, tables, style)


def _head(document: Any, table: Table, programme: Programme | None, style: Style) -> Any:
    """Add the lines over a table, and return the first: they stand on the page of its head."""
    lines = [(style.translate(table.title).upper(), _TITLE)]
    if table.enclosed:
        lines.insert(0, (style.translate(table.name), _TITLE))
    if programme:
        lines.append((style.translate(decision_line(programme, table.enclosed, table.act)), _ACT))
    if unit := style.unit_line(table):
        lines.append((unit, _UNIT))
    first, *_ = [add(document, words, look, holds=True) for words, look in lines]
    return first


def below(document: Any, table: Table, style: Style, signed: bool) -> None:
    """Add the lines under a table, which stand together; `signed` holds them to a signature."""
    lines = [(style.translate(note), _NOTE) for note in table.notes]
    lines += [(style.translate(line), _CLOSING) for line in table.closing]
    for at, (words, look) in enumerate(lines, 1):
        add(document, words, look, holds=signed or at < len(lines))
