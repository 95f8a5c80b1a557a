"""The allocation of a plan: each funding line over the years in which its source pays."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import NamedTuple

from gnbv.allocation.apportion import apportion
from gnbv.plan import WITHOUT_NATURE, FundingLine, Plan, Selection


class Share(NamedTuple):
    """What one funding line gives in one fiscal year, in đồng."""

    line: FundingLine
    year: int
    amount: int


@dataclass(frozen=True)
class Allocation:
    """A plan's money by funding line and fiscal year, and the sum of any selection of it."""

    plan: Plan
    shares: tuple[Share, ...]

    def total(self, selection: Selection) -> int:
        """Return the đồng that a selection covers: over the period, or in the year of its span."""
        return self._totals.get(selection, 0)

    def parts(self, selection: Selection) -> Iterator[tuple[FundingLine, int]]:
        """Yield the funding lines that a selection covers, with the đồng of each in its span."""
        for line in self.plan.lines:
            if self.covers(selection, line):
                amount = self.total(
                    Selection(line.project, line.source, line.nature, selection.span)
                )
                yield line, amount

    def covers(self, selection: Selection, line: FundingLine) -> bool:
        """Tell whether a funding line is part of a selection, whatever its span."""
        return (
            selection.project in {None, *self.plan.ancestry[line.project]}
            and selection.source in {None, line.source}
            and selection.nature in {None, line.nature or WITHOUT_NATURE}
        )

    @cached_property
    def _totals(self) -> dict[Selection, int]:
        """Sums by every selection that is not empty, made in one pass over the shares.

        `None` stands for 'any', so each share counts once for every way to widen its own key.
        """
        totals: defaultdict[Selection, int] = defaultdict(int)
        for line, year, amount in self.shares:
            projects = (None, *self.plan.ancestry[line.project])
            natures = (None, line.nature or WITHOUT_NATURE)
            spans: tuple[int | str, ...] = ("period", year)
            for key in product(projects, (None, line.source), natures, spans):
                totals[Selection(*key)] += amount
        return totals


def allocate(plan: Plan) -> Allocation:
    """Spread every funding line over the years in which its source pays, equally.

    Whole đồng, by largest remainder; what is left over goes to the earlier years. The shares of a
    line always sum to it (principle of the decision's annex, note [1]: sources pay over different
    years). Shares are in plan order, then by year.
    """
    return Allocation(plan, tuple(_spread(plan)))


def _spread(plan: Plan) -> Iterator[Share]:
    for line in plan.lines:
        years = plan.programme.sources[line.source].years
        for year, amount in zip(years, apportion(line.amount, [1] * len(years)), strict=True):
            yield Share(line, year, amount)
