"""Many plans at once: what is shown is the same whatever the number of processes."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from gnbv.language import Lang
from gnbv.verdicts import RenderingName
from tests.cli.held import Point, held
from tests.conftest import TEMPLATE, Run, edit

LANGS: tuple[Lang, ...] = get_args(Lang)
NAMES = tuple(name for part in get_args(RenderingName) for name in get_args(part) or [part])
# Each format in one language at least, in turn; the others find little more.
SHOWN = [
    pytest.param(name, lang, marks=[] if (at + turn) % 2 else [pytest.mark.long])
    for at, name in enumerate(NAMES)
    for turn, lang in enumerate(LANGS)
]
WATER = "projects/1-water.yaml"


def _wrong(plan: Path) -> None:
    edit(plan / WATER, "capital: 6 tỷ", "capital: 7 tỷ")


def _not_yaml(plan: Path) -> None:
    (plan / WATER).write_text("code: [1\n", encoding="utf-8")


def _not_utf8(plan: Path) -> None:
    (plan / "annex.yaml").write_bytes(b"ref: \xff\n")


def _misnamed(plan: Path) -> None:
    edit(plan / WATER, "lead: xd", "lead: dx")


def _misses_a_project(plan: Path) -> None:
    (plan / WATER).unlink()


def _no_plan(plan: Path) -> None:
    (plan / "plan.yaml").write_text("", encoding="utf-8")


def _not_readable(plan: Path) -> None:
    _misses_a_project(plan)
    (plan / WATER).symlink_to(plan / WATER)  # a circle


def _as_it_is(_: Path) -> None:
    pass


BROKEN: dict[str, Callable[[Path], None]] = {
    "b-wrong": _wrong,
    "c-not-yaml": _not_yaml,
    "d-not-utf8": _not_utf8,
    "e-misnamed": _misnamed,
    "f-misses-a-project": _misses_a_project,
    os.fsdecode(b"g-name-\xff"): _wrong,
    "h-no-plan": _no_plan,
    "i-not-readable": _not_readable,
}


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder of plans: two are clean, and each of the others is broken in its own way."""
    folder = tmp_path / "plans"
    for name in ("a-clean", *BROKEN, "j-clean"):
        plan = Path(shutil.copytree(TEMPLATE, folder / name))
        BROKEN.get(name, _as_it_is)(plan)
    return folder


def asked(name: str) -> list[str]:
    return ["--statistics"] if name == "statistics" else ["--format", name]


@pytest.mark.parametrize(("name", "lang"), SHOWN)
def test_every_format_is_the_same_from_one_process_and_from_three(
    gnbv: Run, inside: Run, plans: Path, name: str, lang: Lang
) -> None:
    command = ["check", "plans", *asked(name), "--lang", lang, "--ignore", "C3"]
    alone = inside(*command, "--jobs", "1", cwd=plans.parent)
    among = gnbv(*command, "--jobs", "3", cwd=plans.parent)
    assert alone.returncode == 3
    assert alone.stdout
    # A process's output is read with plain line ends, of which CSV has others.
    plain = alone.stdout.replace("\r\n", "\n")
    assert (among.returncode, among.stdout, among.stderr) == (3, plain, alone.stderr)
    assert "Traceback" not in alone.stderr


@pytest.mark.parametrize(
    "suffix",
    [
        "txt",
        "json",
        "csv",
        *(pytest.param(one, marks=pytest.mark.long) for one in ("sarif", "xml")),
    ],
)
def test_a_file_holds_what_is_printed(gnbv: Run, inside: Run, plans: Path, suffix: str) -> None:
    inside("check", "plans", "-o", f"one.{suffix}", "--jobs", "1", cwd=plans.parent)
    done = gnbv("check", "plans", "-o", f"three.{suffix}", "--jobs", "3", cwd=plans.parent)
    assert (done.returncode, done.stdout) == (3, "")
    one, three = (plans.parent / f"{name}.{suffix}" for name in ("one", "three"))
    assert three.read_bytes() == one.read_bytes()
    form = {"txt": "text", "xml": "junit"}.get(suffix, suffix)
    printed = inside("check", "plans", "--format", form, cwd=plans.parent).stdout
    assert one.read_bytes().decode() == printed


def test_a_file_of_a_plan_is_not_written_over_by_many(gnbv: Run, plans: Path) -> None:
    file = plans / "j-clean" / "plan.yaml"
    before = file.read_bytes()
    command = ["check", "plans", "-o", str(file), "--format", "text", "--force", "--jobs", "2"]
    done = gnbv(*command, cwd=plans.parent)
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1
    assert file.read_bytes() == before


@pytest.mark.parametrize("jobs", ["0", "-1", "x", "1.5", ""])
def test_a_number_of_processes_that_is_none_is_wrong_usage(
    inside: Run, template: Path, jobs: str
) -> None:
    done = inside("check", str(template), "--jobs", jobs)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--jobs" in done.stderr


@pytest.mark.parametrize("jobs", ["1", "1000000"])
def test_any_other_number_of_processes_will_do(inside: Run, template: Path, jobs: str) -> None:
    done = inside("check", str(template), "--jobs", jobs)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_shows_how_many_plans_are_checked(plans: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    third = Point("open", "plan.yaml", nth=3)
    command = ["check", "plans", "--format", "json", "--jobs", "1"]
    with held(third, *command, cwd=plans.parent, stderr=follower) as (running, let_go):
        os.close(follower)
        shown = b""
        while b"2 of 10 plans" not in shown:
            shown += os.read(leader, 65536)
        let_go()
        assert running.stdout
        assert b'"plans_checked"' in running.stdout.read()
        assert running.wait() == 3
    os.close(leader)
    assert "\r████░░░░░░░░░░░░░░░░ checked 2 of 10 plans ... " in shown.decode()
    assert b"\x1b" not in shown
