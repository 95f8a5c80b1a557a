"""Sums own the search for which columns, or rows, of a table are the sums of which others.

A printed table puts a total before its parts, and parts may be totals of parts themselves. So the
search is for a nesting: each total is followed at once by its parts, each of these by its own. It
runs over exact whole numbers; a table whose figures are rounded is allowed what rounding can make.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

Vector = tuple[int | None, ...]
"""A column's figures from above, or a row's from the left; None where nothing is printed."""

_MOST_STEPS = 60_000
"""Where a search is given up, over all totals of a table: noise nests in no way, and for ever."""
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


def evidence(total: Vector) -> int:
    """How many digits speak for it that a total is no chance: of its figures but for the largest.

    The largest of several is the sum of the others, and proves nothing more; zeros at the end are
    of the unit, or rounded.
    """
    digits = [len(str(abs(figure)).rstrip("0")) for figure in total if figure]
    widest = max(
        range(len(digits)), key=lambda at: abs([one for one in total if one][at]), default=0
    )
    return sum(digits) - (digits[widest] if len(digits) > 1 else 0)


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


class _Trial(NamedTuple):
    """Some parts of a total, the last one first: their sums, and how many print each figure."""

    end: int
    size: int
    sums: tuple[int, ...]
    known: tuple[int, ...]
    last: Nesting | None = None
    before: "_Trial | None" = None

    @classmethod
    def nothing(cls, at: int, width: int) -> "_Trial":
        """No part yet: the first would stand at a place."""
        return cls(at, 0, (0,) * width, (0,) * width)

    def with_part(self, part: Nesting, vectors: Sequence[Vector]) -> "_Trial":
        """The parts and one more."""
        own = vectors[part.head]
        return _Trial(
            part.end,
            self.size + 1,
            tuple(one + (other or 0) for one, other in zip(self.sums, own, strict=True)),
            tuple(one + (other is not None) for one, other in zip(self.known, own, strict=True)),
            part,
            self,
        )

    def parts(self) -> tuple[Nesting, ...]:
        """The parts in their order."""
        found: list[Nesting] = []
        trial: _Trial | None = self
        while trial is not None and trial.last is not None:
            found.append(trial.last)
            trial = trial.before
        return tuple(reversed(found))


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

    @cached_property
    def tops(self) -> tuple[Nesting, ...]:
        """The whole sequence as nestings, one after the other; what is no total stands alone."""
        found, at = [], 0
        while at < len(self._vectors):
            below = self._below[at]
            best = max(below, key=self._rank) if below else Nesting(at, (), at + 1)
            found.append(best)
            at = best.end
        return tuple(found)

    @cached_property
    def parts(self) -> dict[int, tuple[int, ...]]:
        """Each total with its parts, by their places."""
        return {one.head: one.heads for top in self.tops for one in top.walk() if one.parts}

    def _rank(self, one: Nesting) -> tuple[int, int, int, int]:
        """Prefer parts under one heading, then more that is explained, more parts, fewer zeros."""
        kinds = len({self._groups.get(head) for head in one.heads})
        explained = sum(any(vector) for vector in self._vectors[one.head : one.end])
        filled = sum(any(self._vectors[head]) for head in one.heads)
        return (-kinds, explained, filled, -len(one.heads))

    @cached_property
    def _below(self) -> dict[int, tuple[Nesting, ...]]:
        """The nestings of which each place is the total; none where it is no total."""
        found: dict[int, tuple[Nesting, ...]] = {}
        for head in reversed(range(len(self._vectors))):
            split = self._split(head, found) if any(self._vectors[head]) else iter(())
            found[head] = tuple(islice(split, _MOST_NESTINGS))
        return found

    def _split(self, head: int, below: Mapping[int, tuple[Nesting, ...]]) -> Iterator[Nesting]:
        """Yield the ways in which what begins after a place adds up to it."""
        total, size = self._vectors[head], len(self._vectors)
        most = 2 * size + _MOST_STEPS // size
        trials = [_Trial.nothing(head + 1, len(total))]
        while trials and most:
            most -= 1
            trial = trials.pop()
            if trial.size > 1 and self._adds_up(total, trial):
                yield Nesting(head, trial.parts(), trial.end)
            if trial.end >= size or self._overflows(total, trial):
                continue
            ways = (Nesting(trial.end, (), trial.end + 1), *reversed(below[trial.end]))
            trials += [trial.with_part(way, self._vectors) for way in ways]

    def _adds_up(self, total: Vector, trial: "_Trial") -> bool:
        """Whether a trial's sums are a total, but for the misprints that are allowed."""
        broken = proved = 0
        for figure, added, known in zip(total, trial.sums, trial.known, strict=True):
            if figure is None or not known:
                continue
            if 2 * abs(figure - added) > (known + 1) * self._rounding:
                broken += 1
                if broken > self._misprints:
                    return False
            else:
                proved += figure != 0
        return proved > 2 * broken

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

    def _overflows(self, total: Vector, trial: "_Trial") -> bool:
        """Whether parts are more than the total already; of figures below zero none ever are."""
        if self._has_reductions:
            return False
        slack = (trial.size + 2) * self._rounding
        over = 0
        for figure, added in zip(total, trial.sums, strict=True):
            over += figure is not None and 2 * (added - figure) > slack
            if over > self._misprints:
                return True
        return False

    @cached_property
    def _has_reductions(self) -> bool:
        return any((figure or 0) < 0 for vector in self._vectors for figure in vector)
