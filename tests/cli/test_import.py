"""`gnbv import` as its user meets it."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gnbv.workbook import LINES
from tests.conftest import Run, edit


def test_an_edited_workbook_reaches_the_plan_and_check_sees_it(
    gnbv: Run, shipped: Path, tmp_path: Path
) -> None:
    assert gnbv("export", str(shipped), "-o", "a.xlsx", "--lang", "vi").returncode == 0
    same = gnbv("import", "a.xlsx", "--into", str(shipped))
    assert (same.returncode, same.stdout) == (0, "No funding line has changed.\n")
    book = load_workbook(tmp_path / "a.xlsx")
    book["Dòng kinh phí"]["F6"] = 60_000_000_000
    book.save(tmp_path / "a.xlsx")
    done = gnbv("import", "a.xlsx", "--into", shipped.name, "--lang", "vi")
    assert done.returncode == 0
    change, summary, head, *broken = done.stdout.splitlines()
    assert change.startswith(f"{shipped.name}/projects/1-livelihoods.yaml:")
    assert change.endswith(": 59 tỷ -> 60 tỷ")
    assert summary == "1 dòng kinh phí đã thay đổi."
    assert head == "21 số liệu không còn khớp với các dòng kinh phí:"
    assert broken[-2] == "  ... và 1 mục nữa"
    assert "điều chỉnh" in broken[-1]
    assert gnbv("check", shipped.name).returncode == 1


def test_a_finding_names_sheet_and_cell_and_nothing_changes(
    gnbv: Run, template: Path, tmp_path: Path
) -> None:
    before = {file: file.read_bytes() for file in template.rglob("*.yaml")}
    assert gnbv("export", "plan", "-o", "a.xlsx").returncode == 0
    book = load_workbook(tmp_path / "a.xlsx")
    book["Funding lines"]["F6"] = "6 tỷ"
    book["Funding lines"]["F7"] = 1
    book.save(tmp_path / "a.xlsx")
    done = gnbv("import", "a.xlsx", "--into", "plan")
    assert done.returncode == 1
    assert "a.xlsx[Funding lines!F6]" in done.stdout
    assert "W108" in done.stdout
    assert done.stdout.endswith("Nothing in the plan was changed.\n")
    assert {file: file.read_bytes() for file in template.rglob("*.yaml")} == before


def test_a_workbook_that_is_not_there_is_exit_3(gnbv: Run, template: Path) -> None:
    done = gnbv("import", "gone.xlsx", "--into", str(template))
    assert done.returncode == 3
    assert "gone.xlsx" in done.stderr


def test_any_other_file_is_a_damaged_workbook(gnbv: Run, template: Path) -> None:
    done = gnbv("import", str(template / "plan.yaml"), "--into", str(template))
    assert done.returncode == 1
    assert "W101" in done.stdout


def test_an_import_is_remembered_by_the_workbook_itself(
    gnbv: Run, template: Path, tmp_path: Path
) -> None:
    """Edit, import, edit on, undo: each is an edit of the same file, and none a conflict."""
    assert gnbv("export", "plan", "-o", "a.xlsx").returncode == 0
    file = template / "projects" / "1-water.yaml"
    for amount, shown in ((7, "7 tỷ"), (8, "8 tỷ"), (6, "6 tỷ")):
        put(tmp_path / "a.xlsx", F6=amount * 10**9)
        done = gnbv("import", "a.xlsx", "--into", "plan")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.splitlines()[0].endswith(f"-> {shown}")
        assert f"capital: {shown}" in file.read_text(encoding="utf-8")


def test_a_workbook_that_cannot_be_written_is_told(
    gnbv: Run, template: Path, tmp_path: Path
) -> None:
    assert gnbv("export", "plan", "-o", "a.xlsx").returncode == 0
    book = load_workbook(tmp_path / "a.xlsx")
    book["Funding lines"]["F6"] = 7_000_000_000
    del book["gnbv"]
    book.save(tmp_path / "a.xlsx")
    done = gnbv("import", "a.xlsx", "--into", str(template))
    assert done.returncode == 0
    assert done.stderr == (
        "gnbv: 'a.xlsx' could not be made to remember this import (open elsewhere, read-only, or "
        "without its hidden sheet): export anew before editing on.\n"
    )


def test_a_doubt_shows_what_would_change_and_force_does_it(
    gnbv: Run, template: Path, tmp_path: Path
) -> None:
    before = {file: file.read_bytes() for file in template.rglob("*.yaml")}
    assert gnbv("export", "plan", "-o", "a.xlsx").returncode == 0
    put(tmp_path / "a.xlsx", F6=6_500)
    done = gnbv("import", "a.xlsx", "--into", "plan")
    assert done.returncode == 1
    first, hint, *rest = done.stdout.splitlines()
    assert first.startswith("a.xlsx[Funding lines!F6]:6:6: W116 '1/central/capital' goes from ")
    assert hint == "  = this column is in đồng; if the amount is right, add --force"
    assert rest[-2] == "plan/projects/1-water.yaml:9:14: 6 tỷ -> 6.500 đồng"
    assert rest[-1] == "With --force 1 would change as above. Nothing in the plan was changed."
    assert {file: file.read_bytes() for file in template.rglob("*.yaml")} == before
    forced = gnbv("import", "a.xlsx", "--into", "plan", "--force")
    assert forced.returncode == 0
    assert "plan/projects/1-water.yaml:9:14: 6 tỷ -> 6.500 đồng\n1 changed.\n" in forced.stdout


def test_a_line_that_the_plan_has_changed_since_is_told_and_can_be_taken(
    gnbv: Run, template: Path
) -> None:
    assert gnbv("export", "plan", "-o", "a.xlsx").returncode == 0
    edit(template / "projects" / "1-water.yaml", "    capital: 6 tỷ", "    capital: 7 tỷ")
    done = gnbv("import", "a.xlsx", "--into", "plan", "--lang", "vi")
    assert done.returncode == 0
    assert done.stdout == (
        "Không có dòng kinh phí nào thay đổi.\n"
        "Kế hoạch đã sửa các dòng sau từ khi xuất bảng tính; giữ số của kế hoạch "
        "(lấy số của bảng tính: --take KHÓA):\n"
        "  1/central/capital: kế hoạch 7.000.000.000 đồng, bảng tính 6.000.000.000 đồng\n"
    )
    taken = gnbv("import", "a.xlsx", "--into", "plan", "--take", "1/central/capital")
    assert taken.stdout == "plan/projects/1-water.yaml:9:14: 7 tỷ -> 6 tỷ\n1 changed.\n"
    unknown = gnbv("import", "a.xlsx", "--into", "plan", "--take", "9/x/y")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "--take '9/x/y'" in unknown.stderr


def test_edits_that_are_not_imported_and_figures_that_break_are_listed(
    gnbv: Run, template: Path, tmp_path: Path
) -> None:
    assert gnbv("export", "plan", "-o", "a.xlsx").returncode == 0
    put(tmp_path / "a.xlsx", F6=6_500_000_000, H5="2040")
    done = gnbv("import", "a.xlsx", "--into", str(template))
    lines = done.stdout.splitlines()
    assert lines[2:4] == [
        "These edits are not imported (gnbv import takes the amounts of funding lines alone):",
        "  a.xlsx[Funding lines!H5]: '2031' -> '2040'",
    ]
    check = gnbv("check", str(template), "--format", "concise").stdout.splitlines()
    told = {line.strip().partition(" (")[0] for line in lines[5:-1]}
    assert told == {line.partition(" (")[0] for line in check if " C0" not in line}
    assert lines[4] == f"{len(told)} figures no longer follow from the funding lines:"
    assert "adjustment by a decision" in lines[-1]


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_what_follows_from_an_import_is_no_edit_when_the_workbook_comes_again(
    lang: str, gnbv: Run, template: Path, tmp_path: Path
) -> None:
    """Years and checks were worked out of the amounts that were exported, and stay so."""
    file = tmp_path / "plan.xlsx"
    gnbv("export", str(template), "-o", str(file), "--lang", lang)
    put(file, F6=7_000_000_000)
    first = gnbv("import", str(file), "--into", str(template))
    again = gnbv("import", str(file), "--into", str(template))
    assert "1 changed." in first.stdout
    assert again.stdout == "No funding line has changed.\n"
    put(file, F6=6_500_000_000, G6=5)
    third = gnbv("import", str(file), "--into", str(template))
    edits = [line for line in third.stdout.splitlines() if "plan.xlsx[" in line]
    assert len(edits) == 1, "the year that was typed over, and nothing else"
    assert "!G6]" in edits[0]


def test_a_plan_whose_check_had_findings_tells_only_what_is_new(
    gnbv: Run, template: Path, tmp_path: Path
) -> None:
    edit(template / "projects" / "1-water.yaml", "  total: 6,6 tỷ", "  total: 7,6 tỷ")
    assert gnbv("export", "plan", "-o", "a.xlsx").returncode == 0
    put(tmp_path / "a.xlsx", F9=500_000_000)
    done = gnbv("import", "a.xlsx", "--into", "plan")
    assert done.returncode == 0
    assert "1-water.yaml" not in done.stdout
    assert "2-health.yaml" in done.stdout


def test_a_symlinked_plan_file_stays_a_symlink(gnbv: Run, template: Path, tmp_path: Path) -> None:
    file = template / "projects" / "1-water.yaml"
    file.rename(tmp_path / "shared.yaml")
    file.symlink_to("../../shared.yaml")
    assert gnbv("export", "plan", "-o", "a.xlsx").returncode == 0
    put(tmp_path / "a.xlsx", F6=7_000_000_000)
    assert gnbv("import", "a.xlsx", "--into", "plan").returncode == 0
    assert file.is_symlink()
    assert "capital: 7 tỷ" in (tmp_path / "shared.yaml").read_text(encoding="utf-8")


def put(file: Path, **cells: object) -> None:
    book: Any = load_workbook(file)
    (sheet,) = (book[title] for title in LINES if title in book.sheetnames)
    for cell, value in cells.items():
        sheet[cell] = value
    book.save(file)
