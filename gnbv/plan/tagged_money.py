"""Tagged money owns how much of a plan's money is for the purpose of a tag, exactly."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from gnbv.plan.by_line import LineKey
from gnbv.plan.plan import Plan
from gnbv.plan.projects import FundingLine
from gnbv.plan.selecting import covers
from gnbv.plan.tags import PlacedShare, TagShare


class TaggedMoney(NamedTuple):
    """A share of a tag, and the funding lines that it is of."""

    placed: PlacedShare
    lines: tuple[FundingLine, ...]

    @property
    def amount(self) -> int:
        """The money of which it is a share, in đồng."""
        return sum(line.amount for line in self.lines)

    @property
    def planned(self) -> Fraction | None:
        """What is for the purpose of the tag, in đồng and exact; None where that is open."""
        return self.placed.share.of(self.amount)


def tagged_money(plan: Plan) -> Iterator[TaggedMoney]:
    """Yield the shares of a plan's tags, in the order of `plan.yaml`, and the lines of each."""
    for placed in plan.programme.walk_tag_shares():
        own = (line for line in plan.lines if is_of(plan, placed.share, line))
        yield TaggedMoney(placed, tuple(own))


def is_of(plan: Plan, share: TagShare, line: FundingLine | LineKey) -> bool:
    """Tell whether a line is part of the money that a share is of."""
    return any(covers(plan, selection, line) for selection in share.selections)
