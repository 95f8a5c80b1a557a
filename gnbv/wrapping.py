"""Wrapping owns how words are broken into lines for a terminal: at spaces, and never inside."""

import re
from unicodedata import category, east_asian_width

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_GAP = re.compile(r"(?<=[^ ]) {2,}")
_WORD = r"(?:[^ ]*\d [-–] \d[^ ]*|[^ ]+)"
"""What is not broken: a word; and a range, such as '2022 - 2025'."""


def width(words: str) -> int:
    """How many columns of a terminal words take; what colours them takes none."""
    bare = _COLOUR.sub("", words)
    return len(bare) if bare.isascii() else sum(map(width_of, bare))


def width_of(char: str) -> int:
    """How many columns of a terminal a character takes."""
    if category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def longest(words: str) -> int:
    """The columns that the longest word takes."""
    return max(map(width, re.findall(_WORD, words)), default=0)


def padded(words: str, columns: int) -> str:
    """Words with spaces after them, so that they take so many columns."""
    return words + " " * (columns - width(words))


def wrap(words: str, columns: int) -> list[str]:
    """Break words at spaces into lines of so many columns; a word that is wider stays whole."""
    lines = [""]
    for word in re.findall(_WORD, words):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and width(joined) > columns:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


def fit(text: str, columns: int | None) -> str:
    """Break the lines of a text that are wider than a terminal; None stands for no terminal.

    What goes on stands below the last part of its line that two spaces set off, where that leaves
    half of the columns, else a little in from the beginning of the line.
    """
    if columns is None:
        return text
    return "\n".join(part for line in text.split("\n") for part in _fitted(line, columns))


def _fitted(line: str, columns: int) -> list[str]:
    if width(line) <= columns:
        return [line]
    bare = _COLOUR.sub("", line)
    least = width(bare) - width(bare.lstrip(" ")) + 2
    below = _below(bare, columns // 2) or least
    lines, begun = [""], False
    for piece in re.findall(f" *{_WORD}", line):
        if not begun or width(lines[-1] + piece) <= columns:
            lines[-1] += piece
            begun = True
            continue
        word = piece.lstrip(" ")
        indent = below if below + width(word) <= columns else least
        lines.append(" " * indent + word)
    return lines


def _below(bare: str, most: int) -> int:
    """The column at which the last part of a line begins that two spaces set off; 0 for none."""
    begins = [width(bare[: gap.end()]) for gap in _GAP.finditer(bare)]
    return max((at for at in begins if at <= most), default=0)
