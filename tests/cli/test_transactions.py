"""Several files change together: all or none, also where a run is killed between two of them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gnbv.cli import transactions
from gnbv.cli.transactions import NotFinished, NotUndone, finish, replace_all
from gnbv.plan_files import JOURNAL
from tests.conftest import ROOT, Run

KILLED = """
import os, sys
from pathlib import Path
from typing import Any
from gnbv.cli.transactions import replace_all
left = int(sys.argv[1])
replace = Path.replace
def dying(self, target):
    global left
    if left == 0:
        os.kill(os.getpid(), 9)
    left -= 1
    return replace(self, target)
Path.replace = dying
folder = Path(sys.argv[2])
replace_all(folder, {folder / name: b"new" for name in ("a.yaml", "b.yaml", "c.yaml")})
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "plan"
    made.mkdir()
    for name in ("a.yaml", "b.yaml", "c.yaml"):
        (made / name).write_bytes(b"old")
    return made


def contents(folder: Path) -> list[bytes]:
    return [file.read_bytes() for file in sorted(folder.glob("*.yaml"))]


def new(folder: Path) -> dict[Path, bytes]:
    return dict.fromkeys(sorted(folder.glob("*.yaml")), b"new")


def break_writing(monkeypatch: pytest.MonkeyPatch, *names: str, content: bytes = b"") -> None:
    """Let every write to these files fail, or only those of one content."""
    put = vars(transactions)["put"]  # which may fail for other files already

    def failing(file: Path, held: bytes, force: bool) -> None:
        if file.name in names and content in {b"", held}:
            raise OSError(28, "No space left on device", str(file))
        put(file, held, force)

    monkeypatch.setattr(transactions, "put", failing)


def test_all_files_change_and_nothing_is_left_behind(folder: Path) -> None:
    replace_all(folder, new(folder))
    assert contents(folder) == [b"new"] * 3
    assert sorted(file.name for file in folder.iterdir()) == ["a.yaml", "b.yaml", "c.yaml"]


def test_a_file_that_is_gone_stops_before_any_changes(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_all(folder, {**new(folder), folder / "gone.yaml": b"new"})
    assert contents(folder) == [b"old"] * 3


@pytest.mark.parametrize("name", ["a.yaml", "b.yaml", "c.yaml", JOURNAL])
def test_a_failure_puts_back_what_had_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    break_writing(monkeypatch, name)
    with pytest.raises(OSError, match="No space left"):
        replace_all(folder, new(folder))
    assert contents(folder) == [b"old"] * 3
    assert sorted(file.name for file in folder.iterdir()) == ["a.yaml", "b.yaml", "c.yaml"]


def test_what_cannot_be_put_back_is_named_and_finished_later(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        break_writing(broken, "c.yaml")
        break_writing(broken, "a.yaml", content=b"old")
        with pytest.raises(NotUndone) as failed:
            replace_all(folder, new(folder))
    assert [file.name for file in failed.value.files] == ["a.yaml"]
    assert contents(folder) == [b"new", b"old", b"old"]
    assert len(finish(folder)) == 3
    assert contents(folder) == [b"new"] * 3


@pytest.mark.parametrize("moves", [0, 1, 2, 3])
def test_a_run_killed_between_two_files_is_finished_by_the_next(folder: Path, moves: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(moves), str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == -9
    begun = [b"new"] * max(0, moves - 1) + [b"old"] * (3 - max(0, moves - 1))
    assert contents(folder) == begun
    finished = finish(folder)
    assert contents(folder) == ([b"new"] * 3 if moves else [b"old"] * 3)
    assert len(finished) == (3 if moves else 0)
    assert not (folder / JOURNAL).exists()
    assert finish(folder) == []


def test_a_symlink_stays_one_and_its_file_changes(folder: Path) -> None:
    (folder / "a.yaml").rename(folder.parent / "elsewhere.yaml")
    (folder / "a.yaml").symlink_to("../elsewhere.yaml")
    replace_all(folder, new(folder))
    assert (folder / "a.yaml").is_symlink()
    assert (folder.parent / "elsewhere.yaml").read_bytes() == b"new"


def journal(folder: Path, file: str, before: str = "old", after: str = "new") -> None:
    held = {"files": [{"file": file, "before": before, "after": after}]}
    (folder / JOURNAL).write_text(json.dumps(held))


def test_a_file_that_was_edited_since_is_not_touched(folder: Path) -> None:
    journal(folder, "b.yaml", before="older")
    with pytest.raises(NotFinished) as failed:
        finish(folder)
    assert [file.name for file in failed.value.files] == ["b.yaml"]
    assert contents(folder) == [b"old"] * 3


@pytest.mark.parametrize("file", ["../outside.yaml", "/etc/hostname", "note.txt", "link.yaml"])
def test_a_journal_from_elsewhere_leads_to_nothing_outside_the_plan(
    folder: Path, file: str
) -> None:
    outside = folder.parent / "outside.yaml"
    outside.write_text("old")
    (folder / "note.txt").write_text("old")
    (folder / "link.yaml").symlink_to(outside)
    journal(folder, file)
    with pytest.raises(NotFinished):
        finish(folder)
    assert outside.read_text() == "old"
    assert (folder / "note.txt").read_text() == "old"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": []}', '{"files": [1]}', "[" * 10**5])
def test_a_damaged_journal_is_told(folder: Path, text: str) -> None:
    (folder / JOURNAL).write_text(text)
    with pytest.raises(NotFinished):
        finish(folder)


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
