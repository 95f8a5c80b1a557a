"""Cells own what stands on a workbook's sheets, as it was saved: texts, figures, formulas.

Nothing is calculated, and no figure becomes a floating-point number: it stays the text of the file.
"""

import posixpath
import re
from collections.abc import Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from gnbv.language import Text
from gnbv.workbook.layout import name_of, plain_words
from gnbv.workbook.limits import Limits
from gnbv.workbook.package import (
    Attributes,
    Letters,
    Package,
    Unreadable,
    nothing,
    relative,
    too_many,
)
from gnbv.workbook.shared import date_styles, shared_texts, unescaped

Kind = Literal["text", "number", "date", "formula", "other"]

_MAIN = "xl/workbook.xml"
_REFERENCE = re.compile(r"\$?([A-Z]{1,4})\$?([0-9]{1,9})")


class Cell(NamedTuple):
    """What a cell holds: the text of its value or, with `kind` "formula", of its formula."""

    kind: Kind
    text: str


BLANK = Cell("text", "")


class Sheet(NamedTuple):
    """A sheet: its title, the part that holds it, and its cells by row and column from 0."""

    title: str
    part: str
    cells: Mapping[tuple[int, int], Cell]

    def at(self, row: int, column: int) -> Cell:
        """The cell there; a blank one where nothing stands."""
        return self.cells.get((row, column), BLANK)

    @property
    def rows(self) -> list[int]:
        """The rows in which something stands, from above."""
        return sorted({row for row, _ in self.cells})


class Book:
    """A workbook whose sheets are read when they are asked for.

    Raises `Unreadable`, here and later, where it is no workbook or is beyond its limits.
    """

    def __init__(self, content: bytes, lines: int) -> None:
        self.limits = Limits.of(lines)
        self.package = Package(content, self.limits)
        self._cells = 0
        self._read: dict[str, Sheet] = {}
        self._by_type: dict[str, str] = {}
        main = self._main()
        targets = self._relations(main)
        self._parts: list[tuple[str, str]] = []

        def start(name: str, attributes: Attributes) -> None:
            if name == "sheet":
                target = targets.get(relative(attributes, "id"), "")
                self._parts.append((attributes.get("name", ""), target))

        self.package.stream(main, start, nothing, nothing)

    @property
    def titles(self) -> list[str]:
        """The names of the sheets, as the workbook writes them."""
        return [title for title, _ in self._parts]

    def sheet(self, title: str) -> Sheet | None:
        """The sheet of a name, compared as words; None where there is none, or several."""
        exact = [one for one in self._parts if one[0] == title]
        wanted = plain_words(title).casefold()
        alike = [one for one in self._parts if plain_words(one[0]).casefold() == wanted]
        found = exact or alike
        if len(found) != 1 or found[0][1] not in self.package:
            return None
        name, part = found[0]
        if part not in self._read:
            self._read[part] = Sheet(name, part, self._cells_of(part))
        return self._read[part]

    @cached_property
    def properties(self) -> dict[str, str]:
        """The custom properties of the document; none where they are not to be read."""
        found: dict[str, str] = {}
        name, letters = "", Letters()

        def start(tag: str, attributes: Attributes) -> None:
            nonlocal name
            letters.take()
            if tag == "property":
                name = attributes.get("name", "")

        def end(tag: str) -> None:
            nonlocal name
            if tag == "property":
                name = ""
            elif name:
                found[name] = letters.take()

        if "docProps/custom.xml" in self.package:
            self.package.stream("docProps/custom.xml", start, end, letters.add)
        return found

    def _main(self) -> str:
        """The part that lists the sheets."""
        if "_rels/.rels" not in self.package:
            raise Unreadable(Text("không phải tệp .xlsx", "it is no .xlsx file"))
        found: list[str] = []

        def start(name: str, attributes: Attributes) -> None:
            if name == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
                found.append(attributes.get("Target", "").lstrip("/"))

        self.package.stream("_rels/.rels", start, nothing, nothing)
        return found[0] if found else _MAIN

    def _relations(self, main: str) -> dict[str, str]:
        folder, name = posixpath.split(main)
        found: dict[str, str] = {}

        def start(tag: str, attributes: Attributes) -> None:
            if tag == "Relationship":
                target = posixpath.join(f"/{folder}", attributes.get("Target", ""))
                path = posixpath.normpath(target).lstrip("/")
                found[attributes.get("Id", "")] = path
                self._by_type[attributes.get("Type", "").rpartition("/")[2]] = path

        self.package.stream(f"{folder}/_rels/{name}.rels", start, nothing, nothing)
        return found

    @cached_property
    def _shared(self) -> list[str]:
        return shared_texts(self.package, self._by_type.get("sharedStrings", ""))

    @cached_property
    def _date_styles(self) -> frozenset[str]:
        return date_styles(self.package, self._by_type.get("styles", ""))

    def _cells_of(self, part: str) -> dict[tuple[int, int], Cell]:
        reader = _SheetReader(self)
        self.package.stream(part, reader.start, reader.end, reader.text)
        return reader.cells

    def count(self, cells: int = 1) -> None:
        """Count cells of all sheets; raises `Unreadable` beyond the limit."""
        self._cells += cells
        if self._cells > self.limits.cells:
            too_many(Text("số ô", "cells"), self.limits.cells)

    def shared(self, index: str) -> str:
        """A shared text by its number; empty where there is none."""
        known = self._shared
        short = index.isascii() and index.isdecimal() and len(index) < 10
        return known[int(index)] if short and int(index) < len(known) else ""

    def shows_date(self, style: str) -> bool:
        """Whether numbers of a style are shown as dates."""
        return style in self._date_styles


