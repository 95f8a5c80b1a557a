"""Annex columns own what a column of an annex is about, and what its cells hold."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, listed
from gnbv.language import Text
from gnbv.plan.annex_cells import ColumnKind
from gnbv.plan.fields import Key, Name, Record, RoundingUnit, Year, one_or_more
from gnbv.plan.selections import Keys, Selection, together

Span = Annotated[
    Literal["period", "full-year"] | Year,
    Field(description="The whole period, a full year (all sources pay), or one fiscal year"),
]
OneOrMore = Annotated[
    tuple[Key, ...],
    BeforeValidator(one_or_more, json_schema_input_type=Key | list[Key]),
    Field(min_length=1, description="One, or a list of those that it adds up"),
]


class Column(Record):
    """What a column is about, and the columns whose sum it prints.

    Of a column of percentages that is the part, and `of` the column that is the whole. A column of
    text is about nothing.
    """

    id: Key
    kind: Annotated[ColumnKind, Field(description="What its cells hold")] = "amount"
    heading: Annotated[
        tuple[Name, ...], Field(min_length=1, description="Its headings, from the top")
    ]
    span: Span = "period"
    source: OneOrMore | None = None
    nature: OneOrMore | None = None
    sum_of: Annotated[tuple[Key, ...], Field(description="The columns that it adds up")] = ()
    of: Annotated[
        Key | None,
        Field(description="Percentages of which column's money; else of the total of all projects"),
    ] = None
    rounded: Annotated[
        RoundingUnit | None, Field(description="What its cells are rounded to, where not as others")
    ] = None

    @model_validator(mode="after")
    def _has_the_keys_of_its_kind(self) -> "Column":
        foreign = self.model_fields_set & _FOREIGN[self.kind]
        if foreign:
            known = ", ".join(key for key in Column.model_fields if key not in _FOREIGN[self.kind])
            here = Text(
                f"cột loại '{self.kind}' nhận: {known}",
                f"a column of kind '{self.kind}' takes: {known}",
            )
            raise PydanticCustomError("P102", "another kind", {"key": min(foreign), "known": here})
        return self

    @cached_property
    def about(self) -> Selection:
        """The money of all projects that it is about."""
        return Selection(None, keys_of(self.source), keys_of(self.nature), self.span)

    def walk_headings(self, at: Address) -> Iterator[tuple[Name, Address]]:
        """Yield its headings from the top; `at` is where the column stands."""
        return listed(self.heading, headings_at(at))

    def walk_columns_named(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the columns that it adds up, or the one that its percentages are of."""
        yield from listed(self.sum_of, (*at, "sum_of"))
        if self.of is not None:
            yield self.of, (*at, "of")

    def walk_sources(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the sources that it is about."""
        return listed(self.source or (), (*at, "source"))

    def walk_natures(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the natures that it is about."""
        return listed(self.nature or (), (*at, "nature"))


_FOREIGN: dict[str, set[str]] = {
    "amount": {"of"},
    "percent": {"sum_of", "rounded"},
    "text": {"of", "sum_of", "span", "source", "nature", "rounded"},
}
"""The keys that a column of each kind does not take."""


def keys_of(several: tuple[str, ...] | None) -> Keys | None:
    """Return the keys as a selection has them; None, which is 'any', where there are none."""
    return together(several) if several else None


def headings_at(column: Address) -> Address:
    """Where a column's headings stand."""
    return (*column, "heading")
