"""The sheet of funding lines: the workbook's only constants, and each line's years as formulas."""

from typing import Any

from xlsxwriter.utility import xl_range, xl_range_abs, xl_rowcol_to_cell

from gnbv.language import Text
from gnbv.plan import Remainder
from gnbv.workbook.layout import AMOUNT, COLUMNS, HEADER, KEY, LINES, PROJECT, TOTAL, labels
from gnbv.writers.headings import decision_line
from gnbv.writers.ledger import Ledger
from gnbv.writers.live_years import EXACT, LiveYears
from gnbv.writers.sheet_checks import CHECK
from gnbv.writers.sheet_formats import Look
from gnbv.writers.sheet_page import LINE, lines, pass_over, set_up
from gnbv.writers.sheet_table import quoted

_HOW = Text(
    "Chỉ sửa các ô nền vàng (đồng); mọi bảng khác tự tính lại. Đưa vào kế hoạch: gnbv import.",
    "Edit only the yellow cells (đồng); all tables follow. Back into the plan: gnbv import.",
)
_KEY = Text(
    "Khóa nối dòng này với kế hoạch: không sửa.",
    "The key ties this line to the plan: it is not edited.",
)
_EDITED = Text("Đã sửa", "Edited")
_UNEVEN = Text("Có số lẻ", "Remainder")
_UNPLACED = Text(
    "Còn phần lẻ chưa chia được theo năm: làm tròn phải tính mọi dòng cùng lúc. "
    "Chạy gnbv import rồi gnbv export (hoặc gnbv allocate).",
    "A remainder falls on no year yet: rounding takes all lines together. "
    "Run gnbv import, then gnbv export (or gnbv allocate).",
)
_CEILINGS = Text(
    "Các năm theo trần vốn hoặc tỷ lệ riêng, chỉ đúng khi chưa sửa dòng nào; "
    "sửa xong chạy gnbv import rồi gnbv export.",
    "Its years follow ceilings or fine weights and hold while no line is edited; "
    "after an edit run gnbv import, then gnbv export.",
)


_BY_YEAR = Text(
    "Dòng này ghi theo từng năm: không sửa ở đây, sửa từng năm ('years') trong tệp dự án.",
    "This line is given year by year: not to be edited here, but under 'years' in its file.",
)


_REMAINDER = Text(
    "Dòng này là phần còn lại của một tổng: không sửa ở đây; gnbv import tính lại theo các dòng "
    "khác.",
    "This line is the remainder of a total: not to be edited; gnbv import works it out anew.",
)


def write_lines(book: Any, look: Look, ledger: Ledger) -> list[str]:
    """Add the sheet; return the range in which every value must be zero."""
    page = book.add_worksheet(look.style.translate(LINES))
    page.set_tab_color("#E6B800")
    left = KEY.at + 1  # what stands in a hidden column is not seen
    page.write_string(0, left, look.style.translate(LINES), look.words("sheet"))
    act = decision_line(ledger.allocation.plan.programme, enclosed=False)
    page.write_string(1, left, look.style.translate(act), look.words("plain"))
    page.write_string(2, left, look.style.translate(_HOW), look.words("italic"))
    years = LiveYears(ledger.allocation, ledger)
    _headings(page, look, ledger, years)
    for index in range(len(ledger.lines)):
        _line(page, look, ledger, index)
        _years(page, look, years, index)
    _totals(page, look, ledger, years)
    set_up(page, look, look.style.translate(LINES), ledger.allocation.plan.programme)
    page.repeat_rows(HEADER)
    page.freeze_panes(HEADER + 1, 3)
    first, last = ledger.row(0), ledger.row(len(ledger.lines))
    page.print_area(0, 0, last, ledger.check)
    pass_over(page, last, years.note)
    page.data_validation(first, KEY.at, last - 1, KEY.at, _kept(look))
    wrong = {"type": "cell", "criteria": "!=", "value": 0, "format": look.wrong}
    page.conditional_format(first, ledger.check, last, ledger.check, wrong)
    allowed = _allowed(ledger.allocation.plan.programme.reductions is not None)
    page.data_validation(first, AMOUNT.at, last - 1, AMOUNT.at, allowed)
    return [xl_range_abs(first, ledger.check, last, ledger.check)]


def _kept(look: Look) -> dict[str, Any]:
    """What the cells of keys take: nothing else than they hold, as far as it is typed."""
    words = look.style.translate(_KEY)
    return {"validate": "custom", "value": "=FALSE", "error_message": words}


