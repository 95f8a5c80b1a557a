"""The letterhead of a Word document: two columns over the title, and two below the last table."""

from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Cm

from gnbv.plan import Programme
from gnbv.writers.letterhead import (
    CAPACITY,
    MOTTO,
    NATION,
    NUMBER,
    PLACE_AND_DAY,
    RECEIVING,
    RECIPIENTS,
    SIGNING,
    issuer_of,
)
from gnbv.writers.style import Style
from gnbv.writers.word_lines import LEFT, Look, put, rule

FOOT = 5.4
"""Centimetres that the foot of a document takes."""
_LEFT, _RIGHT = 11.2, 14.0
"""Centimetres of the two columns; the rules below the names are a good third of them."""
_BOLD = Look(bold=True, above=0)
_PLAIN = Look(above=6)
_DATED = Look(italic=True, above=6)
_TO = Look(LEFT, bold=True, italic=True, size=12, above=12)
_RECEIVER = Look(LEFT, size=11, above=0)
_SIGNER = Look(bold=True, above=12)
_SIGNING = Look(italic=True, above=0)
_SIGNED = Look(bold=True, above=72)


def write_head(document: Any, programme: Programme | None, style: Style) -> None:
    """Add who issues the document, its number, the national title, the place and the day."""
    left, right = _columns(document)
    put(left.paragraphs[0], style.translate(issuer_of(programme)).upper(), _BOLD)
    rule(left, 3.8)
    put(left.add_paragraph(), style.translate(NUMBER), _PLAIN)
    put(right.paragraphs[0], style.translate(NATION), _BOLD)
    put(right.add_paragraph(), style.translate(MOTTO), _BOLD)
    rule(right, 4.3)
    put(right.add_paragraph(), style.translate(PLACE_AND_DAY), _DATED)


def write_foot(document: Any, style: Style) -> None:
    """Add who receives the document, and the place of who signs it."""
    left, right = _columns(document)
    put(left.paragraphs[0], style.translate(RECIPIENTS), _TO)
    for line in RECEIVING:
        put(left.add_paragraph(), style.translate(line), _RECEIVER)
    put(right.paragraphs[0], style.translate(CAPACITY), _SIGNER)
    put(right.add_paragraph(), style.translate(SIGNING), _SIGNING)
    put(right.add_paragraph(), style.translate(CAPACITY), _SIGNED)


def _columns(document: Any) -> tuple[Any, Any]:
    grid = document.add_table(rows=1, cols=2)
    grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(grid.columns, (_LEFT, _RIGHT), strict=True):
        column.width = Cm(width)
    row = grid.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - no public way
    left, right = row.cells
    left.width, right.width = Cm(_LEFT), Cm(_RIGHT)
    return left, right
