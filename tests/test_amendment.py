"""The amendment: any amount can be written over any other, and reads as itself."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.amendment import _rewritten, amend
from gnbv.money import UNITS, read, write
from gnbv.reading.loader import load, with_contents
from tests.conftest import edit

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
        ("600 triệu vnđ", 650_000_000, "650 triệu vnđ"),
        ("600 triệu VND", 1_500_000_000, "1.500 triệu VND"),
        ("2 tỷ vnđ", 2_000_000_001, "2.000.000.001 đồng"),
        ("2 tỷ đ", 2_500_000_000, "2,5 tỷ đ"),
        ("700 vnđ", 800, "800 vnđ"),
    ],
)
def test_the_authors_unit_is_kept_where_it_is_exact(
    before: str, amount: int, after: str | None
) -> None:
    assert _rewritten(before, amount, in_braces=False) == after


LINES = {
    "a line with a profile, in keys": (
        "    capital:\n      amount: 6 tỷ\n      profile:\n        weights:\n          2030: 6\n",
        "      amount: 6 tỷ\n",
        "      amount: 7,5 tỷ\n",
    ),
    "a line with a profile, in braces": (
        "    capital: {amount: 6 tỷ, profile: equal}\n",
        "{amount: 6 tỷ,",
        '{amount: "7,5 tỷ",',
    ),
    "an amount that stands last": (
        "    capital:\n      profile: equal\n      amount: '6 tỷ'  # six\n",
        "amount: '6 tỷ'  # six",
        "amount: '7,5 tỷ'  # six",
    ),
}


@pytest.mark.parametrize("what", LINES)
def test_a_line_with_a_profile_keeps_all_but_its_amount(template: Path, what: str) -> None:
    written, old, new = LINES[what]
    file = template / "projects" / "1-water.yaml"
    edit(file, "    capital: 6 tỷ\n", written)
    text = file.read_text(encoding="utf-8")
    loaded = load(template)
    assert loaded.plan
    amendment = amend(loaded, [(loaded.plan.lines[0], 7_500_000_000)])
    assert amendment.diagnostics == ()
    assert amendment.files == {file: text.replace(old, new).encode()}
    (change,) = amendment.changes
    assert change.line == loaded.plan.lines[0]


def test_a_source_without_natures_may_have_a_profile(template: Path) -> None:
    file = template / "projects" / "1-water.yaml"
    edit(
        file,
        "  mobilised: 600 triệu\nstated",
        "  mobilised:\n    amount: 600 triệu\n    profile: equal\nstated",
    )
    loaded = load(template)
    assert loaded.plan
    amendment = amend(loaded, [(loaded.plan.lines[1], 650_000_000)])
    (content,) = amendment.files.values()
    assert b"    amount: 650 tri\xe1\xbb\x87u\n    profile: equal\n" in content


def test_a_share_in_percent_is_no_amount_to_write_over(template: Path) -> None:
    file = template / "projects" / "1-water.yaml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("funding:"), text.index("stated:")
    shares = "  shares:\n    central: {capital: 90 %}\n    mobilised: 10 %\n"
    new = f"funding_in_shares:\n  total: 6 tỷ\n{shares}"
    file.write_text(text[:start] + new + text[end:], encoding="utf-8")
    loaded = load(template)
    assert loaded.plan
    amendment = amend(loaded, [(loaded.plan.lines[0], 6_000_000_000)])
    assert [one.code for one in amendment.diagnostics] == ["W110"]
    assert amendment.files == {}


def test_several_lines_of_a_file_change_each_in_its_place(template: Path) -> None:
    loaded = load(template)
    assert loaded.plan
    lines = loaded.plan.lines[2:]
    amendment = amend(loaded, [(line, 10**9 + at * 10**6) for at, line in enumerate(lines)])
    assert [change.after for change in amendment.changes] == [
        *("1 tỷ", "1.001 triệu", "1.002 triệu", "1.003 triệu"),
    ]
    new = with_contents(loaded, amendment.files)
    assert new.plan
    assert [line.amount for line in new.plan.lines[2:]] == [
        *(1_000_000_000, 1_001_000_000, 1_002_000_000, 1_003_000_000),
    ]
    assert new.plan.lines[:2] == loaded.plan.lines[:2]
    assert (new.plan.id, new.diagnostics) == (loaded.plan.id, ())


def test_a_byte_order_mark_stays_and_the_file_is_not_read_again(template: Path) -> None:
    file = template / "projects" / "1-water.yaml"
    marked = b"\xef\xbb\xbf" + file.read_bytes()
    file.write_bytes(marked)
    loaded = load(template)
    assert loaded.plan
    line = next(one for one in loaded.plan.lines if one.nature == "capital")
    file.unlink()
    amendment = amend(loaded, [(line, 7_000_000_000)])
    assert amendment.files == {
        file: marked.replace("capital: 6 tỷ".encode(), "capital: 7 tỷ".encode())
    }
