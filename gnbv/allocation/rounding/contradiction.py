"""Contradictions: the least set of figures of a table that cannot hold together.

By the theorem of Gale (1957) and Hoffman (1960) a table with given sums fails to exist exactly
when some set of years fails: either what must fall in these years is more than their ceilings, or
what can fall in them is less. A period has few years, so every set is tried, and of those that
fail the one that needs the fewest figures to show it is the answer.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

MOST_YEARS = 10
"""With more ceilings than these, only the years where units could not move on are tried."""

Years = frozenset[int]
Pin = tuple[int, int]
"""A line's number, and the year that is pinned."""


class Demand(NamedTuple):
    """A line: its amount, the years that what is not pinned may fall in, and its pins by year."""

    amount: int
    years: Years
    pins: Mapping[int, int]

    @property
    def rest(self) -> int:
        """What is not pinned."""
        return self.amount - sum(self.pins.values())


class Contradiction(NamedTuple):
    """Why a table cannot exist: the years, what they are given, and what they would need.

    Where `needed` is more than `given`, lines must put more in these years than their ceilings;
    else they cannot put enough. Dropping any one of `lines` (by number), `pins` or the years'
    ceilings undoes it.
    """

    years: Years
    given: int
    needed: int
    lines: tuple[int, ...]
    pins: tuple[Pin, ...]

    @property
    def size(self) -> int:
        """How many figures it takes."""
        return len(self.years) + len(self.lines) + len(self.pins)


class _Item(NamedTuple):
    """Figures that only together force an amount into the years of a set."""

    amount: int
    line: int | None
    pins: tuple[Pin, ...]

    @property
    def size(self) -> int:
        return (self.line is not None) + len(self.pins)


class _Bounds(NamedTuple):
    """What is known of sets of years without looking at every line again.

    `rests` are the amounts and the number of lines by the years that are open to what they have
    not pinned; `pins` is what is pinned in each year.
    """

    rests: Mapping[Years, tuple[int, int]]
    pins: Mapping[int, int]

    @classmethod
    def of(cls, lines: Sequence[Demand]) -> "_Bounds":
        """Add lines up."""
        rests: dict[Years, tuple[int, int]] = {}
        pins: defaultdict[int, int] = defaultdict(int)
        for line in lines:
            amount, count = rests.get(line.years, (0, 0))
            rests[line.years] = (amount + line.rest, count + 1)
            for year, pinned in line.pins.items():
                pins[year] += pinned
        return cls(rests, pins)

    def within(self, years: Years) -> tuple[int, int, int]:
        """The least and the most that falls in some years, and how many lines can."""
        least = most = sum(self.pins.get(year, 0) for year in years)
        lines = 0
        for opened, (amount, count) in self.rests.items():
            if opened & years:
                most, lines = most + amount, lines + count
                least += amount if opened <= years else 0
        return least, most, lines


def least_contradiction(
    lines: Sequence[Demand], ceilings: Mapping[int, int], reach: Iterable[int]
) -> Contradiction:
    """Return the smallest set of figures of an impossible table that is itself impossible.

    `reach` are the years that units could move on to when the table was found impossible. Raises
    `ValueError` where no set of years fails.
    """
    bounds = _Bounds.of(lines)
    best: Contradiction | None = None
    for years in _candidates(sorted(ceilings), frozenset(reach)):
        given = sum(ceilings[year] for year in years)
        least, most, count = bounds.within(years)
        for fails, size, prove in (
            (least > given, len(years) + 1, _too_much),
            (most < given, len(years) + count, _too_little),
        ):
            # Lines are looked at one by one only where they could make a smaller proof.
            if fails and (best is None or size < best.size):
                best = _smaller(best, prove(lines, years, given))
    if best is None:
        raise ValueError("no set of years fails: the table can be settled")
    return best


def _smaller(best: Contradiction | None, proof: Contradiction | None) -> Contradiction | None:
    """The one that takes fewer figures; of equal ones the first."""
    if best is None or proof is None:
        return best or proof
    return proof if proof.size < best.size else best


def _candidates(capped: list[int], reach: Years) -> Iterator[Years]:
    if len(capped) > MOST_YEARS:
        yield reach.intersection(capped)
        yield frozenset(capped) - reach
        return
    for size in range(1, len(capped) + 1):
        yield from map(frozenset, combinations(capped, size))


def _too_much(lines: Sequence[Demand], years: Years, given: int) -> Contradiction | None:
    """Lines that may fall nowhere else, and pins, against the ceilings of some years."""
    chosen = _until_more(_forced(lines, years), given)
    if _amount(chosen) <= given:
        return None
    kept = _without_spare(chosen, given)
    forced = tuple(item.line for item in kept if item.line is not None)
    pins = tuple(pin for item in kept for pin in item.pins)
    return Contradiction(years, given, _amount(kept), forced, pins)


def _until_more(items: Iterable[_Item], given: int) -> list[_Item]:
    """The items that force most for their size, until they are more than is given."""
    needed, chosen = 0, []
    for item in sorted(items, key=lambda item: (-item.amount // item.size, item.size)):
        if needed > given:
            break
        needed += item.amount
        chosen.append(item)
    return chosen


def _without_spare(items: list[_Item], given: int) -> list[_Item]:
    """Leave out, smallest first, the items without which the others are still too much."""
    needed = _amount(items)
    spare: set[int] = set()
    for item in sorted(items, key=lambda item: (item.amount, -item.size)):
        if needed - item.amount > given:
            needed -= item.amount
            spare.add(id(item))
    return [item for item in items if id(item) not in spare]


def _amount(items: Iterable[_Item]) -> int:
    return sum(item.amount for item in items)


def _forced(lines: Sequence[Demand], years: Years) -> Iterator[_Item]:
    for i, line in enumerate(lines):
        if line.rest > 0 and line.years and line.years <= years:
            outside = _pins_outside(i, line, years)
            amount = line.amount - sum(line.pins[year] for _, year in outside)
            yield _Item(amount, i, outside)
        else:
            for year, pinned in line.pins.items():
                if pinned and year in years:
                    yield _Item(pinned, None, ((i, year),))


def _too_little(lines: Sequence[Demand], years: Years, given: int) -> Contradiction | None:
    """All that can fall in some years, and it is less than their ceilings."""
    needed = 0
    able: list[int] = []
    outside: list[Pin] = []
    fixed: list[Pin] = []
    for i, line in enumerate(lines):
        if line.years & years:
            away = _pins_outside(i, line, years)
            needed += line.amount - sum(line.pins[year] for _, year in away)
            able.append(i)
            outside += away
        else:
            inside = [(i, year) for year in line.pins if year in years]
            needed += sum(line.pins[year] for _, year in inside)
            fixed += inside
    if needed >= given:
        return None
    kept = []
    for i, year in sorted(outside, key=lambda pin: lines[pin[0]].pins[pin[1]]):
        if needed + lines[i].pins[year] < given:
            needed += lines[i].pins[year]
        else:
            kept.append((i, year))
    return Contradiction(years, given, needed, tuple(able), tuple(fixed + kept))


def _pins_outside(i: int, line: Demand, years: Years) -> tuple[Pin, ...]:
    """What a line has pinned in other years than some."""
    return tuple((i, year) for year in line.pins if year not in years)
