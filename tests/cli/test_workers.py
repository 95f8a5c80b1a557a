"""Workers: results in order whatever happens to a process, and no process is left behind."""

import os
import signal
import sys
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from gnbv.cli import workers
from gnbv.cli.workers import in_order, suited
from gnbv.errors import FailedError
from tests.cli.held import Point, held
from tests.cli.test_many import plans
from tests.conftest import ROOT, Run
from tests.streams import without_reader

__all__ = ["plans"]

MANY = ["check", "plans", "--jobs", "2"]


def doubled(number: int) -> int:
    return 2 * number


def first_waits_for_the_last(file: Path) -> str:
    """The first of some files is done when the last one is there, which another worker makes."""
    if file.name == "0":
        while not file.with_name("9").exists():
            time.sleep(0.01)
    file.touch()
    return file.name


def killed_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def raising_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_are_in_order(jobs: int) -> None:
    assert list(in_order(doubled, range(50), jobs)) == [2 * number for number in range(50)]
    assert active_children() == []


def test_what_takes_long_holds_up_no_other_worker(tmp_path: Path) -> None:
    files = [tmp_path / str(number) for number in range(10)]
    done = list(in_order(first_waits_for_the_last, files, 2))
    assert done == [file.name for file in files]


def test_a_worker_that_is_killed_ends_the_work_with_an_error() -> None:
    with pytest.raises(FailedError) as ended:
        list(in_order(killed_at_three, range(100), 2))
    assert "(code -9)" in ended.value.text.en
    assert "--jobs" in ended.value.text.vi
    assert active_children() == []


def test_what_the_work_raises_is_raised_in_its_turn() -> None:
    results = in_order(raising_at_three, range(100), 2)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="three"):
        next(results)
    assert active_children() == []


def test_whoever_wants_no_more_leaves_no_worker_behind() -> None:
    results = in_order(doubled, range(100), 2)
    assert next(results) == 0
    assert len(active_children()) == 2
    results.close()
    assert active_children() == []


@pytest.mark.parametrize(
    ("asked", "items", "processors", "expected"),
    [
        (None, 11, 2, 1),  # a start-up pays off from twelve plans a worker
        (None, 24, 2, 2),
        (None, 1_000, 8, 8),
        (None, 1_000, 500, 60),
        (1, 1_000, 8, 1),
        (3, 1_000, 2, 3),
        (3, 2, 8, 2),
        (1_000_000, 1_000_000, 2, 60),
        (4, 0, 2, 1),
    ],
)
def test_as_many_workers_as_suit_the_work(
    monkeypatch: pytest.MonkeyPatch,
    asked: int | None,
    items: int,
    processors: int,
    expected: int,
) -> None:
    monkeypatch.setattr(workers, "_processors", lambda: processors)
    assert suited(asked, items) == expected


def test_a_program_in_one_file_starts_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert suited(8, 1_000) == 1


def _workers(pid: int) -> list[int]:
    """The two workers of a process, once both are there: a new process is its parent's image first.

    Where they never come the process is killed in time, and its files in /proc are gone.
    """
    while len(found := [one for one in _children(pid) if _is_worker(one)]) < 2:
        time.sleep(0.01)
    return found


def _children(pid: int) -> list[int]:
    return list(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))


def _is_worker(pid: int) -> bool:
    return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the children of a process")
@pytest.mark.parametrize("name", ["concise", "json"])
def test_a_killed_worker_is_one_line_and_exit_3(plans: Path, name: str) -> None:
    command = [*MANY, "--format", name]
    with held(Point("call", "_ready"), *command, cwd=plans.parent) as (running, let_go):
        for worker in _workers(running.pid):
            os.kill(worker, signal.SIGKILL)
        let_go()
        assert running.stderr
        # It ends when nobody is left who could write there: no worker, and no helper of theirs.
        said = running.stderr.read().decode()
        assert running.wait() == 3
    assert said.startswith("gnbv: a worker process was stopped before its work was done (code -9)")
    assert len(said.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the children of a process")
def test_workers_end_with_a_parent_that_is_killed(plans: Path) -> None:
    with held(Point("call", "_ready"), *MANY, cwd=plans.parent) as (running, _):
        assert len(_workers(running.pid)) == 2
        running.kill()
        assert running.stderr
        assert running.stderr.read() == b""  # as above: everyone has gone


def test_workers_end_with_the_reader_of_a_pipe(plans: Path) -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = (*MANY, "--format", "concise")
    assert without_reader(*command, cwd=plans.parent, environ=environ) == (3, b"")


def test_a_full_disk_ends_workers_and_leaves_no_file(gnbv: Run, plans: Path) -> None:
    done = gnbv(*MANY, "--format", "json", "-o", "/dev/full", cwd=plans.parent)
    assert done.returncode == 3
    assert "No space left on device" in done.stderr
    assert len(done.stderr.splitlines()) == 1
