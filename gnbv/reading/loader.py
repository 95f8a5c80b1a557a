"""The loader owns the step from a plan's folder to a plan: files, models, and findings with places.

Each file is read and typed by itself, so that what is wrong in one hides nothing in another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from gnbv.diagnostics import Diagnostic, Place
from gnbv.plan import (
    Address,
    Annex,
    Indicators,
    Plan,
    Programme,
    Project,
    Units,
    YearResults,
    part_of,
    within_part,
)
from gnbv.reading.folder import Unread, content, files, misplaced, strays
from gnbv.reading.plan_files import PLAN_FILE, unreadable
from gnbv.reading.validation import findings, not_a_list
from gnbv.reading.yaml_text import Document, parse

# What a plan's folder may hold beside plan.yaml: files, and folders of files, each with its model.
FILES: dict[str, type[BaseModel]] = {"annex": Annex, "indicators": Indicators, "units": Units}
FOLDERS: dict[str, type[BaseModel]] = {"projects": Project, "results": YearResults}


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

    @property
    def files(self) -> frozenset[str]:
        """The files that were read, and those that could not be."""
        read = {document.name for document in self.documents.values()}
        return frozenset(read | {found.place.file for found in self.diagnostics})

    def place(self, address: Address, of_key: bool = False) -> Place:
        """Return where the value at an address stands, or its key."""
        document, path = self.documents.get(part_of(address)), within_part(address)
        if document is None:
            document, path = self.documents.get(()), address
        return document.place(path, of_key) if document else Place(self.name)

    def document(self, file: str) -> Document | None:
        """Return the document of a file that some place names."""
        return next((doc for doc in self.documents.values() if doc.name == file), None)

    @property
    def in_order(self) -> tuple[Diagnostic, ...]:
        """The diagnostics, sorted as the folder's files are read."""
        return self.sort(self.diagnostics)

    def sort(self, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Sort diagnostics by file, as read, and by place; what was not read goes first."""
        order = {document.name: index for index, document in enumerate(self.documents.values())}

        def key(found: Diagnostic) -> tuple[bool, int, Place, str]:
            file = order.get(found.place.file, len(order))
            return not found.names_unread, file, found.place, found.code

        return tuple(sorted(diagnostics, key=key))


def load(folder: Path) -> Loaded:
    """Read the plan in a folder; whatever is wrong with its content is in `diagnostics`.

    A file that cannot be read at all is a finding too (F101), be it `plan.yaml` itself.
    """
    documents: dict[Address, Document] = {}
    stray = tuple(strays(folder, FILES, FOLDERS))
    unread: list[Diagnostic] = []
    for found in chain([((), folder / PLAN_FILE)], files(folder, FILES, FOLDERS)):
        if isinstance(found, Diagnostic):
            unread.append(found)
            continue
        address, path = found
        try:
            documents[address] = parse(content(path), str(path))
        except OSError as error:
            cause = _place(stray, Path(PLAN_FILE).stem) if not address else None
            unread.append(replace(unreadable(path, error), cause=cause))
    return _assemble(str(folder), folder.resolve().name, documents, unread, stray)


def unread(finding: Diagnostic) -> Loaded:
    """Return what is known of a plan that looks meant and was not read: that it was not."""
    return Loaded(finding.place.file, None, {}, (finding,))


def with_contents(loaded: Loaded, contents: Mapping[Path, bytes]) -> Loaded:
    """Return a plan's folder as it would be read with other content in some of its files."""
    new = {str(path): content for path, content in contents.items()}
    documents = {
        address: parse(new[document.name], document.name) if document.name in new else document
        for address, document in loaded.documents.items()
    }
    plan_id = loaded.plan.id if loaded.plan else Path(loaded.name).resolve().name
    return _assemble(loaded.name, plan_id, documents, [])


def load_text(content: bytes, name: str) -> Loaded:
    """Read a plan that is one document: `plan.yaml` with the other files' content in it.

    `projects` is then a list there, and `annex` a key.
    """
    return _assemble(name, Path(name).stem, {(): parse(content, name)}, [])


def _assemble(
    name: str,
    plan_id: str,
    documents: dict[Address, Document],
    unread: list[Diagnostic],
    stray: tuple[Unread, ...] = (),
) -> Loaded:
    diagnostics = [*unread, *(found for doc in documents.values() for found in doc.diagnostics)]
    typed: dict[Address, BaseModel] = {}
    parts = list(_parts(documents))
    for address, document, data in parts:
        if address in {(name,) for name in FOLDERS}:
            diagnostics.append(not_a_list(document, address))
            continue
        model = {**FILES, **FOLDERS}[str(address[0])] if address else Programme
        try:
            record = model.model_validate(data)
        except ValidationError as error:
            elsewhere = _misplaced(address, document) if address in documents else None
            inside = () if address in documents else address
            stray = (*stray, elsewhere) if elsewhere else stray
            diagnostics += () if elsewhere else findings(error, document, model, inside)
        else:
            if not document.diagnostics:
                typed[address] = record
    found = {address[:1] for address in [*documents, *(address for address, _, _ in parts)]}
    main = documents.get(())
    if not unread and main and main.data is not None and ("projects",) not in found:
        diagnostics.append(Diagnostic("F102", Place(main.name), cause=_place(stray, "projects")))
    # Sums over all projects rest on every file of a project, and on no other.
    meant = {address for address, _, _ in parts} | documents.keys()
    lost = any(address[:1] == ("projects",) for address in meant - typed.keys())
    lost = lost or any(one.part == "projects" or one.finding.code == "F101" for one in stray)
    plan = _plan(plan_id, typed, whole=not lost and not unread)
    return Loaded(name, plan, documents, (*(one.finding for one in stray), *diagnostics))


def _misplaced(address: Address, document: Document) -> Unread | None:
    """The finding that a file of projects or results is one of the plan's other files."""
    part = str(address[0]) if address else ""
    if part not in FOLDERS:
        return None
    return misplaced(Path(document.name), part, document.data, FILES, FOLDERS)


def _place(stray: tuple[Unread, ...], part: str) -> Place | None:
    """Where something stands that looks like a part of the plan, and is not read."""
    return next((one.finding.place for one in stray if one.part == part), None)


def _parts(documents: dict[Address, Document]) -> Iterator[tuple[Address, Document, Any]]:
    """Yield each part of a plan with its document: a file's, or what `plan.yaml` itself holds."""
    for address, document in documents.items():
        data = document.data
        if data is None:
            continue
        if address or not isinstance(data, dict):
            yield address, document, data
            continue
        # What a file holds already is no key of plan.yaml: of two, one would be lost unseen.
        elsewhere = {str(address[0]) for address in documents if address}
        inline = {key: data[key] for key in data if key in {*FILES, *FOLDERS} - elsewhere}
        yield (), document, {key: data[key] for key in data if key not in inline}
        for key, value in inline.items():
            if key in FOLDERS and isinstance(value, list):
                yield from (((key, index), document, item) for index, item in enumerate(value))
            else:
                yield (key,), document, value


def _plan(name: str, typed: dict[Address, BaseModel], whole: bool) -> Plan | None:
    programme, annex = typed.get(()), typed.get(("annex",))
    if not isinstance(programme, Programme):
        return None
    projects = {int(at[1]): part for at, part in typed.items() if isinstance(part, Project)}
    statements = dict(enumerate(programme.stated))
    printed = annex if isinstance(annex, Annex) else None
    units, indicators = typed.get(("units",)), typed.get(("indicators",))
    return Plan(
        name,
        programme,
        projects,
        statements,
        printed,
        whole and bool(projects),
        units if isinstance(units, Units) else None,
        indicators if isinstance(indicators, Indicators) else None,
        {int(at[1]): part for at, part in typed.items() if isinstance(part, YearResults)},
    )
