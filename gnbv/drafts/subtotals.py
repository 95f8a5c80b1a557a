"""Sub-totals own which rows print again the sum of the projects next to them, and nothing new.

A sub-total closes a group, or carries a sum from one page to the next. One that adds nothing up is
taken for a wrong one where a row of totals proves the sum of all.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from gnbv.drafts.numbering import Levels
from gnbv.drafts.sums import Fit, Vector, fit
from gnbv.drafts.vocabulary import CARRIED, TOTAL_ROW, plain

_MOST_GROUPS = 12
"""A sub-total adds up so many groups before it at most; what is carried on, also all of them."""
Label = tuple[str | None, str]
"""A row's number as printed, None where there is none, and its name."""


class Subtotal(NamedTuple):
    """A row that adds up others, by their places; a wrong one with those that come nearest."""

    parts: tuple[int, ...]
    fitted: Fit


class _Rows(NamedTuple):
    """A table's rows: what each prints, and which of them narrow the row above them.

    `levels` are those of rows with numbers, `following` the next such row after each.
    """

    labels: Sequence[Label]
    vectors: Sequence[Vector]
    narrowed: AbstractSet[int]
    rounding: int
    levels: Mapping[int, int]
    following: Mapping[int, int | None]

    def is_candidate(self, at: int) -> bool:
        number, name = self.labels[at]
        words = plain(name)
        return number is None and bool(TOTAL_ROW.search(words) or CARRIED.search(words))

    def is_carried(self, at: int) -> bool:
        return CARRIED.search(plain(self.labels[at][1])) is not None

    def is_printed(self, at: int) -> bool:
        return any(figure is not None for figure in self.vectors[at])

    def fit(self, at: int, parts: Sequence[int]) -> Fit:
        return fit(self.vectors[at], [self.vectors[one] for one in parts], self.rounding)

    def is_sum(self, at: int, parts: Sequence[int]) -> bool:
        found = self.fit(at, parts)
        return found.proved > 0 and not found.broken

    def gap(self, at: int, parts: Sequence[int]) -> int:
        """By how many đồng a row misses the sum of others, column by column."""
        columns = zip(self.vectors[at], *(self.vectors[one] for one in parts), strict=True)
        return sum(
            abs(own - sum(one or 0 for one in below)) for own, *below in columns if own is not None
        )


def subtotals(
    labels: Sequence[Label], vectors: Sequence[Vector], narrowed: AbstractSet[int], rounding: int
) -> Mapping[int, Subtotal]:
    """Find the rows of sub-totals; `narrowed` are the rows that are parts of the row above them."""
    levels = _levels(labels, narrowed)
    following = dict(zip(levels, [*list(levels)[1:], None], strict=False))
    rows = _Rows(labels, vectors, narrowed, rounding, levels, following)
    runs = list(_runs(rows))
    every = [at for at in range(len(labels)) if rows.is_candidate(at) and rows.is_printed(at)]
    whole = list(_sums_of([run for _, run in runs], rows))
    of_all = {at for parts in whole for at in _sums_near(every, parts, rows)}
    found: dict[int, Subtotal] = {}
    for at in every:
        if at in of_all and not rows.is_carried(at):
            continue
        choices = _choices(at, runs, rows)
        parts = next((one for one in choices if rows.is_sum(at, one)), None)
        if parts is None and at < max(of_all, default=-1):
            parts = min(choices, key=lambda one: rows.gap(at, one), default=None)
        if parts:
            found[at] = Subtotal(parts, rows.fit(at, parts))
    return found


def _levels(labels: Sequence[Label], narrowed: AbstractSet[int]) -> dict[int, int]:
    levels = Levels()
    numbers = ((at, number) for at, (number, _) in enumerate(labels) if number)
    return {at: levels.level(number) for at, number in numbers if at not in narrowed}


def _runs(rows: _Rows) -> Iterator[tuple[int, list[int]]]:
    """Yield the rows of projects between headings and sub-totals, each run with where it begins."""
    run: list[int] = []
    for at in range(len(rows.labels)):
        if rows.is_candidate(at) or not rows.is_printed(at):
            if run:
                yield run[0], run
            run = []
        elif at not in rows.narrowed:
            run.append(at)
    if run:
        yield run[0], run


def _sums_near(every: Sequence[int], parts: Sequence[int], rows: _Rows) -> list[int]:
    """The rows that add up all the parts, of which the sum is taken once for all."""
    columns = zip(*(rows.vectors[one] for one in parts), strict=True)
    sums = [sum(one or 0 for one in column) for column in columns]
    most = (len(parts) + 1) * rows.rounding
    near = [
        at
        for at in every
        if all(
            own is None or 2 * abs(own - total) <= most
            for own, total in zip(rows.vectors[at], sums, strict=False)
        )
    ]
    return [at for at in near if rows.is_sum(at, parts)]


def _choices(at: int, runs: Sequence[tuple[int, list[int]]], rows: _Rows) -> list[tuple[int, ...]]:
    """The rows before a row, or right after it, that it may add up: the nearest groups first."""
    before = [run for start, run in runs if start < at]
    after = [run for start, run in runs if start > at]
    if not before:
        return []
    most = len(before) if rows.is_carried(at) else 0
    lengths = dict.fromkeys((*range(1, min(len(before), _MOST_GROUPS) + 1), most))
    chosen = [*(before[-length:] for length in lengths if length), after[:1]]
    return [parts for one in chosen if one for parts in _sums_of(one, rows)]


def _sums_of(runs: Sequence[Sequence[int]], rows: _Rows) -> Iterator[tuple[int, ...]]:
    """Yield the rows of runs that make up a sum: the outermost of each, or the innermost of all."""
    levels, following = rows.levels, rows.following
    places = [at for run in runs for at in run]
    numbered = [at for at in places if rows.labels[at][0]]
    if not numbered:
        yield tuple(places)
        return
    yield tuple(at for run in runs for at in _outermost(run, levels))
    yield tuple(
        at for at in numbered if (after := following[at]) is None or levels[after] <= levels[at]
    )


def _outermost(run: Sequence[int], levels: Mapping[int, int]) -> list[int]:
    known = [at for at in run if at in levels]
    top = min((levels[at] for at in known), default=0)
    return [at for at in known if levels[at] == top]
