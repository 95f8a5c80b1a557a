"""Outcomes: results are possible, of the right kind, and measured when they can have been."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.findings import Assertion
from gnbv.language import dated
from gnbv.plan import Cumulative, Duty, Indicator, Plan, Result, YearResults
from gnbv.quantities import Quantity
from gnbv.targets.assertion import assert_that
from gnbv.targets.coherence import in_unit, is_whole


class Recorded(NamedTuple):
    """A result in its file, and where it stands; `in_file` has the file's results by indicator."""

    result: Result
    of_year: YearResults
    at: Address
    in_file: Mapping[str, Result]


def outcomes(plan: Plan) -> Iterator[Assertion]:
    """Assert of every recorded result of a known indicator that it can be true."""
    known = plan.indicator_by_code
    for of_year, file_at in plan.walk_years():
        in_file = {one.indicator: one for one in reversed(of_year.results)}  # of two, the first
        for result, at in of_year.walk_results(file_at):
            if result.indicator in known:
                recorded = Recorded(result, of_year, at, in_file)
                for check in CHECKS:
                    yield from check(plan, known[result.indicator], recorded)


def possible(_: Plan, indicator: Indicator, recorded: Recorded) -> Iterator[Assertion]:
    """No share is above all of its population, or below none (T301); a duty has its times."""
    result, at = recorded.result, recorded.at
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
    result, of_year, at = recorded[:3]
    if not isinstance(indicator.target, Cumulative) or isinstance(result.value, bool):
        return
    for earlier, other in plan.results_by_indicator.get(indicator.code, ()):
        if earlier.when < of_year.when and isinstance(other.value, Quantity):
            holds = other.value.value <= result.value.value
            before = dated(earlier.as_of) if earlier.as_of else str(earlier.year)
            yield assert_that(holds, "T302", (*at, "value"), before=before)


def dates(_: Plan, __: Indicator, recorded: Recorded) -> Iterator[Assertion]:
    """A result is not measured before its year (T303), nor after the day it counts up to (T307)."""
    result, of_year, at = recorded[:3]
    year = of_year.year
    yield assert_that(result.date.year >= year, "T303", (*at, "date"), year=str(year))
    if of_year.as_of:
        day = dated(of_year.as_of)
        yield assert_that(result.date <= of_year.as_of, "T307", (*at, "date"), day=day)


def parts(_: Plan, indicator: Indicator, recorded: Recorded) -> Iterator[Assertion]:
    """What was reached of a part, such as of women, is no more than of its whole (T306)."""
    result, at = recorded.result, recorded.at
    whole = recorded.in_file.get(indicator.part_of or "")
    if whole and isinstance(whole.value, Quantity) and isinstance(result.value, Quantity):
        holds = result.value.value <= whole.value.value
        details = {"text": result.value.text, "whole": whole.indicator, "most": whole.value.text}
        yield assert_that(holds, "T306", (*at, "value"), **details)


def kinds(_: Plan, indicator: Indicator, recorded: Recorded) -> Iterator[Assertion]:
    """Figures have a unit, counts are whole, and only a duty is answered có or không (T304)."""
    result, at = recorded.result, recorded.at
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
    parts,
    kinds,
)
