"""Filling: many columns; each line, cell, table column and column of the whole within bounds."""

from fractions import Fraction
from itertools import product
from math import ceil, floor

from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.allocation.rounding import Row, fill
from tests.allocation.tables import weights


@st.composite
def lines(draw: st.DrawFn) -> tuple[list[Row], list[int]]:
    width, count = draw(st.integers(1, 40)), draw(st.integers(1, 7))
    rows = [Row(draw(st.integers(0, 10**9)), draw(weights(width))) for _ in range(count)]
    return rows, [draw(st.integers(0, 2)) for _ in range(count)]


@settings(max_examples=200, deadline=None)
@given(lines())
def test_every_line_cell_table_and_unit_holds(given_lines: tuple[list[Row], list[int]]) -> None:
    rows, tables = given_lines
    cells = fill(rows, tables)
    exact = [[Fraction(row.amount * w, sum(row.weights)) for w in row.weights] for row in rows]
    assert [sum(parts) for parts in cells] == [row.amount for row in rows]
    for j, table in product(range(len(rows[0].weights)), (0, 1, 2, None)):
        chosen = [i for i, own in enumerate(tables) if table in {own, None}]
        share = sum((exact[i][j] for i in chosen), Fraction())
        assert floor(share) <= sum(cells[i][j] for i in chosen) <= ceil(share)
    for parts, shares in zip(cells, exact, strict=True):
        for cell, share in zip(parts, shares, strict=True):
            assert floor(share) <= cell <= ceil(share)


def test_what_is_left_goes_to_the_largest_remainders_and_in_ties_to_the_earlier_unit() -> None:
    # 10 by 1:2:4 is 1 3/7, 2 6/7, 5 5/7: two are left. 2 by 1:1:1:1: the first two.
    assert fill([Row(10, (1, 2, 4))], [0]) == [[1, 3, 6]]
    assert fill([Row(2, (1, 1, 1, 1))], [0]) == [[1, 1, 0, 0]]


def test_two_sources_make_a_unit_exact_where_its_sum_is_whole() -> None:
    assert fill([Row(1, (1, 1)), Row(1, (1, 1))], [0, 1]) == [[1, 0], [0, 1]]


def test_nothing_to_share_is_shared_as_nothing() -> None:
    assert fill([], []) == []
    assert fill([Row(0, (0, 0))], [0]) == [[0, 0]]
