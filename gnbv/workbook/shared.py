"""Shared parts own what cells only point to: texts that several have, and the look of dates."""

import re

from gnbv.language import Text
from gnbv.workbook.package import Attributes, Letters, Package, nothing, too_many

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
# Formats of dates and times that have no text of their own (ECMA-376 part 1, 18.8.30).
_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
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


def date_styles(package: Package, part: str) -> frozenset[str]:
    """The styles, by their numbers as cells name them, that show a number as a date."""
    if part not in package:
        return frozenset()
    dates = {str(number) for number in _DATES}
    found: list[bool] = []
    inside = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal inside
        if name == "numFmt":
            shape = _NO_LETTERS.sub("", attributes.get("formatCode", "")[:255])
            if _DATE_LETTERS.search(shape) and "general" not in shape.casefold():
                dates.add(attributes.get("numFmtId", ""))
        elif name == "cellXfs":
            inside = True
        elif name == "xf" and inside:
            found.append(attributes.get("numFmtId", "") in dates)

    def end(name: str) -> None:
        nonlocal inside
        inside = inside and name != "cellXfs"

    package.stream(part, start, end, nothing)
    return frozenset(str(at) for at, date in enumerate(found) if date)


def unescaped(words: str) -> str:
    """A text as it was before characters that XML cannot hold were written as _xHHHH_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)
