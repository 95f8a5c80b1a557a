"""Flow: moving whole units between a table's columns until each column has what it must have."""

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from gnbv.allocation.fit import Weights

_COLUMNS_FIRST = 2**64
"""Which columns are rounded up outweighs every choice of cells."""

_Arc = tuple[int, int]


class Stuck(Exception):
    """No table exists: what the columns of `reach` hold too much of can go nowhere else.

    `reach` are the columns that a surplus can be moved to.
    """

    def __init__(self, reach: frozenset[int]) -> None:
        super().__init__(sorted(reach))
        self.reach = reach


class Balance:
    """A table rounded row by row, brought into balance within floors and ceilings.

    `surplus` is what each column has above its total, `totals` what it must have; both change as
    units move. Raising one cell of a row and lowering another is an arc between their columns,
    and so is rounding one column's total up in place of another's.
    """

    def __init__(
        self,
        cells: list[list[int]],
        costs: Sequence[tuple[int, ...]],
        raised: list[int],
        totals: list[int],
        opened: Sequence[tuple[int, bool] | None],
    ) -> None:
        self.cells, self.costs, self.raised, self.totals = cells, costs, raised, totals
        self.width = len(totals)
        self.surplus = [-total for total in totals]
        for row in cells:
            for j, part in enumerate(row):
                self.surplus[j] += part
        self._ranks = [None if one is None else one[0] for one in opened]
        self._up = [one is not None and one[1] for one in opened]
        self._heaps: dict[_Arc, list[int]] = {}

    def run(self) -> None:
        """Move units along cheapest paths while there is a path from a surplus to a lack."""
        if not any(self.surplus):
            return
        self._open()
        while path := self._cheapest():
            start, end = path[0][0], path[-1][1]
            cost = self._cost(path)
            while self.surplus[start] > 0 > self.surplus[end] and self._cost(path) == cost:
                for arc in path:
                    self._move(arc)
                self.surplus[start] -= 1
                self.surplus[end] += 1

    def _open(self) -> None:
        """For every pair of columns, the rows that can move a unit, cheapest first."""
        heaps: dict[_Arc, list[int]] = {
            (j, k): [] for j in range(self.width) for k in range(self.width) if j != k
        }
        count = len(self.cells)
        for i, cost in enumerate(self.costs):
            mask = self.raised[i]
            if mask:
                up = [j for j in range(self.width) if mask >> j & 1]
                down = [k for k in range(self.width) if cost[k] and not mask >> k & 1]
                for j in up:
                    for k in down:
                        heaps[j, k].append((cost[j] - cost[k]) * count + i)
        for heap in heaps.values():
            heapify(heap)
        self._heaps = heaps

    def _top(self, arc: _Arc) -> int | None:
        """The cheapest row of an arc, as cost x rows + row; rows that have changed are dropped."""
        heap, (j, k), count = self._heaps[arc], arc, len(self.cells)
        while heap:
            mask = self.raised[heap[0] % count]
            if mask >> j & 1 and not mask >> k & 1:
                return heap[0]
            heappop(heap)
        return None

    def _price(self, arc: _Arc) -> int | None:
        """The cost of moving one unit along an arc."""
        columns = self._swap(arc)
        top = self._top(arc)
        cells = None if top is None else top // len(self.cells)
        return cells if columns is None or (cells is not None and cells <= columns) else columns

    def _swap(self, arc: _Arc) -> int | None:
        """The cost of rounding up the first column's total in place of the second's."""
        (j, k), mine, other = arc, self._ranks[arc[0]], self._ranks[arc[1]]
        if mine is None or other is None or self._up[j] or not self._up[k]:
            return None
        return (other - mine) * _COLUMNS_FIRST

    def _cost(self, path: list[_Arc]) -> int | None:
        prices = [self._price(arc) for arc in path]
        return None if None in prices else sum(price for price in prices if price is not None)

    def _move(self, arc: _Arc) -> None:
        (j, k), top, swap = arc, self._top(arc), self._swap(arc)
        if top is None or (swap is not None and swap < top // len(self.cells)):
            self._up[j], self._up[k] = True, False
            self.totals[j] += 1
            self.totals[k] -= 1
            return
        i = top % len(self.cells)
        cost, row, count = self.costs[i], self.cells[i], len(self.cells)
        row[j] -= 1
        row[k] += 1
        self.raised[i] = mask = self.raised[i] ^ (1 << j) ^ (1 << k)
        for other in range(self.width):
            if mask >> other & 1:
                heappush(self._heaps[other, j], (cost[other] - cost[j]) * count + i)
            elif cost[other] and other != j:
                heappush(self._heaps[k, other], (cost[k] - cost[other]) * count + i)

    def _cheapest(self) -> list[_Arc] | None:
        """The cheapest path from a surplus to a lack (Bellman and Ford), or None."""
        prices = {arc: price for arc in self._heaps if (price := self._price(arc)) is not None}
        far: dict[int, int] = {j: 0 for j, over in enumerate(self.surplus) if over > 0}
        came: dict[int, _Arc] = {}
        for _ in range(self.width):
            changed = False
            for (j, k), price in prices.items():
                if j in far and (k not in far or far[j] + price < far[k]):
                    far[k], came[k], changed = far[j] + price, (j, k), True
            if not changed:
                break
        lacking = [k for k in far if self.surplus[k] < 0]
        if not lacking:
            return None
        return _path(came, min(lacking, key=lambda k: (far[k], k)))


def force(
    cells: list[list[int]],
    weights: Sequence[Weights],
    surplus: list[int],
    totals: list[int],
    free: Sequence[bool],
) -> None:
    """Move units beyond floors and ceilings, as many at a time as rows hold, until all balances.

    Raises `Stuck` where a surplus has nowhere to go, or a lack nothing to be filled from: then no
    table has these sums.
    """
    while any(over > 0 for over in surplus):
        came: dict[int, _Arc] = {}
        sources = [j for j, over in enumerate(surplus) if over > 0]
        seen, queue = set(sources), list(sources)
        rooms = _rooms(cells, weights, totals, free)
        for j in queue:
            for k in range(len(surplus)):
                if k not in seen and (j, k) in rooms:
                    seen.add(k)
                    came[k] = (j, k)
                    queue.append(k)
        end = next((k for k in queue if surplus[k] < 0), None)
        if end is None:
            raise Stuck(frozenset(seen))
        path = _path(came, end)
        units = min(surplus[path[0][0]], -surplus[end], *(rooms[arc][0] for arc in path))
        surplus[path[0][0]] -= units
        surplus[end] += units
        for arc in path:
            _shift(cells, totals, arc, rooms[arc][1], units)
    if any(surplus):
        raise Stuck(frozenset(range(len(surplus))))


def _rooms(
    cells: list[list[int]], weights: Sequence[Weights], totals: list[int], free: Sequence[bool]
) -> dict[_Arc, tuple[int, int]]:
    """For each pair of columns, how many units the fullest row can move, and that row (-1: none).

    Between free columns the totals themselves can move.
    """
    rooms: dict[_Arc, tuple[int, int]] = {}
    for j, k in _pairs(len(totals)):
        if free[j] and free[k] and totals[k] > 0:
            rooms[j, k] = (totals[k], -1)
    for i, row in enumerate(cells):
        for j, part in enumerate(row):
            if part <= 0:
                continue
            for k, weight in enumerate(weights[i]):
                if weight and k != j and rooms.get((j, k), (0, 0))[0] < part:
                    rooms[j, k] = (part, i)
    return rooms


def _shift(cells: list[list[int]], totals: list[int], arc: _Arc, row: int, units: int) -> None:
    j, k = arc
    if row < 0:
        totals[j] += units
        totals[k] -= units
    else:
        cells[row][j] -= units
        cells[row][k] += units


def _pairs(width: int) -> Iterator[_Arc]:
    return ((j, k) for j in range(width) for k in range(width) if j != k)


def _path(came: dict[int, _Arc], end: int) -> list[_Arc]:
    path = []
    while end in came:
        path.append(came[end])
        end = came[end][0]
    return path[::-1]
