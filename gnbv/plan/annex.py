"""The annex owns the table printed behind a decision: its columns' meaning, its cells as stated."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    ValidationError,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

from gnbv.addresses import Address, keyed, listed
from gnbv.language import Text
from gnbv.money import AmountError
from gnbv.plan.annex_cells import (
    AnnexCell,
    AnnexShare,
    Cell,
    CellWords,
    ColumnKind,
    amount_in,
    is_blank,
    share_in,
    words_in,
)
from gnbv.plan.fields import (
    Code,
    Flag,
    Key,
    MoneyUnit,
    Name,
    Record,
    Ref,
    Remark,
    RoundingUnit,
    Words,
    Year,
    one_or_more,
    refusal,
)
from gnbv.plan.selections import Keys, Selection, together
from gnbv.plan.stated_years import StatedYears, fill

Span = Annotated[
    Literal["period", "full-year"] | Year,
    Field(description="The whole period, a full year (all sources pay), or one fiscal year"),
]
_OneOrMore = Annotated[
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
    source: _OneOrMore | None = None
    nature: _OneOrMore | None = None
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
        return Selection(None, _keys(self.source), _keys(self.nature), self.span)

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


def _keys(several: tuple[str, ...] | None) -> Keys | None:
    return together(several) if several else None


def headings_at(column: Address) -> Address:
    """Where a column's headings stand."""
    return (*column, "heading")


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
        _OneOrMore | None, Field(description="Only this source's money, or several sources'")
    ] = None
    nature: Annotated[
        _OneOrMore | None, Field(description="Only this nature's money, or several natures'")
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
        return _keys(self.source), _keys(self.nature)

    def walk_sources(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the sources to which it narrows its columns."""
        return listed(self.source or (), (*at, "source"))

    def walk_natures(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the natures to which it narrows its columns."""
        return listed(self.nature or (), (*at, "nature"))

    def walk_cells(self, at: Address) -> Iterator[tuple[Cell, Address]]:
        """Yield its cells, one for each column; `at` is where the row stands."""
        return listed(self.cells, (*at, "cells"))


class Note(Name):
    """A note under the annex; `years` are what it states of sources' years, and prints by name."""

    years: dict[Key, StatedYears] = Field(
        default={}, description="By source; the wording prints {source.count}, .first and .last"
    )

    @property
    def printed(self) -> Text:
        """The note as it is printed, with the years that it states."""
        return fill(self.text, self.years)

    def walk_years(self, at: Address) -> Iterator[tuple[str, StatedYears, Address]]:
        """Yield the years that it states of sources; `at` is where the note stands."""
        return keyed(self.years, (*at, "years"))


class Annex(Record):
    """What `annex.yaml` holds: the annex as it is printed."""

    at: ClassVar[Address] = ("annex",)

    ref: Ref
    title: Name
    unit: MoneyUnit
    rounded: Annotated[RoundingUnit | None, Field(description="What its cells are rounded to")] = (
        None
    )
    columns: Annotated[tuple[Column, ...], Field(min_length=1)]
    rows: tuple[Row, ...]
    notes: tuple[Note, ...] = ()
    inferred: Annotated[
        Remark | None, Field(description="What the document leaves unsaid here")
    ] = None

    _cells: tuple[AnnexCell, ...] = PrivateAttr(default=())
    _shares: tuple[AnnexShare, ...] = PrivateAttr(default=())

    @model_validator(mode="after")
    def _read_cells(self) -> "Annex":
        """Read every cell in the table's unit; pydantic alone could not tell cells the unit."""
        refused: list[InitErrorDetails] = []
        found = [one for at in range(len(self.rows)) for one in self._read_row(at, refused)]
        if refused:
            raise ValidationError.from_exception_data("Annex", refused)
        self._cells = tuple(one for one in found if isinstance(one, AnnexCell))
        self._shares = tuple(one for one in found if isinstance(one, AnnexShare))
        return self

    def _read_row(
        self, index: int, refused: list[InitErrorDetails]
    ) -> Iterator[AnnexCell | AnnexShare]:
        """Yield what a row states; what cannot be read joins `refused`."""
        row, at = self.rows[index], (*self.at, "rows", index)
        if row.heading is None and len(row.cells) != len(self.columns):
            refused.append(_uneven(row, len(self.columns), (*at, "cells")))
        for column, (cell, address) in enumerate(row.walk_cells(at)):
            try:
                if column < len(self.columns) and not is_blank(cell):
                    stated = self._read(index, column, cell, address)
                    if stated:
                        yield stated
            except AmountError as error:
                refused.append(_refused(refusal(error), address))
            except PydanticCustomError as wrong:
                refused.append(_refused(wrong, address))

    def _read(
        self, index: int, at: int, cell: Cell, address: Address
    ) -> AnnexCell | AnnexShare | None:
        """Return what a cell states; words state nothing."""
        row, column = self.rows[index], self.columns[at]
        if column.kind == "text" or isinstance(cell, CellWords):
            words_in(cell)
            return None
        about = self.selection(row, at)
        if column.kind == "percent":
            return AnnexShare(index, at, about, self.whole(row, at), share_in(cell), address)
        figure = amount_in(cell, self.unit).within(column.rounded or self.rounded)
        return AnnexCell(index, at, about, figure, address)

    def walk_columns(self) -> Iterator[tuple[Column, Address]]:
        """Yield its columns."""
        return listed(self.columns, (*self.at, "columns"))

    def walk_rows(self) -> Iterator[tuple[Row, Address]]:
        """Yield its rows."""
        return listed(self.rows, (*self.at, "rows"))

    def walk_notes(self) -> Iterator[tuple[Note, Address]]:
        """Yield its notes."""
        return listed(self.notes, (*self.at, "notes"))

    @property
    def cells(self) -> tuple[AnnexCell, ...]:
        """Every printed amount; blank cells ('not applicable') are passed over, and words."""
        return self._cells

    @property
    def shares(self) -> tuple[AnnexShare, ...]:
        """Every printed percentage; blank cells are passed over, and words."""
        return self._shares

    def selection(self, row: Row, at: int) -> Selection:
        """Return what the cell of a row in a column is about, whether or not it is printed."""
        about = self.columns[at].about
        own = Selection(row.project, about.source, about.nature, row.span or about.span)
        return own.narrowed(*row.part)

    def whole(self, row: Row, at: int) -> Selection:
        """Return what a row's percentage in a column is of: another column's money, or all of it.

        Where there is no such column (its own finding), it is of all projects' money, too.
        """
        of = self.columns[at].of
        found = next((index for index, one in enumerate(self.columns) if one.id == of), None)
        if of is None or found is None:
            return self.selection(row, at)._replace(project=None)
        return self.selection(row, found)


def _uneven(row: Row, width: int, at: Address) -> InitErrorDetails:
    counts = {"cells": str(len(row.cells)), "columns": str(width)}
    return _refused(PydanticCustomError("P110", "cells and columns differ", counts), at)


def _refused(error: PydanticCustomError, at: Address) -> InitErrorDetails:
    """What pydantic reports: places are counted from the annex itself."""
    return InitErrorDetails(type=error, loc=at[len(Annex.at) :], input=None)
