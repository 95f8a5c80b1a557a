"""The scale owns how amounts become lengths: from zero, in proportion, to a hundredth of a pixel.

Lengths are whole hundredths of a pixel, cut off and never rounded up, so that no bar is longer than
its amount. Only their text has a point.
"""

from typing import NamedTuple

WIDTH = 40_000
"""The width of a picture, in hundredths of a pixel."""


class Scale(NamedTuple):
    """From the least amount to the largest, in đồng, over a length in hundredths of a pixel."""

    least: int
    most: int
    length: int

    @classmethod
    def of(cls, amounts: list[int], length: int) -> "Scale":
        """The scale of some amounts; zero is always on it."""
        return cls(min([0, *amounts]), max([0, *amounts]), length)

    def at(self, amount: int) -> int:
        """Where an amount stands, in hundredths of a pixel from the scale's beginning."""
        span = self.most - self.least
        return (amount - self.least) * self.length // span if span else 0

    def size(self, amount: int) -> int:
        """How long an amount is, in hundredths of a pixel."""
        span = self.most - self.least
        return abs(amount) * self.length // span if span else 0


def px(hundredths: int) -> str:
    """Write hundredths of a pixel in pixels."""
    sign, size = "-" if hundredths < 0 else "", abs(hundredths)
    return f"{sign}{size // 100}.{size % 100:02}" if size % 100 else f"{sign}{size // 100}"
