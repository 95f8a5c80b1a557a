"""Outcomes: results are possible, of the right kind, and measured when they can have been."""

from collections.abc import Callable, Iterator

from gnbv.addresses import Address
from gnbv.findings import Assertion
from gnbv.plan import Cumulative, Duty, Indicator, Plan, Result
from gnbv.quantities import Quantity
from gnbv.targets.assertion import assert_that
from gnbv.targets.coherence import in_unit, is_whole

Recorded = tuple[Result, int, Address]


def outcomes(plan: Plan) -> Iterator[Assertion]:
    """Assert of every recorded result of a known indicator that it can be true."""
    known = plan.indicator_by_code
    for year, result, at in plan.walk_results():
        if result.indicator in known:
            for check in CHECKS:
                yield from check(plan, known[result.indicator], (result, year, at))


def possible(_: Plan, indicator: Indicator, recorded: Recorded) -> Iterator[Assertion]:
    """No share is above all of its population, or below none (T301); a duty has its times."""
    result, _year, at = recorded
    if isinstance(result.value, bool):
        return
    most = 100 if indicator.measure == "percentage" else None
    if isinstance(indicator.target, Duty):
        most = indicator.target.times
    if most is not None:
        details = {"text": result.value.text, "most": str(most)}
        yield assert_that(0 <= result.value.value <= most, "T301", (*at, "value"), **details)


def falling_counts(plan: Plan, indicator: Indicator, recorded: Recorded) -> Iterator[Assertion]:
    """A count to date is not below that of an earlier year (T302)."""
    result, year, at = recorded
    if not isinstance(indicator.target, Cumulative) or isinstance(result.value, bool):
        return
    for earlier, other in plan.results_by_indicator[indicator.code]:
        if earlier < year and isinstance(other.value, Quantity):
            holds = other.value.value <= result.value.value
            yield assert_that(holds, "T302", (*at, "value"), before=str(earlier))


def dates(_: Plan, __: Indicator, recorded: Recorded) -> Iterator[Assertion]:
    """A result is not measured before its year (T303)."""
    result, year, at = recorded
    yield assert_that(result.date.year >= year, "T303", (*at, "date"), year=str(year))


def kinds(_: Plan, indicator: Indicator, recorded: Recorded) -> Iterator[Assertion]:
    """Figures have a unit, counts are whole, and only a duty is answered có or không (T304)."""
    result, _year, at = recorded
    address = (*at, "value")
    duty = isinstance(indicator.target, Duty)
    if isinstance(result.value, bool):
        yield assert_that(duty, "T304", address, unit=indicator.unit.vi)
        return
    if not duty:
        yield in_unit(indicator, result.value, address)
    if indicator.measure != "percentage":
        yield is_whole(result.value, address)


CHECKS: tuple[Callable[[Plan, Indicator, Recorded], Iterator[Assertion]], ...] = (
    possible,
    falling_counts,
    dates,
    kinds,
)
