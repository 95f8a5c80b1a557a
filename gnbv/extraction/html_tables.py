"""HTML's tables own where cells stand that span rows and columns (HTML Standard, 4.9.12)."""

from dataclasses import dataclass, field, replace

from gnbv.extraction.document import Grid
from gnbv.extraction.grids import MOST_COLUMNS, NESTED, Grids, Placed, tidy
from gnbv.extraction.left_out import problem_of
from gnbv.language import Text
from gnbv.workbook.limits import MOST_CELLS
from gnbv.workbook.package import too_many

_MOST_ROWS = 65_534
"""That a cell may span, as the standard has it."""


@dataclass(slots=True)
class HtmlCell:
    """A cell that is being read: its lines, and how many rows and columns it spans."""

    height: int
    width: int
    lines: list[str] = field(default_factory=list)
    nested: bool = False
    left_out: bool = False

    def problem(self) -> Text | None:
        """Why what it shows is not known; None where it is."""
        return NESTED if self.nested else problem_of("".join(self.lines), self.left_out)


class HtmlTable:
    """One table, gathered cell by cell."""

    def __init__(self) -> None:
        self.cell: HtmlCell | None = None
        self._placed: list[tuple[int, int, HtmlCell]] = []
        self._row = -1
        self._column = 0
        self._until: dict[int, int] = {}
        self._in_row = False

    def begin_row(self) -> None:
        """Begin the next row, which ends the one before."""
        self.end_row()
        self._row += 1
        self._column = 0
        self._in_row = True
        if self._row * max(1, len(self._until)) > MOST_CELLS:
            too_many(Text("số ô của các bảng", "cells in tables"), MOST_CELLS)

    def end_row(self) -> None:
        """End the row, if there is one."""
        self.cell = None
        self._in_row = False

    def begin_cell(self, height: int, width: int) -> None:
        """Begin the next cell at the first place that no cell from above covers."""
        if not self._in_row:
            self.begin_row()
        while self._until.get(self._column, 0) > self._row:
            self._column += 1
        self.cell = HtmlCell(min(height, _MOST_ROWS) or _MOST_ROWS, min(width, MOST_COLUMNS) or 1)
        self._placed.append((self._row, self._column, self.cell))
        end = self._column + self.cell.width
        if end > MOST_COLUMNS:
            too_many(Text("số cột của một bảng", "columns in a table"), MOST_COLUMNS)
        for column in range(self._column, end):
            self._until[column] = max(self._until.get(column, 0), self._row + self.cell.height)
        self._column = end

    def end_group(self) -> None:
        """End a group of rows: no cell reaches beyond it."""
        self.end_row()
        self._placed = [
            (row, column, _cut(cell, self._row + 1 - row)) for row, column, cell in self._placed
        ]
        self._until = dict.fromkeys(self._until, 0)

    def grid(self, name: str, grids: Grids) -> Grid:
        """The full grid. Raises `Unreadable` for more cells than a document may have."""
        self.end_group()
        placed = [
            Placed(
                row,
                column,
                tidy("\n".join(cell.lines)),
                cell.height,
                cell.width,
                cell.problem(),
            )
            for row, column, cell in self._placed
        ]
        return grids.laid_out(name, placed)

    @property
    def words(self) -> list[str]:
        """What its cells hold, in their order."""
        return [line for _, _, cell in self._placed for line in cell.lines]


def _cut(cell: HtmlCell, rows: int) -> HtmlCell:
    return replace(cell, height=rows) if cell.height > rows else cell
