"""Partial claims: what is stated of a part of some money, or of what a unit receives of it.

They prove nothing of a single funding line, so they are kept apart from the claims that do.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation import Allocation, Division, divide, unit_findings
from gnbv.language import Text
from gnbv.money import total_of
from gnbv.plan import PartsOfMoney, Plan, Selection, interval_of, select, unit_of
from gnbv.reconciliation.claim import Claim, of_figure


class PartialClaim(NamedTuple):
    """A claim on money that no selection of lines is: `about` says which part, or whose.

    Of a part, `claim.computed` is the whole that it must not be beyond, and `bounded` is set.
    """

    claim: Claim
    about: Text
    bounded: bool = False

    @property
    def holds(self) -> bool:
        """Whether a part is within its whole; else whether the figure is what it must be."""
        if not self.bounded:
            return self.claim.holds
        stated, whole = self.claim.allowed, self.claim.possible
        low, high = (stated, whole) if self.claim.computed >= 0 else (whole, stated)
        return low.low is None or high.high is None or low.low <= high.high


def partial_claims(plan: Plan, allocation: Allocation) -> Iterator[PartialClaim]:
    """Every claim on parts of money and on what units receive; those on a year only where settled.

    Of a plan that is not whole, none of the whole plan.
    """
    for one in chain(_parts(plan, allocation), _of_units(plan, allocation)):
        if one.claim.selection.span == "period" or not allocation.findings:
            yield one


def _parts(plan: Plan, allocation: Allocation) -> Iterator[PartialClaim]:
    for stated, at in plan.programme.walk_parts() if plan.whole else ():
        yield from _of_one_whole(stated, at, select(plan, stated.part_of), allocation)
    for project, at in plan.walk():
        for stated, place in project.walk_parts(at):
            selection = select(plan, stated.part_of, project.code)
            yield from _of_one_whole(stated, place, selection, allocation)


def _of_one_whole(
    stated: PartsOfMoney, at: Address, selection: Selection, allocation: Allocation
) -> Iterator[PartialClaim]:
    """Each part within its whole (C121), and what is disjoint also together (C122)."""
    programme = allocation.plan.programme
    whole, possible = allocation.total(selection), allocation.interval(selection)
    meant = [
        interval_of(programme, part.amount, unit_of(part.amount, None, programme.rounded))
        for part in stated.amounts
    ]
    for (part, place), allowed in zip(stated.walk_amounts(at), meant, strict=True):
        claim = Claim(
            "C121", (*place, "amount"), selection, int(part.amount), whole, allowed, possible
        )
        yield PartialClaim(claim, part.name.text, bounded=True)
    if stated.disjoint:
        together = sum(part.amount for part in stated.amounts)
        claim = Claim(
            "C122", (*at, "amounts"), selection, together, whole, total_of(meant), possible
        )
        names = Text.joined([part.name.text for part in stated.amounts], "; ")
        yield PartialClaim(claim, names, bounded=True)


def _of_units(plan: Plan, allocation: Allocation) -> Iterator[PartialClaim]:
    """What units are stated to receive against the division of each year (C131)."""
    units = plan.units
    if units is None or not units.stated or unit_findings(plan) or not plan.whole:
        return
    divided: Callable[[int], Division] = cache(lambda year: divide(allocation, units, year))
    for stated, at in units.walk_stated():
        for path, figure, place in stated.walk_figures(at):
            selection = select(plan, path, stated.project)
            received = _received(allocation, divided, selection)
            for key in stated.among(units.units):
                claim = of_figure("C131", place, selection, figure, allocation)
                computed = received.get(key, 0)
                # What rounding may add to all of the money it may add to a unit's part of it.
                possible = claim.possible.moved(computed - claim.computed)
                claim = claim._replace(computed=computed, possible=possible)
                yield PartialClaim(claim, units.units[key].name.text)


def _received(
    allocation: Allocation, divided: Callable[[int], Division], selection: Selection
) -> dict[str, int]:
    """What each unit receives of a selection, in đồng: in its year, or in all years."""
    span, found = selection.span, dict[str, int]()
    years = allocation.plan.programme.period.years
    for year in years if span == "period" else (int(span),):
        for share in divided(year).shares:
            if allocation.covers(selection, share.line):
                found[share.unit] = found.get(share.unit, 0) + share.amount
    return found
