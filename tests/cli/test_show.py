"""`gnbv show` of one project, one agency, or all content; and a project in the place of a plan."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import SHIPPED, TEMPLATE, Run

PLAN = SHIPPED.name
FORMS = ("table", "markdown", "csv", "json", "html", "latex")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("view", [("--project", "2.2"), ("--agency", "yt")])
def test_every_form_quotes_the_document_in_its_own_language(
    gnbv: Run, form: str, lang: str, view: tuple[str, str]
) -> None:
    done = gnbv("show", PLAN, *view, "--format", form, "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    quote = {"2.2": "Trẻ em dưới 16 tuổi thuộc hộ nghèo", "yt": "Dự án cải thiện dinh dưỡng"}
    assert quote[view[1]] in done.stdout
    if form not in {"csv", "json"}:
        assert ("12,100" if lang == "en" else "12.100") in done.stdout


@pytest.mark.parametrize("suffix", ["xlsx", "docx"])
def test_office_forms_are_written(gnbv: Run, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"whole.{suffix}"
    assert gnbv("show", PLAN, "--project", "3.2", "-o", str(file)).returncode == 0
    assert file.read_bytes()[:2] == b"PK"


def test_csv_holds_all_tables_of_a_project(gnbv: Run) -> None:
    done = gnbv("show", PLAN, "--project", "2.2", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["table"] for row in rows} == {"project", "funding", "content", "indicators"}
    paid = [int(row["amount_dong"]) for row in rows if row["amount_dong"]]
    assert sum(paid) == 12_100_000_000


def test_json_holds_a_table_for_each_part_of_an_agency(gnbv: Run) -> None:
    done = gnbv("show", PLAN, "--agency", "Cục Thống kê", "--format", "json", "--lang", "en")
    titles = [table["title"] for table in json.loads(done.stdout)["tables"]]
    assert titles == ["Statistics Office", "Duties", "Indicators"]


def test_content_is_all_that_the_document_lays_down(gnbv: Run) -> None:
    done = gnbv("show", PLAN, "--content", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len({row["agency"] for row in rows if row["kind"] == "duties"}) == 19
    assert [row["quote"] for row in rows if row["kind"] == "recipients"][1] == "Bộ Xây dựng"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a plan's files in it."""
    return Path(shutil.copytree(TEMPLATE, tmp_path / "here"))


def test_a_project_stands_in_the_place_of_a_plan_where_no_plan_goes_by_it(
    inside: Run, here: Path
) -> None:
    done = inside("show", "2.1", cwd=here)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == inside("show", "--project", "2.1", cwd=here).stdout
    assert "Nutrition" in done.stdout


def test_a_plan_of_that_name_comes_first(inside: Run, here: Path) -> None:
    shutil.copytree(SHIPPED, here / "2.1")
    done = inside("show", "2.1", cwd=here)
    assert done.stdout == inside("show", str(here / "2.1"), cwd=here).stdout
    assert "Vĩnh Long" in done.stdout


def test_a_project_of_the_plan_that_ships_is_shown_with_a_line_that_says_so(inside: Run) -> None:
    done = inside("show", "2.1", "--lang", "en")
    assert done.returncode == 0
    assert done.stderr.endswith(f"this is the one that ships with gnbv: {PLAN}\n")
    assert "Project 3, Sub-project 1 (annex 2.1)" in done.stdout
    assert inside("show", "2.1", "-o", "x.md").returncode == 2


def test_a_project_of_a_plan_with_findings_shows_them(inside: Run, here: Path) -> None:
    file = here / "projects" / "1-water.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("lead: xd", "lead: q"), encoding="utf-8"
    )
    done = inside("show", "2.1", "--lang", "en", cwd=here)
    assert (done.returncode, done.stdout) == (1, "")
    assert "R101" in done.stderr


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("2.9",), "nor is it a project of the plan here; nearest: 2."),
        (("nowhere",), "there is no folder or file 'nowhere'"),
        (("--project", "2.9"), "there is no project '2.9' (nearest: 2."),
        (("--agency", "ytt"), "there is no agency 'ytt' (nearest: yt (Department of Health))"),
        (("--project", "2.1", "--agency", "yt"), "choose one of --project, --agency and --content"),
        (("2.1", "--agency", "yt"), "there is no folder or file '2.1'"),
    ],
)
def test_what_is_not_there_ends_with_2_and_the_nearest(
    inside: Run, here: Path, args: tuple[str, ...], words: str
) -> None:
    done = inside("show", *args, "--lang", "en", cwd=here)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
