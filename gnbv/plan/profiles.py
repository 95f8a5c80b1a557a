"""Profiles own how a plan says that money falls on its years: shares, windows, pins, ceilings."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError, PydanticKnownError

from gnbv.addresses import Address, keyed, listed
from gnbv.language import Text
from gnbv.plan.fields import (
    REMAINDER,
    Key,
    LineAmount,
    Record,
    Ref,
    RoundingUnit,
    Words,
    Year,
    one_or_more,
)
from gnbv.plan.remainder import AmountOrRemainder, Remainder
from gnbv.plan.statements import EVERYTHING
from gnbv.quantities import write

_NUMBER = re.compile(r"[0-9]{1,15}(,[0-9]{1,9})?")


def _number(value: Any) -> Any:
    if not isinstance(value, str):
        return _known(value)
    if not _NUMBER.fullmatch(value.strip()):
        raise PydanticCustomError("A112", "not a number", {"text": value[:60]})
    return Fraction(value.strip().replace(",", "."))


def _percent(value: Any) -> Any:
    if not isinstance(value, str):
        return _known(value)
    figures = value.strip().removesuffix("%").rstrip()
    if not _NUMBER.fullmatch(figures) or Fraction(figures.replace(",", ".")) > 100:
        raise PydanticCustomError("A113", "not a percentage", {"text": value[:60]})
    return Fraction(figures.replace(",", "."))


def _known(value: Any) -> Fraction:
    """A number that is one already; a list or keys in its place are refused as no text."""
    if isinstance(value, Fraction):
        return value
    raise PydanticKnownError("string_type")


Number = Annotated[
    Fraction,
    BeforeValidator(_number, json_schema_input_type=str | int),
    Field(description="A number not below zero, with a decimal comma", examples=["1,5"]),
]
Percent = Annotated[
    Fraction,
    BeforeValidator(_percent, json_schema_input_type=str | int),
    Field(description="A percentage from 0 to 100, with a decimal comma", examples=["12,5%"]),
]


def require_whole(percents: Mapping[Any, Fraction] | list[Fraction]) -> None:
    """Raise what the loader reports (A103) unless percentages add up to exactly 100."""
    values = percents.values() if isinstance(percents, Mapping) else percents
    total = sum(values, Fraction())
    if total != 100:
        raise PydanticCustomError("A103", "not 100%", {"total": write_number(total)})


def write_number(value: Fraction) -> Text:
    """Write an exact number in both languages, or as a fraction where decimals never end."""
    scaled = value * 10**9
    if scaled.denominator != 1:
        return Text.plain(f"{value.numerator}/{value.denominator}")
    return Text(write(value, "vi", 9), write(value, "en", 9))


class Profile(Record):
    """How a line's money falls on the years of its source; what is left out is inherited.

    `spread: equal`, `weights` and `percentages` (of whatever is not pinned) exclude each other.
    """

    spread: Annotated[Literal["equal"] | None, Field(description="Equal parts")] = None
    weights: Annotated[dict[Year, Number] | None, Field(min_length=1)] = None
    percentages: Annotated[dict[Year, Percent] | None, Field(min_length=1)] = None
    first: Annotated[Year | None, Field(description="The first year that gets anything")] = None
    last: Annotated[Year | None, Field(description="The last year that gets anything")] = None

    @model_validator(mode="after")
    def _one_spread(self) -> "Profile":
        if sum(bool(kind) for kind in (self.spread, self.weights, self.percentages)) > 1:
            raise PydanticCustomError("A104", "two spreads", {})
        if self.percentages:
            require_whole(self.percentages)
        return self

    @property
    def spreads(self) -> bool:
        """Whether it says in what proportion the years share."""
        return bool(self.spread or self.weights or self.percentages)

    def proportion(self, year: int) -> Fraction:
        """The weight of a year, in proportion to the others'."""
        named = self.weights or self.percentages
        return Fraction(1) if named is None else named.get(year, Fraction())

    def walk_years(self, at: Address) -> Iterator[tuple[int, Any, Address]]:
        """Yield every year that it names, what is given of it, and where that stands."""
        yield from self._walk_shares(at)
        yield from self._walk_window(at)

    def _walk_shares(self, at: Address) -> Iterator[tuple[int, Any, Address]]:
        yield from keyed(self.weights or {}, (*at, "weights"))
        yield from keyed(self.percentages or {}, (*at, "percentages"))

    def _walk_window(self, at: Address) -> Iterator[tuple[int, Any, Address]]:
        for _, year, address in self.walk_window(at):
            yield year, year, address

    def walk_window(self, at: Address) -> Iterator[tuple[str, int, Address]]:
        """Yield the first and the last year that get anything, as far as they are given."""
        for name, year in (("first", self.first), ("last", self.last)):
            if year is not None:
                yield name, year, (*at, name)


