"""`gnbv allocate` explained, divided and changed: what a user sees, and how it ends."""

import json
import shutil
from pathlib import Path

import pytest

from tests.allocation.test_profiles import DISTRICTS
from tests.conftest import SHIPPED, Run, edit
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
    titles = [line.split(":")[0] for line in done.stdout.split("\n") if ": Funding of" in line]
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
        (("--set", "central.cut=500%"), "500%"),
        (("--set", "central.cut=10"), "central.cut=10%"),
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


def communes(folder: Path) -> Path:
    """A copy of the invented plan of twelve communes, in 2031 and 2032."""
    return Path(shutil.copytree(DISTRICTS.parent / "twelve-communes-invented", folder / "plan"))


def test_shares_of_units_are_shown_in_a_unit_in_which_they_are_read(
    gnbv: Run, tmp_path: Path
) -> None:
    """A twelfth of 1,25 tỷ is 104.166.666 or 104.166.667 đồng: 104,166667 million."""
    plan = communes(tmp_path)
    edit(plan / "projects" / "1.yaml", "'1,2 tỷ'", "'1,25 tỷ'")
    shown = gnbv("allocate", str(plan), "--by", "unit", "--year", "2032", "--lang", "vi").stdout
    assert shown.count("Đơn vị tính: nghìn đồng") == 2
    assert "104.166,667" in shown
    asked = gnbv("allocate", str(plan), "--by", "unit", "--year", "2032", "--unit", "trieu").stdout
    assert "104.166667" in asked


def test_a_plan_of_one_year_wants_no_year(gnbv: Run, tmp_path: Path) -> None:
    plan = communes(tmp_path)
    for file in plan.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("2031", "2032"), encoding="utf-8")
    named = gnbv("allocate", str(plan), "--by", "unit", "--year", "2032")
    assert named.returncode == 0
    assert gnbv("allocate", str(plan), "--by", "unit").stdout == named.stdout
