"""A table as a sheet: merged headings, frozen panes, print set-up, formulas, and their check."""

from collections.abc import Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from gnbv.language import Text
from gnbv.tables import Count, Percentage, Proportion, amount_of
from gnbv.writers.formulas import Formulas
from gnbv.writers.headings import Heading, decision_line, merged
from gnbv.writers.sheet import Sheet
from gnbv.writers.sheet_checks import CHECK_NOTE, write_checks
from gnbv.writers.sheet_numbers import sheet_number
from gnbv.writers.sheet_page import LINE, height_of_page, lines, pass_over, set_up, write_across

_EDITED = Text(
    "Kinh phí đã sửa trong bảng tính; chạy gnbv import rồi gnbv export để ghi lại bằng chữ: ",
    "Edited in the workbook; run gnbv import, then gnbv export, for the words anew: ",
)
_ONE_PAGE = 1.3
"""How much more than a page an annex may be, to be made smaller until it is one."""
_LONGEST_STRING = 200
"""Characters; Excel allows 255 in a text within a formula."""


def write_table(sheet: Sheet) -> list[str]:
    """Fill a sheet; return the ranges in which every value must be zero."""
    for at, width in enumerate(sheet.widths):
        sheet.page.set_column(at, at, width)
    _head(sheet)
    _headings(sheet)
    formulas = None
    if sheet.ledger and sheet.table.has_sums:
        formulas = Formulas(sheet.table, sheet.ledger, sheet.first, sheet.dong)
    for row in range(len(sheet.table.rows)):
        _row(sheet, row, formulas)
    areas = write_checks(sheet, formulas) if formulas else []
    _below(sheet)
    _print(sheet)
    _set_heights(sheet)
    return areas


def _head(sheet: Sheet) -> None:
    """The lines over the table, in its middle: an annex, its title, its decision; and the unit."""
    page, table, look, style = sheet.page, sheet.table, sheet.look, sheet.look.style
    over = [(style.translate(table.title), "title")]
    if table.enclosed:
        over.insert(0, (style.translate(table.name).upper(), "title"))
    if sheet.programme:
        over.append(
            (style.translate(decision_line(sheet.programme, table.enclosed, table.act)), "act")
        )
    for row, (words, form) in enumerate(over):
        write_across(page, row, sheet.widths, words, look.words(form))
    if table.unit:
        last = len(table.columns) - 1
        page.write_string(sheet.top - 1, last, style.unit_line(table), look.words("right"))


def _headings(sheet: Sheet) -> None:
    page, look = sheet.page, sheet.look
    for level in merged(sheet.table.columns):
        for heading in level:
            top, bottom = sheet.top + heading.level, sheet.top + heading.level + heading.depth - 1
            if (top, heading.first) != (bottom, heading.end - 1):
                page.merge_range(top, heading.first, bottom, heading.end - 1, "", look.heading)
            words = look.style.translate(heading.text)
            if words.isdecimal():
                page.write_number(top, heading.first, int(words), look.heading)
            else:
                page.write_string(top, heading.first, words, look.heading)
        page.set_row(sheet.top + level[0].level, _height(sheet, level))


def _height(sheet: Sheet, level: Sequence[Heading]) -> float:
    """Points of a row of headings: of the lines of those that end in it."""
    ending = [one for one in level if one.depth == 1]
    widths = [sum(sheet.widths[one.first : one.end]) for one in ending]
    words = (sheet.look.style.translate(one.text) for one in ending)
    return LINE * max(map(lines, words, widths), default=1) + 3


def _row(sheet: Sheet, row: int, formulas: Formulas | None) -> None:
    line = sheet.table.rows[row]
    for column, cell in enumerate(line.cells):
        if isinstance(cell, Text):
            _words(sheet, row, column, cell)
        elif isinstance(cell, Proportion):
            text = _share(sheet, row, column)
            look = sheet.look.cell(line.kind, "share")
            value = Decimal(cell.part) / Decimal(cell.whole or 1)
            sheet.page.write_formula(sheet.first + row, column, text, look, value)
        elif isinstance(cell, Percentage):
            _percentage(sheet, row, column, cell, formulas)
        elif isinstance(cell, Count):
            look = sheet.look.cell(line.kind, "count")
            sheet.page.write_number(sheet.first + row, column, cell.number, look)
        else:
            _amount(sheet, row, column, formulas)
    if line.kind == "heading":
        _merge(sheet, row)


