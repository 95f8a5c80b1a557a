"""Tables as an Excel workbook: funding lines are the only constants, every other amount a formula.

A sheet a table, and the sheet of the lines. Formulas carry the values that they have now, so that
a viewer which does not calculate shows them too.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from gnbv.language import Text
from gnbv.plan import Plan
from gnbv.tables import Table, TableSet
from gnbv.workbook.binding import MEMORY, Binding
from gnbv.workbook.layout import LINES
from gnbv.writers.ledger import Ledger
from gnbv.writers.plain_sheet import PlainSheet
from gnbv.writers.properties import Properties
from gnbv.writers.sheet import Sheet
from gnbv.writers.sheet_checks import write_differences
from gnbv.writers.sheet_formats import Look
from gnbv.writers.sheet_lines import write_lines
from gnbv.writers.sheet_table import write_table
from gnbv.writers.style import Style

_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def render(tables: TableSet, style: Style) -> bytes:
    """Render a workbook; tables of one plan share its sheet of funding lines."""
    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_urls": False})
    book.worksheet_class = PlainSheet
    look = Look(book, style)
    allocation = tables.allocation
    ledger = Ledger(allocation, style.translate(LINES)) if allocation else None
    binding = _describe(book, allocation.plan, style) if allocation else None
    _write_tables(book, look, tables, ledger)
    if binding:
        _write_memory(book, binding)
    book.close()
    return out.getvalue()


def _describe(book: Any, plan: Plan, style: Style) -> Binding:
    """Set the workbook's properties; return what ties it to its plan."""
    known = Properties.of(plan.programme, style)
    book.set_properties({**known._asdict(), "comments": "gnbv"})
    binding = Binding.of(plan, style.lang, style.unit.key if style.unit else "")
    for name, value in binding.properties():
        book.set_custom_property(name, value, "text")
    return binding


def _write_tables(book: Any, look: Look, tables: TableSet, ledger: Ledger | None) -> None:
    """Add a sheet for each table, and after the first the sheet of the funding lines."""
    lines = look.style.translate(LINES)
    checked: list[tuple[str, str]] = []
    names = _names(tables.tables, look.style, [lines, MEMORY])
    for table, name in zip(tables.in_turn(), names, strict=True):
        sheet = Sheet(book.add_worksheet(name), name, table, look, ledger, tables.programme)
        checked += [(name, area) for area in write_table(sheet)]
        if table is tables.tables[0] and ledger:
            checked += [(lines, area) for area in write_lines(book, look, ledger)]
        if table.sums_checks and ledger:
            write_differences(sheet, checked)


def _write_memory(book: Any, binding: Binding) -> None:
    """Add the hidden sheet by which an import knows the workbook again."""
    page = book.add_worksheet(MEMORY)
    page.very_hidden()
    page.protect()
    for at, (name, value) in enumerate(binding.rows()):
        page.write_string(at, 0, name)
        if value:
            page.write_string(at, 1, value)


def _names(tables: Sequence[Table], style: Style, taken: list[str]) -> list[str]:
    """A name for each table's sheet: allowed, short enough, and none twice."""
    names: list[str] = []
    for table in tables:
        words = style.translate(table.name if table.name.vi else table.title).translate(_FORBIDDEN)
        name = base = " ".join(words.split())[:_LONGEST_NAME] or style.translate(
            Text("Bảng", "Table")
        )
        number = 2
        while name.casefold() in {other.casefold() for other in (*taken, *names)}:
            name = f"{base[: _LONGEST_NAME - 4]} {number}"
            number += 1
        names.append(name)
    return names
