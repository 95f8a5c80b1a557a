"""Precision owns what a plan's figures and lines stand for: which whole đồng each may mean.

The nearest declaration wins: a figure's own `rounded`, then its block's, its statement's, its
annex column's or its project's, then the plan's. A figure rounded to a unit stands for all that
lies half a unit from it or nearer, whichever way halves are rounded. One with a hedge ('hơn') says
itself how exact it is; a `rounded` of its own tells in which unit that is counted.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.money import Approximate, Interval, total_of
from gnbv.plan.plan import Plan
from gnbv.plan.profiles import Line
from gnbv.plan.programme import Programme
from gnbv.plan.projects import Project, shares_at
from gnbv.plan.statements import Figure, Path


class Inexact(NamedTuple):
    """A funding line that is rounded or hedged: what it may mean, in đồng, and how it is printed.

    Of one in shares, `amount` is its project's total and `interval` its own; `years` are those of
    a line that is given year by year.
    """

    amount: int
    interval: Interval
    years: Mapping[int, Interval] = MappingProxyType({})


def interval_of(programme: Programme, amount: int, rounded: int | None = None) -> Interval:
    """Return what an amount stands for that is rounded to a unit (in đồng), or hedged."""
    if isinstance(amount, Approximate):
        return amount.interval(rounded, programme.readings)
    return Interval.near(int(amount), (rounded or 1) // 2)


def stated_interval(programme: Programme, figure: Figure) -> Interval:
    """Return what a figure stands for as it is printed."""
    return interval_of(programme, figure.amount, _unit(programme, figure))


def meant_interval(programme: Programme, figure: Figure) -> Interval:
    """Return what is right of a figure: of a misprint on record, what it should be."""
    return interval_of(programme, figure.meant, _unit(programme, figure))


def rounded_of(plan: Plan, project: str) -> int | None:
    """Return the unit to which a project's figures and lines are rounded, in đồng, if any."""
    above = (plan.by_code[code].rounded for code in plan.ancestry[project])
    return next((unit for unit in above if unit), plan.programme.rounded)


def walk_project(
    plan: Plan, project: Project, at: Address
) -> Iterator[tuple[Path, Figure, Address]]:
    """Yield what the document states of a project, each figure with the unit it is rounded to."""
    rounded = rounded_of(plan, project.code)
    for path, figure, place in project.walk_figures(at):
        yield path, figure.within(rounded), place


def inexact_lines(plan: Plan) -> dict[Address, Inexact]:
    """Return the funding lines that are not exact, by their addresses."""
    return {
        place: one
        for project, at in plan.walk()
        for place, one in _of_project(plan, project, at)
        if not one.interval.exact
    }


def _of_project(plan: Plan, project: Project, at: Address) -> Iterator[tuple[Address, Inexact]]:
    """Every line of a project's own with what it may mean; in shares, as its total may be."""
    programme, around = plan.programme, rounded_of(plan, project.code)
    for _, _, line, place in project.walk_lines(at):
        if line.years is None:
            yield place, Inexact(line.total, _meant(programme, line.total, line, around))
            continue
        years = {
            year: _meant(programme, amount, line, around) for year, amount in line.years.items()
        }
        yield place, Inexact(line.total, total_of(years.values()), years)
    shares = project.funding_in_shares
    if shares:
        total = interval_of(programme, shares.total, unit_of(shares.total, None, around))
        for place, interval in shares.intervals(shares_at(at), total, programme.rounding.dong):
            yield place, Inexact(shares.total, interval)


def _meant(programme: Programme, amount: int, line: Line, around: int | None) -> Interval:
    return interval_of(programme, amount, unit_of(amount, line.rounded, around))


def unit_of(amount: int, own: int | None, around: int | None) -> int | None:
    """Return what an amount is rounded to, in đồng: what stands around a hedged one is not."""
    return own or (None if isinstance(amount, Approximate) else around)


def _unit(programme: Programme, figure: Figure) -> int | None:
    return unit_of(figure.amount, figure.rounded, programme.rounded)
