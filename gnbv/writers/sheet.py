"""A sheet to be filled: its page, its table, and where the table stands on it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gnbv.language import Text
from gnbv.plan import Programme
from gnbv.tables import Table
from gnbv.writers.headings import merged
from gnbv.writers.ledger import Ledger
from gnbv.writers.sheet_formats import Look
from gnbv.writers.sheet_page import WIDE, lines

_MOST = {"text": 44, "number": 18}
"""Characters of a column of words or of figures at most."""
_LEAST_NAME, _MOST_SPARE = 42, 6
"""Characters of names at least, and those by which what is left of a page widens a column."""
_OVER = 3
"""Rows above the headings: of the title, the decision and the unit."""


@dataclass(frozen=True)
class Sheet:
    """A sheet to be filled from a table, and what it shares with the others of its workbook."""

    page: Any
    name: str
    table: Table
    look: Look
    ledger: Ledger | None
    programme: Programme | None

    @cached_property
    def dong(self) -> int:
        """The đồng in the unit of its amounts."""
        return self.look.style.unit_of(self.table).dong

    @cached_property
    def top(self) -> int:
        """The row of the first headings; what was enclosed has a line more."""
        return _OVER + self.table.enclosed

    @cached_property
    def first(self) -> int:
        """The row of the table's first row."""
        return self.top + len(merged(self.table.columns))

    @cached_property
    def widths(self) -> list[float]:
        """The columns' widths in characters: together a page's, as far as words and figures go."""
        widths = self._widths(of=2, edge=3)
        if sum(widths) > WIDE:
            widths = self._widths(of=3, edge=2)
            others = sum(widths) - widths[self.table.name_at]
            widths[self.table.name_at] = min(
                widths[self.table.name_at], max(_LEAST_NAME, WIDE - others)
            )
        spare = max(0.0, WIDE - sum(widths)) / len(widths)
        return [width + min(_MOST_SPARE, spare) for width in widths]

    def _widths(self, of: int, edge: int) -> list[float]:
        """Widths for all cells and for headings of so many lines; names are whole if they can."""
        table, style = self.table, self.look.style
        found = []
        for at, column in enumerate(table.columns):
            most = WIDE // 2 if at == table.name_at else _MOST[column.kind]
            heading = style.translate(column.heading)
            words = max(map(len, heading.split()), default=0)
            longest = max(words, len(heading) // of, self._longest[at])
            found.append(float(max(6, min(most, longest + edge))))
        return found

    @cached_property
    def _longest(self) -> list[int]:
        """The characters of each column's longest cell; names stand in by their depth."""
        table, style = self.table, self.look.style
        found = []
        for at in range(len(table.columns)):
            depth = 2 * (at == table.name_at)
            # A heading row stands over all columns, and widens none.
            cells = (
                len(style.cell(row.cells[at], table)) + depth * row.level
                for row in table.rows
                if row.kind != "heading" or at != table.name_at
            )
            found.append(max(cells, default=0))
        return found

    def lines(self, row: int) -> int:
        """How many lines a row's words take in the widths of their columns."""
        table, style = self.table, self.look.style
        found = [1]
        for at in range(0 if table.rows[row].kind == "heading" else table.labels):
            cell = table.rows[row].cells[at]
            if isinstance(cell, Text):
                indent = 2 * table.rows[row].level * (at == table.name_at)
                found.append(lines(style.translate(cell), self.widths[at] - indent - 1))
        return max(found)

    @property
    def below(self) -> int:
        """The row after its notes: what stands from here on is not printed."""
        table = self.table
        return self.first + len(table.rows) + len(table.notes) + len(table.closing) + 2
