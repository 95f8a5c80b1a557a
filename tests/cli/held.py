"""Held: the tool run as a process up to a point of its work, until the test lets it go.

A test that interrupts or kills the tool must know where it is.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from tests.conftest import ENVIRON, process


class Point(NamedTuple):
    """Where to hold: at the nth event of a kind that is about what ends with this name.

    Events are those that Python tells auditors of (import, open, os.link, os.rename), and call:
    that of a function which has this name.
    """

    event: str
    name: str = ""
    nth: int = 1


@contextmanager
def held(
    at: Point, *args: str, cwd: Path, **options: Any
) -> "Iterator[tuple[subprocess.Popen[bytes], Callable[[], None]]]":
    """Run the tool up to a point; yields it and what lets it go. It ends with the block."""
    here, its_here = os.pipe()
    its_go, go = os.pipe()
    words = [at.event, at.name, str(at.nth), str(its_here), str(its_go)]
    plain = {**ENVIRON, "LANG": "C.UTF-8"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    try:
        with process(
            *(sys.executable, "-m", "tests.cli.hold", *words, *args),
            pass_fds=(its_here, its_go),
            cwd=cwd,
            **{"env": plain, **pipes, **options},
        ) as running:
            os.close(its_here)
            os.close(its_go)
            assert os.read(here, 1), f"it ended before {at}"
            yield running, partial(os.close, go)
    finally:
        os.close(here)
        with suppress(OSError):  # it was let go
            os.close(go)
