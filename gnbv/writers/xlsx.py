"""Tables as an Excel workbook: funding lines are the only constants, every other amount a formula.

A sheet a table, and the sheet of the lines. Formulas carry the values that they have now, so that
a viewer which does not calculate shows them too.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from gnbv.language import Text, harmless
from gnbv.tables import Table
from gnbv.workbook.binding import MEMORY, Binding
from gnbv.workbook.layout import LINES
from gnbv.writers.formulas import Ledger
from gnbv.writers.sheet import Sheet
from gnbv.writers.sheet_checks import write_differences
from gnbv.writers.sheet_formats import Look
from gnbv.writers.sheet_lines import write_lines
from gnbv.writers.sheet_table import write_table
from gnbv.writers.style import Style

_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def render(tables: Sequence[Table], style: Style) -> bytes:
    """Render a workbook; tables of one plan share its sheet of funding lines."""
    from xlsxwriter import Workbook

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_urls": False})
    look = Look(book, style)
    basis = next((table.basis for table in tables if table.basis), None)
    ledger = Ledger(basis.allocation, style.say(LINES)) if basis else None
    names = _names(tables, style, [style.say(LINES), MEMORY])
    if ledger:
        programme = ledger.allocation.plan.programme
        book.set_properties(
            {
                "title": harmless(programme.decision.title.text.say(style.lang)),
                "subject": harmless(programme.decision.number),
                "author": harmless(programme.decision.issuer.text.say(style.lang)),
                "comments": "gnbv",
                "created": datetime.combine(programme.decision.date, datetime.min.time()),
            }
        )
        binding = Binding.of(
            ledger.allocation.plan, style.lang, style.unit.key if style.unit else ""
        )
        for name, value in binding.properties():
            book.set_custom_property(name, value, "text")
    checked = []
    for index, (table, name) in enumerate(zip(tables, names, strict=True)):
        sheet = Sheet(book.add_worksheet(name), name, table, look, ledger)
        areas = write_table(sheet)
        checked += [(name, area) for area in areas]
        if index == 0 and ledger:
            checked += [(style.say(LINES), area) for area in write_lines(book, look, ledger)]
        if ledger and table.basis and not table.basis.cells:
            write_differences(sheet, checked)
    if ledger:
        _write_memory(book, binding)
    book.close()
    return out.getvalue()


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
        words = style.say(table.name if table.name.vi else table.title).translate(_FORBIDDEN)
        name = base = " ".join(words.split())[:_LONGEST_NAME] or style.say(Text("Bảng", "Table"))
        number = 2
        while name.casefold() in {other.casefold() for other in (*taken, *names)}:
            name = f"{base[: _LONGEST_NAME - 4]} {number}"
            number += 1
        names.append(name)
    return names
