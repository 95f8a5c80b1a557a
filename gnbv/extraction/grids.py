"""Grids own how cells that cover several places become a full grid, within what memory allows."""

import re
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from gnbv.extraction.document import Cell, Grid
from gnbv.language import Text
from gnbv.workbook.limits import MOST_CELLS
from gnbv.workbook.package import too_many

MOST_COLUMNS = 1_000
"""Of one table; a province's annex has 40."""
_SPACES = re.compile(r"[ \t\r\n\f\v]+")

NESTED = Text(
    "ô chứa một bảng khác: tách bảng đó ra ngoài",
    "the cell holds another table: put that table outside",
)
"""Why a cell that holds a table is not known."""


class Placed(NamedTuple):
    """A cell as a file has it: where it begins, how many rows and columns it covers, its words."""

    row: int
    column: int
    text: str
    height: int = 1
    width: int = 1
    problem: Text | None = None
    exact: bool = False


class Hidden(NamedTuple):
    """Which rows and columns of a table are not shown, from 0."""

    rows: Collection[int] = ()
    columns: Collection[int] = ()

    def holds(self, row: int, column: int) -> bool:
        """Whether a place is not shown."""
        return row in self.rows or column in self.columns


PlaceName = Callable[[int, int], str]


class Grids:
    """Lays out the tables of one file, and counts their cells together."""

    def __init__(self, most: int = MOST_CELLS) -> None:
        self._left = self._most = most

    def laid_out(
        self,
        name: str,
        cells: Sequence[Placed],
        place: PlaceName | None = None,
        hidden: Hidden | None = None,
    ) -> Grid:
        """The grid of cells: as large as they reach, with blank cells where none is.

        Where cells overlap, the first keeps its places. `place` names a place by its row and
        column from 0. Raises `Unreadable` for more cells than a document may have.
        """
        name_of, unseen = place or _row_and_cell, hidden or Hidden()
        height = max((one.row + one.height for one in cells), default=0)
        width = max((one.column + one.width for one in cells), default=0)
        self._count(height, width, cells)
        owners = _owners(cells)
        rows = tuple(
            tuple(
                _cell(owners.get((row, column)), row, column, name_of, unseen)
                for column in range(width)
            )
            for row in range(height)
        )
        return Grid(name, rows)

    def _count(self, height: int, width: int, cells: Sequence[Placed]) -> None:
        if width > MOST_COLUMNS:
            too_many(Text("số cột của một bảng", "columns in a table"), MOST_COLUMNS)
        self._left -= max(height * width, sum(one.height * one.width for one in cells))
        if self._left < 0:
            too_many(Text("số ô của các bảng", "cells in tables"), self._most)


def tidy(words: str) -> str:
    """Words on one line, without the spaces around; no-break spaces inside stay as they are."""
    return _SPACES.sub(" ", words).strip()


def trimmed(grid: Grid) -> Grid | None:
    """A grid without the empty rows and columns at its end; None where nothing stands in it."""
    filled = [
        (row, column)
        for row, cells in enumerate(grid.rows)
        for column, cell in enumerate(cells)
        if cell.text or cell.problem
    ]
    if not filled:
        return None
    bottom, right = max(row for row, _ in filled), max(column for _, column in filled)
    return grid._replace(rows=tuple(cells[: right + 1] for cells in grid.rows[: bottom + 1]))


def _owners(cells: Sequence[Placed]) -> dict[tuple[int, int], Placed]:
    """Which cell covers which place."""
    found: dict[tuple[int, int], Placed] = {}
    for one in cells:
        for row in range(one.row, one.row + one.height):
            for column in range(one.column, one.column + one.width):
                found.setdefault((row, column), one)
    return found


def _cell(owner: Placed | None, row: int, column: int, name_of: PlaceName, unseen: Hidden) -> Cell:
    hidden = unseen.holds(row, column)
    if owner is None:
        return Cell("", name_of(row, column), (row, column), hidden)
    origin = (owner.row, owner.column)
    return Cell(owner.text, name_of(row, column), origin, hidden, owner.problem, owner.exact)


def _row_and_cell(row: int, column: int) -> str:
    return f"row {row + 1}, cell {column + 1}"
