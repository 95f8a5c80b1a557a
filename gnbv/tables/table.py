"""What a table is: columns and rows for people, and the long records of the same for machines."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple

from gnbv.language import Text
from gnbv.money import Unit, round_shares
from gnbv.plan import Selection
from gnbv.plan.acts import Act
from gnbv.tables.records import Records

_WHOLE = 10_000
"""Hundredths of a percent in 100 percent."""


class Sum(NamedTuple):
    """An amount in đồng that is the sum of what selections cover, each of its money once.

    A format that calculates (a workbook) makes a formula of it that reaches down to the funding
    lines.
    """

    amount: int
    of: tuple[Selection, ...]


class Proportion(NamedTuple):
    """An exact share of a whole, both in đồng; shown in `hundredths` of a percent."""

    part: int
    whole: int
    hundredths: int

    @classmethod
    def of(cls, part: int, whole: int) -> "Proportion":
        """A share that stands alone, rounded half up to hundredths of a percent."""
        if not whole:
            return cls(part, 0, 0)
        return cls(part, whole, (2 * _WHOLE * part + whole) // (2 * whole))

    def percent(self) -> str:
        """The share in percent, with two decimals and a point."""
        sign = "-" if self.hundredths < 0 else ""
        return f"{sign}{abs(self.hundredths) // 100}.{abs(self.hundredths) % 100:02}"


def proportions(parts: Sequence[int]) -> list[Proportion]:
    """Each part, in đồng, as a share of their sum; what is shown of them adds up to 100 percent.

    Shares are rounded to hundredths of a percent by largest remainder; of a sum of zero all are 0.
    """
    whole = sum(parts)
    if not whole:
        return [Proportion(part, 0, 0) for part in parts]
    shown = round_shares(_WHOLE, [Fraction(_WHOLE * part, whole) for part in parts])
    return [Proportion(part, whole, share) for part, share in zip(parts, shown, strict=True)]


class Percentage(NamedTuple):
    """What one sum of funding lines is of another, in percent, as a document prints it.

    It has `places` decimals, and its sign behind it where it is `signed`.
    """

    part: Sum
    whole: Sum
    places: int
    signed: bool

    @property
    def value(self) -> Fraction:
        """The exact share, in percent; of no money it is 0."""
        return Fraction(100 * self.part.amount, self.whole.amount or 1)


class Count(NamedTuple):
    """A number of things, not of đồng."""

    number: int


Cell = Text | int | Sum | Proportion | Percentage | Count | None
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


Kind = Literal["row", "parent", "total", "heading"]


class Row(NamedTuple):
    """A row: its cells, how deep it stands in a tree, and whether it is a total.

    A heading has no figures: its words, in the column of names, stand over the whole width. A row
    that is not `counted` is in no sum of others.
    """

    cells: tuple[Cell, ...]
    level: int = 0
    kind: Kind = "row"
    counted: bool = True


_NO_NAME = Text("", "")


@dataclass(frozen=True, kw_only=True)
class Table:
    """A result, laid out. `unit` is the unit in which its amounts are meant to be shown.

    `name` is short enough for a sheet's tab and a file's name; `closing` is the line that ends a
    document's table, after the notes; `named` is the column of names, next to those of codes;
    `enclosed` is said of the table that the decision itself encloses, its annex, and `act` is that
    decision where it is none of the plan's but a later one; `sums_checks` is said of the one below
    which a workbook sums up the differences that it finds on all its sheets.
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
    act: Act | None = None
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
