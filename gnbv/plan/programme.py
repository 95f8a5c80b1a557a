"""The programme owns what a whole plan shares: its decision, period, sources, natures, agencies."""

import datetime
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, keyed, listed
from gnbv.language import Text
from gnbv.money import DONG, HEDGES, Reach
from gnbv.plan.decision import Decision, read_date
from gnbv.plan.fields import (
    Days,
    Key,
    MoneyUnit,
    Name,
    Record,
    Ref,
    Remark,
    RoundingUnit,
    Year,
)
from gnbv.plan.parts import ManyParts, PartsOfMoney
from gnbv.plan.profiles import Counterpart
from gnbv.plan.short_names import short_names
from gnbv.plan.sources import SOURCES, Nature, Source
from gnbv.plan.stated_years import OtherSpan
from gnbv.plan.statements import Statement
from gnbv.plan.tags import PlacedShare, Tag, shares_of

# A name without such a noun is a proper name; one that has its own article keeps it.
_TAKES_THE = re.compile(
    r"^(?!(?:the|an?)\b).*\b(programme|program|plan|project|scheme|strategy|campaign|fund|initiative)\b",
    re.IGNORECASE,
)


class Period(Record):
    """The fiscal years that the plan covers, both ends included."""

    first: Year
    last: Year
    ref: Ref | None = None
    other_spans: Annotated[
        tuple[OtherSpan, ...], Field(description="Other spans that titles and headings may name")
    ] = ()

    @property
    def years(self) -> range:
        """Every fiscal year of the period, in order."""
        return range(self.first, self.last + 1)

    @property
    def span(self) -> str:
        """Its first and last year, as a span; one year alone by itself."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    def called(self, year: int | None = None) -> Text:
        """What a title calls a year, or the whole period where there is none."""
        if year is None and self.first != self.last:
            return Text(f"giai đoạn {self.span}", self.span)
        return Text(f"năm {year or self.first}", f"{year or self.first}")


class Agency(Record):
    """An agency that leads, coordinates or answers for something in the plan."""

    name: Name
    short: Name | None = None
    ref: Ref | None = None

    @property
    def label(self) -> Name:
        """The short name where there is one."""
        return self.short or self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it goes by, in both languages."""
        return (*self.name.text, *(self.short.text if self.short else ()))


