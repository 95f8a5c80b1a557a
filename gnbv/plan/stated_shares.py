"""Stated shares own what a document prints of money in percent of a total, beside its amounts."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from gnbv.plan.fields import Key, Record, Words, vet_acceptance
from gnbv.plan.indicators import quantity
from gnbv.quantities import PERCENT, Quantity


def not_in_percent(value: Quantity) -> PydanticCustomError:
    """The pydantic error for a figure in another unit (T104), or in none."""
    details = {"text": value.unit[:60] or "-", "unit": PERCENT}
    return PydanticCustomError("T104", "no percentage", details)


def _in_percent(value: Quantity) -> Quantity:
    if value.unit != PERCENT:
        raise not_in_percent(value)
    return value


PrintedPercent = Annotated[
    Quantity,
    BeforeValidator(quantity, json_schema_input_type=str),
    AfterValidator(_in_percent),
    Field(description="A percentage as printed, rounded to its last place", examples=["78,95%"]),
]


class StatedShare(Record):
    """A stated percentage; a known misprint also says what it should be, and why it stays."""

    percent: PrintedPercent
    of: Annotated[
        Key | None, Field(description="The source of whose money it is; of all, if left out")
    ] = None
    should_be: Annotated[PrintedPercent | None, Field(description="What the lines make")] = None
    reason: Annotated[Words | None, Field(description="Why the document's figure is left")] = None

    @model_validator(mode="after")
    def _accepted_with_reason(self) -> "StatedShare":
        vet_acceptance(self.should_be, self.reason)
        return self


def _share(value: Any) -> Any:
    return {"percent": value} if isinstance(value, str) else value


AnyShare = Annotated[
    StatedShare, BeforeValidator(_share, json_schema_input_type=PrintedPercent | StatedShare)
]
StatedShares = Annotated[
    dict[Key, AnyShare],
    Field(
        default={},
        description="By source or nature: its share of the money here in percent, as printed",
    ),
]
