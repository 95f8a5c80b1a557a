"""The annex owns the table printed behind a decision: its columns' meaning, its cells as stated."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NamedTuple

from pydantic import Field, PrivateAttr, ValidationError, WrapValidator, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from gnbv.addresses import Address, keyed, listed
from gnbv.language import Text
from gnbv.money import AmountError, Unit, read_figure
from gnbv.plan.fields import (
    Code,
    Key,
    MoneyUnit,
    Name,
    Record,
    Ref,
    Remark,
    RoundingUnit,
    Words,
    Year,
    refusal,
    vet_acceptance,
)
from gnbv.plan.stated_years import StatedYears, fill
from gnbv.plan.statements import Figure, Selection

Span = Annotated[
    Literal["period", "full-year"] | Year,
    Field(description="The whole period, a full year (all sources pay), or one fiscal year"),
]


class Column(Record):
    """What a column of amounts is about, and the columns whose sum it prints."""

    id: Key
    heading: Annotated[
        tuple[Name, ...], Field(min_length=1, description="Its headings, from the top")
    ]
    span: Span = "period"
    source: Key | None = None
    nature: Key | None = None
    sum_of: Annotated[tuple[Key, ...], Field(description="The columns that it adds up")] = ()
    rounded: Annotated[
        RoundingUnit | None, Field(description="What its cells are rounded to, where not as others")
    ] = None

    def walk_headings(self, at: Address) -> Iterator[tuple[Name, Address]]:
        """Yield its headings from the top; `at` is where the column stands."""
        return listed(self.heading, headings_at(at))

    def walk_parts(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the columns that it adds up."""
        return listed(self.sum_of, (*at, "sum_of"))


def headings_at(column: Address) -> Address:
    """Where a column's headings stand."""
    return (*column, "heading")


class CellText(Record):
    """A cell as printed, or a known misprint with what it should be."""

    amount: str
    rounded: RoundingUnit | None = None
    should_be: str | None = None
    reason: Words | None = None


def _cell(value: Any, read_misprint: Callable[[Any], CellText]) -> str | CellText:
    """Leave bare text as it is: an annex has many cells, and a record of each would be large."""
    return value if isinstance(value, str) else read_misprint(value)


if TYPE_CHECKING:
    Cell = str | CellText
else:  # a union would tell of a wrong misprint that it is no text either
    Cell = Annotated[
        CellText, WrapValidator(_cell, json_schema_input_type=str | int | float | CellText)
    ]


def is_blank(cell: Cell) -> bool:
    """Whether nothing is printed in a cell, and nothing should be: 'not applicable'."""
    return not (cell if isinstance(cell, str) else cell.amount or cell.should_be)


class Row(Record):
    """A printed row: a project's, or a total of all (then without `project`)."""

    number: Annotated[Words | None, Field(description="Its number as printed")] = None
    project: Annotated[
        Code | None, Field(description="The project it is about; all if left out")
    ] = None
    name: Name | None = None
    span: Annotated[
        Span | None, Field(description="What its figures cover, where not the column's")
    ] = None
    cells: Annotated[tuple[Cell, ...], Field(description="One for each column, as printed")]

    def walk_cells(self, at: Address) -> Iterator[tuple[Cell, Address]]:
        """Yield its cells, one for each column; `at` is where the row stands."""
        return listed(self.cells, (*at, "cells"))


class AnnexCell(NamedTuple):
    """A printed amount, what it is about, and where it stands; `figure` is in đồng."""

    row: int
    column: int
    selection: Selection
    figure: Figure
    address: Address


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

    @model_validator(mode="after")
    def _read_cells(self) -> "Annex":
        """Read every cell in the table's unit; pydantic alone could not tell cells the unit."""
        refused: list[InitErrorDetails] = []
        cells = tuple(
            AnnexCell(index, column, self.selection(row, column), figure, address)
            for index, (row, at) in enumerate(self.walk_rows())
            for column, figure, address in self._figures(row, at, refused)
        )
        if refused:
            raise ValidationError.from_exception_data("Annex", refused)
        self._cells = cells
        return self

    def _figures(
        self, row: Row, at: Address, refused: list[InitErrorDetails]
    ) -> Iterator[tuple[int, Figure, Address]]:
        """Yield a row's figures with column and address; what cannot be read joins `refused`."""
        if len(row.cells) != len(self.columns):
            refused.append(_uneven(row, len(self.columns), (*at, "cells")))
        for column, (cell, address) in enumerate(row.walk_cells(at)):
            try:
                if column < len(self.columns) and not is_blank(cell):
                    rounded = self.columns[column].rounded or self.rounded
                    yield column, _figure(cell, self.unit).within(rounded), address
            except AmountError as error:
                refused.append(_refused(refusal(error), address))
            except PydanticCustomError as half:
                refused.append(_refused(half, address))

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
        """Every printed amount; blank cells ('not applicable') are passed over."""
        return self._cells

    def selection(self, row: Row, at: int) -> Selection:
        """Return what the cell of a row in a column is about, whether or not it is printed."""
        column = self.columns[at]
        return Selection(row.project, column.source, column.nature, row.span or column.span)


def _uneven(row: Row, width: int, at: Address) -> InitErrorDetails:
    counts = {"cells": str(len(row.cells)), "columns": str(width)}
    return _refused(PydanticCustomError("P110", "cells and columns differ", counts), at)


def _refused(error: PydanticCustomError, at: Address) -> InitErrorDetails:
    """What pydantic reports: places are counted from the annex itself."""
    return InitErrorDetails(type=error, loc=at[len(Annex.at) :], input=None)


def _figure(cell: Cell, unit: Unit) -> Figure:
    if isinstance(cell, str):
        # To look up what the other fields are left at would cost as much as all the rest.
        return Figure.model_construct(
            {"amount"},
            amount=read_figure(cell, unit),
            rounded=None,
            should_be=None,
            reason=None,
        )
    amount = read_figure(cell.amount, unit)
    vet_acceptance(cell.should_be, cell.reason)
    should_be = None if cell.should_be is None else read_figure(cell.should_be, unit)
    return Figure.model_construct(
        amount=amount, rounded=cell.rounded, should_be=should_be, reason=cell.reason
    )
