"""A plan's life on the command line: assigned beside planned, carried over, as of a day."""

from pathlib import Path

import pytest

from tests.conftest import Run, edit
from tests.golden import compare


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_life_that_comes_with_gnbv_as_reviewed(
    life: Path, gnbv: Run, lang: str, request: pytest.FixtureRequest
) -> None:
    for name, words in {
        "assigned": ("allocate", str(life)),
        "assigned-2031": ("allocate", str(life), "--year", "2031", "--by", "nature"),
        "from-assigned": ("allocate", str(life), "--from-assigned", "--by", "source"),
        "carry-over": ("carry-over", str(life)),
        "execution": ("execution", str(life)),
        "execution-line": ("execution", str(life), "--by", "line", "--sort", "rate"),
        "execution-unit": ("execution", str(life), "--by", "unit", "--as-of", "2031-05-01"),
        "spent-and-reached": ("targets", str(life), "--progress", "--money"),
        "annex": ("annex", str(life)),
        "annex-original": ("annex", str(life), "--as-of", "original"),
    }.items():
        done = gnbv(*words, "--lang", lang)
        assert (done.returncode, done.stderr) == (0, "")
        compare(f"life/{name}.{lang}.txt", done.stdout, request.config)


def test_init_writes_it_and_it_checks(tmp_path: Path, gnbv: Run) -> None:
    assert gnbv("init", "plan", "--example", "life").returncode == 0
    done = gnbv("check", "plan")
    assert done.returncode == 0
    assert "about what came after the plan hold" in done.stdout
    assert (tmp_path / "plan" / "closings" / "2030.yaml").exists()


@pytest.mark.parametrize("command", ["allocate", "annex", "show", "targets", "carry-over"])
def test_every_table_takes_a_version(life: Path, gnbv: Run, command: str) -> None:
    done = gnbv(command, str(life), "--as-of", "2031-06-30")
    assert (done.returncode, done.stderr) == (0, "")
    wrong = gnbv(command, str(life), "--as-of", "2031")
    assert wrong.returncode == 2
    assert "march-2031" in wrong.stderr


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "html", "json", "md"])
def test_an_export_has_all_that_came_after_the_plan(life: Path, gnbv: Run, suffix: str) -> None:
    file = life.parent / f"all.{suffix}"
    assert gnbv("export", str(life), "-o", str(file)).returncode == 0
    if suffix in {"html", "md", "json"}:
        text = file.read_text(encoding="utf-8")
        for words in ("Invented, not real", "Decision 12/QĐ-UBND"):
            assert words in text or suffix == "json"


def test_a_year_that_is_not_closed_has_no_carry_over(life: Path, gnbv: Run) -> None:
    done = gnbv("carry-over", str(life), "--year", "2031")
    assert done.returncode == 2
    assert "2031 is not closed" in done.stderr


def test_a_plan_without_assignments_has_nothing_to_go_on_from(template: Path, gnbv: Run) -> None:
    done = gnbv("allocate", str(template), "--from-assigned")
    assert done.returncode == 2
    assert "assignments/" in done.stderr


def test_a_wrong_name_in_an_assignment_stops_every_table_that_rests_on_it(
    life: Path, gnbv: Run
) -> None:
    file = life / "assignments" / "2030.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("mobilised:", "mobilized:", 1))
    done = gnbv("allocate", str(life))
    assert done.returncode == 1
    assert "R102" in done.stderr


def test_a_check_gives_the_money_of_the_plan_and_that_after_its_adjustments(
    life: Path, gnbv: Run
) -> None:
    shown = gnbv("check", str(life)).stdout
    assert "Grand total: 11,100,000,000 đồng" in shown
    assert "As adjusted: 11,700,000,000 đồng" in shown


def test_a_check_says_when_not_all_that_came_after_the_plan_was_looked_at(
    life: Path, gnbv: Run
) -> None:
    skipped = "Not all that came after the plan was checked."
    assert skipped not in gnbv("check", str(life)).stdout
    edit(life / "projects" / "1-water.yaml", "lead: xd", "lead: xd\nlead_agency: xd")
    assert skipped in gnbv("check", str(life)).stdout
