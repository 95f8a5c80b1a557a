"""Tables as CSV (RFC 4180): the long records with names beside codes, one header line.

The header says in which unit amounts are: whole đồng, or exact decimals in the unit asked for.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from gnbv.long_tables.spreadsheets import without_formulas
from gnbv.plan import Plan
from gnbv.tables import Record, Records, Table, TableSet, Value
from gnbv.writers.named_records import MONEY, in_unit, tables_of_facts, with_names
from gnbv.writers.style import Style

_WHICH = "table"
"""The field that says of which of several tables a fact is."""
_DECIMALS = {"percent", "milestone", "target", "result", "distance", "way_percent"}
_MONEY = tuple(f"{name}_" for name in MONEY)
_DECIMAL = re.compile(r"-?\d+\.\d+")


def render(tables: TableSet, style: Style) -> str:
    """Render the records of all tables: of one that sums up another's, only the other's.

    Spreadsheets open this: what they would run as a formula has an apostrophe before it. For a
    Vietnamese Excel columns are parted by semicolons, and decimals have a comma.
    """
    shown = tables_of_facts(tables.tables)
    named = _together(_not_summed_up(shown), style, tables.plan)
    records = in_unit(named, style.unit)
    cell = without_formulas()
    rows = (map(cell, row) for row in records.lines())
    if not (style.excel and style.lang == "vi"):
        return _written(records.fields, rows, "\ufeff" if style.excel else "")
    decimal = [name in _DECIMALS or name.startswith(_MONEY) for name in records.fields]
    commas = (
        [_with_comma(value) if of else value for value, of in zip(row, decimal, strict=True)]
        for row in rows
    )
    return _written(records.fields, commas, "\ufeff", ";")


def long_form(records: Records) -> str:
    """Records as CSV for machines: one fact a line, every value as it is."""
    return _written(records.fields, records.lines())


def _together(tables: Sequence[Table], style: Style, plan: Plan | None) -> Records:
    """The facts of all tables in one; of several, a first field says which table has the fact."""
    named = [with_names(table.records, plan, style) for table in tables]
    if len(tables) == 1:
        return named[0]
    facts: list[Record] = []
    fields = dict.fromkeys(name for records in named for name in records.fields)
    for table, records in zip(tables, named, strict=True):
        title = style.translate(table.name if table.name.vi else table.title)
        facts += [{_WHICH: title, **dict.fromkeys(fields), **fact} for fact in records.facts]
    return Records(fields=(_WHICH, *fields), facts=tuple(facts))


def _not_summed_up(tables: Sequence[Table]) -> list[Table]:
    """The tables without those that only sum up what another one has, fact by fact."""
    found = [frozenset(table.records.fields) for table in tables]
    return [
        table
        for table, fields in zip(tables, found, strict=True)
        if not any(fields < other for other in found)
    ]


def _with_comma(value: Value) -> Value:
    """A plain decimal as a Vietnamese spreadsheet reads it."""
    text = str(value)
    return text.replace(".", ",") if _DECIMAL.fullmatch(text) else value


def _written(
    fields: Sequence[str], rows: Iterable[Iterable[Value]], mark: str = "", delimiter: str = ","
) -> str:
    out = StringIO(newline="")
    out.write(mark)
    lines = csv.writer(out, delimiter=delimiter)
    lines.writerow(fields)
    lines.writerows(rows)
    return out.getvalue()