class Regime(Record):
    """The days within which the plan may be adjusted and its money assigned, by its own rules."""

    first: Annotated[
        datetime.date | None, BeforeValidator(read_date, json_schema_input_type=str)
    ] = None
    last: Annotated[
        datetime.date | None, BeforeValidator(read_date, json_schema_input_type=str)
    ] = None
    ref: Ref

    def allows(self, day: datetime.date) -> bool:
        """Whether a decision may be of this day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class ExpectedReport(Record):
    """A kind of report on spending that is expected of every year, and until when."""

    kind: Literal["month", "quarter", "half-year", "year"]
    days: Annotated[Days, Field(description="In how many days after its last day it is due")]
    ref: Ref | None = None


class Reductions(Record):
    """Why lines of the plan may take money away: their amounts may then be below zero."""

    reason: Annotated[Remark, Field(description="Why, such as the decision that adjusts the plan")]
    ref: Ref | None = None


PERIOD: Address = ("period",)
NATURES: Address = ("natures",)
STATED: Address = ("stated",)
PARTS: Address = ("parts",)
TITLE: Address = ("decision", "title")


def _hedge(value: Any) -> Any:
    """A word before an amount; refused by rule P104."""
    if isinstance(value, str) and value.casefold() not in HEDGES:
        known = {"text": value[:60], "known": ", ".join(HEDGES)}
        raise PydanticCustomError("P104", "no such word", known)
    return value.casefold() if isinstance(value, str) else value


Hedging = Annotated[str, BeforeValidator(_hedge), Field(examples=["hơn"])]
Witnesses = Annotated[
    Literal["optional", "money", "required"],
    Field(description="Whether every input must have a witness: none, those of money, or all"),
]


class Programme(Record):
    """What `plan.yaml` holds."""

    decision: Annotated[
        Decision, Field(default_factory=Decision, description="The act that passes the plan")
    ]
    programme: Annotated[Name, Field(description="The programme's name")]
    place: Annotated[
        Name | None, Field(description="The place that it is carried out in, for titles")
    ] = None
    period: Period
    unit: Annotated[MoneyUnit, Field(description="The unit in which its tables are shown")]
    rounding: Annotated[
        MoneyUnit, Field(description="The unit in which a year's amounts are whole")
    ] = DONG
    rounded: Annotated[
        RoundingUnit | None, Field(description="What its lines and stated figures are rounded to")
    ] = None
    readings: Annotated[
        dict[Hedging, Reach],
        Field(default={}, description="How far an amount may lie from one printed with a hedge"),
    ]
    reductions: Annotated[
        Reductions | None, Field(description="Where amounts below zero are meant: why")
    ] = None
    natures: dict[Key, Nature] = Field(default={})
    sources: dict[Key, Source] = Field(
        default={}, description="Where money comes from; left out where the document names none"
    )
    agencies: dict[Key, Agency] = Field(default={})
    counterparts: Annotated[
        tuple[Counterpart, ...], Field(description="What one source must add to another")
    ] = ()
    tags: Annotated[
        dict[Key, Tag],
        Field(default={}, description="What parts of the money serve a purpose, such as equality"),
    ]
    sections: Annotated[
        tuple[Ref, ...],
        Field(description="The document's sections: where listed, every `ref` must be one of them"),
    ] = ()
    stated: Annotated[
        tuple[Statement, ...], Field(description="What the document states of the whole plan")
    ] = ()
    parts: ManyParts = ()
    witnesses: Witnesses = "optional"
    calendar: Annotated[
        tuple[ExpectedReport, ...], Field(description="The reports on spending that are expected")
    ] = ()
    regime: Annotated[
        Regime | None, Field(description="The days within which later decisions may fall")
    ] = None

    def walk_sources(self) -> Iterator[tuple[str, Source, Address]]:
        """Yield its sources by their keys."""
        return keyed(self.sources, SOURCES)

    def walk_parts(self) -> Iterator[tuple[PartsOfMoney, Address]]:
        """Yield what the document states as parts of the whole plan's money."""
        return listed(self.parts, PARTS)

    def walk_agencies(self) -> Iterator[tuple[str, Agency, Address]]:
        """Yield its agencies by their keys."""
        return keyed(self.agencies, ("agencies",))

    def walk_counterparts(self) -> Iterator[tuple[Counterpart, Address]]:
        """Yield what one source must add to another."""
        return listed(self.counterparts, ("counterparts",))

    def walk_tag_shares(self) -> Iterator[PlacedShare]:
        """Yield the shares of its tags."""
        for key, tag in self.tags.items():
            yield from shares_of(key, tag)

    def rounding_of(self, source: str) -> int:
        """The đồng of which every yearly amount of a source is a multiple."""
        return (self.sources[source].rounding or self.rounding).dong

    def titled(self, when: Text, within: bool = False) -> Text:
        """The programme in a title: its name, a year or the period, and its place if it has one.

        `within` other words, the English name has the article that it needs: 'the National Target
        Programme', but 'Sustainable Poverty Reduction'.
        """
        name = self.programme.text
        if within and _TAKES_THE.search(name.en):
            name = Text(name.vi, f"the {name.en}")
        place = self.place.text if self.place else None
        at = Text(f" trên địa bàn {place.vi}", f" in {place.en}") if place else Text("", "")
        return Text(f"{name.vi} {when.vi}{at.vi}", f"{name.en}{at.en}, {when.en}")

    @property
    def title(self) -> Name:
        """The decision's title; the programme's name where the decision has none."""
        return self.decision.title or self.programme

    @cached_property
    def short_names(self) -> dict[str, Text]:
        """What each source is called in a narrow column, by its key."""
        names = {key: source.name.text for key, source in self.sources.items()}
        given = {key: one.short.text for key, one in self.sources.items() if one.short}
        return short_names(names, given)

    @cached_property
    def full_years(self) -> tuple[int, ...]:
        """The years in which every source pays: what an annex calls 'one year'."""
        return tuple(
            year
            for year in self.period.years
            if all(year in source.years for source in self.sources.values())
        )
