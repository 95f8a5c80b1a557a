"""Spending: what a report says was spent of each line's money, beside what was available of it.

A report counts since 1 January. What was spent in its own period is the difference to the report
before it, of the same source of figures. Sources of figures are never merged.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.execution.assigned import Assigned, Entry, assigned_of
from gnbv.execution.carry import CarriedMoney, carry_over
from gnbv.plan import Plan, Selection
from gnbv.plan.by_line import LineKey
from gnbv.plan.selecting import covers
from gnbv.plan.spending import SpendingReport, SpentMoney

_Money = tuple[LineKey, int]
"""A line, and the year whose money it is."""


class LineSpending(NamedTuple):
    """One line's money of one origin year on the day of a report, in đồng.

    `spent` is what the report has of it, None where it has nothing: no report is not zero.
    `recent` is what the report just before it has, `before` the last one that has anything; `first`
    is whether no report before it could have had anything.
    """

    key: LineKey
    origin: int
    carried_in: int
    assigned: int
    spent: SpentMoney | None
    before: SpentMoney | None
    recent: SpentMoney | None
    first: bool
    address: Address

    @property
    def available(self) -> int:
        """What may be spent: carried in and assigned."""
        return self.carried_in + self.assigned

    @property
    def disbursed(self) -> int:
        """All that was disbursed since 1 January; 0 where nothing is reported."""
        return self.spent.total if self.spent else 0

    @property
    def in_period(self) -> int | None:
        """What was disbursed since the report before; None where that one does not tell."""
        if self.first:
            return self.disbursed
        return self.disbursed - self.recent.total if self.recent else None

    @property
    def left(self) -> int:
        """What is available and not disbursed."""
        return self.available - self.disbursed


class Sum(NamedTuple):
    """Sums over lines, in đồng; `reported` is how much of the available money was reported on."""

    carried_in: int
    assigned: int
    in_period: int | None
    disbursed: int
    paid: int | None
    advances: int | None
    estimate: int | None
    reported: int
    lines: int
    lines_reported: int

    @property
    def available(self) -> int:
        """What may be spent: carried in and assigned."""
        return self.carried_in + self.assigned

    @property
    def is_complete(self) -> bool:
        """Whether every line was reported on."""
        return self.lines_reported == self.lines

    @property
    def left(self) -> int | None:
        """What is available and not disbursed; None where a line was not reported on."""
        return self.available - self.disbursed if self.is_complete else None


@dataclass(frozen=True)
class Spending:
    """A report on a year's spending, line by line, in plan order and then by origin year.

    `given` is what was assigned of the year's own money by the day of the report.
    """

    plan: Plan
    report: SpendingReport
    address: Address
    before: SpendingReport | None
    lines: tuple[LineSpending, ...]
    given: tuple[Entry, ...]

    def total(self, selections: Iterable[Selection]) -> Sum:
        """Return the sums over all lines of which selections have some."""
        return self.sum_of(self.of(selections))

    def of(self, selections: Iterable[Selection]) -> Iterator[LineSpending]:
        """Yield the lines of which selections have some."""
        wanted = tuple(selections)
        for line in self.lines:
            if any(covers(self.plan, one, line.key) for one in wanted):
                yield line

    def sum_of(self, lines: Iterable[LineSpending]) -> Sum:
        """Return the sums over lines of the report, in đồng."""
        own = list(lines)
        told = [(line, line.spent) for line in own if line.spent is not None]
        return Sum(
            carried_in=sum(line.carried_in for line in own),
            assigned=sum(line.assigned for line in own),
            in_period=_known([line.in_period for line, _ in told]),
            disbursed=sum(line.disbursed for line, _ in told),
            paid=_known([spent.paid for _, spent in told]),
            advances=_known([spent.advances for _, spent in told]),
            estimate=_known([spent.estimate for _, spent in told]),
            reported=sum(line.available for line, _ in told),
            lines=len(own),
            lines_reported=len(told),
        )

    def of_unit(self, unit: str) -> Sum:
        """Return what was assigned to a unit and disbursed by it, in đồng.

        Only of lines that say what units receive and spend, and of the year's own money: nobody
        says which unit carried money is of.
        """
        entries = [entry for entry in self.given if unit in entry.given.units]
        assigned = sum(
            int(entry.given.units[unit]) * (1 if entry.net >= 0 else -1) for entry in entries
        )
        lines = {entry.key for entry in entries}
        year = self.report.of_year
        own = [line for line in self.lines if line.origin == year and line.spent]
        told = [(one, _units_of(one.spent)[unit]) for one in own if unit in _units_of(one.spent)]
        return Sum(
            carried_in=0,
            assigned=assigned,
            in_period=_known([_in_period(one, unit, int(amount)) for one, amount in told]),
            disbursed=sum(int(amount) for _, amount in told),
            paid=None,
            advances=None,
            estimate=None,
            reported=assigned if told else 0,
            lines=len(lines),
            lines_reported=len(told),
        )

    @cached_property
    def part_of_year(self) -> tuple[int, int]:
        """How many days of the year have gone by the day of the report, and how many it has."""
        year = self.report.of_year
        first, after = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
        whole = (after - first).days
        return min(whole, (self.report.as_of - first).days + 1), whole


def spending_of(plan: Plan) -> tuple[Spending, ...]:
    """Return every report on a plan's spending, by year, source of figures, and day.

    Of a plan as of a day, the reports up to it.
    """
    assigned = assigned_of(plan)
    return spending_from(assigned, carry_over(assigned))


def spending_from(assigned: Assigned, carried: Iterable[CarriedMoney]) -> tuple[Spending, ...]:
    """Return what `spending_of` does, of a plan of which assigned and carried money are known."""
    plan = assigned.plan
    available = _Available(assigned, _carried_into(carried))
    found: list[Spending] = []
    before: dict[tuple[int, str], Spending] = {}
    reports = [
        one for one in plan.walk_execution() if plan.until is None or one[0].as_of <= plan.until
    ]
    for report, at in sorted(reports, key=lambda one: (one[0].of_year, one[0].as_of)):
        series = (report.of_year, report.series)
        last = before.get(series)
        found.append(_spending(available, report, at, last))
        before[series] = found[-1]
    return tuple(found)


def latest_reports(plan: Plan, year: int | None = None) -> tuple[Spending, ...]:
    """Return the last report of each source of figures on a year; else on the last one reported."""
    every = spending_of(plan)
    wanted = year or max((one.report.of_year for one in every), default=None)
    last = {one.report.series: one for one in every if one.report.of_year == wanted}
    return tuple(last.values())


@dataclass(frozen=True)
class _Available:
    """What there is to spend: assigned by decisions, and carried into each year, in đồng."""

    assigned: Assigned
    carried_into: Mapping[int, Mapping[_Money, int]]

    @cached_property
    def order(self) -> Mapping[LineKey, int]:
        """The plan's lines in their order."""
        return {LineKey.of(line): at for at, line in enumerate(self.assigned.plan.lines)}

    def by_order(self, money: _Money) -> tuple[int, int]:
        """A key that sorts money: by its line in the plan, then by its year."""
        key, origin = money
        return self.order.get(key, len(self.order)), origin

    def given(self, year: int, day: datetime.date) -> tuple[Entry, ...]:
        """What is assigned of a year's money by a day."""
        return tuple(entry for entry in self.assigned.of_year(year) if entry.day <= day)


