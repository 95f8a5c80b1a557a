"""Transactions own how several files of a plan change together: all or none, also under a kill.

Before the first file is replaced, a journal in the plan's folder holds what each file was and is to
be. Where a run ends between two files the journal is left behind, and the next import finishes what
was begun. A file that somebody has changed since is not touched.
"""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from gnbv.cli.files import put
from gnbv.plan_files import JOURNAL


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


def replace_all(folder: Path, contents: Mapping[Path, bytes]) -> None:
    """Replace files of a plan's folder, all or none; a symlink stays one, and its file changes.

    Raises `OSError` where one cannot be written, with all of them as they were, and `NotUndone`
    where those that had changed could not be put back.
    """
    if not contents:
        return
    targets = {file.resolve(): content for file, content in contents.items()}
    before = {file: file.read_bytes() for file in targets}
    journal = folder.resolve() / JOURNAL
    entries = [
        {
            "file": os.path.relpath(file.absolute(), folder.absolute()),
            "before": before[file.resolve()].decode(),
            "after": content.decode(),
        }
        for file, content in contents.items()
    ]
    put(journal, json.dumps({"files": entries}).encode(), force=False)
    try:
        for file, content in targets.items():
            put(file, content, force=True)
    except BaseException as error:
        _undo(before, error)
        journal.unlink(missing_ok=True)
        raise
    journal.unlink(missing_ok=True)


def _undo(before: Mapping[Path, bytes], cause: BaseException) -> None:
    """Put changed files back; raises `NotUndone` where one stays changed."""
    stay: list[Path] = []
    for file, content in before.items():
        try:
            if file.read_bytes() != content:
                put(file, content, force=True)
        except OSError:
            stay.append(file)
    if stay:
        raise NotUndone(cause, stay) from cause


def finish(folder: Path) -> list[Path]:
    """Finish a change that was interrupted; returns the files that it is about, if there was one.

    Raises `NotFinished` where a file has been changed by others since, or the journal is not one
    of gnbv's for this folder, and `OSError` where a file cannot be written.
    """
    journal = folder.resolve() / JOURNAL
    if not os.path.lexists(journal):
        return []
    entries = _entries(journal, folder.resolve())
    strange = [
        file
        for file, (before, after) in entries.items()
        if file.read_bytes() not in {before, after}
    ]
    if strange:
        raise NotFinished(journal, strange)
    for file, (_, after) in entries.items():
        if file.read_bytes() != after:
            put(file, after, force=True)
    journal.unlink(missing_ok=True)
    return list(entries)


def _entries(journal: Path, folder: Path) -> dict[Path, tuple[bytes, bytes]]:
    """What a journal holds; a plan may come from anywhere, and its journal leads nowhere else."""
    try:
        held = json.loads(journal.read_bytes())["files"]
        found = {
            (folder / str(one["file"])).resolve(): (
                str(one["before"]).encode(),
                str(one["after"]).encode(),
            )
            for one in held
        }
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise NotFinished(journal, []) from error
    outside = [file for file in found if not file.is_relative_to(folder) or file.suffix != ".yaml"]
    if outside or not found:
        raise NotFinished(journal, outside)
    return found
