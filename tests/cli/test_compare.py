"""`gnbv compare`: versions and plans side by side, and an exit code for CI."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from docx import Document

from tests.conftest import SHIPPED, Run, edit
from tests.golden import compare


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("by", ["project", "source", "nature", "year"])
def test_a_plan_beside_its_original_as_reviewed(
    life: Path, gnbv: Run, by: str, lang: str, request: pytest.FixtureRequest
) -> None:
    done = gnbv("compare", str(life), "--by", by, "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    compare(f"compare/life-{by}.{lang}.txt", done.stdout, request.config)


def facts(text: str) -> dict[str, tuple[int, ...]]:
    rows = csv.DictReader(io.StringIO(text))
    names = ("before_dong", "increase_dong", "decrease_dong", "after_dong")
    return {row["key"]: tuple(int(row[name]) for name in names) for row in rows}


def test_only_what_differs_is_shown_unless_all_is_asked_for(life: Path, gnbv: Run) -> None:
    march = ("--from", "original", "--to", "march-2031", "--format", "csv")
    found = facts(gnbv("compare", str(life), *march).stdout)
    assert found == {
        "2": (4_500_000_000, 300_000_000, 300_000_000, 4_500_000_000),
        "2.1": (3_400_000_000, 0, 300_000_000, 3_100_000_000),
        "2.2": (1_100_000_000, 300_000_000, 0, 1_400_000_000),
        "total": (11_100_000_000, 300_000_000, 300_000_000, 11_100_000_000),
    }
    every = facts(gnbv("compare", str(life), *march, "--all").stdout)
    assert every.keys() - found.keys() == {"1"}


def test_a_plan_that_nobody_named_is_not_compared_with_itself(gnbv: Run, tmp_path: Path) -> None:
    for command in ("compare", "execution", "carry-over"):
        done = gnbv(command, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert "no plan was found here" in done.stderr


def test_two_folders_are_compared_and_ci_is_told_that_money_differs(
    template: Path, gnbv: Run
) -> None:
    other = Path(shutil.copytree(template, template.parent / "other"))
    same = gnbv("compare", str(template), str(other), "--exit-code")
    assert (same.returncode, same.stderr) == (0, "")
    assert "No funding line differs." in same.stdout
    edit(other / "projects" / "1-water.yaml", "capital: 6 tỷ", "capital: 5,5 tỷ")
    differs = gnbv("compare", str(template), str(other), "--exit-code", "--format", "csv")
    assert differs.returncode == 1
    assert facts(differs.stdout)["1"] == (6_600_000_000, 0, 500_000_000, 6_100_000_000)
    assert gnbv("compare", str(template), str(other)).returncode == 0


def test_money_that_moves_between_years_only_differs_too(template: Path, gnbv: Run) -> None:
    other = Path(shutil.copytree(template, template.parent / "other"))
    edit(other / "plan.yaml", "years: [2031, 2032]", "years: [2032]")
    done = gnbv("compare", str(template), str(other), "--exit-code", "--by", "year")
    assert done.returncode == 1
    assert "Source (years)" in done.stdout


def test_plans_that_share_nothing_can_be_compared(template: Path, gnbv: Run) -> None:
    done = gnbv("compare", str(template), str(SHIPPED), "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)


@pytest.mark.parametrize("form", ["docx", "xlsx", "html", "md", "tex", "json"])
def test_the_table_of_an_adjustment_comes_in_every_form(life: Path, gnbv: Run, form: str) -> None:
    file = life.parent / f"adjustment.{form}"
    done = gnbv("compare", str(life), "-o", str(file))
    assert done.returncode == 0
    assert file.stat().st_size


def test_a_version_nobody_knows_ends_with_what_there_is(life: Path, gnbv: Run) -> None:
    done = gnbv("compare", str(life), "--from", "2031")
    assert done.returncode == 2
    assert "march-2031" in done.stderr


def test_lines_that_only_move_between_years_are_not_called_the_same(
    template: Path, gnbv: Run
) -> None:
    other = Path(shutil.copytree(template, template.parent / "other"))
    (other / "annex.yaml").unlink()
    edit(
        other / "projects" / "1-water.yaml",
        "capital: 6 tỷ",
        "capital: {years: {2030: 1 tỷ, 2031: 3 tỷ, 2032: 2 tỷ}}",
    )
    done = gnbv("compare", str(template), str(other), "--exit-code")
    assert done.returncode == 1
    assert "Only the years of funding lines differ: see --by year." in done.stdout


def test_the_table_of_one_adjustment_is_the_annex_of_its_decision(life: Path, gnbv: Run) -> None:
    file = life.parent / "annex.docx"
    versions = ("--from", "original", "--to", "march-2031")
    assert gnbv("compare", str(life), *versions, "--lang", "vi", "-o", str(file)).returncode == 0
    words = [one.text for one in Document(str(file)).paragraphs]
    assert words[0] == "Phụ lục điều chỉnh"
    assert words[1].startswith("ĐIỀU CHỈNH KẾ HOẠCH")
    # Decision 12 is the first of the two that adjust the plan.
    assert (
        words[2]
        == "(Kèm theo Quyết định số 12/QĐ-UBND ngày 15 tháng 3 năm 2031 của Ủy ban nhân dân tỉnh)"
    )


def test_the_table_of_several_adjustments_is_the_annex_of_none(life: Path, gnbv: Run) -> None:
    page = gnbv("compare", str(life), "--lang", "vi", "--format", "html").stdout
    assert "Kèm theo" not in page
