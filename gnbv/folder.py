"""The folder owns which files of a plan's folder are read, and which look meant but are not."""

import errno
import os
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from gnbv.catalogue import PLAN_FILE
from gnbv.diagnostics import Diagnostic, Place
from gnbv.plan import Address
from gnbv.yaml_text import LARGEST_FILE


def content(path: Path) -> bytes:
    """Return a file's bytes, or as many as show that it is too large; raises `OSError`."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is not a file")
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)


def files(
    folder: Path, names: Iterable[str], folders: Iterable[str]
) -> Iterator[tuple[Address, Path]]:
    """Yield the files to read besides plan.yaml, each with the address that leads into it."""
    for name in folders:
        found = (path for path in (folder / name).glob("*.yaml") if path.name[0] != ".")
        for index, path in enumerate(sorted(found, key=_natural)):
            yield (name, index), path
    for name in names:
        if os.path.lexists(folder / f"{name}.yaml"):
            yield (name,), folder / f"{name}.yaml"


def stray_files(folder: Path, names: Iterable[str], folders: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield a finding for each file or folder that looks meant for the plan, and is not read."""
    known = [PLAN_FILE, *(f"{name}.yaml" for name in names), *(f"{name}/" for name in folders)]
    for path in _listed(folder):
        name = f"{path.name}/" if path.is_dir() else path.name
        near = get_close_matches(name.casefold(), known, 1)
        # A folder in a file's place is no stray: reading it is what fails.
        if not {name, path.name} & {*known} and _looks_meant(path, bool(near)):
            every = [part + "*.yaml" if part.endswith("/") else part for part in known]
            yield _stray(path, name, near or every)
    for name in folders:
        for path in _listed(folder / name):
            if path.suffix != ".yaml" and _looks_meant(path, False):
                meant = f"{path.stem}.yaml" if _is_yaml(path) else "*.yaml"
                yield _stray(path, f"{name}/{path.name}", [f"{name}/{meant}"])


def _stray(path: Path, name: str, known: list[str]) -> Diagnostic:
    return Diagnostic("F103", Place(str(path)), {"name": name, "known": ", ".join(known)})


def _looks_meant(path: Path, near: bool) -> bool:
    """Tell a slip in a name from a note or a scan that merely lies beside the plan."""
    if path.is_dir():
        return near or any(map(_is_yaml, _listed(path)))
    return _is_yaml(path)


def _is_yaml(path: Path) -> bool:
    return path.suffix.casefold() in {".yaml", ".yml"}


def _listed(folder: Path) -> list[Path]:
    """What stands in a folder and is not hidden; nothing where the folder cannot be listed."""
    try:
        return sorted(path for path in folder.iterdir() if path.name[0] != ".")
    except OSError:
        return []


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """Sort key by which `10.yaml` comes after `9.yaml`."""
    parts = re.split(r"([0-9]+)", path.name)
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts]
