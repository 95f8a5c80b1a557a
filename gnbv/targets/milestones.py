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
from gnbv.targets.trajectories import Trajectory

Sense = Literal["level", "fall", "rise", "fall-percent", "rise-percent", "count", "times"]
"""What a milestone's value is: a level; the size of a fall or a rise to date, in the unit itself
(percentage points of a rate) or in percent of the start; a count to date; or how often in the
year. A fall of 2 is 2, never -2: the sense says which way."""

CHANGES: frozenset[Sense] = frozenset({"fall", "rise", "fall-percent", "rise-percent"})
"""The senses of a change to date."""


class Milestone(NamedTuple):
    """What is to be reached by the end of a year, in the indicator's unit.

    `side` is 0 where the value itself is enough, 1 or -1 where only more or less than it is.
    """

    value: Fraction
    sense: Sense
    side: Side = 0


Milestones = dict[int, Milestone]
"""An indicator's milestones by year."""

_TRAJECTORIES: dict[str, Callable[[Fraction, Fraction, int], Trajectory]] = {
    "linear": trajectories.linear,
    "constant-rate": trajectories.compound,
    "spread": trajectories.spread,
    "step": trajectories.step,
}


def milestones(indicator: Indicator, programme: Programme) -> Milestones:
    """Return an indicator's milestones by year; years for which nothing is set are left out."""
    target, goal, period = indicator.target, goal_of(indicator), programme.period
    if isinstance(target, Duty):
        times = times_by_year(target, programme)
        return {year: Milestone(Fraction(count), "times") for year, count in times.items()}
    if goal is None:
        return {}
    if isinstance(target, Standing):
        return {year: Milestone(goal.value, "level", goal.side) for year in period.years}
    if isinstance(target, AnnualChange):
        return _changes(indicator, target, goal, period)
    found = _towards(indicator, target, goal.value, period)
    if target.year in found:
        found[target.year] = found[target.year]._replace(side=goal.side)
    return found


def due_year(indicator: Indicator, milestones: Milestones, year: int) -> int | None:
    """The year of the milestone to look at: this one, or the next; a duty is due or not."""
    if isinstance(indicator.target, Duty):
        return year if year in milestones else None
    return min((one for one in milestones if one >= year), default=None)


def trajectory_of(indicator: Indicator, target: Level | Cumulative) -> str:
    """A target's trajectory by name: the one given, else whole parts of counts, else linear."""
    return target.trajectory or ("spread" if indicator.measure == "unit" else "linear")


def start_of(indicator: Indicator) -> Fraction | None:
    """The level before the plan: the baseline, nothing for a count, else unknown (None)."""
    if indicator.baseline:
        return indicator.baseline.value.value
    return Fraction(0) if isinstance(indicator.target, Cumulative) else None


def signed(indicator: Indicator, change: Fraction) -> Fraction:
    """A change with its sign: what falls is below zero."""
    return change if indicator.direction == "ascending" else -change


def _changes(indicator: Indicator, target: AnnualChange, goal: Goal, period: Period) -> Milestones:
    """Levels from a baseline on; without one, the change since the year before the plan."""
    baseline, change = indicator.baseline, signed(indicator, goal.value)
    before = baseline.year if baseline else period.first - 1
    years = range(before + 1, period.last + 1)
    falls = indicator.direction == "descending"
    if baseline:
        levels = _OF_CHANGE[target.sense](baseline.value.value, change, len(years))
        side = _opposite(goal.side) if falls else goal.side
        return _of_years(years, levels, "level", period, side)
    start = Fraction(100 if target.sense == "relative" else 0)
    levels = _OF_CHANGE[target.sense](start, change, len(years))
    sizes = tuple(signed(indicator, level - start) for level in levels)
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

_OF_CHANGE: dict[str, Callable[[Fraction, Fraction, int], Trajectory]] = {
    "points": trajectories.constant_points,
    "relative": trajectories.constant_rate,
}


def _towards(
    indicator: Indicator, target: Level | Cumulative, goal: Fraction, period: Period
) -> Milestones:
    sense: Sense = "count" if isinstance(target, Cumulative) else "level"
    if target.milestones:
        return {one.year: Milestone(one.value.value, sense) for one in target.milestones}
    start = start_of(indicator)
    if start is None:
        return {target.year: Milestone(goal, sense)}
    before = indicator.baseline.year if indicator.baseline else period.first - 1
    years = range(before + 1, target.year + 1)
    levels = _TRAJECTORIES[trajectory_of(indicator, target)](start, goal, len(years))
    return _of_years(years, levels, sense, period)


def _of_years(
    years: range, levels: Trajectory, sense: Sense, period: Period, side: Side = 0
) -> Milestones:
    by_year = zip(years, levels, strict=True)
    return {year: Milestone(value, sense, side) for year, value in by_year if year in period.years}
