"""Settling: rows and columns both exact, cells within a unit, as near to their shares as can be."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from math import ceil, floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.allocation.rounding import Infeasible, Row, Settled, Table, round_tables
from gnbv.money import apportion
from tests.allocation.tables import tables


def settle(rows: list[Row], totals: Sequence[int | None]) -> Settled:
    years = tuple(range(len(totals)))
    (answer,) = round_tables([Table(rows, years, totals, 1, [()] * len(rows))])
    if isinstance(answer, Infeasible):
        raise answer
    return answer


def share(row: Row, column: int) -> Fraction:
    return Fraction(row.amount * row.weights[column], sum(row.weights))


def columns(cells: list[list[int]]) -> list[int]:
    return [sum(column) for column in zip(*cells, strict=True)]


@settings(max_examples=60, deadline=None)
@given(tables())
def test_rows_columns_and_the_whole_sum_exactly_and_cells_keep_within_one(
    rows: list[Row],
) -> None:
    width = len(rows[0].weights)
    settled = settle(rows, [None] * width)
    assert [sum(cells) for cells in settled.cells] == [row.amount for row in rows]
    assert columns(settled.cells) == settled.totals
    assert sum(settled.totals) == sum(row.amount for row in rows)
    for row, cells in zip(rows, settled.cells, strict=True):
        for j, cell in enumerate(cells):
            assert abs(cell - share(row, j)) < 1
    for j, total in enumerate(settled.totals):
        assert abs(total - sum((share(row, j) for row in rows), Fraction())) < 1


@settings(max_examples=60, deadline=None)
@given(tables())
def test_columns_are_their_exact_shares_by_largest_remainder_where_all_rows_spread_alike(
    rows: list[Row],
) -> None:
    alike = [Row(row.amount, rows[0].weights) for row in rows]
    whole = sum(row.amount for row in rows)
    settled = settle(alike, [None] * len(rows[0].weights))
    assert settled.totals == apportion(whole, rows[0].weights)


@settings(max_examples=30, deadline=None)
@given(tables(most_rows=4, largest=7))
def test_no_other_table_with_these_sums_is_nearer_to_the_shares(rows: list[Row]) -> None:
    settled = settle(rows, [None] * len(rows[0].weights))
    best = min(
        deviation(rows, cells) for cells in within_one(rows) if columns(cells) == settled.totals
    )
    assert deviation(rows, settled.cells) == best


@settings(max_examples=30, deadline=None)
@given(tables(most_rows=4, largest=7))
def test_no_other_choice_of_columns_is_nearer_to_their_shares(rows: list[Row]) -> None:
    width = len(rows[0].weights)
    exact = [sum((share(row, j) for row in rows), Fraction()) for j in range(width)]

    def far(totals: list[int]) -> Fraction:
        return sum((abs(t - e) for t, e in zip(totals, exact, strict=True)), Fraction())

    settled = settle(rows, [None] * width)
    assert far(settled.totals) == min(
        far(columns(cells))
        for cells in within_one(rows)
        if all(floor(e) <= t <= ceil(e) for t, e in zip(columns(cells), exact, strict=True))
    )


@settings(max_examples=40, deadline=None)
@given(tables(most_rows=6, largest=60), st.data())
def test_told_columns_are_met_whenever_some_table_meets_them(
    rows: list[Row], data: st.DataObject
) -> None:
    # Totals of a table that does exist, so that one must be found.
    made = [
        apportion(row.amount, [w * data.draw(st.integers(1, 9)) for w in row.weights])
        for row in rows
    ]
    told = columns(made)
    settled = settle(rows, told)
    assert columns(settled.cells) == told
    for row, cells in zip(rows, settled.cells, strict=True):
        assert sum(cells) == row.amount
        assert all(
            cell >= 0 and (weight or not cell)
            for cell, weight in zip(cells, row.weights, strict=True)
        )


@settings(max_examples=60, deadline=None)
@given(tables(most_rows=6, largest=60), st.data())
def test_columns_that_are_not_told_share_what_is_left(rows: list[Row], data: st.DataObject) -> None:
    width = len(rows[0].weights)
    made = columns([apportion(row.amount, row.weights) for row in rows])
    told = [total if data.draw(st.booleans()) else None for total in made]
    settled = settle(rows, told)
    assert columns(settled.cells) == settled.totals
    for j in range(width):
        assert told[j] in {None, settled.totals[j]}


def test_columns_with_equal_remainders_are_rounded_up_in_their_order() -> None:
    # Columns are 0,5 and 1,5: the earlier one is rounded up, though cells would rather not.
    assert settle([Row(1, (1, 3)), Row(1, (1, 3))], [None] * 2).totals == [1, 1]


def test_column_totals_that_largest_remainder_would_want_give_way_where_rows_cannot() -> None:
    # The second row's columns have the three largest remainders, and it has two units for them.
    rows = [Row(1, (34, 33, 33, 0, 0, 0)), Row(2, (0, 0, 0, 67, 67, 66))]
    settled = settle(rows, [None] * 6)
    assert settled.totals == [1, 0, 0, 1, 1, 0]


def test_equal_remainders_go_to_the_year_furthest_behind_then_to_the_earlier_year_and_line() -> (
    None
):
    rows = [Row(4, (1, 1, 1)), Row(4, (1, 1, 1)), Row(5, (1, 1, 1))]
    assert settle(rows, [None] * 3).cells == [[2, 1, 1], [1, 2, 1], [2, 1, 2]]


def test_a_table_that_cannot_be_is_stuck() -> None:
    with pytest.raises(Infeasible):
        settle([Row(3, (1, 0)), Row(3, (1, 1))], [2, 4])


def deviation(rows: list[Row], cells: list[list[int]]) -> Fraction:
    return sum(
        (
            abs(cell - share(row, j))
            for row, parts in zip(rows, cells, strict=True)
            for j, cell in enumerate(parts)
        ),
        Fraction(),
    )


def within_one(rows: list[Row]) -> list[list[list[int]]]:
    """Every table whose cells are floors or ceilings of their shares and whose rows sum."""
    choices = []
    for row in rows:
        bounds = [(floor(share(row, j)), ceil(share(row, j))) for j in range(len(row.weights))]
        pick = product(*({low, high} for low, high in bounds))
        choices.append([list(cells) for cells in pick if sum(cells) == row.amount])
    return [list(cells) for cells in product(*choices)]
