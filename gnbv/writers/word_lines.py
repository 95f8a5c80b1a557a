"""Word lines own how a line of words stands on the page of a Word document."""

from typing import Any, NamedTuple

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

LEFT, CENTRE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT

WIDTH, HEIGHT = 25.2, 17.0
"""Centimetres between the margins of a page that lies."""


class Look(NamedTuple):
    """How a line stands: its side, weight, slant, size in points, and the points above it."""

    align: WD_ALIGN_PARAGRAPH = CENTRE
    bold: bool = False
    italic: bool = False
    size: int = 13
    above: int = 3


def add(document: Any, words: str, look: Look, holds: bool = False) -> Any:
    """Add a line to a document; one that `holds` stands on the page of what follows it."""
    return put(document.add_paragraph(), words, look, holds)


def put(paragraph: Any, words: str, look: Look, holds: bool = False) -> Any:
    """Write words in a paragraph, and return it."""
    paragraph.alignment = look.align
    form = paragraph.paragraph_format
    form.space_before, form.keep_together = Pt(look.above), True
    if holds:
        form.keep_with_next = True
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = look.bold, look.italic, Pt(look.size)
    return paragraph


def rule(cell: Any, sides: float) -> None:
    """Draw a line below the lines of a cell, so many centimetres shorter on either side."""
    paragraph = put(cell.add_paragraph(), "", Look(size=2, above=0))
    paragraph.add_run().font.size = Pt(2)
    form = paragraph.paragraph_format
    form.line_spacing = Pt(4)
    form.left_indent = form.right_indent = Cm(sides)
    border = OxmlElement("w:pBdr")
    edge = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        edge.set(qn(f"w:{name}"), value)
    border.append(edge)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no borders
    properties.insert_element_before(border, "w:spacing", "w:ind", "w:jc", "w:rPr")
