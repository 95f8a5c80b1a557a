"""Annex rows own what a row of an annex is about: a project, a total, a part, or a heading."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, listed
from gnbv.language import Text
from gnbv.plan.annex_cells import Cell
from gnbv.plan.annex_columns import OneOrMore, Span, keys_of
from gnbv.plan.fields import Code, Flag, Name, Record, Remark, Words
from gnbv.plan.selections import Keys


def _either(schema: dict[str, Any]) -> None:
    schema["oneOf"] = [{"required": ["cells"]}, {"required": ["heading"]}]


class Row(Record):
    """A printed row: a project's, a total of all (then without `project`), or a heading.

    `source` and `nature` narrow what its columns are about, as a row 'of which' does. A row that
    `repeats` prints a project once more, in another block; it is in no sum.
    """

    model_config = ConfigDict(json_schema_extra=_either)

    number: Annotated[Words | None, Field(description="Its number as printed")] = None
    heading: Annotated[
        Remark | None, Field(description="Its words, of a row without figures that heads others")
    ] = None
    project: Annotated[
        Code | None, Field(description="The project it is about; all if left out")
    ] = None
    name: Name | None = None
    span: Annotated[
        Span | None, Field(description="What its figures cover, where not the column's")
    ] = None
    source: Annotated[
        OneOrMore | None, Field(description="Only this source's money, or several sources'")
    ] = None
    nature: Annotated[
        OneOrMore | None, Field(description="Only this nature's money, or several natures'")
    ] = None
    repeats: Annotated[
        Flag, Field(description="It prints the money of another row again, and is in no sum")
    ] = False
    cells: Annotated[tuple[Cell, ...], Field(description="One for each column, as printed")] = ()

    @model_validator(mode="after")
    def _has_cells_or_a_heading(self) -> "Row":
        if self.heading is None:
            if "cells" not in self.model_fields_set:
                raise PydanticCustomError("P101", "no cells", {"field": "cells"})
            return self
        foreign = self.model_fields_set - {"number", "heading"}
        if foreign:
            here = Text(
                "hàng tiêu đề chỉ nhận: number, heading", "a heading row takes: number, heading"
            )
            raise PydanticCustomError("P102", "a heading", {"key": min(foreign), "known": here})
        return self

    @cached_property
    def part(self) -> tuple[Keys | None, Keys | None]:
        """The sources and the natures to which it narrows its columns."""
        return keys_of(self.source), keys_of(self.nature)

    def walk_sources(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the sources to which it narrows its columns."""
        return listed(self.source or (), (*at, "source"))

    def walk_natures(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the natures to which it narrows its columns."""
        return listed(self.nature or (), (*at, "nature"))

    def walk_cells(self, at: Address) -> Iterator[tuple[Cell, Address]]:
        """Yield its cells, one for each column; `at` is where the row stands."""
        return listed(self.cells, (*at, "cells"))
