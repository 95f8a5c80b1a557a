"""Goals: the value by which a figure is met, as its operator asks, and whether a value meets it.

A count is whole, so 'more than 5' is met by 6 and nothing less. Of a percentage there is no least
value above 5 %: the goal stays at the figure, and only what lies beyond it meets it.
"""

from fractions import Fraction
from math import ceil, floor
from typing import Literal, NamedTuple

from gnbv.plan import AnnualChange, Indicator
from gnbv.plan.indicators import Operator
from gnbv.quantities import Quantity, with_unit, write

Side = Literal[-1, 0, 1]
"""Where a goal is met: at its value (0), only above it (1), only below it (-1)."""

_SIDES: dict[Operator, Side] = {"more-than": 1, "less-than": -1}


class Goal(NamedTuple):
    """The value nearest to the figure that meets it, in the indicator's unit; see `Side`.

    Of two goals the lower sorts first: below 5, then 5 itself, then above 5.
    """

    value: Fraction
    side: Side


def goal_of(indicator: Indicator) -> Goal | None:
    """Return what meets an indicator's figure; of a change, its size. None without a figure."""
    if indicator.figure is None:
        return None
    value, side = nearest(indicator, indicator.figure), _SIDES.get(indicator.operator, 0)
    if not side or not _is_whole(indicator):
        return Goal(value, side)
    return Goal(Fraction(floor(value) + 1 if side > 0 else ceil(value) - 1), 0)


def nearest(indicator: Indicator, figure: Quantity) -> Fraction:
    """Return the value from which on a figure is met: of a range, the end that comes first.

    Of what is to fall that is the upper end; the size of a fall by a range has the lower one.
    """
    falls_to = indicator.direction == "descending" and not isinstance(
        indicator.target, AnnualChange
    )
    return max(figure.ends) if falls_to else min(figure.ends)


def written(indicator: Indicator) -> str:
    """Write what meets the figure as a plan writes it: as it stands, or the whole value."""
    figure, goal = indicator.figure, goal_of(indicator)
    if figure is None or goal is None:
        return ""
    as_it_stands = goal.value == nearest(indicator, figure)
    return figure.text if as_it_stands else with_unit(write(goal.value), figure.unit)


def meets(operator: Operator, ascending: bool, actual: Fraction, goal: Fraction) -> bool:
    """Tell whether a goal is met; one that is given bare is met when it is bettered, too."""
    if operator == "more-than":
        return actual > goal
    if operator == "less-than":
        return actual < goal
    if operator == "exactly":
        return actual >= goal if ascending else actual <= goal
    return actual >= goal if operator == "at-least" else actual <= goal


def _is_whole(indicator: Indicator) -> bool:
    """Whether only whole values are possible: counts, and what a count changes by each year."""
    target = indicator.target
    if indicator.measure != "unit":
        return False
    if not isinstance(target, AnnualChange):
        return True
    each_year = target.sense == "points" and target.cadence == "each-year"
    return each_year and target.value is not None and target.value.value.denominator == 1
