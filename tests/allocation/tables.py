"""Small tables for tests of allocation: drawn at random, and tried out by brute force."""

from collections.abc import Iterator, Sequence
from itertools import product

from hypothesis import strategies as st

from gnbv.allocation.conflict import Proof
from gnbv.allocation.rounding import Row
from gnbv.allocation.terms import Grid, Terms
from gnbv.plan import FundingLine

YEARS = (2030, 2031, 2032)


def weights(width: int) -> st.SearchStrategy[tuple[int, ...]]:
    """Weights of which at least one is above zero."""
    return st.lists(st.integers(0, 5), min_size=width, max_size=width).filter(any).map(tuple)


@st.composite
def tables(draw: st.DrawFn, most_rows: int = 12, largest: int = 10**9) -> list[Row]:
    """Rows of one width, of few kinds, as the lines of a source are."""
    width = draw(st.integers(1, 5))
    kinds = draw(st.lists(weights(width), min_size=1, max_size=4))
    amounts = draw(st.lists(st.integers(0, largest), min_size=1, max_size=most_rows))
    return [Row(amount, draw(st.sampled_from(kinds))) for amount in amounts]


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """A source's table with pins and ceilings that may contradict each other."""
    width = draw(st.integers(2, 3))
    terms = []
    for index in range(draw(st.integers(1, 4))):
        amount = draw(st.integers(0, 3))
        pins: dict[int, int] = {}
        for year in YEARS[:width]:
            if draw(st.integers(0, 3)) == 0:
                pins[year] = draw(st.integers(0, amount - sum(pins.values())))
        opened = [year not in pins and draw(st.booleans()) for year in YEARS[:width]]
        if not any(opened) and sum(pins.values()) < amount:
            free = [j for j, year in enumerate(YEARS[:width]) if year not in pins]
            if not free:
                amount = sum(pins.values())
            else:
                opened[free[0]] = True
        line = FundingLine(str(index), "central", None, amount, ("projects", index))
        terms.append(Terms(line, tuple(map(int, opened)), pins, ("sources", "central")))
    ceilings = {year: draw(st.integers(0, 3)) for year in YEARS[:width] if draw(st.integers(0, 3))}
    return Grid("central", YEARS[:width], 1, ceilings, tuple(terms))


def possible(grid: Grid, proof: Proof | None = None, without: object = None) -> bool:
    """Try every table: does one keep the lines, pins and ceilings (of a proof, less one)?"""
    years = [year for year in grid.years if year in grid.ceilings]
    if proof is not None:
        years = [year for year in years if year in proof.years and year != without]
    reached = {(0,) * len(years)}
    for term in grid.terms:
        choices = {
            tuple(cells[year] for year in years) for cells in _rows(grid, term, proof, without)
        }
        reached = {
            tuple(a + b for a, b in zip(sums, cells, strict=True))
            for sums in reached
            for cells in choices
        }
        reached = {
            sums
            for sums in reached
            if all(part <= grid.ceilings[year] for part, year in zip(sums, years, strict=True))
        }
    return tuple(grid.ceilings[year] for year in years) in reached


def _rows(
    grid: Grid, term: Terms, proof: Proof | None, without: object
) -> Iterator[dict[int, int]]:
    """Every way in which a line can fall on the years."""
    summed = proof is None or (term in proof.lines and term != without)
    ranges: list[Sequence[int]] = []
    for year, weight in zip(grid.years, term.weights, strict=True):
        kept = proof is None or ((term, year) in proof.pins and (term, year) != without)
        if year in term.pins and kept:
            ranges.append([term.pins[year]])
        else:
            ranges.append(range(5) if weight or year in term.pins else [0])
    for cells in product(*ranges):
        if not summed or sum(cells) == term.line.amount:
            yield dict(zip(grid.years, cells, strict=True))
