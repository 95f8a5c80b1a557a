"""The reconciliation of a plan: all claims of all kinds, and how many of each hold."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from gnbv.allocation import Allocation, allocate
from gnbv.plan import Plan, Selection, remainders
from gnbv.reconciliation.agreement import agreement_claims, period_claims
from gnbv.reconciliation.annex import blank_claims, cell_claims, sum_claims
from gnbv.reconciliation.claim import Claim
from gnbv.reconciliation.partial import PartialClaim, partial_claims
from gnbv.reconciliation.ratios import ratio_claims
from gnbv.reconciliation.shares import ShareClaim, share_claims
from gnbv.reconciliation.statements import programme_claims, project_claims, word_claims
from gnbv.reconciliation.tallies import Tally, tally
from gnbv.reconciliation.undecided import is_undecided
from gnbv.reconciliation.years import YearsClaim, years_claims

KINDS: tuple[Callable[[Plan, Allocation], Iterator[Claim]], ...] = (
    project_claims,
    programme_claims,
    word_claims,
    cell_claims,
    blank_claims,
    sum_claims,
    agreement_claims,
    period_claims,
)
"""Every kind of claim that is reconciled, in the order of the summary."""


class Reconciliation(NamedTuple):
    """Every claim of a plan beside what it must equal, and the grand total in đồng.

    `claims` are about money, `years` about the years in which it is paid, `shares` about money
    in percent of a total or against other money, `partial` about parts of money and what units
    receive; `undecided` are figures that the plan can neither confirm nor deny, since the document
    leaves open what they rest on.
    """

    plan: Plan
    allocation: Allocation
    claims: tuple[Claim, ...]
    years: tuple[YearsClaim, ...] = ()
    undecided: tuple[Claim, ...] = ()
    shares: tuple[ShareClaim, ...] = ()
    partial: tuple[PartialClaim, ...] = ()

    @property
    def total(self) -> int:
        """The sum of all funding lines, in đồng."""
        return self.allocation.total(Selection())

    def tallies(self) -> tuple[Tally, ...]:
        """Count the claims by rule, in the order of the rules' codes."""
        of_money = ((claim.code, claim.holds) for claim in self.claims)
        of_parts = ((one.claim.code, one.holds) for one in self.partial)
        of_shares = ((claim.code, claim.holds) for claim in self.shares)
        of_years = ((claim.code, claim.holds) for claim in self.years)
        loose = (claim.code for claim in self.within_rounding)
        return tally((*of_money, *of_parts, *of_shares, *of_years), loose)

    @property
    def within_rounding(self) -> tuple[Claim, ...]:
        """The claims that hold only since figures are rounded or hedged."""
        return tuple(claim for claim in self.claims if claim.within_rounding)


def reconcile(plan: Plan, allocation: Allocation | None = None) -> Reconciliation:
    """Reconcile every claim of a plan whose references all lead somewhere.

    Whoever has allocated the plan before hands the allocation in; else it is worked out here.
    """
    allocation = allocation or allocate(plan)
    # A total from which a line was worked out is an input: against the lines it cannot break.
    given = {rest.total for _, rest in remainders(plan)}
    # What the document states is of the plan before any later decision.
    kinds = (period_claims,) if plan.adjusted_by else KINDS
    claims = tuple(
        claim
        for kind in kinds
        for claim in kind(plan, allocation)
        if claim.parts or claim.address not in given
    )
    if allocation.findings:
        # Years that could not be settled prove nothing; what is wrong with them is told instead.
        claims = tuple(c for c in claims if c.selection.span == "period" and c.code != "C501")
    undecided = tuple(one for one in claims if is_undecided(one, allocation))
    if undecided:
        claims = tuple(one for one in claims if one not in undecided)
    if plan.adjusted_by:
        return Reconciliation(plan, allocation, claims)
    years = tuple(years_claims(plan))
    shares = (*share_claims(plan, allocation), *ratio_claims(plan, allocation))
    partial = tuple(partial_claims(plan, allocation))
    return Reconciliation(plan, allocation, claims, years, undecided, shares, partial)
