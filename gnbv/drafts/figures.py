"""Figures own what the cells of a table print: amounts, percentages, words, or nothing."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, NamedTuple

from gnbv.extraction import Cell
from gnbv.money import AmountError, Unit, read

Notation = Literal["vi", "en"]
"""Thousands with dots and decimals with a comma, as in Vietnamese, or the other way round."""

_FIGURE = re.compile(r"[-−]?\d[\d.,\u00a0\u202f ]*")
_WITH_UNIT = re.compile(
    rf"{_FIGURE.pattern}\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s+đồng)?|đồng|đ|vnđ|vnd)", re.IGNORECASE
)
_PERCENT = re.compile(rf"(?:{_FIGURE.pattern})\s*%")
NOTHING = frozenset({"-", "–", "—", "−"})
_ONE_GROUP = re.compile(r"[-−]?[1-9]\d{0,2}([.,])\d{3}")
_THOUSANDS: dict[Notation, str] = {"vi": ".", "en": ","}
_MOST_PLACES = 6
"""Decimals of a percentage that somebody may have typed."""
_TWO_PLACES = Decimal("0.01")
_SWAP = str.maketrans(",.", ".,")


class Unreadable(Exception):
    """A figure that states no one amount: the cell, and what is wrong with it."""

    def __init__(self, cell: Cell, error: AmountError) -> None:
        super().__init__(cell.place)
        self.cell, self.error = cell, error


class Figure(NamedTuple):
    """An amount as a Vietnamese document prints it, and the đồng that it stands for."""

    text: str
    dong: int


def is_figure(text: str) -> bool:
    """Whether a text looks like an amount, a percentage, or a dash in place of one."""
    bare = text.strip()
    patterns = (_FIGURE, _PERCENT, _WITH_UNIT)
    return bare in NOTHING or any(pattern.fullmatch(bare) for pattern in patterns)


def has_percent_sign(text: str) -> bool:
    """Whether a text is a figure with a percent sign."""
    return bool(_PERCENT.fullmatch(text.strip()))


def is_year(text: str) -> bool:
    """Whether a text is a year alone."""
    return bool(re.fullmatch(r"(?:19|20)\d\d", text.strip()))


def notation_of(cells: Iterable[Cell], usual: Notation = "vi") -> Notation | None:
    """The notation of figures that were typed; None where they could be read in both.

    A figure such as `62,500` is 62.5 in Vietnamese and 62500 in English, `62.500` the other way
    round. Figures that can be read in one way settle it for the whole table; where there are none,
    groups of three are thousands, if their sign is that of the notation that is `usual` in the
    language of the table, and of it alone.
    """
    typed = [cell.text.strip().rstrip("% ") for cell in cells if not cell.exact]
    groups = {sign for text in typed for sign in _sign_of_groups(text)}
    votes = [vote for text in typed for vote in [_vote(text)] if vote]
    if not votes:
        return usual if groups <= {_THOUSANDS[usual]} else None
    votes += [usual for text in typed if _sign_of_groups(text) == _THOUSANDS[usual]]
    return "en" if votes.count("en") > votes.count("vi") else "vi"


def settled_notation(cells: Iterable[Cell]) -> Notation | None:
    """The notation that typed figures can be read in alone; None where they fit both."""
    votes = {_vote(cell.text.strip().rstrip("% ")) for cell in cells if not cell.exact}
    only = votes - {None}
    return only.pop() if len(only) == 1 else None


def _sign_of_groups(text: str) -> str:
    """The sign of a figure that could part thousands or decimals; nothing where only one fits."""
    found = _ONE_GROUP.fullmatch(text)
    return found[1] if found else ""


def _vote(text: str) -> Notation | None:
    """Which notation a figure alone is in; None where it fits both, or is none."""
    signs = [sign for sign in text if sign in ".,"]
    if not signs or not _FIGURE.fullmatch(text) or _ONE_GROUP.fullmatch(text):
        return None
    if len(set(signs)) == 2:
        return "vi" if signs[-1] == "," else "en"
    if len(signs) > 1:
        return "vi" if signs[0] == "." else "en"
    return "vi" if signs[0] == "," else "en"


def as_printed(cell: Cell, notation: Notation) -> str:
    """A cell's words; figures that were typed in English, as Vietnamese documents write them."""
    text = cell.text.strip()
    swaps = notation == "en" and not cell.exact and is_figure(text)
    return text.translate(_SWAP) if swaps else text


def percentage_of(cell: Cell, notation: Notation) -> str:
    """A percentage as it is printed; one that a formula left with endless decimals, with two."""
    text = as_printed(cell, notation)
    if cell.exact and len(text.rstrip("% ").partition(",")[2]) > _MOST_PLACES:
        sign = " %" if text.endswith("%") else ""
        exact = Decimal(text.rstrip("% ").replace(".", "").replace(",", "."))
        return f"{exact.quantize(_TWO_PLACES, ROUND_HALF_UP)}".replace(".", ",") + sign
    return text


def amount_of(cell: Cell, unit: Unit, notation: Notation) -> Figure | None:
    """The amount that a cell prints, None where it is blank; raises `Unreadable`."""
    text = as_printed(cell, notation)
    if not text:
        return None
    try:
        return Figure(text, read(text, unit))
    except AmountError as error:
        raise Unreadable(cell, error) from error
