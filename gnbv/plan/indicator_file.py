"""The file of indicators owns what stands beside them: dimensions, headings, what is left open."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from gnbv.addresses import Address, keyed, listed
from gnbv.plan.fields import Flag, Key, Name, Record, Ref, Words, Year
from gnbv.plan.indicators import (
    Cadence,
    ChangeCadence,
    Direction,
    Figure,
    Indicator,
    Operator,
    Sense,
)


class Reading(Record):
    """What the document leaves open, the reading that is taken of it, and why that one.

    Where the reading departs from an indicator's quote, or fills in what the quote leaves out, it
    also gives the value that is read, which then takes the quote's place as the field's witness.
    """

    about: Annotated[
        Literal[
            "figure",
            "baseline",
            "year",
            "sense",
            "whole",
            "operator",
            "cadence",
            "agency",
            "dimension",
            "projects",
            "trajectory",
            "population",
            "unit",
            "direction",
            "aspiration",
            "indicator",
        ],
        Field(description="Which part of an indicator is open"),
    ]
    reading: Name
    why: Name
    value: Annotated[
        Figure | None, Field(description="The figure that is read: the target's, or the baseline's")
    ] = None
    unit: Annotated[Words | None, Field(description="The unit that is read, in Vietnamese")] = None
    operator: Annotated[Operator | None, Field(description="The operator that is read")] = None
    aspiration: Annotated[
        Flag | None, Field(description="Whether the document is read as striving for it")
    ] = None
    direction: Annotated[Direction | None, Field(description="The direction that is read")] = None
    sense: Annotated[Sense | None, Field(description="The sense of a change that is read")] = None
    cadence: Annotated[
        Cadence | ChangeCadence | None, Field(description="The cadence that is read")
    ] = None
    year: Annotated[Year | None, Field(description="The target's year that is read")] = None
    years: Annotated[tuple[Year, ...], Field(description="The years of a duty that are read")] = ()
    other_figures: Annotated[
        tuple[Figure, ...], Field(description="Figures of the quote that are not the target's")
    ] = ()


class Heading(Record):
    """A heading of the document, with words that hold of all that stands below it."""

    ref: Ref
    quote: Annotated[Words, Field(description="The heading's own words")]


class Dimension(Record):
    """A dimension of deprivation, such as health or housing."""

    name: Name
    ref: Ref | None = None


class Indicators(Record):
    """What `indicators.yaml` holds."""

    at: ClassVar[Address] = ("indicators",)

    dimensions: dict[Key, Dimension] = Field(default={})
    headings: Annotated[
        tuple[Heading, ...],
        Field(description="Headings whose years hold of the indicators below them"),
    ] = ()
    readings: dict[Key, Reading] = Field(
        default={}, description="What is left open, by keys that indicators name"
    )
    indicators: tuple[Indicator, ...]

    def walk_dimensions(self) -> Iterator[tuple[str, Dimension, Address]]:
        """Yield its dimensions by their keys."""
        return keyed(self.dimensions, (*self.at, "dimensions"))

    def walk_headings(self) -> Iterator[tuple[Heading, Address]]:
        """Yield the headings whose years hold of what is below them."""
        return listed(self.headings, (*self.at, "headings"))

    def walk_readings(self) -> Iterator[tuple[str, Reading, Address]]:
        """Yield what is left open, by keys."""
        return keyed(self.readings, (*self.at, "readings"))

    def walk_readings_of(self, indicator: Indicator) -> Iterator[tuple[str, Reading, Address]]:
        """Yield the readings of an indicator, in its order; a key that leads nowhere has none."""
        held = {key: self.readings[key] for key in indicator.open if key in self.readings}
        return keyed(held, (*self.at, "readings"))

    def walk_indicators(self) -> Iterator[tuple[Indicator, Address]]:
        """Yield its indicators."""
        return listed(self.indicators, (*self.at, "indicators"))
