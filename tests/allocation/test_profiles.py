"""Profiles as a plan writes them: what is said on a line, a project or a source, and inherited."""

from pathlib import Path

import pytest

from gnbv.allocation import Allocation, allocate
from gnbv.audit import audit
from gnbv.plan import Plan, Selection
from gnbv.reading.loader import load
from tests.conftest import ROOT, SHIPPED, edit

DISTRICTS = ROOT / "tests" / "cases" / "plans" / "vinh-long-districts-invented"
YEARS = (2030, 2031, 2032)
TY, TRIEU = 10**9, 10**6

ON_A_LINE = {
    "weights": (
        "weights:\n          2030: 1\n          2031: 2\n          2032: 3",
        (1000, 2000, 3000),
    ),
    "weights with decimals": (
        "weights:\n          2030: 0,5\n          2031: 1\n          2032: 1,5",
        (1000, 2000, 3000),
    ),
    "a year left out": ("weights:\n          2030: 1\n          2032: 2", (2000, 0, 4000)),
    "percentages": ("percentages:\n          2030: 50 %\n          2032: 50%", (3000, 0, 3000)),
    "pinned, the rest equally": (
        "pinned:\n          2030: 1 tỷ\n        spread: equal",
        (1000, 2500, 2500),
    ),
    "pinned, the rest by weights": (
        "pinned:\n          2030: 2 tỷ\n        weights:\n          2031: 1\n          2032: 3",
        (2000, 1000, 3000),
    ),
    "every year pinned": (
        "pinned:\n          2030: 1 tỷ\n          2031: 1 tỷ\n          2032: 4 tỷ",
        (1000, 1000, 4000),
    ),
    "a first year": ("first: 2031", (0, 3000, 3000)),
    "a last year": ("last: 2031", (3000, 3000, 0)),
}


def usable(folder: Path) -> Plan:
    loaded = load(folder)
    assert loaded.diagnostics == ()
    assert loaded.plan
    return loaded.plan


def settled(folder: Path) -> Allocation:
    allocation = allocate(usable(folder))
    assert not allocation.findings, allocation.findings
    return allocation


def by_year(folder: Path, selection: Selection) -> list[int]:
    allocation = settled(folder)
    return [allocation.total(selection._replace(span=year)) for year in YEARS]


@pytest.mark.parametrize(("written", "millions"), ON_A_LINE.values(), ids=ON_A_LINE)
def test_a_line_falls_as_its_profile_says(
    written: str, millions: tuple[int, ...], template: Path
) -> None:
    profile = f"capital:\n      amount: 6 tỷ\n      profile:\n        {written}\n"
    edit(template / "projects" / "1-water.yaml", "capital: 6 tỷ\n", profile)
    expected = [part * TRIEU for part in millions]
    assert by_year(template, Selection("1", "central", "capital")) == expected


def test_a_source_without_natures_takes_a_profile_in_the_same_shape(template: Path) -> None:
    written = "mobilised:\n    amount: 600 triệu\n    profile:\n      first: 2032\nstated:"
    edit(template / "projects" / "1-water.yaml", "mobilised: 600 triệu\nstated:", written)
    assert by_year(template, Selection("1", "mobilised")) == [0, 0, 600 * TRIEU]


def test_nearer_profiles_win_and_what_they_leave_out_is_inherited(template: Path) -> None:
    source = "ref: II.1\n    profile:\n      first: 2031\n      weights:\n"
    weights = "        2030: 9\n        2031: 1\n        2032: 2\n"
    edit(template / "plan.yaml", "ref: II.1\n", source + weights)
    health = template / "projects" / "2-health.yaml"
    edit(health, "ref: III.2\n", "ref: III.2\nprofiles:\n  central: equal\n")
    edit(
        health,
        "        recurrent: 900 triệu",
        "        recurrent:\n          amount: 900 triệu\n          profile:\n"
        "            first: 2030",
    )
    assert by_year(template, Selection("1", "central")) == [0, 2 * TY, 4 * TY]
    assert by_year(template, Selection("2.1", "central")) == [0, 1500 * TRIEU, 1500 * TRIEU]
    assert by_year(template, Selection("2.2", "central")) == [300 * TRIEU] * 3


def test_ceilings_are_the_years_totals_and_other_years_share_the_rest(template: Path) -> None:
    ceiling = (
        "ref: II.1\n    ceilings:\n      2030:\n        amount: 4 tỷ\n        ref: Công văn 1\n"
    )
    edit(template / "plan.yaml", "ref: II.1\n", ceiling)
    totals = by_year(template, Selection(source="central"))
    assert totals == [4 * TY, 2950 * TRIEU, 2950 * TRIEU]


