"""Instructions own how much a process does where the clock lies: on a machine that others use too.

Whatever else runs there slows down a clock, and processor time with it; how many instructions a
process executes stays the same to a thousandth. `perf` counts them at no cost where the machine
lets it, `valgrind` in some thirty times the time; where there is neither, nothing is counted.
"""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from tests.benchmarks.measured import ROOT, alone

_COUNTERS = {
    "perf": (("stat", "-x,", "-e", "instructions:u", "--"), r"^(\d+),,instructions"),
    "valgrind": (
        ("--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"),
        r"I\s+refs:\s+([\d,]+)$",
    ),
}
"""What counts: its arguments before a command, and what it writes on stderr when that ends."""


@cache
def counter() -> str | None:
    """The name of the first of the programs that can count here; None where there is none."""
    return next((name for name in _COUNTERS if _count(name, "true")), None)


def instructions(*command: str | Path) -> int | None:
    """How many instructions a command executes, its children left out; None where nothing counts.

    It runs once before: what Python compiles the first time is compiled then.
    """
    name = counter()
    if name is None:
        return None
    subprocess.run(command, cwd=ROOT, env=alone(), stdout=subprocess.DEVNULL, check=True)
    return _count(name, *command)


def compared(ours: int | None, theirs: int | None) -> str:
    """Two such numbers in words, in millions, and how many times the second the first is."""
    if ours is None:
        return "not counted: neither perf nor valgrind counts here"
    counted = f"{ours / 1e6:,.0f} million ({counter()})"
    return f"{counted}, {ours / theirs:.2f} of {theirs / 1e6:,.0f}" if theirs else counted


def _count(name: str, *command: str | Path) -> int | None:
    arguments, pattern = _COUNTERS[name]
    # Python's hashes, drawn anew for every process, would change the course of every look-up.
    environ = {**alone(), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    if shutil.which(name) is None:
        return None
    done = subprocess.run(
        [name, *arguments, *command],
        cwd=ROOT,
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    found = re.search(pattern, done.stderr, re.MULTILINE)
    return int(found[1].replace(",", "")) if found else None
