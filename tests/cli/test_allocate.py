"""`gnbv allocate` explained, divided and changed: what a user sees, and how it ends."""

import json
from pathlib import Path

import pytest

from tests.allocation.test_profiles import DISTRICTS
from tests.conftest import ROOT, SHIPPED, Run, edit
from tests.golden import compare

LINE = "2.1/central/recurrent"


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_the_invented_districts_are_divided_as_reviewed(
    form: str, gnbv: Run, request: pytest.FixtureRequest
) -> None:
    done = gnbv("allocate", str(DISTRICTS), "--year", "2024", "--by", "unit", "--format", form)
    assert (done.returncode, done.stderr) == (0, "")
    compare(f"allocate/districts-2024.{form}", done.stdout, request.config)


def test_the_same_plan_gives_the_same_table_whatever_the_machine_hashes(
    gnbv: Run, request: pytest.FixtureRequest
) -> None:
    tables = {
        gnbv("allocate", str(DISTRICTS), "--format", "json", PYTHONHASHSEED=seed).stdout
        for seed in ("1", "2", "77")
    }
    assert len(tables) == 1
    compare("allocate/districts.json", tables.pop(), request.config)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_cell_is_explained_with_its_places(lang: str, gnbv: Run, template: Path) -> None:
    done = gnbv("allocate", str(template), "--year", "2031", "--explain", LINE, "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert " plan/projects/2-health.yaml:14" in done.stdout
    text = (template / "plan.yaml").read_text(encoding="utf-8").split("\n")
    years = text.index("    years: [2030, 2031, 2032]") + 1
    assert f" plan/plan.yaml:{years}\n" in done.stdout
    assert "1/3" in done.stdout
    assert {"vi": "Lý do: ", "en": "Why: "}[lang] in done.stdout


def test_an_explanation_is_data_too(gnbv: Run) -> None:
    done = gnbv("allocate", str(SHIPPED), "--year", "2024", "--explain", LINE, "--format", "json")
    found = json.loads(done.stdout)
    assert (found["code"], found["year"], found["amount"]) == ("2.1", 2024, 6_250_000_000)
    share = next(row for row in found["rows"] if row["step"] == "share")
    assert share["value"] == 6_250_000_000


def test_a_change_is_shown_before_after_and_less_and_the_disk_is_left_alone(
    gnbv: Run, shipped: Path
) -> None:
    was = {file: file.read_bytes() for file in shipped.rglob("*.yaml")}
    options = ("--year", "2023", "--set", "local.years=2024-2025", "--format", "json")
    done = gnbv("allocate", str(shipped), *options)
    found = json.loads(done.stdout)
    assert (found["before"], found["after"]) == (53_175_000_000, 50_075_000_000)
    row = next(r for r in found["rows"] if (r["code"], r["source"]) == ("3.1", "local"))
    assert (row["before"], row["after"], row["difference"]) == (1_650_000_000, 0, -1_650_000_000)
    assert {file: file.read_bytes() for file in shipped.rglob("*.yaml")} == was


def test_changes_of_all_years_come_in_three_tables(gnbv: Run) -> None:
    done = gnbv("allocate", str(SHIPPED), "--by", "source", "--set", "cut=10%")
    titles = [line.split(":")[0] for line in done.stdout.split("\n") if ": National" in line]
    assert titles == ["Before", "After", "Difference"]
    assert "-20,960" in done.stdout
    assert "188,640" in done.stdout


def test_several_changes_are_made_in_order(gnbv: Run) -> None:
    changes = ("--set", "mobilised.cut=50 %", "--set", "mobilised.ceiling.2022=300 triệu")
    done = gnbv("allocate", str(SHIPPED), "--year", "2022", *changes, "--by", "source")
    assert done.returncode == 0
    row = next(line.split() for line in done.stdout.split("\n") if line.startswith("mobilised"))
    assert row[-3:] == ["1,050", "300", "-750"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--explain", "9/central"), "1/central/recurrent"),
        (("--explain", "2.1/central"), "2.1/central/recurrent"),
        (("--explain", LINE), "--year"),
        (("--by", "unit"), "--year"),
        (("--by", "unit", "--year", "2024"), "units.yaml"),
        (("--set", "x.cut=5%"), "central, local, mobilised"),
        (("--set", "central.cut=500%"), "500 %"),
        (("--set", "central.years=2031"), "2022-2025"),
        (("--set", "central.years=,"), "no year"),
        (("--set", "central.ceiling.2031=3 tỷ"), "2022-2025"),
        (("--set", "central.ceiling.2024=3"), "no unit"),
        (("--set", "whatever"), "central.years=2022-2025"),
    ],
)
def test_wrong_usage_names_what_is_right(options: tuple[str, ...], told: str, gnbv: Run) -> None:
    done = gnbv("allocate", str(SHIPPED), *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_plan_that_cannot_be_allocated_is_refused_by_what_calculates(
    gnbv: Run, template: Path
) -> None:
    ceiling = "ref: II.1\n    ceilings:\n      2030:\n        amount: 1 tỷ\n        ref: x\n"
    profile = "    profile:\n      last: 2030\n"
    edit(template / "plan.yaml", "    ref: II.1\n", f"{profile}    {ceiling}")
    for command in ("allocate", "show"):
        done = gnbv(command, str(template))
        assert (done.returncode, done.stdout) == (1, ""), command
        assert "A110" in done.stderr
    checked = gnbv("check", str(template))
    assert checked.returncode == 1
    # The largest line alone is more than the ceiling: two figures are the whole contradiction.
    assert "one of these 2 figures" in checked.stdout
    assert "projects/1-water.yaml:9:14" in checked.stdout


def test_a_change_that_cannot_be_is_refused(gnbv: Run) -> None:
    done = gnbv("allocate", str(SHIPPED), "--set", "local.ceiling.2024=10 tỷ")
    assert (done.returncode, done.stdout) == (1, "")
    assert "A111" in done.stderr


def test_units_with_findings_are_not_divided_among(gnbv: Run, template: Path) -> None:
    edit(template / "units.yaml", "      communes: 5\n", "")
    done = gnbv("allocate", str(template), "--year", "2031", "--by", "unit")
    assert (done.returncode, done.stdout) == (1, "")
    assert "U102" in done.stderr
    assert gnbv("allocate", str(template), "--year", "2031").returncode == 0


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_what_if_tells_machines_each_amount_once(inside: Run, form: str) -> None:
    """13 lines pay over four years and 9 over three; JSON names the total as well."""
    done = inside("allocate", str(SHIPPED), "--set", "cut=10%", "--format", form)
    assert done.stdout.count("before") == (1 if form == "csv" else 13 * 4 + 9 * 3 + 1)


@pytest.mark.parametrize("other", [("--explain", "1/central/capital"), ("--set", "cut=10%")])
def test_units_go_with_neither_explanation_nor_what_if(inside: Run, other: tuple[str, str]) -> None:
    done = inside("allocate", str(DISTRICTS), "--year", "2024", "--by", "unit", *other)
    assert (done.returncode, done.stdout) == (2, "")
    assert other[0] in done.stderr


def test_a_negative_ceiling_is_wrong_usage(inside: Run) -> None:
    done = inside("allocate", str(SHIPPED), "--set", "central.ceiling.2024=-3 tỷ")
    assert (done.returncode, done.stdout) == (2, "")
    assert "negative" in done.stderr


def test_what_a_what_if_breaks_is_said_to_be_the_what_ifs(inside: Run) -> None:
    sets = ("--set", "central.years=2024", "--set", "central.ceiling.2024=1 tỷ")
    done = inside("allocate", str(SHIPPED), *sets)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"with {' '.join(sets)}:" in done.stderr


WARDS = str(ROOT / "tests" / "cases" / "plans" / "one-year-three-wards-invented")
"""One year, 1 tỷ among three units of the same weight: 333.333.333 đồng each, and 1 đồng over."""


def test_a_plan_of_one_year_needs_no_year(inside: Run) -> None:
    for asked in (("--by", "unit"), ("--explain", "1/city")):
        without = inside("allocate", WARDS, *asked)
        assert (without.returncode, without.stderr) == (0, "")
        assert without.stdout == inside("allocate", WARDS, *asked, "--year", "2031").stdout


def test_shares_that_the_unit_shows_with_six_decimals_are_in_dong(inside: Run) -> None:
    shown = inside("allocate", WARDS, "--by", "unit", "--lang", "vi").stdout
    assert shown.count("Đơn vị tính: đồng\n") == 2
    assert "333.333.334" in shown
    assert "," not in shown
    asked = inside("allocate", WARDS, "--by", "unit", "--lang", "vi", "--unit", "triệu").stdout
    assert "333,333334" in asked
    few = inside("allocate", str(DISTRICTS), "--by", "unit", "--year", "2024").stdout
    assert few.count("Unit: million đồng\n") == 2
