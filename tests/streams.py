"""Streams that are no pipes: the tool shown on a terminal, and a reader that goes away."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

from tests.conftest import process


def on_terminal(*args: str, columns: int, cwd: Path, environ: dict[str, str]) -> bytes:
    """What the tool shows on a terminal so wide."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    with process(
        *(sys.executable, "-m", "gnbv", *args),
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env={"TERM": "xterm", **environ},
        cwd=cwd,
    ) as showing:
        os.close(follower)
        shown = b""
        while chunk := _read(leader):
            shown += chunk
        showing.wait()
    os.close(leader)
    return shown


def without_reader(*args: str, cwd: Path, environ: dict[str, str]) -> tuple[int, bytes]:
    """How the tool ends, and what it says on stderr, when nobody reads its stdout any more."""
    with process(
        *(sys.executable, "-m", "gnbv", *args),
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environ,
    ) as talking:
        assert talking.stdout
        assert talking.stderr
        talking.stdout.close()
        said = talking.stderr.read()
        return talking.wait(), said


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the other end of a terminal has gone
        return b""
