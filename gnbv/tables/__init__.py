"""Tables own how a result is laid out: title, unit, columns, rows; no format, no language."""

from gnbv.tables.allocation import allocation_table
from gnbv.tables.annex import annex_table
from gnbv.tables.dossier import dossier
from gnbv.tables.overview import overview_tables
from gnbv.tables.table import Basis, Cell, Column, Count, Proportion, Records, Row, Table
from gnbv.tables.verdict import verdict_table

__all__ = [
    "Basis",
    "Cell",
    "Column",
    "Count",
    "Proportion",
    "Records",
    "Row",
    "Table",
    "allocation_table",
    "annex_table",
    "dossier",
    "overview_tables",
    "verdict_table",
]
