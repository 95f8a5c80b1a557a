"""Conflicts: which lines, pins and ceilings of a source contradict each other, as a finding."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation.rounding import Demand, least_contradiction
from gnbv.allocation.terms import Grid, Terms
from gnbv.findings import Compared, Finding, Part
from gnbv.plan import Selection


class Proof(NamedTuple):
    """Why a source's table cannot exist: the years, what they are given and would need, in đồng.

    `code` is A110 where lines must put more in these years than their ceilings, A111 where they
    cannot put enough. Dropping any one of `lines`, `pins` or the years' ceilings undoes it.
    `cuts` is what is taken away in these years, which gives the others so much more room.
    """

    code: str
    years: frozenset[int]
    given: int
    needed: int
    lines: tuple[Terms, ...]
    pins: tuple[tuple[Terms, int], ...]
    cuts: tuple[tuple[Terms, int], ...] = ()

    @property
    def size(self) -> int:
        """How many figures it takes."""
        return len(self.years) + len(self.lines) + len(self.pins)


def conflict(grid: Grid, reach: Iterable[int]) -> Finding:
    """Say what contradicts what in an impossible table; `reach` are the columns of `Infeasible`."""
    proof = least_proof(grid, reach)
    first = min(proof.years)
    return Finding(
        proof.code,
        grid.ceiling_address(first),
        {
            "source": grid.source,
            "years": ", ".join(map(str, sorted(proof.years))),
            "given": proof.given,
            "needed": proof.needed,
            "short": abs(proof.given - proof.needed),
            "count": str(proof.size),
        },
        Compared(proof.given, proof.needed, tuple(_parts(proof))),
        tuple(_related(grid, proof)),
    )


def least_proof(grid: Grid, reach: Iterable[int]) -> Proof:
    """Return the smallest set of figures of an impossible table that is itself impossible."""
    cuts = [(term, year) for term in grid.terms for year, part in term.pins.items() if part < 0]
    ceilings = dict(grid.ceilings)
    for term, year in cuts:
        if year in ceilings:
            ceilings[year] -= term.pins[year]
    years = [grid.years[j] for j in reach]
    found = least_contradiction([_demand(grid, term) for term in grid.terms], ceilings, years)
    inside = tuple((term, year) for term, year in cuts if year in found.years)
    taken = sum(term.pins[year] for term, year in inside)
    lines = tuple(grid.terms[i] for i in found.lines)
    pins = tuple((grid.terms[i], year) for i, year in found.pins)
    code = "A110" if found.needed > found.given else "A111"
    given, needed = found.given + taken, found.needed + taken
    return Proof(code, found.years, given, needed, lines, pins, inside)


def _demand(grid: Grid, term: Terms) -> Demand:
    """A line without what it takes away: that counts with the ceilings."""
    kept = {year: part for year, part in term.pins.items() if part >= 0}
    return Demand(term.rest + sum(kept.values()), _open_years(grid, term), kept)


def _open_years(grid: Grid, term: Terms) -> frozenset[int]:
    return frozenset(year for year, weight in zip(grid.years, term.weights, strict=True) if weight)


def _parts(proof: Proof) -> Iterator[Part]:
    """What the needed amount is made of: lines less their pins elsewhere, and pins of others."""
    taken: defaultdict[Address, Counter[int]] = defaultdict(Counter)
    for term, year in proof.pins:
        taken[term.line.address][year] = term.pins[year]
    for term in proof.lines:
        away = taken[term.line.address]
        # What it takes away itself is a part of its own, or falls in other years.
        amount = term.rest + sum(part for part in term.pins.values() if part > 0)
        amount -= sum(value for year, value in away.items() if year not in proof.years)
        yield Part(_selection(term), amount, term.line.address)
    whole = {term.line.address for term in proof.lines}
    for term, year in proof.pins:
        if term.line.address not in whole:
            selection = _selection(term)._replace(span=year)
            yield Part(selection, term.pins[year], term.line.pin_at(year))
    for term, year in proof.cuts:
        yield Part(_selection(term)._replace(span=year), term.pins[year], term.line.pin_at(year))


def _related(grid: Grid, proof: Proof) -> Iterator[Address]:
    """The other ceilings, and pins that push lines into these years."""
    yield from map(grid.ceiling_address, sorted(proof.years)[1:])
    whole = {term.line.address for term in proof.lines}
    for term, year in proof.pins:
        if term.line.address in whole:
            yield term.line.pin_at(year)


def _selection(term: Terms) -> Selection:
    return Selection(term.line.project, term.line.source, term.line.nature)
