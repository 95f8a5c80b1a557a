"""Spending: what was available and what was spent of it, by the day of a report."""

import re
from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.execution import latest_reports, spending_of
from gnbv.plan import Selection
from gnbv.reading.loader import load
from gnbv.versions import as_of, latest
from tests.conftest import edit, plan_in

TRIEU = 1_000_000
TREASURY = "Kho bạc Nhà nước"
SPENT = "disbursed: 350 triệu\n        units: {bac: 250 triệu, nam: 100 triệu}"
CARRIED = "- origin: 2030\n          paid: "
MOBILISED = "      disbursed: 50 triệu\n"
HALF = "2031-06-30-treasury.yaml"


def codes(plan: Path) -> list[str]:
    return [one.code for one in audit(load(plan)).diagnostics]


def test_a_half_year_is_cumulative_and_its_period_the_difference(life: Path) -> None:
    spending = latest_reports(latest(plan_in(life)))[0]
    assert spending.report.source == TREASURY
    sums = spending.total([Selection()])
    # 300 carried in; 3.700 of the first decision, the supplement of October is not assigned yet.
    assert (sums.carried_in, sums.assigned) == (300 * TRIEU, 3_700 * TRIEU)
    assert sums.disbursed == 1_740 * TRIEU
    # One line has no report: what is left of all is not known. Of project 1 it is 2.500 - 1.250.
    assert sums.left is None
    assert spending.total([Selection("1")]).left == 1_250 * TRIEU
    # The first quarter's report has nothing of two lines: what they spent since is not known.
    assert sums.in_period is None
    # 300 + 900 to date, of which 200 + 300 by March.
    assert spending.total([Selection("1", "central")]).in_period == 700 * TRIEU
    assert (sums.lines, sums.lines_reported, sums.reported) == (7, 6, 3_900 * TRIEU)
    assert spending.part_of_year == (181, 365)


def test_no_report_is_not_zero(life: Path) -> None:
    spending = latest_reports(plan_in(life))[0]
    of_local = {
        line.key.project: line.spent for line in spending.lines if line.key.source == "local"
    }
    assert of_local["2.2"] is None
    first = spending_of(plan_in(life))[0]
    mobilised = next(line for line in first.lines if line.key.source == "mobilised")
    assert mobilised.spent is not None
    assert mobilised.disbursed == 0


def test_sources_of_figures_are_never_merged(life: Path) -> None:
    found = {one.report.source: one for one in latest_reports(plan_in(life))}
    assert found.keys() == {TREASURY, "Sở Y tế"}
    health = (Selection("2.1"),)
    assert found[TREASURY].total(health).disbursed == 430 * TRIEU
    assert found["Sở Y tế"].total(health).disbursed == 450 * TRIEU


def test_as_of_a_day_only_reports_up_to_it_are_known(life: Path) -> None:
    (spending,) = latest_reports(as_of(plan_in(life), "2031-05-01"))
    assert spending.report.as_of.isoformat() == "2031-03-31"


def test_what_units_receive_and_spend(life: Path) -> None:
    spending = latest_reports(plan_in(life))[0]
    assert (spending.of_unit("bac").assigned, spending.of_unit("bac").disbursed) == (
        500 * TRIEU,
        250 * TRIEU,
    )


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("disbursed: 60 triệu", "disbursed: 60.000.001 đồng", ["E206"]),
        ("paid: 600 triệu", "paid: 600.000.001 đồng", ["E204"]),
        ("bac: 250 triệu", "bac: 250.000.001 đồng", ["E205"]),
        (
            "- origin: 2030\n          paid: 300",
            "- origin: 2030\n          paid: 301",
            ["E201", "E206"],
        ),
        (
            "      disbursed: 50 triệu\n",
            "      origin: 2030\n      disbursed: 50 triệu\n",
            ["E202"],
        ),
        ("advances: 300 triệu", "advances: 300 triệu\n          origin: 2019", ["R106"]),
        ("as_of: 2031-06-30", "as_of: 2033-06-30", ["R106"]),
        ("bac: 250", "tay: 250", ["U107"]),
        ("total: 1.740", "total: 1.741", ["E206"]),
    ],
)
def test_a_figure_that_cannot_be_is_found(
    life: Path, old: str, new: str, wanted: list[str]
) -> None:
    edit(life / "execution" / HALF, old, new)
    assert codes(life) == wanted


def test_a_cumulative_figure_falls_only_by_what_came_back(life: Path) -> None:
    file = life / "execution" / HALF
    edit(
        file,
        SPENT,
        "disbursed: 140 triệu",
    )
    edit(file, "total: 1.740", "total: 1.530")
    assert codes(life) == ["E203"]
    edit(file, "disbursed: 140 triệu", "disbursed: 140 triệu\n        returned: 10 triệu")
    assert codes(life) == []


def test_a_correction_says_why_figures_fall(life: Path) -> None:
    file = life / "execution" / HALF
    edit(
        file,
        SPENT,
        "disbursed: 140 triệu",
    )
    edit(file, "total: 1.740", "total: 1.530")
    edit(file, "kind: half-year", "kind: half-year\ncorrects: Hạch toán nhầm.")
    assert codes(life) == []


def test_nothing_is_spent_after_the_last_day_that_the_plan_states(life: Path) -> None:
    edit(
        life / "plan.yaml",
        "  capital:\n    name: {vi: Vốn đầu tư phát triển, en: Capital}",
        "  capital:\n    name: {vi: Vốn đầu tư phát triển, en: Capital}\n    payment_days: 31",
    )
    file = life / "execution" / HALF
    edit(file, "as_of: 2031-06-30", "as_of: 2032-02-15\nyear: 2031")
    edit(file, "received: 2031-07-09", "received: 2032-02-20")
    assert set(codes(life)) == {"E207"}
    edit(file, "as_of: 2032-02-15", "as_of: 2032-01-31")
    assert codes(life) == ["E207"]  # carried money had its own last day, a month before


def test_reports_that_the_calendar_expects_are_missing_or_late(life: Path) -> None:
    file = life / "plan.yaml"
    text = file.read_text(encoding="utf-8")
    calendar = "calendar:\n  - {kind: quarter, days: 5}\n  - {kind: half-year, days: 10}\n"
    file.write_text(text + calendar, encoding="utf-8")
    found = [(one.code, one.message("en")) for one in audit(load(life)).diagnostics]
    assert [code for code, _ in found] == ["E208", "E209", "E209"]
    assert "2031-06-30" in found[0][1]  # no report of a second quarter
    late = {message for code, message in found if code == "E209"}
    assert {day for message in late for day in re.findall(r"2031-\d\d-\d\d", message)} == {
        *("2031-03-31", "2031-04-08", "2031-04-05"),
        *("2031-06-30", "2031-07-12", "2031-07-10"),
    }
    missing = next(one for one in audit(load(life)).diagnostics if one.code == "E208")
    assert missing.message("vi") == "thiếu báo cáo quý tính đến 30/6/2031, hạn nhận 05/7/2031"
    assert missing.place.line == len((text + calendar).splitlines()) - 1


def test_one_source_reports_once_on_a_day(life: Path) -> None:
    edit(life / "execution" / "2031-06-30-health.yaml", "source: Sở Y tế", f"source: {TREASURY}")
    assert "E210" in codes(life)
