"""The contents of a Word document: its tables by their numbers, with the pages they begin on."""

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from gnbv.language import Text
from gnbv.tables import Table
from gnbv.writers.style import Style
from gnbv.writers.word_lines import LEFT, WIDTH, Look, add

_HEADING = Text("DANH MỤC BẢNG", "LIST OF TABLES")
_HEAD = Look(bold=True, above=12)
_ENTRY = Look(LEFT, above=2)


def write_contents(document: Any, tables: Sequence[Table], style: Style) -> None:
    """List the tables; a program that opens the document works out the pages."""
    add(document, style.translate(_HEADING), _HEAD, holds=True)
    for number, table in enumerate(tables, 1):
        line = add(document, f"{number}. {style.translate(table.title)}\t", _ENTRY)
        stops = line.paragraph_format.tab_stops
        stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        _add_field(line, f"PAGEREF {_name(number)} \\h")


def name_place(paragraph: Any, number: int) -> None:
    """Give a paragraph the name by which the contents find the table with this number."""
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        bound = OxmlElement(tag)
        bound.set(qn("w:id"), str(number))
        if tag == "w:bookmarkStart":
            bound.set(qn("w:name"), _name(number))
        paragraph._p.append(bound)  # noqa: SLF001 - python-docx has no bookmarks


def _add_field(paragraph: Any, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.set(qn("w:dirty"), "true")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields


def _name(number: int) -> str:
    return f"table_{number}"
