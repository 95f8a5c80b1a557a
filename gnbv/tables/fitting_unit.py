"""The fitting unit owns in which unit of money tables of divided amounts are legible."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gnbv.money import DONG
from gnbv.tables.table import Table, amount_of

_PARTS = 1_000
"""Parts of a table's unit that a legible amount may have: three decimals."""


def in_fitting_unit(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Return tables in their own unit where it shows every amount with three decimals or fewer.

    Else all are in đồng, of which no amount has any: shares among units are exact to the đồng, and
    six decimals of a million are harder to read than the đồng that they are.
    """
    if all(map(_is_legible, tables)):
        return tuple(tables)
    return tuple(replace(table, unit=DONG) for table in tables)


def _is_legible(table: Table) -> bool:
    dong = table.unit.dong if table.unit else 1
    return all(amount * _PARTS % dong == 0 for amount in _amounts(table))


def _amounts(table: Table) -> Iterator[int]:
    """Every amount that a table shows, in đồng."""
    cells = (cell for row in table.rows for cell in row.cells)
    return (amount for amount in map(amount_of, cells) if amount is not None)
