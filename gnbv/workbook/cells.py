"""Cells own what stands on a workbook's sheets, as it was saved: texts, figures, formulas.

Nothing is calculated, and no figure becomes a floating-point number: it stays the text of the file.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

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
from gnbv.workbook.relations import main_part, relations
from gnbv.workbook.rich import Rich, RichLetters
from gnbv.workbook.shared import NumberFormat, number_formats, shared_texts, unescaped_rich
from gnbv.workbook.sheets import GENERAL, Cell, Sheet, Span, position, span_of

T = TypeVar("T")


_TRUE = {"1", "true", "on"}
_MAIN = "xl/workbook.xml"


class Book:
    """A workbook whose sheets are read when they are asked for.

    Raises `Unreadable`, here and later, where it is no workbook or is beyond its limits.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        self.limits = limits
        self.package = Package(content, self.limits)
        self._cells = 0
        self._read: dict[str, Sheet] = {}
        main = main_part(self.package, _MAIN)
        if main is None:
            raise Unreadable(Text("không phải tệp .xlsx", "it is no .xlsx file"))
        self._related = relations(self.package, main)
        self._parts: list[tuple[str, str]] = []
        self._hidden: set[str] = set()
        self.counts_from_1904 = False

        def start(name: str, attributes: Attributes) -> None:
            if name == "workbookPr":
                self.counts_from_1904 = attributes.get("date1904") in _TRUE
            elif name == "sheet":
                target = self._related.by_id.get(relative(attributes, "id"), "")
                self._parts.append((attributes.get("name", ""), target))
                if attributes.get("state", "visible") != "visible":
                    self._hidden.add(target)

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
        return self._sheet_of(*found[0])

    def visible(self) -> Iterator[Sheet]:
        """Yield the sheets that a reader sees, in their order."""
        for title, part in self._parts:
            if part not in self._hidden:
                yield self._sheet_of(title, part)

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

    @cached_property
    def _shared(self) -> list[Rich]:
        return shared_texts(self.package, self._related.by_kind.get("sharedStrings", ""))

    @cached_property
    def _formats(self) -> tuple[NumberFormat, ...]:
        return number_formats(self.package, self._related.by_kind.get("styles", ""))

    def _sheet_of(self, title: str, part: str) -> Sheet:
        if part not in self._read:
            reader = _SheetReader(self)
            self.package.stream(part, reader.start, reader.end, reader.text)
            self._read[part] = reader.sheet(title, part)
        return self._read[part]

    def count(self, cells: int = 1) -> None:
        """Count cells of all sheets; raises `Unreadable` beyond the limit."""
        self._cells += cells
        if self._cells > self.limits.cells:
            too_many(Text("số ô", "cells"), self.limits.cells)

    def shared(self, index: str) -> Rich:
        """A shared text by its number; empty where there is none."""
        return _at(self._shared, index, Rich("", ""))

    def format_of(self, style: str) -> NumberFormat:
        """How a style, by its number, shows numbers; plainly where there is none."""
        return _at(self._formats, style, GENERAL)


class _SheetReader:
    """One sheet's cells, gathered from its stream."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.cells: dict[tuple[int, int], Cell] = {}
        self._merged: list[Span] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: list[tuple[int, int]] = []
        self._at = (-1, -1)
        self._type = self._style = self._inside = ""
        self._value: Rich | None = None
        self._formula: str | None = None
        self._spoken = False
        self._letters = RichLetters()

    def sheet(self, title: str, part: str) -> Sheet:
        """What was gathered."""
        hidden = frozenset(self._hidden_rows)
        return Sheet(title, part, self.cells, self._merged, hidden, self._hidden_columns)

    def start(self, name: str, attributes: Attributes) -> None:
        self._inside = name
        self._letters.start(name, attributes)
        if name == "row":
            self._begin_row(attributes)
        elif name == "c":
            self._begin(attributes)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "col":
            self._note_column(attributes)
        elif name in {"v", "f", "is"}:
            self._letters.take()
        elif name == "rPh":
            self._spoken = True

    def end(self, name: str) -> None:
        self._inside = ""
        self._letters.end(name)
        if name in {"v", "is"}:
            self._value = self._letters.take()
        elif name == "f":
            self._formula = self._letters.take().text
        elif name == "rPh":
            self._spoken = False
        elif name == "c":
            cell = self._cell()
            if cell.kind == "formula" or cell.text:
                self.cells[self._at] = cell

    def text(self, words: str) -> None:
        if self._inside in {"v", "f", "t"} and not self._spoken:
            self._letters.add(words)

    def _begin_row(self, attributes: Attributes) -> None:
        number = attributes.get("r", "")
        row = int(number) - 1 if _is_whole(number) else self._at[0] + 1
        self._at = (row, -1)
        if attributes.get("hidden") in _TRUE:
            self._hidden_rows.add(row)

    def _merge(self, reference: str) -> None:
        span = span_of(reference)
        self.book.count((span.bottom - span.top + 1) * (span.right - span.left + 1))
        self._merged.append(span)

    def _note_column(self, attributes: Attributes) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if attributes.get("hidden") in _TRUE and _is_whole(first) and _is_whole(last):
            self._hidden_columns.append((int(first) - 1, int(last) - 1))

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
        if self._formula is None:
            return self._plain(self._value or Rich("", ""))
        value = None if self._value is None else self._plain(self._value)
        return Cell("formula", self._formula, value=value)

    def _plain(self, value: Rich) -> Cell:
        shown = self.book.format_of(self._style)
        cell = self._typed(value, shown)
        return cell._replace(rich="") if shown.left_out else cell

    def _typed(self, value: Rich, shown: NumberFormat) -> Cell:
        if self._type in {"s", "str", "inlineStr"}:
            one = self.book.shared(value.text) if self._type == "s" else unescaped_rich(value)
            return Cell("text", one.text, rich=None if one.in_force == one.text else one.in_force)
        if self._type == "n":
            return Cell("date" if shown.is_date else "number", value.text, shown)
        return Cell("date" if self._type == "d" else "other", value.text)


def _is_whole(number: str) -> bool:
    return number.isascii() and number.isdecimal() and len(number) < 10


def _at(known: Sequence[T], index: str, otherwise: T) -> T:
    """The one of a number; another where there is none."""
    return known[int(index)] if _is_whole(index) and int(index) < len(known) else otherwise
