"""Milestones: what each indicator must have reached by the end of each year of the plan.

They lead to the value that meets the target, not merely to its figure. Where a level has no
baseline, nothing is invented: a change is given as the change to date, and a level only for the
year that the document sets.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Literal, NamedTuple

from gnbv.plan import (
    AnnualChange,
    Cumulative,
    Duty,
    Indicator,
    Level,
    Period,
    Programme,
    Standing,
)
from gnbv.targets import trajectories
from gnbv.targets.duties import times_by_year
from gnbv.targets.goals import Goal, Side, goal_of
from gnbv.targets.trajectories import Way

Sense = Literal["level", "fall", "rise", "fall-percent", "rise-percent", "count", "times"]
"""What a milestone's value is: a level; the size of a fall or a rise to date, in the unit itself
(percentage points of a rate) or in percent of the start; a count to date; or how often in the
year. A fall of 2 is 2, never -2: the sense says which way."""

CHANGES: frozenset[Sense] = frozenset({"fall", "rise", "fall-percent", "rise-percent"})
"""The senses of a change to date."""


class Mark(NamedTuple):
    """What is to be reached by the end of a year, in the indicator's unit.

    `side` is 0 where the value itself is enough, 1 or -1 where only more or less than it is.
    """

    value: Fraction
    sense: Sense
    side: Side = 0


Marks = dict[int, Mark]

_WAYS: dict[str, Callable[[Fraction, Fraction, int], Way]] = {
    "linear": trajectories.linear,
    "constant-rate": trajectories.compound,
    "spread": trajectories.spread,
    "step": trajectories.step,
}


def milestones(indicator: Indicator, programme: Programme) -> Marks:
    """Return an indicator's milestones by year; years for which nothing is set are left out."""
    target, goal, period = indicator.target, goal_of(indicator), programme.period
    if isinstance(target, Duty):
        times = times_by_year(target, programme)
        return {year: Mark(Fraction(count), "times") for year, count in times.items()}
    if goal is None:
        return {}
    if isinstance(target, Standing):
        return {year: Mark(goal.value, "level", goal.side) for year in period.years}
    if isinstance(target, AnnualChange):
        return _changes(indicator, target, goal, period)
    marks = _towards(indicator, target, goal.value, period)
    if target.year in marks:
        marks[target.year] = marks[target.year]._replace(side=goal.side)
    return marks


def due_year(indicator: Indicator, marks: Marks, year: int) -> int | None:
    """The year of the milestone to look at: this one, or the next; a duty is due or not."""
    if isinstance(indicator.target, Duty):
        return year if year in marks else None
    return min((one for one in marks if one >= year), default=None)


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


def _changes(indicator: Indicator, target: AnnualChange, goal: Goal, period: Period) -> Marks:
    """Levels from a baseline on; without one, the change since the year before the plan."""
    baseline, change = indicator.baseline, signed(indicator, goal.value)
    before = baseline.year if baseline else period.first - 1
    years = range(before + 1, period.last + 1)
    falls = indicator.direction == "descending"
    if baseline:
        way = _WAY_OF_CHANGE[target.sense](baseline.value.value, change, len(years))
        return _of_years(years, way, "level", period, _opposite(goal.side) if falls else goal.side)
    start = Fraction(100 if target.sense == "relative" else 0)
    way = _WAY_OF_CHANGE[target.sense](start, change, len(years))
    sizes = tuple(signed(indicator, level - start) for level in way)
    return _of_years(years, sizes, _SENSES[target.sense, falls], period, goal.side)


def _opposite(side: Side) -> Side:
    """What must fall by more than a change must end below its level."""
    return -1 if side > 0 else 1 if side else 0


_SENSES: dict[tuple[str, bool], Sense] = {
    ("points", True): "fall",
    ("points", False): "rise",
    ("relative", True): "fall-percent",
    ("relative", False): "rise-percent",
}

_WAY_OF_CHANGE: dict[str, Callable[[Fraction, Fraction, int], Way]] = {
    "points": trajectories.constant_points,
    "relative": trajectories.constant_rate,
}


def _towards(
    indicator: Indicator, target: Level | Cumulative, goal: Fraction, period: Period
) -> Marks:
    sense: Sense = "count" if isinstance(target, Cumulative) else "level"
    if target.milestones:
        return {mark.year: Mark(mark.value.value, sense) for mark in target.milestones}
    start = start_of(indicator)
    if start is None:
        return {target.year: Mark(goal, sense)}
    before = indicator.baseline.year if indicator.baseline else period.first - 1
    years = range(before + 1, target.year + 1)
    way = _WAYS[trajectory_of(indicator, target)](start, goal, len(years))
    return _of_years(years, way, sense, period)


def _of_years(years: range, way: Way, sense: Sense, period: Period, side: Side = 0) -> Marks:
    marks = zip(years, way, strict=True)
    return {year: Mark(value, sense, side) for year, value in marks if year in period.years}
