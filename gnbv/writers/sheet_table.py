"""A table as a sheet: merged headings, frozen panes, print set-up, formulas, and their check."""

from decimal import Decimal
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from gnbv.language import Text
from gnbv.tables import Count, Proportion, amount_of
from gnbv.writers.formulas import Formulas, Ledger
from gnbv.writers.headings import decision_line, merged
from gnbv.writers.sheet import TOP, Sheet
from gnbv.writers.sheet_checks import CHECK_NOTE, write_checks
from gnbv.writers.sheet_formats import Look
from gnbv.writers.sheet_size import set_sizes

_A4 = 9
_EDITED = Text(
    "Kinh phí đã sửa trong bảng tính; chạy gnbv import rồi gnbv export để ghi lại bằng chữ: ",
    "Edited in the workbook; run gnbv import, then gnbv export, for the words anew: ",
)
_LONGEST_STRING = 200
"""Characters; Excel allows 255 in a text within a formula."""


def write_table(sheet: Sheet) -> list[str]:
    """Fill a sheet; return the ranges in which every value must be zero."""
    _head(sheet)
    set_sizes(sheet)
    formulas = None
    if sheet.ledger and sheet.table.has_sums:
        formulas = Formulas(sheet.table, sheet.ledger, sheet.first, sheet.dong)
    for row in range(len(sheet.table.rows)):
        _row(sheet, row, formulas)
    areas = write_checks(sheet, formulas) if formulas else []
    _below(sheet)
    _print(sheet)
    return areas


def _head(sheet: Sheet) -> None:
    page, table, look = sheet.page, sheet.table, sheet.look
    style, last = look.style, len(table.columns) - 1
    page.write_string(0, 0, style.translate(table.title), look.words("title"))
    if sheet.ledger:
        programme = sheet.ledger.allocation.plan.programme
        words = style.translate(decision_line(programme, table.enclosed))
        page.write_string(1, 0, words, look.words("plain"))
    if table.unit:
        page.write_string(2, last, style.unit_line(table), look.words("right"))
    page.set_row(sheet.first - 1, 32)
    for level in merged(table.columns):
        for heading in level:
            top, bottom = TOP + heading.level, TOP + heading.level + heading.depth - 1
            words = style.translate(heading.text)
            if (top, heading.first) == (bottom, heading.end - 1):
                page.write_string(top, heading.first, words, look.heading)
            else:
                page.merge_range(top, heading.first, bottom, heading.end - 1, "", look.heading)
                page.write_string(top, heading.first, words, look.heading)


def _row(sheet: Sheet, row: int, formulas: Formulas | None) -> None:
    page, look, line = sheet.page, sheet.look, sheet.table.rows[row]
    at = sheet.first + row
    for column, cell in enumerate(line.cells):
        if isinstance(cell, Text):
            level = line.level if column == sheet.table.name_at else 0
            number = sheet.table.columns[column].kind == "number"
            form = look.cell(line.kind, "figure" if number else "text", level)
            words = look.style.translate(cell)
            if words:
                page.write_string(at, column, words, form)
            else:
                page.write_blank(at, column, None, form)
        elif isinstance(cell, Proportion):
            text = _share(sheet, row, column)
            look_ = look.cell(line.kind, "share")
            value = Decimal(cell.part) / Decimal(cell.whole or 1)
            page.write_formula(at, column, text, look_, value)
        elif isinstance(cell, Count):
            page.write_number(at, column, cell.number, look.cell(line.kind, "count"))
        else:
            _amount(sheet, row, column, formulas)


def _amount(sheet: Sheet, row: int, column: int, formulas: Formulas | None) -> None:
    line = sheet.table.rows[row]
    at, cell = sheet.first + row, line.cells[column]
    form = sheet.look.cell(line.kind, "amount")
    amount = amount_of(cell)
    if amount is None:
        sheet.page.write_blank(at, column, None, form)
        return
    formula = formulas.at(row, column) if formulas else None
    value = Decimal(amount) / sheet.dong
    if formula:
        sheet.page.write_formula(at, column, f"={formula.text}", form, value)
    else:
        sheet.page.write_number(at, column, value, form)


def _share(sheet: Sheet, row: int, column: int) -> str:
    """A share of the table's total: of the amount beside it, which stands left of it."""
    own = xl_rowcol_to_cell(sheet.first + row, column - 1)
    last = sheet.first + len(sheet.table.rows) - 1
    whole = xl_rowcol_to_cell(last, column - 1, row_abs=True, col_abs=True)
    return f"=IF({whole}=0,0,{own}/{whole})"


def _below(sheet: Sheet) -> None:
    page, table, look = sheet.page, sheet.table, sheet.look
    at = sheet.first + len(table.rows) + 1
    for note in table.notes:
        page.write_string(at, 0, look.style.translate(note), look.words("italic"))
        at += 1
    for line in table.closing:
        _closing(sheet, at, look.style.translate(line))
        at += 1
    if sheet.ledger and table.has_sums:
        page.write_string(
            sheet.below + 2, 0, look.style.translate(CHECK_NOTE), look.words("italic")
        )


def _closing(sheet: Sheet, at: int, words: str) -> None:
    """The total in words, which no formula can spell: it gives way where a line was edited."""
    look = sheet.look
    if sheet.ledger is None:
        sheet.page.write_string(at, 0, words, look.words("bold"))
        return
    total = sheet.ledger.total
    amount = sum(line.amount for line in sheet.ledger.lines)
    edited = quoted(look.style.translate(_EDITED))
    text = f'=IF({total}={amount},{quoted(words)},{edited}&FIXED({total},0)&" đồng")'
    sheet.page.write_formula(at, 0, text, look.words("bold"), words)


def quoted(words: str) -> str:
    """Words as a formula's text holds them, in pieces that Excel allows."""
    pieces = [words[at : at + _LONGEST_STRING] for at in range(0, len(words), _LONGEST_STRING)]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


def _print(sheet: Sheet) -> None:
    """A4 landscape, one page wide, the headings on every page, the decision in the header."""
    page, table, look = sheet.page, sheet.table, sheet.look
    set_up(page, look, look.style.translate(table.title), sheet.ledger)
    page.repeat_rows(TOP, sheet.first - 1)
    page.freeze_panes(sheet.first, table.labels)
    page.print_area(0, 0, sheet.below - 1, len(table.columns) - 1)


def set_up(page: Any, look: Look, title: str, ledger: Ledger | None) -> None:
    """Set a sheet's page: A4 landscape, one page wide, title and decision in the header."""
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.6)
    number = (ledger.allocation.plan.programme.decision.number or "") if ledger else ""
    left, right = (look.style.translate(Text.plain(words)) for words in (title, number))
    left, right = (words[:110].replace("&", "&&") for words in (left, right))
    page.set_header(f'&L&"Times New Roman,Italic"&9{left} &R&"Times New Roman,Italic"&9 {right}')
    page.set_footer("&C&9&P/&N")
