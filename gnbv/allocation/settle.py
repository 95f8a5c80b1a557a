"""Settling: a table in whole units whose rows and columns both sum exactly, near its exact shares.

This is controlled rounding (Cox, 'A constructive procedure for unbiased controlled rounding',
JASA 82, 1987) solved as a minimum-cost flow: every cell takes the floor or the ceiling of its
exact share. Rows are first rounded each by largest remainder; then single units move between
columns along cheapest paths (successive shortest paths: Ahuja, Magnanti and Orlin, Network Flows,
1993, ch. 9) until the columns hold too. The exact shares are themselves a fractional flow within
these bounds, and a network with whole bounds that carries a fractional flow carries a whole one,
so where the column totals follow from the shares there always is a path. The graph has a node a
column and not a cell, which is why no library is needed: a step costs columns², a table
rows x columns². Where totals are told from outside and floors and ceilings cannot meet them,
units move further (augmenting paths, Ford and Fulkerson 1956); where no path is left, no table
exists.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from gnbv.allocation.fit import Weights, fit
from gnbv.allocation.flow import Balance, Stuck, force
from gnbv.money import apportion

_BITS = 48
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


def settle(rows: Sequence[Row], totals: Sequence[int | None]) -> Settled:
    """Round a table so that rows sum to their amounts and columns to `totals`, in whole units.

    A column whose total is None gets its exact share by largest remainder, as far as rows allow.
    Where all are None every cell differs from its exact share by less than one unit. Among such
    tables the one with the least sum of deviations is taken; ties go to the column that is
    furthest behind its share, then to the earlier column and row.

    Raises `Stuck` where no such table exists.
    """
    amounts: Counter[Weights] = Counter()
    for row in rows:
        amounts[row.weights] += row.amount
    if None not in totals and sum(total or 0 for total in totals) != sum(amounts.values()):
        raise Stuck(frozenset(range(len(totals))))
    fitted = fit(amounts, totals)
    cells, costs, raised = _round_rows([Row(row.amount, fitted[row.weights]) for row in rows])
    wanted, open_columns = _column_totals(rows, fitted, totals)
    balance = Balance(cells, costs, raised, wanted, open_columns)
    balance.run()
    if any(balance.surplus):
        free = [total is None for total in totals]
        force(cells, [row.weights for row in rows], balance.surplus, balance.totals, free)
    return Settled(cells, fitted, balance.totals)


def _round_rows(
    rows: Sequence[Row],
) -> tuple[list[list[int]], list[tuple[int, ...]], list[int]]:
    """Each row by largest remainder: cells, their remainders as costs, and who was rounded up.

    Who was rounded up is one number a row, with bit j for column j.
    """
    cells, costs, raised = [], [], []
    lead = [0] * (len(rows[0].weights) if rows else 0)
    for amount, weights in rows:
        whole = sum(weights) or 1
        pairs = [divmod(amount * weight, whole) for weight in weights]
        parts = [part for part, _ in pairs]
        cost = tuple((rest << _BITS) // whole for _, rest in pairs)
        left = amount - sum(parts)
        mask = 0
        if 0 < left < len(parts):
            order = sorted(range(len(parts)), key=lambda j: (-pairs[j][1], lead[j], j))
            for j in order[:left]:
                parts[j] += 1
                mask |= 1 << j
                lead[j] += 1 << _BITS
        elif left:
            # No weights at all: the row may pay nowhere. It is put first, and found to be stuck.
            parts[0] += left
        lead = [ahead - own for ahead, own in zip(lead, cost, strict=True)]
        cells.append(parts)
        costs.append(cost)
        raised.append(mask)
    return cells, costs, raised


def _column_totals(
    rows: Sequence[Row], fitted: dict[Weights, Weights], totals: Sequence[int | None]
) -> tuple[list[int], list[tuple[int, bool] | None]]:
    """What columns must come to, and for the free ones their rank and whether they were raised.

    The rank of a column counts from below, by remainder, the earlier column first in ties. Which
    sets of columns rows can raise is a matroid, so the best set follows from the order alone.
    """
    free = [j for j, total in enumerate(totals) if total is None]
    left = sum(row.amount for row in rows) - sum(total for total in totals if total is not None)
    wanted = [total or 0 for total in totals]
    opened: list[tuple[int, bool] | None] = [None] * len(totals)
    if not free:
        return wanted, opened
    exact = len(free) == len(totals) or len(fitted) == 1
    sums = (_exact_sums if exact else _fitted_sums)(rows, fitted, free)
    whole = sum(sums)
    shares = [Fraction(left) * part / whole if whole else Fraction() for part in sums]
    if not whole or left < 0:
        return _spread_evenly(wanted, free, left), opened
    floors = [share.numerator // share.denominator for share in shares]
    rests = [share - floor for share, floor in zip(shares, floors, strict=True)]
    order = sorted(range(len(free)), key=lambda at: (-rests[at], at))
    up = left - sum(floors)
    for rank, at in enumerate(order):
        wanted[free[at]] = floors[at] + (rank < up)
        if rests[at]:
            opened[free[at]] = (len(order) - rank, rank < up)
    return wanted, opened


def _spread_evenly(wanted: list[int], free: list[int], left: int) -> list[int]:
    for j, part in zip(free, apportion(left, [1] * len(free)), strict=True):
        wanted[j] = part
    return wanted


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
    while len(terms) > 1:
        # In pairs, so that denominators grow late.
        pairs = [
            [a + b for a, b in zip(terms[i], terms[i + 1], strict=True)]
            for i in range(0, len(terms) - 1, 2)
        ]
        terms = pairs + ([terms[-1]] if len(terms) % 2 else [])
    return terms[0] if terms else [Fraction()] * len(columns)
