"""The comparison owns which edits of a workbook an import leaves alone: all but the lines' amounts.

They are found by comparing with what gnbv would export for the same amounts. How cells look is no
edit; nor is how a program writes the same formula.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from gnbv.diagnostics import Place
from gnbv.language import harmless
from gnbv.workbook.binding import MEMORY
from gnbv.workbook.cells import Book
from gnbv.workbook.layout import AMOUNT, HEADER, KEY, LINES, plain_words
from gnbv.workbook.rows import place_of
from gnbv.workbook.sheets import Cell, Sheet

_SHOWN = 40


class Untaken(NamedTuple):
    """A cell that was edited and is not imported: what an export has there, and what it has."""

    place: Place
    exported: str
    found: str


def untaken(book: Book, export: Book, name: str) -> Iterator[Untaken]:
    """Yield the edits of a workbook that are not imported, sheet by sheet.

    `export` is what gnbv writes now. Sheets that only one of the two has are passed over: offices
    add sheets of their own, and take a few out; so is what gnbv itself remembers there. Raises
    `Unreadable` beyond the limits.
    """
    for title in export.titles:
        if title == MEMORY:
            continue
        ours, theirs = export.sheet(title), book.sheet(title)
        if ours is None or theirs is None:
            continue
        moved = dict(_by_key(theirs, ours)) if plain_words(title) in LINES else {}
        yield from _differing(theirs, ours, name, moved)


def _differing(theirs: Sheet, ours: Sheet, name: str, moved: dict[int, int]) -> Iterator[Untaken]:
    """Yield the cells of a sheet that differ; `moved` leads from its rows to the export's."""
    back = {own: row for row, own in moved.items()}
    at = set(theirs.cells)
    at |= {(back.get(row, row), column) for row, column in ours.cells}
    for row, column in sorted(at):
        if row in moved and column <= AMOUNT.at:
            continue  # the key, its labels and the amount are what import reads
        own = moved.get(row, row)
        found, wanted = theirs.at(row, column), ours.at(own, column)
        if not _same(_generic(found, row), _generic(wanted, own)):
            yield Untaken(place_of(name, theirs, row, column), _shown(wanted), _shown(found))


def _by_key(theirs: Sheet, ours: Sheet) -> Iterator[tuple[int, int]]:
    """The rows of lines, which may have been sorted, with their rows in the export."""
    rows = {
        plain_words(ours.at(row, KEY.at).text): row
        for row in ours.rows
        if row > HEADER and ours.at(row, KEY.at).text
    }
    for row in theirs.rows:
        key = plain_words(theirs.at(row, KEY.at).text)
        if row > HEADER and key in rows:
            yield row, rows[key]


def _generic(cell: Cell, row: int) -> Cell:
    """A formula as every program writes it, and its own row by no number."""
    if cell.kind != "formula":
        return cell
    text = re.sub(r"[\s$']", "", cell.text).upper()
    return Cell("formula", re.sub(rf"(?<![0-9A-Z])([A-Z]+){row + 1}(?![0-9])", r"\1#", text))


def _same(found: Cell, wanted: Cell) -> bool:
    if found.kind == wanted.kind == "formula":
        # A formula that a program shares with its neighbours has no text of its own.
        return not found.text or found.text == wanted.text
    if "formula" in {found.kind, wanted.kind}:
        return False
    if found.kind == wanted.kind == "number":
        return _value(found) == _value(wanted)
    return plain_words(found.text) == plain_words(wanted.text)


def _value(cell: Cell) -> Decimal | str:
    try:
        return Decimal(cell.text[:_SHOWN])
    except InvalidOperation:
        return cell.text


def _shown(cell: Cell) -> str:
    text = f"={cell.text}" if cell.kind == "formula" else cell.text
    return harmless(text)[:_SHOWN]
