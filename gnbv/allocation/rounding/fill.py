"""Filling: lines of several tables over many columns, in time about in proportion to their cells.

The network is that of the package, with thousands of columns (units that receive money) in place of
years, where a list of rows for every pair of columns would be far too much. What is left of each
line beyond the floors of its cells goes out in three fills, each a largest flow (Dinic 1970) that
keeps what the one before has put: first as much as every table owes a column, then as much as the
whole owes it, then the rest, one unit more at most where a share is no whole number. Each fill
first takes the cells with the largest remainders, the earlier column first in ties; paths then
move units on where that has left something over. That every unit finds its place is the package's
proof; that no other cells would do better is not claimed.
"""

from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from math import lcm

from gnbv.allocation.rounding.settle import Row


def fill(rows: Sequence[Row], tables: Sequence[int]) -> list[list[int]]:
    """Round rows over columns so that each sums to its amount, in whole units.

    `tables` are the number of each row's table. Every cell, every column of a table and every
    column of all tables differs from its exact share by less than one, and is the exact share
    where that is whole. A row without weights has no cells above zero.
    """
    if not rows:
        return []
    network = _Network(rows, tables)
    network.run()
    return [
        [floor + up for floor, up in zip(floors, raised, strict=True)]
        for floors, raised in zip(network.floors, network.raised, strict=True)
    ]


