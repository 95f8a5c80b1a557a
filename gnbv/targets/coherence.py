"""Coherence: the figures of an indicator fit its unit, its baseline, its milestones, its whole."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from gnbv.addresses import Address
from gnbv.findings import Assertion
from gnbv.language import Text
from gnbv.plan import (
    AnnualChange,
    Baseline,
    Cumulative,
    Duty,
    Indicator,
    Level,
    Milestone,
    Plan,
    Standing,
    baseline_at,
    figure_at,
    target_at,
)
from gnbv.quantities import PERCENT, Quantity, with_unit, write
from gnbv.targets.assertion import Placed, ascends, assert_that
from gnbv.targets.goals import goal_of, written

_POINTS = {"điểm %", "điểm phần trăm"}
_YEARS_OF = {"once": 1, "start-middle-end": 3}


def units(_: Plan, one: Placed) -> Iterator[Assertion]:
    """Every figure is in the indicator's unit (T104)."""
    for quantity, address in one[0].walk_figures(one[1]):
        yield in_unit(one[0], quantity, address)


def in_unit(indicator: Indicator, quantity: Quantity, address: Address) -> Assertion:
    """Assert that a figure is written in an indicator's unit; changes may be in points."""
    allowed = {indicator.unit.text.vi.casefold(), indicator.unit.text.en.casefold()}
    if isinstance(indicator.target, AnnualChange) and PERCENT in allowed:
        allowed |= _POINTS
    holds = quantity.unit.casefold() in allowed
    return assert_that(holds, "T104", address, text=quantity.unit or "-", unit=indicator.unit.vi)


def whole_counts(_: Plan, one: Placed) -> Iterator[Assertion]:
    """What is counted is counted whole, and not below nothing (T103)."""
    if one[0].measure == "unit" and not isinstance(one[0].target, AnnualChange):
        for quantity, address in one[0].walk_figures(one[1]):
            yield is_whole(quantity, address)


def is_whole(quantity: Quantity, address: Address) -> Assertion:
    """Assert that a figure is a whole number, written without decimals."""
    whole = quantity.places == 0 and quantity.value >= 0
    return assert_that(whole, "T103", address, text=quantity.text)


def percentages(_: Plan, one: Placed) -> Iterator[Assertion]:
    """A percentage lies within 0 and 100 (T201)."""
    if one[0].measure == "percentage":
        for quantity, address in one[0].walk_figures(one[1]):
            holds = all(0 <= end <= 100 for end in quantity.ends)
            yield assert_that(holds, "T201", address, text=quantity.text)
        yield from _beyond(*one)


def _beyond(indicator: Indicator, at: Address) -> Iterator[Assertion]:
    """What must be more than a percentage, or less, leaves something to be (T201)."""
    goal = goal_of(indicator)
    if goal and goal.side:
        more, text = goal.side > 0, written(indicator)
        holds = goal.value < 100 if more else goal.value > 0
        stated = Text(f"trên {text}", f"more than {text}")
        if not more:
            stated = Text(f"dưới {text}", f"less than {text}")
        yield assert_that(holds, "T201", figure_at(at), text=stated)


def stated_figures(plan: Plan, one: Placed) -> Iterator[Assertion]:
    """A target has a figure, or the document is said to give none (T202)."""
    indicator, at = one
    if isinstance(indicator.target, Duty) or plan.indicators is None:
        return
    read = {reading.about for _, reading, _ in plan.indicators.walk_readings_of(indicator)}
    holds = indicator.figure is not None or "figure" in read
    yield assert_that(holds, "T202", target_at(at), text=indicator.code)


def stated_baselines(plan: Plan, one: Placed) -> Iterator[Assertion]:
    """No baseline stands beside a reading that there is none, or that it is another (T410)."""
    indicator, at = one
    if indicator.baseline is None or plan.indicators is None:
        return
    found = indicator.baseline.value
    for key, reading, where in plan.indicators.walk_readings_of(indicator):
        if reading.about == "baseline":
            value = reading.value
            holds = value is not None and value[:2] == found[:2]
            expected = value.text if value else Text("không có số liệu gốc", "no baseline")
            details = {"text": found.text, "expected": expected, "key": key}
            yield assert_that(holds, "T410", (*baseline_at(at), "value"), **details, where=where)


def monotone(_: Plan, one: Placed) -> Iterator[Assertion]:
    """Milestones go forward in time and never back from the target's direction (T203)."""
    indicator, at = one
    steps: list[tuple[Baseline | Milestone, Address]] = list(indicator.walk_milestones(at))
    if steps and indicator.baseline:
        steps.insert(0, (indicator.baseline, baseline_at(at)))
    for (before, _before_at), (after, address) in pairwise(steps):
        rise = after.value.value - before.value.value
        forward = rise >= 0 if ascends(indicator) else rise <= 0
        details = {"year": str(after.year), "before": str(before.year)}
        holds = forward and after.year > before.year
        yield assert_that(holds, "T203", (*address, "value"), **details)


