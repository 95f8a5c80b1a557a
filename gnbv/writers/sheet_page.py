"""The sheet page owns how a sheet is printed, and what stands over and under its table.

Words over and under a table take all its columns, and their rows are as high as their lines: what
is merged grows by itself in no spreadsheet.
"""

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from xlsxwriter.utility import xl_range

from gnbv.language import Text
from gnbv.plan import Programme
from gnbv.writers.sheet_formats import Look

_A4 = 9
WIDE = 132
"""Characters across an A4 page that lies, between its margins."""
_WIDE, _HIGH = 1027, 490
"""The same in pixels, and the points from its top to its bottom."""
_CHARACTER, _EDGES = 7, 5
"""Pixels of a character, and of a column's edges."""
_MEANT = ("number_stored_as_text", "formula_differs", "formula_range", "empty_cell_reference")
_LETTERS = 1.14
"""Letters to a figure's width, of bold Times New Roman."""
LINE = 15.0
"""Points of a line of ordinary size."""


def write_across(page: Any, row: int, widths: Sequence[float], words: str, form: Any) -> None:
    """Write words over all columns of a row, which is made as high as they need."""
    last = len(widths) - 1
    if last:
        page.merge_range(row, 0, row, last, "", form)
    page.write_string(row, 0, words, form)
    set_height(page, row, words, sum(widths), form.font_size)


def set_height(page: Any, row: int, words: str, width: float, size: float) -> None:
    """Make a row as high as words need in a width, in characters of ordinary size."""
    scale = size / 11
    page.set_row(row, lines(words, width / scale) * LINE * scale + 2)


def height_of_page(widths: Sequence[float]) -> float:
    """The points of rows on a page that is made smaller until columns so wide stand on it."""
    pixels = sum(_CHARACTER * width + _EDGES for width in widths)
    return _HIGH * max(1.0, pixels / _WIDE)


def lines(words: str, width: float) -> int:
    """How many lines words take in a width, which is counted in figures: letters are narrower."""
    letters = max(4, int(_LETTERS * width))
    return 1 if len(words) <= letters else len(wrap(words, letters))


def set_up(page: Any, look: Look, title: str, programme: Programme | None) -> None:
    """Set a sheet's page: A4 lying, one page wide, centred; title and decision in the header."""
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.center_horizontally()
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.6)
    number = (programme.decision.number or "") if programme else ""
    left, right = (look.style.translate(Text.plain(words)) for words in (title, number))
    left, right = (words[:110].replace("&", "&&") for words in (left, right))
    page.set_header(f'&L&"Times New Roman,Italic"&9{left} &R&"Times New Roman,Italic"&9 {right}')
    page.set_footer("&C&9&P/&N")


def pass_over(page: Any, rows: int, columns: int) -> None:
    """Keep spreadsheets from marking what is meant: codes are words, sums are of some cells."""
    area = xl_range(0, 0, rows, columns)
    page.ignore_errors(dict.fromkeys(_MEANT, area))
