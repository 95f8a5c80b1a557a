"""Settling: one table in whole units whose rows and columns both sum, near its exact shares.

Rows are first rounded each by largest remainder; then single units move between columns along
cheapest paths (successive shortest paths: Ahuja, Magnanti and Orlin, Network Flows, 1993, ch. 9)
until the columns hold too. The graph has a node a column and not a cell, which is why no library
is needed: a step costs columns², a table rows x columns². Where totals are given from outside and
floors and ceilings cannot meet them, units move further (augmenting paths, Ford and Fulkerson
1956); where no path is left, no table exists.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import compress
from typing import NamedTuple

from gnbv.allocation.rounding.fit import Weights, fit
from gnbv.allocation.rounding.flow import Balance, Infeasible, force
from gnbv.money import apportion

BITS = 48
"""Binary places to which costs are compared; shares themselves are exact."""


class Row(NamedTuple):
    """A row: the whole units that it spreads, and its columns' weights (0: closed to it)."""

    amount: int
    weights: Weights


class Settled(NamedTuple):
    """A table that holds: its cells, the weights they were rounded from, and its column totals."""

    cells: list[list[int]]
    fitted: dict[Weights, Weights]
    totals: list[int]


class Settling(NamedTuple):
    """A table that holds and may still change within its floors and ceilings.

    `shares` are the exact shares of its columns (of a given column, what is given). Where given
    totals have forced cells beyond their floors and ceilings, `forced`, it changes no more.
    """

    rows: Sequence[Row]
    fitted: dict[Weights, Weights]
    balance: Balance
    shares: Sequence[Fraction]
    forced: bool

    @property
    def settled(self) -> Settled:
        """The table as it is now."""
        return Settled(self.balance.cells, self.fitted, self.balance.totals)


def settle(rows: Sequence[Row], totals: Sequence[int | None]) -> Settling:
    """Round a table so that rows sum to their amounts and columns to `totals`, in whole units.

    A column whose total is None gets its exact share by largest remainder, as far as rows allow.
    Where all are None every cell differs from its exact share by less than one unit. Among such
    tables the one with the least sum of deviations is taken; ties go to the column that is
    furthest behind its share, then to the earlier column and row.

    Raises `Infeasible` where no such table exists.
    """
    amounts: Counter[Weights] = Counter()
    for row in rows:
        amounts[row.weights] += row.amount
    if None not in totals and sum(total or 0 for total in totals) != sum(amounts.values()):
        raise Infeasible(frozenset(range(len(totals))))
    fitted = fit(amounts, totals)
    shares = _column_shares(rows, fitted, totals)
    balance = _round_rows([Row(row.amount, fitted[row.weights]) for row in rows], shares, totals)
    balance.run()
    forced = any(balance.surplus)
    if forced:
        free = [total is None for total in totals]
        force(balance.cells, [row.weights for row in rows], balance.surplus, balance.totals, free)
    return Settling(rows, fitted, balance, shares, forced)


def _round_rows(
    rows: Sequence[Row], shares: Sequence[Fraction], totals: Sequence[int | None]
) -> Balance:
    """Each row by largest remainder, and each column that is not given; a remainder is a gain."""
    lead = [0] * len(totals)
    rounded = [_round_row(row, lead) for row in rows]
    cells = [row.cells for row in rounded]
    gains = [row.gains for row in rounded]
    opened = [row.opened for row in rounded]
    raised = [row.raised for row in rounded]
    wanted, up, column_gains = _round_columns(shares, totals)
    balance = Balance(cells, gains, opened, raised, wanted)
    balance.up, balance.column_gains = up, column_gains
    return balance


class _RoundedRow(NamedTuple):
    """A row in whole units: its cells and their gains, and which could be and are rounded up."""

    cells: list[int]
    gains: tuple[int, ...]
    opened: int
    raised: int


