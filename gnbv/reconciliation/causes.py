"""Causes own which input several broken claims share, so that one slip is not twenty alarms.

A hypothesis is tried against every claim: 'were this funding line so much, would they hold?'. It
is kept only if it mends at least two broken claims and breaks none that hold. What a document
prints wrongly at one place breaks the claims that read the same place: those follow from it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gnbv.allocation import Allocation, apportion
from gnbv.plan import Address, FundingLine, Plan
from gnbv.reconciliation.claim import Claim
from gnbv.reconciliation.reconcile import Reconciliation

_MOST_HYPOTHESES = 2_000


@dataclass(frozen=True, slots=True)
class Suspect:
    """The likeliest cause of broken claims: a funding line, or the years of a source.

    `should_be` is the amount, in đồng, with which the explained claims would hold; None for years.
    """

    address: Address
    line: FundingLine | None
    source: str
    should_be: int | None
    explains: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Causes:
    """The suspects, and for each broken claim that follows from something else, from where."""

    suspects: tuple[Suspect, ...]
    follows: dict[Claim, Address]


def find_causes(reconciliation: Reconciliation) -> Causes:
    """Find what the broken claims of a plan have in common."""
    broken = [claim for claim in reconciliation.claims if not claim.holds]
    computed = [claim for claim in broken if not claim.parts]
    suspects = tuple(_suspects(reconciliation, computed))
    follows: dict[Claim, Address] = {}
    for suspect in suspects:
        follows |= dict.fromkeys(suspect.explains, suspect.address)
    # A printed figure that is wrong has its own address for a cause, or what explains it.
    causes = {claim.address: follows.get(claim, claim.address) for claim in computed}
    for claim in broken:
        own = [claim.address, *(part.address for part in claim.parts)]
        roots = [causes[address] for address in own if address in causes]
        if claim.parts and roots:
            follows.setdefault(claim, roots[0])
    return Causes(suspects, follows)


def _suspects(reconciliation: Reconciliation, broken: list[Claim]) -> Iterator[Suspect]:
    left = broken
    while len(left) > 1:
        suspect = _line(reconciliation, left) or _years(reconciliation, left)
        if suspect is None:
            return
        yield suspect
        left = [claim for claim in left if claim not in suspect.explains]


def _line(reconciliation: Reconciliation, broken: list[Claim]) -> Suspect | None:
    """The funding line whose mending explains most, if it contradicts no claim that holds."""
    best: tuple[int, Suspect] | None = None
    for line, change in _hypotheses(reconciliation.allocation, broken):
        explained, harmed = [], 0
        for claim in reconciliation.claims:
            if claim.parts or not reconciliation.allocation.covers(claim.selection, line):
                continue
            mended = claim.computed + _effect(reconciliation.plan, line, change, claim)
            if claim in broken and mended == claim.stated:
                explained.append(claim)
            elif claim.holds and claim.code != "C501" and mended != claim.stated:
                harmed += 1
        if harmed or len(explained) < 2:
            continue
        suspect = Suspect(line.address, line, line.source, line.amount + change, tuple(explained))
        if best is None or len(explained) > best[0]:
            best = (len(explained), suspect)
    return best[1] if best else None


def _hypotheses(allocation: Allocation, broken: list[Claim]) -> list[tuple[FundingLine, int]]:
    """Lines and changes that would mend some claim of the period; the most suggested first."""
    votes: Counter[tuple[FundingLine, int]] = Counter()
    for claim in broken:
        if claim.selection.span != "period" or len(votes) > _MOST_HYPOTHESES:
            continue
        change = claim.stated - claim.computed
        for line, _ in allocation.parts(claim.selection):
            if line.amount + change >= 0:
                votes[line, change] += 1
    return [hypothesis for hypothesis, _ in votes.most_common(50)]


def _effect(plan: Plan, line: FundingLine, change: int, claim: Claim) -> int:
    """What a change of a line's amount does to a computed figure, in đồng."""
    if claim.selection.span == "period":
        return change
    years = plan.programme.sources[line.source].years
    if claim.selection.span not in years:
        return 0
    at = years.index(int(claim.selection.span))
    weights = [1] * len(years)
    return apportion(line.amount + change, weights)[at] - apportion(line.amount, weights)[at]


def _years(reconciliation: Reconciliation, broken: list[Claim]) -> Suspect | None:
    """The source that all broken claims of single years share, where the period's claims hold."""
    plan = reconciliation.plan
    yearly = tuple(claim for claim in broken if claim.selection.span != "period")
    if len(yearly) < 3 or len(yearly) < len(broken):
        return None
    named = {claim.selection.source for claim in yearly} - {None}
    if len(named) != 1:
        return None
    key = str(named.pop())
    if key not in plan.programme.sources:
        return None
    return Suspect(("sources", key, "years"), None, key, None, yearly)
