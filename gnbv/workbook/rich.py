"""Rich texts own which of their letters are in force: not struck out, and no raised marks.

A raised figure after words is the mark of a footnote, and what is struck out is no longer in
force: glued to a figure, both would make another one of it (`150¹` is 150, and not 1501).
"""

import re
from typing import NamedTuple

from gnbv.workbook.package import Attributes, Letters, relative

_OFF = {"0", "false", "off", "none"}
_METRES = re.compile(r"(?:^|[\W\d_])[kdcm]?m$")


class Rich(NamedTuple):
    """A text: all of its letters, and those that are in force."""

    text: str
    in_force: str


def is_exponent(before: str, raised: str) -> bool:
    """Whether raised letters belong to a unit of area or volume before them, as in m²."""
    return raised.strip() in {"2", "3"} and bool(_METRES.search(before))


def is_on(attributes: Attributes) -> bool:
    """Whether a property of letters that an element names is on (ECMA-376 part 1, 18.8)."""
    return attributes.get("val", "1") not in _OFF


def is_raised(attributes: Attributes) -> bool:
    """Whether an element puts letters above the line."""
    return relative(attributes, "val") == "superscript"


class RichLetters:
    """Gathers the runs of one text after another."""

    def __init__(self) -> None:
        self._all, self._in_force = Letters(), Letters()
        self._struck = self._raised = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin an element of a text."""
        if name == "r":
            self._struck = self._raised = False
        elif name == "strike":
            self._struck = is_on(attributes)
        elif name == "vertAlign":
            self._raised = is_raised(attributes)

    def end(self, name: str) -> None:
        """End an element of a text."""
        if name == "r":
            self._struck = self._raised = False

    def add(self, words: str) -> None:
        """Add letters; raises `Unreadable` beyond what a cell holds."""
        self._all.add(words)
        is_mark = self._raised and not is_exponent(self._in_force.ending, words)
        if not self._struck and not is_mark:
            self._in_force.add(words)

    def take(self) -> Rich:
        """Return what was gathered, and begin anew."""
        self._struck = self._raised = False
        return Rich(self._all.take(), self._in_force.take())
