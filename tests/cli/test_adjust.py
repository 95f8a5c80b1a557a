"""`gnbv adjust`: what an officer changed becomes a decision of its own, and the original stays."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Run, edit

PASSED = ("--number", "50/QĐ-UBND", "--date", "2032-02-01")


def edited(workbook: Path, key: str, amount: int) -> None:
    """Write another amount into the cell of a line, as an officer would."""
    book = openpyxl.load_workbook(workbook)
    sheet = book["Funding lines"]
    row = next(cells[0].row for cells in sheet.iter_rows() if cells[0].value == key)
    sheet.cell(row, 6).value = amount
    book.save(workbook)


def files(plan: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in plan.rglob("*.yaml")}


def test_an_edited_workbook_becomes_an_adjustment_that_checks(life: Path, gnbv: Run) -> None:
    book, draft = life.parent / "plan.xlsx", life / "adjustments" / "3-edited.yaml"
    assert gnbv("export", str(life), "-o", str(book)).returncode == 0
    edited(book, "1/central/capital", 7_000_000_000)
    before = files(life)
    done = gnbv("adjust", str(book), str(life), *PASSED, "-o", str(draft))
    assert done.returncode == 0
    assert {name: text for name, text in files(life).items() if name != str(draft)} == before
    text = draft.read_text(encoding="utf-8")
    assert "# 6.600 → 7.000 triệu đồng\n        increase: 400 triệu đồng" in text
    assert "kind: supplement" in text
    checked = gnbv("check", str(life))
    assert checked.returncode == 0, checked.stdout


def test_an_edited_copy_becomes_the_same_adjustment(life: Path, gnbv: Run) -> None:
    other = Path(shutil.copytree(life, life.parent / "other"))
    edit(other / "projects" / "2-health.yaml", "recurrent: 400 triệu", "recurrent: 300 triệu")
    edit(other / "projects" / "2-health.yaml", "recurrent: 200 triệu", "recurrent: 300 triệu")
    done = gnbv("adjust", str(other), str(life), *PASSED)
    assert (done.returncode, done.stderr) == (0, "")
    assert "kind: reallocation" in done.stdout
    assert "decrease: 100 triệu đồng" in done.stdout
    assert "increase: 100 triệu đồng" in done.stdout


def test_a_line_that_is_gone_and_one_that_is_new_are_written_down(
    template: Path, gnbv: Run
) -> None:
    other = Path(shutil.copytree(template, template.parent / "other"))
    edit(
        other / "projects" / "1-water.yaml",
        "    capital: 6 tỷ\n  mobilised: 600 triệu",
        "    capital: 6 tỷ\n  local:\n    recurrent: 7 triệu",
    )
    draft = template / "adjustments" / "1.yaml"
    draft.parent.mkdir()
    assert gnbv("adjust", str(other), str(template), *PASSED, "-o", str(draft)).returncode == 0
    text = draft.read_text(encoding="utf-8")
    assert "new: true" in text
    assert "decrease: 600 triệu đồng" in text
    same = gnbv("compare", str(template), str(other), "--exit-code", "--by", "year")
    assert same.returncode == 0, same.stdout


def test_a_copy_with_another_project_is_told_where_to_write_it(template: Path, gnbv: Run) -> None:
    (template / "annex.yaml").unlink()
    other = Path(shutil.copytree(template, template.parent / "other"))
    (other / "projects" / "9.yaml").write_text(
        'code: "9"\nname: {vi: Đường}\nfunding:\n  mobilised: 1 tỷ\n', encoding="utf-8"
    )
    done = gnbv("adjust", str(other), str(template))
    assert done.returncode == 2
    assert "no project 9" in done.stderr


def test_what_is_supposed_is_saved_as_a_draft(template: Path, gnbv: Run) -> None:
    draft = template.parent / "draft.yaml"
    done = gnbv("allocate", str(template), "--set", "local.cut=10%", "--save", str(draft))
    assert done.returncode == 0
    assert "decrease: 40 triệu đồng" in draft.read_text(encoding="utf-8")
    again = gnbv("allocate", str(template), "--set", "local.cut=10%", "--save", str(draft))
    assert again.returncode == 3


@pytest.mark.parametrize("words", [(), ("--set", "local.ceiling.2031=1 tỷ")])
def test_what_no_adjustment_can_say_is_not_saved(
    template: Path, gnbv: Run, words: tuple[str, ...]
) -> None:
    done = gnbv("allocate", str(template), *words, "--save", "-")
    assert done.returncode == 2


def test_nothing_that_differs_is_said(template: Path, gnbv: Run) -> None:
    done = gnbv("adjust", str(template), str(template))
    assert (done.returncode, done.stdout) == (0, "")
    assert "nothing differs" in done.stderr


def test_a_day_that_is_none_is_wrong_usage(template: Path, gnbv: Run) -> None:
    done = gnbv("adjust", str(template), str(template), "--date", "1/2/2032")
    assert done.returncode == 2
    assert "2024-06-30" in done.stderr


def test_an_adjusted_plan_is_not_imported_into(life: Path, gnbv: Run) -> None:
    book = life.parent / "plan.xlsx"
    assert gnbv("export", str(life), "-o", str(book)).returncode == 0
    edited(book, "1/central/capital", 7_000_000_000)
    before = files(life)
    done = gnbv("import", str(book), "--into", str(life))
    assert done.returncode == 2
    assert "gnbv adjust" in done.stderr
    assert files(life) == before


def test_what_a_draft_cannot_write_is_named(life: Path, gnbv: Run) -> None:
    other = Path(shutil.copytree(life, life.parent / "other"))
    edit(other / "plan.yaml", "en: Central budget}", "en: State budget}")
    done = gnbv("adjust", str(other), str(life), *PASSED)
    assert (done.returncode, done.stdout) == (2, "")
    assert "source central" in done.stderr
    assert "nothing differs" not in done.stderr


def test_a_line_that_gets_years_moves_in_these_years(template: Path, gnbv: Run) -> None:
    other = Path(shutil.copytree(template, template.parent / "other"))
    (other / "annex.yaml").unlink()
    edit(
        other / "projects" / "1-water.yaml",
        "capital: 6 tỷ",
        "capital: {years: {2030: 1 tỷ, 2031: 3 tỷ, 2032: 2 tỷ}}",
    )
    done = gnbv("adjust", str(other), str(template), *PASSED)
    assert done.returncode == 0, done.stderr
    assert "years:\n          2030:\n            decrease: 1.000 triệu đồng" in done.stdout
    assert "2031:\n            increase: 1.000 triệu đồng" in done.stdout
