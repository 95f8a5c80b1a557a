"""A document as a Word file, laid out as Vietnamese administrative documents are."""

from typing import Any

from docx import Document as Word

from gnbv.documents import INVENTED, Document, Section
from gnbv.writers.docx import below, describe, set_up
from gnbv.writers.style import Style
from gnbv.writers.svg import standing_alone
from gnbv.writers.word_letterhead import write_foot, write_head
from gnbv.writers.word_lines import LEFT, RIGHT, Look, add
from gnbv.writers.word_picture import add_picture
from gnbv.writers.word_rows import LateRows
from gnbv.writers.word_table import fill

_TITLE = Look(bold=True, size=14, above=12)
_LINE = Look(italic=True, size=13)
_WARNING = Look(bold=True, size=13, above=6)
_HEADING = Look(LEFT, bold=True, size=13, above=12)
_SENTENCE = Look(LEFT, size=13)
_CAPTION = Look(LEFT, bold=True, size=12, above=9)
_NOTE = Look(LEFT, italic=True, size=11)
_UNIT = Look(RIGHT, italic=True, size=11)
_WIDTH = 14.0
"""Centimetres of a chart's width."""


def render(document: Document, style: Style) -> bytes:
    """Render a document: letterhead, title, sections, who receives and signs it."""
    word, late = Word(), LateRows()
    programme = document.allocation.plan.programme
    set_up(word)
    describe(word, programme, style)
    write_head(word, programme, style)
    add(word, style.translate(document.title).upper(), _TITLE)
    for line in document.heading:
        add(word, style.translate(line), _LINE)
    if document.invented:
        _warn(word, style)
    for number, section in enumerate(document.in_turn(), 1):
        _section(word, number, section, style, late)
    write_foot(word, style)
    return late.saved(word)


def _warn(word: Any, style: Style) -> None:
    """Say that figures are invented, below the title and at the foot of every page."""
    words = style.translate(INVENTED)
    add(word, words, _WARNING)
    section = word.sections[0]
    for foot in (section.footer, section.first_page_footer):
        foot.paragraphs[0].text = words


def _section(word: Any, number: int, section: Section, style: Style, late: LateRows) -> None:
    add(word, f"{number}. {style.translate(section.title)}", _HEADING, holds=True)
    for sentence in section.sentences:
        add(word, style.translate(sentence), _SENTENCE)
    for at, chart in enumerate(section.charts, 1):
        add(word, style.translate(chart.title), _CAPTION, holds=True)
        svg, wide, high = standing_alone(chart, style.lang, f"c{number}-{at}")
        size = (_WIDTH, _WIDTH * high / wide)
        add_picture(word, svg, size, style.translate(chart.description))
        for note in chart.notes:
            add(word, style.translate(note), _NOTE)
    for table in section.tables:
        add(word, style.translate(table.title), _CAPTION, holds=True)
        if unit := style.unit_line(table):
            add(word, unit, _UNIT, holds=True)
        fill(word, table, style, late, 0.0 if table.notes or table.closing else None)
        below(word, table, style, signed=False)
