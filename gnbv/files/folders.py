"""Folders own how a whole folder of files comes to its place: all of it, or nothing.

What stood in its place is never deleted: it is kept beside it under another name.
"""

import errno
import os
import shutil
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from gnbv.files.parts import new_part_folder, remove_leftovers


def put_new_folder(folder: Path, files: Mapping[str, bytes], force: bool) -> Path | None:
    """Write files, by their paths, as a folder; return where what stood there before is kept.

    Raises `FileExistsError` where something is there and is not to make way, else `OSError`.
    """
    folder = folder.resolve()
    is_free = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    if not is_free and (not force or not folder.is_dir()):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(folder)
    part = new_part_folder(folder)
    kept = None if is_free else _aside(folder)
    try:
        for path, content in files.items():
            (part / path).parent.mkdir(parents=True, exist_ok=True)
            (part / path).write_bytes(content)
        if kept:
            folder.replace(kept)
        part.replace(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        if kept and kept.exists() and not folder.exists():
            kept.replace(folder)
        raise
    return kept


def _aside(folder: Path) -> Path:
    """A name beside a folder that nothing has yet."""
    names = (folder.with_name(f"{folder.name}.bak{number or ''}") for number in count())
    return next(name for name in names if not name.exists())