def arrivals(_: Plan, one: Placed) -> Iterator[Assertion]:
    """The last milestone is the target, in its year (T204)."""
    indicator, at = one
    target, goal = indicator.target, goal_of(indicator)
    milestones = list(indicator.walk_milestones(at))
    if isinstance(target, Level | Cumulative) and milestones and goal:
        last, address = milestones[-1]
        holds = (last.year, last.value.value) == (target.year, goal.value)
        text = written(indicator)
        yield assert_that(holds, "T204", address, target=text, year=str(target.year))


def parts(plan: Plan, one: Placed) -> Iterator[Assertion]:
    """A part is not above its whole (T205)."""
    indicator, at = one
    whole = plan.indicator_by_code.get(indicator.part_of or "")
    if whole is None or whole.unit != indicator.unit:
        return
    part, all_of_it = goal_of(indicator), goal_of(whole)
    if part and all_of_it:
        details = {"whole": whole.code, "text": written(whole)}
        yield assert_that(part <= all_of_it, "T205", figure_at(at), **details)


def baselines(_: Plan, one: Placed) -> Iterator[Assertion]:
    """A baseline leaves the target something to reach (T206), and time to reach it (T207)."""
    indicator, at = one
    baseline, target = indicator.baseline, indicator.target
    if baseline is None:
        return
    if isinstance(target, Level | Cumulative):
        earlier = baseline.year < target.year
        yield assert_that(earlier, "T207", (*baseline_at(at), "year"), year=str(target.year))
    goal = goal_of(indicator)
    if isinstance(target, Level | Cumulative) and target.value and goal:
        start = baseline.value.value
        holds = start <= goal.value if ascends(indicator) else start >= goal.value
        yield assert_that(holds, "T206", (*baseline_at(at), "value"), target=written(indicator))


def changes(plan: Plan, one: Placed) -> Iterator[Assertion]:
    """From a baseline, a fall in points does not end below nothing, nor a rise above all (T206)."""
    indicator, at = one
    baseline, target, last = indicator.baseline, indicator.target, plan.programme.period.last
    goal = goal_of(indicator)
    if not baseline or not isinstance(target, AnnualChange) or not goal:
        return
    yield assert_that(baseline.year < last, "T207", (*baseline_at(at), "year"), year=str(last))
    if target.sense == "points":
        moved = goal.value * (last - baseline.year)
        level = baseline.value.value + (moved if ascends(indicator) else -moved)
        holds = _can_end_at(level, indicator, beyond=goal.side > 0)
        unit = baseline.value.unit
        text = Text(with_unit(write(level), unit), with_unit(write(level, "en"), unit))
        yield assert_that(holds, "T206", (*baseline_at(at), "value"), target=text)


def _can_end_at(level: Fraction, indicator: Indicator, beyond: bool) -> bool:
    """Whether a change may end at a level, or `beyond` it: within nothing and all."""
    if not ascends(indicator):
        return level > 0 if beyond else level >= 0
    if indicator.measure != "percentage":
        return True
    return level < 100 if beyond else level <= 100


def operators(_: Plan, one: Placed) -> Iterator[Assertion]:
    """A floor belongs to what should rise, a ceiling to what should fall (T208)."""
    indicator, at = one
    if isinstance(indicator.target, Level | Cumulative | Standing):
        against = {"at-most", "less-than"} if ascends(indicator) else {"at-least", "more-than"}
        details = {"operator": indicator.operator, "direction": indicator.direction}
        yield assert_that(indicator.operator not in against, "T208", (*at, "operator"), **details)


def measures(_: Plan, one: Placed) -> Iterator[Assertion]:
    """A duty is qualitative and nothing else is; only what is counted adds up (T209)."""
    indicator, at = one
    kind, measure = indicator.target.kind, indicator.measure
    fits = (measure == "qualitative") == (kind == "duty")
    fits = fits and (kind != "cumulative" or measure == "unit")
    yield assert_that(fits, "T209", (*at, "measure"), measure=measure, kind=kind)


def rates(_: Plan, one: Placed) -> Iterator[Assertion]:
    """A constant rate leads from above zero to above zero (T210)."""
    indicator, at = one
    target = indicator.target
    goal = goal_of(indicator)
    if isinstance(target, Level) and target.trajectory == "constant-rate" and goal:
        start = indicator.baseline.value.value if indicator.baseline else 1
        holds = start > 0 and goal.value > 0
        yield assert_that(holds, "T210", (*target_at(at), "trajectory"))


def cadences(_: Plan, one: Placed) -> Iterator[Assertion]:
    """What is not done every year says in which years it is due (T211)."""
    indicator, at = one
    target = indicator.target
    if isinstance(target, Duty) and target.cadence in _YEARS_OF:
        count = _YEARS_OF[target.cadence]
        details = {"cadence": target.cadence, "count": str(count)}
        yield assert_that(
            len(set(target.years)) == count, "T211", (*target_at(at), "cadence"), **details
        )


CHECKS: tuple[Callable[[Plan, Placed], Iterator[Assertion]], ...] = (
    units,
    whole_counts,
    percentages,
    stated_figures,
    stated_baselines,
    monotone,
    arrivals,
    parts,
    baselines,
    changes,
    operators,
    measures,
    rates,
    cadences,
)
"""Every check of one indicator, in the order of the summary."""
