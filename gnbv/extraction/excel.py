"""Excel owns how the visible sheets of a workbook become tables: a sheet is one, as it is shown."""

from collections.abc import Iterator
from datetime import date, timedelta

from gnbv.extraction.document import Grid
from gnbv.extraction.grids import Grids, Hidden, Placed, tidy, trimmed
from gnbv.extraction.left_out import problem_of
from gnbv.extraction.number_looks import printed
from gnbv.language import Text
from gnbv.workbook.cells import Book
from gnbv.workbook.layout import name_of
from gnbv.workbook.limits import Limits
from gnbv.workbook.sheets import Cell, Sheet

_NO_VALUE = Text(
    "công thức chưa có kết quả lưu kèm: mở tệp bằng Excel hoặc LibreOffice rồi lưu lại",
    "a formula without its saved result: open the file in Excel or LibreOffice and save it",
)
_DATE = Text(
    "ô là ngày tháng, không phải số; nếu là số thứ tự như 2.1 thì nhập lại dạng văn bản",
    "the cell is a date and no figure; if it is a number such as 2.1, type it again as text",
)
_ERROR = Text("công thức báo lỗi {error}", "a formula has the error {error}")
_UNSHOWN = Text(
    "ô chứa số mà định dạng của ô không hiển thị, hoặc quá dài",
    "the cell holds a number that its format does not show, or that is too long",
)
_YEAR = {"yyyy", "yyyy;@", "[$-409]yyyy", "[$-42a]yyyy"}
_FIRST_DAY, _FIRST_DAY_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
_MOST_DAYS = 5
"""Digits of a day's number; those of years up to 2173 have five."""


def read_excel(content: bytes) -> tuple[Grid, ...]:
    """The visible sheets of a .xlsx file, each a table, without those that are empty.

    A number reads as a Vietnamese document prints it; a formula as the result that was saved with
    it. Raises `Unreadable` where it is no workbook, damaged or beyond the limits.
    """
    book = Book(content, Limits.of_document())
    grids = Grids()
    found = (_grid(book, sheet, grids) for sheet in book.visible())
    return tuple(grid for grid in found if grid)


def _grid(book: Book, sheet: Sheet, grids: Grids) -> Grid | None:
    if not sheet.cells:
        return None
    bottom = max(row for row, _ in sheet.cells)
    right = max(column for _, column in sheet.cells)
    columns = {
        column
        for first, last in sheet.hidden_columns
        for column in range(first, min(last, right) + 1)
    }
    placed = [*_merged(book, sheet, bottom, right), *_single(book, sheet)]
    hidden = Hidden(sheet.hidden_rows, columns)
    grid = grids.laid_out(sheet.title, placed, name_of, hidden)
    return trimmed(grid._replace(is_sheet=True))


def _merged(book: Book, sheet: Sheet, bottom: int, right: int) -> Iterator[Placed]:
    """Yield the merged cells, as far as the sheet has others."""
    for span in sheet.merged:
        if span.top <= bottom and span.left <= right:
            height = min(span.bottom, bottom) - span.top + 1
            width = min(span.right, right) - span.left + 1
            cell = sheet.at(span.top, span.left)
            words, problem = _shown(book, cell)
            exact = _is_number(cell)
            yield Placed(span.top, span.left, words, height, width, problem, exact)


def _single(book: Book, sheet: Sheet) -> Iterator[Placed]:
    """Yield the other cells; where merged ones cover them, these are the first to be placed."""
    for (row, column), cell in sheet.cells.items():
        words, problem = _shown(book, cell)
        yield Placed(row, column, words, problem=problem, exact=_is_number(cell))


def _is_number(cell: Cell) -> bool:
    """Whether the file holds a number, typed or calculated."""
    shown = cell.value if cell.kind == "formula" else cell
    return shown is not None and shown.kind == "number"


def _shown(book: Book, cell: Cell) -> tuple[str, Text | None]:
    """What a cell shows, or why that is unknown."""
    if cell.kind == "formula":
        return _result(book, cell.value)
    if cell.text and not cell.in_force.strip():
        return "", problem_of("", bool(cell.text.strip()))
    if cell.kind == "text" or not cell.text:
        return tidy(cell.in_force), None
    if cell.kind == "date":
        year = _year(book, cell)
        return (year, None) if year else ("", _DATE)
    if cell.kind == "other":
        return _other(cell.text)
    words = printed(cell.text, cell.format.number, cell.format.code)
    return ("", _UNSHOWN) if words is None else (tidy(words), None)


def _result(book: Book, value: Cell | None) -> tuple[str, Text | None]:
    """What a formula shows, if that was saved with it: a text may be empty, a number not."""
    if value is None or not (value.text or value.kind == "text"):
        return "", _NO_VALUE
    return _shown(book, value)


def _other(text: str) -> tuple[str, Text | None]:
    """What an error or a truth value shows."""
    if text.startswith("#"):
        return "", _ERROR.filled(error=Text.plain(text[:20]))
    return {"1": "TRUE", "0": "FALSE"}.get(text, tidy(text)), None


def _year(book: Book, cell: Cell) -> str:
    """The year of a date that is shown as nothing else."""
    plain = cell.text.isascii() and cell.text.isdecimal() and len(cell.text) <= _MOST_DAYS
    if not plain or cell.format.code.casefold() not in _YEAR:
        return ""
    first = _FIRST_DAY_OF_1904 if book.counts_from_1904 else _FIRST_DAY
    return str((first + timedelta(days=int(cell.text))).year)
