"""What a table is: rows for people, and beside them the long records for machines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.money import Unit
from gnbv.plan import Selection


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


Cell = Text | int | Proportion | Count | None
"""Words, an amount in đồng, a share, a number of things, or nothing."""


class Column(NamedTuple):
    """A column: its heading, and whether it holds words or numbers.

    `above` are the headings over it, from the top, which neighbours may have in common; `parts`
    are the positions of the columns that it adds up.
    """

    heading: Text
    kind: Literal["text", "number"] = "number"
    above: tuple[Text, ...] = ()
    parts: tuple[int, ...] = ()


Kind = Literal["row", "parent", "total"]


class Row(NamedTuple):
    """A row: its cells, how deep it stands in a tree, and whether it is a total."""

    cells: tuple[Cell, ...]
    level: int = 0
    kind: Kind = "row"


@dataclass(frozen=True, slots=True)
class Records:
    """The long form of a table: plain fields, one fact a row, amounts in đồng.

    `head` goes before the rows where a format has room for it: which plan, which years, the total.
    """

    fields: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]
    head: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Basis:
    """What stands behind a table's amounts: the allocation, and what each cell is the sum of.

    `cells` are keyed by row and column. A format that calculates (a workbook) makes formulas of
    them that reach down to the funding lines.
    """

    allocation: Allocation
    cells: Mapping[tuple[int, int], tuple[Selection, ...]] = field(default_factory=dict)


_NO_NAME = Text("", "")


@dataclass(frozen=True, slots=True)
class Table:
    """A result, laid out. `unit` is the unit in which its amounts are meant to be shown.

    `name` is short enough for a sheet's tab and a file's name; `closing` is the line that ends a
    document's table, after the notes; `named` is the column of names, beside those of codes;
    `enclosed` is said of the table that the decision itself encloses, its annex.
    """

    title: Text
    unit: Unit | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    records: Records
    notes: tuple[Text, ...] = ()
    name: Text = _NO_NAME
    closing: tuple[Text, ...] = ()
    basis: Basis | None = None
    named: int = 1
    enclosed: bool = False

    @property
    def labels(self) -> int:
        """How many columns of words lead the table."""
        kinds = [column.kind for column in self.columns]
        return kinds.index("number") if "number" in kinds else len(kinds)

    @property
    def name_at(self) -> int:
        """The column of names, which stand in by their depth in the tree."""
        return max(0, min(self.named, self.labels - 1))
