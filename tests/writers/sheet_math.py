"""A sheet's formulas worked out in exact fractions: a second opinion beside LibreOffice's."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from math import floor
from typing import Any

_CELL = r"\$?([A-Z]+)\$?([0-9]+)"
_RANGE = re.compile(f"{_CELL}:{_CELL}")
_ONE = re.compile(rf"{_CELL}(?![\w(])")


def calculate(cells: Mapping[str, Any]) -> Mapping[str, Any]:
    """Every formula among cells, by name, with its value."""

    @cache
    def value(name: str) -> Any:
        held = cells.get(name)
        if not (isinstance(held, str) and held.startswith("=")):
            return Fraction(held) if isinstance(held, int | float) else held or Fraction()
        return eval(translated(held[1:]), {**FUNCTIONS, "cell": value, "area": area})

    def area(left: str, top: str, right: str, bottom: str) -> list[Any]:
        assert top == bottom or left == right
        if left == right:
            return [value(f"{left}{row}") for row in range(int(top), int(bottom) + 1)]
        return [value(f"{chr(at)}{top}") for at in range(ord(left), ord(right) + 1)]

    return {name: value(name) for name in cells}


def translated(formula: str) -> str:
    pieces = re.split(r'("[^"]*")', formula)
    for at in range(0, len(pieces), 2):
        text = _RANGE.sub(r"area('\1','\2','\3','\4')", pieces[at])
        text = _ONE.sub(r"cell('\1\2')", text)
        pieces[at] = re.sub(r"(?<![<>])=", "==", text)
    return "".join(pieces)


FUNCTIONS: dict[str, Any] = {
    "INT": floor,
    "MAX": max,
    "SUM": lambda *parts: sum(
        one for part in parts for one in (part if isinstance(part, list) else [part])
    ),
    "IF": lambda held, one, other: one if held else other,
}