class LineProfile(Profile):
    """A funding line's own profile, which may also fix the amounts of some years."""

    pinned: Annotated[
        dict[Year, LineAmount],
        Field(default={}, description="Years whose amount is already settled"),
    ]

    def _walk_shares(self, at: Address) -> Iterator[tuple[int, Any, Address]]:
        yield from super()._walk_shares(at)
        yield from keyed(self.pinned, pins_at(at))


def profile_at(owner: Address) -> Address:
    """Where the profile of a source, or of a funding line itself, stands."""
    return (*owner, "profile")


def pins_at(profile: Address) -> Address:
    """Where the pinned years of a line's profile stand."""
    return (*profile, "pinned")


def amounts_by_year_at(line: Address) -> Address:
    """Where the years stand of a funding line that is given year by year."""
    return (*line, "years")


def _spread(value: Any) -> Any:
    return {"spread": value} if isinstance(value, str) else value


_SHAPE = BeforeValidator(_spread, json_schema_input_type=str | Profile)
AnyProfile = Annotated[Profile, _SHAPE]
AnyLineProfile = Annotated[
    LineProfile, BeforeValidator(_spread, json_schema_input_type=str | LineProfile)
]


_GOES_WITH = Text(
    f"'of' chỉ đi với 'amount: {REMAINDER}'", f"'of' goes with 'amount: {REMAINDER}' only"
)


class Line(Record):
    """What is written of a funding line: its amount in đồng, or that of each of its years.

    Only a line with an amount may have a profile: given years leave nothing to spread. An amount
    that the document leaves out is the rest of a total, which `of` selects.
    """

    amount: Annotated[
        AmountOrRemainder | None,
        Field(description="Its amount; `remainder`: the rest of a stated total; or `years`"),
    ] = None
    of: Annotated[
        tuple[Words, ...] | None,
        BeforeValidator(one_or_more, json_schema_input_type=Words | list[Words]),
        Field(
            min_length=1, description="Of which stated total it is the rest; `total` if left out"
        ),
    ] = None
    years: Annotated[
        dict[Year, LineAmount] | None,
        Field(min_length=1, description="In place of `amount`: the amount of each year"),
    ] = None
    rounded: Annotated[
        RoundingUnit | None, Field(description="What it is rounded to, where not as its project")
    ] = None
    profile: AnyLineProfile | None = None

    @model_validator(mode="after")
    def _amount_or_years(self) -> "Line":
        if self.years is None and self.amount is None:
            raise PydanticCustomError("P101", "no amount", {"field": "amount"})
        if self.years is not None:
            for field in ("amount", "profile"):
                if getattr(self, field) is not None:
                    raise PydanticCustomError("A107", "years and more", {"field": field})
        if self.of is not None and not isinstance(self.amount, Remainder):
            raise PydanticCustomError("P102", "of nothing", {"key": "of", "known": _GOES_WITH})
        return self

    @property
    def rest_of(self) -> tuple[str, ...]:
        """The keys that select the total of which it is the rest, where it is a remainder."""
        return self.of or (EVERYTHING,)

    def walk_rest(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield those keys as they are written; `at` is where the line stands."""
        return listed(self.of or (), (*at, "of"))

    def amounts(self, at: Address) -> Iterator[tuple[int, Address]]:
        """Yield the amounts that are written of it, in đồng; `at` is where the line stands."""
        if self.years is None:
            yield self.total, at
            return
        for _, amount, place in keyed(self.years, amounts_by_year_at(at)):
            yield amount, place

    @property
    def total(self) -> int:
        """All of it, in đồng: its amount, or the sum of its years."""
        if self.years is not None:
            return sum(self.years.values())
        return 0 if self.amount is None else self.amount


class Ceiling(Record):
    """What a source pays in one year in all, in đồng, as settled above the plan."""

    amount: LineAmount
    ref: Ref


class Counterpart(Record):
    """The least that one source must add to another, in percent of it."""

    source: Annotated[Key, Field(description="The source that must add its part")]
    of: Annotated[Key, Field(description="The source that it is measured by")]
    at_least: Percent
    per: Annotated[
        Literal["line", "total"], Field(description="Each project with funding, or all together")
    ] = "total"
    ref: Annotated[Ref, Field(description="The rule that asks for it")]
