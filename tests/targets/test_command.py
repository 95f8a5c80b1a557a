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
        ("notes-on-health", (DECISION, "--notes", "--dimension", "health")),
        ("progress-2031", (INVENTED, "--progress", "--year", "2031")),
    ],
)
def test_a_table_reads_well(
    name: str, args: tuple[str, ...], lang: str, gnbv: Run, request: pytest.FixtureRequest
) -> None:
    done = gnbv("targets", *args, "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    compare(f"targets/{name}.{lang}.txt", done.stdout, request.config)


def test_what_is_left_open_is_marked_and_told_on_demand(gnbv: Run) -> None:
    """Indicator 2 has 'from-zero', 'spread-evenly' and 'above-five', the 2nd, 6th and 8th."""
    reading, at_notes = "'Trên 05' is strict", "--notes shows them"
    for command in ("targets", "targets --notes", "targets --format html"):
        shown = gnbv(*command.split(), DECISION).stdout.replace("&#x27;", "'")
        row = next(line for line in shown.split("\n") if "models developed" in line)
        assert command.endswith("html") or "2, 6, 8" in row
        told = (False, True) if command == "targets" else (True, False)
        assert (reading in shown, at_notes in shown) == told
        assert ("nhân rộng trên 05 mô hình" in shown) == (command == "targets --notes")


@pytest.mark.parametrize("table", ["", "--progress", "--money"])
def test_an_empty_table_says_why(gnbv: Run, table: str) -> None:
    """The Department of Finance answers for no indicator; the one of VI.12 has no project."""
    done = gnbv("targets", DECISION, "--agency", "tc", *table.split())
    assert "None of the plan's indicators is among those asked for." in done.stdout
    without = str(ROOT / "tests" / "cases" / "plans" / "one-wrong-figure")
    assert "The plan has no indicators." in gnbv("targets", without, *table.split()).stdout
    unserved = gnbv("targets", DECISION, "--agency", "ct", "--money").stdout
    assert "The document names no project that serves these indicators." in unserved


@pytest.mark.parametrize("other", ["--progress", "--money"])
def test_notes_are_of_the_targets_alone(gnbv: Run, other: str) -> None:
    done = gnbv("targets", DECISION, "--notes", other)
    assert done.returncode == 2
    assert other in done.stderr


def test_records_carry_exact_figures_in_both_languages(gnbv: Run) -> None:
    for lang in ("vi", "en"):
        done = gnbv("targets", DECISION, "--year", "2024", "--format", "json", "--lang", lang)
        rows = {row["code"]: row for row in json.loads(done.stdout)["rows"]}
        assert (rows["1"]["milestone"], rows["1"]["sense"]) == ("1.23", "fall")
        assert rows["1"]["unit"] == ("điểm %" if lang == "vi" else "points")
        assert (rows["12"]["milestone"], rows["12"]["target"]) == ("1500", "2000")
        # The year works towards what the next milestone asks.
        assert (rows["13.1"]["milestone"], rows["13.1"]["milestone_year"]) == ("80", 2025)
        assert (rows["12"]["milestone_year"], rows["12"]["exclusive"]) == (2024, "false")
        assert (rows["17.2"]["milestone"], rows["17.2"]["milestone_year"]) == (None, None)
        assert rows["3"]["target"] is None
        assert rows["3"]["open"] == "no-baseline no-figure share-of-population livelihood-and-jobs"
        assert (
            rows["9"]["population"]
            == {
                "vi": "Trẻ em thuộc hộ nghèo, hộ cận nghèo",
                "en": "Children of poor and near-poor households",
            }[lang]
        )
        assert (rows["9"]["agency"], rows["9"]["ref"]) == ("gddt", "I.3.b")


def test_csv_has_a_row_for_each_indicator_and_year(gnbv: Run) -> None:
    done = gnbv("targets", DECISION, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == 42 * 4
    houses = [row["milestone"] for row in rows if row["code"] == "12"]
    assert houses == ["500", "1000", "1500", "2000"]
    falls = [(row["milestone"], row["sense"]) for row in rows if row["code"] == "1"]
    assert falls == [("0.41", "fall"), ("0.82", "fall"), ("1.23", "fall"), ("1.64", "fall")]
    # Side by side, a year has its own milestone or none.
    water = [row["milestone"] for row in rows if row["code"] == "13.1"]
    assert water == ["", "", "", "80"]


def test_progress_is_of_the_latest_year_with_results(gnbv: Run) -> None:
    done = gnbv("targets", INVENTED, "--progress", "--format", "json")
    found = json.loads(done.stdout)
    assert found["years"] == [2032]
    assert found["statuses"] == {
        "reached": 2,
        "on-track": 1,
        "behind": 1,
        "off-track": 1,
        "no-data": 9,
    }


@pytest.mark.parametrize(
    ("operator", "words", "shown", "exclusive"),
    [("at-least", "ít nhất", "60", "false"), ("more-than", "trên", "> 60", "true")],
)
def test_a_figure_that_is_not_enough_itself_has_a_sign_before_it(
    shipped: Path, gnbv: Run, operator: str, words: str, shown: str, exclusive: str
) -> None:
    after = "\n    target:\n      kind: level\n      value: 60 %"
    file = shipped / "indicators.yaml"
    edit(file, f"operator: at-least{after}", f"operator: {operator}{after}")
    edit(file, "ít nhất 60% hộ nghèo", f"{words} 60% hộ nghèo")
    text = gnbv("targets", str(shipped), "--year", "2024", "--dimension", "water").stdout
    assert f" {shown} (2025)  %" in text
    text = gnbv("targets", str(shipped), "--year", "2025", "--dimension", "water").stdout
    assert f" {shown}  %" in text
    assert ("itself is not enough" in text) == (exclusive == "true")
    done = gnbv("targets", str(shipped), "--year", "2025", "--format", "json")
    rows = {row["code"]: row for row in json.loads(done.stdout)["rows"]}
    assert (rows["13.2"]["milestone"], rows["13.2"]["exclusive"]) == ("60", exclusive)


def test_a_year_that_asks_less_often_for_a_duty_says_why(gnbv: Run) -> None:
    why = "Times in 2022 (indicators 23): 1, as the decision was signed on 14 July 2022"
    assert why in gnbv("targets", DECISION).stdout
    assert why in gnbv("targets", DECISION, "--year", "2022").stdout
    assert why in gnbv("targets", DECISION, "--progress", "--year", "2022").stdout
    assert why not in gnbv("targets", DECISION, "--year", "2024").stdout
    assert why not in gnbv("targets", DECISION, "--agency", "tk").stdout


def test_an_operator_of_a_change_is_said(shipped: Path, gnbv: Run) -> None:
    change = "target:\n      kind: annual-change\n      value: 2 %"
    edit(shipped / "indicators.yaml", change, f"operator: more-than\n    {change}")
    edit(shipped / "indicators.yaml", "mỗi năm giảm 2%.", "mỗi năm giảm trên 2%.")
    text = gnbv("targets", str(shipped), "--year", "2023", "--lang", "vi").stdout
    assert "giảm > 4  điểm %    phấn đấu mỗi năm giảm trên 2 điểm %" in text


def test_the_decision_has_no_data_yet(gnbv: Run) -> None:
    done = gnbv("targets", DECISION, "--progress", "--format", "json")
    assert json.loads(done.stdout)["statuses"] == {"no-data": 42}


def test_progress_and_money_come_as_two_tables(gnbv: Run) -> None:
    done = gnbv("targets", INVENTED, "--progress", "--money", "--format", "json")
    progress, money = json.loads(done.stdout)["tables"]
    assert progress["rows"][0]["status"] == "reached"
    models = next(row for row in money["rows"] if row["code"] == "14")
    # 10 tỷ for more than five, which are six: 1.666.666.666,67 each.
    assert (models["amount"], models["cost_per_unit"]) == (10_000_000_000, 1_666_666_667)
    assert models["bound"] == "at-most"


@pytest.mark.parametrize(
    ("option", "value", "valid"),
    [
        ("--year", "2026", "2022-2025"),
        ("--dimension", "food", "work, health, education, housing, water, information"),
        ("--agency", "syt", "(nearest: yt (Department of Health)); there are: ldtbxh ("),
        ("--project", "6", "1 (Project 2), 2 (Project 3), 2.1 (Project 3, Sub-project 1), 2.2"),
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
    edit(shipped / "indicators.yaml", "value: 60 %", "value: 160%")
    done = gnbv("targets", str(shipped))
    assert done.returncode == 1
    assert "T201 indicator 13.2: 160% lies outside 0-100%" in done.stderr
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