class _Network:
    """Nodes by number: the rows, then each table's columns, then the columns of the whole."""

    def __init__(self, rows: Sequence[Row], tables: Sequence[int]) -> None:
        self.tables, self.width = tables, len(rows[0].weights)
        self.depth = max(tables) + 1
        self.members = [[i for i, own in enumerate(tables) if own == t] for t in range(self.depth)]
        self.signs = [-1 if row.amount < 0 else 1 for row in rows]
        self.floors: list[list[int]] = []
        self.raised = [bytearray(self.width) for _ in rows]
        self.left: list[int] = []
        common = _common_denominator(rows)
        rests = [self._floor(row, common) for row in rows]
        self.opened = [bytes(map(bool, row)) for row in rests]
        self.order = self._by_remainder(rests)
        owed = self._owed(rests)
        whole = [sum(column) for column in zip(*owed, strict=True)]
        self.least, self.most = zip(*(_bounds(sums, common) for sums in owed), strict=True)
        self.least_whole, self.most_whole = _bounds(whole, common)
        self.filled = [[0] * self.width for _ in range(self.depth)]
        self.filled_whole = [0] * self.width
        self.limits, self.limits_whole = list(self.least), self.least_whole
        self._levels: list[int] = []
        self._arcs: dict[int, Iterator[int]] = {}

    def run(self) -> None:
        """Fill what tables owe, then what the whole owes, then the rest."""
        self._fill()
        self.limits = list(self.most)
        self._fill()
        self.limits_whole = self.most_whole
        self._fill()

    def _floor(self, row: Row, common: int) -> list[int]:
        """Keep a row's floors, and return its remainders in parts of the common denominator."""
        whole = sum(row.weights) or 1
        pairs = [divmod(row.amount * weight, whole) for weight in row.weights]
        self.floors.append([floor for floor, _ in pairs])
        self.left.append(sum(rest for _, rest in pairs) // whole)
        scale = common // whole
        return [rest * scale for _, rest in pairs]

    def _owed(self, rests: list[list[int]]) -> list[list[int]]:
        """What each table owes its columns beyond the floors: the sums of its rows' remainders."""
        owed = [[0] * self.width for _ in range(self.depth)]
        for table, row in zip(self.tables, rests, strict=True):
            owed[table] = [a + b for a, b in zip(owed[table], row, strict=True)]
        return owed

    def _by_remainder(self, rests: list[list[int]]) -> list[int]:
        """The cells that may be raised, the largest remainder first, as row + rows x column."""
        count = len(rests)
        cells = [
            i + count * j
            for i, open_cells in enumerate(self.opened)
            for j in compress(range(self.width), open_cells)
        ]
        cells.sort(key=None if min(self.signs) > 0 else self._turned)
        cells.sort(key=lambda cell: rests[cell % count][cell // count], reverse=True)
        return cells

    def _turned(self, cell: int) -> tuple[int, int]:
        """The place of a cell among equals: of a row below zero, later columns come first."""
        j, i = divmod(cell, len(self.signs))
        return self.signs[i] * j, i

    def _fill(self) -> None:
        for cell in self.order:
            j, i = divmod(cell, len(self.tables))
            if self.left[i] and not self.raised[i][j] and self._has_place(self.tables[i], j):
                self.raised[i][j] = 1
                self.left[i] -= 1
                self.filled[self.tables[i]][j] += 1
                self.filled_whole[j] += 1
        while any(self.left) and self._level():
            self._arcs = {}
            for i in range(len(self.left)):
                while self.left[i] and self._augment(i):
                    self.left[i] -= 1

    def _has_place(self, table: int, j: int) -> bool:
        return (
            self.filled[table][j] < self.limits[table][j]
            and self.filled_whole[j] < self.limits_whole[j]
        )

    def _level(self) -> bool:
        """Number the nodes by their distance from rows with something left; is an end reached?"""
        rows = len(self.left)
        self._levels = [-1] * (rows + self.width * (self.depth + 1))
        near = [i for i, left in enumerate(self.left) if left]
        for i in near:
            self._levels[i] = 0
        distance = 0
        while near and not any(map(self._ends, near)):
            distance += 1
            reached: list[int] = []
            for node in near:
                for other in self._onward(node):
                    if self._levels[other] < 0:
                        self._levels[other] = distance
                        reached.append(other)
            near = reached
        return bool(near)

    def _augment(self, start: int) -> bool:
        """Move one unit from a row to a column of the whole that has place for it."""
        path = [start]
        while path:
            node = path[-1]
            if self._ends(node):
                self._apply(path)
                return True
            onward = self._arcs.get(node)
            if onward is None:
                onward = self._arcs[node] = self._onward(node)
            level = self._levels[node] + 1
            following = next((other for other in onward if self._levels[other] == level), None)
            if following is None:
                path.pop()
            else:
                path.append(following)
        return False

    def _ends(self, node: int) -> bool:
        j = node - len(self.left) - self.width * self.depth
        return j >= 0 and self.filled_whole[j] < self.limits_whole[j]

    def _onward(self, node: int) -> Iterator[int]:
        """Where a unit can go on from a node."""
        rows = len(self.left)
        if node < rows:
            start, raised = rows + self.width * self.tables[node], self.raised[node]
            for j in compress(range(self.width), self.opened[node]):
                if not raised[j]:
                    yield start + j
            return
        table, j = divmod(node - rows, self.width)
        if table == self.depth:
            for other in range(self.depth):
                if self.filled[other][j] > self.least[other][j]:
                    yield rows + self.width * other + j
            return
        if self.filled[table][j] < self.limits[table][j]:
            yield rows + self.width * self.depth + j
        for i in self.members[table]:
            if self.raised[i][j]:
                yield i

    def _apply(self, path: list[int]) -> None:
        rows = len(self.left)
        for node, following in pairwise(path):
            if node < rows:
                self.raised[node][(following - rows) % self.width] = 1
            elif following < rows:
                self.raised[following][(node - rows) % self.width] = 0
            else:
                table, j = divmod(node - rows, self.width)
                other = (following - rows) // self.width
                if other == self.depth:
                    self.filled[table][j] += 1
                else:
                    self.filled[other][j] -= 1
        self.filled_whole[(path[-1] - rows) % self.width] += 1


def _common_denominator(rows: Sequence[Row]) -> int:
    """What the shares of all rows are whole parts of; a row without weights adds nothing to it."""
    return lcm(*(sum(row.weights) or 1 for row in rows))


def _bounds(sums: list[int], common: int) -> tuple[list[int], list[int]]:
    """The floors and the ceilings of sums in parts of a common denominator."""
    return [part // common for part in sums], [-(-part // common) for part in sums]
