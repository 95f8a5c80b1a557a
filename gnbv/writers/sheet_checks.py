"""The checks of a sheet: each total against the funding lines, which must differ by zero."""

from typing import Any

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from gnbv.language import Text
from gnbv.writers.formulas import Formulas
from gnbv.writers.sheet import Sheet
from gnbv.writers.sheet_formats import Look

CHECK = Text("Kiểm tra", "Check")
CHECK_NOTE = Text(
    "Cột và dòng kiểm tra so từng số với các dòng kinh phí: phải bằng 0.",
    "The check column and row compare with the funding lines: they must be 0.",
)
_DIFFERENCES = Text("Chênh lệch giữa các bảng và dòng kinh phí", "Differences from the lines")


def write_checks(sheet: Sheet, formulas: Formulas) -> list[str]:
    """A column that checks each row's first total, and a row that checks each column's last."""
    page, look = sheet.page, sheet.look
    right, bottom = len(sheet.table.columns), sheet.below + 1
    page.set_column(right, right, 10)
    page.write_string(sheet.first - 1, right, look.style.translate(CHECK), look.words("italic"))
    _check_rows(sheet, formulas, right)
    summed = _check_columns(sheet, formulas, bottom)
    name = look.style.translate(CHECK)
    page.write_string(bottom, sheet.table.name_at, name, look.words("italic"))
    column_area = (sheet.first, right, sheet.first + len(sheet.table.rows) - 1, right)
    row_area = (bottom, sheet.table.labels, bottom, right - 1)
    for area in (column_area, row_area):
        page.conditional_format(*area, _not_zero(look))
    for column in summed:
        _show_exactly(sheet, column)
    return [xl_range_abs(*column_area), xl_range_abs(*row_area)]


def _check_rows(sheet: Sheet, formulas: Formulas, right: int) -> None:
    """Check each row's first sum, or, where it has none, its last amount, in the column `right`."""
    columns = sheet.table.columns
    for row in range(len(sheet.table.rows)):
        at = [column for column in range(len(columns)) if formulas.money_of(row, column)]
        sums = [column for column in at if columns[column].parts] or at[-1:]
        if sums:
            _check(sheet, formulas, (row, sums[0]), (sheet.first + row, right))


def _check_columns(sheet: Sheet, formulas: Formulas, bottom: int) -> list[int]:
    """Check each column's last amount in the row `bottom`; return the columns that have one."""
    summed = []
    for column in range(sheet.table.labels, len(sheet.table.columns)):
        at = [row for row in range(len(sheet.table.rows)) if formulas.money_of(row, column)]
        if at:
            _check(sheet, formulas, (at[-1], column), (bottom, column))
            summed.append(column)
    return summed


def _check(sheet: Sheet, formulas: Formulas, of: tuple[int, int], to: tuple[int, int]) -> None:
    from_lines = formulas.from_lines(*of)
    if from_lines:
        own = xl_rowcol_to_cell(of[0] + sheet.first, of[1])
        text = f"=ROUND({own}-({from_lines}),9)"
        sheet.page.write_formula(*to, text, sheet.look.check, 0)


def _show_exactly(sheet: Sheet, column: int) -> None:
    """Give an amount decimals where it is not whole in its unit."""
    start, last = xl_rowcol_to_cell(sheet.first, column), sheet.first + len(sheet.table.rows) - 1
    rule = {"type": "formula", "criteria": f"=ROUND({start},0)<>{start}"}
    form = {**rule, "format": sheet.look.exact}
    sheet.page.conditional_format(sheet.first, column, last, column, form)


def _not_zero(look: Look) -> dict[str, Any]:
    return {"type": "cell", "criteria": "!=", "value": 0, "format": look.wrong}


def write_differences(sheet: Sheet, areas: list[tuple[str, str]]) -> None:
    """Below a check's result, sum up the differences on every sheet as they are now."""
    top = sheet.below
    page, look = sheet.page, sheet.look
    page.write_string(top, 0, look.style.translate(_DIFFERENCES), look.words("bold"))
    for at, (name, area) in enumerate(areas, top + 1):
        page.write_string(at, 1, f"{name}: {area}", look.cell("row"))
        quoted = name.replace("'", "''")
        text = f"=SUMPRODUCT(ABS('{quoted}'!{area}))"
        page.write_formula(at, 2, text, look.cell("row", "count"), 0)
    page.conditional_format(top + 1, 2, top + len(areas), 2, _not_zero(look))
