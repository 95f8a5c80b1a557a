"""Nearness: groups of rows that cross the tables, each year brought near to its exact share.

Rows of several tables that belong together (the lines of a project, from all its sources) are a
third way of adding a table up, and controlled rounding in three ways is NP-hard (Kao and others,
'Online and offline algorithms for controlled rounding', 2005). So this is sought and not
guaranteed: one table at a time is rounded anew for the benefit of its groups, all others as they
are, and a table keeps its new cells only where the groups' sum of deviations has become less.
"""

from collections import Counter
from collections.abc import Sequence

from gnbv.allocation.rounding.flow import Balance
from gnbv.allocation.rounding.settle import BITS, Settling
from gnbv.allocation.rounding.whole import Part

_ROUNDS = 3
_MOST_ROWS = 10_000
"""Rows that are rounded anew in all; what was found by then stands."""
_GROUPS_FIRST = 16
"""A đồng by which a group is off weighs as much as these of a single cell."""

Groups = Sequence[Sequence[str]]
"""For each row, the groups that it belongs to."""


def bring_near(parts: Sequence[Part], groups: Sequence[Groups]) -> None:
    """Lessen the deviations of groups, year by year; rows, columns and the whole stay exact."""
    nearness = _Nearness(parts, groups)
    budget, idle = _MOST_ROWS, 0
    for at in [*range(len(parts) - 1, -1, -1)] * _ROUNDS:
        rows = nearness.rows[at]
        if idle == len(parts) or not nearness.total:
            return
        if parts[at].settling.forced or not rows or len(rows) > budget:
            idle += 1
            continue
        budget -= len(rows)
        idle = 0 if nearness.improve(at) else idle + 1


class _Nearness:
    """How far each group is from its exact share in each year, in đồng and binary places."""

    def __init__(self, parts: Sequence[Part], groups: Sequence[Groups]) -> None:
        self.parts = parts
        self.remainders = [part.settling.balance.gains for part in parts]
        years = sorted({year for part in parts for year in part.years})
        self.columns = [[years.index(year) for year in part.years] for part in parts]
        self.chains = _shared(parts, groups)
        self.rows = [list(chains) for chains in self.chains]
        self.off = {name: [0] * len(years) for name in _names(self.chains)}
        for at in range(len(parts)):
            self._add_deviations(at)

    @property
    def total(self) -> int:
        """The sum of all deviations of all groups."""
        return sum(abs(value) for row in self.off.values() for value in row)

    def improve(self, at: int) -> bool:
        """Round a table anew for its groups; tell whether that has brought them nearer."""
        balance, before = self.parts[at].settling.balance, self.total
        raised, column_gains = list(balance.raised), balance.column_gains
        self._round(at)
        greedy = list(balance.raised)
        balance.column_gains = [None] * balance.width
        balance.run()
        balance.column_gains = column_gains
        balance.close()
        self._follow(at, greedy)
        if self.total < before:
            return True
        changed = list(balance.raised)
        for i in range(len(raised)):
            _set(balance, i, raised[i])
        self._follow(at, changed)
        return False

    def _add_deviations(self, at: int) -> None:
        """Add to each group by how much its rows of a table are above their exact shares."""
        part = self.parts[at]
        for i, chain in self.chains[at].items():
            for c, value in enumerate(_deviations(part.settling, i)):
                for name in chain:
                    self.off[name][self.columns[at][c]] += value * part.unit

    def _round(self, at: int) -> None:
        """Give every cell its gain, and raise in each row those with the largest."""
        part = self.parts[at]
        balance, unit = part.settling.balance, part.unit
        gains = [_own_gains(rests, unit) for rests in self.remainders[at]]
        balance.gains = gains
        lead = [0] * balance.width
        for i in self.rows[at]:
            opened = [c for c in range(balance.width) if balance.opened[i] >> c & 1]
            old = balance.raised[i]
            for c in opened:
                gains[i][c] += _GROUPS_FIRST * self._gain(at, i, c)
            opened.sort(key=lambda c: (-gains[i][c], lead[c], c))
            mask = sum(1 << c for c in opened[: old.bit_count()])
            for c in opened:
                lead[c] += ((mask >> c & 1) << BITS) - self.remainders[at][i][c]
            _set(balance, i, mask)
            self._note(at, i, old, mask)

    def _gain(self, at: int, i: int, c: int) -> int:
        """How much nearer the groups of a cell are with it up than with it down."""
        unit, y, gain = self.parts[at].unit << BITS, self.columns[at][c], 0
        up = self.parts[at].settling.balance.raised[i] >> c & 1
        for name in self.chains[at][i]:
            down = self.off[name][y] - (unit if up else 0)
            gain += abs(down) - abs(down + unit)
        return gain

    def _follow(self, at: int, before: list[int]) -> None:
        """Note what has changed in a table since its rows were as they were `before`."""
        for i, mask in enumerate(self.parts[at].settling.balance.raised):
            if mask != before[i] and i in self.chains[at]:
                self._note(at, i, before[i], mask)

    def _note(self, at: int, i: int, old: int, new: int) -> None:
        unit, changed = self.parts[at].unit << BITS, old ^ new
        for c, y in enumerate(self.columns[at]):
            if changed >> c & 1:
                step = unit if new >> c & 1 else -unit
                for name in self.chains[at][i]:
                    self.off[name][y] += step


def _shared(parts: Sequence[Part], groups: Sequence[Groups]) -> list[dict[int, list[str]]]:
    """The groups of each row that can change, each set of such rows once."""
    opened = [part.settling.balance.opened for part in parts]
    counts = Counter(
        name
        for rows, masks in zip(groups, opened, strict=True)
        for names, mask in zip(rows, masks, strict=True)
        for name in names
        if mask
    )
    if all(count == 1 for count in counts.values()):
        return [{} for _ in parts]
    return [_chains(rows, masks, counts) for rows, masks in zip(groups, opened, strict=True)]


def _chains(rows: Groups, masks: Sequence[int], counts: Counter[str]) -> dict[int, list[str]]:
    """The groups of each row of one table that can change and belongs to any."""
    chains: dict[int, list[str]] = {}
    for i, names in enumerate(rows):
        if names and masks[i]:
            chains[i] = _growing(names, counts)
    return chains


def _growing(names: Sequence[str], counts: Counter[str]) -> list[str]:
    """Those of a row's groups that have more rows than every one before them."""
    chain, inner = [], 0
    for name in names:
        if counts[name] > inner:
            chain.append(name)
            inner = counts[name]
    return chain


def _names(shared: Sequence[dict[int, list[str]]]) -> set[str]:
    """Every group that any row belongs to."""
    return {name for chains in shared for chain in chains.values() for name in chain}


def _deviations(settling: Settling, i: int) -> list[int]:
    """By how much the cells of a row are above their exact shares."""
    amount, weights = settling.rows[i]
    fitted = settling.fitted[weights]
    whole = sum(fitted) or 1
    return [
        (cell << BITS) - (amount * weight << BITS) // whole
        for cell, weight in zip(settling.balance.cells[i], fitted, strict=True)
    ]


def _own_gains(remainders: Sequence[int], unit: int) -> list[int]:
    return [(2 * rest - (1 << BITS)) * unit for rest in remainders]


def _set(balance: Balance, i: int, mask: int) -> None:
    """Round up other cells of a row."""
    changed = balance.raised[i] ^ mask
    for c in range(balance.width) if changed else ():
        if changed >> c & 1:
            step = 1 if mask >> c & 1 else -1
            balance.cells[i][c] += step
            balance.surplus[c] += step
    balance.raised[i] = mask
