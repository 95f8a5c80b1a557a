"""Funding owns how a project's money is written: line by line, or a total and its shares."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import lcm
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError, PydanticKnownError

from gnbv.addresses import Address, keyed
from gnbv.language import Text
from gnbv.money import Interval, apportion
from gnbv.plan.fields import Key, LineAmount, Record
from gnbv.plan.profiles import Line, LineProfile, Percent, require_whole
from gnbv.plan.remainder import AmountOrRemainder
from gnbv.plan.selections import WITHOUT_NATURE
from gnbv.plan.statements import OPEN


def _line(value: Any) -> Any:
    if isinstance(value, list):
        raise PydanticKnownError("string_type")
    return {"amount": value} if isinstance(value, str) else value


def _by_nature(value: Any) -> Any:
    return {WITHOUT_NATURE: value} if _is_one(value) else _without_profile(value)


def _by_source(value: Any) -> Any:
    """An amount without any source is money whose source the document does not name."""
    return {OPEN: value} if _is_one(value) else _without_profile(value)


def _without_profile(lines: Any) -> Any:
    """Refuse a profile among lines (P102): it is of one of them, or stands in the project."""
    if isinstance(lines, dict) and _is_profile(lines.get("profile")):
        error = PydanticCustomError("P102", "misplaced", {"key": "profile", "known": _OF_A_LINE})
        at = InitErrorDetails(type=error, loc=("profile",), input=None)
        raise ValidationError.from_exception_data("Funding", [at])
    return lines


def _is_profile(value: Any) -> bool:
    """Whether a value is how a line falls on years, and no line of a nature called `profile`."""
    own = LineProfile.model_fields.keys()
    return value == "equal" or (isinstance(value, dict) and bool(value) and value.keys() <= own)


def _is_one(value: Any) -> bool:
    """Whether a value is one line, not lines by their keys."""
    return isinstance(value, str) or (isinstance(value, dict) and _is_one_line(value))


def _is_one_line(value: dict[Any, Any]) -> bool:
    """Whether keys are those of a line itself: a nature may be called `years`, too."""
    years = value.get("years")
    by_year = isinstance(years, dict) and not years.keys() & {"amount", "years", "profile"}
    no_amount = value.keys() <= {"profile", "rounded"} and _is_profile(value.get("profile"))
    return "amount" in value or by_year or no_amount


_OF_A_LINE = Text(
    "của một dòng thì viết {amount: 6 tỷ, profile: ...}; của mọi dòng của một nguồn thì viết"
    " 'profiles' ở dự án: {NGUỒN: ...}",
    "of one line, write {amount: 6 tỷ, profile: ...}; of all lines of a source, write"
    " 'profiles' in the project: {SOURCE: ...}",
)


AnyLine = Annotated[Line, BeforeValidator(_line, json_schema_input_type=AmountOrRemainder | Line)]
SourceFunding = Annotated[
    dict[str, AnyLine],
    BeforeValidator(_by_nature, json_schema_input_type=AnyLine | dict[str, AnyLine]),
    Field(description="An amount for each nature, or one amount where the source has none"),
]
Funding = Annotated[
    dict[Key, SourceFunding],
    BeforeValidator(_by_source, json_schema_input_type=AnyLine | dict[Key, SourceFunding]),
    Field(description="Source to nature to amount; or one amount, whose source is not stated"),
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

    def intervals(
        self, at: Address, total: Interval, rounding: int
    ) -> Iterator[tuple[Address, Interval]]:
        """Yield what each line may be, in đồng, where the total may be any amount of an interval.

        A line lies less than `rounding` from its share; of an exact total it is what `lines` says.
        """
        for (_, _, amount, place), (_, _, percent, _) in zip(
            self.lines(at, rounding), self._percents(), strict=True
        ):
            if total.exact:
                yield place, Interval.exactly(amount)
                continue
            low = None if total.low is None else total.low * percent // 100
            high = None if total.high is None else -(-total.high * percent // 100)
            yield place, Interval(low, high).widened(rounding - 1)

    def _percents(self, at: Address = ()) -> Iterator[tuple[str, str, Fraction, Address]]:
        for source, natures, place in self.walk_shares(at):
            for nature, percent, percent_at in keyed(natures, place):
                yield source, nature, percent, percent_at


def whole_weights(proportions: Sequence[Fraction]) -> list[int]:
    """Bring exact proportions to whole numbers, in order."""
    scale = lcm(*(part.denominator for part in proportions))
    return [int(part * scale) for part in proportions]
