"""Measured work owns how a process is measured: its clock, its processor time, its peak memory."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Measured(NamedTuple):
    """Seconds by the clock and of the processor, and MiB at most; children count as well."""

    clock: float
    seconds: float
    peak: int | None


def gnbv(*arguments: str | Path) -> Measured:
    """Measure gnbv, from the start of Python to the end; fails where gnbv does."""
    return process(sys.executable, "-m", "gnbv", *arguments)


def process(*command: str | Path) -> Measured:
    """Measure a command from its start to its end; fails where it does."""
    # What would keep Python from its compiled modules, or from this gnbv, is left out.
    environ = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    start = time.perf_counter()
    running = Popen(list(map(str, command)), cwd=ROOT, stdout=DEVNULL, env=environ)
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0, command
    took = time.perf_counter() - start
    return Measured(took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def call(work: Callable[[], object]) -> Measured:
    """Measure a function in this process, whose memory is not its own."""
    start, spent = time.perf_counter(), time.process_time()
    work()
    return Measured(time.perf_counter() - start, time.process_time() - spent, None)
