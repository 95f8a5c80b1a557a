"""Coherence: the figures of an indicator fit its unit, its baseline, its milestones, its whole."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from gnbv.language import Text
from gnbv.plan import (
    Address,
    AnnualChange,
    Cumulative,
    Duty,
    Indicator,
    Level,
    Plan,
    Standing,
)
from gnbv.quantities import PERCENT, Quantity, write
from gnbv.targets.assertion import Assertion, Placed, ascends, figures, say
from gnbv.targets.goals import goal_of, written

_POINTS = {"điểm %", "điểm phần trăm"}
_YEARS_OF = {"once": 1, "start-middle-end": 3}


def units(_: Plan, one: Placed) -> Iterator[Assertion]:
    """Every figure is in the indicator's unit (T104)."""
    for quantity, address in figures(*one):
        yield in_unit(one[0], quantity, address)


def in_unit(indicator: Indicator, quantity: Quantity, address: Address) -> Assertion:
    """Assert that a figure is written in an indicator's unit; changes may be in points."""
    allowed = {indicator.unit.text.vi.casefold(), indicator.unit.text.en.casefold()}
    if isinstance(indicator.target, AnnualChange) and PERCENT in allowed:
        allowed |= _POINTS
    holds = quantity.unit.casefold() in allowed
    return say(holds, "T104", address, text=quantity.unit or "-", unit=indicator.unit.vi)


def whole_counts(_: Plan, one: Placed) -> Iterator[Assertion]:
    """What is counted is counted whole, and not below nothing (T103)."""
    if one[0].measure == "unit" and not isinstance(one[0].target, AnnualChange):
        for quantity, address in figures(*one):
            yield is_whole(quantity, address)


def is_whole(quantity: Quantity, address: Address) -> Assertion:
    """Assert that a figure is a whole number, written without decimals."""
    whole = quantity.places == 0 and quantity.value >= 0
    return say(whole, "T103", address, text=quantity.text)


def percentages(_: Plan, one: Placed) -> Iterator[Assertion]:
    """A percentage lies within 0 and 100 (T201)."""
    if one[0].measure == "percentage":
        for quantity, address in figures(*one):
            yield say(0 <= quantity.value <= 100, "T201", address, text=quantity.text)
        yield from _beyond(*one)


def _beyond(indicator: Indicator, at: Address) -> Iterator[Assertion]:
    """What must be more than a percentage, or less, leaves something to be (T201)."""
    goal = goal_of(indicator)
    if goal and goal.side:
        more, text = goal.side > 0, written(indicator)
        holds = goal.value < 100 if more else goal.value > 0
        said = Text(f"trên {text}", f"more than {text}")
        said = said if more else Text(f"dưới {text}", f"less than {text}")
        yield say(holds, "T201", (*at, "target", "value"), text=said)


def stated_figures(plan: Plan, one: Placed) -> Iterator[Assertion]:
    """A target has a figure, or the document is said to give none (T202)."""
    indicator, at = one
    if isinstance(indicator.target, Duty) or plan.indicators is None:
        return
    readings = plan.indicators.readings
    said = {readings[key].about for key in indicator.open if key in readings}
    holds = indicator.figure is not None or "figure" in said
    yield say(holds, "T202", (*at, "target"), text=indicator.code)


def stated_baselines(plan: Plan, one: Placed) -> Iterator[Assertion]:
    """No baseline stands beside a reading that there is none, or that it is another (T410)."""
    indicator, at = one
    if indicator.baseline is None or plan.indicators is None:
        return
    found = indicator.baseline.value
    for key in indicator.open:
        reading = plan.indicators.readings.get(key)
        if reading and reading.about == "baseline":
            value = reading.value
            holds = value is not None and value[:2] == found[:2]
            expected = value.text if value else Text("không có số gốc", "no baseline")
            where: Address = ("indicators", "readings", key)
            details = {"text": found.text, "expected": expected, "key": key}
            yield say(holds, "T410", (*at, "baseline", "value"), **details, where=where)


def monotone(_: Plan, one: Placed) -> Iterator[Assertion]:
    """Milestones go forward in time and never back from the target's direction (T203)."""
    indicator, at = one
    target = indicator.target
    if not isinstance(target, Level | Cumulative) or not target.milestones:
        return
    base = [(indicator.baseline.year, indicator.baseline.value)] if indicator.baseline else []
    marks = base + [(mark.year, mark.value) for mark in target.milestones]
    for index, (before, after) in enumerate(pairwise(marks), 1 - len(base)):
        rise = after[1].value - before[1].value
        forward = rise >= 0 if ascends(indicator) else rise <= 0
        address = (*at, "target", "milestones", index, "value")
        details = {"year": str(after[0]), "before": str(before[0])}
        yield say(forward and after[0] > before[0], "T203", address, **details)


