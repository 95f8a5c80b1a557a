"""Output: the suffix picks the form, files are whole or not there, and the old one is safe."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gnbv.cli.progress import progress
from gnbv.language import Text
from tests.conftest import ROOT, SHIPPED, TEMPLATE, Run

PLAN = str(SHIPPED)

BEGINNINGS = {
    "a.txt": "Kinh phí thực hiện CTMTQG",
    "a.md": "## Kinh phí",
    "a.csv": "number,code,column",
    "a.json": '{\n  "format_version": 1',
    "a.html": "<!DOCTYPE html>",
    "a.tex": r"\begin{table}",
    "a.xlsx": "PK",
    "a.DOCX": "PK",
}


@pytest.mark.parametrize("name", BEGINNINGS)
def test_the_suffix_picks_the_form(gnbv: Run, tmp_path: Path, name: str) -> None:
    done = gnbv("annex", PLAN, "--lang", "vi", "-o", name)
    assert (done.returncode, done.stdout) == (0, "")
    content = (tmp_path / name).read_bytes()
    assert content.startswith(BEGINNINGS[name].encode())


@pytest.mark.parametrize("command", ["annex", "allocate", "show", "export"])
def test_an_unknown_suffix_names_the_known_ones(gnbv: Run, tmp_path: Path, command: str) -> None:
    done = gnbv(command, PLAN, "-o", "a.pdf")
    assert done.returncode == 2
    assert ".xlsx" in done.stderr
    assert ".docx" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_format_that_is_no_text_wants_a_file(gnbv: Run) -> None:
    done = gnbv("show", PLAN, "--format", "xlsx")
    assert done.returncode == 2
    assert "-o" in done.stderr


def test_an_existing_file_is_replaced_only_by_force(gnbv: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("mine")
    done = gnbv("allocate", PLAN, "-o", "a.csv")
    assert (done.returncode, file.read_text()) == (3, "mine")
    assert "--force" in done.stderr
    assert gnbv("allocate", PLAN, "-o", "a.csv", "--force").returncode == 0
    assert file.read_text().startswith("code,source")


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("missing/a.csv", "No such file or directory"),
        ("folder.csv", "Is a directory"),
        ("file.txt/a.csv", "Not a directory"),
        ("/dev/full", "No space left on device"),
        ("/proc/a.csv", "cannot write"),
        ("a" * 300 + ".csv", "File name too long"),
    ],
)
def test_a_place_that_cannot_be_written_is_exit_3(
    gnbv: Run, tmp_path: Path, where: str, says: str
) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "file.txt").touch()
    done = gnbv("annex", PLAN, "-o", where, "--force")
    assert done.returncode == 3
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file.txt", "folder.csv"]


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.docx"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("old")
    # A limit on the size of files stands for a disk that is full after half a kilobyte.
    done = subprocess.run(
        [
            *("bash", "-c", 'ulimit -f 1; exec "$@"', "bash"),
            *(sys.executable, "-m", "gnbv", "annex", PLAN, "-o", name, "--force"),
        ],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 3, done.stderr
    assert b"cannot write" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text() == "old"


def test_a_folder_of_data_replaces_only_its_like(gnbv: Run, tmp_path: Path) -> None:
    assert gnbv("export", PLAN, "-o", "data").returncode == 0
    assert (tmp_path / "data" / "datapackage.json").is_file()
    assert gnbv("export", PLAN, "-o", "data").returncode == 3
    assert gnbv("export", PLAN, "-o", "data", "--force").returncode == 0
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").touch()
    done = gnbv("export", PLAN, "-o", "mine", "--force")
    assert done.returncode == 3
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "mine"]


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "html", "json", "md"])
def test_an_export_holds_all_tables_in_one_file(gnbv: Run, tmp_path: Path, suffix: str) -> None:
    done = gnbv("export", PLAN, "-o", f"all.{suffix}")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / f"all.{suffix}").stat().st_size > 5000


def test_a_csv_holds_one_table_only(gnbv: Run) -> None:
    done = gnbv("export", PLAN, "-o", "all.csv")
    assert done.returncode == 2
    assert "--format csv" in done.stderr


@pytest.mark.parametrize(("library", "extra"), [("xlsxwriter", "xlsx"), ("docx", "docx")])
def test_a_missing_library_names_its_extra(
    gnbv: Run, tmp_path: Path, library: str, extra: str
) -> None:
    # What the interpreter runs at its start hides the library, as if it were not installed.
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as util\nfind = util.find_spec\n"
        f"util.find_spec = lambda name, *a: None if name == {library!r} else find(name, *a)\n"
    )
    done = gnbv("annex", PLAN, "-o", f"a.{extra}", PYTHONPATH=f"{ROOT}{os.pathsep}{tmp_path}")
    assert done.returncode == 3
    assert f"pip install 'gnbv[{extra}]'" in done.stderr


def test_progress_is_shown_on_a_terminal_after_a_second_and_wiped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gnbv.cli.progress._PATIENCE", 0.1)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with progress(Text("đang tính", "working"), "vi"):
        time.sleep(0.5)
    shown = capsys.readouterr().err
    assert shown.startswith("\rđang tính ... 1 s\rđang tính ... 2 s")
    assert shown.endswith("\r\x1b[K")


def test_short_work_shows_no_progress(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with progress(Text("đang tính", "working"), "en"):
        pass
    assert capsys.readouterr().err == ""


def test_a_pipe_gets_no_progress(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gnbv.cli.progress._PATIENCE", 0.01)
    with progress(Text("đang tính", "working"), "en"):
        time.sleep(0.1)
    assert capsys.readouterr().err == ""


def test_a_report_replaces_no_file_unasked(inside: Run, tmp_path: Path) -> None:
    plan = tmp_path / "mine"
    shutil.copytree(TEMPLATE, plan)
    before = (plan / "plan.yaml").read_bytes()
    for args in (("check", "mine"), ("schema", "plan")):
        done = inside(*args, "-o", "mine/plan.yaml")
        assert done.returncode == 3
        assert "--force" in done.stderr
        assert (plan / "plan.yaml").read_bytes() == before
    assert inside("check", "mine", "-o", "report.txt").returncode == 0
    assert inside("check", "mine", "-o", "report.txt", "--force").returncode == 0


def test_a_folder_in_the_place_of_a_file_is_told(inside: Run, tmp_path: Path) -> None:
    (tmp_path / "o.xlsx").mkdir()
    done = inside("export", PLAN, "-o", "o.xlsx", "--force")
    assert (done.returncode, list((tmp_path / "o.xlsx").iterdir())) == (3, [])


def test_a_dash_is_the_standard_output(inside: Run, tmp_path: Path) -> None:
    done = inside("annex", PLAN, "--format", "csv", "-o", "-")
    assert done.returncode == 0
    assert done.stdout.startswith("number,code,column")
    assert not (tmp_path / "-").exists()


def test_a_csv_holds_one_table(inside: Run) -> None:
    lines = inside("show", PLAN, "--format", "csv").stdout.splitlines()
    assert lines[0] == "code,source,nature,amount"
    assert len(lines) == 1 + 22
