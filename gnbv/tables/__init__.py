"""Tables own how a result is laid out: title, unit, columns, rows; no format, no language."""

from gnbv.tables.allocation import allocation_table
from gnbv.tables.annex import annex_table
from gnbv.tables.export import all_tables
from gnbv.tables.overview import overview_tables
from gnbv.tables.records import Record, Records, Value
from gnbv.tables.table import (
    Cell,
    Column,
    Count,
    Percentage,
    Proportion,
    Row,
    Sum,
    Table,
    amount_of,
)
from gnbv.tables.table_set import TableSet
from gnbv.tables.verdict import verdict_table

__all__ = [
    "Cell",
    "Column",
    "Count",
    "Percentage",
    "Proportion",
    "Record",
    "Records",
    "Row",
    "Sum",
    "Table",
    "TableSet",
    "Value",
    "all_tables",
    "allocation_table",
    "amount_of",
    "annex_table",
    "overview_tables",
    "verdict_table",
]
