"""The folder owns which files of a plan's folder are read, and which look meant but are not."""

import errno
import os
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from gnbv.diagnostics import Diagnostic, Place
from gnbv.plan import Address
from gnbv.reading.plan_files import (
    MAPPING_FILE,
    PLAN_FILE,
    is_yaml,
    link_trouble,
    listed,
    meant_name,
    unreadable,
)
from gnbv.reading.stray_plans import stray_plans
from gnbv.reading.yaml_text import LARGEST_FILE, parse

Models = Mapping[str, type[BaseModel]]


class Unread(NamedTuple):
    """A finding that something is not read, and the part of a plan that it looks like.

    `part` is the name of a file or folder without its ending ('annex', 'projects'); '' is none.
    """

    part: str
    finding: Diagnostic


def content(path: Path) -> bytes:
    """Return a file's bytes, or as many as show that it is too large; raises `OSError`."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is not a file")
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)


def files(
    folder: Path, names: Models, folders: Models
) -> Iterator[tuple[Address, Path] | Diagnostic]:
    """Yield the files to read besides plan.yaml, each with the address that leads into it.

    A folder of files that cannot be listed is a finding (F101) in their place.
    """
    for name in folders:
        try:
            found = [path for path in _within(folder / name) if path.suffix == ".yaml"]
        except OSError as error:
            yield unreadable(folder / name, error)
            continue
        for index, path in enumerate(sorted(found, key=_natural)):
            yield (name, index), path
    for name in names:
        if os.path.lexists(folder / f"{name}.yaml"):
            yield (name,), folder / f"{name}.yaml"


def strays(folder: Path, names: Models, folders: Models) -> Iterator[Unread]:
    """Yield what looks meant for the plan in a folder, and is not read."""
    known = [PLAN_FILE, *(f"{name}.yaml" for name in names)]
    try:
        entries = listed(folder)
    except OSError as error:
        yield Unread("", unreadable(folder, error))
        return
    for path in entries:
        if path.name in {
            *known,
            *folders,
            MAPPING_FILE,
        }:  # a folder in a file's place: reading it is what fails
            continue
        if path.is_dir():
            yield from _stray_folder(path, path.name, {**names, **folders}, folders)
        else:
            yield from _stray_file(path, known, {**names, **folders}, folders)
    for name in folders:
        for path in _within_or_nothing(folder / name):
            yield from _stray_below(path, name)


def misplaced(path: Path, part: str, data: Any, names: Models, folders: Models) -> Unread | None:
    """Return the finding that a file in a folder of files is one of the plan's other files.

    Its keys show which; else it has the name of a file that stands beside plan.yaml.
    """
    kind = _kind(data, {**names, **folders})
    kind = kind or (path.stem.casefold() if path.stem.casefold() in names else None)
    if kind is None or kind == part:
        return None
    return _stray(path, f"{part}/{path.name}", [_place_of(kind, path.name, folders)], kind)


def _stray_file(path: Path, known: list[str], models: Models, folders: Models) -> Iterator[Unread]:
    """A file beside plan.yaml: by its keys, its name, or its ending it may be the plan's."""
    meant = path.name if is_yaml(path) else meant_name(path)
    if meant is None:
        return
    kind = _kind_of_file(path, models)
    if kind:
        place = _place_of(kind, meant_name(path) or path.name, folders)
        yield _stray(path, path.name, [place], kind)
        return
    if not _is_named_as_meant(path, meant, known):
        return  # JSON of someone else
    near = get_close_matches(meant.casefold(), known, 1)
    every = [*known, *(f"{name}/*.yaml" for name in folders)]
    yield _stray(path, path.name, near or every, Path(near[0]).stem if near else "")


def _is_named_as_meant(path: Path, meant: str, known: list[str]) -> bool:
    """Whether a file's name is one of YAML, with or without another ending, or one of the plan."""
    return is_yaml(path) or is_yaml(Path(path.stem)) or meant.casefold() in known


def _stray_folder(path: Path, name: str, models: Models, folders: Models) -> Iterator[Unread]:
    """A folder beside plan.yaml with a name like one of the plan's, or with YAML or a plan in."""
    near = get_close_matches(f"{name}/".casefold(), [f"{one}/" for one in folders], 1)
    try:
        held = listed(path)
    except OSError as error:
        yield Unread("", unreadable(path, error))
        return
    if path / PLAN_FILE in held or not (near or any(map(is_yaml, held))):
        yield from _plans_in(path)
        return
    every = [PLAN_FILE, *(_place_of(one, "*.yaml", folders) for one in models)]
    part = near[0].rstrip("/") if near else _first_kind(held, models)
    yield _stray(path, f"{name}/", near or every, part)


def _plans_in(folder: Path) -> Iterator[Unread]:
    """What looks like a plan of its own in a folder that is none of the plan's."""
    return (Unread("", finding) for finding in stray_plans(folder))


def _stray_below(path: Path, part: str) -> Iterator[Unread]:
    """What stands in a folder of files and is none of them."""
    name = f"{part}/{path.name}"
    if not path.is_dir():
        meant = None if path.suffix == ".yaml" else meant_name(path)
        if meant:
            yield _stray(path, name, [f"{part}/{meant}"], part)
        return
    if path.suffix == ".yaml":
        return  # a folder in a file's place: reading it is what fails
    try:
        holds = any(map(is_yaml, listed(path)))
    except OSError as error:
        yield Unread(part, unreadable(path, error))
        return
    if holds:
        yield _stray(path, name, [f"{part}/*.yaml"], part)
    else:
        yield from _plans_in(path)


def _stray(path: Path, name: str, known: list[str], part: str) -> Unread:
    details = {"name": name, "known": ", ".join(dict.fromkeys(known))}
    return Unread(part, Diagnostic("F103", Place(str(path)), details))


def _place_of(part: str, name: str, folders: Models) -> str:
    """Where in a plan's folder a part of it stands: a file, or a file of this name in a folder."""
    return f"{part}/{name}" if part in folders else f"{part}.yaml"


def _kind_of_file(path: Path, models: Models) -> str | None:
    if not (is_yaml(path) or meant_name(path)):
        return None
    try:
        return _kind(parse(content(path), str(path)).data, models)
    except OSError:
        return None


def _first_kind(paths: list[Path], models: Models) -> str:
    """The part of a plan that the first of the files known by its keys is; '' where none is."""
    return next(filter(None, (_kind_of_file(path, models) for path in paths)), "")


def _kind(data: Any, models: Models) -> str | None:
    """The part of a plan whose required keys are all there: the one that requires most of them."""
    if not isinstance(data, dict):
        return None
    required = {
        name: {key for key, field in model.model_fields.items() if field.is_required()}
        for name, model in models.items()
    }
    fitting = [name for name, keys in required.items() if keys and keys <= data.keys()]
    return max(fitting, key=lambda name: len(required[name]), default=None)


def _within(folder: Path) -> list[Path]:
    """What stands in a folder of files; nothing where there is none. Raises `OSError`."""
    if not os.path.lexists(folder):
        return []
    trouble = link_trouble(folder)
    if trouble:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return listed(folder)


def _within_or_nothing(folder: Path) -> list[Path]:
    try:
        return _within(folder)
    except OSError:
        return []  # it is a finding already, in place of its files


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """Sort key by which `10.yaml` comes after `9.yaml`."""
    parts = re.split(r"([0-9]+)", path.name)
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts]
