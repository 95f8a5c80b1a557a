"""HTML's looks own which elements are hidden, struck out or raised, and where the latter two end.

An element that strikes out or raises stays open until its end tag, or that of the cell or the row
that it stands in: a browser carries none of them into the next cell.
"""

import re
from collections.abc import Mapping

_HIDING = re.compile(
    r"(?:display|visibility|mso-hide)\s{0,9}:\s{0,9}(?:none|hidden|all)\b", re.IGNORECASE
)
_STRIKING = re.compile(
    r"text-decoration(?:-line)?\s{0,9}:[^;]{0,99}\bline-through\b", re.IGNORECASE
)
_RAISING = re.compile(r"vertical-align\s{0,9}:\s{0,9}super\b", re.IGNORECASE)
_STRUCK = {"s", "del", "strike"}
_ROWS = {"tr", "thead", "tbody", "tfoot", "table"}
_CELLS = {"td", "th"}
_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


def is_void(tag: str) -> bool:
    """Whether an element has no end tag, and holds nothing."""
    return tag in _VOID


def is_hidden(facts: Mapping[str, str]) -> bool:
    """Whether an element is not shown, by its attributes."""
    return "hidden" in facts or bool(_HIDING.search(facts.get("style", "")))


class Looks:
    """The open element that strikes out or raises what stands in it, if there is one."""

    def __init__(self) -> None:
        self._tag, self._depth = "", 0
        self.raises = False

    @property
    def strikes(self) -> bool:
        """Whether text that follows is struck out."""
        return bool(self._tag) and not self.raises

    def begin(self, tag: str, facts: Mapping[str, str]) -> None:
        """Begin an element."""
        self._leave(tag)
        if is_void(tag):
            return
        style = facts.get("style", "")
        strikes = tag in _STRUCK or bool(_STRIKING.search(style))
        if strikes and not self.strikes:
            self._tag, self._depth, self.raises = tag, 1, False
        elif self._tag:
            self._depth += tag == self._tag
        elif tag == "sup" or _RAISING.search(style):
            self._tag, self._depth, self.raises = tag, 1, True

    def end(self, tag: str) -> None:
        """End an element."""
        self._leave(tag)
        self._depth -= bool(self._tag) and tag == self._tag
        if not self._depth:
            self._end()

    def _leave(self, tag: str) -> None:
        """End what reaches no further than a cell or a row, where one begins or ends."""
        in_cell = self._tag not in {*_ROWS, "body", "div"}
        if (tag in _ROWS | _CELLS and in_cell) or (tag in _ROWS and self._tag == "tr"):
            self._end()

    def _end(self) -> None:
        self._tag, self._depth, self.raises = "", 0, False
