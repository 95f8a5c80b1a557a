"""Tables as CSV (RFC 4180): the long records, amounts as integers in đồng, one header line."""

import csv
import re
from collections.abc import Sequence
from io import StringIO

from gnbv.language import harmless
from gnbv.tables import Records, Table
from gnbv.writers.style import Style

# A cell that begins with one of these is run as a formula by the spreadsheets that open it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FIGURE = re.compile("-[0-9]+([.][0-9]+)?")


def render(tables: Sequence[Table], style: Style) -> str:
    """Render the records of one table: of several, those that tell most (the most fields)."""
    mark = "\ufeff" if style.excel else ""
    fullest = max((table.records for table in tables), key=lambda records: len(records.fields))
    return mark + long_form(fullest)


def long_form(records: Records) -> str:
    """Records as CSV: one fact a line."""
    out = StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(records.fields)
    rows.writerows([_plain(value) for value in row] for row in records.rows)
    return out.getvalue()


def _plain(value: str | int | None) -> str | int:
    if not isinstance(value, str):
        return "" if value is None else value
    words = harmless(value)
    alive = words.startswith(_FORMULA) and not _FIGURE.fullmatch(words)
    return f"'{words}" if alive else words
