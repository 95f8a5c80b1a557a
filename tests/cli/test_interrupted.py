"""An import that ended halfway: no command calculates with it, and the next import finishes it."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.conftest import Run
from tests.files.test_transactions import break_writing, journal


def test_other_commands_do_not_calculate_with_half_an_import(gnbv: Run, template: Path) -> None:
    assert gnbv("export", "plan", "-o", "a.xlsx").returncode == 0
    file = template / "projects" / "1-water.yaml"
    text = file.read_text(encoding="utf-8")
    journal(template, "projects/1-water.yaml", text, text.replace("6 tỷ", "7 tỷ", 1))
    for command in (["check", "plan"], ["allocate", "plan"], ["export", "plan", "-o", "b.xlsx"]):
        done = gnbv(*command)
        assert done.returncode == 3
        assert "an import into 'plan' was interrupted" in done.stderr
    done = gnbv("import", "a.xlsx", "--into", "plan")
    assert done.returncode == 0
    assert done.stderr.startswith("gnbv: finished an earlier import that was interrupted: ")
    assert "capital: 7 tỷ" in file.read_text(encoding="utf-8")
    assert gnbv("check", "plan").returncode == 1


def test_a_change_that_is_neither_made_nor_undone_names_its_files(
    inside: Run, template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert inside("export", "plan", "-o", "a.xlsx").returncode == 0
    book: Any = load_workbook(tmp_path / "a.xlsx")
    book["Funding lines"]["F6"], book["Funding lines"]["F8"] = 7_000_000_000, 4_000_000_000
    book.save(tmp_path / "a.xlsx")
    water = template / "projects" / "1-water.yaml"
    with monkeypatch.context() as broken:
        break_writing(broken, "2-health.yaml")
        break_writing(broken, "1-water.yaml", content=water.read_bytes())
        done = inside("import", "a.xlsx", "--into", "plan")
    assert done.returncode == 3
    assert f"files that have changed: {water}." in done.stderr
    again = inside("import", "a.xlsx", "--into", "plan")
    assert again.returncode == 0
    assert "finished an earlier import that was interrupted" in again.stderr
    assert again.stdout == "No funding line has changed.\n"
    assert "capital: 7 tỷ" in water.read_text(encoding="utf-8")
    health = template / "projects" / "2-health.yaml"
    assert "recurrent: 4 tỷ" in health.read_text(encoding="utf-8")
