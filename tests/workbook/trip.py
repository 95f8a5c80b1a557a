"""The round trip in one process: an export, opened and changed as an office would, and imported."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from gnbv.amendment import amend
from gnbv.diagnostics import Diagnostic
from gnbv.language import Lang
from gnbv.plan import Plan
from gnbv.reading.loader import Loaded, load
from gnbv.reconciliation import reconcile
from gnbv.tables import all_tables
from gnbv.workbook import LINES, Edits, line_key, read_book, read_edits, rebound
from gnbv.writers import Style, writer

Edit = Callable[[Any], None]
NAME = "export.xlsx"


def read(folder: Path) -> tuple[Loaded, Plan]:
    loaded = load(folder)
    assert loaded.plan is not None
    return loaded, loaded.plan


def export(folder: Path, lang: Lang = "en") -> bytes:
    content = writer("xlsx")(all_tables(reconcile(read(folder)[1])), Style(lang))
    assert isinstance(content, bytes)
    return content


def edited(content: bytes, change: Edit, lang: Lang = "en") -> bytes:
    """A workbook as an office would leave it: opened, a cell changed, saved by another program."""
    book = load_workbook(BytesIO(content))
    change(book[LINES.in_language(lang)])
    return saved(book)


def saved(book: Any) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def put(cell: str, value: object) -> Edit:
    def change(sheet: Any) -> None:
        sheet[cell] = value

    return change


def edits_of(folder: Path, content: bytes, take: Collection[str] = ()) -> Edits:
    loaded, plan = read(folder)
    book = read_book(content, NAME, plan)
    if isinstance(book, Diagnostic):
        return Edits(diagnostics=(book,))
    return read_edits(book, NAME, loaded, plan, take)


def take_in(folder: Path, content: bytes, force: bool = False) -> tuple[Diagnostic, ...]:
    """Do as `gnbv import` does; returns what stopped it."""
    loaded, _ = read(folder)
    edits = edits_of(folder, content)
    if edits.diagnostics or (edits.doubts and not force):
        return (*edits.diagnostics, *edits.doubts)
    amendment = amend(loaded, edits.amounts)
    if not amendment.diagnostics:
        for file, new in amendment.files.items():
            file.write_bytes(new)
    return amendment.diagnostics


@dataclass
class Office:
    """A plan and a workbook on somebody's disk, imported again and again."""

    folder: Path
    content: bytes

    def put(self, cell: str, value: object) -> None:
        self.content = edited(self.content, put(cell, value))

    def import_(self) -> tuple[Diagnostic, ...]:
        found = take_in(self.folder, self.content)
        if not found:
            plan = read(self.folder)[1]
            book = read_book(self.content, NAME, plan)
            assert not isinstance(book, Diagnostic)
            edits = self.before
            assert edits.binding
            new = rebound(book, edits.binding)
            assert new
            self.content = new
        return found

    @property
    def before(self) -> Edits:
        return edits_of(self.folder, self.content)


def amounts(folder: Path) -> dict[str, int]:
    return {line_key(line): line.amount for line in read(folder)[1].lines}


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(folder.rglob("*.yaml"))}
