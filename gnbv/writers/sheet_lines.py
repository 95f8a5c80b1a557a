"""The sheet of funding lines: the workbook's only constants, and each line's years as formulas."""

from typing import Any

from gnbv.language import Text
from gnbv.plan import numbered_name
from gnbv.workbook.layout import AMOUNT, COLUMNS, HEADER, LINES, line_key
from gnbv.writers.formulas import Ledger, name_of
from gnbv.writers.headings import decision_line
from gnbv.writers.sheet_checks import CHECK
from gnbv.writers.sheet_formats import Look
from gnbv.writers.sheet_table import set_up

_HOW = Text(
    "Chỉ sửa các ô nền vàng (đồng); mọi bảng khác tự tính lại. Đưa vào kế hoạch: gnbv import.",
    "Edit only the yellow cells (đồng); all tables follow. Back into the plan: gnbv import.",
)
_TOTAL = Text("Tổng số", "Total")
_NO_NATURE = Text("Không phân loại", "No nature")
_UNEVEN = Text(
    "Chia không đều theo năm: số từng năm là hằng số; sửa xong chạy gnbv import rồi export lại.",
    "Not spread equally: its years are constants; after an edit run gnbv import, then export.",
)


def write_lines(book: Any, look: Look, ledger: Ledger) -> list[str]:
    """Add the sheet; return the range in which every value must be zero."""
    page = book.add_worksheet(look.style.say(LINES))
    page.set_tab_color("#E6B800")
    page.write_string(0, 0, look.style.say(LINES), look.words("title"))
    act = decision_line(ledger.allocation.plan.programme, enclosed=False)
    page.write_string(1, 0, look.style.say(act), look.words("plain"))
    page.write_string(2, 0, look.style.say(_HOW), look.words("italic"))
    _headings(page, look, ledger)
    for index in range(len(ledger.lines)):
        _line(page, look, ledger, index)
    _totals(page, look, ledger)
    set_up(page, look, look.style.say(LINES), ledger)
    page.repeat_rows(HEADER)
    page.freeze_panes(HEADER + 1, 3)
    first, last = ledger.row(0), ledger.row(len(ledger.lines))
    wrong = {"type": "cell", "criteria": "!=", "value": 0, "format": look.wrong}
    page.conditional_format(first, ledger.check, last, ledger.check, wrong)
    page.data_validation(
        first,
        AMOUNT.at,
        last - 1,
        AMOUNT.at,
        {"validate": "integer", "criteria": ">=", "value": 0, "ignore_blank": False},
    )
    return [f"{name_of(first, ledger.check, True)}:{name_of(last, ledger.check, True)}"]


def _headings(page: Any, look: Look, ledger: Ledger) -> None:
    for column in COLUMNS:
        page.set_column(column.at, column.at, column.width)
        page.write_string(HEADER, column.at, look.style.say(column.heading), look.heading)
    for year in ledger.years:
        page.write_string(HEADER, ledger.column(year), str(year), look.heading)
    page.set_column(AMOUNT.at + 1, ledger.check - 1, 17)
    page.write_string(HEADER, ledger.check, look.style.say(CHECK), look.heading)


def _line(page: Any, look: Look, ledger: Ledger, index: int) -> None:
    line, at, plan = ledger.lines[index], ledger.row(index), ledger.allocation.plan
    nature = plan.programme.natures[line.nature].name.text if line.nature else _NO_NATURE
    names = (
        Text.plain(line_key(line)),
        Text.plain(line.project),
        numbered_name(plan, plan.by_code[line.project], in_tree=False),
        plan.programme.sources[line.source].name.text,
        nature,
    )
    for column, name in enumerate(names):
        page.write_string(at, column, look.style.say(name), look.cell("row"))
    page.write_number(at, AMOUNT.at, line.amount, look.cell("row", "input"))
    for year in ledger.years:
        share = ledger.share(index, year)
        form, column = look.cell("row", "amount"), ledger.column(year)
        if share is None:
            page.write_blank(at, column, None, form)
        elif isinstance(share, int):
            page.write_number(at, column, share, form)
        else:
            page.write_formula(at, column, share, form, ledger.shares[line, year])
    years = f"{name_of(at, AMOUNT.at + 1)}:{name_of(at, ledger.check - 1)}"
    text = f"={name_of(at, AMOUNT.at)}-SUM({years})"
    page.write_formula(at, ledger.check, text, look.check, 0)
    if not ledger.even(line):
        page.write_string(at, ledger.check + 1, look.style.say(_UNEVEN), look.words("italic"))


def _totals(page: Any, look: Look, ledger: Ledger) -> None:
    at = ledger.row(len(ledger.lines))
    for column in COLUMNS[:-1]:
        page.write_blank(at, column.at, None, look.cell("total"))
    page.write_string(at, 2, look.style.say(_TOTAL), look.cell("total"))
    totals = [
        sum(line.amount for line in ledger.lines),
        *(
            sum(ledger.shares.get((line, year), 0) for line in ledger.lines)
            for year in ledger.years
        ),
    ]
    for where, total in enumerate(totals, AMOUNT.at):
        area = f"{name_of(ledger.row(0), where)}:{name_of(at - 1, where)}"
        page.write_formula(at, where, f"=SUM({area})", look.cell("total", "amount"), total)
    years = f"{name_of(at, AMOUNT.at + 1)}:{name_of(at, ledger.check - 1)}"
    text = f"={name_of(at, AMOUNT.at)}-SUM({years})"
    page.write_formula(at, ledger.check, text, look.check, 0)
