"""The annex owns the table printed behind a decision: its columns, rows and cells as stated."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field, PrivateAttr, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from gnbv.addresses import Address, keyed, listed
from gnbv.language import Text
from gnbv.money import AmountError
from gnbv.plan.annex_cells import (
    AnnexCell,
    AnnexShare,
    Cell,
    CellWords,
    amount_in,
    is_blank,
    share_in,
    words_in,
)
from gnbv.plan.annex_columns import Column
from gnbv.plan.annex_rows import Row
from gnbv.plan.fields import Key, MoneyUnit, Name, Record, Ref, Remark, RoundingUnit, refusal
from gnbv.plan.selections import Selection
from gnbv.plan.stated_years import StatedYears, fill


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