def test_rounding_is_kept_by_every_cell_and_leftovers_go_round_the_years(template: Path) -> None:
    edit(template / "plan.yaml", "unit: triệu đồng\n", "unit: triệu đồng\nrounding: triệu đồng\n")
    edit(template / "projects" / "1-water.yaml", "capital: 6 tỷ", "capital: 6,001 tỷ")
    edit(template / "projects" / "2-health.yaml", "recurrent: 3 tỷ", "recurrent: 3,001 tỷ")
    assert by_year(template, Selection("1", "central")) == [
        2001 * TRIEU,
        2000 * TRIEU,
        2000 * TRIEU,
    ]
    assert by_year(template, Selection("2.1", "central")) == [
        1000 * TRIEU,
        1001 * TRIEU,
        1000 * TRIEU,
    ]


def test_funding_in_shares_makes_lines_that_sum_to_the_total(template: Path) -> None:
    edit(
        template / "projects" / "1-water.yaml",
        "funding:\n  central:\n    capital: 6 tỷ\n  mobilised: 600 triệu\n",
        "funding_in_shares:\n  total: 1.000.000.001 đồng\n  shares:\n    central:\n"
        "      capital: 33,3 %\n      recurrent: 33,3 %\n    mobilised: 33,4 %\n",
    )
    lines = [line for line in usable(template).lines if line.project == "1"]
    assert [line.amount for line in lines] == [333_000_000, 333_000_000, 334_000_001]
    assert [(line.source, line.nature) for line in lines] == [
        ("central", "capital"),
        ("central", "recurrent"),
        ("mobilised", None),
    ]


def test_lines_from_shares_are_whole_in_the_plans_rounding_unit() -> None:
    lines = [line for line in usable(DISTRICTS).lines if line.project == "2.1"]
    assert sum(line.amount for line in lines) == 10_007 * TRIEU
    # 3.332,331 and 5.003,5 and 1.000,7 and 670,469: two are left, for ,7 and ,5.
    assert [line.amount // TRIEU for line in lines] == [3332, 5004, 1001, 670]
    assert not any(line.amount % TRIEU for line in lines)


def test_the_invented_districts_hold_pins_ceilings_and_rounding_at_once() -> None:
    allocation = settled(DISTRICTS)
    assert audit(load(DISTRICTS)).diagnostics == ()
    central = Selection(source="central")
    assert allocation.total(central._replace(span=2022)) == 20 * TY
    assert allocation.total(central._replace(span=2024)) == 31 * TY
    assert allocation.total(Selection("1", "central", "capital", 2022)) == 12 * TY
    assert allocation.total(Selection("2", "central", span=2022)) == 0
    for share in allocation.shares:
        unit = 10**3 if share.line.source == "local" else TRIEU
        assert share.amount % unit == 0
    for line in allocation.plan.lines:
        years = [share.amount for share in allocation.shares if share.line == line]
        assert sum(years) == line.amount


def test_the_shipped_plan_falls_on_its_years_as_the_decision_has_it() -> None:
    allocation = settled(SHIPPED)
    totals = [allocation.total(Selection(span=year)) for year in (2022, 2023, 2024, 2025)]
    assert totals == [50_075 * TRIEU, 53_175 * TRIEU, 53_175 * TRIEU, 53_175 * TRIEU]
    assert allocation.total(Selection("3.1", "local", "recurrent", 2024)) == 1_650 * TRIEU
    assert allocation.even == {"central", "local", "mobilised"}


def test_one_year_times_years_is_claimed_only_of_sources_that_spread_equally(
    template: Path,
) -> None:
    edit(template / "plan.yaml", "ref: II.1\n", "ref: II.1\n    profile:\n      first: 2031\n")
    found = audit(load(template)).reconciliation
    assert found
    sources = {claim.selection.source for claim in found.claims if claim.code == "C313"}
    assert sources == {"local", "mobilised"}


def test_an_infeasible_plan_keeps_its_claims_of_the_period(template: Path) -> None:
    ceiling = "ref: II.1\n    ceilings:\n      2030:\n        amount: 40 tỷ\n        ref: x\n"
    edit(template / "plan.yaml", "ref: II.1\n", ceiling)
    verdict = audit(load(template))
    assert [diagnostic.code for diagnostic in verdict.diagnostics] == ["A111"]
    assert verdict.reconciliation
    assert {claim.selection.span for claim in verdict.reconciliation.claims} == {"period"}
