"""Multiples: what is taken so many times of which columns is found again."""

from hypothesis import given
from hypothesis import strategies as st

from gnbv.drafts.multiples import MOST_TIMES, divisors, multiples, times_of

STATE, LOCAL, PERIOD = 0, 1, 2


def test_a_period_is_so_many_of_each_year() -> None:
    # 4 x 10 + 3 x 2 = 46, 4 x 5 + 3 x 1 = 23, 4 x 0 + 3 x 7 = 21
    columns = {STATE: (10, 5, 0), LOCAL: (2, 1, 7), PERIOD: (46, 23, 21)}
    found = multiples(columns, {at: at for at in columns})
    assert found.follows == {PERIOD: ((STATE, 4), (LOCAL, 3))}
    assert (found.inputs, found.certain) == ((STATE, LOCAL), True)


def test_too_few_rows_are_not_certain() -> None:
    columns = {STATE: (10, 5), LOCAL: (2, 3), PERIOD: (46, 29)}
    assert not multiples(columns, {at: at for at in columns}).certain


def test_parts_of_one_total_do_not_follow_from_each_other() -> None:
    columns = {0: (1, 2, 3), 1: (2, 4, 6)}
    assert multiples(columns, {0: 9, 1: 9}).follows == {}
    assert multiples(columns, {0: 8, 1: 9}).follows == {1: ((0, 2),)}


def test_half_of_a_column_is_no_multiple() -> None:
    assert times_of((1, 2), {0: (2, 4)}) == {}
    assert times_of((-2, -4), {0: (2, 4)}) == {}
    assert times_of((31, 62), {0: (1, 2)}) == {}  # no plan has 31 years


def test_columns_of_nothing_are_in_no_total() -> None:
    assert times_of((6, 3), {0: (2, 1), 1: (0, 0)}) == {0: 3}


def test_a_year_that_is_printed_tells_the_years_of_each_source() -> None:
    # 9 / 3 + 4 / 2 = 5, 6 / 3 + 2 / 2 = 3
    assert divisors((5, 3), {STATE: (9, 6), LOCAL: (4, 2)}) == {STATE: 3, LOCAL: 2}
    assert divisors((5, 4), {STATE: (9, 6), LOCAL: (4, 2)}) == {}


def test_one_row_tells_no_two_divisors() -> None:
    assert divisors((5,), {STATE: (9,), LOCAL: (4,)}) == {}


AMOUNTS = st.lists(st.integers(min_value=0, max_value=10**9), min_size=3, max_size=3)
TIMES = st.integers(min_value=1, max_value=MOST_TIMES)


@given(AMOUNTS, AMOUNTS, TIMES, TIMES)
def test_times_are_found_again(state: list[int], local: list[int], a: int, b: int) -> None:
    total = tuple(a * one + b * other for one, other in zip(state, local, strict=True))
    found = times_of(total, {STATE: tuple(state), LOCAL: tuple(local)})
    columns = {STATE: state, LOCAL: local}
    # Where one column is a multiple of the other, there are several ways: each must add up.
    for row, figure in enumerate(total):
        if found or any(total):
            independent = any(
                state[i] * local[j] != state[j] * local[i] for i in range(3) for j in range(3)
            )
            if independent:
                assert found == {STATE: a, LOCAL: b}
            elif found:
                assert figure == sum(count * columns[at][row] for at, count in found.items())
