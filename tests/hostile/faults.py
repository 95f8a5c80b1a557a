"""Faults put into writing: a process that is killed at the n-th thing that it does to the disk."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

from tests.conftest import ROOT, process

_DYING = """
import os, sys
left = int(sys.argv.pop(1))
def dying(call):
    def counted(*args, **options):
        global left
        if left == 0:
            os.kill(os.getpid(), 9)
        left -= 1
        return call(*args, **options)
    return counted
from pathlib import Path
from gnbv.files.package import put_folder, listed
from gnbv.files.single import put
from gnbv.files.transactions import EXPORT, IMPORT, finish, replace_all
for name in ("replace", "link", "fsync", "unlink", "mkdir", "rmdir", "open", "chmod", "chown"):
    setattr(os, name, dying(getattr(os, name)))
"""
_MOST = 200
"""More calls than any of the writes here makes."""


def kills(script: str, *args: str) -> Iterator[int]:
    """Run a script again and again, killed at its first call, its second, until it ends by itself.

    Yields how many calls went before, after each kill.
    """
    for calls in range(_MOST):
        with process(
            *(sys.executable, "-c", _DYING + script, str(calls), *args),
            seconds=60,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        ) as running:
            assert running.stderr
            said = running.stderr.read().decode()
            code = running.wait()
        if code == 0:
            assert calls > 1, "nothing was counted"
            return
        assert code == -signal.SIGKILL, said
        yield calls
    raise AssertionError("it never ended by itself")
