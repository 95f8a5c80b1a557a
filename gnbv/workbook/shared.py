"""Shared parts own what cells only point to: texts that several have, and the looks of numbers."""

import re
from typing import NamedTuple

from gnbv.language import Text
from gnbv.workbook.package import Attributes, Letters, Package, nothing, too_many

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
# Formats of dates and times that have no text of their own (ECMA-376 part 1, 18.8.30).
_DATES = {
    str(number) for number in (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))
}
_DATE_LETTERS = re.compile(r"[dmyhs]", re.IGNORECASE)
_NO_LETTERS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


def shared_texts(package: Package, part: str) -> list[str]:
    """The texts that cells share, in order, without how they are pronounced.

    Raises `Unreadable` beyond the limits.
    """
    found: list[str] = []
    if part not in package:
        return found
    letters, spoken, inside = Letters(), False, False

    def start(name: str, _: Attributes) -> None:
        nonlocal spoken, inside
        if name == "si":
            letters.take()
            if len(found) >= package.limits.cells:
                too_many(Text("số chuỗi", "texts"), package.limits.cells)
        spoken, inside = spoken or name == "rPh", name == "t"

    def end(name: str) -> None:
        nonlocal spoken, inside
        inside = False
        if name == "rPh":
            spoken = False
        elif name == "si":
            found.append(unescaped(letters.take()))

    def text(words: str) -> None:
        if inside and not spoken:
            letters.add(words)

    package.stream(part, start, end, text)
    return found


class NumberFormat(NamedTuple):
    """How a style shows numbers: the format's number, and its code where the file writes one."""

    number: str
    code: str

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
    codes: dict[str, str] = {}
    found: list[str] = []
    inside = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal inside
        if name == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            inside = True
        elif name == "xf" and inside:
            found.append(attributes.get("numFmtId", ""))

    def end(name: str) -> None:
        nonlocal inside
        inside = inside and name != "cellXfs"

    if part in package:
        package.stream(part, start, end, nothing)
    return tuple(NumberFormat(number, codes.get(number, "")) for number in found)


def unescaped(words: str) -> str:
    """A text as it was before characters that XML cannot hold were written as _xHHHH_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)
