"""Money beside results: what the projects that serve an indicator are given, and what each costs.

The plan gives money to projects, not to indicators: a cost for each unit is an upper bound where
the money serves more than the indicator, or where more than the figure may be reached.
"""

from collections.abc import Iterator
from typing import NamedTuple

from gnbv.allocation import Allocation
from gnbv.plan import Cumulative, Indicator, Plan, Selection
from gnbv.targets.select import serves


class Beside(NamedTuple):
    """An indicator and the money of its projects, in đồng.

    `amount` is of the year asked for, or of the period. `each` is the money of the period for
    each unit of the count, rounded up to whole đồng; None where nothing is counted. `others` are
    the indicators that the same money serves.
    """

    indicator: Indicator
    projects: tuple[str, ...]
    amount: int
    each: int | None
    others: tuple[str, ...]

    @property
    def bound(self) -> bool:
        """Whether `each` is no more than an upper bound."""
        return bool(self.others) or self.indicator.operator in {"at-least", "more-than"}


def beside(
    allocation: Allocation, indicators: tuple[Indicator, ...], year: int | None = None
) -> Iterator[Beside]:
    """Yield the money beside each of these indicators that names its projects."""
    plan = allocation.plan
    for indicator in indicators:
        projects = _widest(plan, indicator)
        if not projects:
            continue
        whole = sum(allocation.total(Selection(code)) for code in projects)
        spans = (Selection(code, span=year or "period") for code in projects)
        amount = sum(allocation.total(selection) for selection in spans)
        others = tuple(_others(plan, indicator))
        yield Beside(indicator, projects, amount, _each(indicator, whole), others)


def _widest(plan: Plan, indicator: Indicator) -> tuple[str, ...]:
    """The projects that an indicator names, less those below another of them: no money twice."""
    named = set(indicator.projects)
    return tuple(
        code
        for code in dict.fromkeys(indicator.projects)
        if not named.intersection(plan.ancestry[code][1:])
    )


def _each(indicator: Indicator, money: int) -> int | None:
    """Money for each unit of a count that adds up, in whole đồng, rounded up."""
    figure = indicator.figure
    if not isinstance(indicator.target, Cumulative) or not figure or not figure.value:
        return None
    return -(-money * figure.value.denominator // figure.value.numerator)


def _others(plan: Plan, indicator: Indicator) -> Iterator[str]:
    for other in plan.indicators.indicators if plan.indicators else ():
        shared = any(serves(plan, other, code) for code in indicator.projects)
        if shared and other.code != indicator.code:
            yield other.code
