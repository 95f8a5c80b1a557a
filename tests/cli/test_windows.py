"""What Windows has otherwise: its code page, its line ends, its paths, and no calls of POSIX.

No Windows runs here. A module that Python imports at its start makes the tool's process as poor as
one there: no function, flag or module that POSIX alone has, and streams of the Vietnamese code page
that turn `\\n` into `\\r\\n`.
"""

import os
import shutil
from pathlib import Path, PureWindowsPath

import pytest

from gnbv.verdicts.paths import absolute_uri
from tests.conftest import ROOT, TEMPLATE, Run

POOR = """
import os, signal, sys
for name in ("fork forkpty geteuid getuid getegid getgid chown lchown fchown fchmod killpg setsid"
             " getpgid sched_getaffinity mkfifo uname statvfs pread register_at_fork set_blocking"
             " O_NONBLOCK O_NOFOLLOW O_DIRECTORY O_CLOEXEC").split():
    if hasattr(os, name):
        delattr(os, name)
for name in "pthread_sigmask sigwait alarm SIGHUP SIGPIPE SIGALRM SIGUSR1".split():
    if hasattr(signal, name):
        delattr(signal, name)
for name in "fcntl termios pwd grp resource tty pty".split():
    sys.modules[name] = None
for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(encoding="cp1258", errors="strict", newline="\\r\\n")
"""
PLAN = "D:\\kế hoạch"


@pytest.fixture
def poor(gnbv: Run, tmp_path: Path) -> Run:
    (tmp_path / "start").mkdir()
    (tmp_path / "start" / "sitecustomize.py").write_text(POOR, encoding="utf-8")
    (tmp_path / "work").mkdir()
    path = os.pathsep.join([str(tmp_path / "start"), str(ROOT)])

    def run(*args: str, **environ: str) -> object:
        environ = {"PYTHONPATH": path, "PYTHONUTF8": "0", "LANG": "C", **environ}
        return gnbv(*args, cwd=tmp_path / "work", **environ)

    return run  # type: ignore[return-value]


@pytest.fixture
def work(tmp_path: Path, poor: Run) -> Path:  # noqa: ARG001 - it makes the folder
    shutil.copytree(TEMPLATE, tmp_path / "work" / PLAN)
    return tmp_path / "work"


def test_the_code_page_loses_no_letter(poor: Run) -> None:
    words = "Chương trình mục tiêu quốc gia giảm nghèo bền vững"
    with pytest.raises(UnicodeEncodeError):
        words.encode("cp1258")
    done = poor("show", "vinh-long-2022-2025", "--lang", "vi")
    assert (done.returncode, done.stderr) == (0, "")
    assert words in done.stdout
    assert "Nông nghiệp và Phát triển nông thôn" in done.stdout


def test_the_code_page_loses_no_letter_of_a_message(poor: Run) -> None:
    done = poor("check", "kế hoạch đã mất", "--lang", "vi")
    assert done.returncode == 2
    assert "kế hoạch đã mất" in done.stderr
    assert "\\u" not in done.stderr


@pytest.mark.parametrize("form", ["csv", "table", "markdown", "json"])
def test_a_pipe_gets_what_a_file_gets(poor: Run, work: Path, form: str) -> None:
    piped = poor("allocate", PLAN, "--format", form)
    assert (piped.returncode, piped.stderr) == (0, "")
    assert poor("allocate", PLAN, "--format", form, "-o", f"{work}/a.txt").returncode == 0
    written = (work / "a.txt").read_bytes()
    assert b"\r\r" not in written
    assert piped.stdout == written.decode().replace("\r\n", "\n")


@pytest.mark.usefixtures("work")
def test_bytes_in_a_pipe_have_one_line_end_each(poor: Run) -> None:
    """The fixture's own reading makes one line end of every kind, so the count tells."""
    csv = poor("allocate", PLAN, "--format", "csv").stdout
    assert "\n\n" not in csv
    assert csv.count("\n") > 3


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "html", "json"])
def test_files_are_written_and_replaced(poor: Run, work: Path, suffix: str) -> None:
    for options in ([], ["--force"]):
        done = poor("export", PLAN, "-o", f"all.{suffix}", *options)
        assert done.returncode == 0, done.stderr
    assert (work / f"all.{suffix}").stat().st_size > 5000


def test_a_workbook_comes_back_and_a_folder_is_replaced(poor: Run, work: Path) -> None:
    assert poor("export", PLAN, "-o", "all.xlsx").returncode == 0
    assert poor("import", "all.xlsx", "--into", PLAN).returncode == 0
    for options in ([], ["--force"]):
        done = poor("export", PLAN, "-o", "out/", *options)
        assert done.returncode == 0, done.stderr
    assert (work / "out" / "datapackage.json").exists()


def test_several_plans_are_checked_at_once(poor: Run, work: Path) -> None:
    shutil.copytree(TEMPLATE, work / "E:")
    done = poor("check", PLAN, "E:", "--jobs", "2")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("text", "D:\\kế hoạch/plan.yaml:"),
        ("concise", "D:\\kế hoạch/plan.yaml:"),
        ("github", "file=D%3A\\kế hoạch/plan.yaml,line="),
    ],
)
def test_a_place_shows_the_drive_as_it_was_given(
    poor: Run, work: Path, form: str, place: str
) -> None:
    plan = work / PLAN / "plan.yaml"
    plan.write_text(plan.read_text("utf-8") + "drive: D\n", encoding="utf-8")
    done = poor("check", PLAN, "--format", form)
    assert done.returncode in {1, 3}
    assert place in done.stdout


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (r"D:\kế hoạch\plan.yaml", "file:///D:/k%E1%BA%BF%20ho%E1%BA%A1ch/plan.yaml"),
        (r"\\server\share\plan.yaml", "file://server/share/plan.yaml"),
    ],
)
def test_a_drive_and_a_share_have_their_place_in_a_uri(path: str, uri: str) -> None:
    assert absolute_uri(PureWindowsPath(path)) == uri
