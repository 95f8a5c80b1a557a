"""Apportionment: the parts are whole, sum to the amount, and keep within one of exact shares."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.allocation import apportion

amounts = st.integers(min_value=-(10**18), max_value=10**18)
weights = st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=12).filter(any)


@pytest.mark.parametrize(
    ("amount", "by", "parts"),
    [
        (10, [1, 1, 1], [4, 3, 3]),
        (11, [1, 1, 1], [4, 4, 3]),
        (-10, [1, 1, 1], [-4, -3, -3]),
        (59_000_000_000, [1, 1, 1, 1], [14_750_000_000] * 4),
        (100, [1, 2, 3], [17, 33, 50]),
        (1, [1, 3], [0, 1]),
        (5, [0, 1, 0], [0, 5, 0]),
        (0, [3, 4], [0, 0]),
        (7, [1], [7]),
    ],
)
def test_known_apportionments(amount: int, by: list[int], parts: list[int]) -> None:
    assert apportion(amount, by) == parts


@given(amount=amounts, by=weights)
@settings(max_examples=200, deadline=None)
def test_parts_sum_exactly_and_stay_within_one_of_their_share(amount: int, by: list[int]) -> None:
    parts = apportion(amount, by)
    assert sum(parts) == amount
    whole = sum(by)
    assert all(
        abs(part - Fraction(amount * weight, whole)) < 1
        for part, weight in zip(parts, by, strict=True)
    )
    assert all(part == 0 for part, weight in zip(parts, by, strict=True) if weight == 0)


@given(amount=st.integers(0, 10**18), by=weights)
@settings(max_examples=100, deadline=None)
def test_equal_weights_differ_by_one_at_most_and_the_earlier_gets_it(
    amount: int, by: list[int]
) -> None:
    parts = apportion(amount, by)
    for first in range(len(by)):
        for later in range(first + 1, len(by)):
            if by[first] == by[later]:
                assert parts[first] - parts[later] in {0, 1}


@given(amount=amounts, by=weights, data=st.data())
@settings(max_examples=100, deadline=None)
def test_order_decides_nothing_but_ties(amount: int, by: list[int], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(by))))
    straight, shuffled = apportion(amount, by), apportion(amount, [by[at] for at in order])
    remainders = [abs(amount) * weight % sum(by) for weight in by]
    if len(set(remainders)) == len(remainders):
        assert shuffled == [straight[at] for at in order]


@pytest.mark.parametrize("by", [[], [0], [0, 0], [1, -1, 5]])
def test_weights_that_share_nothing_are_refused(by: list[int]) -> None:
    with pytest.raises(ValueError, match="weights"):
        apportion(10, by)
