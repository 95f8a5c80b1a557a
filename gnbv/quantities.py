"""Quantities own figures that are no money: `0,41 %` and `2.000 hộ` to exact fractions and back.

As with money, only the Vietnamese convention is read (decimal comma, dots between thousands), and
text that another convention would read as another figure is refused with the ways to write it.
"""

import re
from fractions import Fraction
from typing import Literal, NamedTuple, NoReturn
from unicodedata import normalize

Style = Literal["vi", "en"]

PERCENT = "%"

_SWAP = str.maketrans(",.", ".,")
_FIGURES = re.compile(
    r"(?P<sign>[-−]?)(?P<whole>[0-9]{1,15}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4})(?:,(?P<part>[0-9]{1,12}))?"
)
_RANGE = re.compile(r"(?:từ )?([0-9].*?)\s*(?:[-–—]|\bđến\b)\s*([0-9].*)")
_AFTER_WORDS = re.compile(r"([^\W\d_][^0-9]*?)\s*([-−]?[0-9][0-9.,]*\s*(?:%|[^\W\d_][^0-9.,]*)?)")
_TEXT = re.compile(r"(?P<figures>[-−]?[0-9](?:[0-9.,]*[0-9])?)\s*(?P<unit>%|[^\W\d_][^0-9.,]*)?")


class Quantity(NamedTuple):
    """A figure and its unit; `places` are the decimals that its writer gave it, in `text`.

    Of a range, `value` is the end that it begins with, and `until` the other one, never below it.
    """

    value: Fraction
    unit: str
    places: int
    text: str
    until: Fraction | None = None

    @property
    def ends(self) -> tuple[Fraction, ...]:
        """The figure, or both ends of a range."""
        return (self.value,) if self.until is None else (self.value, self.until)

    def write(self, style: Style = "vi") -> str:
        """Write the figure, or both ends, with the decimals that it was given; without its unit."""
        return " - ".join(write(end, style, self.places) for end in self.ends)


class QuantityError(ValueError):
    """Text that cannot be read as one figure; `code` is the rule that it breaks."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(f"{code}: {details}")
        self.code = code
        self.details = details


def read(text: str) -> Quantity:
    """Return the figure that `text` stands for, with its unit: percent are kept as percent.

    Raises `QuantityError` (T101, T102, T105, T106) for text that is no figure, or not only one.
    """
    written = " ".join(normalize("NFC", text).split())
    found = _TEXT.fullmatch(written)
    figures = _FIGURES.fullmatch(found["figures"]) if found else None
    if not found or not figures:
        _refuse(written[:60], found["figures"] if found else "", (found and found["unit"]) or "")
    part = figures["part"] or ""
    value = Fraction(int(figures["whole"].replace(".", "") + part), 10 ** len(part))
    return Quantity(-value if figures["sign"] else value, found["unit"] or "", len(part), written)


def read_range(text: str) -> Quantity:
    """Return the figure or the range that `text` stands for: `2.500 - 2.800 hộ`, `3 % đến 5 %`.

    The first end may leave the unit to the second. Raises `QuantityError` as `read` does, and where
    the range does not rise or has two units (T106).
    """
    written = " ".join(normalize("NFC", text).split())
    ends = _RANGE.fullmatch(written)
    if not ends:
        return read(text)
    low, high = read(ends[1]), read(ends[2])
    if low.value >= high.value or low.unit not in {"", high.unit}:
        raise QuantityError("T106", text=written[:60])
    return Quantity(low.value, high.unit, max(low.places, high.places), written, high.value)


def rounds_to(exact: Fraction, printed: Quantity) -> bool:
    """Tell whether a printed figure is an exact one, rounded to its own last place.

    Of a figure that lies halfway between two, either is right: documents round both ways.
    """
    scale: int = 10**printed.places
    return 2 * abs(printed.value - exact) * scale <= 1


def write(value: Fraction, style: Style = "vi", places: int = 2, *, padded: bool = False) -> str:
    """Write a figure with at most `places` decimals, halves rounded away from zero.

    `style` "vi" gives 1.234,5 and "en" 1,234.5. Closing zeros are left out, unless `padded`.
    """
    # Whole numbers throughout: fractions would reduce at every step, and tables write thousands.
    scale, over, under = 10**places, abs(value.numerator), value.denominator
    whole, rest = divmod((2 * over * scale + under) // (2 * under), scale)
    decimals = str(rest).zfill(places) if places and (rest or padded) else ""
    decimals = decimals if padded else decimals.rstrip("0")
    sign = "-" if value < 0 and (whole or rest) else ""
    text = f"{sign}{whole:,}{'.' if decimals else ''}{decimals}"
    return text.translate(_SWAP) if style == "vi" else text


def with_unit(figures: str, unit: str) -> str:
    """Figures before their unit, as documents write them: '60%', '2.000 hộ'."""
    return f"{figures}{unit}" if unit.startswith(PERCENT) else f"{figures} {unit}"


def plain(value: Fraction, places: int = 6) -> str:
    """Write a figure for machines: a decimal point, no grouping, at most `places` decimals."""
    return write(value, "en", places).replace(",", "")


def _refuse(written: str, figures: str, unit: str) -> NoReturn:
    tail = f" {unit}" if unit else ""
    if _RANGE.fullmatch(written):
        raise QuantityError("T106", text=written)
    hedged = _AFTER_WORDS.fullmatch(written)
    if hedged:
        raise QuantityError("T105", text=written, word=hedged[1].strip(), plain=hedged[2])
    if re.fullmatch(r"[-−]?[0-9]+\.[0-9]+", figures):
        grouped = f"{int(figures.replace('.', '').replace('−', '-')):,}".translate(_SWAP)
        comma = figures.replace(".", ",")
        raise QuantityError("T102", text=written, comma=comma + tail, grouped=grouped + tail)
    raise QuantityError("T101", text=written)
