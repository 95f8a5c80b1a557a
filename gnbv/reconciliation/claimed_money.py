"""Claimed money: all that is claimed of one selection, and the funding lines that it is made of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from gnbv.addresses import Address
from gnbv.plan import FundingLine
from gnbv.reconciliation.claim import Claim


@dataclass(eq=False)
class ClaimedMoney:
    """What is claimed of one selection of money, and the lines that it is made of.

    `full` are claims on every year in which all sources pay; `dated` on a year named as such.
    `lines` are by source and address. Once it is asked about years, nothing may join it any more.
    """

    period: list[Claim] = field(default_factory=list)
    full: list[Claim] = field(default_factory=list)
    dated: dict[int, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    lines: dict[str, dict[Address, FundingLine]] = field(default_factory=lambda: defaultdict(dict))

    @cached_property
    def years(self) -> set[int]:
        """Every year whose money is claimed."""
        return {*self.dated, *(year for claim in self.full for year in claim.years)}

    @cached_property
    def yearly(self) -> list[Claim]:
        """Every claim on a single year."""
        return [*self.full, *(claim for claims in self.dated.values() for claim in claims)]

    def of_year(self, year: int) -> Iterator[Claim]:
        """Claims on one year's money: on this year, or on every full year."""
        return (one for one in self.yearly if year in {*one.years, one.selection.span})

    @property
    def addresses(self) -> frozenset[Address]:
        """Where its lines stand."""
        return frozenset(address for lines in self.lines.values() for address in lines)

    def holds(self, line: FundingLine) -> bool:
        """Whether a line is part of it."""
        return line.address in self.lines.get(line.source, ())

    def count(self, sources: Iterable[str]) -> int:
        """How many lines of some sources are part of it."""
        return sum(len(self.lines.get(source, ())) for source in sources)
