"""Transactions own how several files of a folder change together: all or none, also under a kill.

Before the first file changes, a journal in the folder holds what each file was and is to be: once
it is there, the change is made. Where a run ends between two files the journal is left behind, and
the next run finishes what was begun. A file that somebody has changed since is not touched. Every
command asks whether a change was interrupted; what is needed to make one is imported then.
"""

import errno
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from gnbv.files.parts import remove_leftovers
from gnbv.files.single import put


class Kind(NamedTuple):
    """A kind of change: the name of its journal, and the pattern of the paths that it may touch.

    `creates`: whether it may make new files; else one that is gone stops it.
    """

    journal: str
    paths: re.Pattern[str]
    creates: bool


IMPORT = Kind(".gnbv-import.json", re.compile(r".+\.yaml"), creates=False)
"""New amounts in the files of a plan."""

EXPORT = Kind(
    ".gnbv-export.json", re.compile(r"datapackage\.json|data/[a-z0-9.-]+\.csv"), creates=True
)
"""The files of a data package."""


class NotUndone(OSError):
    """A change that failed and could not be undone: `files` have changed, the others have not."""

    def __init__(self, cause: BaseException, files: Sequence[Path]) -> None:
        super().__init__(str(cause))
        self.files = tuple(files)


class NotFinished(Exception):
    """An interrupted change that cannot be finished: `files` are neither as before nor as meant."""

    def __init__(self, journal: Path, files: Sequence[Path]) -> None:
        super().__init__(str(journal))
        self.journal, self.files = journal, tuple(files)


class _Step(NamedTuple):
    """What becomes of a file: the digest of what it was, and its new content; None is no file."""

    before: str | None
    after: bytes | None


def replace_all(folder: Path, contents: Mapping[Path, bytes | None], kind: Kind) -> None:
    """Give files of a folder new content, all or none; None removes one.

    A symlink stays one, and its file changes. Raises `OSError` where one cannot be written, with
    all of them as they were, and `NotUndone` where those that had changed could not be put back.
    """
    if not contents:
        return
    before = {file.resolve(): _held(file, kind) for file in contents}
    steps = {
        file.resolve(): _Step(_digest(before[file.resolve()]), content)
        for file, content in contents.items()
    }
    journal = folder.resolve() / kind.journal
    _begin(journal, folder, {file: steps[file.resolve()] for file in contents})
    try:
        for file, step in steps.items():
            _make(file, step)
    except BaseException as error:
        _undo(before, steps, error)
        journal.unlink(missing_ok=True)
        raise
    journal.unlink(missing_ok=True)


def _held(file: Path, kind: Kind) -> bytes | None:
    """What a file holds; None where it is yet to come."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        if kind.creates:
            return None
        raise


def _digest(content: bytes | None) -> str | None:
    from hashlib import sha256

    return None if content is None else sha256(content).hexdigest()


def _begin(journal: Path, folder: Path, steps: Mapping[Path, _Step]) -> None:
    import json

    entries = [
        {
            "file": os.path.relpath(file.absolute(), folder.absolute()),
            "before": step.before,
            "after": None if step.after is None else step.after.decode(),
        }
        for file, step in steps.items()
    ]
    try:
        put(journal, json.dumps({"files": entries}).encode(), force=False)
    except FileExistsError as error:  # another run is at it, since a moment ago
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(journal)) from error


def _make(file: Path, step: _Step) -> None:
    if step.after is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(exist_ok=True)
    put(file, step.after, force=step.before is not None)


def _undo(
    before: Mapping[Path, bytes | None], steps: Mapping[Path, _Step], cause: BaseException
) -> None:
    """Put changed files back; raises `NotUndone` where one stays changed.

    A file that holds neither is somebody else's, since a moment ago.
    """
    stay: list[Path] = []
    for file, content in before.items():
        try:
            held = file.read_bytes() if file.exists() else None
            if held != content and held == steps[file].after:
                _make(file, _Step(_digest(held), content))
        except OSError:
            stay.append(file)
    if stay:
        raise NotUndone(cause, stay) from cause


def is_interrupted(folder: Path, kind: Kind) -> bool:
    """Whether a change of a folder's files was begun and neither finished nor undone."""
    return os.path.lexists(folder / kind.journal)


def finish(folder: Path, kind: Kind) -> list[Path]:
    """Finish a change that was interrupted; returns the files that it is about, if there was one.

    Raises `NotFinished` where a file has been changed by others since, or the journal is not one
    of gnbv's for this folder, and `OSError` where a file cannot be written.
    """
    journal = folder.resolve() / kind.journal
    if not os.path.lexists(journal):
        return []
    steps = _steps(journal, folder.resolve(), kind)
    now = {file: _digest(file.read_bytes() if file.is_file() else None) for file in steps}
    strange = [
        file for file, step in steps.items() if now[file] not in {step.before, _digest(step.after)}
    ]
    if strange:
        raise NotFinished(journal, strange)
    for file, step in steps.items():
        remove_leftovers(file)
        if now[file] != _digest(step.after):
            _make(file, step)
    remove_leftovers(journal)
    journal.unlink(missing_ok=True)
    return list(steps)


def _steps(journal: Path, folder: Path, kind: Kind) -> dict[Path, _Step]:
    """What a journal holds; a folder may come from anywhere, and its journal leads nowhere else."""
    import json

    if not journal.is_file():  # to read from a pipe would be to wait for ever
        raise NotFinished(journal, [])
    try:
        held = json.loads(journal.read_bytes())["files"]
        found = {(folder / str(one["file"])).resolve(): _step(one) for one in held}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotFinished(journal, []) from error
    outside = [file for file in found if not _may_change(file, folder, kind)]
    if outside or not found:
        raise NotFinished(journal, outside)
    return found


def _step(entry: Mapping[str, object]) -> _Step:
    after = _text(entry["after"])
    return _Step(_text(entry["before"]), None if after is None else after.encode())


def _text(held: object) -> str | None:
    if held is not None and not isinstance(held, str):
        raise TypeError
    return held


def _may_change(file: Path, folder: Path, kind: Kind) -> bool:
    if not file.is_relative_to(folder):
        return False
    return bool(kind.paths.fullmatch(file.relative_to(folder).as_posix()))
