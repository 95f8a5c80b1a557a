"""Hedges own amounts that a document does not print exactly: 'hơn 797,4 tỷ', '2.500 - 2.800 tỷ'.

Each word is read as a side of the printed amount and how far the amount meant may lie from it:
the readings are in `HEDGES`, and a plan may choose another reach.
"""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple, Self
from unicodedata import normalize

from gnbv.money.errors import AmountError
from gnbv.money.figures import read_to_last_digit, write
from gnbv.money.interval import Interval
from gnbv.money.units import Unit
from gnbv.money.words import read_words

Side = Literal["above", "from", "below", "up-to", "around"]
Reach = Literal["open", "one-unit", "half-unit"]


class Hedge(NamedTuple):
    """How a word is read: on which side the amount meant lies, and how far from the printed one.

    'above' and 'below' leave the printed amount out, 'from' and 'up-to' do not. A reach is counted
    in units of the last printed digit; 'open' has no end.
    """

    side: Side
    reach: Reach


HEDGES: Mapping[str, Hedge] = {
    "hơn": Hedge("above", "one-unit"),
    "trên": Hedge("above", "one-unit"),
    "gần": Hedge("below", "one-unit"),
    "dưới": Hedge("below", "open"),
    "khoảng": Hedge("around", "one-unit"),
    "xấp xỉ": Hedge("around", "one-unit"),
    "tối thiểu": Hedge("from", "open"),
    "ít nhất": Hedge("from", "open"),
    "không dưới": Hedge("from", "open"),
    "tối đa": Hedge("up-to", "open"),
    "không quá": Hedge("up-to", "open"),
}
_ROUGHLY = "khoảng"
_WORD = re.compile(rf"({'|'.join(HEDGES)})\s+(?=[0-9])", re.IGNORECASE)
_BEFORE_WORDS = re.compile(rf"({'|'.join(HEDGES)})\s+([^\W\d_].*)", re.IGNORECASE)
_RANGE = re.compile(
    r"(?:từ\s+)?([0-9].*?)\s*(?:[-\u2013\u2014]|\bđến\b)\s*([0-9].*)", re.IGNORECASE
)
_UNIT = re.compile(r"[^\W\d_][^0-9]*$")


class Approximate(int):
    """The đồng that a document prints of an amount that it does not state exactly.

    As a number it is what is printed; of a range, its lower end. Arithmetic gives a plain `int`:
    what is worked out from it carries no words. `printed` is the text, `word` the hedge's (empty
    of a range alone), `last` the worth of the last printed digit in đồng, `upper` a range's end.
    """

    printed: str
    word: str
    last: int
    upper: int | None

    def __new__(
        cls, amount: int, printed: str = "", word: str = "", last: int = 1, upper: int | None = None
    ) -> Self:
        """Make one of an amount in đồng, its text and how the text is read."""
        made = super().__new__(cls, amount)
        made.printed, made.word, made.last, made.upper = printed, word, last, upper
        return made

    def interval(self, unit: int | None = None, readings: Mapping[str, Reach] = {}) -> Interval:
        """The amounts that it allows, in đồng.

        `unit` is what a reach is counted in, where it is not the last printed digit; `readings`
        are reaches of words, where they are not those of `HEDGES`.
        """
        high = int(self) if self.upper is None else self.upper
        if not self.word:
            return Interval(int(self), high)
        side, usual = HEDGES[self.word]
        step = unit or self.last
        reach = {"open": None, "one-unit": step, "half-unit": step // 2}[
            readings.get(self.word, usual)
        ]
        return _allowed(side, int(self), high, reach)


def read_figure(text: str, table_unit: Unit | None = None) -> int:
    """Return the đồng of an amount as documents print it; an `Approximate` where it is not exact.

    A table's cells are bare figures in its `table_unit`. Raises `AmountError` as `figures.read`
    does, and where the first end of a range is above the second (M130).
    """
    if text.isascii() and text.replace(".", "").isdigit():  # most cells: no word, and no range
        return read_to_last_digit(text, table_unit)[0]
    written = " ".join(normalize("NFC", text).split())
    hedged = _WORD.match(written)
    word = hedged[1].casefold() if hedged else ""
    rest = written[hedged.end() :] if hedged else written
    ends = _RANGE.fullmatch(rest)
    if ends and word in {"", _ROUGHLY}:
        return _range(written, word, ends[1], ends[2], table_unit)
    if not word:
        _refuse_hedged_words(written)
        return read_to_last_digit(text, table_unit)[0]
    amount, last = read_to_last_digit(rest, table_unit)
    return Approximate(amount, written, word, last)


def _refuse_hedged_words(written: str) -> None:
    """Raise what tells to write figures, where a word stands before an amount in words (M114)."""
    found = _BEFORE_WORDS.fullmatch(written)
    if found:
        try:
            amount = read_words(found[2])
        except AmountError:
            return
        raise AmountError("M114", written[:60], figures=f"{found[1]} {write(amount)} đồng")


def _range(written: str, word: str, first: str, second: str, table_unit: Unit | None) -> int:
    """A range of two ends; where the first names no unit, the second's is meant."""
    unit = _UNIT.search(second)
    if table_unit is None and unit and not _UNIT.search(first):
        first = f"{first} {unit[0]}"
    low, last_of_low = read_to_last_digit(first, table_unit)
    high, last_of_high = read_to_last_digit(second, table_unit)
    if low > high:
        raise AmountError("M130", written[:60])
    return Approximate(low, written, word, max(last_of_low, last_of_high), high)


def _allowed(side: Side, low: int, high: int, reach: int | None) -> Interval:
    """What lies on a side of what is printed, from `low` to `high` there, in đồng."""
    if side == "around":
        distance = reach or 0
        return Interval(low - distance, high + distance)
    # The far end is the next figure that could have been printed, so it is left out.
    if side in {"above", "from"}:
        return Interval(low + (side == "above"), None if reach is None else _far(low, reach, 1))
    return Interval(None if reach is None else _far(low, reach, -1), low - (side == "below"))


def _far(amount: int, reach: int, sign: int) -> int:
    """The far end of a reach; at least one đồng is always allowed."""
    return amount + sign * max(reach - 1, 1)
