"""Funding owns how a project's money is written: line by line, or a total and its shares."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import lcm
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticKnownError

from gnbv.money import apportion
from gnbv.plan.fields import Key, LineAmount, Record
from gnbv.plan.profiles import Line, Percent, require_whole
from gnbv.plan.statements import WITHOUT_NATURE


def _line(value: Any) -> Any:
    if isinstance(value, list):
        raise PydanticKnownError("string_type")
    return {"amount": value} if isinstance(value, str) else value


def _by_nature(value: Any) -> Any:
    one = isinstance(value, str) or (isinstance(value, dict) and "amount" in value)
    return {WITHOUT_NATURE: value} if one else value


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
        require_whole([percent for _, _, percent in self._percents()])
        return self

    def lines(self, rounding: int) -> Iterator[tuple[str, str, int]]:
        """Yield source, nature and đồng of each line, by largest remainder: they sum to the total.

        They are whole multiples of `rounding` where the total is one, else whole đồng.
        """
        worth = rounding if self.total % rounding == 0 else 1
        percents = [percent for _, _, percent in self._percents()]
        parts = apportion(self.total // worth, whole_weights(percents))
        for (source, nature, _), part in zip(self._percents(), parts, strict=True):
            yield source, nature, part * worth

    def _percents(self) -> Iterator[tuple[str, str, Fraction]]:
        for source, natures in self.shares.items():
            for nature, percent in natures.items():
                yield source, nature, percent


def whole_weights(proportions: Sequence[Fraction]) -> list[int]:
    """Bring exact proportions to whole numbers, in order."""
    scale = lcm(*(part.denominator for part in proportions))
    return [int(part * scale) for part in proportions]
