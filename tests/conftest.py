"""What tests share: the plans, copies of them to break, and the tool run as a user runs it."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest

from gnbv.plan import Plan
from gnbv.reading.loader import load
from tests import golden

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "plans" / "vinh-long-2022-2025"
TEMPLATE = ROOT / "gnbv" / "template"
LIFE = ROOT / "gnbv" / "example" / "life"

for _name in ("LC_ALL", "LC_MESSAGES", "COLUMNS", "NO_COLOR", "GNBV_PLAN", "GNBV_DEBUG"):
    os.environ.pop(_name, None)  # whoever runs the tests may be Vietnamese, or like no colour
os.environ["LANG"] = "C.UTF-8"
os.environ["GNBV_CACHE_DIR"] = ""  # tests look at the tool itself, and leave the user's cache alone

ENVIRON = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "GNBV_CACHE_DIR": ""}
"""The environment of a process that a test starts, without anything of the user's."""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A copy of the small invented plan that `gnbv init` writes; it checks clean."""
    return Path(shutil.copytree(TEMPLATE, tmp_path / "plan"))


@pytest.fixture
def life(template: Path) -> Path:
    """A copy of the template with the invented life that comes with it; it checks clean."""
    return Path(shutil.copytree(LIFE, template, dirs_exist_ok=True))


@pytest.fixture
def every_kind(template: Path) -> Path:
    """The template with an annex that has every kind of row, column and cell."""
    case = ROOT / "tests" / "cases" / "annex" / "every-kind-of-row-and-column"
    shutil.copy(case / "annex.yaml", template)
    return template


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the plan that ships, to be broken."""
    return Path(shutil.copytree(SHIPPED, tmp_path / SHIPPED.name))


@pytest.fixture
def gnbv(tmp_path: Path) -> Run:
    """Run the tool as a process, in an empty folder unless another is given, in English."""

    def run(*args: str, cwd: Path = tmp_path, **environ: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "gnbv", *args],
            cwd=cwd,
            env={**ENVIRON, "LANG": "C.UTF-8", **environ},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run


@contextmanager
def process(
    *args: str, seconds: float = 120, stdin: int = subprocess.DEVNULL, **options: Any
) -> "Iterator[subprocess.Popen[bytes]]":
    """Run a process that ends with the block, whatever happens, and with it all that it started.

    After so many seconds it is killed, so that reading from it ends, and the test fails.
    """
    late = Event()
    with subprocess.Popen(args, stdin=stdin, start_new_session=True, **options) as running:

        def end() -> None:
            with suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)

        def expire() -> None:
            late.set()
            end()

        watchdog = Timer(seconds, expire)
        watchdog.start()
        try:
            yield running
        finally:
            watchdog.cancel()
            end()
            if late.is_set():
                pytest.fail(f"did not end within {seconds} s, and was killed: {' '.join(args)}")


def edit(file: Path, old: str, new: str) -> None:
    """Replace the only occurrence of a text in a file; fails where it is not the only one."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden outputs anew")


def plan_in(folder: Path) -> Plan:
    """The plan in a folder; fails where it cannot be used."""
    plan = load(folder).plan
    assert plan
    return plan


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take from a worker of pytest-xdist which goldens it has read."""
    read = getattr(node, "workeroutput", {}).get("goldens", ())
    node.config.stash.setdefault(golden.READ, set()).update(read)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a whole and green run that left a golden unread."""
    config = session.config
    read: set[str] = config.stash.setdefault(golden.READ, set())
    if hasattr(config, "workeroutput"):
        config.workeroutput["goldens"] = sorted(read)
    elif exitstatus == pytest.ExitCode.OK and golden.whole(config) and golden.unread(read):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    """Name the goldens for which a green run fails."""
    if exitstatus == pytest.ExitCode.OK and golden.whole(config):
        read: set[str] = config.stash[golden.READ]
        for file in golden.unread(read):
            terminalreporter.write_line(f"FAILED: no test reads the golden {file}", red=True)
