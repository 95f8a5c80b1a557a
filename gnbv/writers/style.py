"""Style: in which language, unit and width a table is written, and how its cells become text."""

from collections.abc import Callable
from dataclasses import dataclass

from gnbv.language import Lang, Text, harmless
from gnbv.money import DONG, Unit, write
from gnbv.quantities import write as write_quantity
from gnbv.tables import Cell, Column, Count, Percentage, Proportion, Table, amount_of


@dataclass(frozen=True, slots=True)
class Style:
    """How tables are written. `unit` overrides each table's own; `width` is a terminal's.

    `excel` marks CSV as UTF-8 in the way that Excel wants. `bar` draws the shares of columns that
    have bars, behind their figures.
    """

    lang: Lang = "en"
    unit: Unit | None = None
    width: int = 80
    colour: bool = False
    excel: bool = False
    bar: Callable[[str], str] | None = None

    def unit_of(self, table: Table) -> Unit:
        """The unit in which a table's amounts are shown."""
        return self.unit or table.unit or DONG

    def translate(self, text: Text) -> str:
        """Words in the style's language, with nothing in them that comes alive."""
        return harmless(text.in_language(self.lang))

    def unit_line(self, table: Table) -> str:
        """The line above a table that names its unit; empty where it has no amounts."""
        if table.unit is None:
            return ""
        unit = self.unit_of(table)
        return f"Đơn vị tính: {unit.vi}" if self.lang == "vi" else f"Unit: {unit.en}"

    def full_heading(self, column: Column) -> str:
        """All of a column's headings in one, for formats that cannot merge them."""
        return ": ".join(self.translate(text) for text in (*column.above, column.heading))

    def below(self, table: Table) -> list[str]:
        """The lines below a table: its notes, and what closes it."""
        return [self.translate(note) for note in (*table.notes, *table.closing)]

    def cell(self, cell: Cell, table: Table) -> str:
        """A cell as text: amounts exact in the unit, and zero as a dash, as annexes print it."""
        if cell is None:
            return ""
        if isinstance(cell, Text):
            return self.translate(cell)
        if isinstance(cell, Proportion):
            percent = cell.percent()
            return f"{percent.replace('.', ',') if self.lang == 'vi' else percent}%"
        if isinstance(cell, Percentage):
            percent = write_quantity(cell.value, self.lang, cell.places, padded=True)
            return f"{percent}{' %' if cell.signed else ''}" if cell.value else "-"
        if isinstance(cell, Count):
            return write(cell.number, DONG, self.lang)
        amount = amount_of(cell)
        return write(amount, self.unit_of(table), self.lang) if amount else "-"

    def _drawn(self, shown: str, column: Column) -> str:
        drawn = self.bar(shown) if self.bar and column.bar else ""
        return f"{shown} {drawn}" if drawn else shown

    def grid(self, table: Table) -> tuple[list[str], list[list[str]]]:
        """Headings and rows as text; names stand in by their depth in the tree."""
        headings = [self.translate(column.heading) for column in table.columns]
        rows = []
        for row in table.rows:
            cells = [self.cell(cell, table) for cell in row.cells]
            cells = [self._drawn(*one) for one in zip(cells, table.columns, strict=True)]
            cells[table.name_at] = "  " * row.level + cells[table.name_at]
            rows.append(cells)
        return headings, rows
