"""Parts own the files in which content is written beside its place, and what killed runs leave."""

import hashlib
import os
import platform
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_SUFFIX = ".gnbv-part"
_LONGEST = 180
"""Bytes of a name that are kept in the name of its part: most systems allow 255 in all."""


def is_part(name: str) -> bool:
    """Whether a file of this name is a part of another that gnbv was writing."""
    return name.startswith(".") and name.endswith(_SUFFIX)


def new_part(file: Path, private: bool) -> tuple[int, Path]:
    """Make an empty part beside a file, and open it; `private`: for its owner's eyes till then.

    Raises `OSError` where nothing can be made there.
    """
    part = file.with_name(_name(file))
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(part, flags, 0o600 if private else 0o666), part


def new_part_folder(folder: Path) -> Path:
    """Make an empty part of a folder beside it; raises `OSError` where that cannot be."""
    part = folder.with_name(_name(folder))
    part.mkdir()
    return part


def remove_leftovers(file: Path) -> bool:
    """Remove a file's or folder's parts whose process, of this machine, is gone; True if any."""
    left = [part for part, process in _parts(file) if not _runs(process)]
    for part in left:
        with suppress(OSError):
            shutil.rmtree(part) if part.is_dir() and not part.is_symlink() else part.unlink()
    return bool(left)


def _parts(file: Path) -> Iterator[tuple[Path, int]]:
    beginning = _beginning(file)
    try:
        names = os.listdir(file.parent)  # noqa: PTH208 - names are all that is wanted
    except OSError:
        return
    for name in names:
        if name.startswith(beginning) and is_part(name):
            process = name.removeprefix(beginning).partition("-")[0]
            if process.isdecimal():
                yield file.with_name(name), int(process)


def _name(file: Path) -> str:
    return f"{_beginning(file)}{os.getpid()}-{secrets.token_hex(4)}{_SUFFIX}"


def _beginning(file: Path) -> str:
    """What the names of a file's parts begin with, on this machine: others share its disks."""
    machine = hashlib.sha256(platform.node().encode()).hexdigest()[:6]
    name = os.fsdecode(os.fsencode(file.name)[:_LONGEST])
    return f".{name}.{machine}-"


def _runs(process: int) -> bool:
    """Whether a process other than this one runs; where that cannot be asked, it is taken to."""
    if process == os.getpid():  # a number that is used again: this one writes its parts in turn
        return False
    if os.name == "nt":  # there, asking would end it
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
