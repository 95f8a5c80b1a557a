"""Tags own what part of a plan's money serves a purpose of its own, such as gender equality.

A tag has shares: in percent of some of the plan's money, or open where the document leaves them so.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, listed
from gnbv.language import Text
from gnbv.plan.annex_columns import OneOrMore, keys_of
from gnbv.plan.fields import Code, Name, Record, Ref, Remark, one_or_more
from gnbv.plan.profiles import Percent
from gnbv.plan.selections import Selection

TAGS: Address = ("tags",)

_EITHER = Text("ghi 'percent' hoặc 'open', không cả hai", "give 'percent' or 'open', not both")


class TagShare(Record):
    """How much of some money serves the purpose of a tag: so many percent, or open with the reason.

    The money is that of all `project`, `source` and `nature` named; of any, where none is.
    """

    project: Annotated[
        tuple[Code, ...] | None,
        BeforeValidator(one_or_more, json_schema_input_type=Code | list[Code]),
        Field(min_length=1, description="Of which projects; of all, if left out"),
    ] = None
    source: OneOrMore | None = None
    nature: OneOrMore | None = None
    percent: Percent | None = None
    open: Annotated[
        Remark | None, Field(description="In place of `percent`: why there is no figure")
    ] = None
    ref: Annotated[Ref | None, Field(description="Where it stands; else where the tag does")] = None

    @model_validator(mode="after")
    def _percent_or_open(self) -> "TagShare":
        if self.percent is None and self.open is None:
            raise PydanticCustomError("P101", "no share", {"field": "percent"})
        if self.percent is not None and self.open is not None:
            raise PydanticCustomError("P102", "two shares", {"key": "open", "known": _EITHER})
        return self

    @property
    def selections(self) -> tuple[Selection, ...]:
        """The money that it is a share of."""
        keys = ((keys_of(self.source),), (keys_of(self.nature),))
        return tuple(Selection(*one) for one in product(self.project or (None,), *keys))

    def of(self, amount: int) -> Fraction | None:
        """The part of an amount in đồng that it makes, exactly; None where it is open."""
        return None if self.percent is None else self.percent * amount / 100

    def walk_names(self, at: Address) -> Iterator[tuple[str, str, Address]]:
        """Yield each project, source and nature that it names, with its field and its place."""
        for field in ("project", "source", "nature"):
            for name, place in listed(getattr(self, field) or (), (*at, field)):
                yield field, name, place


class Tag(Record):
    """A purpose that money of several lines serves in part, as tags of a budget have it."""

    name: Annotated[Name, Field(description="What the money is for")]
    ref: Ref
    shares: Annotated[
        tuple[TagShare, ...], Field(min_length=1, description="Of which money, and how much of it")
    ]

    @property
    def is_open(self) -> bool:
        """Whether the document leaves one of its shares open."""
        return any(share.percent is None for share in self.shares)


class PlacedShare(NamedTuple):
    """A share of a tag, by the tag's key, and where the share stands."""

    key: str
    tag: Tag
    share: TagShare
    address: Address


def shares_of(key: str, tag: Tag) -> Iterator[PlacedShare]:
    """Yield the shares of a tag that is declared in `plan.yaml` under a key."""
    for share, at in listed(tag.shares, (*TAGS, key, "shares")):
        yield PlacedShare(key, tag, share, at)
