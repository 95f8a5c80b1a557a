"""The loader owns the step from a plan's folder to a plan: files, models, and findings with places.

Each file is read and typed by itself, so that what is wrong in one hides nothing in another.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from gnbv.diagnostics import Diagnostic, Place
from gnbv.plan import (
    REDUCTIONS,
    Address,
    Annex,
    Content,
    Indicators,
    Plan,
    Programme,
    Project,
    Units,
    folders_of,
    part_of,
    with_open_source,
    with_remainders,
    within_part,
)
from gnbv.reading.folder import Unread, content, files, misplaced, strays
from gnbv.reading.models import EVERY, FILES, FOLDERS
from gnbv.reading.plan_files import PLAN_FILE, unreadable
from gnbv.reading.yaml_text import Document, parse

_PROJECTS: Address = ("projects",)


class _Part(NamedTuple):
    """A part of a plan before it is typed: a file's data, or what `plan.yaml` holds in its place.

    `inside` is where in the document the part begins: `()` where it has a file of its own.
    """

    address: Address
    document: Document
    data: Any
    inside: Address = ()


class _Typed(NamedTuple):
    """What became of a part: its record, or the findings on it, or that it is in another's place.

    None of them where the part can be typed, but its document could not be read in full.
    """

    record: BaseModel | None = None
    findings: tuple[Diagnostic, ...] = ()
    misplaced: Unread | None = None


class Loaded(NamedTuple):
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
            unread.append(unreadable(path, error)._replace(cause=cause))
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
    allowed = {REDUCTIONS: _allows_reductions(documents.get(()))}
    results = {part.address: _type(part, allowed) for part in _parts(documents)}
    typed = _records(results)
    stray = (*stray, *(one.misplaced for one in results.values() if one.misplaced))
    meant = frozenset([*results, *documents])
    diagnostics = chain(
        (one.finding for one in stray),
        unread,
        *(document.diagnostics for document in documents.values()),
        *(one.findings for one in results.values()),
        () if unread else _no_projects(documents.get(()), meant, stray),
    )
    whole = not unread and _has_every_project(meant, typed, stray)
    plan = _plan(plan_id, typed, whole, meant)
    return Loaded(name, plan, documents, tuple(diagnostics))


def _allows_reductions(main: Document | None) -> bool:
    """Whether `plan.yaml` has the key by which amounts below zero are meant, right or wrong."""
    return main is not None and isinstance(main.data, dict) and REDUCTIONS in main.data


def _type(part: _Part, allowed: Mapping[str, bool]) -> _Typed:
    """Make a record of a part by the model that its address calls for."""
    if part.address in {(name,) for name in FOLDERS}:
        from gnbv.reading.validation import not_a_list

        return _Typed(findings=(not_a_list(part.document, part.address),))
    model = EVERY[str(part.address[0])] if part.address else Programme
    try:
        record = model.model_validate(part.data, context=dict(allowed))
    except ValidationError as error:
        elsewhere = None if part.inside else _misplaced(part.address, part.document)
        if elsewhere:
            return _Typed(misplaced=elsewhere)
        from gnbv.reading.validation import findings  # what can be typed needs none of it

        return _Typed(findings=tuple(findings(error, part.document, model, part.inside)))
    return _Typed() if part.document.diagnostics else _Typed(record)


def _records(results: Mapping[Address, _Typed]) -> dict[Address, BaseModel]:
    """The records of the parts that have one."""
    return {at: one.record for at, one in results.items() if one.record is not None}


def _no_projects(
    main: Document | None, meant: frozenset[Address], stray: tuple[Unread, ...]
) -> Iterator[Diagnostic]:
    """Yield the finding that a plan has no projects, neither in files nor in `plan.yaml`."""
    if main is None or main.data is None or any(at[:1] == _PROJECTS for at in meant):
        return
    yield Diagnostic("F102", Place(main.name), cause=_place(stray, "projects"))


def _has_every_project(
    meant: frozenset[Address], typed: Mapping[Address, BaseModel], stray: tuple[Unread, ...]
) -> bool:
    """Whether each file of a project was read and typed; sums over projects rest on no other."""
    if any(address[:1] == _PROJECTS for address in meant - typed.keys()):
        return False
    return not any(one.part == "projects" or one.finding.code == "F101" for one in stray)


def _misplaced(address: Address, document: Document) -> Unread | None:
    """The finding that a file of projects or results is one of the plan's other files."""
    part = str(address[0]) if address else ""
    if part not in FOLDERS:
        return None
    return misplaced(Path(document.name), part, document.data, FILES, FOLDERS)


def _place(stray: tuple[Unread, ...], part: str) -> Place | None:
    """Where something stands that looks like a part of the plan, and is not read."""
    return next((one.finding.place for one in stray if one.part == part), None)


def _parts(documents: dict[Address, Document]) -> Iterator[_Part]:
    """Yield each part of a plan: a file's data, or what `plan.yaml` itself holds."""
    for address, document in documents.items():
        data = document.data
        if data is None:
            continue
        if address or not isinstance(data, dict):
            yield _Part(address, document, data)
            continue
        # What a file holds already is no key of plan.yaml: of two, one would be lost unseen.
        in_files = {str(address[0]) for address in documents if address}
        yield from _parts_of_main(document, data, EVERY.keys() - in_files)


def _parts_of_main(document: Document, data: dict[Any, Any], inline: set[str]) -> Iterator[_Part]:
    """Yield the programme, then the parts that stand under keys of `plan.yaml`: those `inline`."""
    yield _Part((), document, {key: data[key] for key in data if key not in inline})
    for key, value in data.items():
        if key in inline:
            yield from _parts_of_key(key, document, value)


def _parts_of_key(key: str, document: Document, value: Any) -> Iterator[_Part]:
    """Yield what stands under a key of `plan.yaml`: a part, or the items of a list of parts."""
    if key not in FOLDERS or not isinstance(value, list):
        yield _Part((key,), document, value, inside=(key,))
        return
    for index, item in enumerate(value):
        yield _Part((key, index), document, item, inside=(key, index))


def _plan(
    name: str, typed: dict[Address, BaseModel], whole: bool, meant: frozenset[Address]
) -> Plan | None:
    programme, annex = typed.get(()), typed.get(("annex",))
    if not isinstance(programme, Programme):
        return None
    projects: dict[int, Project] = _files(typed, "projects")
    statements = dict(enumerate(programme.stated))
    printed = annex if isinstance(annex, Annex) else None
    units, indicators = typed.get(("units",)), typed.get(("indicators",))
    words = typed.get(Content.at)
    plan = Plan(
        name,
        with_open_source(programme, projects.values()),
        projects,
        statements,
        printed,
        whole and bool(projects),
        units if isinstance(units, Units) else None,
        indicators if isinstance(indicators, Indicators) else None,
        _files(typed, "results"),
        words if isinstance(words, Content) else None,
        _files(typed, "adjustments"),
        _files(typed, "assignments"),
        _files(typed, "closings"),
        _files(typed, "execution"),
        partial=folders_of(meant - typed.keys()),
    )
    return with_remainders(plan)


def _files(typed: Mapping[Address, BaseModel], folder: str) -> dict[int, Any]:
    """The records of a folder's files, by their positions; the loader typed each by its folder."""
    return {int(at[1]): part for at, part in typed.items() if at[:1] == (folder,)}
