"""Parts own what a document states to be a part of some money ('of which'): never above it."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field

from gnbv.addresses import Address, listed
from gnbv.plan.fields import Amount, Flag, Record, Ref, Remark, Words, one_or_more
from gnbv.plan.statements import EVERYTHING


class MoneyPart(Record):
    """A stated part of some money, in đồng, and what it is for."""

    name: Annotated[Remark, Field(description="What it is for, as the document words it")]
    amount: Amount


class PartsOfMoney(Record):
    """Parts of the same money: of all of it, or of what a source, a nature or a year narrows."""

    part_of: Annotated[
        tuple[Words, ...],
        BeforeValidator(one_or_more, json_schema_input_type=Words | list[Words]),
        Field(min_length=1, description="The whole: `total`, or a source, a nature, a year"),
    ] = (EVERYTHING,)
    disjoint: Annotated[
        Flag, Field(description="Whether they have nothing in common, so that they add up")
    ] = False
    amounts: Annotated[tuple[MoneyPart, ...], Field(min_length=1)]
    ref: Ref | None = None

    def walk_keys(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the keys that select the whole; `at` is where these parts stand."""
        return listed(self.part_of, (*at, "part_of"))

    def walk_amounts(self, at: Address) -> Iterator[tuple[MoneyPart, Address]]:
        """Yield the parts."""
        return listed(self.amounts, (*at, "amounts"))


ManyParts = Annotated[
    tuple[PartsOfMoney, ...],
    Field(description="What the document states as parts of its money ('of which')"),
]