def _words(sheet: Sheet, row: int, column: int, cell: Text) -> None:
    table, look, line = sheet.table, sheet.look, sheet.table.rows[row]
    level = line.level if column == table.name_at else 0
    number = table.columns[column].kind == "number"
    form = look.cell(line.kind, "figure" if number else "text", level)
    words, at = look.style.translate(cell), sheet.first + row
    figure = sheet_number(words, look.style.lang) if number else None
    if figure:
        sheet.page.write_number(at, column, figure.value, look.figure(line.kind, figure.form))
    elif words:
        sheet.page.write_string(at, column, words, form)
    else:
        sheet.page.write_blank(at, column, None, form)


def _merge(sheet: Sheet, row: int) -> None:
    """Have the words of a heading row stand over all columns after its number."""
    table, line = sheet.table, sheet.table.rows[row]
    first, last, at = table.name_at, len(table.columns) - 1, sheet.first + row
    if first < last:
        form = sheet.look.cell(line.kind, "text", line.level)
        sheet.page.merge_range(at, first, at, last, "", form)
        _words(sheet, row, first, line.cells[first])  # type: ignore[arg-type] # a heading has words


def _percentage(
    sheet: Sheet, row: int, column: int, cell: Percentage, formulas: Formulas | None
) -> None:
    at, form = sheet.first + row, sheet.look.percentage(sheet.table.rows[row].kind, cell)
    shown = cell.value / (100 if cell.signed else 1)
    value = Decimal(shown.numerator) / shown.denominator
    text = formulas.percentage(cell) if formulas else None
    if text is not None:
        sheet.page.write_formula(at, column, f"={text}", form, value)
    else:
        sheet.page.write_number(at, column, value, form)


def _set_heights(sheet: Sheet) -> None:
    """Make rows as high as their words; those of an annex that is short fill its one page."""
    heights = [LINE * sheet.lines(row) for row in range(len(sheet.table.rows))]
    if sheet.table.enclosed:
        page, others = height_of_page(sheet.widths), LINE * (sheet.below - len(heights) + 2)
        if sum(heights) + others < _ONE_PAGE * page:
            sheet.page.fit_to_pages(1, 1)
        least = min(2 * LINE, (page - others) / max(1, len(heights)))
        heights = [max(least, height) for height in heights]
    for row, height in enumerate(heights, sheet.first):
        if height > LINE:  # what is no higher than a line is left to the spreadsheet
            sheet.page.set_row(row, height + 1)


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
        sheet.page.write_formula(at, column, f"={formula}", form, value)
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
        words = look.style.translate(note)
        write_across(page, at, sheet.widths, words, look.words("note"))
        at += 1
    for line in table.closing:
        words = look.style.translate(line)
        write_across(page, at, sheet.widths, words, look.words("closing"))
        _closing(sheet, at, words)
        at += 1
    if sheet.ledger and table.has_sums:
        page.write_string(
            sheet.below + 2, 0, look.style.translate(CHECK_NOTE), look.words("italic")
        )


def _closing(sheet: Sheet, at: int, words: str) -> None:
    """The total in words, which no formula can spell: it gives way where a line was edited."""
    look = sheet.look
    if sheet.ledger is None:
        return
    total = sheet.ledger.total
    amount = sum(line.amount for line in sheet.ledger.lines)
    edited = quoted(look.style.translate(_EDITED))
    text = f'=IF({total}={amount},{quoted(words)},{edited}&FIXED({total},0)&" đồng")'
    sheet.page.write_formula(at, 0, text, look.words("closing"), words)


def quoted(words: str) -> str:
    """Words as a formula's text holds them, in pieces that Excel allows."""
    pieces = [words[at : at + _LONGEST_STRING] for at in range(0, len(words), _LONGEST_STRING)]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


def _print(sheet: Sheet) -> None:
    """A4 landscape, one page wide, the headings on every page, the decision in the header."""
    page, table, look = sheet.page, sheet.table, sheet.look
    set_up(page, look, look.style.translate(table.title), sheet.programme)
    pass_over(page, sheet.below + 2, len(table.columns))
    page.repeat_rows(sheet.top, sheet.first - 1)
    page.freeze_panes(sheet.first, table.labels)
    page.print_area(0, 0, sheet.below - 1, len(table.columns) - 1)
