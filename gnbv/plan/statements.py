"""Statements own the figures that a document prints: claims to be checked, never inputs.

The keys of a statement select what it is about: `total` is everything; a source, a nature or a
year narrows it, and nested keys narrow further (`central: {recurrent: ...}`).
"""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    RootModel,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, keyed, listed
from gnbv.money import Approximate
from gnbv.plan.fields import (
    Amount,
    AmountInWords,
    Key,
    Record,
    Ref,
    RoundingUnit,
    Words,
    vet_acceptance,
)
from gnbv.plan.stated_ratios import ManyRatios, StatedRatio
from gnbv.plan.stated_shares import StatedShare, StatedShares
from gnbv.plan.stated_years import StatedYears

EVERYTHING = "total"
ROUNDED = "rounded"
OPEN = "open"
"""The key of money whose source the document does not name."""

Path = tuple[str, ...]


class Figure(Record):
    """A stated amount, in đồng; a known misprint also says what it should be, and why it stays.

    `rounded` is the unit that it is rounded to, in đồng: its own, or the nearest around it.
    """

    amount: Amount
    rounded: Annotated[
        RoundingUnit | None, Field(description="What it is rounded to, where not as around it")
    ] = None
    should_be: Annotated[Amount | None, Field(description="What the lines add up to")] = None
    reason: Annotated[Words | None, Field(description="Why the document's figure is left")] = None

    @model_validator(mode="after")
    def _accepted_with_reason(self) -> "Figure":
        vet_acceptance(self.should_be, self.reason)
        return self

    @property
    def meant(self) -> int:
        """What is right, in đồng: of a misprint on record, what it should be."""
        return self.amount if self.should_be is None else self.should_be

    @property
    def misprinted(self) -> bool:
        """Whether what is right differs from what is printed."""
        return self.meant != self.amount

    def within(self, rounded: int | None) -> "Figure":
        """The figure in a place whose figures are rounded to a unit, in đồng, unless it says more.

        What is hedged is no rounded figure, whatever stands around it.
        """
        if rounded is None or self.rounded is not None or isinstance(self.amount, Approximate):
            return self
        return self.model_copy(update={"rounded": rounded})


def _figure(value: Any) -> Any:
    return {"amount": value} if isinstance(value, str) else value


class Rounding(Record):
    """What the figures among which it stands are rounded to, in đồng."""

    unit: RoundingUnit


def _rounding_apart(value: Any) -> Any:
    """Tell the key `rounded` among figures from what selects a figure."""
    if isinstance(value, dict) and isinstance(value.get(ROUNDED), str):
        return {**value, ROUNDED: {"unit": value[ROUNDED]}}
    return value


def _kind(value: Any) -> str:
    if isinstance(value, Rounding) or (isinstance(value, dict) and value.keys() == {"unit"}):
        return "rounding"
    return "figures" if isinstance(value, dict) and "amount" not in value else "figure"


StatedFigure = Annotated[Figure, BeforeValidator(_figure, json_schema_input_type=Amount | Figure)]


class Figures(
    RootModel[
        dict[
            str,
            Annotated[
                Annotated[StatedFigure, Tag("figure")]
                | Annotated["Figures", Tag("figures")]
                | Annotated[Rounding, Tag("rounding")],
                Discriminator(_kind),
            ],
        ]
    ]
):
    """`total`, a source, a nature or a year, each to an amount or to keys that narrow it.

    `rounded` among them is what all of them are rounded to, unless they say otherwise themselves.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

    _apart = model_validator(mode="before")(_rounding_apart)

    def walk(self, path: Path = (), rounded: int | None = None) -> Iterator[tuple[Path, Figure]]:
        """Yield each figure with the keys that lead to it, in the order written.

        `rounded` is the unit, in đồng, to which figures are rounded around these.
        """
        own = self.root.get(ROUNDED)
        rounded = own.unit if isinstance(own, Rounding) else rounded
        for key, value in self.root.items():
            if isinstance(value, Figure):
                yield (*path, key), value.within(rounded)
            elif isinstance(value, Figures):
                yield from value.walk((*path, key), rounded)


class FigureInWords(Record):
    """An amount in words, in đồng; a known misprint also says what it should be, in words, too."""

    amount: AmountInWords
    rounded: RoundingUnit | None = None
    should_be: Annotated[
        AmountInWords | None, Field(description="The right amount, in words as well")
    ] = None
    reason: Annotated[Words | None, Field(description="Why the document's words are left")] = None

    @model_validator(mode="after")
    def _accepted_with_reason(self) -> "FigureInWords":
        vet_acceptance(self.should_be, self.reason)
        return self


StatedInWords = Annotated[
    FigureInWords,
    BeforeValidator(_figure, json_schema_input_type=AmountInWords | FigureInWords),
]


class Statement(Record):
    """Figures that one place of the document states, the total in words, and sources' years."""

    ref: Ref
    rounded: Annotated[
        RoundingUnit | None, Field(description="What its figures are rounded to")
    ] = None
    figures: Figures = Field(default_factory=lambda: Figures({}))
    words: Annotated[StatedInWords | None, Field(description="`total`, written out in words")] = (
        None
    )
    years: dict[Key, StatedYears] = Field(
        default={}, description="By source: in which years it pays, as printed here"
    )

    percentages: StatedShares
    ratios: ManyRatios = ()

    @model_validator(mode="after")
    def _states_something(self) -> "Statement":
        if not (self.figures.root or self.years or self.percentages or self.ratios):
            raise PydanticCustomError("P101", "nothing is stated", {"field": "figures"})
        return self

    def walk(self, at: Address) -> Iterator[tuple[Path, Figure, Address]]:
        """Yield each figure with the keys that select it; `at` is where the statement stands."""
        for path, figure in self.figures.walk(rounded=self.rounded):
            yield path, figure, (*at, "figures", *path)

    def walk_percentages(self, at: Address) -> Iterator[tuple[str, StatedShare, Address]]:
        """Yield the percentages that it states, by source or nature."""
        return keyed(self.percentages, (*at, "percentages"))

    def walk_ratios(self, at: Address) -> Iterator[tuple[StatedRatio, Address]]:
        """Yield what it states of money against other money."""
        return listed(self.ratios, (*at, "ratios"))

    def walk_years(self, at: Address) -> Iterator[tuple[str, StatedYears, Address]]:
        """Yield the years that it states of sources."""
        return keyed(self.years, (*at, "years"))

    @property
    def spoken(self) -> Figure | None:
        """The words as a figure; where they repeat an accepted misprint of `total`, accepted, too.

        Figures and words are one total: a document that misprints both has one misprint.
        """
        if self.words is None:
            return None
        words, figures = self.words, dict(self.figures.walk(rounded=self.rounded))
        total = figures.get((EVERYTHING,))
        if words.should_be is None and total and total.amount == words.amount:
            return total
        return Figure.model_construct(**dict(words)).within(self.rounded)
