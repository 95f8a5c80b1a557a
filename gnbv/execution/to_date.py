"""What was disbursed of some money since the plan began, and what each unit of a result cost.

A year that is closed counts as its close has it; of another, the last report of one source of
figures counts, since sources are never merged. What nobody has reported is not taken for nothing:
the sum then is not complete.
"""

import datetime
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from gnbv.allocation import Allocation
from gnbv.execution.life import Life
from gnbv.execution.spending import Spending, spending_of
from gnbv.plan import Cumulative, Indicator, Plan, Selection
from gnbv.plan.selecting import covers
from gnbv.targets import IndicatorFunding, IndicatorProgress, funding_of_indicators, progress_of
from gnbv.targets.funding import Bound


class SpentToDate(NamedTuple):
    """What was disbursed of some money, in đồng, by a day.

    `complete` is whether it is all of it: no year and no line is without its report.
    """

    amount: int
    day: datetime.date
    complete: bool


class IndicatorSpending(NamedTuple):
    """An indicator's result, and the money that its projects have spent by then.

    `until` is the day up to which the result counts. `spent` is None where nothing is known.
    """

    progress: IndicatorProgress
    funding: IndicatorFunding
    until: datetime.date
    spent: SpentToDate | None

    @property
    def cost_per_unit(self) -> Fraction | None:
        """The money for each unit of what was counted, in đồng and exact; None of other results."""
        count, countable = (
            self.progress.actual,
            isinstance(self.funding.indicator.target, Cumulative),
        )
        if self.spent is None or not countable or not count or count < 0:
            return None
        return self.spent.amount / count

    @property
    def bound(self) -> Bound:
        """Whether that is the cost itself, or how it bounds it.

        Other indicators share the money: a unit costs that much at most. Not all of the money is
        known: it costs that much at least.
        """
        known = self.spent is not None and self.spent.complete
        if self.funding.others:
            return "at-most" if known else "none"
        return "exact" if known else "at-least"


def sources_of_figures(plan: Plan) -> tuple[str, ...]:
    """Return who reports on a plan's spending, by year and name."""
    return tuple(dict.fromkeys(one.report.source for one in spending_of(plan)))


def spending_of_indicators(
    allocation: Allocation, indicators: tuple[Indicator, ...], year: int, source: str | None
) -> Iterator[IndicatorSpending]:
    """Yield the result of a year and the money spent by then, of indicators that name projects.

    `source` is whose figures are taken of years that are not closed; None where there are none.
    """
    plan = allocation.plan
    life = Life(plan)
    for funding in funding_of_indicators(allocation, indicators):
        until = _until(plan, funding.indicator, year)
        spent = spent_to_date(life, map(Selection, funding.projects), until, source)
        progress = progress_of(plan, funding.indicator, year)
        yield IndicatorSpending(progress, funding, until, spent)


def spent_to_date(
    life: Life, selections: Iterable[Selection], until: datetime.date, source: str | None
) -> SpentToDate | None:
    """Return what was disbursed of selections by a day; None where nothing is known of it."""
    wanted = tuple(selections)
    known, years = [], _years(life, wanted, until)
    for year in years:
        found = _closed(life, wanted, year, until) or _reported(life, wanted, year, until, source)
        if found:
            known.append(found)
    if not known:
        return None
    last = max(one.day for one in known)
    whole = len(known) == len(years) and all(one.complete for one in known) and last >= until
    return SpentToDate(sum(one.amount for one in known), last, whole)


def _until(plan: Plan, indicator: Indicator, year: int) -> datetime.date:
    """The day up to which a year's result counts; the year's end where nothing is said of it."""
    end = datetime.date(year, 12, 31)
    for of_year, _ in plan.results_by_indicator.get(indicator.code, ()):
        if of_year.year == year:
            end = of_year.as_of or datetime.date(year, 12, 31)
    return min(end, plan.until) if plan.until else end


def _years(life: Life, wanted: tuple[Selection, ...], until: datetime.date) -> list[int]:
    """The years up to a day of which the selections have money assigned, or carried in."""
    assigned = {entry.year for one in wanted for entry in life.assigned.of(one)}
    carried_in = {
        money.year + 1
        for money in life.carried
        if money.carried_out and any(covers(life.plan, one, money.key) for one in wanted)
    }
    return sorted(year for year in assigned | carried_in if year <= until.year)


def _closed(
    life: Life, wanted: tuple[Selection, ...], year: int, until: datetime.date
) -> SpentToDate | None:
    """What a year's close has: all that was spent of its money, also in the weeks after it."""
    end = datetime.date(year, 12, 31)
    closed = [money for money in life.carried if money.year == year]
    if not closed or until < end:
        return None
    own = [one for one in closed if any(covers(life.plan, about, one.key) for about in wanted)]
    known = [one.disbursed for one in own if one.disbursed is not None]
    if not known and own:
        return None
    return SpentToDate(sum(known), end, complete=len(known) == len(own))


def _reported(
    life: Life, wanted: tuple[Selection, ...], year: int, until: datetime.date, source: str | None
) -> SpentToDate | None:
    """What a source of figures last reported of a year by a day."""
    own = [one for one in life.spending if _is(one, year, source) and one.report.as_of <= until]
    if not own:
        return None
    sums = own[-1].total(wanted)
    if not sums.lines_reported:
        return None
    complete = sums.lines_reported == sums.lines
    return SpentToDate(sums.disbursed, own[-1].report.as_of, complete)


def _is(spending: Spending, year: int, source: str | None) -> bool:
    return spending.report.of_year == year and spending.report.source == source
