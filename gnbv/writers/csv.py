"""Tables as CSV (RFC 4180): the long records, amounts as integers in đồng, one header line."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from gnbv.language import harmless
from gnbv.tables import Records, TableSet, Value
from gnbv.writers.style import Style

# A cell that begins with one of these (or its full-width form, which Excel takes for it in East
# Asia) is run as a formula by the spreadsheets that open it; where they part columns at a semicolon
# or a tab, what follows one begins a cell, whatever the quotes.
_FORMULA = re.compile(r"(^|[;\t])([ \"']*)(?=[=+\-@\t\r＝＋－＠])")
_FIGURE = re.compile("-[0-9]+([.][0-9]+)?")


def render(tables: TableSet, style: Style) -> str:
    """Render the records of one table: of several, those that hold most (the most fields).

    Spreadsheets open this: what they would run as a formula has an apostrophe before it.
    """
    mark = "\ufeff" if style.excel else ""
    fullest = max(
        (table.records for table in tables.tables), key=lambda records: len(records.fields)
    )
    rows = (map(_dead, row) for row in fullest.lines())
    return mark + _written(fullest.fields, rows)


def long_form(records: Records) -> str:
    """Records as CSV for machines: one fact a line, every value as it is."""
    return _written(records.fields, records.lines())


def _written(fields: Sequence[str], rows: Iterable[Iterable[Value]]) -> str:
    out = StringIO(newline="")
    lines = csv.writer(out)
    lines.writerow(fields)
    lines.writerows(rows)
    return out.getvalue()


def _dead(value: Value) -> Value:
    if not isinstance(value, str):
        return value
    words = harmless(value)
    return words if _FIGURE.fullmatch(words) else _FORMULA.sub(r"\1'\2", words)
