"""Progress: results against milestones, by one rule for all kinds of target.

The share of the way is (result - start) / (milestone - start): both differences carry the sign of
the direction, so that a falling rate is judged as a rising one. The start is the baseline, and
nothing for a count or a duty. On track from 95 % of the way, behind from 60 %, off track below,
reversed below zero. Reached is said of the target itself, met as its operator asks. A level that
must stand in every year has no way to it, and so no tolerance: it is met, or it is behind from
60 % of the level (result / level, for a ceiling level / result) and off track below.
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
from gnbv.targets.goals import meets
from gnbv.targets.milestones import CHANGES, Mark, Marks, due_year, milestones, start_of

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
    marks = milestones(indicator, plan.programme)
    due = due_year(indicator, marks, year)
    mark = marks[due] if due else None
    result = plan.result_of.get((year, indicator.code))
    actual = _value(indicator, result, mark) if result else None
    if actual is None:
        empty: Status = "not-due" if _is_not_due(indicator, mark) else "no-data"
        return Progress(indicator, year, due, mark, result, None, None, None, empty)
    distance = actual - mark.value if mark and mark.sense not in CHANGES else None
    way, status = _judge(indicator, actual, marks, year, period)
    return Progress(indicator, year, due, mark, result, actual, distance, way, status)


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
    start = start_of(indicator)
    way = None
    if start is not None and mark:
        way = _share(indicator, start, mark.value, actual)
    if _is_reached(indicator, actual, marks, period):
        return way, "reached"
    if way is not None:
        return way, _of_way(way)
    return None, "no-baseline" if start is None else "not-due"


def _judge_standing(
    indicator: Indicator, actual: Fraction, level: Fraction
) -> tuple[Fraction | None, Status]:
    below, above = (actual, level) if indicator.direction == "ascending" else (level, actual)
    way = below / above if above else None
    if _meets_figure(indicator, actual):
        return way, "reached"
    return way, "behind" if way is not None and way >= BEHIND else "off-track"


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


def _is_reached(indicator: Indicator, actual: Fraction, marks: Marks, period: Period) -> bool:
    """Whether the target itself is met: of a change, what its years lead to from the baseline."""
    if not isinstance(indicator.target, AnnualChange):
        return _meets_figure(indicator, actual)
    last, ascending = marks.get(period.last), indicator.direction == "ascending"
    if last is None or last.sense != "level":
        return False
    # The operator is about the size of the change; of levels, direction tells the better.
    if last.side == (1 if ascending else -1) and actual == last.value:
        return False
    return meets("exactly", ascending, actual, last.value)


def _meets_figure(indicator: Indicator, actual: Fraction) -> bool:
    figure, ascending = indicator.figure, indicator.direction == "ascending"
    return figure is not None and meets(indicator.operator, ascending, actual, figure.value)


def _value(indicator: Indicator, result: Result, mark: Mark | None) -> Fraction | None:
    """A result as a figure: a duty's 'có' is all that the year asks for, 'không' nothing."""
    if not isinstance(result.value, bool):
        return result.value.value
    if not isinstance(indicator.target, Duty):
        return None
    asked = mark.value if mark else Fraction(indicator.target.times)
    return asked if result.value else Fraction(0)


def _is_not_due(indicator: Indicator, mark: Mark | None) -> bool:
    return isinstance(indicator.target, Duty) and mark is None
