"""The loader owns the step from a plan's folder to a plan: files, models, and findings with places.

Each file is read and typed by itself, so that what is wrong in one hides nothing in another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from gnbv.catalogue import PLAN_FILE
from gnbv.diagnostics import Diagnostic, Place
from gnbv.plan import Address, Annex, Plan, Programme, Project
from gnbv.refusals import findings
from gnbv.yaml_text import Document, parse

ANNEX_FILE = "annex.yaml"
PROJECTS = "projects"


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
        (): parse((folder / PLAN_FILE).read_bytes(), str(folder / PLAN_FILE))
    }
    unread: list[Diagnostic] = []
    for address, path in _files(folder):
        try:
            documents[address] = parse(path.read_bytes(), str(path))
        except OSError as error:
            problem = error.strerror or str(error)
            unread.append(Diagnostic("F101", Place(str(path)), {"problem": problem}))
    return _assemble(folder, documents, unread)


def _files(folder: Path) -> Iterator[tuple[Address, Path]]:
    found = (path for path in (folder / PROJECTS).glob("*.yaml") if not path.name.startswith("."))
    for index, path in enumerate(sorted(found, key=_natural)):
        yield (PROJECTS, index), path
    if (folder / ANNEX_FILE).exists():
        yield ("annex",), folder / ANNEX_FILE


def _assemble(folder: Path, documents: dict[Address, Document], unread: list[Diagnostic]) -> Loaded:
    diagnostics = [*unread, *(found for doc in documents.values() for found in doc.diagnostics)]
    typed = {address: _typed(address, doc, diagnostics) for address, doc in documents.items()}
    projects = {
        int(address[1]): project
        for address, project in typed.items()
        if address[:1] == (PROJECTS,) and isinstance(project, Project)
    }
    if not any(address[:1] == (PROJECTS,) for address in documents) and not unread:
        diagnostics.append(Diagnostic("F102", Place(str(folder / PLAN_FILE))))
    programme, annex = typed[()], typed.get(("annex",))
    plan = None
    if isinstance(programme, Programme):
        whole = not unread and all(part is not None for part in typed.values()) and bool(projects)
        printed = annex if isinstance(annex, Annex) else None
        statements = dict(enumerate(programme.stated))
        plan = Plan(folder.resolve().name, programme, projects, statements, printed, whole)
    return Loaded(str(folder), plan, documents, tuple(diagnostics))


def _typed(address: Address, document: Document, diagnostics: list[Diagnostic]) -> BaseModel | None:
    if document.data is None:
        return None
    model: type[BaseModel] = (
        Programme if not address else Annex if address == ("annex",) else Project
    )
    try:
        record = model.model_validate(document.data)
    except ValidationError as error:
        diagnostics += findings(error, document, model)
        return None
    return None if document.diagnostics else record


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """Sort key by which `10.yaml` comes after `9.yaml`."""
    parts = re.split(r"([0-9]+)", path.name)
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts]
