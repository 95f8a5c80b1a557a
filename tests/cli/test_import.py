"""`gnbv import` as its user meets it."""

from pathlib import Path

from openpyxl import load_workbook

from tests.conftest import Run


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
