"""Spending owns what reports say was spent of a year's money by a day: line by line, as printed."""

import datetime
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, keyed, listed
from gnbv.plan.by_line import LineKey, by_nature, walk_by_line
from gnbv.plan.decision import read_date
from gnbv.plan.fields import Code, Key, LineAmount, Record, Remark, Words, Year
from gnbv.plan.statements import Figure, Figures, Path

Kind = Literal["month", "quarter", "half-year", "year"]

_SPENT = ("disbursed", "paid", "advances")


class SpentMoney(Record):
    """What was spent of one line's money of one origin year, in đồng, since 1 January.

    `disbursed` is `paid` (work accepted) and `advances` (outstanding); where both are told, it may
    be left out. Nothing spent is 0; a line that is left out was not reported.
    """

    origin: Annotated[
        Year | None, Field(description="The year whose money it is; else the year of the report")
    ] = None
    disbursed: Annotated[LineAmount | None, Field(description="Paid and advances")] = None
    paid: Annotated[LineAmount | None, Field(description="For work that was accepted")] = None
    advances: Annotated[LineAmount | None, Field(description="Advances outstanding")] = None
    returned: Annotated[
        LineAmount, Field(description="Paid back since 1 January, and out of the figures above")
    ] = 0
    units: Annotated[
        dict[Key, LineAmount], Field(default={}, description="By unit: what it has disbursed")
    ]
    tagged: Annotated[
        dict[Key, LineAmount],
        Field(default={}, description="By tag: how much of what was disbursed is for its purpose"),
    ]
    estimate: Annotated[
        LineAmount | None, Field(description="What is expected to be disbursed by the year's end")
    ] = None
    reason: Annotated[Remark | None, Field(description="Why it is slow")] = None
    remedy: Annotated[Remark | None, Field(description="What is done about it")] = None

    @model_validator(mode="after")
    def _says_what_was_spent(self) -> "SpentMoney":
        both = self.paid is not None and self.advances is not None
        if self.disbursed is None and not both:
            raise PydanticCustomError("P101", "nothing is reported", {"field": "disbursed"})
        return self

    @property
    def total(self) -> int:
        """All that was disbursed, in đồng: as printed, else paid and advances."""
        if self.disbursed is not None:
            return int(self.disbursed)
        return int(self.paid or 0) + int(self.advances or 0)

    @property
    def amounts(self) -> tuple[str, ...]:
        """The keys of the amounts that are given of what was spent."""
        return tuple(name for name in _SPENT if getattr(self, name) is not None)

    def walk_units(self, at: Address) -> Iterator[tuple[str, int, Address]]:
        """Yield what units have disbursed; `at` is where this stands."""
        return keyed(self.units, (*at, "units"))

    def walk_tagged(self, at: Address) -> Iterator[tuple[str, int, Address]]:
        """Yield how much is for the purpose of each tag; `at` is where this stands."""
        return keyed(self.tagged, (*at, "tagged"))


def _entry(value: Any) -> Any:
    """A bare amount is what was disbursed; one record stands for a list of it alone."""
    if isinstance(value, str):
        return [{"disbursed": value}]
    return [value] if isinstance(value, dict) else value


_Entries = Annotated[
    tuple[SpentMoney, ...],
    BeforeValidator(_entry, json_schema_input_type=LineAmount | SpentMoney | list[SpentMoney]),
]
_Natures = Annotated[
    dict[str, _Entries],
    BeforeValidator(by_nature(SpentMoney), json_schema_input_type=_Entries | dict[str, _Entries]),
]


class SpendingReport(Record):
    """What a file in `execution/` holds: one report on what was spent by a day."""

    as_of: Annotated[
        datetime.date,
        BeforeValidator(read_date, json_schema_input_type=str),
        Field(description="The day up to which it counts, since 1 January"),
    ]
    kind: Kind
    year: Annotated[
        Year | None, Field(description="The budget year, where not that of the day")
    ] = None
    source: Annotated[Words, Field(description="Whose figures they are: the Treasury, an agency")]
    document: Annotated[Words | None, Field(description="The report's own number")] = None
    received: Annotated[
        datetime.date | None,
        BeforeValidator(read_date, json_schema_input_type=str),
        Field(description="The day on which it came in"),
    ] = None
    corrects: Annotated[
        Remark | None, Field(description="Why figures may be lower than in the report before")
    ] = None
    invented: Annotated[
        Remark | None, Field(description="Why, where no document stands behind it")
    ] = None
    money: Annotated[
        dict[Code, dict[Key, _Natures]],
        Field(min_length=1, description="By project, source and nature: what was spent"),
    ]
    stated: Annotated[
        Figures | None, Field(description="What it states of its sums, disbursed")
    ] = None

    @property
    def of_year(self) -> int:
        """The budget year whose spending it reports."""
        return self.year or self.as_of.year

    @property
    def series(self) -> str:
        """What tells sources of figures apart, however they are spaced and capitalised."""
        return " ".join(self.source.split()).casefold()

    def walk_money(self, at: Address) -> Iterator[tuple[LineKey, int, SpentMoney, Address]]:
        """Yield line, origin year and what was spent; `at` is where the report stands."""
        for key, entries, place in walk_by_line(self.money, (*at, "money")):
            for one, entry_at in listed(entries, place):
                yield key, one.origin or self.of_year, one, entry_at

    def walk_figures(self, at: Address) -> Iterator[tuple[Path, Figure, Address]]:
        """Yield what it states of its sums, with the keys that select them."""
        for path, figure in self.stated.walk() if self.stated else ():
            yield path, figure, (*at, "stated", *path)
