"""Spreadsheets own what CSV must not hold: a cell that the program which opens it would run."""

import re
from collections.abc import Callable

from gnbv.language import harmless
from gnbv.long_tables.fields import Value

# A cell that begins with one of these (or its full-width form, which Excel takes for it in East
# Asia) is run as a formula by the spreadsheets that open it; where they part columns at a semicolon
# or a tab, what follows one begins a cell, whatever the quotes.
_FORMULA = re.compile(r"(^|[;\t])([ \"']*)(?=[=+\-@\t\r＝＋－＠])")
_FIGURE = re.compile("-([0-9]+([.][0-9]+)?)?")


def without_formulas() -> Callable[[Value], Value]:
    """Return a function from a cell to the same without what would be run; it has a memory.

    What would be run has an apostrophe before it; figures and a lone dash stay as they are. Codes
    and names come again in thousands of rows, and are looked at once.
    """
    seen: dict[str, str] = {}

    def without(value: Value) -> Value:
        if not isinstance(value, str):
            return value
        found = seen.get(value)
        if found is None:
            found = seen[value] = _without(value)
        return found

    return without


def _without(value: str) -> str:
    words = harmless(value)
    return words if _FIGURE.fullmatch(words) else _FORMULA.sub(r"\1'\2", words)
