"""Tables: all tables of a whole rounded together, and each one's answer."""

from collections.abc import Sequence
from typing import NamedTuple

from gnbv.allocation.rounding.flow import Infeasible
from gnbv.allocation.rounding.near import bring_near
from gnbv.allocation.rounding.settle import Row, Settled, Settling, settle
from gnbv.allocation.rounding.whole import Part, balance_whole


class Table(NamedTuple):
    """Rows over years, in whole units of `unit` đồng.

    A year's entry in `totals` is what it must come to; None leaves it to its exact share. `groups`
    has for each row the groups that it belongs to, in this and in other tables, inner ones first.
    """

    rows: Sequence[Row]
    years: tuple[int, ...]
    totals: Sequence[int | None]
    unit: int
    groups: Sequence[Sequence[str]]


def round_tables(tables: Sequence[Table]) -> list[Settled | Infeasible]:
    """Round tables so that rows, columns, and years over all tables hold; groups come near.

    A table that cannot be is answered by why; the others are rounded without it.
    """
    answers = [_settle(table) for table in tables]
    parts, groups = [], []
    for table, answer in zip(tables, answers, strict=True):
        if isinstance(answer, Settling):
            parts.append(Part(answer, table.years, table.unit))
            groups.append(table.groups)
    balance_whole(parts)
    bring_near(parts, groups)
    return [answer.settled if isinstance(answer, Settling) else answer for answer in answers]


def _settle(table: Table) -> Settling | Infeasible:
    negative = [j for j, total in enumerate(table.totals) if total is not None and total < 0]
    if negative:
        return Infeasible(frozenset(negative))
    try:
        return settle(table.rows, table.totals)
    except Infeasible as infeasible:
        return infeasible
