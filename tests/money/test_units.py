"""Units of money: amounts are shown in one in which they have at most three decimals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.money import UNITS, Unit, unit_within


@pytest.mark.parametrize(
    ("key", "amounts", "shown"),
    [
        ("trieu", [1_481_000_000, 62_500_000_000], "trieu"),
        ("trieu", [1_481_681_000], "trieu"),
        ("trieu", [62_500_000_000, 1_481_681_701], "nghin"),
        ("ty", [1_500_000_000, 1_481_681_701], "nghin"),
        ("nghin", [1], "nghin"),
        ("ty", [-1], "nghin"),
        ("ty", [], "ty"),
        ("dong", [7], "dong"),
    ],
)
def test_the_unit_in_which_amounts_are_read(key: str, amounts: list[int], shown: str) -> None:
    (unit,) = (one for one in UNITS if one.key == key)
    assert unit_within(unit, amounts).key == shown


@given(st.sampled_from(UNITS), st.lists(st.integers(-(10**15), 10**15)))
def test_no_amount_has_more_than_three_decimals(unit: Unit, amounts: list[int]) -> None:
    found = unit_within(unit, amounts)
    assert found.dong <= unit.dong
    assert all(amount * 1000 % found.dong == 0 for amount in amounts)
