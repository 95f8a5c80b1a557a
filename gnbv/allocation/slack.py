"""Slack owns how far sums of a plan's money may lie from what is computed: its lines' inexactness.

Lines compute with what is printed. Where one is rounded or hedged, what is meant may be any amount
of its interval, and so may every sum that it is part of. Of a year it is the line's interval in
the year's proportion, each end rounded outwards and a rounding unit less one đồng further, since
that much may be rounded away; a year that is pinned is exact, and one that is given as an amount of
its own is as exact as that. Under ceilings a year may get anything between nothing and the whole
line. No amount that is possible is left out.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from gnbv.addresses import Address
from gnbv.allocation.terms import Grid, Terms, grids
from gnbv.money import Interval
from gnbv.plan import WITHOUT_NATURE, FundingLine, Keys, Plan, inexact_lines

_Key = tuple[str | None, Keys | None, Keys | None, int | str]
"""The fields of a selection."""

_NONE = Interval(0, 0)


def slacks(plan: Plan, shares: Mapping[tuple[Address, int], int]) -> dict[_Key, Interval]:
    """Return by selection what may be added to its computed sum, in đồng; exact sums are left out.

    `shares` are what funding lines were computed to give in a year, in đồng, by their addresses.
    """
    inexact = inexact_lines(plan)
    found: dict[_Key, Interval] = {}
    for grid in grids(plan) if inexact else ():
        for term in grid.terms:
            if term.line.address in inexact:
                meant = inexact[term.line.address].interval
                own: dict[int | str, Interval] = {"period": meant.moved(-term.line.amount)}
                own |= dict(_by_year(grid, term, meant, shares))
                given = inexact[term.line.address].years
                own |= {year: one.moved(-term.pins[year]) for year, one in given.items()}
                _add(plan, term.line, own, found)
    return found


def _add(
    plan: Plan,
    line: FundingLine,
    slack: Mapping[int | str, Interval],
    found: dict[_Key, Interval],
) -> None:
    """Add a line's slack, by span, to that of every selection that it is part of."""
    selections = product(
        (None, *plan.ancestry[line.project]),
        (None, line.source),
        (None, line.nature or WITHOUT_NATURE),
    )
    for (project, source, nature), (span, own) in product(selections, slack.items()):
        key = (project, source, nature, span)
        found[key] = found.get(key, _NONE).plus(own)


def _by_year(
    grid: Grid, term: Terms, meant: Interval, shares: Mapping[tuple[Address, int], int]
) -> Iterator[tuple[int | str, Interval]]:
    """The slack of each year that gets a part of a line."""
    whole = sum(term.weights)
    rest = meant.moved(-sum(term.pins.values()))
    for year, weight in zip(grid.years, term.weights, strict=True):
        computed = shares.get((term.line.address, year))
        if not weight or computed is None:
            continue
        if grid.ceilings:
            share = meant.with_nothing
        else:
            share = _part(rest, weight, whole).widened(grid.rounding - 1)
        yield year, share.moved(-computed)


def _part(amount: Interval, weight: int, whole: int) -> Interval:
    """The part of an amount in a proportion, both ends rounded outwards to whole đồng."""
    low, high = amount
    return Interval(
        None if low is None else low * weight // whole,
        None if high is None else -(-high * weight // whole),
    )
