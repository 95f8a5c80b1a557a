"""Answers given by a process: the same bytes without the work, and nothing kept that is not one."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cache.conftest import run
from tests.conftest import ENVIRON, Run, edit, process
from tests.streams import on_terminal

WATER = "projects/1-water.yaml"
HEAVY = ("typer", "pydantic", "yaml", "gnbv.cli.app", "typing", "pathlib", "re")


@pytest.fixture
def broken(template: Path) -> Path:
    """The plan that `gnbv init` writes, with a finding."""
    edit(template / WATER, "total: 6,6 tỷ", "total: 6,7 tỷ")
    return template


@pytest.mark.parametrize("words", ["check plan", "--lang vi check plan"])
def test_a_hit_loads_nothing_heavy_and_is_the_same(
    template: Path, answers: Path, words: str
) -> None:
    script = (
        f"import os, sys; sys.argv = {['gnbv', *words.split()]}; before = set(sys.modules)\n"
        "leave = os._exit\n"
        "def left(code):\n"
        "    sys.stdout.flush(); print(*set(sys.modules) - before, file=sys.stderr, flush=True)\n"
        "    leave(code)\n"
        "os._exit = left\n"
        "from gnbv.cli import main\n"
        "main()"
    )
    cold, warm = (
        subprocess.run(
            [sys.executable, "-S", "-c", f"import sys; sys.path = {sys.path!r}\n{script}"],
            cwd=template.parent,
            env={**ENVIRON, "GNBV_CACHE_DIR": str(answers)},
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=120,
        )
        for _ in range(2)
    )
    assert {"typer", "pydantic"} <= set(cold.stderr.split())
    assert not set(HEAVY) & set(warm.stderr.split())
    assert warm.stdout == cold.stdout
    assert warm.stdout


@pytest.mark.parametrize("words", [(), ("--format", "gitlab"), ("--format", "concise")])
def test_processes_answer_alike(gnbv: Run, broken: Path, answers: Path, words: list[str]) -> None:
    there = {"GNBV_CACHE_DIR": str(answers)}
    ran = [gnbv("check", str(broken), *words, **there) for _ in range(3)]
    cold = gnbv("check", str(broken), *words, "--no-cache", **there)
    shown = {(one.returncode, one.stdout, one.stderr) for one in (*ran, cold)}
    assert len(shown) == 1
    assert cold.returncode == 1
    assert len(list(answers.iterdir())) == 1


def test_worker_processes_neither_answer_nor_keep(gnbv: Run, broken: Path, answers: Path) -> None:
    there = {"GNBV_CACHE_DIR": str(answers)}
    shutil.copytree(broken, broken.parent / "second")
    command = ("check", "plan", "second", "--format", "json", "--jobs", "2")
    ran = [gnbv(*command, **there) for _ in range(2)]
    assert ran[0].stdout == ran[1].stdout == gnbv(*command, "--no-cache").stdout
    assert json.loads(ran[0].stdout)
    assert len(list(answers.iterdir())) == 1
    assert run(*command, answers=answers, here=broken.parent).shown[0] == ran[0].returncode == 1


@pytest.mark.parametrize(
    "words",
    [
        *(["--no-cache"], ["nowhere"], ["--frmat"], ["--select", "X"], ["-o", "out.json"]),
        *(["--coverage", "--format", "junit"], ["--year", "2024"]),
    ],
)
def test_what_is_no_answer_is_not_kept(template: Path, answers: Path, words: list[str]) -> None:
    for _ in range(2):
        assert not run("check", "plan", *words, answers=answers, here=template.parent).hit
    assert not answers.exists()


def test_a_plan_that_was_not_read_is_not_kept(template: Path, answers: Path) -> None:
    (template / "plan.yaml").rename(template / "PLAN.yml")
    ran = [run("check", "plan", answers=answers, here=template.parent) for _ in range(2)]
    assert [(one.code, one.hit) for one in ran] == [(3, False)] * 2
    assert not answers.exists()


def test_nothing_is_kept_in_ci_unless_it_is_asked_for(template: Path, answers: Path) -> None:
    here = template.parent
    for _ in range(2):
        assert not run("check", "plan", answers=answers, here=here, CI="true").hit
    assert not answers.exists()
    ran = [run("check", "plan", "--cache", answers=answers, here=here, CI="1") for _ in range(2)]
    assert [one.hit for one in ran] == [False, True]


def test_an_empty_variable_turns_it_off(template: Path, answers: Path) -> None:
    for _ in range(2):
        ran = run("check", "plan", answers=answers, here=template.parent, GNBV_CACHE_DIR="")
        assert not ran.hit
    assert not answers.exists()


def test_a_cache_in_the_plans_own_folder_is_no_harm(template: Path) -> None:
    inside = template / "cache"
    ran = [run("check", "plan", answers=inside, here=template.parent) for _ in range(3)]
    cold = run("check", "plan", "--no-cache", answers=inside, here=template.parent)
    assert {one.shown for one in ran} == {cold.shown}


@pytest.fixture
def warm(broken: Path, answers: Path) -> dict[str, str]:
    """The environment of a check of `broken` whose answer is kept."""
    return {**ENVIRON, "LANG": "C.UTF-8", "GNBV_CACHE_DIR": str(answers), "GNBV_PLAN": str(broken)}


FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")


@pytest.mark.parametrize(
    "to",
    [
        pytest.param(">/dev/full", marks=FULL),
        pytest.param("2>/dev/full", marks=FULL),
        pytest.param(">/dev/full 2>&1", marks=FULL),
        *(">&-", "2>&-", ">&- 2>&-"),
    ],
)
@pytest.mark.parametrize("form", ["text", "concise"])
def test_a_stream_that_takes_nothing_ends_alike(
    warm: dict[str, str], tmp_path: Path, to: str, form: str
) -> None:
    def ended(words: str, to: str = to) -> tuple[int, bytes, bytes]:
        done = subprocess.run(
            ["/bin/sh", "-c", f"{sys.executable} -m gnbv check --format {form} {words} {to}"],
            cwd=tmp_path,
            env=warm,
            capture_output=True,
            check=False,
            timeout=120,
        )
        return done.returncode, done.stdout, done.stderr

    ended("", "")
    assert ended("") == ended("--no-cache")


def test_a_reader_that_has_gone_ends_alike(warm: dict[str, str], tmp_path: Path) -> None:
    def ended(*words: str) -> tuple[int, bytes]:
        reader, writer = os.pipe()
        os.close(reader)
        with process(
            *(sys.executable, "-m", "gnbv", "check", *words),
            stdout=writer,
            stderr=subprocess.PIPE,
            env=warm,
            cwd=tmp_path,
        ) as talking:
            os.close(writer)
            assert talking.stderr
            return talking.wait(), talking.stderr.read()

    subprocess.run(
        [sys.executable, "-m", "gnbv", "check"], cwd=tmp_path, env=warm, check=False, timeout=120
    )
    assert ended() == ended("--no-cache") == (3, b"")


def test_a_terminal_is_another_key_and_so_is_its_width(
    warm: dict[str, str], tmp_path: Path, answers: Path
) -> None:
    def shown(columns: int, *words: str, **more: str) -> bytes:
        environ = {**warm, **more}
        return on_terminal("check", *words, columns=columns, cwd=tmp_path, environ=environ)

    asked: tuple[tuple[int, dict[str, str]], ...] = ((80, {}), (60, {}), (80, {"NO_COLOR": "1"}))
    for number, (columns, more) in enumerate(asked, start=1):
        ran = {shown(columns, **more), shown(columns, **more)}
        assert ran == {shown(columns, "--no-cache", **more)}
        assert len(list(answers.iterdir())) == number
