"""Shares: what is shown of the parts of a whole adds up to 100 percent, each within a hundredth."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.allocation import allocate
from gnbv.tables import overview_tables
from gnbv.tables.table import Proportion, proportions
from tests.conftest import SHIPPED, plan_in


def shown(parts: list[int]) -> list[str]:
    return [share.percent() for share in proportions(parts)]


@pytest.mark.parametrize(
    ("parts", "percents"),
    [
        ([1, 1, 1], ["33.34", "33.33", "33.33"]),
        ([151_800, 25_800, 12_100, 19_900], ["72.42", "12.31", "5.77", "9.50"]),
        ([196_100, 9_300, 4_200], ["93.56", "4.44", "2.00"]),
        ([300, -100], ["150.00", "-50.00"]),
        ([1, -1], ["0.00", "0.00"]),
        ([], []),
    ],
)
def test_shares_add_up(parts: list[int], percents: list[str]) -> None:
    assert shown(parts) == percents


@given(st.lists(st.integers(-(10**15), 10**15), min_size=1, max_size=30))
def test_no_share_is_a_hundredth_of_a_percent_away(parts: list[int]) -> None:
    shares = proportions(parts)
    whole = sum(parts)
    if not whole:
        assert all(share.hundredths == 0 for share in shares)
        return
    assert sum(share.hundredths for share in shares) == 10_000
    for share in shares:
        assert abs(share.hundredths - Fraction(10_000 * share.part, whole)) < 1


def test_every_table_of_shares_adds_up_and_says_how() -> None:
    tables = overview_tables(allocate(plan_in(SHIPPED)))
    with_shares = 0
    for table in tables:
        shares = [cell for row in table.rows for cell in row.cells if isinstance(cell, Proportion)]
        if not shares:
            continue
        with_shares += 1
        *rows, total = shares
        assert sum(cell.hundredths for cell in rows) == total.hundredths == 10_000
        assert any("largest remainder" in note.en for note in table.notes)
        assert any("số dư lớn nhất" in note.vi for note in table.notes)
    assert with_shares == 2