def _round_row(row: Row, lead: list[int]) -> _RoundedRow:
    """Round one row, and add to `lead` how far each of its cells is above its exact share."""
    whole = sum(row.weights) or 1
    pairs = [divmod(row.amount * weight, whole) for weight in row.weights]
    cells = [part for part, _ in pairs]
    rests = [rest for _, rest in pairs]
    left = row.amount - sum(cells)
    opened = raised = 0
    if 0 < left < len(cells):
        opened = sum(1 << j for j in compress(range(len(rests)), rests))
        raised = _raise_largest(cells, rests, left, lead, -1 if row.amount < 0 else 1)
    elif left:
        # No weights at all: the row may pay nowhere. It is put first, and found infeasible.
        cells[0] += left
    gains = tuple((rest << BITS) // whole for rest in rests)
    for j, gain in enumerate(gains):
        lead[j] -= gain
    return _RoundedRow(cells, gains, opened, raised)


def _raise_largest(
    cells: list[int], rests: Sequence[int], count: int, lead: list[int], sign: int
) -> int:
    """Round up the cells with the largest remainders, and return which, as bits of a number.

    Ties go to the earlier cell; below zero (`sign` -1) to the later one, as if all were turned.
    """
    order = sorted(range(len(cells)), key=lambda j: (-rests[j], lead[j], sign * j))
    raised = 0
    for j in order[:count]:
        cells[j] += 1
        raised |= 1 << j
        lead[j] += 1 << BITS
    return raised


def _round_columns(
    shares: Sequence[Fraction], totals: Sequence[int | None]
) -> tuple[list[int], list[bool], list[int | None]]:
    """Column totals by largest remainder, which of them were raised, and their gains.

    A gain is the remainder, and in ties of the binary places the exact order, so that the earlier
    column goes first (below zero the later one). Which sets of columns rows can raise is a
    matroid: the best set follows from the order alone.
    """
    floors = [share.numerator // share.denominator for share in shares]
    rests = [share - floor for share, floor in zip(shares, floors, strict=True)]
    order = sorted(range(len(shares)), key=lambda j: (-rests[j], -j if shares[j] < 0 else j))
    left, width = int(sum(shares) - sum(floors)), len(shares)
    up, gains = [False] * width, [None] * width  # type: tuple[list[bool], list[int | None]]
    for rank, j in enumerate(order):
        up[j] = rank < left
        if rests[j] and totals[j] is None:
            binary = (rests[j].numerator << BITS) // rests[j].denominator
            gains[j] = binary * (width + 1) + width - rank
    return [floor + raised for floor, raised in zip(floors, up, strict=True)], up, gains


def _column_shares(
    rows: Sequence[Row], fitted: dict[Weights, Weights], totals: Sequence[int | None]
) -> list[Fraction]:
    """What columns exactly come to: what they are given, or their part of what is left."""
    given = [total or 0 for total in totals]
    shares = list(map(Fraction, given))
    free = [j for j, total in enumerate(totals) if total is None]
    if not free:
        return shares
    exact = len(free) == len(totals) or len(fitted) == 1
    sums = (_exact_sums if exact else _fitted_sums)(rows, fitted, free)
    if len(free) == len(totals):
        return sums
    left = sum(row.amount for row in rows) - sum(given)
    for j, part in zip(free, _in_proportion(left, sums), strict=True):
        shares[j] = part
    return shares


def _in_proportion(left: int, sums: Sequence[Fraction]) -> list[Fraction]:
    """Divide what is left as the sums are; equally where all are zero, or too much is given."""
    whole = sum(sums)
    if not whole or left < 0:
        return [Fraction(part) for part in apportion(left, [1] * len(sums))]
    return [Fraction(left) * part / whole for part in sums]


def _fitted_sums(
    rows: Sequence[Row], fitted: dict[Weights, Weights], columns: list[int]
) -> list[Fraction]:
    """The shares of some columns to 64 binary places: what fitted weights are good for."""
    sums = [0] * len(columns)
    for row in rows:
        weights = fitted[row.weights]
        whole = sum(weights) or 1
        for at, j in enumerate(columns):
            sums[at] += (row.amount * weights[j] << 64) // whole
    return [Fraction(part, 2**64) for part in sums]


def _exact_sums(
    rows: Sequence[Row], fitted: dict[Weights, Weights], columns: list[int]
) -> list[Fraction]:
    """The exact shares of some columns; rows that spread alike are added up before dividing."""
    amounts: Counter[Weights] = Counter()
    for row in rows:
        amounts[fitted[row.weights]] += row.amount
    by_whole: dict[int, list[int]] = {}
    for weights, amount in amounts.items():
        parts = by_whole.setdefault(sum(weights) or 1, [0] * len(columns))
        for at, j in enumerate(columns):
            parts[at] += amount * weights[j]
    terms = [[Fraction(part, whole) for part in parts] for whole, parts in by_whole.items()]
    return _add_in_pairs(terms) if terms else [Fraction()] * len(columns)


def _add_in_pairs(terms: list[list[Fraction]]) -> list[Fraction]:
    """Add lists up column by column, two and two, so that denominators grow late."""
    while len(terms) > 1:
        pairs = [
            [a + b for a, b in zip(terms[i], terms[i + 1], strict=True)]
            for i in range(0, len(terms) - 1, 2)
        ]
        terms = pairs + ([terms[-1]] if len(terms) % 2 else [])
    return terms[0]
