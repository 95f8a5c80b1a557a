"""Causes own which input several broken claims share, so that one slip is not twenty alarms.

A hypothesis is tried against every claim: 'were this funding line so much, would they hold?', or
'did this source pay in these years?'. It is kept only if it mends at least two broken claims and
breaks none that hold; the next is then sought as if it were true, so that two slips are two
suspects and what both of them broke is explained. What a document prints wrongly at one place
breaks the claims that read the same place: those follow from it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gnbv.allocation import Allocation, apportion
from gnbv.plan import Address, FundingLine, Programme
from gnbv.reconciliation.claim import Claim
from gnbv.reconciliation.reconcile import Reconciliation, reconcile

_MOST_HYPOTHESES = 2_000
_MOST_LINES = 500
"""Larger plans are not reconciled anew for each guess at the years of a source."""
_LONGEST_PERIOD = 10


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
    causes = dict(_wrong_figures(reconciliation, follows))
    for claim in broken:
        own = [claim.address, *(part.address for part in claim.parts)]
        roots = [causes[address] for address in own if address in causes]
        if claim.parts and roots:
            follows.setdefault(claim, roots[0])
    return Causes(suspects, follows)


def _wrong_figures(
    reconciliation: Reconciliation, follows: dict[Claim, Address]
) -> Iterator[tuple[Address, Address]]:
    """Where a printed figure is wrong: that address, and the cause that it stands for.

    A wrong figure is its own cause, or what explains it; a needless acceptance misleads by itself.
    """
    for claim in reconciliation.claims:
        if not claim.parts and not claim.holds:
            yield claim.address, follows.get(claim, claim.address)
        elif claim.figure and claim.figure.should_be is not None and not claim.accepted:
            yield claim.address, (*claim.address, "should_be")


def _suspects(reconciliation: Reconciliation, broken: list[Claim]) -> Iterator[Suspect]:
    """Each suspect in turn, sought among the claims that the ones before leave broken."""
    left, effects = broken, Counter[Claim]()
    suspected: set[Address] = set()
    while len(left) > 1:
        suspect = _line(reconciliation, left, effects, suspected) or _years(reconciliation, left)
        if suspect is None:
            return
        yield suspect
        suspected.add(suspect.address)
        if suspect.line and suspect.should_be is not None:
            change = suspect.should_be - suspect.line.amount
            for claim in reconciliation.claims:
                effects[claim] += _effect(reconciliation, suspect.line, change, claim)
        left = [claim for claim in left if claim not in suspect.explains]


def _line(
    reconciliation: Reconciliation,
    broken: list[Claim],
    effects: Counter[Claim],
    suspected: set[Address],
) -> Suspect | None:
    """The funding line whose mending explains most, if it contradicts no claim that holds."""
    best: Suspect | None = None
    for line, change in _hypotheses(reconciliation.allocation, broken, effects):
        explained, harmed = [], False
        for claim in reconciliation.claims if line.address not in suspected else ():
            effect = _effect(reconciliation, line, change, claim)
            mended = claim.computed + effects[claim] + effect == claim.stated
            if effect and mended and claim in broken:
                explained.append(claim)
            harmed = harmed or bool(effect and claim.holds and not effects[claim])
        if harmed or len(explained) < 2:
            continue
        if best is None or len(explained) > len(best.explains):
            should_be = line.amount + change
            best = Suspect(line.address, line, line.source, should_be, tuple(explained))
    return best


def _hypotheses(
    allocation: Allocation, broken: list[Claim], effects: Counter[Claim]
) -> list[tuple[FundingLine, int]]:
    """Lines and changes that would mend some claim of the period; the most suggested first."""
    votes: Counter[tuple[FundingLine, int]] = Counter()
    for claim in broken:
        if claim.selection.span != "period" or len(votes) > _MOST_HYPOTHESES:
            continue
        change = claim.stated - claim.computed - effects[claim]
        for line, _ in allocation.parts(claim.selection):
            if line.amount + change >= 0:
                votes[line, change] += 1
    return [hypothesis for hypothesis, _ in votes.most_common(50)]


def _effect(reconciliation: Reconciliation, line: FundingLine, change: int, claim: Claim) -> int:
    """What a change of a line's amount does to a claim's computed figure, in đồng.

    For years on which a source does not spread equally, nothing is claimed to be known.
    """
    allocation, span = reconciliation.allocation, claim.selection.span
    if claim.parts or claim.code == "C501" or not allocation.covers(claim.selection, line):
        return 0
    if span == "period":
        return change
    years = reconciliation.plan.programme.sources[line.source].years
    if span not in years or line.source not in allocation.even:
        return 0
    at, weights = years.index(int(span)), [1] * len(years)
    return apportion(line.amount + change, weights)[at] - apportion(line.amount, weights)[at]


def _years(reconciliation: Reconciliation, broken: list[Claim]) -> Suspect | None:
    """The source whose years explain all that is broken, were they other years in a row.

    Only single years can be broken by them; the plan is reconciled anew for each hypothesis.
    """
    if any(claim.selection.span == "period" for claim in broken):
        return None
    if len(reconciliation.plan.lines) > _MOST_LINES:
        return None
    programme = reconciliation.plan.programme
    holding = {_name(claim) for claim in reconciliation.claims if claim.holds}
    wanted = holding | set(map(_name, broken))
    for key in sorted(reconciliation.allocation.even, key=list(programme.sources).index):
        source = programme.sources[key]
        for years in _runs(programme.period.years):
            sources = {**programme.sources, key: source.model_copy(update={"years": years})}
            # A copy would keep the full years that the record has worked out once.
            changed = Programme.model_construct(**{**dict(programme), "sources": sources})
            tried = reconcile(replace(reconciliation.plan, programme=changed))
            mended = {_name(claim) for claim in tried.claims if claim.holds}
            if wanted <= mended:
                every = (claim for claim in reconciliation.claims if not claim.holds)
                explained = tuple(claim for claim in every if _name(claim) in mended)
                return Suspect(("sources", key, "years"), None, key, None, explained)
    return None


def _name(claim: Claim) -> tuple[str, Address]:
    return claim.code, claim.address


def _runs(years: range) -> Iterator[tuple[int, ...]]:
    """Every unbroken run of a period's years; of a very long period none, they would be many."""
    count = len(years) if len(years) <= _LONGEST_PERIOD else 0
    for first in range(count):
        for last in range(first, count):
            yield tuple(years[first : last + 1])
