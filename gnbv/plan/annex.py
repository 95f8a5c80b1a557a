"""The annex owns the table printed behind a decision: its columns' meaning, its cells as stated."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

from pydantic import Field, PrivateAttr, ValidationError, WrapValidator, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from gnbv.language import Text
from gnbv.money import AmountError, Unit, read
from gnbv.plan.fields import (
    Code,
    Key,
    MoneyUnit,
    Name,
    Record,
    Ref,
    Remark,
    Words,
    Year,
    refusal,
    vet_acceptance,
)
from gnbv.plan.projects import Address
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


class CellText(Record):
    """A cell as printed, or a known misprint with what it should be."""

    amount: str
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


class Annex(Record):
    """What `annex.yaml` holds: the annex as it is printed."""

    ref: Ref
    title: Name
    unit: MoneyUnit
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
            AnnexCell(index, at, self.selection(row, at), figure, (*_ROWS, index, "cells", at))
            for index, row in enumerate(self.rows)
            for at, figure in _figures(row, index, len(self.columns), self.unit, refused)
        )
        if refused:
            raise ValidationError.from_exception_data("Annex", refused)
        self._cells = cells
        return self

    @property
    def cells(self) -> tuple[AnnexCell, ...]:
        """Every printed amount; blank cells ('not applicable') are passed over."""
        return self._cells

    def selection(self, row: Row, at: int) -> Selection:
        """Return what the cell of a row in a column is about, whether or not it is printed."""
        column = self.columns[at]
        return Selection(row.project, column.source, column.nature, row.span or column.span)


_ROWS = ("annex", "rows")


def _figures(
    row: Row, index: int, width: int, unit: Unit, refused: list[InitErrorDetails]
) -> Iterator[tuple[int, Figure]]:
    """Yield the figures of a row with their columns; what cannot be read joins `refused`."""
    loc: Address = ("rows", index, "cells")
    if len(row.cells) != width:
        counts = {"cells": str(len(row.cells)), "columns": str(width)}
        error = PydanticCustomError("P110", "cells and columns differ", counts)
        refused.append(InitErrorDetails(type=error, loc=loc, input=None))
    for at, cell in enumerate(row.cells):
        try:
            if at < width and not is_blank(cell):
                yield at, _figure(cell, unit)
        except AmountError as error:
            refused.append(InitErrorDetails(type=refusal(error), loc=(*loc, at), input=None))
        except PydanticCustomError as half:
            refused.append(InitErrorDetails(type=half, loc=(*loc, at), input=None))


def _figure(cell: Cell, unit: Unit) -> Figure:
    if isinstance(cell, str):
        return Figure.model_construct(amount=read(cell, unit))
    amount = read(cell.amount, unit)
    vet_acceptance(cell.should_be, cell.reason)
    should_be = None if cell.should_be is None else read(cell.should_be, unit)
    return Figure.model_construct(amount=amount, should_be=should_be, reason=cell.reason)
