"""Output: the suffix picks the form, files are whole or not there, and the old one is safe."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from gnbv.files.single import put
from tests.conftest import ENVIRON, ROOT, SHIPPED, TEMPLATE, Run, edit

PLAN = str(SHIPPED)

BEGINNINGS = {
    "a.txt": "Kinh phí thực hiện CTMTQG",
    "a.md": "## Kinh phí",
    "a.csv": "number,code,name,column",
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
    assert file.read_text().startswith("code,name,source")


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
        env={**ENVIRON, "PYTHONDONTWRITEBYTECODE": "1"},
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


def test_a_report_replaces_no_file_unasked(inside: Run, tmp_path: Path) -> None:
    plan = tmp_path / "mine"
    shutil.copytree(TEMPLATE, plan)
    before = (plan / "plan.yaml").read_bytes()
    for args in (("check", "mine", "--format", "text"), ("schema", "plan")):
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
    assert done.stdout.startswith("number,code,name,column")
    assert not (tmp_path / "-").exists()


def test_a_csv_of_several_tables_says_of_each_fact_which_has_it(inside: Run) -> None:
    lines = inside("show", PLAN, "--format", "csv", "--lang", "en").stdout.splitlines()
    assert lines[0].startswith("table,key,name,amount_dong,percent,code,")
    counts = Counter(line.split(",")[0] for line in lines[1:])
    assert counts == {"Sources": 3, "Projects": 22, "Lead agencies": 4, "Purposes": 1}


def test_what_was_written_is_said_on_stderr(inside: Run) -> None:
    done = inside("export", PLAN, "-o", "x.html", "--lang", "en")
    assert (done.stdout, done.stderr) == ("", "gnbv: wrote 'x.html': html, 15 tables\n")
    done = inside("check", PLAN, "-o", "x.sarif", "--lang", "vi")
    assert (done.stdout, done.stderr) == ("", "gnbv: đã ghi 'x.sarif': sarif\n")


def test_a_file_that_appears_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.csv"
    exists = Path.exists

    def look_then_lose(self: Path) -> bool:
        found = exists(self)
        if self == file:
            file.write_bytes(b"theirs")
        return found

    monkeypatch.setattr(Path, "exists", look_then_lose)
    with pytest.raises(FileExistsError):
        put(file, b"ours", force=False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    assert file.read_bytes() == b"theirs"


def test_without_hard_links_a_new_file_is_still_made_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted", str(self), None, str(target))

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    put(tmp_path / "a.csv", b"ours", force=False)
    assert (tmp_path / "a.csv").read_bytes() == b"ours"
    with pytest.raises(FileExistsError):
        put(tmp_path / "a.csv", b"again", force=False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_link_stays_one_and_its_target_is_written(tmp_path: Path) -> None:
    link, target = tmp_path / "link.csv", tmp_path / "target.csv"
    link.symlink_to(target)
    put(link, b"first", force=False)
    assert (link.is_symlink(), target.read_bytes()) == (True, b"first")
    with pytest.raises(FileExistsError):
        put(link, b"second", force=False)
    put(link, b"second", force=True)
    assert (link.is_symlink(), target.read_bytes()) == (True, b"second")


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(OSError, match=r"exists|levels of symbolic links"):
        put(tmp_path / "a", b"ours", force=False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_name_from_a_plan_is_no_command_in_a_log(gnbv: Run, tmp_path: Path) -> None:
    plan = Path(shutil.copytree(TEMPLATE, tmp_path / "plan"))
    edit(
        plan / "plan.yaml", "{vi: Chương trình mẫu, en: Sample programme}", '{vi: "::add-mask::1"}'
    )
    for args in (("check",), ("show",), ("annex",), ("show", "--format", "latex")):
        done = gnbv(args[0], str(plan), *args[1:])
        assert done.returncode == 0
        assert not [line for line in done.stdout.split("\n") if line.lstrip().startswith("::")]
