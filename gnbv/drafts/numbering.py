"""Numbering owns what the number of a row says of its level: `I`, `1`, `1.1`, `a`, `-`.

Documents number in several styles, one below the other, and begin anew in each group. A style that
was seen already leads back to its level; a new one leads a level down.
"""

import re

_STYLES = (
    ("roman", re.compile(r"[IVXL]+")),
    ("capital", re.compile(r"[A-ZĐ]")),
    ("dotted", re.compile(r"\w{1,4}(?:\.\w{1,4})+")),
    ("number", re.compile(r"\d{1,4}")),
    ("small", re.compile(r"[a-zđ]|[ivx]{2,5}")),
    ("dash", re.compile(r"[-–—]")),
    ("plus", re.compile(r"[+•*]")),
)
_AROUND = " .)(:"


def number_of(text: str) -> str | None:
    """The number that a cell prints, without the signs around it; None where it prints none."""
    number = text.strip().strip(_AROUND) or text.strip()
    return number if number and _style(number) else None


def is_mark(number: str) -> bool:
    """Whether a number is a mere mark of a list, which numbers nothing."""
    return _style(number) in {"dash", "plus"}


def split_number(text: str) -> tuple[str | None, str]:
    """Part a number before a name in one cell ('1.2. Name', 'a) Name') from the name."""
    found = re.match(r"\s*(\(?[\w.]{1,9}[.)]|[-–—+•*])\s+(?=\S)", text)
    number = number_of(found[1]) if found else None
    return (number, text[found.end() :].strip()) if found and number else (None, text.strip())


class Levels:
    """The levels of rows, in their order: state of one reading of one table."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._last: str | None = None

    def level(self, number: str) -> int:
        """The level of the next row, from 0, by its number."""
        style = self._style_here(number)
        if style not in self._open:
            self._open.append(style)
        del self._open[self._open.index(style) + 1 :]
        self._last = number
        return len(self._open) - 1

    def _style_here(self, number: str) -> str:
        style = _style(number) or "other"
        if style == "dotted":
            return f"dotted {number.count('.')}"
        # 'I' after 'H', 'V' after 'U': a letter among letters, and no Roman number.
        if style == "roman" and "capital" in self._open and self._follows(number):
            return "capital"
        return style

    def _follows(self, number: str) -> bool:
        return self._last is not None and len(number) == 1 and ord(number) - ord(self._last[0]) == 1


def _style(number: str) -> str | None:
    return next((name for name, pattern in _STYLES if pattern.fullmatch(number)), None)
