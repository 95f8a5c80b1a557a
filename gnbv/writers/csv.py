"""Tables as CSV (RFC 4180): the long records, amounts as integers in đồng, one header line."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from gnbv.long_tables.spreadsheets import without_formulas
from gnbv.tables import Records, TableSet, Value
from gnbv.writers.style import Style


def render(tables: TableSet, style: Style) -> str:
    """Render the records of one table: of several, those that hold most (the most fields).

    Spreadsheets open this: what they would run as a formula has an apostrophe before it.
    """
    mark = "\ufeff" if style.excel else ""
    fullest = max(
        (table.records for table in tables.tables), key=lambda records: len(records.fields)
    )
    cell = without_formulas()
    rows = (map(cell, row) for row in fullest.lines())
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
