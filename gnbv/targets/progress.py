"""Progress: results against milestones, by one rule for all kinds of target.

The share of the way is (result - start) / (milestone - start): both differences carry the sign of
the direction, so that a falling rate is judged as a rising one. The start is the baseline, and
nothing for a count or a duty. On track from 95 % of the way, behind from 60 %, off track below,
reversed below zero. Reached is said of the target itself, met as its operator asks. A level that
must stand in every year is compared with itself: result / level, for a ceiling level / result.
"""

from fractions import Fraction
from typing import Literal, NamedTuple

from gnbv.plan import (
    AnnualChange,
    Duty,
    Indicator,
    Period,
    Plan,
    Result,
    Standing,
)
from gnbv.plan.indicators import Operator
from gnbv.targets.milestones import Mark, Marks, milestones, start_of

ON_TRACK = Fraction(95, 100)
BEHIND = Fraction(60, 100)

Status = Literal[
    "reached",
    "on-track",
    "behind",
    "off-track",
    "reversed",
    "no-data",
    "no-baseline",
    "no-figure",
    "not-due",
]


class Progress(NamedTuple):
    """One indicator in one year: the result beside the milestone.

    `mark` is the milestone of the year, or where the year has none the next one, due in `due`.
    `distance` is result less milestone, in the indicator's unit (above zero is more, whether or
    not more is better); `way` is the share of the way that is covered, where it can be told.
    """

    indicator: Indicator
    year: int
    due: int | None
    mark: Mark | None
    result: Result | None
    actual: Fraction | None
    distance: Fraction | None
    way: Fraction | None
    status: Status


def progress(plan: Plan, indicator: Indicator, year: int) -> Progress:
    """Judge an indicator by the result that is recorded for a year."""
    period = plan.programme.period
    marks = milestones(indicator, period)
    due = _due(indicator, marks, year)
    mark = marks[due] if due else None
    result = result_of(plan, indicator.code, year)
    actual = _value(indicator, result) if result else None
    if actual is None:
        empty: Status = "not-due" if _is_not_due(indicator, mark) else "no-data"
        return Progress(indicator, year, due, mark, result, None, None, None, empty)
    distance = actual - mark.value if mark and not _is_change(mark) else None
    way, status = _judge(indicator, actual, marks, year, period)
    return Progress(indicator, year, due, mark, result, actual, distance, way, status)


def _due(indicator: Indicator, marks: Marks, year: int) -> int | None:
    """The year of the milestone to look at: this one, or the next; a duty is due or not."""
    if isinstance(indicator.target, Duty):
        return year if year in marks else None
    return min((one for one in marks if one >= year), default=None)


def result_of(plan: Plan, code: str, year: int) -> Result | None:
    """Return what is recorded for an indicator in a year."""
    for of_year in plan.results.values():
        if of_year.year == year:
            return next((found for found in of_year.results if found.indicator == code), None)
    return None


def meets(operator: Operator, ascending: bool, actual: Fraction, goal: Fraction) -> bool:
    """Tell whether a goal is met; one that is given bare is met when it is bettered, too."""
    if operator == "more-than":
        return actual > goal
    if operator == "less-than":
        return actual < goal
    if operator == "exactly":
        return actual >= goal if ascending else actual <= goal
    return actual >= goal if operator == "at-least" else actual <= goal


def _judge(
    indicator: Indicator, actual: Fraction, marks: Marks, year: int, period: Period
) -> tuple[Fraction | None, Status]:
    mark = marks.get(year)
    if isinstance(indicator.target, Duty):
        way = actual / mark.value if mark else None
        return way, _of_way(way) if way is not None and way < 1 else "reached"
    if not marks:
        return None, "no-figure"
    if isinstance(indicator.target, Standing):
        return _judge_standing(indicator, actual, marks[year].value)
    start, goal = start_of(indicator), _goal(indicator, marks, period)
    way = None
    if start is not None and mark:
        way = _share(indicator, start, mark.value, actual)
    if goal is not None and _met(indicator, actual, goal):
        return way, "reached"
    if way is not None:
        return way, _of_way(way)
    return None, "no-baseline" if start is None else "not-due"


def _judge_standing(
    indicator: Indicator, actual: Fraction, level: Fraction
) -> tuple[Fraction | None, Status]:
    below, above = (actual, level) if indicator.direction == "ascending" else (level, actual)
    way = below / above if above else None
    if _met(indicator, actual, level):
        return way, "reached"
    return way, _of_way(way or Fraction(0))


def _share(indicator: Indicator, start: Fraction, goal: Fraction, actual: Fraction) -> Fraction:
    """The share of the way; where the milestone is still the start, staying there is all of it."""
    if goal != start:
        return (actual - start) / (goal - start)
    better = actual >= start if indicator.direction == "ascending" else actual <= start
    return Fraction(1) if better else Fraction(-1)


def _of_way(way: Fraction) -> Status:
    if way < 0:
        return "reversed"
    if way < BEHIND:
        return "off-track"
    return "behind" if way < ON_TRACK else "on-track"


def _goal(indicator: Indicator, marks: Marks, period: Period) -> Fraction | None:
    """The level of the target itself: of a change, what its years lead to from the baseline."""
    if isinstance(indicator.target, AnnualChange):
        last = marks.get(period.last)
        return last.value if last and last.sense == "level" else None
    return indicator.figure.value if indicator.figure else None


def _met(indicator: Indicator, actual: Fraction, goal: Fraction) -> bool:
    if isinstance(indicator.target, AnnualChange):
        # Its operator is about the size of the change; of levels, direction tells the better.
        return meets("exactly", indicator.direction == "ascending", actual, goal)
    return meets(indicator.operator, indicator.direction == "ascending", actual, goal)


def _value(indicator: Indicator, result: Result) -> Fraction | None:
    """A result as a figure: a duty's 'có' is all of its times, 'không' none."""
    if not isinstance(result.value, bool):
        return result.value.value
    if isinstance(indicator.target, Duty):
        return Fraction(indicator.target.times if result.value else 0)
    return None


def _is_not_due(indicator: Indicator, mark: Mark | None) -> bool:
    return isinstance(indicator.target, Duty) and mark is None


def _is_change(mark: Mark) -> bool:
    return mark.sense in {"points", "relative"}
