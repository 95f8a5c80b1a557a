"""Conflicts: the least set of lines, pins and ceilings of a source that cannot hold together.

By the theorem of Gale (1957) and Hoffman (1960) a table with given sums fails to exist exactly
when some set of years fails: either what must fall in these years is more than their ceilings, or
what can fall in them is less. A period has few years, so every set is tried, and of those that
fail the one that needs the fewest figures to show it is told.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from gnbv.allocation.finding import Finding, Part
from gnbv.allocation.terms import Grid, Terms
from gnbv.plan import Address, Selection

_MOST_YEARS = 10
"""With more ceilings than these, only the years where the flow got stuck are tried."""

_Years = frozenset[int]


class Proof(NamedTuple):
    """Why a table cannot exist: the years, what they are given, and what they would need.

    `code` is A110 where lines must put more in these years than their ceilings, A111 where they
    cannot put enough. Dropping any one of `lines`, `pins` or the years' ceilings undoes it.
    """

    code: str
    years: _Years
    given: int
    needed: int
    lines: tuple[Terms, ...]
    pins: tuple[tuple[Terms, int], ...]

    @property
    def size(self) -> int:
        """How many figures it takes."""
        return len(self.years) + len(self.lines) + len(self.pins)


class _Item(NamedTuple):
    """Figures that only together force an amount into the years of a set."""

    amount: int
    line: Terms | None
    pins: tuple[tuple[Terms, int], ...]

    @property
    def size(self) -> int:
        return (self.line is not None) + len(self.pins)


class _Bounds(NamedTuple):
    """What can be said of sets of years without looking at every line again."""

    plain: dict[_Years, tuple[int, int]]
    pinned: tuple[tuple[Terms, _Years], ...]

    @classmethod
    def of(cls, terms: list[tuple[Terms, _Years]]) -> "_Bounds":
        """Add lines without pins up by the years that are open to them: amount and count."""
        plain: dict[_Years, tuple[int, int]] = {}
        for term, opened in terms:
            if not term.pins:
                amount, count = plain.get(opened, (0, 0))
                plain[opened] = (amount + term.line.amount, count + 1)
        return cls(plain, tuple(pair for pair in terms if pair[0].pins))

    def within(self, years: _Years) -> tuple[int, int, int]:
        """The least and the most that falls in some years, in đồng, and how many lines can."""
        least = most = lines = 0
        for opened, (amount, count) in self.plain.items():
            if opened & years:
                most, lines = most + amount, lines + count
                least += amount if opened <= years else 0
        for term, opened in self.pinned:
            inside = sum(amount for year, amount in term.pins.items() if year in years)
            least += inside + (term.rest if opened and opened <= years else 0)
            most += inside + (term.rest if opened & years else 0)
            lines += bool(opened & years)
        return least, most, lines


def conflict(grid: Grid, reach: Iterable[int]) -> Finding:
    """Say what contradicts what in a source's table; `reach` are the columns of a stuck flow."""
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
        proof.given,
        proof.needed,
        tuple(_parts(proof)),
        tuple(_related(grid, proof)),
        source=grid.source,
    )


def least_proof(grid: Grid, reach: Iterable[int]) -> Proof:
    """Return the smallest set of figures of an impossible table that is itself impossible."""
    masks = [(term, _open_years(grid, term)) for term in grid.terms]
    bounds = _Bounds.of(masks)
    best: Proof | None = None
    for years in _candidates(grid, reach):
        given = sum(grid.ceilings[year] for year in years)
        least, most, lines = bounds.within(years)
        for fails, size, prove in (
            (least > given, len(years) + 1, _too_much),
            (most < given, len(years) + lines, _too_little),
        ):
            # Lines are looked at one by one only where they could make a smaller proof.
            if fails and (best is None or size < best.size):
                proof = prove(grid, masks, years)
                best = proof if proof and (best is None or proof.size < best.size) else best
    if best is None:
        raise ValueError(f"the table of {grid.source} can be settled")
    return best


