"""A sheet to be filled: its page, its table, and where the table stands on it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gnbv.tables import Table
from gnbv.writers.formulas import Ledger
from gnbv.writers.headings import merged
from gnbv.writers.sheet_formats import Look

TOP = 3
"""The row of the first headings: above them stand the title, the decision and the unit."""


@dataclass(frozen=True)
class Sheet:
    """A sheet to be filled from a table, and what it shares with the others of its workbook."""

    page: Any
    name: str
    table: Table
    look: Look
    ledger: Ledger | None

    @cached_property
    def dong(self) -> int:
        """The đồng in the unit of its amounts."""
        return self.look.style.unit_of(self.table).dong

    @cached_property
    def first(self) -> int:
        """The row of the table's first row."""
        return TOP + len(merged(self.table.columns))

    @property
    def below(self) -> int:
        """The row after its notes: what stands from here on is not printed."""
        table = self.table
        return self.first + len(table.rows) + len(table.notes) + len(table.closing) + 2