def arrivals(_: Plan, one: Placed) -> Iterator[Assertion]:
    """The last milestone is the target, in its year (T204)."""
    target, goal = one[0].target, goal_of(one[0])
    if isinstance(target, Level | Cumulative) and target.milestones and goal:
        last, at = target.milestones[-1], len(target.milestones) - 1
        holds = (last.year, last.value.value) == (target.year, goal.value)
        address = (*one[1], "target", "milestones", at)
        text = written(one[0])
        yield say(holds, "T204", address, target=text, year=str(target.year))


def parts(plan: Plan, one: Placed) -> Iterator[Assertion]:
    """A part is not above its whole (T205)."""
    indicator, at = one
    whole = plan.indicator_by_code.get(indicator.part_of or "")
    if whole is None or whole.unit != indicator.unit:
        return
    part, all_of_it = goal_of(indicator), goal_of(whole)
    if part and all_of_it:
        details = {"whole": whole.code, "text": written(whole)}
        yield say(part <= all_of_it, "T205", (*at, "target", "value"), **details)


def baselines(_: Plan, one: Placed) -> Iterator[Assertion]:
    """A baseline leaves the target something to reach (T206), and time to reach it (T207)."""
    indicator, at = one
    baseline, target = indicator.baseline, indicator.target
    if baseline is None:
        return
    if isinstance(target, Level | Cumulative):
        earlier = baseline.year < target.year
        yield say(earlier, "T207", (*at, "baseline", "year"), year=str(target.year))
    goal = goal_of(indicator)
    if isinstance(target, Level | Cumulative) and target.value and goal:
        start = baseline.value.value
        holds = start <= goal.value if ascends(indicator) else start >= goal.value
        yield say(holds, "T206", (*at, "baseline", "value"), target=written(indicator))


def changes(plan: Plan, one: Placed) -> Iterator[Assertion]:
    """From a baseline, a fall in points does not end below nothing, nor a rise above all (T206)."""
    indicator, at = one
    baseline, target, last = indicator.baseline, indicator.target, plan.programme.period.last
    goal = goal_of(indicator)
    if not baseline or not isinstance(target, AnnualChange) or not goal:
        return
    yield say(baseline.year < last, "T207", (*at, "baseline", "year"), year=str(last))
    if target.sense == "points":
        moved = goal.value * (last - baseline.year)
        level = baseline.value.value + (moved if ascends(indicator) else -moved)
        holds = _can_end_at(level, indicator, beyond=goal.side > 0)
        unit = baseline.value.unit
        text = Text(f"{write(level)} {unit}", f"{write(level, 'en')} {unit}")
        yield say(holds, "T206", (*at, "baseline", "value"), target=text)


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
        yield say(indicator.operator not in against, "T208", (*at, "operator"), **details)


def measures(_: Plan, one: Placed) -> Iterator[Assertion]:
    """A duty is qualitative and nothing else is; only what is counted adds up (T209)."""
    indicator, at = one
    kind, measure = indicator.target.kind, indicator.measure
    fits = (measure == "qualitative") == (kind == "duty")
    fits = fits and (kind != "cumulative" or measure == "unit")
    yield say(fits, "T209", (*at, "measure"), measure=measure, kind=kind)


def rates(_: Plan, one: Placed) -> Iterator[Assertion]:
    """A constant rate leads from above zero to above zero (T210)."""
    indicator, at = one
    target = indicator.target
    goal = goal_of(indicator)
    if isinstance(target, Level) and target.trajectory == "constant-rate" and goal:
        start = indicator.baseline.value.value if indicator.baseline else 1
        holds = start > 0 and goal.value > 0
        yield say(holds, "T210", (*at, "target", "trajectory"))


def cadences(_: Plan, one: Placed) -> Iterator[Assertion]:
    """What is not done every year says in which years it is due (T211)."""
    indicator, at = one
    target = indicator.target
    if isinstance(target, Duty) and target.cadence in _YEARS_OF:
        count = _YEARS_OF[target.cadence]
        details = {"cadence": target.cadence, "count": str(count)}
        yield say(len(set(target.years)) == count, "T211", (*at, "target", "cadence"), **details)


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
