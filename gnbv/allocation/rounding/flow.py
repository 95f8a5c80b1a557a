"""Flow: moving whole units between a table's columns until each column has what it must have."""

from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush

from gnbv.allocation.rounding.fit import Weights

COLUMNS_FIRST = 2**128
"""Which columns are rounded up outweighs every choice of cells."""

Arc = tuple[int, int]


class Infeasible(Exception):
    """No table exists: what the columns of `reach` hold too much of can go nowhere else.

    `reach` are the columns that a surplus can be moved to.
    """

    def __init__(self, reach: frozenset[int]) -> None:
        super().__init__(sorted(reach))
        self.reach = reach


class Balance:
    """A table rounded row by row, brought into balance within floors and ceilings.

    `raised` and `opened` are one number a row, with bit j for column j: which cells are rounded
    up, and which could be (those whose share is no whole number). `gains` say how much better a
    cell is up than down. A column with a gain of its own may have its total rounded up (`up`) or
    down; the totals of the others are fixed. `surplus` is what each column has above its total.

    Raising one cell of a row and lowering another is an arc between their columns, and so is
    rounding one column's total up in place of another's.
    """

    def __init__(
        self,
        cells: list[list[int]],
        gains: Sequence[Sequence[int]],
        opened: Sequence[int],
        raised: list[int],
        totals: list[int],
    ) -> None:
        self.cells, self.gains, self.opened, self.raised = cells, gains, opened, raised
        self.totals = totals
        self.width = len(totals)
        self.column_gains: list[int | None] = [None] * self.width
        self.up = [False] * self.width
        self.surplus = [-total for total in totals]
        for row in cells:
            for j, part in enumerate(row):
                self.surplus[j] += part
        self._heaps: dict[Arc, list[int]] = {}

    def run(self) -> None:
        """Move units along cheapest paths while there is a path from a surplus to a lack."""
        if not any(self.surplus):
            return
        self.open()
        while path := cheapest(self._prices(), self.surplus):
            start, end = path[0][0], path[-1][1]
            cost = self._cost(path)
            while self.surplus[start] > 0 > self.surplus[end] and self._cost(path) == cost:
                for arc in path:
                    self._step(arc)
                self.surplus[start] -= 1
                self.surplus[end] += 1

    def open(self) -> None:
        """For every pair of columns, list the rows that can move a unit, cheapest first."""
        if self._heaps:
            return
        self._heaps = {arc: [] for arc in _pairs(self.width)}
        for i, mask in enumerate(self.raised):
            if mask:
                self._list_moves(i)
        for heap in self._heaps.values():
            heapify(heap)

    def close(self) -> None:
        """Forget the rows' lists, which are most of the memory that a balance takes."""
        self._heaps = {}

    def cell_prices(self) -> Iterator[tuple[Arc, int]]:
        """Yield the cost of moving one unit by a row, for every pair of columns that has one."""
        for arc in self._heaps:
            if (top := self._top(arc)) is not None:
                yield arc, top // len(self.cells)

    def move(self, arc: Arc) -> None:
        """Move one unit from a column to another in the row where that costs least."""
        (j, k), top = arc, self._top(arc)
        if top is None:
            raise ValueError(f"no row can move a unit along {arc}")
        i = top % len(self.cells)
        gain, row, count = self.gains[i], self.cells[i], len(self.cells)
        row[j] -= 1
        row[k] += 1
        self.raised[i] = mask = self.raised[i] ^ (1 << j) ^ (1 << k)
        for other in range(self.width):
            if mask >> other & 1:
                heappush(self._heaps[other, j], (gain[other] - gain[j]) * count + i)
            elif self.opened[i] >> other & 1 and other != j:
                heappush(self._heaps[k, other], (gain[k] - gain[other]) * count + i)

    def _list_moves(self, i: int) -> None:
        """List a row under every pair of columns between which it can move a unit, unsorted."""
        mask, gain, heaps, count = self.raised[i], self.gains[i], self._heaps, len(self.cells)
        up = [j for j in range(self.width) if mask >> j & 1]
        down = [k for k in range(self.width) if (self.opened[i] & ~mask) >> k & 1]
        for j in up:
            for k in down:
                heaps[j, k].append((gain[j] - gain[k]) * count + i)

    def _top(self, arc: Arc) -> int | None:
        """The cheapest row of an arc, as cost x rows + row; rows that have changed are dropped."""
        heap, (j, k), count = self._heaps[arc], arc, len(self.cells)
        while heap:
            mask = self.raised[heap[0] % count]
            if mask >> j & 1 and not mask >> k & 1:
                return heap[0]
            heappop(heap)
        return None

    def _prices(self) -> dict[Arc, int]:
        return {arc: price for arc in self._heaps if (price := self._price(arc)) is not None}

    def _price(self, arc: Arc) -> int | None:
        """The cost of moving one unit along an arc."""
        columns, top = self._swap(arc), self._top(arc)
        cells = None if top is None else top // len(self.cells)
        return cells if columns is None or (cells is not None and cells <= columns) else columns

    def _swap(self, arc: Arc) -> int | None:
        """The cost of rounding up the first column's total in place of the second's."""
        (j, k), mine, other = arc, self.column_gains[arc[0]], self.column_gains[arc[1]]
        if mine is None or other is None or self.up[j] or not self.up[k]:
            return None
        return (other - mine) * COLUMNS_FIRST

    def _cost(self, path: list[Arc]) -> int | None:
        prices = [self._price(arc) for arc in path]
        return None if None in prices else sum(price for price in prices if price is not None)

    def _step(self, arc: Arc) -> None:
        (j, k), top, swap = arc, self._top(arc), self._swap(arc)
        if top is not None and (swap is None or swap >= top // len(self.cells)):
            self.move(arc)
            return
        self.up[j], self.up[k] = True, False
        self.totals[j] += 1
        self.totals[k] -= 1


def cheapest(prices: Mapping[Arc, int], surplus: Sequence[int]) -> list[Arc] | None:
    """The cheapest path from a node with a surplus to one with a lack (Bellman and Ford), or None.

    Nodes without either may lie on the way. Ties go to the lack with the lowest number.
    """
    far: dict[int, int] = {j: 0 for j, over in enumerate(surplus) if over > 0}
    came: dict[int, Arc] = {}
    for _ in surplus:
        if not _shorten(prices, far, came):
            break
    lacking = [k for k in far if surplus[k] < 0]
    if not lacking:
        return None
    return _path(came, min(lacking, key=lambda k: (far[k], k)))


def _shorten(prices: Mapping[Arc, int], far: dict[int, int], came: dict[int, Arc]) -> bool:
    """Go once along all arcs, keep each that reaches its end cheaper, and return if any did."""
    changed = False
    for (j, k), price in prices.items():
        if j in far and (k not in far or far[j] + price < far[k]):
            far[k], came[k], changed = far[j] + price, (j, k), True
    return changed


def force(
    cells: list[list[int]],
    weights: Sequence[Weights],
    surplus: list[int],
    totals: list[int],
    free: Sequence[bool],
) -> None:
    """Move units beyond floors and ceilings, as many at a time as rows hold, until all balances.

    Raises `Infeasible` where a surplus has nowhere to go, or a lack nothing to be filled from:
    then no table has these sums.
    """
    while any(over > 0 for over in surplus):
        movable = _movable(cells, weights, totals, free)
        reached, came = _reached(movable, surplus)
        end = next((k for k in reached if surplus[k] < 0), None)
        if end is None:
            raise Infeasible(frozenset(reached))
        path = _path(came, end)
        units = min(surplus[path[0][0]], -surplus[end], *(movable[arc][0] for arc in path))
        surplus[path[0][0]] -= units
        surplus[end] += units
        for arc in path:
            _shift(cells, totals, arc, movable[arc][1], units)
    if any(surplus):
        raise Infeasible(frozenset(range(len(surplus))))


def _reached(
    movable: Mapping[Arc, tuple[int, int]], surplus: Sequence[int]
) -> tuple[list[int], dict[int, Arc]]:
    """The columns with a surplus and those it can be moved to, nearest first, and by which arcs."""
    queue = [j for j, over in enumerate(surplus) if over > 0]
    seen = set(queue)
    came: dict[int, Arc] = {}
    for j in queue:
        for k in range(len(surplus)):
            if k not in seen and (j, k) in movable:
                seen.add(k)
                came[k] = (j, k)
                queue.append(k)
    return queue, came


def _movable(
    cells: list[list[int]], weights: Sequence[Weights], totals: list[int], free: Sequence[bool]
) -> dict[Arc, tuple[int, int]]:
    """For each pair of columns, how many units the fullest row can move, and that row (-1: none).

    Between free columns the totals themselves can move.
    """
    movable = _between_free(totals, free)
    for i, row in enumerate(cells):
        for j, part in enumerate(row):
            if part <= 0:
                continue
            for k, weight in enumerate(weights[i]):
                if weight and k != j and movable.get((j, k), (0, 0))[0] < part:
                    movable[j, k] = (part, i)
    return movable


def _between_free(totals: list[int], free: Sequence[bool]) -> dict[Arc, tuple[int, int]]:
    """For each pair of free columns, how many units the totals can move: as many as one has."""
    return {
        (j, k): (totals[k], -1)
        for j, k in _pairs(len(totals))
        if free[j] and free[k] and totals[k] > 0
    }


def _shift(cells: list[list[int]], totals: list[int], arc: Arc, row: int, units: int) -> None:
    j, k = arc
    if row < 0:
        totals[j] += units
        totals[k] -= units
    else:
        cells[row][j] -= units
        cells[row][k] += units


def _pairs(width: int) -> Iterator[Arc]:
    return ((j, k) for j in range(width) for k in range(width) if j != k)


def _path(came: Mapping[int, Arc], end: int) -> list[Arc]:
    path = []
    while end in came:
        path.append(came[end])
        end = came[end][0]
    return path[::-1]
