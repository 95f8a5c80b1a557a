"""What a table is: rows for people, and beside them the long records for machines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from gnbv.language import Text
from gnbv.money import Unit


class Share(NamedTuple):
    """An exact share of a whole, both in đồng; shown in percent."""

    part: int
    whole: int

    def percent(self) -> str:
        """The share in percent with two decimals and a point, rounded half up."""
        if not self.whole:
            return "0.00"
        hundredths = (self.part * 20_000 + self.whole) // (2 * self.whole)
        return f"{hundredths // 100}.{hundredths % 100:02}"


Cell = Text | int | Share | None
"""Words, an amount in đồng, a share, or nothing."""


class Column(NamedTuple):
    """A column: its heading, and whether it holds words or numbers."""

    heading: Text
    kind: Literal["text", "number"] = "number"


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
class Table:
    """A result, laid out. `unit` is the unit in which its amounts are meant to be shown."""

    title: Text
    unit: Unit | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    records: Records
    notes: tuple[Text, ...] = ()
