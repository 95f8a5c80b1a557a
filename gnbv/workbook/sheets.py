"""Sheets own what was found on a sheet: its cells by place, and which are merged or hidden."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from gnbv.language import Text
from gnbv.workbook.package import Unreadable
from gnbv.workbook.shared import NumberFormat

Kind = Literal["text", "number", "date", "formula", "other"]

GENERAL = NumberFormat("0", "")
"""How numbers are shown that have no format of their own."""
_REFERENCE = re.compile(r"\$?([A-Z]{1,4})\$?([0-9]{1,9})")


class Cell(NamedTuple):
    """What a cell holds: the text of its value or, with `kind` "formula", of its formula.

    `format` is how its numbers are shown; `value` is what a formula gave when it was saved, None
    where the file does not have it. `rich` are the letters that are in force, None where all are.
    """

    kind: Kind
    text: str
    format: NumberFormat = GENERAL
    value: "Cell | None" = None
    rich: str | None = None

    @property
    def in_force(self) -> str:
        """Its text without what is struck out, and without raised marks."""
        return self.text if self.rich is None else self.rich


BLANK = Cell("text", "")


class Span(NamedTuple):
    """A stretch of cells: the first row and column, from 0, and the last ones."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """A sheet: its title, the part that holds it, and its cells by row and column from 0.

    `merged` are its merged cells; `hidden_columns` are stretches of columns, first and last.
    """

    title: str
    part: str
    cells: Mapping[tuple[int, int], Cell]
    merged: Sequence[Span] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: Sequence[tuple[int, int]] = ()

    def at(self, row: int, column: int) -> Cell:
        """The cell there; a blank one where nothing stands."""
        return self.cells.get((row, column), BLANK)

    @property
    def rows(self) -> list[int]:
        """The rows in which something stands, from above."""
        return sorted({row for row, _ in self.cells})


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


def span_of(reference: str) -> Span:
    """A stretch of cells by its name, such as A1:C5; raises `Unreadable` for what is no name."""
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = position(first), position(last or first)
    return Span(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
