"""The remainder owns a funding line whose amount a document does not print: the rest of a total."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import ValidatorFunctionWrapHandler, WrapValidator

from gnbv.addresses import Address
from gnbv.money import Approximate, Interval, Reach
from gnbv.plan.fields import REMAINDER, LineAmount, or_word
from gnbv.plan.selections import Selection


class Remainder(Approximate):
    """What a stated total has beyond its other lines, in đồng; 0 until it is worked out.

    `about` selects the money that the total is of, `total` leads to the total and `whole` is its
    amount, in đồng. `allowed` is all that the remainder may be, as these are rounded or hedged.
    `problem` is the rule that says why it cannot be worked out, if it cannot.
    """

    about: Selection
    total: Address
    whole: int
    allowed: Interval
    problem: str

    def __new__(cls, amount: int = 0, problem: str = "") -> Self:
        """Make one of its amount, in đồng, or of the rule by which it cannot be worked out."""
        made = super().__new__(cls, amount, REMAINDER)
        made.about, made.total, made.whole = Selection(), (), 0
        made.allowed, made.problem = Interval.exactly(amount), problem
        return made

    @classmethod
    def of(cls, about: Selection, total: Address, whole: int, rest: int, allowed: Interval) -> Self:
        """Make one that is worked out: what `rest` is left of a total, in đồng."""
        made = cls(rest)
        made.about, made.total, made.whole, made.allowed = about, total, whole, allowed
        return made

    def interval(  # what it is worked out from has been read already
        self,
        unit: int | None = None,  # noqa: ARG002
        readings: Mapping[str, Reach] = {},  # noqa: ARG002
    ) -> Interval:
        """The amounts that it allows, in đồng, whatever stands around it."""
        return self.allowed


def _either(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    if isinstance(value, Remainder):
        return value
    is_word = isinstance(value, str) and value.strip() == REMAINDER
    return Remainder() if is_word else check(value)


AmountOrRemainder = Annotated[
    LineAmount,
    WrapValidator(_either),
    or_word(REMAINDER, "What a stated total has beyond its other lines"),
]
