"""Real documents that print rounded and hedged figures: what they state holds, and how."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from gnbv.audit import Audit, audit
from gnbv.reading.loader import load
from gnbv.targets import milestones
from tests.conftest import ROOT, edit
from tests.reconciliation.changes import audited, data_of

DOCUMENTS = ROOT / "tests" / "cases" / "documents"
MILLION = 10**6
BILLION = 10**9


def verdict(slug: str) -> Audit:
    return audit(load(DOCUMENTS / slug))


@pytest.mark.parametrize(
    ("slug", "total", "loose"),
    [
        # The leaves of g recurrent make 258.759, so g 977.451, 2.1 6.072.021 and all 6.131.421:
        # four totals and the words miss by one million, and so does nothing else.
        ("phu-yen-2017", 6_131_421 * MILLION, 5),
        # 36.000 + 118 + 34.382 + 15.901 + 102.158; only 'hơn 118 tỷ' is no exact figure.
        ("hoa-binh-2020", 188_559 * MILLION, 1),
        # 357 + 440,5 = 797,5, of which 'gần' leaves less: all three figures are hedged.
        ("quang-nam-2024", 797_500 * MILLION, 3),
        # 153 + 28 + 34 = 215: the total and two of the three sources are hedged.
        ("mu-cang-chai-2022", 215 * BILLION, 3),
        # 20.000 + 28.000 + 12.690 + 14.310 is what 'tối thiểu' names.
        ("qd-90-2021-2025", 75_000 * BILLION, 0),
        # 185.334 + 532.033 + 112.773 of three programmes.
        ("bac-kan-2023", 830_140 * MILLION, 0),
        # 17.725 + 4.675 + 50.
        ("ma-tuy-2025-2030", 22_450 * BILLION, 0),
        # 30.000 + 2.050.
        ("ntm-1486", 32_050 * BILLION, 0),
        # 100.000 + 300.000 + 360.000 + 23.000 = 783.000, and what the total leaves.
        ("mtqg-2026-2030", 1_044_000 * BILLION, 0),
    ],
)
def test_what_a_document_states_holds(slug: str, total: int, loose: int) -> None:
    found = verdict(slug)
    assert found.diagnostics == ()
    assert found.grand_total == total
    assert found.reconciliation
    stated = [one for one in found.reconciliation.within_rounding if one.code != "C401"]
    assert len(stated) == loose


def test_a_phase_without_profiles_falls_equally_on_its_years() -> None:
    found = verdict("qd-90-2021-2025").reconciliation
    assert found
    assert {found.allocation.amount(year=year) for year in range(2021, 2026)} == {15_000 * BILLION}


def test_three_programmes_in_one_document_have_totals_of_their_own_and_one_over_them() -> None:
    found = verdict("bac-kan-2023").reconciliation
    assert found
    totals = {code: found.allocation.amount(project=code) for code in ("1", "2", "3")}
    assert totals == {"1": 185_334 * MILLION, "2": 532_033 * MILLION, "3": 112_773 * MILLION}
    by_source = {key: found.allocation.amount(source=key) for key in ("central", "local")}
    assert by_source == {"central": 780_000 * MILLION, "local": 50_140 * MILLION}


@pytest.mark.parametrize(
    ("slug", "years"),
    [
        ("bac-kan-2023", {2023: 830_140 * MILLION}),
        # Six years: central 17.725 and local 4.675 leave a đồng's fraction each year; 22.450 / 6 =
        # 3.741,666..., which is 3.741.666.666.667 in four years and ...666 in two.
        (
            "ma-tuy-2025-2030",
            dict.fromkeys(range(2025, 2029), 3_741_666_666_667)
            | dict.fromkeys(range(2029, 2031), 3_741_666_666_666),
        ),
        # 1.044.000 / 5.
        ("mtqg-2026-2030", dict.fromkeys(range(2026, 2031), 208_800 * BILLION)),
        # 30.000 / 5 + 2.050 / 5.
        ("ntm-1486", dict.fromkeys(range(2021, 2026), 6_410 * BILLION)),
    ],
)
def test_what_falls_on_each_year(slug: str, years: dict[int, int]) -> None:
    found = verdict(slug).reconciliation
    assert found
    assert {year: found.allocation.amount(year=year) for year in years} == years


def test_the_part_that_is_not_printed_is_what_the_total_leaves() -> None:
    found = verdict("mtqg-2026-2030")
    assert found.reconciliation
    assert found.coverage
    allocation = found.reconciliation.allocation
    # 1.044.000 - 783.000; a fifth of it in each year.
    assert allocation.amount(source="mobilised") == 261_000 * BILLION
    assert allocation.amount(source="mobilised", year=2026) == 52_200 * BILLION
    # Nothing but the total is stated, and it is used up: no line of it has a witness.
    assert [one.code for one in found.claims] == ["C501"] * 5
    assert not any(one.witnessed for one in found.coverage.inputs)


def is_found_with(slug: str, right: str, wrong: str) -> bool:
    data = json.dumps(data_of(DOCUMENTS / slug), ensure_ascii=False)
    assert right in data
    return bool(audited(json.loads(data.replace(right, wrong))).diagnostics)


@pytest.mark.parametrize(
    ("slug", "right", "wrong", "caught"),
    [
        # Four leaves and their total are each half a million off at most: 2,5 million in all, so
        # that 258.757 (2 off) is possible and 258.756 (3 off) is not.
        ("phu-yen-2017", "258.758 triệu", "258.757 triệu", False),
        ("phu-yen-2017", "258.758 triệu", "258.756 triệu", True),
        ("hoa-binh-2020", "hơn 118 tỷ", "hơn 119 tỷ", True),
        ("hoa-binh-2020", "hơn 118 tỷ", "gần 118 tỷ", True),
        ("hoa-binh-2020", "hơn 118 tỷ", "gần 119 tỷ", False),
        ("hoa-binh-2020", "hơn 118 tỷ", "118 - 119 tỷ", False),
        ("hoa-binh-2020", "hơn 118 tỷ", "120 - 121 tỷ", True),
        ("mu-cang-chai-2022", "hơn 215 tỷ", "hơn 217 tỷ", True),
        ("mu-cang-chai-2022", "hơn 215 tỷ", "hơn 216 tỷ", False),
        ("qd-90-2021-2025", "tối thiểu 75.000 tỷ", "tối thiểu 75.001 tỷ", True),
        ("bac-kan-2023", "830.140 triệu", "830.141 triệu", True),
        ("ma-tuy-2025-2030", "22.450 tỷ", "22.451 tỷ", True),
        ("ntm-1486", "32.050 tỷ", "32.049 tỷ", True),
        # The total is an input there; below its other lines' 783.000 it cannot be.
        ("mtqg-2026-2030", "1.044.000 tỷ", "1.044.001 tỷ", False),
        ("mtqg-2026-2030", "1.044.000 tỷ", "782.999 tỷ", True),
        ("qd-90-2021-2025", "tối thiểu 75.000 tỷ", "không quá 74.999 tỷ", True),
    ],
)
def test_more_than_rounding_can_make_is_caught(
    slug: str, right: str, wrong: str, caught: bool
) -> None:
    assert is_found_with(slug, right, wrong) is caught


def test_no_bound_of_a_claim_is_lost() -> None:
    (claim,) = [
        one for one in verdict("hoa-binh-2020").claims if one.within_rounding and not one.parts
    ]
    assert claim.allowed == (118 * BILLION + 1, 119 * BILLION - 1)
    assert claim.possible == (118_059 * MILLION, 118_059 * MILLION)


def test_a_misprinted_percentage_is_on_record_and_others_are_right_as_rounded(
    tmp_path: Path,
) -> None:
    # 17.725 / 22.450 = 78,953...; 4.675 / 22.450 = 20,824...; 50 / 22.450 = 0,222...
    found = verdict("ma-tuy-2025-2030").reconciliation
    assert found
    # The text states the three percentages, and the annex prints them once more.
    shares = [(share.code, share.holds, share.accepted) for share in found.shares]
    assert shares == [
        ("C106", True, True),
        ("C106", True, False),
        ("C106", True, False),
        ("C306", True, True),
        ("C306", True, False),
        ("C306", True, False),
    ]
    folder = tmp_path / "ma-tuy"
    copytree(DOCUMENTS / "ma-tuy-2025-2030", folder)
    edit(folder / "plan.yaml", "local: 20,82 %", "local: 20,83 %")
    assert [one.code for one in audit(load(folder)).diagnostics] == ["C106"]


def test_rows_below_of_which_add_up_to_the_total_above_them() -> None:
    found = verdict("bac-kan-2023").reconciliation
    assert found
    # 180.000 + 500.000 + 100.000 = 780.000; 5.334 + 32.033 + 12.773 = 50.140.
    down = [(one.stated, len(one.parts)) for one in found.claims if one.code == "C312"]
    assert down == [(780_000 * MILLION, 3), (50_140 * MILLION, 3)]
    assert is_found_with("bac-kan-2023", '"180.000", "5.334"', '"180.000", "5.335"')


def test_a_target_may_be_a_range_or_have_a_floor() -> None:
    plan = verdict("quang-nam-2024").loaded.plan
    assert plan
    assert plan.indicators
    households, rate = plan.indicators.indicators
    first = milestones(households, plan.programme)[2024]
    assert first.value == 2500
    assert first.side == 0
    second = milestones(rate, plan.programme)[2024]
    assert second.value == 3
    assert second.side == 1
