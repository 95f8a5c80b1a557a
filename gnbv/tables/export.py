"""The export owns which tables make up a whole export, and in which order."""

from collections.abc import Iterator
from dataclasses import replace

from gnbv.allocation import Allocation, allocate
from gnbv.language import Text
from gnbv.reconciliation import Reconciliation
from gnbv.tables.allocation import allocation_table
from gnbv.tables.annex import annex_table
from gnbv.tables.content import content_table
from gnbv.tables.groups import By
from gnbv.tables.notes import notes
from gnbv.tables.overview import overview_tables
from gnbv.tables.table import Table
from gnbv.tables.table_set import TableSet
from gnbv.tables.targets import targets_table
from gnbv.tables.verdict import verdict_table
from gnbv.targets import select

_BY: tuple[tuple[By, Text], ...] = (
    ("source", Text("Nguồn vốn theo năm", "Sources by year")),
    ("nature", Text("Loại vốn theo năm", "Natures by year")),
    ("agency", Text("Cơ quan theo năm", "Agencies by year")),
)
"""What stands beside all years besides projects, in a table each, and what that is called."""


def all_tables(reconciliation: Reconciliation) -> TableSet:
    """Lay out everything that follows from a plan: a format with sheets gives each table one.

    A new kind of table joins here, and so every format of `gnbv export`.
    """
    tables = tuple(_tables(reconciliation))
    return TableSet(tables=tables, allocation=reconciliation.allocation)


def _tables(reconciliation: Reconciliation) -> Iterator[Table]:
    allocation = reconciliation.allocation
    yield annex_table(allocation)
    under = tuple(notes(allocation.plan))
    yield allocation_table(allocation, under=under)
    for by, name in _BY:
        yield _across_years(allocation, by, name, under)
    for year in allocation.plan.programme.period.years:
        yield allocation_table(allocation, year, under=under)
    if allocation.plan.indicators:
        yield targets_table(allocation.plan, select(allocation.plan))
    yield from overview_tables(allocation)
    if allocation.plan.content:
        yield content_table(allocation.plan)
    yield from _of_later_decisions(allocation)
    yield verdict_table(reconciliation)


def _across_years(allocation: Allocation, by: By, name: Text, under: tuple[Text, ...]) -> Table:
    """All years side by side; among the other tables its title says what its rows are."""
    table = allocation_table(allocation, by=by, under=under)
    title = Text(f"{name.vi}. {table.title.vi}", f"{name.en}. {table.title.en}")
    return replace(table, name=name, title=title)


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
