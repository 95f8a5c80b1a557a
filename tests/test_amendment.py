"""The amendment: any amount can be written over any other, and reads as itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.amendment import _rewritten
from gnbv.money import UNITS, read, write

amounts = st.integers(0, 2**53 - 1)
# What stands there already, as an author wrote it: in a unit, in quotes or not.
written = st.builds(
    lambda amount, unit, name, quote: f"{quote}{write(amount, unit)} {name(unit.vi)}{quote}",
    amounts,
    st.sampled_from(UNITS),
    st.sampled_from([str, lambda name: name.removesuffix(" đồng")]),
    st.sampled_from(["", "'", '"']),
)


@settings(deadline=None)
@given(before=written, amount=amounts, in_braces=st.booleans())
def test_a_new_amount_reads_as_itself(before: str, amount: int, in_braces: bool) -> None:
    after = _rewritten(before, amount, in_braces)
    assert after is not None
    quoted = after[:1] in {'"', "'"}
    assert read(after.strip("\"'")) == amount
    assert quoted or not (in_braces and "," in after), "a comma inside braces cuts a value in two"
    if before[:1] in {'"', "'"}:
        assert (after[0], after[-1]) == (before[0], before[-1])


@pytest.mark.parametrize(
    ("before", "amount", "after"),
    [
        ("25 tỷ", 26_000_000_000, "26 tỷ"),
        ("25 tỷ đồng", 26_500_000_000, "26,5 tỷ đồng"),
        ("4,950 tỷ", 5_000_000_000, "5,000 tỷ"),
        ("4,95 tỷ", 5_000_000_000, "5 tỷ"),
        ("2 tỷ", 2_000_000_001, "2.000.000.001 đồng"),
        ("2 tỷ đồng", 2_000_050_000, "2.000.050 nghìn đồng"),
        ("600 triệu", 1_500_000_000, "1.500 triệu"),
        ("600tr", 1, None),
    ],
)
def test_the_authors_unit_is_kept_where_it_is_exact(
    before: str, amount: int, after: str | None
) -> None:
    assert _rewritten(before, amount, in_braces=False) == after
