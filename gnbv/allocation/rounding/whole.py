"""The whole: the years of several tables together, each within a unit of its exact share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from gnbv.allocation.rounding.flow import COLUMNS_FIRST, Arc, cheapest
from gnbv.allocation.rounding.settle import Settling

_WHOLE_FIRST = COLUMNS_FIRST**2
"""Which years of the whole are rounded up outweighs which years of a table are."""


class Part(NamedTuple):
    """One table of the whole: what it has settled, the year of each column, its unit in đồng."""

    settling: Settling
    years: tuple[int, ...]
    unit: int


def balance_whole(parts: Sequence[Part]) -> None:
    """Let each year of the whole be the floor or the ceiling of its exact share.

    Tables of one unit are balanced together, the largest unit first; what one unit leaves a year
    above or below its share decides, within its own floors and ceilings, how the next is rounded.
    Tables that given totals have forced stay as they are, and come before all.
    """
    ahead: dict[int, Fraction] = {}
    fixed = [part for part in parts if part.settling.forced]
    _add_deviations(ahead, fixed)
    for unit in sorted({part.unit for part in parts}, reverse=True):
        group = [part for part in parts if part.unit == unit and not part.settling.forced]
        if group:
            _Whole(group, ahead).run()
            _add_deviations(ahead, group)
        for part in group:
            part.settling.balance.close()


def _add_deviations(ahead: dict[int, Fraction], parts: Iterable[Part]) -> None:
    """Add up by how many đồng each year is above its exact share."""
    for part in parts:
        shares = zip(part.settling.balance.totals, part.settling.shares, strict=True)
        for year, (total, share) in zip(part.years, shares, strict=True):
            ahead[year] = ahead.get(year, Fraction()) + (total - share) * part.unit


class _Whole:
    """A graph whose nodes are the years of the whole, then the columns of each table.

    A unit moves from a year to a table's column, by rows to another column, and on to its year.
    """

    def __init__(self, parts: Sequence[Part], ahead: Mapping[int, Fraction]) -> None:
        self.parts = parts
        self.years = sorted({year for part in parts for year in part.years})
        self.gains: dict[int, int] = {}
        self.up: set[int] = set()
        self.surplus = self._round(ahead)
        self.starts: list[int] = []
        for part in parts:
            self.starts.append(len(self.surplus))
            self.surplus += [0] * len(part.years)

    def run(self) -> None:
        """Move units along cheapest paths until every year has its total."""
        if not any(self.surplus):
            return
        for part in self.parts:
            part.settling.balance.open()
        while path := cheapest(dict(self._prices()), self.surplus):
            for arc in path:
                self._step(arc)
            self.surplus[path[0][0]] -= 1
            self.surplus[path[-1][1]] += 1

    def _round(self, ahead: Mapping[int, Fraction]) -> list[int]:
        """Years by largest remainder; return what each has above that."""
        shares = dict.fromkeys(self.years, Fraction())
        totals = dict.fromkeys(self.years, 0)
        for part in self.parts:
            for at, year in enumerate(part.years):
                shares[year] += part.settling.shares[at]
                totals[year] += part.settling.balance.totals[at]
        rests = {year: share - share // 1 for year, share in shares.items()}
        unit = self.parts[0].unit
        order = [year for year, rest in rests.items() if rest]
        order.sort(
            key=lambda year: (
                ahead.get(year, Fraction()) - rests[year] * unit,
                -year if shares[year] < 0 else year,
            )
        )
        raised = order[: int(sum(rests.values()))]
        for rank, year in enumerate(order):
            self.gains[self.years.index(year)] = len(order) - rank
        self.up = set(map(self.years.index, raised))
        return [totals[y] - int(shares[y] // 1) - (y in raised) for y in self.years]

    def _prices(self) -> Iterator[tuple[Arc, int]]:
        for j, gain in self.gains.items():
            for k, other in self.gains.items():
                if j not in self.up and k in self.up:
                    yield (j, k), (other - gain) * _WHOLE_FIRST
        for start, part in zip(self.starts, self.parts, strict=True):
            balance = part.settling.balance
            for (c, d), price in balance.cell_prices():
                yield (start + c, start + d), price
            for c, own in enumerate(balance.column_gains):
                if own is None:
                    continue
                year = self.years.index(part.years[c])
                if balance.up[c]:
                    yield (year, start + c), own * COLUMNS_FIRST
                else:
                    yield (start + c, year), -own * COLUMNS_FIRST

    def _step(self, arc: Arc) -> None:
        j, k = arc
        count = len(self.years)
        if j < count and k < count:
            self.up ^= {j, k}
        elif j < count:
            self._raise_column(k, -1)
        elif k < count:
            self._raise_column(j, 1)
        else:
            at = max(i for i, start in enumerate(self.starts) if start <= j)
            self.parts[at].settling.balance.move((j - self.starts[at], k - self.starts[at]))

    def _raise_column(self, node: int, by: int) -> None:
        at = max(i for i, start in enumerate(self.starts) if start <= node)
        balance, column = self.parts[at].settling.balance, node - self.starts[at]
        balance.up[column] = by > 0
        balance.totals[column] += by