def _candidates(grid: Grid, reach: Iterable[int]) -> Iterator[_Years]:
    capped = sorted(grid.ceilings)
    if len(capped) > _MOST_YEARS:
        stuck = {grid.years[j] for j in reach}
        yield frozenset(stuck.intersection(capped))
        yield frozenset(capped) - stuck
        return
    for size in range(1, len(capped) + 1):
        yield from map(frozenset, combinations(capped, size))


def _open_years(grid: Grid, term: Terms) -> _Years:
    return frozenset(year for year, weight in zip(grid.years, term.weights, strict=True) if weight)


def _too_much(grid: Grid, terms: list[tuple[Terms, _Years]], years: _Years) -> Proof | None:
    """Lines that may fall nowhere else, and pins, against the ceilings of some years."""
    given = sum(grid.ceilings[year] for year in years)
    items = sorted(_forced(terms, years), key=lambda item: (-item.amount // item.size, item.size))
    needed, chosen = 0, []
    for item in items:
        if needed > given:
            break
        needed += item.amount
        chosen.append(item)
    if needed <= given:
        return None
    for item in sorted(chosen, key=lambda item: (item.amount, -item.size)):
        if needed - item.amount > given:
            needed -= item.amount
            chosen.remove(item)
    lines = tuple(item.line for item in chosen if item.line)
    return Proof("A110", years, given, needed, lines, _pins(chosen))


def _forced(terms: list[tuple[Terms, _Years]], years: _Years) -> Iterator[_Item]:
    for term, opened in terms:
        inside = [year for year in term.pins if year in years]
        if term.rest > 0 and opened and opened <= years:
            outside = tuple((term, year) for year in term.pins if year not in years)
            amount = term.line.amount - sum(term.pins[year] for _, year in outside)
            yield _Item(amount, term, outside)
        else:
            for year in inside:
                if term.pins[year]:
                    yield _Item(term.pins[year], None, ((term, year),))


def _too_little(grid: Grid, terms: list[tuple[Terms, _Years]], years: _Years) -> Proof | None:
    """All that can fall in some years, and it is less than their ceilings."""
    given = sum(grid.ceilings[year] for year in years)
    needed, lines, outside, fixed = 0, [], [], []
    for term, opened in terms:
        if opened & years:
            away = [year for year in term.pins if year not in years]
            needed += term.line.amount - sum(term.pins[year] for year in away)
            lines.append(term)
            outside += [(term, year) for year in away]
        else:
            inside = [year for year in term.pins if year in years]
            needed += sum(term.pins[year] for year in inside)
            fixed += [(term, year) for year in inside]
    if needed >= given:
        return None
    kept = []
    for term, year in sorted(outside, key=lambda pin: pin[0].pins[pin[1]]):
        if needed + term.pins[year] < given:
            needed += term.pins[year]
        else:
            kept.append((term, year))
    return Proof("A111", years, given, needed, tuple(lines), tuple(fixed + kept))


def _pins(items: list[_Item]) -> tuple[tuple[Terms, int], ...]:
    return tuple(pin for item in items for pin in item.pins)


def _parts(proof: Proof) -> Iterator[Part]:
    """What the needed amount is made of: lines less their pins elsewhere, and pins of others."""
    taken: defaultdict[Address, Counter[int]] = defaultdict(Counter)
    for term, year in proof.pins:
        taken[term.line.address][year] = term.pins[year]
    for term in proof.lines:
        away = taken[term.line.address]
        amount = term.line.amount - sum(
            value for year, value in away.items() if year not in proof.years
        )
        yield Part(_selection(term), amount, term.line.address)
    whole = {term.line.address for term in proof.lines}
    for term, year in proof.pins:
        if term.line.address not in whole:
            selection = _selection(term)._replace(span=year)
            yield Part(selection, term.pins[year], term.pin_address(year))


def _related(grid: Grid, proof: Proof) -> Iterator[Address]:
    """The other ceilings, and pins that push lines into these years."""
    yield from map(grid.ceiling_address, sorted(proof.years)[1:])
    whole = {term.line.address for term in proof.lines}
    for term, year in proof.pins:
        if term.line.address in whole:
            yield term.pin_address(year)


def _selection(term: Terms) -> Selection:
    return Selection(term.line.project, term.line.source, term.line.nature)
