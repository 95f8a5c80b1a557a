"""What a table is: columns and rows for people, and the long records of the same for machines."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from gnbv.language import Text
from gnbv.money import Unit
from gnbv.plan import Selection
from gnbv.tables.records import Records


class Sum(NamedTuple):
    """An amount in đồng that is the sum of what selections cover, each of its money once.

    A format that calculates (a workbook) makes a formula of it that reaches down to the funding
    lines.
    """

    amount: int
    of: tuple[Selection, ...]


class Proportion(NamedTuple):
    """An exact share of a whole, both in đồng; shown in percent."""

    part: int
    whole: int

    def percent(self) -> str:
        """The share in percent with two decimals and a point, rounded half up."""
        if not self.whole:
            return "0.00"
        hundredths = (self.part * 20_000 + self.whole) // (2 * self.whole)
        return f"{hundredths // 100}.{hundredths % 100:02}"


class Count(NamedTuple):
    """A number of things, not of đồng."""

    number: int


Cell = Text | int | Sum | Proportion | Count | None
"""Words, an amount in đồng, a sum of funding lines, a share, a number of things, or nothing."""


def amount_of(cell: Cell) -> int | None:
    """The amount that a cell holds, in đồng; None where it holds none."""
    if isinstance(cell, Sum):
        return cell.amount
    return cell if isinstance(cell, int) else None


class Column(NamedTuple):
    """A column: its heading, and whether it holds words or numbers.

    `above` are the headings over it, from the top, which neighbours may have in common; `parts`
    are the keys of the columns that it adds up, and `key` is its own. It holds shares of 100 %
    that may be drawn as bars where it is a `bar`.
    """

    heading: Text
    kind: Literal["text", "number"] = "number"
    above: tuple[Text, ...] = ()
    key: str = ""
    parts: tuple[str, ...] = ()
    bar: bool = False


Kind = Literal["row", "parent", "total"]


class Row(NamedTuple):
    """A row: its cells, how deep it stands in a tree, and whether it is a total."""

    cells: tuple[Cell, ...]
    level: int = 0
    kind: Kind = "row"


_NO_NAME = Text("", "")


@dataclass(frozen=True, kw_only=True)
class Table:
    """A result, laid out. `unit` is the unit in which its amounts are meant to be shown.

    `name` is short enough for a sheet's tab and a file's name; `closing` is the line that ends a
    document's table, after the notes; `named` is the column of names, next to those of codes;
    `enclosed` is said of the table that the decision itself encloses, its annex; `sums_checks` of
    the one below which a workbook sums up the differences that it finds on all its sheets.
    """

    title: Text
    unit: Unit | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    records: Records
    notes: tuple[Text, ...] = ()
    name: Text = _NO_NAME
    closing: tuple[Text, ...] = ()
    named: int = 1
    enclosed: bool = False
    sums_checks: bool = False

    @cached_property
    def labels(self) -> int:
        """How many columns of words lead the table."""
        kinds = [column.kind for column in self.columns]
        return kinds.index("number") if "number" in kinds else len(kinds)

    @cached_property
    def name_at(self) -> int:
        """The column of names, which stand in by their depth in the tree."""
        return max(0, min(self.named, self.labels - 1))

    @cached_property
    def has_sums(self) -> bool:
        """Whether any of its amounts is a sum of funding lines."""
        return any(isinstance(cell, Sum) for row in self.rows for cell in row.cells)

    def parts_of(self, column: int) -> tuple[int, ...]:
        """The positions of the columns that a column adds up."""
        at = self._position
        return tuple(at[key] for key in self.columns[column].parts)

    @cached_property
    def _position(self) -> dict[str, int]:
        return {column.key: at for at, column in enumerate(self.columns) if column.key}
