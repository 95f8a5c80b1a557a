"""Parts of money and what units receive: never beyond the whole, and as the division makes it."""

import shutil
from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.reading.loader import load
from tests.conftest import ROOT, edit

PLAN = ROOT / "tests" / "cases" / "plans" / "twelve-communes-invented"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PLAN, tmp_path / "plan"))


def codes(plan: Path) -> list[str]:
    return [one.code for one in audit(load(plan)).diagnostics]


def test_twelve_communes_get_what_is_stated_of_each_and_of_named_ones() -> None:
    # 5.602,5 million / 12 = 466,875 million in 2031; 1.200 / 12 = 100 million in 2032.
    verdict = audit(load(PLAN))
    assert verdict.diagnostics == ()
    done = verdict.reconciliation
    assert done
    received = [one for one in done.partial if one.claim.code == "C131"]
    assert len(received) == 12 + 2 * 2 + 1
    assert {one.claim.computed for one in received} == {466_875_000, 566_875_000, 100_000_000}
    assert [one.about.en for one in received if one.claim.accepted] == ["Commune 3"]


def test_parts_are_counted_by_their_rules() -> None:
    done = audit(load(PLAN)).reconciliation
    assert done
    counts = {tally.code: (tally.holding, tally.claims) for tally in done.tallies()}
    assert counts["C121"] == (4, 4)
    assert counts["C122"] == (1, 1)


def test_a_part_may_be_all_of_its_whole_and_not_a_dong_more(plan: Path) -> None:
    edit(plan / "plan.yaml", '"5.602,5 triệu đồng"', '"5.602.500.001 đồng"')
    assert codes(plan) == ["C121"]


def test_disjoint_parts_may_not_come_to_more_than_their_whole(plan: Path) -> None:
    # 5.000 + 1.802,5 = 6.802,5 million is all there is.
    edit(plan / "plan.yaml", '"1,8025 tỷ"', '"1,8026 tỷ"')
    assert codes(plan) == ["C122"]
    edit(plan / "plan.yaml", "    disjoint: true\n", "")
    assert codes(plan) == []


def test_a_part_of_a_reduction_is_not_larger_than_it(plan: Path) -> None:
    edit(plan / "plan.yaml", "unit: triệu đồng\n", "unit: triệu đồng\nreductions: {reason: Giảm}\n")
    edit(plan / "projects/1.yaml", "'1,2 tỷ'", "'-1,2 tỷ'")
    edit(plan / "projects/1.yaml", "200 triệu", "-1200 triệu")
    # Only the 5 tỷ of the plan is now more than all its money, 4.402,5 million.
    assert codes(plan).count("C121") == 1
    edit(plan / "projects/1.yaml", "-1200 triệu", "-1201 triệu")
    assert codes(plan).count("C121") == 2


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("[x1, x12]", "[x1, x13]", ["U107"]),
        ('project: "1"', 'project: "9"', ["R105"]),
        ("local: {2032: 100", "locall: {2032: 100", ["R108"]),
        ("2032: 100 triệu", "2033: 100 triệu", ["R106"]),
        ("  2031: 466,875 triệu", "  2031: 466,876 triệu", ["C131"] * 12),
        ("should_be: 466,875 triệu", "should_be: 466,874 triệu", ["C131", "C902"]),
        ("amount: 466 triệu\n", "amount: 466,875 triệu\n", ["C901"]),
    ],
)
def test_what_is_stated_of_units_is_checked(
    plan: Path, old: str, new: str, found: list[str]
) -> None:
    edit(plan / "units.yaml", old, new)
    assert sorted(codes(plan)) == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("[central, 2031]", "[centrall, 2031]", "R108"),
        ("[central, 2031]", "[central, 2035]", "R106"),
        ("[central, 2031]", "[central, local]", "R115"),
        ("disjoint: true", "disjoint: maybe", "P104"),
    ],
)
def test_the_keys_of_a_whole_are_those_of_the_plan(
    plan: Path, old: str, new: str, found: str
) -> None:
    edit(plan / "plan.yaml", old, new)
    assert codes(plan) == [found]