def _carried_into(carried: Iterable[CarriedMoney]) -> Mapping[int, Mapping[_Money, int]]:
    found: dict[int, dict[_Money, int]] = defaultdict(dict)
    for money in carried:
        if money.carried_out:
            found[money.year + 1][money.key, money.origin] = money.carried_out
    return dict(found)


def _spending(
    available: _Available, report: SpendingReport, at: Address, last: Spending | None
) -> Spending:
    year = report.of_year
    given = available.given(year, report.as_of)
    assigned: dict[_Money, int] = defaultdict(int)
    for entry in given:
        assigned[entry.key, year] += entry.net
    carried_in = available.carried_into.get(year, {})
    told = {(key, origin): (one, place) for key, origin, one, place in report.walk_money(at)}
    before = {(line.key, line.origin): line for line in last.lines} if last else {}
    lines = []
    for money in sorted({**carried_in, **assigned, **told, **before}, key=available.by_order):
        spent, place = told.get(money, (None, at))
        was = before.get(money)
        lines.append(
            LineSpending(
                *money,
                carried_in=carried_in.get(money, 0),
                assigned=assigned.get(money, 0),
                spent=spent,
                before=(was.spent or was.before) if was else None,
                recent=was.spent if was else None,
                first=was is None or not (was.available or was.spent),
                address=place,
            )
        )
    plan, before_it = available.assigned.plan, last.report if last else None
    return Spending(plan, report, at, before_it, tuple(lines), given)


def _units_of(spent: SpentMoney | None) -> Mapping[str, int]:
    return spent.units if spent else {}


def _in_period(line: LineSpending, unit: str, disbursed: int) -> int | None:
    """What a unit has disbursed of a line since the report before; None where that is not told."""
    if line.first:
        return disbursed
    before = _units_of(line.recent).get(unit)
    return None if before is None else disbursed - int(before)


def _known(amounts: list[int | None]) -> int | None:
    """The sum of amounts; None where one of them is not told, or there is none."""
    known = [int(one) for one in amounts if one is not None]
    return sum(known) if amounts and len(known) == len(amounts) else None
