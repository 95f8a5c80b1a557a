"""Indicators own what a plan wants to reach: each with its target, and what is left open of it.

The words are those of monitoring practice (IATI's `measure`, `ascending`, baseline, target): a
level to reach by a year, a change per year, a cumulative count, a share that stands in every
year, a duty with a cadence.
"""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, listed
from gnbv.plan.fields import Code, Flag, Key, Name, Record, Ref, Words, Year
from gnbv.quantities import Quantity, QuantityError, read, read_range

Direction = Literal["ascending", "descending"]
Operator = Literal["at-least", "more-than", "exactly", "at-most", "less-than"]
Measure = Literal["percentage", "unit", "qualitative"]
Cadence = Literal["every-year", "twice-a-year", "once", "start-middle-end"]
ChangeCadence = Literal["each-year", "on-average"]
Sense = Literal["points", "relative"]


def quantity(value: Any) -> Any:
    """Type a scalar as a `Quantity`; what cannot be read is refused by the rule it breaks."""
    return _typed(value, read)


def _figure_or_range(value: Any) -> Any:
    return _typed(value, read_range)


def _typed(value: Any, reader: Callable[[str], Quantity]) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return reader(value)
    except QuantityError as error:
        raise PydanticCustomError(error.code, "no figure", dict(error.details)) from None


def _same_in_both(value: Any) -> Any:
    return {"vi": value, "en": value} if isinstance(value, str) else value


Figure = Annotated[
    Quantity,
    BeforeValidator(quantity, json_schema_input_type=str | int | float),
    Field(description="A figure with its unit", examples=["0,41%", "2.000 hộ"]),
]
FigureOrRange = Annotated[
    Quantity,
    BeforeValidator(_figure_or_range, json_schema_input_type=str | int | float),
    Field(
        description="A figure with its unit, or a range, met from its nearer end on",
        examples=["0,41%", "2.500 - 2.800 hộ"],
    ),
]
Unit = Annotated[Name, BeforeValidator(_same_in_both, json_schema_input_type=str | Name)]


class Baseline(Record):
    """Where an indicator stood before the plan: without one, changes are shown, not levels."""

    value: Figure
    year: Annotated[Year, Field(description="The year at whose end it was measured")]
    source: Annotated[Words, Field(description="Who measured it, or the report")]
    note: Words | None = None


class Milestone(Record):
    """A level to have reached by the end of a year, entered by hand."""

    year: Year
    value: Figure


class Level(Record):
    """A level to reach by the end of a year; without a figure, `value` is left out."""

    kind: Literal["level"]
    value: FigureOrRange | None = None
    year: Annotated[Year, Field(description="The year by whose end it is to be reached")]
    trajectory: Annotated[
        Literal["linear", "constant-rate", "step"] | None,
        Field(
            description="The way there from a baseline; if left out, linear, a count in whole parts"
        ),
    ] = None
    milestones: Annotated[
        tuple[Milestone, ...], Field(description="The way there by hand, the target last")
    ] = ()


class AnnualChange(Record):
    """A change in every year, or in an average year (an annual flow)."""

    kind: Literal["annual-change"]
    value: FigureOrRange | None = None
    sense: Annotated[
        Sense,
        Field(description="Percentage points, or percent of the year before"),
    ] = "points"
    cadence: ChangeCadence = "each-year"


class Cumulative(Record):
    """A count that adds up over the years, from nothing unless there is a baseline."""

    kind: Literal["cumulative"]
    value: FigureOrRange | None = None
    year: Annotated[Year, Field(description="The year by whose end it is to be reached")]
    trajectory: Annotated[
        Literal["spread", "step"], Field(description="Equal whole parts, or all in the last year")
    ] = "spread"
    milestones: Annotated[
        tuple[Milestone, ...], Field(description="The way there by hand, the target last")
    ] = ()


