"""Projects own which paragraphs begin a project or sub-project, and whose section a line is in."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from gnbv.decision_text.amounts import money_in
from gnbv.decision_text.money_names import begins_as_total
from gnbv.decision_text.outline import Line
from gnbv.decision_text.records import Passage, Project
from gnbv.language import Text

_HEAD = re.compile(
    r"((?P<sub>tiểu )?dự án(?: thành phần)?|hợp phần|nội dung thành phần|(?P<under>sub-?)?project"
    r"|component)(?: số)? (?P<number>[0-9]{1,2}|[IVX]{1,5})\s?[:.\u2013-]\s?(?P<name>\S.*)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(?:dự án|hợp phần|nội dung|nhiệm vụ|hoạt động|projects?|components?|activities)\b",
    re.IGNORECASE,
)
_UNLABELLED = Text(
    "văn bản không gọi mục này là dự án, nhưng có kinh phí riêng trong danh mục",
    "the document does not call the section a project; it has money of its own in a list",
)
_LONGEST = 300
_CLOSING = " :;,.-\u2013"


class Projects:
    """The projects of a document, and the one in whose section a line stands."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Read the lines of a document once."""
        self._of: dict[int, Project] = {}
        self._known: dict[tuple[str, str], Project] = {}
        last: Project | None = None
        for line in lines:
            found = self._read(line, last)
            if found:
                self._of[line.order] = found
                last = found
        for line in lines:
            self._read_unlabelled(line, lines)

    @property
    def all(self) -> tuple[Project, ...]:
        """Every project once, in the document's order."""
        return tuple(self._known.values())

    @property
    def by_line(self) -> Mapping[int, Project]:
        """The project that a line names at its start, by the line's index."""
        return self._of

    def of(self, line: Line) -> Project | None:
        """The project in whose section a line stands, or that it names itself."""
        if line.order in self._of:
            return self._of[line.order]
        within = (self._of.get(item.order) for item in reversed(line.above))
        return next((project for project in within if project), None)

    def _read(self, line: Line, last: Project | None) -> Project | None:
        found = _HEAD.match(line.text) if len(line.text) <= 2 * _LONGEST else None
        if not found:
            return None
        parent = self._parent(line, last) if found["sub"] or found["under"] else None
        label = line.text[: found.end("number")]
        key = (parent.full_label if parent else "", label.casefold())
        name = _name(found["name"])
        known = self._known.get(key)
        if known or not name:
            return known
        project = Project(label, found["number"], name, parent, line.passage())
        self._known[key] = project
        return project

    def _read_unlabelled(self, line: Line, lines: Sequence[Line]) -> None:
        """Propose the section that needs money, in a list of projects, as a project."""
        if not begins_as_total(line.text) or self.of(line):
            return
        if next(money_in(line.text), None) is None:
            return
        numbered = [item for item in line.above if item.number]
        for above, item in reversed(list(pairwise(numbered))):
            is_money = begins_as_total(item.text) or len(item.text) > _LONGEST
            if item.order != line.order and not is_money and _LISTED.search(above.text):
                name = item.text.strip(_CLOSING)
                at = Passage(item.ref, lines[item.order].place, name)
                project = Project(item.number, item.number, name, None, at, _UNLABELLED)
                self._of[item.order] = self._known[("", item.ref)] = project
                return

    def _parent(self, line: Line, last: Project | None) -> Project | None:
        """The project that a sub-project is a part of: the open one above it, or the last one."""
        within = (self._of.get(item.order) for item in reversed(line.above[:-1]))
        above = next((one for one in within if one and one.parent is None), None)
        return above or (last.parent or last if last and line.own else None)


def _name(text: str) -> str:
    """A project's name without an amount that follows it; empty where there is nothing else."""
    money = next(money_in(text), None)
    words = text[: money.start] if money else text
    words = words.strip(_CLOSING)
    return words if len(words) <= _LONGEST and re.search(r"[^\W\d_]{2}", words) else ""
