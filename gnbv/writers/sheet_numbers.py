"""Sheet numbers own how a figure that a table has in words becomes a number of a sheet.

A target reads 'giảm 0,41', a milestone '> 5' or '36 (2025)': its figure can be calculated with, and
the words around it are part of the number's format.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from gnbv.language import Lang

_FIGURES: dict[Lang, str] = {
    "vi": r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?",
    "en": r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?",
}
_MOST_DIGITS = 15
"""What spreadsheets keep of a number exactly."""


class SheetNumber(NamedTuple):
    """A number, and the format in which a sheet shows it as the table does."""

    value: Decimal
    form: str


def sheet_number(words: str, lang: Lang) -> SheetNumber | None:
    """Return the figure of a cell, with the words before it and a year or a unit behind it.

    None where the words are no figure, or more than one.
    """
    found = re.fullmatch(rf"([^\d]*?)(-?{_FIGURES[lang]})( \(\d{{4}}\)| ?%)?", words)
    if found is None:
        return None
    before, figure, after = found.groups(default="")
    point = "," if lang == "vi" else "."
    whole, _, decimals = figure.partition(point)
    digits = re.sub(r"[^\d-]", "", whole)
    if len(digits.lstrip("-")) + len(decimals) > _MOST_DIGITS:
        return None
    value = Decimal(f"{digits}.{decimals}" if decimals else digits)
    grouped = "#,##0" if len(digits) < len(whole) else "0"
    form = f"{grouped}.{'0' * len(decimals)}" if decimals else grouped
    return SheetNumber(value, f"{_quoted(before)}{form}{_quoted(after)}")


def _quoted(words: str) -> str:
    """Words as a number's format has them; a quote cannot stand in them."""
    return f'"{words.replace(chr(34), "")}"' if words else ""
