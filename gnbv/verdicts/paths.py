"""Paths and fingerprints: how machines are told which file, and that a finding is the same one."""

import os
from hashlib import sha256
from pathlib import Path, PurePath
from urllib.parse import quote

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic


def relative(file: str) -> str:
    """A file's path below the working folder, with forward slashes; as it is if not below it."""
    path = PurePath(file)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_posix()


def shown(name: str) -> str:
    """A plan's name for people: its folder's path, or what the working folder itself is called."""
    return Path.cwd().name or name if name == os.curdir else name


def uri(file: str) -> str:
    """A file's path as a URI reference, relative where it is below the working folder."""
    path = PurePath(relative(file))
    return absolute_uri(path) if path.is_absolute() else _quoted(path.as_posix())


def absolute_uri(path: PurePath) -> str:
    """An absolute path as a URI: with a drive as the first of its names, a share as its host."""
    posix = path.as_posix()
    if posix.startswith("//"):
        return f"file:{_quoted(posix)}"
    below = posix.removeprefix(path.drive)
    return f"file://{'/' if path.drive else ''}{path.drive}{_quoted(below)}"


def _quoted(path: str) -> str:
    return quote(path, errors="surrogateescape")


def fingerprints(audit: Audit) -> list[tuple[Diagnostic, str]]:
    """Each finding of a plan with a stable mark.

    It holds the rule, the file, the column and the text of the line, but no line number, so that
    it survives edits elsewhere in the file; equal ones are told apart by their order.
    """
    seen: dict[str, int] = {}
    marks: list[tuple[Diagnostic, str]] = []
    for diagnostic in audit.diagnostics:
        place = diagnostic.place
        document = audit.loaded.document(place.file)
        text = document.line(place.line).strip() if document else ""
        key = "\0".join([diagnostic.code, relative(place.file), text, str(place.column)])
        seen[key] = seen.get(key, 0) + 1
        mark = sha256(f"{key}\0{seen[key]}".encode(errors="surrogateescape")).hexdigest()[:32]
        marks.append((diagnostic, mark))
    return marks
