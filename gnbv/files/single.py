"""Single owns how one file is written: whole or not at all, and the old one safe till then."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from gnbv.files.parts import new_part, remove_leftovers
from gnbv.files.streams import is_stream, write_stream


def put(file: Path, content: bytes | Iterable[bytes], force: bool) -> None:
    """Put content in a file; into what is no file (a pipe, a device) it is written as it comes.

    Raises `FileExistsError` where a file is there, be it since a moment ago, and is not to be
    replaced, and `OSError` where it cannot be written: the old one is then as it was. A symbolic
    link stays one: its target is written, also where that is yet to come. The name is given to a
    new file with the old one's permissions and owner; other names of the old one (hard links)
    keep the old content. What a killed run has left beside the file is removed.
    """
    pieces = [content] if isinstance(content, bytes) else content
    if is_stream(file):
        write_stream(file, pieces)
        return
    file = real(file)
    if file.is_dir():
        raise _error(errno.EISDIR, file)
    left = remove_leftovers(file)
    there = file.exists()
    # A killed run leaves an empty file where it could not link: see _move_where_nothing_is.
    force = force or (there and left and file.stat().st_size == 0)
    if there and not force and isinstance(content, bytes):
        raise _error(errno.EEXIST, file)  # of pieces, what they raise comes first
    written = _beside(file, pieces)
    try:
        if force:
            written.replace(file)
        else:
            _move_where_nothing_is(written, file)
    finally:
        written.unlink(missing_ok=True)
    _sync(file.parent)


def real(file: Path) -> Path:
    """Where a path leads, links followed; raises `OSError` (ELOOP) where they run in a circle."""
    followed = Path(os.path.realpath(file))
    if followed.is_symlink():
        raise _error(errno.ELOOP, file)
    return followed


def _move_where_nothing_is(written: Path, file: Path) -> None:
    """Move a file to a place where nothing may stand; a look before would not be in time."""
    try:
        # A new name for a file is refused where the name is taken; a rename would replace it.
        file.hardlink_to(written)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: an empty file takes the place first
        file.touch(exist_ok=False)
        try:
            written.replace(file)
        except BaseException:
            file.unlink()
            raise


def _beside(file: Path, pieces: Iterable[bytes]) -> Path:
    """Write the content to a new file beside `file`, with its permissions, safe on the disk."""
    old = file.stat() if file.exists() else None
    handle, part = new_part(file, private=old is not None)
    try:
        with os.fdopen(handle, "wb") as out:
            out.writelines(pieces)
            out.flush()
            os.fsync(out.fileno())
        if old:
            _give_to_owner(part, old)
            part.chmod(old.st_mode & 0o777)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _give_to_owner(part: Path, old: os.stat_result) -> None:
    """Give a file the old one's owner and group, or its group at least, as far as is allowed."""
    new = part.stat()
    if (new.st_uid, new.st_gid) == (old.st_uid, old.st_gid) or not hasattr(os, "chown"):
        return
    try:
        os.chown(part, old.st_uid, old.st_gid)
    except PermissionError:
        with suppress(PermissionError):
            os.chown(part, -1, old.st_gid)


def _sync(folder: Path) -> None:
    """Let a folder's new names last, also where the power fails; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _error(number: int, file: Path) -> OSError:
    return OSError(number, os.strerror(number), str(file))
