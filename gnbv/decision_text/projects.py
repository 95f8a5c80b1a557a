"""Projects own which paragraphs begin a project or sub-project, and whose section a line is in."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from gnbv.decision_text.amounts import money_in
from gnbv.decision_text.money_names import (
    begins_as_allotment,
    begins_as_total,
    is_total,
    nature_in,
    source_in,
)
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
_NAMED = Text(
    "mục được coi là dự án vì có tên và có số tiền ngay sau tên",
    "the section is taken for a project: an amount stands right after its name",
)
_CALLED = re.compile(r"(?:tiểu )?dự án|hợp phần|công trình|project|component", re.IGNORECASE)
_DATED = re.compile(r"(?:(?:trong|cả|toàn) )?(?:năm|giai đoạn|thời kỳ)\b", re.IGNORECASE)
_LONGEST = 300
_CLOSING = " :;,.-\u2013"


class Projects:
    """The projects of a document, and the one in whose section a line stands."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Read the lines of a document once."""
        self._of: dict[int, Project] = {}
        self._known: dict[tuple[str, str], Project] = {}
        self._named = set[int]()
        last: Project | None = None
        for line in lines:
            found = self._read(line, last)
            if found:
                self._of[line.order] = found
                last = found
        for line in lines:
            self._read_unlabelled(line, lines)
        for line in lines:
            self._read_named(line)

    @property
    def all(self) -> tuple[Project, ...]:
        """Every project once, in the document's order."""
        return tuple(dict.fromkeys(self._of[at] for at in sorted(self._of)))

    @property
    def named(self) -> AbstractSet[int]:
        """The lines, by their index, that begin with a name and its money: 'Dự án A: 5 tỷ đồng'."""
        return self._named

    @property
    def by_line(self) -> Mapping[int, Project]:
        """The project that a line names at its start, by the line's index."""
        return self._of

    def of(self, line: Line) -> Project | None:
        """The project in whose section a line stands, or that it names itself."""
        if line.order in self._of:
            return self._of[line.order]
        is_after_list = line.own is None and begins_as_total(line.text)
        within = (
            self._of.get(item.order)
            for item in reversed(line.above)
            if not (is_after_list and item.order in self._named)
        )
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

    def _read_named(self, line: Line) -> None:
        """Propose what a line of a list names before an amount as a project."""
        if not line.own or line.order in self._of or len(line.text) > 2 * _LONGEST:
            return
        name, above = _before_money(line), self.of(line)
        if name and (not above or _CALLED.match(name)):
            project = Project(name, line.own.number, name, above, line.passage(name), _NAMED)
            self._of[line.order] = self._known.setdefault(("", name.casefold()), project)
            self._named.add(line.order)

    def _parent(self, line: Line, last: Project | None) -> Project | None:
        """The project that a sub-project is a part of: the open one above it, or the last one."""
        within = (self._of.get(item.order) for item in reversed(line.above[:-1]))
        above = next((one for one in within if one and one.parent is None), None)
        return above or (last.parent or last if last and line.own else None)


def _before_money(line: Line) -> str:
    """The name that stands before the amount of a line; empty where it names money, or nothing."""
    money = next(money_in(line.text), None)
    if not money or money.rate:
        return ""
    before = line.text[: money.start]
    name = _name(before)
    is_called = _CALLED.match(name) is not None
    is_numbered = line.own is not None and line.own.number != ""
    leads = before.rstrip().endswith(":") or line.text[money.end :].lstrip().startswith("(")
    return name if is_called or (is_numbered and leads and not _is_of_money(name)) else ""


def _is_of_money(name: str) -> bool:
    """Whether words name money, years or an allotment, and no project."""
    named = source_in(name) or nature_in(name) or _DATED.match(name)
    return bool(named) or is_total(name) or begins_as_total(name) or begins_as_allotment(name)


def _name(text: str) -> str:
    """A project's name without an amount that follows it; empty where there is nothing else."""
    money = next(money_in(text), None)
    words = text[: money.start] if money else text
    words = words.strip(_CLOSING)
    return words if len(words) <= _LONGEST and re.search(r"[^\W\d_]{2}", words) else ""
