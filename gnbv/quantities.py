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
_TEXT = re.compile(r"(?P<figures>[-−]?[0-9](?:[0-9.,]*[0-9])?)\s*(?P<unit>%|[^\W\d_][^0-9.,]*)?")


class Quantity(NamedTuple):
    """A figure and its unit; `places` are the decimals that its writer gave it, in `text`."""

    value: Fraction
    unit: str
    places: int
    text: str


class QuantityError(ValueError):
    """Text that cannot be read as one figure; `code` is the rule that it breaks."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(f"{code}: {details}")
        self.code = code
        self.details = details


def read(text: str) -> Quantity:
    """Return the figure that `text` stands for, with its unit: percent are kept as percent.

    Raises `QuantityError` (T101, T102) for text that is no figure, or more than one.
    """
    written = " ".join(normalize("NFC", text).split())
    found = _TEXT.fullmatch(written)
    figures = _FIGURES.fullmatch(found["figures"]) if found else None
    if not found or not figures:
        _refuse(written[:60], found["figures"] if found else "", (found and found["unit"]) or "")
    part = figures["part"] or ""
    value = Fraction(int(figures["whole"].replace(".", "") + part), 10 ** len(part))
    return Quantity(-value if figures["sign"] else value, found["unit"] or "", len(part), written)


def rounds_to(exact: Fraction, printed: Quantity) -> bool:
    """Tell whether a printed figure is an exact one, rounded to its own last place.

    Of a figure that lies halfway between two, either is right: documents round both ways.
    """
    scale: int = 10**printed.places
    return 2 * abs(printed.value - exact) * scale <= 1


def write(value: Fraction, style: Style = "vi", places: int = 2) -> str:
    """Write a figure with at most `places` decimals, halves rounded away from zero.

    `style` "vi" gives 1.234,5 and "en" 1,234.5. Closing zeros are left out.
    """
    # Whole numbers throughout: fractions would reduce at every step, and tables write thousands.
    scale, over, under = 10**places, abs(value.numerator), value.denominator
    whole, rest = divmod((2 * over * scale + under) // (2 * under), scale)
    decimals = str(rest).zfill(places).rstrip("0") if rest else ""
    sign = "-" if value < 0 and (whole or rest) else ""
    text = f"{sign}{whole:,}{'.' if decimals else ''}{decimals}"
    return text.translate(_SWAP) if style == "vi" else text


def plain(value: Fraction, places: int = 6) -> str:
    """Write a figure for machines: a decimal point, no grouping, at most `places` decimals."""
    return write(value, "en", places).replace(",", "")


def _refuse(written: str, figures: str, unit: str) -> NoReturn:
    tail = f" {unit}" if unit else ""
    if re.fullmatch(r"[-−]?[0-9]+\.[0-9]+", figures):
        grouped = f"{int(figures.replace('.', '').replace('−', '-')):,}".translate(_SWAP)
        comma = figures.replace(".", ",")
        raise QuantityError("T102", text=written, comma=comma + tail, grouped=grouped + tail)
    raise QuantityError("T101", text=written)
