"""Row sums own whether rows add up as they are understood, and which understanding adds up best."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from gnbv.drafts.items import Item, Reading
from gnbv.drafts.layout import Layout
from gnbv.drafts.mapping import MappedRow
from gnbv.drafts.rows import Rows
from gnbv.drafts.sums import Fit, Vector, evidence, fit

_SURE_DIGITS = 4
"""So many digits of a total are the sum of others by chance in one table of ten thousand."""


class Unnested(NamedTuple):
    """A total that its parts do not add up to: rows, the column, what is printed and the sum."""

    head: int
    parts: tuple[int, ...]
    column: int
    printed: int
    total: int


def unnested(rows: Rows, vectors: Sequence[Vector], rounding: int) -> Iterator[Unnested]:
    """Yield every figure of a project that is not the sum of the projects below it."""
    for item in rows.items:
        below = rows.children(item) if item.holds == "project" else ()
        if not below:
            continue
        parts = [vectors[one.at] for one in below]
        for column in fit(vectors[item.at], parts, rounding).broken:
            total = sum(part[column] or 0 for part in parts)
            printed = vectors[item.at][column] or 0
            yield Unnested(item.at, tuple(one.at for one in below), column, printed, total)


def fits_of_totals(
    rows: Rows, vectors: Sequence[Vector], rounding: int
) -> Iterator[tuple[Item, Fit]]:
    """Yield each row of totals with how it agrees with the outermost projects."""
    tops = [vectors[one.at] for one in rows.children(None)]
    for item in rows.items:
        if item.holds == "total":
            yield item, fit(vectors[item.at], tops, rounding)


def misfits(rows: Rows, vectors: Sequence[Vector], rounding: int) -> int:
    """How many figures are not the sum of what stands below them, or of all projects."""
    totals = fits_of_totals(rows, vectors, rounding)
    below = sum(1 for _ in unnested(rows, vectors, rounding))
    return below + sum(len(fitted.broken) for _, fitted in totals)


def understood(
    layout: Layout,
    vectors: Sequence[Vector],
    rounding: int,
    told: Mapping[str, MappedRow] | None = None,
) -> Rows:
    """Understand rows so that most of them add up.

    A row with the name and the money of an earlier one is a project of its own, but where only the
    sums without it hold: then it prints the earlier project again. Rows without numbers stand below
    those whose sums they make up, but where only the sums of all of them hold.
    """
    ways = [
        Rows(layout, vectors, rounding, told, Reading(again, nested))
        for again in (False, True)
        for nested in (True, False)
    ]
    if not ways[0].twins:
        ways = ways[:2]
    if not ways[0].heads_by_sums:
        ways = ways[::2]
    if len(ways) == 1:
        return ways[0]
    return min(ways, key=lambda rows: misfits(rows, vectors, rounding))


def by_chance(rows: Rows, vectors: Sequence[Vector], rounding: int) -> Iterator[Item]:
    """Yield the rows that may be the sum of those below them by chance: no total tells."""
    totals = fits_of_totals(rows, vectors, rounding)
    if any(fitted.proved and not fitted.broken for _, fitted in totals):
        return
    for item in rows.heads_by_sums:
        if evidence(vectors[item.at]) < _SURE_DIGITS:
            yield item
