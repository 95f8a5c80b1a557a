"""Controlled rounding of nested tables: the one door to the numbers of allocation.

Lines lie in tables, tables in the whole, and each has years: every amount must be a whole number of
units, and still add up along lines and down years on all levels at once.

**Why that can be.** (Cox, 'A constructive procedure for unbiased controlled rounding', JASA 82,
1987, for one table.) Take a network in which each line sends its amount into its cells, one a year;
the cells of a year flow together in their table's year, these in the whole's year, and from there
out. Bound every flow by the floor and the ceiling of its exact share. The exact shares themselves
are a flow within these bounds, and a network with whole bounds that carries any flow carries a
whole one (Hoffman and Kruskal 1956). So there is a table in whole units in which at once

- the years of each line sum to it,
- each cell, each year of a table and each year of the whole differs from its exact share by less
  than one unit, and is the exact share where that is whole.

To fix the years of the tables first and then seek their cells would be wrong: with rows of
different proportions there may be none. So each table is settled by itself (`settle`), which also
chooses its years, and then units move through rows, tables and whole along cheapest paths
(`whole`), which undoes such choices where need be. Whole years go by largest remainder, then
the tables' years, then cells; ties go to the earlier year, then to the earlier table and row.

**What bounds it.** Tables in different units hold this a unit at a time: then the whole differs by
less than the sum of these units. A given column total replaces the column's share and is met
exactly, and takes what it needs from the cells of its table (`fit`, `flow.force`); where no table
has the given totals, `Infeasible` is the answer, and `contradiction` finds the fewest figures that
show it. A table whose cells given totals have forced beyond floor and ceiling is not changed again.
The proof asks for exact shares of cells: with given totals over rows of several proportions they
are found step by step, and the whole's year is then sought and not guaranteed.

Groups of rows across tables are brought near their exact shares afterwards (`near`), without giving
up any of this. Over thousands of units instead of a few years, `fill` keeps the same bounds.
"""

from gnbv.allocation.rounding.contradiction import Contradiction, Demand, least_contradiction
from gnbv.allocation.rounding.fill import fill
from gnbv.allocation.rounding.fit import Weights
from gnbv.allocation.rounding.flow import Infeasible
from gnbv.allocation.rounding.settle import Row, Settled
from gnbv.allocation.rounding.tables import Table, round_tables

__all__ = [
    "Contradiction",
    "Demand",
    "Infeasible",
    "Row",
    "Settled",
    "Table",
    "Weights",
    "fill",
    "least_contradiction",
    "round_tables",
]
