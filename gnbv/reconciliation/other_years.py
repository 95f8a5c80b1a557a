"""Other years: whether a source that pays in other years would make all broken claims hold.

A guess is first weighed against each claim on a single year, to within the rounding; only guesses
that no claim rules out are reconciled in full.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.language import Text
from gnbv.money import Interval
from gnbv.plan import Programme, takes
from gnbv.reconciliation.claim import Claim
from gnbv.reconciliation.reconcile import Reconciliation, reconcile

LONGEST_PERIOD = 60
"""Years; of a longer period no source's years are guessed at."""
MOST_TRIALS = 12
"""Guesses that are reconciled in full."""
BOUND = Text(
    f"Chưa đoán hết các năm của các nguồn (tối đa {MOST_TRIALS} phương án được thử).",
    f"Not every guess at the years of sources was tried (at most {MOST_TRIALS} are).",
)
"""What is shown where not all guesses could be tried."""

_Key = tuple[str, Address]


class OtherYears(NamedTuple):
    """The source whose years are likeliest wrong, and the claims that this explains.

    `source` is None where there is none; `bounded` where not all guesses could be tried.
    """

    source: str | None
    explains: tuple[Claim, ...] = ()
    bounded: bool = False


class _Weight(NamedTuple):
    """A claim on one year: what it lacks without the source, and the source's whole money in it.

    `of_full_year` where it is about any year in which every source pays.
    """

    lacks: Interval
    whole: int
    year: int
    of_full_year: bool


def other_years(reconciliation: Reconciliation, broken: Sequence[Claim]) -> OtherYears:
    """Find the source whose years explain all that is broken, were they other years in a row.

    Only single years can be broken by them: where a claim of the period is, nothing is guessed.
    """
    if not broken or any(claim.selection.span == "period" for claim in broken):
        return OtherYears(None)
    programme = reconciliation.plan.programme
    if len(programme.period.years) > LONGEST_PERIOD:
        return OtherYears(None, bounded=True)
    wanted = _holding(reconciliation.claims) | set(map(_key, broken))
    for trial, (source, years) in enumerate(_guesses(reconciliation, broken)):
        if trial == MOST_TRIALS:
            return OtherYears(None, bounded=True)
        holding = _holding(_tried(reconciliation, source, years))
        if wanted <= holding:
            return OtherYears(source, tuple(_explained(reconciliation.claims, holding)))
    return OtherYears(None)


def _holding(claims: Iterable[Claim]) -> set[_Key]:
    return {_key(claim) for claim in claims if claim.holds}


def _explained(claims: Iterable[Claim], holding: set[_Key]) -> Iterator[Claim]:
    """The broken claims that hold with the guess."""
    return (claim for claim in claims if not claim.holds and _key(claim) in holding)


def _guesses(
    reconciliation: Reconciliation, broken: Sequence[Claim]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each source spread equally with the runs of years that no claim rules out."""
    programme = reconciliation.plan.programme
    single = _of_single_years(reconciliation.claims)
    for source in sorted(reconciliation.allocation.even, key=list(programme.sources).index):
        if not all(takes(claim.selection.source, source) for claim in broken):
            continue
        for years in _possible_years(reconciliation, source, single):
            yield source, years


def _of_single_years(claims: Iterable[Claim]) -> list[Claim]:
    """The claims on one year's money; what is broken rules out most, and is weighed first."""
    single = [c for c in claims if not c.parts and isinstance(c.selection.span, int)]
    return sorted(single, key=lambda claim: claim.holds)


def _possible_years(
    reconciliation: Reconciliation, source: str, single: Sequence[Claim]
) -> Iterator[tuple[int, ...]]:
    """The runs of years in which a source could pay as far as claims on single years go."""
    programme = reconciliation.plan.programme
    weights = [_weigh(reconciliation, source, claim) for claim in single]
    lines = sum(line.source == source for line in reconciliation.plan.lines)
    slack = lines * programme.rounding_of(source)
    others = [one.years for key, one in programme.sources.items() if key != source]
    for years in _runs(programme.period.years):
        full = set(years).intersection(*others)
        if all(_agrees(weight, years, full, slack) for weight in weights):
            yield years


def _weigh(reconciliation: Reconciliation, source: str, claim: Claim) -> _Weight:
    allocation, selection, year = reconciliation.allocation, claim.selection, claim.selection.span
    own = whole = 0
    if takes(selection.source, source):
        own = allocation.total(selection._replace(source=source))
        whole = allocation.total(selection._replace(source=source, span="period"))
    lacks = claim.lacking.moved(own)
    return _Weight(lacks, whole, int(year), bool(claim.years))


def _agrees(weight: _Weight, years: tuple[int, ...], full: set[int], slack: int) -> bool:
    """Whether a claim could hold, to within the rounding of as many lines as there are."""
    if weight.of_full_year and weight.year not in full:
        return True
    share = weight.whole if weight.year in years else 0
    lacks = weight.lacks.times(len(years)).moved(-share)
    return lacks.widened(slack * len(years)).contains(0)


def _tried(
    reconciliation: Reconciliation, source: str, years: tuple[int, ...]
) -> tuple[Claim, ...]:
    programme = reconciliation.plan.programme
    changed = programme.sources[source].model_copy(update={"years": years})
    # A copy would keep the full years that the record has worked out once.
    sources = {**programme.sources, source: changed}
    other = Programme.model_construct(**{**dict(programme), "sources": sources})
    return reconcile(replace(reconciliation.plan, programme=other)).claims


def _key(claim: Claim) -> _Key:
    return claim.code, claim.address


def _runs(years: range) -> Iterator[tuple[int, ...]]:
    """Every unbroken run of a period's years."""
    for first in range(len(years)):
        for last in range(first, len(years)):
            yield tuple(years[first : last + 1])
