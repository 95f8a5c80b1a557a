"""Shared parts own what cells only point to: texts that several have, and the looks of numbers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv.language import Text
from gnbv.workbook.package import Attributes, Package, nothing, too_many
from gnbv.workbook.rich import Rich, RichLetters, is_on, is_raised

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
# Formats of dates and times that have no text of their own (ECMA-376 part 1, 18.8.30).
_DATES = {
    str(number) for number in (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))
}
_DATE_LETTERS = re.compile(r"[dmyhs]", re.IGNORECASE)
_NO_LETTERS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


def shared_texts(package: Package, part: str) -> list[Rich]:
    """The texts that cells share, in order, without how they are pronounced.

    Raises `Unreadable` beyond the limits.
    """
    found: list[Rich] = []
    if part not in package:
        return found
    letters, spoken, inside = RichLetters(), False, False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal spoken, inside
        letters.start(name, attributes)
        if name == "si":
            letters.take()
            if len(found) >= package.limits.cells:
                too_many(Text("số chuỗi", "texts"), package.limits.cells)
        spoken, inside = spoken or name == "rPh", name == "t"

    def end(name: str) -> None:
        nonlocal spoken, inside
        inside = False
        letters.end(name)
        if name == "rPh":
            spoken = False
        elif name == "si":
            found.append(unescaped_rich(letters.take()))

    def text(words: str) -> None:
        if inside and not spoken:
            letters.add(words)

    package.stream(part, start, end, text)
    return found


class NumberFormat(NamedTuple):
    """How a style shows numbers: the format's number, and its code where the file writes one.

    `left_out` is whether its letters are struck out, or raised as a mark is.
    """

    number: str
    code: str
    left_out: bool = False

    @property
    def is_date(self) -> bool:
        """Whether a number is shown as a date or a time."""
        shape = _NO_LETTERS.sub("", self.code[:255])
        letters = _DATE_LETTERS.search(shape) and "general" not in shape.casefold()
        return bool(letters) or self.number in _DATES


def number_formats(package: Package, part: str) -> tuple[NumberFormat, ...]:
    """The format of each style, in the order by which cells name them.

    Raises `Unreadable` beyond the limits.
    """
    styles = _Styles()
    if part in package:
        package.stream(part, styles.start, styles.end, nothing)
    return tuple(styles.formats())


class _Styles:
    """The styles of cells, gathered from their stream."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._left_out: list[bool] = []
        self._found: list[tuple[str, str]] = []
        self._inside = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name in {"fonts", "cellXfs"}:
            self._inside = name
        elif name == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif self._inside == "fonts":
            self._note_font(name, attributes)
        elif name == "xf" and self._inside:
            self._found.append((attributes.get("numFmtId", ""), attributes.get("fontId", "")))

    def end(self, name: str) -> None:
        self._inside = "" if name == self._inside else self._inside

    def formats(self) -> Iterator[NumberFormat]:
        """Yield the format of each style."""
        left_out = {str(at) for at, is_left_out in enumerate(self._left_out) if is_left_out}
        for number, font in self._found:
            yield NumberFormat(number, self._codes.get(number, ""), font in left_out)

    def _note_font(self, name: str, attributes: Attributes) -> None:
        if name == "font":
            self._left_out.append(False)
        elif self._left_out and (
            (name == "strike" and is_on(attributes))
            or (name == "vertAlign" and is_raised(attributes))
        ):
            self._left_out[-1] = True


def unescaped(words: str) -> str:
    """A text as it was before characters that XML cannot hold were written as _xHHHH_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)


def unescaped_rich(words: Rich) -> Rich:
    """The same of all letters of a text, and of those that are in force."""
    return Rich(*map(unescaped, words))
