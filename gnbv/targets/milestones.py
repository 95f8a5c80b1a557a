"""Milestones: what each indicator must have reached by the end of each year of the plan.

Where a level has no baseline, nothing is invented: a change is given as the change to date, and
a level only for the year that the document sets.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Literal, NamedTuple

from gnbv.plan import AnnualChange, Cumulative, Duty, Indicator, Level, Period, Standing
from gnbv.targets import trajectories
from gnbv.targets.trajectories import Way

Sense = Literal["level", "points", "relative", "count", "times"]
"""What a milestone's value is: a level, a change to date in percentage points or in percent of
the start, a count to date, or how often in the year."""


class Mark(NamedTuple):
    """What is to be reached by the end of a year, in the indicator's unit."""

    value: Fraction
    sense: Sense


Marks = dict[int, Mark]

_WAYS: dict[str, Callable[[Fraction, Fraction, int], Way]] = {
    "linear": trajectories.linear,
    "constant-rate": trajectories.compound,
    "spread": trajectories.spread,
    "step": trajectories.step,
}


def milestones(indicator: Indicator, period: Period) -> Marks:
    """Return an indicator's milestones by year; years for which nothing is set are left out."""
    target = indicator.target
    if isinstance(target, Duty):
        years = target.years or tuple(period.years)
        return {year: Mark(Fraction(target.times), "times") for year in sorted(years)}
    if target.value is None:
        return {}
    if isinstance(target, Standing):
        return {year: Mark(target.value.value, "level") for year in period.years}
    if isinstance(target, AnnualChange):
        return _changes(indicator, target, target.value.value, period)
    if target.milestones:
        sense: Sense = "count" if isinstance(target, Cumulative) else "level"
        return {mark.year: Mark(mark.value.value, sense) for mark in target.milestones}
    return _towards(indicator, target, target.value.value, period)


def trajectory_of(indicator: Indicator, target: Level | Cumulative) -> str:
    """The way to a target by name: the one given, else whole parts of counts, else linear."""
    return target.trajectory or ("spread" if indicator.measure == "unit" else "linear")


def start_of(indicator: Indicator) -> Fraction | None:
    """The level before the plan: the baseline, nothing for a count, else unknown (None)."""
    if indicator.baseline:
        return indicator.baseline.value.value
    return Fraction(0) if isinstance(indicator.target, Cumulative) else None


def signed(indicator: Indicator, change: Fraction) -> Fraction:
    """A change with its sign: what falls is below zero."""
    return change if indicator.direction == "ascending" else -change


def _changes(indicator: Indicator, target: AnnualChange, value: Fraction, period: Period) -> Marks:
    """Levels from a baseline on; without one, the change since the year before the plan."""
    baseline, change = indicator.baseline, signed(indicator, value)
    before = baseline.year if baseline else period.first - 1
    years = range(before + 1, period.last + 1)
    if baseline:
        way = _WAY_OF_CHANGE[target.sense](baseline.value.value, change, len(years))
        return _of_years(years, way, "level", period)
    if target.sense == "points":
        way = trajectories.constant_points(Fraction(0), change, len(years))
    else:
        hundred = Fraction(100)
        compounded = trajectories.constant_rate(hundred, change, len(years))
        way = tuple(level - hundred for level in compounded)
    return _of_years(years, way, target.sense, period)


_WAY_OF_CHANGE: dict[str, Callable[[Fraction, Fraction, int], Way]] = {
    "points": trajectories.constant_points,
    "relative": trajectories.constant_rate,
}


def _towards(
    indicator: Indicator, target: Level | Cumulative, goal: Fraction, period: Period
) -> Marks:
    start, sense = start_of(indicator), "count" if isinstance(target, Cumulative) else "level"
    if start is None:
        return {target.year: Mark(goal, "level")}
    before = indicator.baseline.year if indicator.baseline else period.first - 1
    years = range(before + 1, target.year + 1)
    way = _WAYS[trajectory_of(indicator, target)](start, goal, len(years))
    return _of_years(years, way, "count" if sense == "count" else "level", period)


def _of_years(years: range, way: Way, sense: Sense, period: Period) -> Marks:
    marks = zip(years, way, strict=True)
    return {year: Mark(value, sense) for year, value in marks if year in period.years}
