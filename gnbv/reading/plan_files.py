"""Plan files own the names that a plan's files have, and which other names look meant for one."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from gnbv.diagnostics import Diagnostic, Place
from gnbv.errors import system_reason
from gnbv.language import Text

PLAN_FILE = "plan.yaml"
PROJECTS = "projects"
MAPPING_FILE = "mapping.yaml"
"""How a plan was drafted from a paper: it stands beside the plan, and is no part of it."""

_YAML = {".yaml", ".yml"}
# What an editor or a browser puts in place of .yaml, or after it. A backup (.bak, .orig) is none.
_PUT_ON = {*_YAML, ".json", ".txt"}
_SCHEMA = b'"$schema"'
_HEAD = 4096
"""Bytes of a JSON file in which a schema says that it is one."""

_UNREADABLE = {
    errno.EACCES: "không có quyền đọc",
    errno.EPERM: "không có quyền đọc",
    errno.EIO: "lỗi đọc đĩa",
}
"""Reasons in Vietnamese that are more exact where something is read."""


def listed(folder: Path) -> list[Path]:
    """Return what stands in a folder and is not hidden, sorted; raises `OSError`."""
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if entry.name[0] != ".")
    return [folder / name for name in names]


def is_yaml(path: Path) -> bool:
    """Tell whether a file's name says that it is YAML, in whatever letters."""
    return path.suffix.casefold() in _YAML


def meant_name(path: Path) -> str | None:
    """Return the name that a file would have as YAML, where its suffixes look like a slip.

    `2-health.yaml.txt`, `annex.yml`, `annex.json` and `PLAN.YAML` do; `notes.txt`, `annex.yaml`,
    `annex.yaml.bak` and a JSON Schema do not.
    """
    *_, before, last = ("", "", *(suffix.casefold() for suffix in path.suffixes))
    if path.suffix == ".yaml" and before not in _PUT_ON:
        return None
    if last == ".txt" and before not in _PUT_ON:
        return None
    if last not in _PUT_ON or (last == ".json" and _is_schema(path)):
        return None
    stem = path.stem if before not in _PUT_ON else Path(path.stem).stem
    return f"{stem}.yaml"


def mistaken_for(path: Path, known: Iterable[str]) -> str | None:
    """Return which of the known file names a file's name is a slip for, if for one of them."""
    meant = meant_name(path)
    return next((name for name in known if meant and meant.casefold() == name), None)


def unreadable(path: Path, error: OSError) -> Diagnostic:
    """Return the finding that a file or folder cannot be read, with the system's reason."""
    reason = system_reason(error)
    problem = Text(_UNREADABLE.get(error.errno or 0, reason.vi), reason.en)
    return Diagnostic("F101", Place(str(path)), {"problem": problem})


def link_trouble(path: Path) -> Diagnostic | None:
    """Return the finding that a link leads nowhere, in a circle, or back above itself."""
    if not path.is_symlink():
        return None
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:  # Python 3.12 and older: RuntimeError of a circle
        return unreadable(path, error if isinstance(error, OSError) else _circle())
    back = path.parent.resolve() / path.name
    return unreadable(path, _circle()) if target in back.parents else None


def _circle() -> OSError:
    return OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def _is_schema(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _SCHEMA in file.read(_HEAD)
    except OSError:
        return False
