"""Streams own what is written to as it comes: pipes, devices, descriptors that are open already."""

import errno
import os
import re
import stat
import time
from collections.abc import Iterable
from pathlib import Path

_OPEN = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
_NUMBERED = re.compile(r"/(?:dev|proc/self)/fd/([0-9]{1,9})")
_MOST_LINKS = 40
_LOOKS, _PAUSE = 40, 0.05
"""How often a reader of a pipe is looked for, and the seconds between: two in all."""


def is_stream(file: Path) -> bool:
    """Whether a path leads to no file and no folder, but to something that takes a stream."""
    if _descriptor(file) is not None:
        return True
    try:
        mode = file.stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def write_stream(file: Path, pieces: Iterable[bytes]) -> None:
    """Write content to a pipe or a device as it comes; raises `OSError` where it takes nothing.

    A pipe that no process reads within two seconds is refused (ENXIO), and so is a disk
    as such (a block device), since all that it holds would be lost.
    """
    number = _descriptor(file)
    handle = os.dup(number) if number is not None else _opened(file)
    with os.fdopen(handle, "wb", buffering=0) as out:
        for piece in pieces:
            left = memoryview(piece)
            while left:
                left = left[out.write(left) :]


def _opened(file: Path) -> int:
    if stat.S_ISBLK(file.stat().st_mode):
        raise OSError(errno.EINVAL, "it is a disk, not a file", str(file))
    for _ in range(_LOOKS):
        try:
            handle = os.open(file, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            time.sleep(_PAUSE)  # a reader that was started together with this may be on its way
        else:
            os.set_blocking(handle, True)
            return handle
    raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(file))


def _descriptor(file: Path) -> int | None:
    """The number of the open descriptor that a path names, be it by links; None for a file.

    Where stdout goes to a file, `/dev/stdout` leads to it, but to replace that file would leave
    the open one behind.
    """
    path = os.path.abspath(file)  # noqa: PTH100 - resolve() would follow the links
    for _ in range(_MOST_LINKS):
        found = _NUMBERED.fullmatch(path)
        if found or path in _OPEN:
            return int(found[1]) if found else _OPEN[path]
        try:
            path = os.path.abspath(Path(path).parent / os.readlink(path))  # noqa: PTH100, PTH115
        except OSError:  # no link
            return None
    return None
