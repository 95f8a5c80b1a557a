"""Closings own what became of a year's money at its close: carried over, cancelled, returned."""

import datetime
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, listed
from gnbv.plan.by_line import LineKey, walk_by_line
from gnbv.plan.decision import read_date
from gnbv.plan.fields import Code, Key, LineAmount, Record, Remark, Words, Year
from gnbv.plan.selections import WITHOUT_NATURE
from gnbv.plan.statements import Figure, Figures, Path, StatedFigure

_AMOUNTS = ("disbursed", "returned", "carried_out", "cancelled")


class ClosedMoney(Record):
    """What became of one line's money of one origin year by the close of a year, in đồng.

    What is carried in is worked out; `carried_in` is what a document prints of it. Carried money
    keeps its origin year, has a ground, and may be spent until its last day.
    """

    origin: Annotated[
        Year | None, Field(description="The year whose money it is; else the year that is closed")
    ] = None
    carried_in: Annotated[
        StatedFigure | None, Field(description="What came from the year before, as printed")
    ] = None
    disbursed: Annotated[LineAmount | None, Field(description="Paid and advances")] = None
    returned: Annotated[LineAmount, Field(description="Disbursed before, and paid back")] = 0
    carried_out: Annotated[LineAmount, Field(description="Carried into the next year")] = 0
    ground: Annotated[
        Words | None, Field(description="The legal ground on which it is carried")
    ] = None
    document: Annotated[Words | None, Field(description="The document that carries it")] = None
    last_day: Annotated[
        datetime.date | None,
        BeforeValidator(read_date, json_schema_input_type=str),
        Field(description="The last day on which it may be spent"),
    ] = None
    cancelled: Annotated[LineAmount, Field(description="Neither used nor carried")] = 0
    settled: Annotated[
        LineAmount | None, Field(description="In the final accounts, without advances")
    ] = None

    @model_validator(mode="after")
    def _says_something(self) -> "ClosedMoney":
        if not self.model_fields_set - {"origin"}:
            raise PydanticCustomError("P101", "nothing is closed", {"field": "carried_out"})
        if "returned" in self.model_fields_set and self.disbursed is None:
            raise PydanticCustomError("P101", "of what it came back", {"field": "disbursed"})
        return self

    @property
    def amounts(self) -> tuple[str, ...]:
        """The keys of the amounts that are given, which make up the close."""
        return tuple(name for name in _AMOUNTS if name in self.model_fields_set)


def _entries(value: Any) -> Any:
    """One record where all money is of the year that is closed; else a list, by origin year."""
    return [value] if isinstance(value, dict) else value


def _by_nature(value: Any) -> Any:
    alone = isinstance(value, list) or (
        isinstance(value, dict) and value.keys() & ClosedMoney.model_fields.keys()
    )
    return {WITHOUT_NATURE: value} if alone else value


_Entries = Annotated[
    tuple[ClosedMoney, ...],
    BeforeValidator(_entries, json_schema_input_type=ClosedMoney | list[ClosedMoney]),
]
_Natures = Annotated[
    dict[str, _Entries],
    BeforeValidator(_by_nature, json_schema_input_type=_Entries | dict[str, _Entries]),
]


class Closing(Record):
    """What a file in `closings/` holds: the close of one year."""

    year: Year
    date: Annotated[
        datetime.date,
        BeforeValidator(read_date, json_schema_input_type=str),
        Field(description="The day up to which the year's money was spent"),
    ]
    document: Annotated[Words | None, Field(description="The document that closes it")] = None
    invented: Annotated[
        Remark | None, Field(description="Why, where no document stands behind it")
    ] = None
    money: Annotated[
        dict[Code, dict[Key, _Natures]],
        Field(min_length=1, description="By project, source and nature: what became of it"),
    ]
    stated: Annotated[
        Figures | None, Field(description="What is stated of all that is carried out")
    ] = None

    def walk_money(self, at: Address) -> Iterator[tuple[LineKey, int, ClosedMoney, Address]]:
        """Yield line, origin year and what became of it; `at` is where the closing stands."""
        for key, entries, place in walk_by_line(self.money, (*at, "money")):
            for one, entry_at in listed(entries, place):
                yield key, one.origin or self.year, one, entry_at

    def walk_figures(self, at: Address) -> Iterator[tuple[Path, Figure, Address]]:
        """Yield what is stated of what is carried out, with the keys that select it."""
        for path, figure in self.stated.walk() if self.stated else ():
            yield path, figure, (*at, "stated", *path)
