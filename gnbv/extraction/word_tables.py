"""Word's tables own how rows of cells that span and continue one another find their places.

A cell tells how many columns of the table's grid it covers (`w:gridSpan`) and whether it continues
the cell above (`w:vMerge`), or in older documents that to its left (`w:hMerge`); a row may leave
columns out before and after (ECMA-376 part 1, 17.4).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gnbv.extraction.document import Grid
from gnbv.extraction.grids import MOST_COLUMNS, NESTED, Grids, Hidden, Placed, tidy
from gnbv.extraction.left_out import problem_of
from gnbv.language import Text
from gnbv.workbook.package import too_many


@dataclass(slots=True)
class WordCell:
    """A cell that is being read: its paragraphs, the columns it covers, and whether it merges."""

    lines: list[str] = field(default_factory=list)
    width: int = 1
    merge: str = ""
    continues_left: bool = False
    nested: bool = False
    left_out: bool = False

    def problem(self) -> Text | None:
        """Why what it shows is not known; None where it is."""
        return NESTED if self.nested else problem_of("".join(self.lines), self.left_out)


@dataclass(slots=True)
class _Laid:
    """A cell that has its place."""

    row: int
    column: int
    width: int
    text: str
    problem: Text | None
    height: int = 1


@dataclass(slots=True)
class _Row:
    """A row that is being read."""

    cells: list[WordCell] = field(default_factory=list)
    before: int = 0
    after: int = 0
    hidden: bool = False
    deleted: bool = False


class WordTable:
    """One table, gathered row by row."""

    def __init__(self) -> None:
        self.row = _Row()
        self.cell: WordCell | None = None
        self._number = 0
        self._laid: list[_Laid] = []
        self._open: dict[int, _Laid] = {}
        self._hidden: set[int] = set()
        self._width = 0

    def begin_row(self) -> None:
        """Begin the next row."""
        self.row = _Row()

    def begin_cell(self) -> None:
        """Begin the next cell of the row."""
        self.cell = WordCell()
        self.row.cells.append(self.cell)

    def end_cell(self) -> None:
        """End the cell."""
        self.cell = None

    def end_row(self) -> None:
        """Give the row's cells their places; a row that a tracked change deleted has none."""
        row = self.row
        if row.deleted:
            return
        column, still_open = row.before, {}
        for cell in _widened(row.cells):
            laid = self._lay(cell, column)
            if cell.merge:
                still_open[column] = laid
            column += cell.width
            if column > MOST_COLUMNS:
                too_many(Text("số cột của một bảng", "columns in a table"), MOST_COLUMNS)
        self._open = still_open
        self._width = max(self._width, min(column + row.after, MOST_COLUMNS))
        if row.hidden:
            self._hidden.add(self._number)
        self._number += 1

    def grid(self, name: str, grids: Grids) -> Grid:
        """The full grid. Raises `Unreadable` for more cells than a document may have."""
        placed = [
            Placed(
                one.row,
                one.column,
                one.text,
                one.height,
                one.width,
                one.problem,
            )
            for one in self._laid
        ]
        if self._width and self._number:
            # Rows may all end before the last column that they leave out.
            placed.append(Placed(self._number - 1, self._width - 1, ""))
        return grids.laid_out(name, placed, hidden=Hidden(self._hidden))

    @property
    def words(self) -> list[str]:
        """What its cells hold, in their order."""
        return [one.text for one in self._laid if one.text]

    def _lay(self, cell: WordCell, column: int) -> _Laid:
        above = self._open.get(column)
        if cell.merge == "continue" and above and above.width == cell.width:
            above.height += 1  # what a continued cell holds itself is not shown
            return above
        laid = _Laid(self._number, column, cell.width, tidy("\n".join(cell.lines)), cell.problem())
        self._laid.append(laid)
        return laid


def _widened(cells: Sequence[WordCell]) -> list[WordCell]:
    """The cells of a row, each with the columns of those that continue it to the right."""
    found: list[WordCell] = []
    for cell in cells:
        if cell.continues_left and found:
            found[-1].width += cell.width
        else:
            found.append(cell)
    return found
