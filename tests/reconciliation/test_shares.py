"""Stated percentages: right as rounded to the last printed place, or on record as misprints."""

from pathlib import Path

import pytest

from gnbv.audit import Audit, audit
from gnbv.reading.loader import load
from tests.conftest import edit

# The template has 9,9 tỷ central (6 capital, 3,9 recurrent), 0,6 local, 0,6 mobilised: 11,1 in all.
# 9,9 / 11,1 = 89,189189... %; 0,6 / 11,1 = 5,405405... %; 6 / 9,9 = 60,606060... %.
WORDS = "    words: mười một tỷ một trăm triệu đồng"


def stating(plan: Path, *percentages: str) -> Audit:
    lines = "\n".join(f"      {one}" for one in percentages)
    edit(plan / "plan.yaml", WORDS, f"{WORDS}\n    percentages:\n{lines}")
    return audit(load(plan))


@pytest.mark.parametrize(
    "stated",
    [
        "central: 89 %",
        "central: 89,2 %",
        "central: 89,19 %",
        "local: 5,41 %",
        "capital: 54,1 %",  # 6 / 11,1 = 54,0540... %
        "capital: {percent: '60,61 %', of: central}",
    ],
)
def test_a_percentage_is_right_as_rounded(template: Path, stated: str) -> None:
    assert stating(template, stated).diagnostics == ()


@pytest.mark.parametrize(
    ("stated", "codes"),
    [
        ("central: 89,18 %", ["C106"]),
        ("central: 90 %", ["C106"]),
        ("local: 5,4 %", []),
        ("local: 5,40 %", ["C106"]),
        ("capital: {percent: '60,60 %', of: central}", ["C106"]),
        ("capital: {percent: '1 %', of: mobilised}", ["C106"]),
        ("loans: 3 %", ["R108"]),
        ("capital: {percent: '3 %', of: loans}", ["R102"]),
        ("central: 89,2", ["T104"]),
        ("central: tám chín %", ["T101"]),
        ("central: {percent: '89,18 %', should_be: '89,19 %', reason: In sai}", []),
        ("central: {percent: '89,18 %', should_be: '89,17 %', reason: In sai}", ["C106"]),
        ("central: {percent: '89,19 %', should_be: '89,2 %', reason: In sai}", ["C901"]),
        ("central: {percent: '89,18 %', should_be: '89,19 %'}", ["P101"]),
    ],
)
def test_a_percentage_that_is_not_right_is_found(
    template: Path, stated: str, codes: list[str]
) -> None:
    assert [found.code for found in stating(template, stated).diagnostics] == codes


def test_percentages_are_counted_and_witness_no_input(template: Path) -> None:
    before = audit(load(template))
    after = stating(template, "central: 89,19 %", "local: 5,4 %", "mobilised: 5,4 %")
    assert after.reconciliation
    tallies = {one.code: one for one in after.reconciliation.tallies()}
    assert tallies["C106"].holding == tallies["C106"].claims == 3
    assert before.coverage
    assert after.coverage
    assert before.coverage.unwitnessed == after.coverage.unwitnessed


def test_a_share_of_rounded_money_holds_where_some_amount_makes_it(template: Path) -> None:
    # Central lines of 9,9 tỷ rounded to a tỷ lie from 8,9 to 10,9 in all, of 10,1 to 12,1.
    edit(template / "plan.yaml", "unit: triệu đồng", "unit: triệu đồng\nrounded: 0,1 tỷ")
    found = stating(template, "central: 89,18 %")
    assert "C106" not in {one.code for one in found.diagnostics}


def test_a_project_states_shares_of_its_own_money(template: Path) -> None:
    file = template / "projects" / "1-water.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "percentages: {central: 90 %}\n", "utf-8")
    found = audit(load(template))
    # Project 1 has 6 tỷ central of 6,6: 90,909... %.
    assert [one.code for one in found.diagnostics] == ["C106"]


def test_shares_of_a_plan_that_is_not_whole_are_not_judged(template: Path) -> None:
    found = stating(template, "central: 89,19 %")
    assert found.diagnostics == ()
    (template / "projects" / "2-health.yaml").write_text("code: [", encoding="utf-8")
    assert "C106" not in {one.code for one in audit(load(template)).diagnostics}


def test_a_misprinted_percentage_is_counted_among_those_on_record(template: Path) -> None:
    misprint = "central: {percent: '89,18 %', should_be: '89,19 %', reason: In sai}"
    done = stating(template, misprint, "local: 5,4 %").reconciliation
    assert done
    assert [share.accepted for share in done.shares] == [True, False]
