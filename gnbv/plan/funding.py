"""Funding owns how a project's money is written: line by line, or a total and its shares."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import lcm
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticKnownError

from gnbv.addresses import Address, keyed
from gnbv.money import apportion
from gnbv.plan.fields import Key, LineAmount, Record
from gnbv.plan.profiles import Line, Percent, require_whole
from gnbv.plan.statements import WITHOUT_NATURE


def _line(value: Any) -> Any:
    if isinstance(value, list):
        raise PydanticKnownError("string_type")
    return {"amount": value} if isinstance(value, str) else value


def _by_nature(value: Any) -> Any:
    one = isinstance(value, str) or (isinstance(value, dict) and _is_one_line(value))
    return {WITHOUT_NATURE: value} if one else value


def _is_one_line(value: dict[Any, Any]) -> bool:
    """Whether keys are those of a line itself: a nature may be called `years`, too."""
    years = value.get("years")
    by_year = isinstance(years, dict) and not years.keys() & {"amount", "years", "profile"}
    return "amount" in value or by_year


AnyLine = Annotated[Line, BeforeValidator(_line, json_schema_input_type=LineAmount | Line)]
SourceFunding = Annotated[
    dict[str, AnyLine],
    BeforeValidator(_by_nature, json_schema_input_type=AnyLine | dict[str, AnyLine]),
    Field(description="An amount for each nature, or one amount where the source has none"),
]
SourceShares = Annotated[
    dict[str, Percent],
    BeforeValidator(_by_nature, json_schema_input_type=Percent | dict[str, Percent]),
    Field(description="A percentage for each nature, or one where the source has none"),
]


class FundingInShares(Record):
    """A project's total in đồng, and what each source and nature gives of it in percent."""

    total: LineAmount
    shares: Annotated[dict[Key, SourceShares], Field(min_length=1)]

    @model_validator(mode="after")
    def _whole(self) -> "FundingInShares":
        require_whole([percent for _, _, percent, _ in self._percents()])
        return self

    def walk_shares(self, at: Address) -> Iterator[tuple[str, dict[str, Fraction], Address]]:
        """Yield each source's shares, in percent by nature; `at` is where all this stands."""
        return keyed(self.shares, (*at, "shares"))

    def lines(self, at: Address, rounding: int) -> Iterator[tuple[str, str, int, Address]]:
        """Yield source, nature, đồng and address of each line, by largest remainder.

        They sum to the total; they are whole multiples of `rounding` where the total is one, else
        whole đồng.
        """
        worth = rounding if self.total % rounding == 0 else 1
        percents = [percent for _, _, percent, _ in self._percents(at)]
        parts = apportion(self.total // worth, whole_weights(percents))
        for (source, nature, _, place), part in zip(self._percents(at), parts, strict=True):
            yield source, nature, part * worth, place

    def _percents(self, at: Address = ()) -> Iterator[tuple[str, str, Fraction, Address]]:
        for source, natures, place in self.walk_shares(at):
            for nature, percent, percent_at in keyed(natures, place):
                yield source, nature, percent, percent_at


def whole_weights(proportions: Sequence[Fraction]) -> list[int]:
    """Bring exact proportions to whole numbers, in order."""
    scale = lcm(*(part.denominator for part in proportions))
    return [int(part * scale) for part in proportions]