def _allowed(below_zero: bool) -> dict[str, Any]:
    """What the cells of amounts take: whole đồng, and below zero only where the plan allows it."""
    whole: dict[str, Any] = {"validate": "integer", "ignore_blank": False}
    if below_zero:
        return {**whole, "criteria": "between", "minimum": 1 - EXACT, "maximum": EXACT - 1}
    return {**whole, "criteria": ">=", "value": 0}


def _headings(page: Any, look: Look, ledger: Ledger, years: LiveYears) -> None:
    for column in COLUMNS:
        hidden = {"hidden": True} if column is KEY else {}
        page.set_column(column.at, column.at, column.width, None, hidden)
        page.write_string(HEADER, column.at, look.style.translate(column.heading), look.heading)
    for year in ledger.years:
        page.write_number(HEADER, ledger.column(year), year, look.heading)
    page.set_column(AMOUNT.at + 1, ledger.check - 1, 17)
    page.write_string(HEADER, ledger.check, look.style.translate(CHECK), look.heading)
    for at, heading in ((years.edited, _EDITED), (years.uneven, _UNEVEN)):
        page.write_string(HEADER, at, look.style.translate(heading), look.words("italic"))


def _line(page: Any, look: Look, ledger: Ledger, index: int) -> None:
    line, at = ledger.lines[index], ledger.row(index)
    names = labels(ledger.allocation.plan, line)
    for column, name in names.items():
        page.write_string(at, column.at, look.style.translate(name), look.cell("row"))
    project = look.style.translate(names[PROJECT])
    if (high := lines(project, PROJECT.width)) > 1:
        page.set_row(at, high * LINE + 1)
    fixed = line.by_year or isinstance(line.amount, Remainder)
    form = look.cell("row", "amount" if fixed else "input")
    page.write_number(at, AMOUNT.at, line.amount, form)


def _years(page: Any, look: Look, years: LiveYears, index: int) -> None:
    """A line's years, what they leave of it, and the words that say so."""
    ledger = years.ledger
    line, at, form = ledger.lines[index], ledger.row(index), look.cell("row", "amount")
    formulas = years.of_line(index)
    for column, year in enumerate(ledger.years, AMOUNT.at + 1):
        if year in formulas:
            page.write_formula(at, column, formulas[year], form, years.shares[line, year])
        else:
            page.write_blank(at, column, None, form)
    area = xl_range(at, AMOUNT.at + 1, at, ledger.check - 1)
    check = xl_rowcol_to_cell(at, ledger.check)
    left_over = f"={xl_rowcol_to_cell(at, AMOUNT.at)}-SUM({area})"
    page.write_formula(at, ledger.check, left_over, look.check, 0)
    page.write_formula(at, years.edited, years.edited_flag(index), look.check, 0)
    leaves = int(years.leaves_remainder(index))
    page.write_formula(at, years.uneven, years.uneven_flag(index), look.check, leaves)
    if line.by_year:
        page.write_string(at, years.note, look.style.translate(_BY_YEAR), look.words("italic"))
    elif isinstance(line.amount, Remainder):
        page.write_string(at, years.note, look.style.translate(_REMAINDER), look.words("italic"))
    elif years.live(index):
        words = quoted(look.style.translate(_UNPLACED))
        page.write_formula(at, years.note, f'=IF({check}=0,"",{words})', look.words("italic"), "")
    else:
        page.write_string(at, years.note, look.style.translate(_CEILINGS), look.words("italic"))


def _totals(page: Any, look: Look, ledger: Ledger, live: LiveYears) -> None:
    at = ledger.row(len(ledger.lines))
    for column in COLUMNS[:-1]:
        page.write_blank(at, column.at, None, look.cell("total"))
    page.write_string(at, 2, look.style.translate(TOTAL), look.cell("total"))
    totals = [
        sum(line.amount for line in ledger.lines),
        *(sum(live.shares.get((line, year), 0) for line in ledger.lines) for year in ledger.years),
    ]
    for where, total in enumerate(totals, AMOUNT.at):
        area = xl_range(ledger.row(0), where, at - 1, where)
        page.write_formula(at, where, f"=SUM({area})", look.cell("total", "amount"), total)
    years = xl_range(at, AMOUNT.at + 1, at, ledger.check - 1)
    text = f"={xl_rowcol_to_cell(at, AMOUNT.at)}-SUM({years})"
    page.write_formula(at, ledger.check, text, look.check, 0)
    leaving = sum(map(live.leaves_remainder, range(len(ledger.lines))))
    for where, count in ((live.edited, 0), (live.uneven, leaving)):
        area = xl_range(ledger.row(0), where, at - 1, where)
        page.write_formula(at, where, f"=SUM({area})", look.check, count)
