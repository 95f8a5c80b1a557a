"""Layout owns where the parts of a printed table are: heads, numbers, names, figures, notes.

Only the shape decides here, and no word's meaning: heads are what stands above the first row of
figures, names are the first column of words, and a line that covers the whole table is no row.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from gnbv.drafts.figures import NOTHING, is_figure, is_year
from gnbv.drafts.numbering import number_of, split_number
from gnbv.extraction import Cell, Grid

Row = tuple[Cell, ...]

_INDEX = re.compile(r"\(?(\d{1,2}|[A-Z])\)?(\s*=.*)?")

_LIKE_FIGURE = re.compile(r"[(~≈<>]?\s*[-−]?\d")


class Layout(NamedTuple):
    """A table's parts. `number` and `name` are columns, from 0; None where there is none."""

    name: str
    above: tuple[str, ...]
    heads: tuple[Row, ...]
    body: tuple[Row, ...]
    below: tuple[str, ...]
    number_at: int | None
    name_at: int
    hidden: tuple[str, ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.body[0])

    @property
    def figures_at(self) -> tuple[int, ...]:
        """The columns after the names, and before them where figures stand there."""
        return tuple(at for at in range(self.width) if at not in {self.number_at, self.name_at})

    def column(self, at: int) -> tuple[Cell, ...]:
        """A column's cells in the body, from above."""
        return tuple(row[at] for row in self.body)

    def headings(self, at: int) -> tuple[str, ...]:
        """The headings of a column from the top, those of merged cells once."""
        found: list[str] = []
        for level, row in enumerate(self.heads):
            text = self._heading(level, at)
            covered = level and row[at].origin == self.heads[level - 1][at].origin
            if text and not covered and text not in found[-1:]:
                found.append(text)
        return tuple(found)

    def group(self, at: int) -> tuple[str, ...]:
        """The headings above the last one: what a column stands under."""
        return self.headings(at)[:-1]

    def _heading(self, level: int, at: int) -> str:
        """A heading; where its cell is blank above others, that of the group to the left."""
        row = self.heads[level]
        if row[at].text or not any(below[at].text for below in self.heads[level + 1 :]):
            return row[at].text
        start = max(self.name_at, self.number_at or 0)
        left = (row[other].text for other in range(at, start, -1))
        return next((text for text in left if text), "")


def lay_out(grid: Grid) -> Layout | None:
    """Find the parts of a table; None where it has no row of figures."""
    rows, hidden = _shown(grid)
    above, rows = _banners(rows)
    first = next((at for at in range(len(rows)) if _begins_body(rows, at)), None)
    if first is None:
        return None
    heads, body = rows[:first], rows[first:]
    last = max(at for at, row in enumerate(body) if _may_hold_money(row))
    below = [_words(row) for row in body[last + 1 :]]
    body = _without_repeated_heads(heads, body[: last + 1])
    heads = [row for row in heads if not _is_index(row)]
    name_at = _name_at([row for row in body if _figures(row)])
    number_at = _number_at(body, name_at)
    while len(heads) > 1 and _heads_rows(heads[-1], number_at, name_at):
        body.insert(0, heads.pop())
    body = [_once(row, {number_at, name_at}) for row in body]
    return Layout(
        name=grid.name,
        above=tuple(above),
        heads=tuple(heads),
        body=tuple(body),
        below=tuple(text for text in below if text),
        number_at=number_at,
        name_at=name_at,
        hidden=tuple(hidden),
    )


def _heads_rows(row: Row, number_at: int | None, name_at: int) -> bool:
    """Whether a row above the figures heads rows, and no columns: it has a name alone."""
    others = [at for at in range(len(row)) if at not in {number_at, name_at}]
    own = [at for at in others if row[at].text and row[at].origin != row[name_at].origin]
    return bool(row[name_at].text) and not own


def _once(row: Row, labels: set[int | None]) -> Row:
    """A row in which a merged cell of figures or notes counts once, where it begins."""
    starts: set[tuple[int, int]] = set()
    found = []
    for at, cell in enumerate(row):
        repeats = cell.origin in starts or (at not in labels and _began_above(row, at))
        found.append(cell._replace(text="") if repeats and at not in labels else cell)
        starts.add(cell.origin)
    return tuple(found)


def _began_above(row: Row, at: int) -> bool:
    """Whether a cell goes on from a row above: it begins further up than any other of the row."""
    own = max(cell.origin[0] for cell in row)
    return row[at].origin[0] < own


def figures_in(grid: Grid) -> int:
    """How many figures a table has: what tells the annex from tables of another kind."""
    return sum(is_figure(cell.text) for row in grid.rows for cell in row if not cell.hidden)


