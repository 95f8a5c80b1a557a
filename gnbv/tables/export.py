"""The export owns which tables make up a whole export, and in which order."""

from collections.abc import Iterator

from gnbv.reconciliation import Reconciliation
from gnbv.tables.allocation import allocation_table
from gnbv.tables.annex import annex_table
from gnbv.tables.content import content_table
from gnbv.tables.overview import overview_tables
from gnbv.tables.table import Table
from gnbv.tables.table_set import TableSet
from gnbv.tables.targets import targets_table
from gnbv.tables.verdict import verdict_table
from gnbv.targets import select


def all_tables(reconciliation: Reconciliation) -> TableSet:
    """Lay out everything that follows from a plan: a format with sheets gives each table one.

    A new kind of table joins here, and so every format of `gnbv export`.
    """
    tables = tuple(_tables(reconciliation))
    return TableSet(tables=tables, allocation=reconciliation.allocation)


def _tables(reconciliation: Reconciliation) -> Iterator[Table]:
    allocation = reconciliation.allocation
    yield annex_table(allocation)
    yield allocation_table(allocation)
    for year in allocation.plan.programme.period.years:
        yield allocation_table(allocation, year)
    if allocation.plan.indicators:
        yield targets_table(allocation.plan, select(allocation.plan))
    yield from overview_tables(allocation)
    if allocation.plan.content:
        yield content_table(allocation.plan)
    yield verdict_table(reconciliation)
