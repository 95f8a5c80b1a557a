"""Sums own the search for which columns, or rows, of a table are the sums of which others.

A printed table puts a total before its parts, and parts may be totals of parts themselves. So the
search is for a nesting: each total is followed at once by its parts, each of these by its own. It
runs over exact whole numbers; a table whose figures are rounded is allowed what rounding can make.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

Vector = tuple[int | None, ...]
"""A column's figures from above, or a row's from the left; None where nothing is printed."""

_MOST_STEPS = 60_000
"""Where a search is given up: a table of noise nests in no way, and takes all the time there is."""
_MOST_NESTINGS = 6
"""How many nestings below one total are tried by what stands above it."""


class Nesting(NamedTuple):
    """A total and its parts, by their places; `end` is the place after the last of them all."""

    head: int
    parts: tuple["Nesting", ...]
    end: int

    @property
    def heads(self) -> tuple[int, ...]:
        """The places of its parts."""
        return tuple(part.head for part in self.parts)

    def walk(self) -> Iterator["Nesting"]:
        """Yield it and all nestings inside of it."""
        yield self
        for part in self.parts:
            yield from part.walk()


class Fit(NamedTuple):
    """How well a total agrees with its parts: figures that do, and the places of those that do not.

    `proved` counts figures that are not zero: a column of nothing proves nothing.
    """

    held: int
    proved: int
    broken: tuple[int, ...]


def fit(total: Vector, parts: Sequence[Vector], rounding: int = 0) -> Fit:
    """Compare a total with its parts, figure by figure; blank figures state nothing.

    `rounding` is what figures are rounded to (in the unit of the vectors), 0 where they are exact:
    a sum of n rounded figures may then miss by (n + 1) / 2 of it.
    """
    held = proved = 0
    broken = []
    for at, figure in enumerate(total):
        given = [part[at] for part in parts]
        known = [one for one in given if one is not None]
        if figure is None or not known:
            continue
        if 2 * abs(figure - sum(known)) > (len(known) + 1) * rounding:
            broken.append(at)
            continue
        held += 1
        proved += figure != 0
    return Fit(held, proved, tuple(broken))


class Nestings:
    """The nestings that a sequence of columns, or of rows, has."""

    def __init__(
        self,
        vectors: Sequence[Vector],
        rounding: int = 0,
        groups: Mapping[int, object] | None = None,
        misprints: int = 0,
    ) -> None:
        """Search with what is known of the table.

        `groups` tells what stands under one heading: of two nestings, that which keeps to it is
        taken. `misprints` is how many figures of a total may be wrong.
        """
        self._vectors, self._rounding, self._groups = vectors, rounding, groups or {}
        self._misprints = misprints
        self._known: dict[int, tuple[Nesting, ...]] = {}
        self._steps = 0

    @cached_property
    def tops(self) -> tuple[Nesting, ...]:
        """The whole sequence as nestings, one after the other; what is no total stands alone."""
        found, at = [], 0
        while at < len(self._vectors):
            below = self._below(at)
            best = max(below, key=self._rank) if below else Nesting(at, (), at + 1)
            found.append(best)
            at = best.end
        return tuple(found)

    @cached_property
    def parts(self) -> dict[int, tuple[int, ...]]:
        """Each total with its parts, by their places."""
        return {one.head: one.heads for top in self.tops for one in top.walk() if one.parts}

    @cached_property
    def roots(self) -> dict[int, int]:
        """The outermost total of each place: its own place where it stands alone."""
        return {one.head: top.head for top in self.tops for one in top.walk()}

    def _rank(self, one: Nesting) -> tuple[int, int, int]:
        """Prefer parts under one heading, then more of them that are no zeros, then fewer."""
        kinds = len({self._groups.get(head) for head in one.heads})
        filled = sum(any(self._vectors[head]) for head in one.heads)
        return (-kinds, filled, -len(one.heads))

    def _below(self, head: int) -> tuple[Nesting, ...]:
        """The nestings of which a place is the total; none where it is no total."""
        if head not in self._known:
            total = self._vectors[head]
            found: list[Nesting] = []
            if any(total):
                for parts, end in self._split(total, head + 1, ()):
                    found.append(Nesting(head, parts, end))
                    if len(found) == _MOST_NESTINGS:
                        break
            self._known[head] = tuple(found)
        return self._known[head]

    def _split(
        self, total: Vector, at: int, parts: tuple[Nesting, ...]
    ) -> Iterator[tuple[tuple[Nesting, ...], int]]:
        """Yield the ways in which what begins at a place adds up to a total."""
        self._steps += 1
        if len(parts) > 1 and self._adds_up(total, parts):
            yield parts, at
        if at >= len(self._vectors) or self._steps > _MOST_STEPS or self._overflows(total, parts):
            return
        for nested in (*self._below(at), Nesting(at, (), at + 1)):
            yield from self._split(total, nested.end, (*parts, nested))

    def _adds_up(self, total: Vector, parts: Sequence[Nesting]) -> bool:
        found = fit(total, [self._vectors[one.head] for one in parts], self._rounding)
        return len(found.broken) <= self._misprints and found.proved > 2 * len(found.broken)

    @cached_property
    def broken(self) -> frozenset[int]:
        """The figures, by their places in a column, at which some total is not its sum."""
        return frozenset(
            at
            for head, parts in self.parts.items()
            for at in fit(
                self._vectors[head], [self._vectors[part] for part in parts], self._rounding
            ).broken
        )

    def _overflows(self, total: Vector, parts: Sequence[Nesting]) -> bool:
        """Whether parts are more than the total already; of figures below zero none ever are."""
        if self._has_reductions:
            return False
        slack = (len(parts) + 2) * self._rounding
        over = 0
        for at, figure in enumerate(total):
            known = [self._vectors[one.head][at] or 0 for one in parts]
            over += figure is not None and 2 * (sum(known) - figure) > slack
        return over > self._misprints

    @cached_property
    def _has_reductions(self) -> bool:
        return any((figure or 0) < 0 for vector in self._vectors for figure in vector)
