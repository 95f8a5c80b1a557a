"""The loader owns the step from a plan's folder to a plan: files, models, and findings with places.

Each file is read and typed by itself, so that what is wrong in one hides nothing in another.
"""

import errno
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel, ValidationError

from gnbv.catalogue import PLAN_FILE
from gnbv.diagnostics import Diagnostic, Place
from gnbv.plan import Address, Annex, Plan, Programme, Project
from gnbv.refusals import findings
from gnbv.yaml_text import LARGEST_FILE, Document, parse

# What a plan's folder may hold beside plan.yaml: files, and folders of files, each with its model.
FILES: dict[str, type[BaseModel]] = {"annex": Annex}
FOLDERS: dict[str, type[BaseModel]] = {"projects": Project}


@dataclass(frozen=True)
class Loaded:
    """A plan's folder as read.

    `plan` is None where `plan.yaml` itself could not be used. `documents` are keyed by the start
    of the addresses that lead into them: `()`, `("projects", 0)`, `("annex",)`.
    """

    name: str
    plan: Plan | None
    documents: dict[Address, Document]
    diagnostics: tuple[Diagnostic, ...]

    def place(self, address: Address, of_key: bool = False) -> Place:
        """Return where the value at an address stands, or its key."""
        for length in (2, 1, 0):
            document = self.documents.get(address[:length])
            if document:
                return document.place(address[length:], of_key)
        return Place(self.name)

    def document(self, file: str) -> Document | None:
        """Return the document of a file that some place names."""
        return next((doc for doc in self.documents.values() if doc.name == file), None)

    @property
    def in_order(self) -> tuple[Diagnostic, ...]:
        """The diagnostics, sorted as the folder's files are read."""
        return self.sort(self.diagnostics)

    def sort(self, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Sort diagnostics by file, as read, and by their place in it."""
        order = {document.name: index for index, document in enumerate(self.documents.values())}
        return tuple(
            sorted(
                diagnostics, key=lambda d: (order.get(d.place.file, len(order)), d.place, d.code)
            )
        )


def load(folder: Path) -> Loaded:
    """Read the plan in a folder; whatever is wrong with its content is in `diagnostics`.

    Raises `OSError` where `plan.yaml` cannot be read at all.
    """
    documents: dict[Address, Document] = {
        (): parse(_content(folder / PLAN_FILE), str(folder / PLAN_FILE))
    }
    unread: list[Diagnostic] = []
    for address, path in _files(folder):
        try:
            documents[address] = parse(_content(path), str(path))
        except OSError as error:
            problem = error.strerror or str(error)
            unread.append(Diagnostic("F101", Place(str(path)), {"problem": problem}))
    return _assemble(folder, documents, unread)


def _content(path: Path) -> bytes:
    """Return a file's bytes, or as many as show that it is too large; raises `OSError`."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is not a file")
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)


def _files(folder: Path) -> Iterator[tuple[Address, Path]]:
    for name in FOLDERS:
        found = (path for path in (folder / name).glob("*.yaml") if path.name[0] != ".")
        for index, path in enumerate(sorted(found, key=_natural)):
            yield (name, index), path
    for name in FILES:
        if os.path.lexists(folder / f"{name}.yaml"):
            yield (name,), folder / f"{name}.yaml"


def _strays(folder: Path) -> Iterator[Diagnostic]:
    """Yield a finding for each file or folder that looks meant for the plan, and is not read."""
    known = [PLAN_FILE, *(f"{name}.yaml" for name in FILES), *(f"{name}/" for name in FOLDERS)]
    for path in _listed(folder):
        name = f"{path.name}/" if path.is_dir() else path.name
        near = get_close_matches(name.casefold(), known, 1)
        if name not in known and _looks_meant(path, bool(near)):
            every = [part + "*.yaml" if part.endswith("/") else part for part in known]
            yield _stray(path, name, near or every)
    for name in FOLDERS:
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


def _assemble(folder: Path, documents: dict[Address, Document], unread: list[Diagnostic]) -> Loaded:
    diagnostics = [*unread, *_strays(folder)]
    diagnostics += (found for doc in documents.values() for found in doc.diagnostics)
    typed: dict[Address, BaseModel] = {}
    for address, document in documents.items():
        record, refused = _typed(address, document)
        diagnostics += refused
        if record is not None:
            typed[address] = record
    if not unread and ("projects", 0) not in documents:
        diagnostics.append(Diagnostic("F102", Place(str(folder / PLAN_FILE))))
    plan = _plan(folder.resolve().name, typed, whole=len(typed) == len(documents) and not unread)
    return Loaded(str(folder), plan, documents, tuple(diagnostics))


def _plan(name: str, typed: dict[Address, BaseModel], whole: bool) -> Plan | None:
    programme, annex = typed.get(()), typed.get(("annex",))
    if not isinstance(programme, Programme):
        return None
    projects = {int(at[1]): part for at, part in typed.items() if isinstance(part, Project)}
    statements = dict(enumerate(programme.stated))
    printed = annex if isinstance(annex, Annex) else None
    return Plan(name, programme, projects, statements, printed, whole and bool(projects))


def _typed(address: Address, document: Document) -> tuple[BaseModel | None, list[Diagnostic]]:
    """Return the record that a document holds, unless something in it was refused."""
    if document.data is None:
        return None, []
    model = {**FILES, **FOLDERS}[str(address[0])] if address else Programme
    try:
        record = model.model_validate(document.data)
    except ValidationError as error:
        return None, list(findings(error, document, model))
    return (None if document.diagnostics else record), []


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """Sort key by which `10.yaml` comes after `9.yaml`."""
    parts = re.split(r"([0-9]+)", path.name)
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts]
