"""The export owns which tables make up a whole export, and in which order."""

from collections.abc import Iterator

from gnbv.allocation import Allocation, allocate
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
    yield from _of_later_decisions(allocation)
    yield verdict_table(reconciliation)


def _of_later_decisions(allocation: Allocation) -> Iterator[Table]:
    """How the plan was adjusted, what was assigned, and what every closed year carried over."""
    plan = allocation.plan
    if plan.original:
        from gnbv.differences import Differences
        from gnbv.tables.differences import difference_tables

        yield from difference_tables(Differences(allocate(plan.original), allocation))
    if plan.assignments:
        from gnbv.execution import assigned_of
        from gnbv.tables.assigned import assigned_table

        yield assigned_table(allocation, assigned_of(plan))
    if plan.closings:
        from gnbv.execution import carried
        from gnbv.tables.carry_over import carry_over_table

        money = carried(plan)
        for year in sorted({one.year for one in money}):
            yield carry_over_table(plan, year, money)
