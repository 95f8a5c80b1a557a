"""Reductions under ceilings: lines below zero keep their own shares, and the others make room.

A ceiling is what all lines of a source come to in a year. Lines above zero are fitted to it; a line
that takes money away falls on its years by its profile alone, as it would without ceilings, and
leaves so much more for the others.
"""

from collections.abc import Mapping, Sequence

from gnbv.allocation.rounding import Infeasible, Row, Settled, Table, round_tables
from gnbv.allocation.terms import Grid

Placed = Mapping[int, list[int]]
"""By a line's place in its grid, what of it falls on each year, in whole rounding units."""


def placed_first(grid: Grid) -> tuple[Grid, Placed]:
    """Return a grid whose reductions under ceilings are settled as pins, and what they come to.

    A grid without ceilings, or without lines to spread that are below zero, stays as it is.
    """
    at = [i for i, term in enumerate(grid.terms) if term.rest < 0] if grid.ceilings else []
    if not at:
        return grid, {}
    rows = [Row(grid.terms[i].rest // grid.rounding, grid.terms[i].weights) for i in at]
    free = [None] * len(grid.years)
    (settled,) = round_tables([Table(rows, grid.years, free, grid.rounding, [()] * len(rows))])
    if isinstance(settled, Infeasible):  # without totals only what has no weights, refused before
        return grid, {}
    placed = dict(zip(at, settled.cells, strict=True))
    terms = list(grid.terms)
    for i, cells in placed.items():
        term = terms[i]
        own = {
            year: cell * grid.rounding
            for year, cell, weight in zip(grid.years, cells, term.weights, strict=True)
            if weight
        }
        nowhere = (0,) * len(grid.years)
        terms[i] = term._replace(weights=nowhere, pins={**term.pins, **own})
    return grid._replace(terms=tuple(terms)), placed


def with_placed(settled: Settled | Infeasible, placed: Placed) -> Settled | Infeasible:
    """Return a settled table with the reductions among its cells again."""
    if isinstance(settled, Infeasible) or not placed:
        return settled
    cells = [placed.get(i, row) for i, row in enumerate(settled.cells)]
    totals = _plus(settled.totals, [sum(column) for column in zip(*placed.values(), strict=True)])
    return settled._replace(cells=cells, totals=totals)


def _plus(left: Sequence[int], right: Sequence[int]) -> list[int]:
    return [a + b for a, b in zip(left, right, strict=True)]
