"""Multiples own which columns follow from others taken so many times, as a period from its years.

`28.000 = 4 x 6.400 + 3 x 800` in every row says that the first column is a period of which one
source pays four years and another three. The search is linear algebra over exact fractions: columns
are tried one after the other, and each is either a new input or a whole multiple of earlier ones.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from gnbv.drafts.sums import Vector

MOST_YEARS = 10
"""Of how many years a source's money is at most, where the years are searched for."""
_MOST_PARTS = 3
MOST_TIMES = 30
"""How often a column may be taken: no plan has more years."""


class Multiples(NamedTuple):
    """Columns that are inputs, and those that follow: of which columns, each how many times.

    `certain` is whether there are more independent rows than inputs: else the rows are too few to
    tell a rule from a coincidence.
    """

    inputs: tuple[int, ...]
    follows: Mapping[int, tuple[tuple[int, int], ...]]
    certain: bool


def times_of(total: Vector, parts: Mapping[int, Vector]) -> dict[int, int]:
    """How often each part is in a total, in every row; none where no whole multiples fit.

    Parts of nothing are left out: how often they count is not told.
    """
    basis: list[_Reduced] = []
    for column, vector in parts.items():
        rest, made_of = _reduce([Fraction(figure or 0) for figure in vector], basis)
        _add(basis, column, rest, made_of)
    rest, made_of = _reduce([Fraction(figure or 0) for figure in total], basis)
    return {} if any(rest) else dict(_times(made_of))


def divisors(total: Vector, parts: Mapping[int, Vector]) -> dict[int, int]:
    """By how many years each part is divided in a total of one year; none where none fits, or many.

    All divisors up to `MOST_YEARS` are tried, of few parts.
    """
    filled = {at: vector for at, vector in parts.items() if any(vector)}
    rows = [
        (figure, [vector[at] or 0 for vector in filled.values()])
        for at, figure in enumerate(total)
        if figure is not None
    ]
    if not filled or len(filled) > _MOST_PARTS or len({*map(str, rows)}) < len(filled):
        return {}
    found = [
        counts
        for counts in product(range(1, MOST_YEARS + 1), repeat=len(filled))
        if all(
            figure == sum(Fraction(part, count) for part, count in zip(row, counts, strict=True))
            for figure, row in rows
        )
    ]
    return dict(zip(filled, found[0], strict=True)) if len(found) == 1 else {}


class _Reduced(NamedTuple):
    """An input in echelon form: where its first figure stands, and what it is made of."""

    pivot: int
    figures: tuple[Fraction, ...]
    made_of: Mapping[int, Fraction]


def multiples(vectors: Mapping[int, Vector], roots: Mapping[int, int]) -> Multiples:
    """Find which columns follow from others; `roots` holds the outermost total of each.

    Parts of one total are told apart by the document, so that none follows from another of them.
    A table may print its detail last or first: of both readings that which explains more stands.
    """
    backward = _in_order(sorted(vectors, reverse=True), vectors, roots)
    forward = _in_order(sorted(vectors), vectors, roots)
    return max(backward, forward, key=lambda one: len(one.follows))


def _in_order(
    order: Sequence[int], vectors: Mapping[int, Vector], roots: Mapping[int, int]
) -> Multiples:
    basis: list[_Reduced] = []
    inputs: list[int] = []
    follows: dict[int, tuple[tuple[int, int], ...]] = {}
    for column in order:
        rest, made_of = _reduce([Fraction(figure or 0) for figure in vectors[column]], basis)
        if _add(basis, column, rest, made_of):
            inputs.append(column)
            continue
        times = _times(made_of)
        if times and not any(roots.get(one) == roots.get(column) for one, _ in times):
            follows[column] = times
        elif any(vectors[column]):
            inputs.append(column)
    rows = {row for row in zip(*vectors.values(), strict=True) if any(row)}
    return Multiples(tuple(sorted(inputs)), follows, len(rows) > len(basis))


def _add(
    basis: list[_Reduced], column: int, rest: list[Fraction], made_of: Mapping[int, Fraction]
) -> bool:
    """Take a column into the basis by what is left of it; False where nothing is."""
    pivot = next((at for at, figure in enumerate(rest) if figure), None)
    if pivot is None:
        return False
    scale = rest[pivot]
    parts = {column: 1 / scale} | {one: -part / scale for one, part in made_of.items()}
    basis.append(_Reduced(pivot, tuple(one / scale for one in rest), parts))
    return True


def _reduce(
    figures: list[Fraction], basis: Sequence[_Reduced]
) -> tuple[list[Fraction], dict[int, Fraction]]:
    """Take multiples of inputs away until their pivots are zero; return the rest, and what of."""
    made_of: dict[int, Fraction] = {}
    for one in basis:
        factor = figures[one.pivot]
        if not factor:
            continue
        figures = [own - factor * other for own, other in zip(figures, one.figures, strict=True)]
        for column, part in one.made_of.items():
            made_of[column] = made_of.get(column, Fraction(0)) + factor * part
    return figures, made_of


def _times(made_of: Mapping[int, Fraction]) -> tuple[tuple[int, int], ...]:
    """The whole multiples, by column; none where one is broken, below zero or too large."""
    found = {column: part for column, part in made_of.items() if part}
    if not all(part.denominator == 1 and 0 < part <= MOST_TIMES for part in found.values()):
        return ()
    return tuple(sorted((column, int(part)) for column, part in found.items()))
