"""Sources own where money comes from: the years in which it pays, its natures, its ceilings."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from gnbv.addresses import Address, keyed, listed
from gnbv.language import Text
from gnbv.plan.fields import Days, Flag, Key, MoneyUnit, Name, Record, Ref, Remark, Year
from gnbv.plan.profiles import AnyProfile, Ceiling

SOURCES: Address = ("sources",)
ROUNDING: Address = ("rounding",)


class Nature(Record):
    """An economic nature of expenditure, such as capital (đầu tư phát triển)."""

    name: Name
    within_plan: Annotated[
        Flag, Field(description="Whether no more may be assigned of it than the plan has")
    ] = False
    payment_days: Annotated[
        Days | None,
        Field(description="Until how many days after the year its money may be spent, if bound"),
    ] = None
    short: Annotated[
        Name | None,
        Field(description="Its abbreviation, for narrow columns; the name if left out"),
    ] = None

    @property
    def label(self) -> Text:
        """What it is called after its source in a heading."""
        words = (self.short or self.name).text
        return words if self.short else Text(words.vi.lower(), words.en.lower())


class Source(Record):
    """Where money comes from, and the fiscal years in which it is paid."""

    declared: ClassVar[bool] = True

    name: Name
    short: Annotated[
        Name | None,
        Field(
            description="Its abbreviation, for narrow columns; derived from the name if left out"
        ),
    ] = None
    natures: Annotated[
        tuple[Key, ...], Field(description="The natures of its money; empty where it has none")
    ] = ()
    years: Annotated[
        tuple[Year, ...], Field(min_length=1, description="The years in which it pays")
    ]
    profile: Annotated[
        AnyProfile | None, Field(description="How its lines fall on its years; equally if left out")
    ] = None
    rounding: Annotated[
        MoneyUnit | None, Field(description="The unit of a year's amounts, where not the plan's")
    ] = None
    ceilings: Annotated[
        dict[Year, Ceiling],
        Field(default={}, description="What it pays in a year, as settled from above"),
    ]
    ref: Ref | None = None
    inferred: Annotated[
        Remark | None, Field(description="Why, where the document does not say it")
    ] = None

    def walk_years(self, at: Address) -> Iterator[tuple[int, Address]]:
        """Yield the years in which it pays; `at` is where the source stands, here and below."""
        return listed(self.years, years_at(at))

    def walk_natures(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the natures of its money."""
        return listed(self.natures, (*at, "natures"))

    def walk_ceilings(self, at: Address) -> Iterator[tuple[int, Ceiling, Address]]:
        """Yield its ceilings by year."""
        return keyed(self.ceilings, ceilings_at(at))


def source_at(key: str) -> Address:
    """Where a source stands."""
    return (*SOURCES, key)


def years_at(source: Address) -> Address:
    """Where the years stand in which a source pays."""
    return (*source, "years")


def ceilings_at(source: Address) -> Address:
    """Where a source's ceilings stand."""
    return (*source, "ceilings")


def ceiling_at(source: Address, year: int) -> Address:
    """Where the amount of a source's ceiling in a year stands."""
    return (*ceilings_at(source), str(year), "amount")


def rounding_at(source: Address) -> Address:
    """Where a source's own rounding unit stands."""
    return (*source, *ROUNDING)
