"""Tables own how a result is laid out: title, unit, columns, rows; no format, no language."""

from gnbv.tables.allocation import allocation_table
from gnbv.tables.overview import overview_tables
from gnbv.tables.table import Cell, Column, Records, Row, Share, Table

__all__ = [
    "Cell",
    "Column",
    "Records",
    "Row",
    "Share",
    "Table",
    "allocation_table",
    "overview_tables",
]
