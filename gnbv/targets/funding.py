"""Funding of indicators: what the projects that serve one are given, and what each unit costs.

The plan gives money to projects, not to indicators: a cost for each unit is an upper bound where
the money serves more than the indicator, or where more than the figure may be reached. Where fewer
may be reached ('at most'), it is a lower bound; where both hold, it bounds nothing.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from gnbv.allocation import Allocation
from gnbv.plan import Cumulative, Indicator, Plan, Selection
from gnbv.targets.goals import goal_of

Bound = Literal["exact", "at-most", "at-least", "none"]
"""What is known of the cost of a unit: itself, an upper or a lower bound of it, or neither."""


class IndicatorFunding(NamedTuple):
    """An indicator and the money of its projects, in đồng.

    `amount` is of the year asked for, or of the period. `cost_per_unit` is the money of the
    period for each unit of the least count that meets the figure (of a ceiling, the largest),
    rounded up to whole đồng; None where nothing is counted. `others` are the indicators that the
    same money serves.
    """

    indicator: Indicator
    projects: tuple[str, ...]
    amount: int
    cost_per_unit: int | None
    others: tuple[str, ...]

    @property
    def bound(self) -> Bound:
        """Whether `cost_per_unit` is the cost itself, or how it bounds that."""
        fewer = self.indicator.operator in {"at-most", "less-than"}
        if self.others:
            return "none" if fewer else "at-most"
        if fewer:
            return "at-least"
        more = self.indicator.operator in {"at-least", "more-than"}
        return "at-most" if more else "exact"


def funding_of_indicators(
    allocation: Allocation, indicators: tuple[Indicator, ...], year: int | None = None
) -> Iterator[IndicatorFunding]:
    """Yield the funding of each of these indicators that names its projects."""
    plan = allocation.plan
    served = _served(plan)
    for indicator in indicators:
        projects = _widest(plan, indicator)
        if not projects:
            continue
        whole = sum(allocation.total(Selection(code)) for code in projects)
        spans = (Selection(code, span=year or "period") for code in projects)
        amount = sum(allocation.total(selection) for selection in spans)
        others = _others(indicator, served)
        yield IndicatorFunding(
            indicator=indicator,
            projects=projects,
            amount=amount,
            cost_per_unit=_cost_per_unit(indicator, whole),
            others=others,
        )


def _widest(plan: Plan, indicator: Indicator) -> tuple[str, ...]:
    """The projects that an indicator names, less those below another of them: no money twice."""
    named = set(indicator.projects)
    return tuple(
        code
        for code in dict.fromkeys(indicator.projects)
        if not named.intersection(plan.ancestry[code][1:])
    )


def _cost_per_unit(indicator: Indicator, money: int) -> int | None:
    """Money for each unit of a count that adds up, in whole đồng, rounded up."""
    goal = goal_of(indicator)
    if not isinstance(indicator.target, Cumulative) or not goal or goal.value <= 0:
        return None
    return -(-money * goal.value.denominator // goal.value.numerator)


_Served = dict[str, list[tuple[int, str]]]


def _served(plan: Plan) -> _Served:
    """For each project, the indicators that its money serves: their positions and codes.

    They name the project itself, one above it or one below it, as `select.serves` has it.
    """
    naming: _Served = {}
    for position, indicator in enumerate(plan.indicator_by_code.values()):
        for code in dict.fromkeys(indicator.projects):
            naming.setdefault(code, []).append((position, indicator.code))
    served: _Served = {}
    for code, above in plan.ancestry.items():
        for one in above:
            served.setdefault(code, []).extend(naming.get(one, ()))
            if one != code:
                served.setdefault(one, []).extend(naming.get(code, ()))
    return served


def _others(indicator: Indicator, served: _Served) -> tuple[str, ...]:
    """The other indicators of the same money, in the document's order."""
    found = {one for code in indicator.projects for one in served[code]}
    return tuple(code for _, code in sorted(found) if code != indicator.code)