def _shown(grid: Grid) -> tuple[list[Row], list[str]]:
    """The rows and columns that are shown, and the places of those that are hidden with figures."""
    columns = [at for at in range(grid.width) if not all(row[at].hidden for row in grid.rows)]
    columns = [at for at in columns if any(row[at].text for row in grid.rows)]
    hidden = [
        cell.place
        for row in grid.rows
        for cell in row
        if cell.hidden and is_figure(cell.text) and cell.text not in NOTHING
    ]
    rows = [tuple(row[at] for at in columns) for row in grid.rows]
    return [row for row in rows if any((c.text or c.problem) and not c.hidden for c in row)], hidden


def _banners(rows: list[Row]) -> tuple[list[str], list[Row]]:
    """Part the lines above a table that cover it, or stand alone, from the table."""
    at = 0
    while at < len(rows) and _covers_all(rows[at]):
        at += 1
    return [text for row in rows[:at] for text in [_words(row)] if text], rows[at:]


def _covers_all(row: Row) -> bool:
    filled = [cell for cell in row if cell.text]
    if not filled:
        return True
    return len({cell.origin for cell in filled}) == 1 and not is_figure(filled[0].text)


def _is_unknown(row: Row) -> bool:
    """Whether nothing of a row is known, as of one that is struck out."""
    return not any(cell.text for cell in row)


def _words(row: Row) -> str:
    return next((cell.text for cell in row if cell.text), "")


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row]


def has_figures(row: Row) -> bool:
    """Whether a row holds figures beside what may be its number; years and indexes are heads."""
    figures = _figures(row)
    return bool(figures) and not all(is_year(text) for text in figures)


def _figures(row: Row) -> list[str]:
    """The figures of a row beside what may be its number; none of a row that counts columns."""
    if _is_index(row):
        return []
    return [cell.text for cell in row[1:] if is_figure(cell.text)]


def _has_like_figures(row: Row) -> bool:
    """Whether a row with a name holds what begins as a figure: `(7)`, `12 + 3`, `9*`."""
    named = any(_is_wordy(cell.text) for cell in row[:2])
    return named and any(_LIKE_FIGURE.match(cell.text) for cell in row[1:])


def _may_hold_money(row: Row) -> bool:
    return bool(_figures(row)) or _has_like_figures(row) or _is_unknown(row)


def _begins_body(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is the first of figures.

    `2000` is a year in heads, and an amount in a row with a number, or with a name of its own below
    the heading of names.
    """
    row = rows[at]
    if has_figures(row) or not _figures(row):
        return has_figures(row)
    own = row[0].text.strip()
    is_named = bool(own) and at > 0 and row[0].origin != rows[at - 1][0].origin
    return is_named and own != rows[at - 1][0].text.strip()


def _is_index(row: Row) -> bool:
    """Whether a row counts the columns: `A | B | 1 | 2 | 3=4+5`."""
    texts = [cell.text.strip() for cell in row if cell.text.strip()]
    found = [_INDEX.fullmatch(text) for text in texts]
    if len(texts) < 3 or not all(found):
        return False
    numbers = [int(one[1]) for one in found if one and one[1].isdecimal()]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _without_repeated_heads(heads: Sequence[Row], body: list[Row]) -> list[Row]:
    """Leave out heads and indexes that a new page repeats."""
    known = [_texts(row) for row in heads]
    return [row for row in body if _texts(row) not in known and not _is_index(row)]


def _name_at(body: Sequence[Row]) -> int:
    """The first column in which half of the rows, or more, have words."""
    for at in range(len(body[0])):
        wordy = sum(_is_wordy(row[at].text) for row in body)
        if 2 * wordy >= len(body):
            return at
    return max(range(len(body[0])), key=lambda at: sum(_is_wordy(row[at].text) for row in body))


def _is_wordy(text: str) -> bool:
    return not is_figure(text) and sum(map(str.isalpha, text)) >= 3 and not number_of(text)


def _number_at(body: Sequence[Row], name_at: int) -> int | None:
    """The column before the names in which what is filled in are numbers of rows."""
    for at in range(name_at - 1, -1, -1):
        own = [row[at] for row in body if row[at].text and not is_own_name(row, at, name_at)]
        if own and 2 * sum(_number_in(cell) is not None for cell in own) > len(own):
            return at
    return None


def is_own_name(row: Row, at: int, name_at: int) -> bool:
    """Whether a cell is merged with that of the name, or repeats it."""
    return row[at].origin == row[name_at].origin or row[at].text == row[name_at].text


def label_of(layout: Layout, row: Row) -> tuple[str | None, str]:
    """A row's number as printed, None where there is none, and its name."""
    name = row[layout.name_at].text
    if layout.number_at is None:
        return split_number(name)
    if is_own_name(row, layout.number_at, layout.name_at):
        return None, name
    return _number_in(row[layout.number_at]), name


def _number_in(cell: Cell) -> str | None:
    """The number of a row that a cell prints, None where it prints none.

    Excel keeps 2.1 as a number, which a Vietnamese sheet shows as 2,1, and a thousand as 1.000.
    """
    text = cell.text.replace(".", "").replace(",", ".") if cell.exact else cell.text
    return number_of(text)
