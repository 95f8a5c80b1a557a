"""Measured work owns how a process is measured: its clock, its processor time, its peak memory."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE, run
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


# A process counts the memory of the one that starts it as its own, up to where its own program
# begins: so that it is started by one that holds nothing.
_WATCH = """\
import os, sys, time
start = time.perf_counter()
child = os.fork()
if not child:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
took = time.perf_counter() - start
print([took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss])
sys.exit(os.waitstatus_to_exitcode(status))
"""


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
    watched = [sys.executable, "-S", "-c", _WATCH, *map(str, command)]
    done = run(watched, cwd=ROOT, env=alone(), stdout=PIPE, check=True)
    clock, seconds, peak = json.loads(done.stdout)
    return Measured(clock, seconds, peak // 1024)


def alone() -> dict[str, str]:
    """This environment without what would have other work measured than that of the command."""
    # What would keep Python from its compiled modules, or from this gnbv, is left out.
    environ = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    # The work itself is measured, and no answer that is kept.
    return {**environ, "GNBV_CACHE_DIR": "", "BEANCOUNT_DISABLE_LOAD_CACHE": "1"}


def call(work: Callable[[], object]) -> Measured:
    """Measure a function in this process, whose memory is not its own."""
    start, spent = time.perf_counter(), time.process_time()
    work()
    return Measured(time.perf_counter() - start, time.process_time() - spent, None)
