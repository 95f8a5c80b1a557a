"""Stray plans own what looks like a plan where none is read: misnamed, too deep, unreadable."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from gnbv.diagnostics import Diagnostic, Place
from gnbv.language import Text
from gnbv.reading.plan_files import PLAN_FILE, PROJECTS, is_yaml, link_trouble, listed, mistaken_for
from gnbv.reading.plan_files import unreadable as _unreadable

_RENAME = Text(f"đổi tên tệp này thành {PLAN_FILE}", f"rename this file to {PLAN_FILE}")
_COMPLETE = Text(
    f"thêm {PLAN_FILE}, hoặc chuyển thư mục này đi nơi khác",
    f"add a {PLAN_FILE}, or move this folder elsewhere",
)
_ENVIRONMENT = "pyvenv.cfg"  # in the folder of a Python environment, where gnbv itself may be


def misnamed(path: Path) -> Diagnostic | None:
    """Return the finding that a file is a plan.yaml under a wrong name, where it looks like it."""
    return _finding(path, _RENAME) if mistaken_for(path, [PLAN_FILE]) else None


def stray_plans(
    folder: Path, but: Collection[Path] = (), deepest: int | None = None
) -> Iterator[Diagnostic]:
    """Yield a finding for each plan in a folder and below it that looks meant and is not read.

    `but` are the folders that are read; `deepest` is how many levels below are looked at, all
    if None. A folder that cannot be listed is a finding too: nobody knows what it holds. Hidden
    folders, Python environments and links are passed over, save for links that lead in a circle.
    """
    stack = [(folder, 0)]
    while stack:
        path, depth = stack.pop()
        try:
            entries = [entry for entry in listed(path) if entry not in but]
        except OSError as error:
            yield _unreadable(path, error)
            continue
        if _is_environment(entries):
            continue
        finding = _as_plan(path, entries)
        if finding:
            yield finding
        yield from filter(None, map(_circle, entries))
        if depth != deepest and not finding:
            stack += [(below, depth + 1) for below in reversed(_folders(entries))]


def _is_environment(entries: list[Path]) -> bool:
    """Whether a folder that holds these is a Python environment."""
    return any(entry.name == _ENVIRONMENT for entry in entries)


def _folders(entries: list[Path]) -> list[Path]:
    """The folders among a folder's entries, without the links to others."""
    return [entry for entry in entries if _is_below(entry)]


def _as_plan(folder: Path, entries: list[Path]) -> Diagnostic | None:
    """The finding that a folder looks like a plan, if it does."""
    if folder / PLAN_FILE in entries:
        return _finding(folder / PLAN_FILE, _by_name(folder))
    found = next(filter(None, map(misnamed, entries)), None)
    if found:
        return found
    return _finding(folder, _COMPLETE) if _holds_projects(folder / PROJECTS) else None


def _holds_projects(folder: Path) -> bool:
    try:
        return any(map(is_yaml, listed(folder)))
    except OSError:
        return False


def _is_below(path: Path) -> bool:
    return not path.is_symlink() and os.path.isdir(path)  # noqa: PTH112 - never raises


def _circle(path: Path) -> Diagnostic | None:
    # A link to a note that is gone is no plan; one to a folder, or to what may be one, may be.
    return link_trouble(path) if not path.suffix or os.path.isdir(path) else None  # noqa: PTH112


def _by_name(folder: Path) -> Text:
    return Text(
        f"chạy riêng: gnbv check {folder}; hoặc chuyển thư mục này lên ngay dưới thư mục chung",
        f"check it by name: gnbv check {folder}; or move it up, right under the folder of plans",
    )


def _finding(path: Path, fix: Text) -> Diagnostic:
    return Diagnostic("F104", Place(str(path)), {"name": str(path), "fix": fix})
