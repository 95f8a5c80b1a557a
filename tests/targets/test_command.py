"""`gnbv targets` as a user runs it: tables in both languages, and names that lead nowhere."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, SHIPPED, Run, edit
from tests.golden import compare

INVENTED = str(ROOT / "tests" / "cases" / "plans" / "invented-province-with-results")
DECISION = str(SHIPPED)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("2024", (DECISION, "--year", "2024")),
        ("all-years", (DECISION,)),
        ("money", (DECISION, "--money")),
        ("progress-2031", (INVENTED, "--progress", "--year", "2031")),
    ],
)
def test_a_table_reads_well(
    name: str, args: tuple[str, ...], lang: str, gnbv: Run, request: pytest.FixtureRequest
) -> None:
    done = gnbv("targets", *args, "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    compare(f"targets/{name}.{lang}.txt", done.stdout, request.config)


def test_records_carry_exact_figures_in_both_languages(gnbv: Run) -> None:
    for lang in ("vi", "en"):
        done = gnbv("targets", DECISION, "--year", "2024", "--format", "json", "--lang", lang)
        rows = {row["code"]: row for row in json.loads(done.stdout)["rows"]}
        assert (rows["1"]["milestone"], rows["1"]["sense"]) == ("-1.23", "points")
        assert rows["1"]["unit"] == "điểm %"
        assert (rows["12"]["milestone"], rows["12"]["target"]) == ("1500", "2000")
        assert rows["13.1"]["milestone"] is None
        assert rows["3"]["target"] is None
        assert rows["3"]["open"] == "no-baseline no-figure share-of-population livelihood-and-jobs"
        assert rows["9"]["population"] == "Trẻ em thuộc hộ nghèo, hộ cận nghèo"
        assert (rows["9"]["agency"], rows["9"]["ref"]) == ("gddt", "I.3.b")


def test_csv_has_a_row_for_each_indicator_and_year(gnbv: Run) -> None:
    done = gnbv("targets", DECISION, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == 36 * 4
    houses = [row["milestone"] for row in rows if row["code"] == "12"]
    assert houses == ["500", "1000", "1500", "2000"]
    # A fall is a figure, not a formula to be kept from a spreadsheet.
    falls = [row["milestone"] for row in rows if row["code"] == "1"]
    assert falls == ["-0.41", "-0.82", "-1.23", "-1.64"]


def test_progress_is_of_the_latest_year_with_results(gnbv: Run) -> None:
    done = gnbv("targets", INVENTED, "--progress", "--format", "json")
    found = json.loads(done.stdout)
    assert found["years"] == [2032]
    assert found["statuses"] == {"reached": 2, "on-track": 2, "off-track": 1, "no-data": 9}


def test_the_decision_has_no_data_yet(gnbv: Run) -> None:
    done = gnbv("targets", DECISION, "--progress", "--format", "json")
    assert json.loads(done.stdout)["statuses"] == {"no-data": 36}


def test_progress_and_money_come_as_two_tables(gnbv: Run) -> None:
    done = gnbv("targets", INVENTED, "--progress", "--money", "--format", "json")
    progress, money = json.loads(done.stdout)["tables"]
    assert progress["rows"][0]["status"] == "reached"
    models = next(row for row in money["rows"] if row["code"] == "14")
    assert (models["amount"], models["cost_per_unit"]) == (10_000_000_000, 2_000_000_000)
    assert models["upper_bound"] == "true"


@pytest.mark.parametrize(
    ("option", "value", "valid"),
    [
        ("--year", "2026", "2022-2025"),
        ("--dimension", "food", "work, health, education, housing, water, information"),
        ("--agency", "syt", "ldtbxh, khdt, tc"),
        ("--project", "6", "1, 2, 2.1, 2.2"),
    ],
)
def test_a_name_that_leads_nowhere_lists_the_valid_ones(
    option: str, value: str, valid: str, gnbv: Run
) -> None:
    done = gnbv("targets", DECISION, option, value)
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"'{value}'" in done.stderr or f" {value} " in done.stderr
    assert valid in done.stderr


def test_contradictory_fields_end_the_command_with_their_place(shipped: Path, gnbv: Run) -> None:
    edit(shipped / "indicators.yaml", "value: 60 %", "value: 160 %")
    done = gnbv("targets", str(shipped))
    assert done.returncode == 1
    assert "T201 160 % lies outside 0-100 %" in done.stderr
    assert gnbv("allocate", str(shipped)).returncode == 0


def test_an_unknown_key_of_a_target_names_those_of_its_kind(shipped: Path, gnbv: Run) -> None:
    edit(shipped / "indicators.yaml", "kind: standing", "kind: standing\n      yaer: 2025")
    done = gnbv("check", str(shipped))
    assert done.returncode == 1
    assert "P102" in done.stdout
    assert "the keys here are: kind, value" in done.stdout


def test_an_unknown_kind_of_target_names_the_kinds(shipped: Path, gnbv: Run) -> None:
    edit(shipped / "indicators.yaml", "kind: standing", "kind: steady")
    done = gnbv("check", str(shipped))
    assert "P104" in done.stdout
    assert "'level', 'annual-change', 'cumulative', 'standing', 'duty'" in done.stdout


def test_broken_indicators_leave_the_money_reconciled(shipped: Path, gnbv: Run) -> None:
    edit(shipped / "indicators.yaml", "value: 60 %", "value: 6.05 %")
    done = gnbv("check", str(shipped))
    assert "T102" in done.stdout
    assert "209,600,000,000 đồng" in done.stdout


def test_a_plan_without_indicators_has_an_empty_table(template: Path, gnbv: Run) -> None:
    (template / "indicators.yaml").unlink()
    for file in (template / "results").iterdir():
        file.unlink()
    done = gnbv("targets", str(template), "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["rows"] == []
