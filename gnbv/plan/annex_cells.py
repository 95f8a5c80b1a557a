"""Annex cells own what one cell of an annex holds: an amount, a percentage, words, or nothing."""

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

from pydantic import Discriminator, Field, Tag, WrapValidator
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address
from gnbv.money import AmountError, Unit
from gnbv.money import read_figure as read_amount
from gnbv.plan.fields import Name, Record, Remark, RoundingUnit, Words, vet_acceptance
from gnbv.plan.indicators import quantity
from gnbv.plan.selections import Selection
from gnbv.plan.stated_shares import StatedShare, not_in_percent
from gnbv.plan.statements import Figure
from gnbv.quantities import PERCENT, Quantity

ColumnKind = Literal["amount", "percent", "text"]

_NONE = {"", "-", "−", "–"}
"""How a table prints a percentage of no money."""
_PLACES_OF_NONE = 6
"""Decimals to which a dash stands for nothing."""


class CellText(Record):
    """A cell as printed, or a known misprint with what it should be."""

    amount: str
    rounded: RoundingUnit | None = None
    should_be: str | None = None
    reason: Words | None = None


class CellWords(Record):
    """A cell that prints words in place of a figure: they state no money, and are not checked."""

    text: Annotated[
        Remark, Field(description="Words in place of a figure, as printed", examples=["lồng ghép"])
    ]


def _holds(value: Any) -> str:
    words = isinstance(value, CellWords) or (isinstance(value, dict) and "text" in value)
    return "words" if words else "figure"


def _cell(value: Any, read_keys: Callable[[Any], CellText | CellWords]) -> Any:
    """Leave bare text as it is: an annex has many cells, and a record of each would be large."""
    return value if isinstance(value, str) else read_keys(value)


if TYPE_CHECKING:
    Cell = str | CellText | CellWords
else:  # a plain union would tell of a wrong misprint that it is no text either
    Cell = Annotated[
        Annotated[CellText, Tag("figure")] | Annotated[CellWords, Tag("words")],
        Discriminator(_holds),
        WrapValidator(_cell, json_schema_input_type=str | int | float | CellText | CellWords),
    ]


def is_blank(cell: Cell) -> bool:
    """Whether nothing is printed in a cell, and nothing should be: 'not applicable'."""
    if isinstance(cell, CellText):
        return not (cell.amount or cell.should_be)
    return not cell


class AnnexCell(NamedTuple):
    """A printed amount, what it is about, and where it stands; `figure` is in đồng."""

    row: int
    column: int
    selection: Selection
    figure: Figure
    address: Address


class AnnexShare(NamedTuple):
    """A printed percentage, the money that it is a part of which money, and where it stands."""

    row: int
    column: int
    part: Selection
    whole: Selection
    share: StatedShare
    address: Address


def _read(text: str, unit: Unit) -> int:
    """Read an amount; words that stand where one should (M118) are no amount misspelt."""
    try:
        return read_amount(text, unit)
    except AmountError as error:
        letters, digits = any(map(str.isalpha, text)), any(map(str.isdigit, text))
        if error.code in {"M100", "M116"} and letters and not digits:
            raise AmountError("M118", text[:60]) from None
        raise


def amount_in(cell: str | CellText, unit: Unit) -> Figure:
    """Type a cell as an amount in đồng; raises `AmountError`, or P101 for half an acceptance."""
    if isinstance(cell, str):
        # To look up what the other fields are left at would cost as much as all the rest.
        return Figure.model_construct(
            {"amount"},
            amount=_read(cell, unit),
            rounded=None,
            should_be=None,
            reason=None,
        )
    amount = _read(cell.amount, unit)
    vet_acceptance(cell.should_be, cell.reason)
    should_be = None if cell.should_be is None else _read(cell.should_be, unit)
    return Figure.model_construct(
        amount=amount, rounded=cell.rounded, should_be=should_be, reason=cell.reason
    )


def share_in(cell: str | CellText) -> StatedShare:
    """Type a cell as a percentage, with its sign or without; raises T101, T102, T104 or P101."""
    if isinstance(cell, str):
        return StatedShare.model_construct(percent=_percent(cell), should_be=None, reason=None)
    vet_acceptance(cell.should_be, cell.reason)
    should_be = None if cell.should_be is None else _percent(cell.should_be)
    return StatedShare.model_construct(
        percent=_percent(cell.amount), should_be=should_be, reason=cell.reason
    )


def words_in(cell: Cell) -> Name:
    """Return the words of a cell that holds words; raises P101 for the keys of a figure."""
    if isinstance(cell, CellWords):
        return cell.text
    if isinstance(cell, CellText):
        raise PydanticCustomError("P101", "a figure among words", {"field": "text"})
    return Name(vi=cell)


def _percent(text: str) -> Quantity:
    """The percentage in a cell; a dash stands for none at all."""
    if text.strip() in _NONE:
        return Quantity(Fraction(0), PERCENT, _PLACES_OF_NONE, text.strip())
    found: Quantity = quantity(text)
    if found.unit not in {"", PERCENT}:
        raise not_in_percent(found)
    return found._replace(unit=PERCENT)
