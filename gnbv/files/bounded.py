"""Bounded reading owns how any file is read: a regular one, and no more than so much."""

import errno
import os
import stat
from pathlib import Path


def content_of(file: Path, most: int) -> bytes:
    """A file's bytes, or as many as show that it is too large; raises `OSError` for no file.

    A pipe or a device is no file: nothing waits for what it might give.
    """
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is not a file", str(file))
    with os.fdopen(handle, "rb") as opened:
        return opened.read(most + 1)
