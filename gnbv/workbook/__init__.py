"""The workbook owns the sheet of funding lines: how it is laid out, and what was edited in it."""

from gnbv.workbook.binding import Binding, rebound
from gnbv.workbook.cells import Book
from gnbv.workbook.comparison import Untaken, untaken
from gnbv.workbook.edits import Edit, Edits, read_book, read_edits
from gnbv.workbook.layout import LINES, line_key

__all__ = [
    "LINES",
    "Binding",
    "Book",
    "Edit",
    "Edits",
    "Untaken",
    "line_key",
    "read_book",
    "read_edits",
    "rebound",
    "untaken",
]
