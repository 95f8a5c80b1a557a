"""Files own how content reaches the disk: whole or not at all, and the old one safe till then."""

import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

_PACKAGE = "datapackage.json"


def put(file: Path, content: bytes, force: bool) -> None:
    """Put content in a file; into what is no file (a pipe, a device) it is written as it comes.

    Raises `FileExistsError` where a file is there, be it since a moment ago, and is not to be
    replaced, and `OSError` where it cannot be written: the old one is then as it was. A symbolic
    link stays one: its target is written, also where that is yet to come.
    """
    file = Path(os.path.realpath(file))  # never raises, also where links run in a circle
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    if file.exists() and not file.is_file():
        with file.open("wb") as device:
            device.write(content)
        return
    if file.exists() and not force:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    written = _beside(file, content)
    if force:
        written.replace(file)
    else:
        _move_where_nothing_is(written, file)


def _move_where_nothing_is(written: Path, file: Path) -> None:
    """Move a file to a place where nothing may stand; a look before would not be in time."""
    try:
        # A new name for a file is refused where the name is taken; a rename would replace it.
        file.hardlink_to(written)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        file.touch(exist_ok=False)
        written.replace(file)
    finally:
        written.unlink(missing_ok=True)


def _beside(file: Path, content: bytes) -> Path:
    """Write the content to a new file beside `file`, with its permissions, safe on the disk."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(_mode(file))
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)


def put_folder(folder: Path, files: Mapping[str, bytes], force: bool) -> None:
    """Write a folder beside its place and move it in; only another data package is replaced.

    Raises `FileExistsError` where one is there and is not to be replaced, else `OSError`.
    """
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    old = folder.is_dir() and any(folder.iterdir())
    if old and not (folder / _PACKAGE).is_file():
        raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), str(folder))
    if old and not force:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    work = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.resolve().parent))
    try:
        for name, content in files.items():
            (work / "new" / name).parent.mkdir(parents=True, exist_ok=True)
            (work / "new" / name).write_bytes(content)
        if folder.is_dir():
            folder.rename(work / "old")
        try:
            (work / "new").rename(folder)
        except OSError:
            if (work / "old").is_dir():
                (work / "old").rename(folder)
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _mode(file: Path) -> int:
    """The old file's permissions, or those that a new file gets."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
