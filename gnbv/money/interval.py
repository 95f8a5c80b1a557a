"""Intervals own what a figure allows: the whole đồng between two ends, both included.

A figure that is exact allows one amount, a rounded or hedged one several, and 'at least' has no
upper end. đồng are whole, so that an end that is left out ('above 5') is the next whole đồng.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Interval(NamedTuple):
    """The whole đồng from `low` to `high`, both included; None where it has no end there."""

    low: int | None
    high: int | None

    @classmethod
    def exactly(cls, amount: int) -> "Interval":
        """The interval of one amount, in đồng."""
        plain = int(amount)
        return cls(plain, plain)

    @classmethod
    def near(cls, amount: int, distance: int) -> "Interval":
        """All amounts that lie so many đồng from an amount, or nearer."""
        return cls(amount - distance, amount + distance)

    @property
    def exact(self) -> bool:
        """Whether it allows one amount only."""
        return self.low is not None and self.low == self.high

    @property
    def bounded(self) -> bool:
        """Whether it has both ends."""
        return self.low is not None and self.high is not None

    @property
    def with_nothing(self) -> "Interval":
        """The interval of what may be any part of an amount of it, or nothing."""
        low = None if self.low is None else min(self.low, 0)
        return Interval(low, None if self.high is None else max(self.high, 0))

    def contains(self, amount: int) -> bool:
        """Whether it allows an amount, in đồng."""
        return (self.low is None or self.low <= amount) and (
            self.high is None or amount <= self.high
        )

    def meets(self, other: "Interval") -> bool:
        """Whether some amount is allowed by both."""
        return _reaches(self.low, other.high) and _reaches(other.low, self.high)

    def plus(self, other: "Interval") -> "Interval":
        """What the sum of two amounts may be, one of each interval."""
        return Interval(_sum(self.low, other.low), _sum(self.high, other.high))

    def minus(self, other: "Interval") -> "Interval":
        """What the difference of two amounts may be, one of each interval."""
        return Interval(_difference(self.low, other.high), _difference(self.high, other.low))

    def moved(self, amount: int) -> "Interval":
        """The interval with both ends so many đồng higher."""
        return self.plus(Interval.exactly(amount))

    def widened(self, distance: int) -> "Interval":
        """The interval with both ends so many đồng further out."""
        return self.plus(Interval.near(0, distance))

    def times(self, factor: int) -> "Interval":
        """What an amount of it may be, so many times."""
        if factor == 1:
            return self
        if factor == 0:
            return Interval(0, 0)
        ends = (
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
        )
        return Interval(*(ends if factor > 0 else ends[::-1]))


def total(intervals: Iterable[Interval]) -> Interval:
    """What the sum of amounts may be, one of each interval; of none it is 0."""
    low: int | None = 0
    high: int | None = 0
    for one in intervals:
        low, high = _sum(low, one.low), _sum(high, one.high)
    return Interval(low, high)


def _reaches(low: int | None, high: int | None) -> bool:
    return low is None or high is None or low <= high


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _difference(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other
