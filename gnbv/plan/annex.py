"""The annex owns the table printed behind a decision: its columns' meaning, its cells as stated."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from gnbv.money import AmountError, Unit, read
from gnbv.plan.fields import Code, Key, MoneyUnit, Name, Record, Ref, Words, Year, refusal
from gnbv.plan.projects import Address
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


def _cell(value: Any) -> Any:
    return {"amount": value} if isinstance(value, str) else value


Cell = Annotated[
    CellText, BeforeValidator(_cell, json_schema_input_type=str | int | float | CellText)
]


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


class AnnexCell(Record):
    """A printed amount, what it is about, and where it stands; `figure` is in đồng."""

    row: int
    column: int
    selection: Selection
    figure: Figure
    address: Address


class Annex(Record):
    """What `annex.yaml` holds: the annex as it is printed."""

    ref: Ref
    title: Name
    unit: MoneyUnit
    columns: Annotated[tuple[Column, ...], Field(min_length=1)]
    rows: tuple[Row, ...]
    notes: tuple[Name, ...] = ()
    inferred: Annotated[Words | None, Field(description="What the document leaves unsaid here")] = (
        None
    )

    @model_validator(mode="after")
    def _read_cells(self) -> "Annex":
        refused = [
            InitErrorDetails(type=error, loc=("rows", row, "cells", *at), input=None)
            for row, line in enumerate(self.rows)
            for at, error in _refusals(line, len(self.columns), self.unit)
        ]
        if refused:
            raise ValidationError.from_exception_data("Annex", refused)
        return self

    def cells(self) -> Iterator[AnnexCell]:
        """Yield every printed amount; blank cells ('not applicable') are passed over."""
        for index, row in enumerate(self.rows):
            for at, (column, cell) in enumerate(zip(self.columns, row.cells, strict=True)):
                if cell.amount:
                    yield AnnexCell.model_construct(
                        row=index,
                        column=at,
                        selection=Selection(
                            row.project, column.source, column.nature, row.span or column.span
                        ),
                        figure=_figure(cell, self.unit),
                        address=("annex", "rows", index, "cells", at),
                    )


def _figure(cell: CellText, unit: Unit) -> Figure:
    return Figure.model_construct(
        amount=read(cell.amount, unit),
        should_be=None if cell.should_be is None else read(cell.should_be, unit),
        reason=cell.reason,
    )


def _refusals(row: Row, width: int, unit: Unit) -> Iterator[tuple[Address, PydanticCustomError]]:
    if len(row.cells) != width:
        counts = {"cells": str(len(row.cells)), "columns": str(width)}
        yield (), PydanticCustomError("P110", "cells and columns differ", counts)
    for index, cell in enumerate(row.cells):
        try:
            if cell.amount:
                _figure(cell, unit)
        except AmountError as error:
            yield (index,), refusal(error)
