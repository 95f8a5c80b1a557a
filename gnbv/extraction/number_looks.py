"""Number looks own how a number that a sheet stores reads on paper: `62.500`, `62,5`, `93,56 %`.

Every digit stays, as far as Excel itself keeps them (15); the format of a cell only gives its
percent sign, its scale, the words around a figure, and what stands for zero. Nothing is a float.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

_STORED = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_LONGEST = 60
_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)
_MOST_PLACES = 30
"""Digits before or after the decimal comma; what has more is no figure of a plan."""
_YEARS = range(1900, 2101)
_LITERAL = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]'
    r"|(?P<nothing>\[[^\]]*\]|[_*].)|(?P<general>General)|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_PLACEHOLDERS = set("0#?.,@/eE")
_SIGNS = str.maketrans("", "", "-+()")
"""The sign of a number is always written before it."""
_BUILT_IN = {
    "0": "General",
    "1": "0",
    "2": "0.00",
    "3": "#,##0",
    "4": "#,##0.00",
    "9": "0%",
    "10": "0.00%",
    "11": "0.00E+00",
    "12": "# ?/?",
    "13": "# ??/??",
    "48": "##0.0E+0",
    **dict.fromkeys(("37", "38", "39", "40"), "#,##0;-#,##0"),
    **dict.fromkeys(("41", "42", "43", "44"), '#,##0;-#,##0;"-"'),
}
"""Formats that a file names by number alone (ECMA-376 part 1, 18.8.30)."""
_LONGEST_CODE = 255


class _Look(NamedTuple):
    """A section of a format: the words before and after a figure, and what it does to it."""

    before: str
    after: str
    figure: bool
    grouped: bool
    thousands: int
    percent: bool


def printed(stored: str, number: str, code: str) -> str | None:
    """A stored number as a Vietnamese document prints it, exactly; None where it shows no figure.

    `number` and `code` are of the cell's format. A year stays a year (`2031`) unless its format
    groups thousands. None is for what is no number or too long, and for a format that hides it.
    """
    if len(stored) > _LONGEST or not _STORED.fullmatch(stored):
        return None
    value = _DIGITS.plus(Decimal(stored))
    if value and abs(value.adjusted()) > _MOST_PLACES:
        return None
    look = _look(_section(code[:_LONGEST_CODE] or _BUILT_IN.get(number, "General"), value))
    if not look.figure:
        return look.before.strip() if value == 0 else None
    if look.percent:
        value = value.scaleb(2)
    value = value.scaleb(-3 * look.thousands)
    year = not look.grouped and not look.percent and value in _YEARS
    figures = str(int(value)) if year else _figures(value)
    return f"{look.before}{figures}{' %' if look.percent else ''}{look.after}".strip()


def _section(code: str, value: Decimal) -> str:
    """The part of a format that is for a value: positive, negative or zero."""
    sections = [""]
    for found in _LITERAL.finditer(code):
        if found["other"] == ";":
            sections.append("")
        else:
            sections[-1] += found[0]
    if value < 0 and len(sections) > 1:
        return sections[1]
    zero = 2
    return sections[zero] if value == 0 and len(sections) > zero else sections[0]


def _look(section: str) -> _Look:
    around = ["", ""]
    holders = ""
    percent = False
    for found in _LITERAL.finditer(section):
        other = found["other"] or ""
        words = found["quoted"] or found["escaped"] or found["currency"] or ""
        if found["general"]:
            holders += "0"
        elif other in _PLACEHOLDERS and other:
            holders += other
        elif other == "%":
            percent = True
        elif found["nothing"] is None:
            around[bool(holders)] += words or other
    before, after = (words.translate(_SIGNS) for words in around)
    figure = any(one in holders for one in "0#@")
    if not figure:
        before, after = "".join(around), ""
    scale = re.search(r"[0#?](,+)(?=\.|$)", holders)
    grouped = bool(re.search(r"[0#?],+[0#?]", holders))
    return _Look(before, after, figure, grouped, len(scale[1]) if scale else 0, percent)


def _figures(value: Decimal) -> str:
    whole, _, part = f"{abs(value):f}".partition(".")
    part = part.rstrip("0")
    sign = "-" if value < 0 else ""
    return f"{sign}{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")
