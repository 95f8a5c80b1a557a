"""Numbering owns the numbers that Word gives to paragraphs by itself: `1.`, `a)`, `II.`, `-`.

They are no text of the document, yet a reader sees them (ECMA-376 part 1, 17.9). A paragraph names
a list and a level, or its style does; a level counts on until one above it counts.
"""

import re
from dataclasses import dataclass, field

from gnbv.workbook.package import Attributes, Package, nothing, relative

_LEVELS = 9
_DASHES = {"-", "\u2013", "\u2014", "+", "*"}
_BULLET = "\u2022"
"""What stands for a bullet whose character is of a font of symbols."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(slots=True)
class _Level:
    """How one level of a list is written: its first number, form and words (`%1.%2`)."""

    first: int = 1
    form: str = "decimal"
    words: str = ""


@dataclass(slots=True)
class _List:
    """A list: whose levels it has, and the numbers that it begins anew with, by level."""

    base: str = ""
    anew: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Style:
    """What a paragraph's style has of lists, and the style that it is based on."""

    number: str = ""
    level: str = ""
    based_on: str = ""


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self) -> None:
        self.levels: dict[tuple[str, int], _Level] = {}
        self.lists: dict[str, _List] = {}
        self.styles: dict[str, _Style] = {}
        self._counted: dict[tuple[str, int], int] = {}
        self._begun: set[str] = set()

    def label(self, style: str, number: str, level: str) -> str:
        """The number of the next paragraph of a list, as it is printed; empty outside of lists.

        What the paragraph does not name itself, its style does.
        """
        own = self._of_style(style)
        one = self.lists.get(number or own.number)
        at = level or own.level or "0"
        depth = int(at) if at in set("012345678") else 0
        if one is None or (one.base, depth) not in self.levels:
            return ""
        self._count(number or own.number, one, depth)
        return self._written(one.base, depth)

    def _of_style(self, style: str) -> _Style:
        """What a style, or the nearest that it is based on, has of lists."""
        for _ in range(_LEVELS):
            one = self.styles.get(style, _Style())
            if one.number or not one.based_on:
                return one
            style = one.based_on
        return _Style()

    def _count(self, number: str, one: _List, depth: int) -> None:
        if number not in self._begun:
            self._begun.add(number)
            for level, first in one.anew.items():
                self._counted[one.base, level] = first - 1
        counted = self._counted.get((one.base, depth))
        first = self.levels[one.base, depth].first
        self._counted[one.base, depth] = first if counted is None else counted + 1
        for deeper in range(depth + 1, _LEVELS):
            self._counted.pop((one.base, deeper), None)

    def _written(self, base: str, depth: int) -> str:
        level = self.levels[base, depth]
        if level.form == "bullet":
            return level.words if level.words in _DASHES else _BULLET

        def figure(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            of = self.levels.get((base, at), _Level())
            return figure_of(self._counted.get((base, at), of.first), of.form)

        return re.sub("%([1-9])", figure, level.words)


def read_numbering(package: Package, part: str, styles: str) -> Numbering:
    """The lists that a document's parts of numbering and of styles declare."""
    numbering = Numbering()
    if part in package:
        package.stream(part, _Lists(numbering).start, nothing, nothing)
        if styles in package:
            package.stream(styles, _Styles(numbering).start, nothing, nothing)
    return numbering


class _Lists:
    """Reads the part of numbering."""

    def __init__(self, numbering: Numbering) -> None:
        self._all = numbering
        self._base, self._level = "", _Level()
        self._list, self._anew = _List(), 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""
        value = relative(attributes, "val")
        if name == "abstractNum":
            self._base = relative(attributes, "abstractNumId")
        elif name == "lvl":
            self._level = _Level()
            self._all.levels.setdefault((self._base, _level(attributes)), self._level)
        elif name == "num":
            self._list = self._all.lists[relative(attributes, "numId")] = _List()
            self._base = ""  # levels that a list has of its own are not counted
        elif name == "abstractNumId":
            self._list.base = value
        elif name == "lvlOverride":
            self._anew = _level(attributes)
        elif name == "startOverride":
            self._list.anew[self._anew] = _whole(value, 1)
        else:
            self._note(name, value)

    def _note(self, name: str, value: str) -> None:
        if name == "start":
            self._level.first = _whole(value, 1)
        elif name == "numFmt":
            self._level.form = value
        elif name == "lvlText":
            self._level.words = value[:40]


class _Styles:
    """Reads the part of styles."""

    def __init__(self, numbering: Numbering) -> None:
        self._all = numbering
        self._style = _Style()

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""
        value = relative(attributes, "val")
        if name == "style":
            self._style = self._all.styles[relative(attributes, "styleId")] = _Style()
        elif name == "basedOn":
            self._style.based_on = value
        elif name == "numId":
            self._style.number = value
        elif name == "ilvl":
            self._style.level = value


def _level(attributes: Attributes) -> int:
    return _whole(relative(attributes, "ilvl"), 0)


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else otherwise


def figure_of(number: int, form: str) -> str:
    """A number as a list writes it; `form` is Word's name of how (`decimal`, `lowerLetter`)."""
    if form == "none":
        return ""
    if form in {"lowerLetter", "upperLetter"} and number:
        # After z come aa and bb.
        letters = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 40)
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"} and number < 4000:
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        while number >= value:
            letters, number = letters + letter, number - value
    return letters
