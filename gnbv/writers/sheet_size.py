"""The size of a sheet's columns and rows: words have the lines they need, and none lies on another.

A spreadsheet fits the height of rows when words are typed, not when a file is opened.
"""

from textwrap import wrap

from gnbv.writers.sheet import Sheet

_NARROWEST = 6
_WIDEST_WORDS = 44
_WIDEST_FIGURES = 18
_WIDEST_ALONE = 90
"""Of the names in a table without figures, whose words are all that there is. In characters."""
_LINE = 15
"""Points to a line of words."""
_MARGIN = 3
"""Characters of a column that no words stand on."""


def set_sizes(sheet: Sheet) -> None:
    """Set the width of the table's columns, and the height of rows with more than one line."""
    widths = [_fitting(sheet, at) for at in range(len(sheet.table.columns))]
    for at, width in enumerate(widths):
        sheet.page.set_column(at, at, width)
    for row in range(len(sheet.table.rows)):
        lines = _lines(sheet, row, widths)
        if lines > 1:
            sheet.page.set_row(sheet.first + row, _LINE * lines)


def _fitting(sheet: Sheet, at: int) -> int:
    """The width of a column, in characters."""
    table = sheet.table
    widest = _WIDEST_WORDS if table.columns[at].kind == "text" else _WIDEST_FIGURES
    if at == table.name_at and table.labels == len(table.columns):
        widest = _WIDEST_ALONE
    return max(_NARROWEST, min(widest, _width(sheet, at)))


def _width(sheet: Sheet, at: int) -> int:
    """Characters for a column's cells and for the words of its heading."""
    table, style = sheet.table, sheet.look.style
    lengths = [
        len(style.cell(row.cells[at], table)) + 2 * row.level * (at == table.name_at)
        for row in table.rows
    ]
    heading = style.translate(table.columns[at].heading)
    return max([*lengths, *map(len, heading.split()), len(heading) // 2]) + _MARGIN


def _lines(sheet: Sheet, row: int, widths: list[int]) -> int:
    """How many lines the words of a row want, in the cell that wants most."""
    table, style = sheet.table, sheet.look.style
    line, most = table.rows[row], 1
    for at, (cell, column) in enumerate(zip(line.cells, table.columns, strict=True)):
        if column.kind == "text":
            indent = 2 * line.level * (at == table.name_at)
            room = max(1, widths[at] - _MARGIN - indent)
            most = max(most, len(wrap(style.cell(cell, table), room)))
    return most
