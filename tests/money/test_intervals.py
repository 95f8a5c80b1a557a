"""Intervals: what is possible is never left out, and hedges are read as documented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.money import AmountError, Approximate, Interval, read_figure, total_of

ENDS = st.integers(-(10**15), 10**15)
POINTS = st.tuples(ENDS, ENDS, ENDS).map(sorted)
INTERVALS = st.tuples(POINTS, st.booleans(), st.booleans()).map(
    lambda it: (Interval(None if it[1] else it[0][0], None if it[2] else it[0][2]), it[0][1])
)
"""An interval and an amount in it."""


@given(INTERVALS, INTERVALS, st.integers(-50, 50))
def test_what_is_worked_out_of_amounts_lies_in_what_is_worked_out_of_intervals(
    one: tuple[Interval, int], other: tuple[Interval, int], factor: int
) -> None:
    assert total_of([one[0], other[0]]).contains(one[1] + other[1])
    assert one[0].minus(other[0]).contains(one[1] - other[1])
    assert one[0].times(factor).contains(one[1] * factor)


@given(INTERVALS, INTERVALS)
def test_intervals_meet_where_their_difference_may_be_nothing(
    one: tuple[Interval, int], other: tuple[Interval, int]
) -> None:
    assert one[0].meets(other[0]) == other[0].meets(one[0])
    assert one[0].meets(other[0]) == one[0].minus(other[0]).contains(0)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hơn 797,4 tỷ", 797_400_000_001, 797_499_999_999),
        ("trên 28 tỷ", 28_000_000_001, 28_999_999_999),
        ("Gần 357 tỷ", 356_000_000_001, 356_999_999_999),
        ("dưới 5 triệu", None, 4_999_999),
        ("khoảng 12 triệu", 11_000_000, 13_000_000),
        ("tối thiểu 2 triệu", 2_000_000, None),
        ("ít nhất 2 triệu", 2_000_000, None),
        ("không quá 2 triệu", None, 2_000_000),
        ("tối đa 2 triệu", None, 2_000_000),
        ("2.500 - 2.800 triệu", 2_500_000_000, 2_800_000_000),
        ("2 tỷ - 2,5 tỷ", 2_000_000_000, 2_500_000_000),
        ("từ 2 đến 3 triệu", 2_000_000, 3_000_000),
    ],
)
def test_a_hedge_is_read_as_documented(text: str, low: int | None, high: int | None) -> None:
    figure = read_figure(text)
    assert isinstance(figure, Approximate)
    assert figure.interval() == (low, high)


def test_a_plan_may_read_a_word_otherwise() -> None:
    figure = read_figure("hơn 797,4 tỷ")
    assert isinstance(figure, Approximate)
    assert figure.interval(readings={"hơn": "open"}) == (797_400_000_001, None)
    assert figure.interval(100 * 10**9) == (797_400_000_001, 897_399_999_999)


def test_an_exact_amount_is_a_plain_one() -> None:
    assert type(read_figure("59 tỷ")) is int
    assert type(read_figure("hơn 5 tỷ") + 1) is int


def test_a_range_does_not_end_below_its_start() -> None:
    with pytest.raises(AmountError, match="M130"):
        read_figure("3 - 2 tỷ")