class _SheetReader:
    """One sheet's cells, gathered from its stream."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.cells: dict[tuple[int, int], Cell] = {}
        self._at = (-1, -1)
        self._type = self._style = self._inside = ""
        self._value: str | None = None
        self._formula: str | None = None
        self._spoken = False
        self._letters = Letters()

    def start(self, name: str, attributes: Attributes) -> None:
        self._inside = name
        if name == "row":
            number = attributes.get("r", "")
            row = int(number) - 1 if number.isdecimal() and len(number) < 10 else self._at[0] + 1
            self._at = (row, -1)
        elif name == "c":
            self._begin(attributes)
        elif name == "mergeCell":
            self.book.count(_area(attributes.get("ref", "")))
        elif name in {"v", "f", "is"}:
            self._letters.take()
        elif name == "rPh":
            self._spoken = True

    def end(self, name: str) -> None:
        self._inside = ""
        if name in {"v", "is"}:
            self._value = self._letters.take()
        elif name == "f":
            self._formula = self._letters.take()
        elif name == "rPh":
            self._spoken = False
        elif name == "c":
            cell = self._cell()
            if cell.kind == "formula" or cell.text:
                self.cells[self._at] = cell

    def text(self, words: str) -> None:
        if self._inside in {"v", "f", "t"} and not self._spoken:
            self._letters.add(words)

    def _begin(self, attributes: Attributes) -> None:
        self.book.count()
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "0")
        self._value = self._formula = None
        reference = attributes.get("r")
        self._at = position(reference) if reference else (self._at[0], self._at[1] + 1)
        limits = self.book.limits
        if self._at[0] >= limits.rows or self._at[1] >= limits.columns:
            last = name_of(limits.rows - 1, limits.columns - 1)
            where = (reference or "")[:20]
            raise Unreadable(
                Text(f"có ô {where}, ngoài vùng A1:{last}", f"a cell {where} is outside A1:{last}"),
                True,
            )

    def _cell(self) -> Cell:
        value = self._value or ""
        if self._formula is not None:
            return Cell("formula", self._formula)
        if self._type == "s":
            return Cell("text", self.book.shared(value))
        if self._type in {"str", "inlineStr"}:
            return Cell("text", unescaped(value))
        if self._type == "n":
            return Cell("date" if self.book.shows_date(self._style) else "number", value)
        return Cell("date" if self._type == "d" else "other", value)


def position(reference: str) -> tuple[int, int]:
    """A cell's row and column from 0, by its name; raises `Unreadable` for what is no name."""
    found = _REFERENCE.fullmatch(reference[:20])
    if not found or not int(found[2]):
        shown = reference[:20]
        raise Unreadable(Text(f"'{shown}' không phải tên ô", f"'{shown}' is no cell"))
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _area(reference: str) -> int:
    """How many cells a stretch of them has."""
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = position(first), position(last or first)
    return (abs(bottom - top) + 1) * (abs(right - left) + 1)
