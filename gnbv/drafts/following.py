"""Following owns which headed columns follow from narrower ones: by their headings, proved by sums.

Headings say which columns have the same money in more detail: of a source, of a nature, of single
years. How often each source's columns are in the wider one is then one number a source, the same in
every row: how many years it pays.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from gnbv.drafts.headings import Meaning
from gnbv.drafts.multiples import times_of
from gnbv.drafts.sums import Vector, fit


class Leaves(NamedTuple):
    """Columns that are no total of what stands after them: figures, headings, outermost totals."""

    vectors: Mapping[int, Vector]
    meanings: Mapping[int, Meaning]
    roots: Mapping[int, int]

    def following(self, rounding: int) -> dict[int, tuple[tuple[int, int], ...]]:
        """Return the columns that follow from others: of which, each how many times."""
        found = {}
        for at in self.vectors:
            times = self._times(at, rounding)
            if times:
                found[at] = times
        return found

    def _times(self, at: int, rounding: int) -> tuple[tuple[int, int], ...]:
        details = list(self._details(at))
        groups: dict[str | None, list[int]] = {}
        for one in details:
            source = self.meanings[one].source
            groups.setdefault(source.key if source else None, []).append(one)
        sums = [_sum([self.vectors[one] for one in group]) for group in groups.values()]
        counts = _counts(self.vectors[at], sums, rounding)
        once = all(count == 1 for count in counts.values())
        if not counts or not (once or self._may_count(at, details)):
            return ()
        if not once and not self._is_likely(at, details, sums):
            return ()
        return tuple(
            (one, counts[index])
            for index, group in enumerate(groups.values())
            if index in counts
            for one in group
        )

    def _may_count(self, at: int, details: Sequence[int]) -> bool:
        """Whether headings say that one is a period, or the others a year: else 4 x is chance."""
        years = all(self.meanings[one].span == "full-year" for one in details)
        return years or self.meanings[at].span == "period"

    def _is_likely(self, at: int, details: Sequence[int], sums: Sequence[Vector]) -> bool:
        """Whether the rows are enough to prove it, or headings say that times differ."""
        filled = [vector for vector in sums if any(vector)]
        rows = {row for row in zip(self.vectors[at], *filled, strict=True) if any(row)}
        spans = {self.meanings[one].span for one in details}
        return len(rows) > len(filled) or self.meanings[at].span not in spans

    def _details(self, at: int) -> Iterator[int]:
        """The narrowest columns that have a column's money by their headings, each money once."""
        inside = [one for one in self.vectors if self._is_inside(one, at)]
        for one in inside:
            others = [other for other in inside if other != one]
            wider = any(self._is_inside(other, one) for other in others)
            again = any(other > one and self._said(other) == self._said(one) for other in others)
            if not wider and not again:
                yield one

    def _said(self, at: int) -> tuple[object, ...]:
        meaning = self.meanings[at]
        return (*meaning.keys, meaning.span)

    def _is_inside(self, narrow: int, wide: int) -> bool:
        """Whether headings say that a column's money is a part of another's, in more detail."""
        if narrow == wide or self.roots[narrow] == self.roots[wide]:
            return False
        inner, outer = self.meanings[narrow], self.meanings[wide]
        if not all(_is_part(*pair) for pair in zip(inner.keys, outer.keys, strict=True)):
            return False
        if inner.span == outer.span:
            return inner.keys != outer.keys or narrow > wide
        return _is_shorter(inner.span, outer.span)


def _is_part(narrow: object, wide: object) -> bool:
    return wide is None or narrow == wide


def _is_shorter(inner: object, outer: object) -> bool:
    """Whether a span is within another: a year in the period, or what is not said in any."""
    if outer in {None, "period"}:
        return True
    return outer == "full-year" and inner is None


def _sum(vectors: Sequence[Vector]) -> Vector:
    """Columns added up; blank where all are."""
    rows = zip(*vectors, strict=True)
    return tuple(
        None if all(one is None for one in row) else sum(one or 0 for one in row) for row in rows
    )


def _counts(total: Vector, parts: Sequence[Vector], rounding: int) -> dict[int, int]:
    """How often each part is in a total; of rounded figures once each, as far as they allow."""
    filled = {index: part for index, part in enumerate(parts) if any(part)}
    if not rounding:
        return times_of(total, filled)
    found = fit(total, list(filled.values()), rounding)
    return dict.fromkeys(filled, 1) if found.proved and not found.broken else {}
