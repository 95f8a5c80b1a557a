"""A document owns what was got out of a file: its paragraphs and its tables, in their order.

Nothing is interpreted here. A table is a full grid: a merged cell stands in each place that it
covers, and each of these knows where the merged cell begins. Figures are text as a Vietnamese
document prints them (`62.500`, `37,95`, `93,56 %`), also those that a file holds as numbers.
"""

from typing import NamedTuple

from gnbv.language import Text


class Cell(NamedTuple):
    """A cell of a table: its words, and where an officer finds it (`C7`, or `row 3, cell 4`).

    `origin` is the row and column, from 0, of the cell that it is a part of: its own unless cells
    are merged. `exact` is whether the file holds a number, whose text can be read in one way only.
    `hidden` is whether its row or column is; `problem` is why what it shows is unknown
    (a formula without a value, a date, a table within a table), None where it is known.
    """

    text: str
    place: str
    origin: tuple[int, int]
    hidden: bool = False
    problem: Text | None = None
    exact: bool = False


class Grid(NamedTuple):
    """A table: its name (of the sheet, or `table 2`) and its cells, every row equally long.

    `is_sheet` is whether it is a sheet of a workbook, which is a table of its own.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    is_sheet: bool = False

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0]) if self.rows else 0


class Paragraph(NamedTuple):
    """A paragraph outside of tables: its words without the spaces around, and where it stands."""

    text: str
    place: str


class Document(NamedTuple):
    """What a file holds, in its order; `file` is its name as it was given."""

    file: str
    blocks: tuple[Paragraph | Grid, ...]

    @property
    def grids(self) -> tuple[Grid, ...]:
        """Its tables."""
        return tuple(one for one in self.blocks if isinstance(one, Grid))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs."""
        return tuple(one for one in self.blocks if isinstance(one, Paragraph))
