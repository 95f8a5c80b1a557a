"""Progress: results against milestones, by one rule for all kinds of target.

The completion is (result - start) / (milestone - start): both differences carry the sign of the
direction, so that a falling rate is judged as a rising one. The start is the baseline, and nothing
for a count or a duty. On track from 95 %, behind from 60 %, off track below, reversed below zero.
Reached is the target itself, met as its operator asks. A level that must stand in every
year is not come to by degrees, and so has no tolerance: it is met, or it is behind from 60 % of
the level (result / level, for a ceiling level / result) and off track below.
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
from gnbv.targets.goals import meets, nearest
from gnbv.targets.milestones import CHANGES, Milestone, Milestones, due_year, milestones, start_of

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


class IndicatorProgress(NamedTuple):
    """One indicator in one year: the result against the milestone.

    `milestone` is that of the year, or where the year has none the next one, due in `due`.
    `gap` is result less milestone, in the indicator's unit (above zero is more, whether or not
    more is better); `completion` is the share from start to milestone that is covered, where it
    can be told.
    """

    indicator: Indicator
    year: int
    due: int | None
    milestone: Milestone | None
    result: Result | None
    actual: Fraction | None
    gap: Fraction | None
    completion: Fraction | None
    status: Status


def progress_of(plan: Plan, indicator: Indicator, year: int) -> IndicatorProgress:
    """Judge an indicator by the result that is recorded for a year."""
    period = plan.programme.period
    by_year = milestones(indicator, plan.programme)
    due = due_year(indicator, by_year, year)
    milestone = by_year[due] if due else None
    result = plan.result_of.get((year, indicator.code))
    actual = _value(indicator, result, milestone) if result else None
    gap = completion = None
    status: Status = "not-due" if _is_not_due(indicator, milestone) else "no-data"
    if actual is not None:
        if milestone and milestone.sense not in CHANGES:
            gap = actual - milestone.value
        completion, status = _judge(indicator, actual, by_year, year, period)
    return IndicatorProgress(
        indicator=indicator,
        year=year,
        due=due,
        milestone=milestone,
        result=result,
        actual=actual,
        gap=gap,
        completion=completion,
        status=status,
    )


def _judge(
    indicator: Indicator, actual: Fraction, by_year: Milestones, year: int, period: Period
) -> tuple[Fraction | None, Status]:
    milestone = by_year.get(year)
    if isinstance(indicator.target, Duty):
        return _judge_duty(actual, milestone)
    if not by_year:
        return None, "no-figure"
    if isinstance(indicator.target, Standing):
        return _judge_standing(indicator, actual, by_year[year].value)
    start = start_of(indicator)
    completion = None
    if start is not None and milestone:
        completion = _completion(indicator, start, milestone.value, actual)
    if _is_reached(indicator, actual, by_year, period):
        return completion, "reached"
    if completion is not None:
        return completion, _of_completion(completion)
    return None, "no-baseline" if start is None else "not-due"


def _judge_duty(actual: Fraction, milestone: Milestone | None) -> tuple[Fraction | None, Status]:
    completion = actual / milestone.value if milestone else None
    if completion is None or completion >= 1:
        return completion, "reached"
    return completion, _of_completion(completion)


def _judge_standing(
    indicator: Indicator, actual: Fraction, level: Fraction
) -> tuple[Fraction | None, Status]:
    below, above = (actual, level) if indicator.direction == "ascending" else (level, actual)
    completion = below / above if above else None
    if _meets_figure(indicator, actual):
        return completion, "reached"
    return completion, "behind" if completion is not None and completion >= BEHIND else "off-track"


def _completion(
    indicator: Indicator, start: Fraction, goal: Fraction, actual: Fraction
) -> Fraction:
    """The completion; where the milestone is still the start, staying there is all of it."""
    if goal != start:
        return (actual - start) / (goal - start)
    better = actual >= start if indicator.direction == "ascending" else actual <= start
    return Fraction(1) if better else Fraction(-1)


def _of_completion(completion: Fraction) -> Status:
    if completion < 0:
        return "reversed"
    if completion < BEHIND:
        return "off-track"
    return "behind" if completion < ON_TRACK else "on-track"


def _is_reached(
    indicator: Indicator, actual: Fraction, by_year: Milestones, period: Period
) -> bool:
    """Whether the target itself is met: of a change, what its years lead to from the baseline."""
    if not isinstance(indicator.target, AnnualChange):
        return _meets_figure(indicator, actual)
    last, ascending = by_year.get(period.last), indicator.direction == "ascending"
    if last is None or last.sense != "level":
        return False
    # The operator is about the size of the change; of levels, direction tells the better.
    if last.side == (1 if ascending else -1) and actual == last.value:
        return False
    return meets("exactly", ascending, actual, last.value)


def _meets_figure(indicator: Indicator, actual: Fraction) -> bool:
    figure, ascending = indicator.figure, indicator.direction == "ascending"
    if figure is None:
        return False
    return meets(indicator.operator, ascending, actual, nearest(indicator, figure))


def _value(indicator: Indicator, result: Result, milestone: Milestone | None) -> Fraction | None:
    """A result as a figure: a duty's 'có' is all that the year asks for, 'không' nothing."""
    if not isinstance(result.value, bool):
        return result.value.value
    if not isinstance(indicator.target, Duty):
        return None
    asked = milestone.value if milestone else Fraction(indicator.target.times)
    return asked if result.value else Fraction(0)


def _is_not_due(indicator: Indicator, milestone: Milestone | None) -> bool:
    return isinstance(indicator.target, Duty) and milestone is None