class Standing(Record):
    """A level that must hold in every year."""

    kind: Literal["standing"]
    value: FigureOrRange | None = None


class Duty(Record):
    """Something to be done, or not: how often, and where that says it, in which years."""

    kind: Literal["duty"]
    cadence: Cadence
    years: Annotated[
        tuple[Year, ...], Field(description="The years it falls in; every year if left out")
    ] = ()

    @property
    def times(self) -> int:
        """How often a year in which it falls asks for it."""
        return 2 if self.cadence == "twice-a-year" else 1


Target = Annotated[Level | AnnualChange | Cumulative | Standing | Duty, Field(discriminator="kind")]


class Indicator(Record):
    """One thing that the plan wants to reach, and who answers for it."""

    code: Code
    name: Name
    ref: Annotated[Ref, Field(description="Where the document sets it")]
    quote: Annotated[Words | None, Field(description="The document's own words")] = None
    measure: Measure
    unit: Annotated[Unit, Field(description="What is counted", examples=["%", "hộ"])]
    population: Annotated[Name, Field(description="Of whom or what it is measured")]
    scope: Annotated[Name, Field(description="Where")]
    dimension: Annotated[Key | None, Field(description="A dimension of deprivation")] = None
    projects: Annotated[tuple[Code, ...], Field(description="The projects that serve it")] = ()
    agency: Annotated[Key | None, Field(description="The agency that answers for it")] = None
    agency_ref: Annotated[Ref | None, Field(description="Where the document says so")] = None
    direction: Annotated[Direction, Field(description="Whether more or less of it is better")]
    operator: Annotated[
        Operator, Field(description="How the figure is to be met; a bare figure is 'exactly'")
    ] = "exactly"
    striven: Annotated[Flag, Field(description="Whether the document strives for it")] = False
    part_of: Annotated[
        Code | None,
        Field(description="The indicator of which it is a part, of the same population"),
    ] = None
    target: Target
    baseline: Baseline | None = None
    open: Annotated[tuple[Key, ...], Field(description="Keys of what is left open")] = ()

    @property
    def figure(self) -> Quantity | None:
        """The target's figure, if the document gives one; a duty has none."""
        return None if isinstance(self.target, Duty) else self.target.value

    def walk_figures(self, at: Address) -> Iterator[tuple[Quantity, Address]]:
        """Yield every figure that its record holds; `at` is where the indicator stands."""
        if self.baseline:
            yield self.baseline.value, (*baseline_at(at), "value")
        if self.figure is not None:
            yield self.figure, figure_at(at)
        for milestone, place in self.walk_milestones(at):
            yield milestone.value, (*place, "value")

    def walk_milestones(self, at: Address) -> Iterator[tuple[Milestone, Address]]:
        """Yield the levels that are entered by hand."""
        if isinstance(self.target, Level | Cumulative):
            yield from listed(self.target.milestones, (*target_at(at), "milestones"))

    def walk_years(self, at: Address) -> Iterator[tuple[int, Address]]:
        """Yield every year that its target names."""
        target, here = self.target, target_at(at)
        if isinstance(target, Duty):
            yield from listed(target.years, (*here, "years"))
        elif isinstance(target, Level | Cumulative):
            yield target.year, (*here, "year")
            for milestone, place in self.walk_milestones(at):
                yield milestone.year, (*place, "year")

    def walk_projects(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the codes of the projects that serve it."""
        return listed(self.projects, (*at, "projects"))

    def walk_open(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the keys of what is left open of it."""
        return listed(self.open, (*at, "open"))


def target_at(indicator: Address) -> Address:
    """Where an indicator's target stands."""
    return (*indicator, "target")


def figure_at(indicator: Address) -> Address:
    """Where the figure of an indicator's target stands, or would stand."""
    return (*target_at(indicator), "value")


def baseline_at(indicator: Address) -> Address:
    """Where an indicator's baseline stands."""
    return (*indicator, "baseline")
