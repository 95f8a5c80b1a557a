"""Indicators own what sentences want to reach: figures, duties with a cadence, results without one.

What has a figure and a word, a place or a heading that makes it a target is sure; everything else
is proposed with its doubt.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gnbv.decision_text import doubts
from gnbv.decision_text.clauses import clauses_of, masked, parts_of
from gnbv.decision_text.goals import Goal, goals_in, quotation_of
from gnbv.decision_text.outline import Item, Line
from gnbv.decision_text.projects import Projects
from gnbv.decision_text.records import Indicator, LeftOut, Project, TargetKind
from gnbv.language import Text
from gnbv.plan.indicators import Cadence, Direction
from gnbv.quantities import PERCENT
from gnbv.targets.quotations import Quotation, fold

_LONGEST = 1_000
_MOST_FIGURES = 12
_TOO_LONG = Text(
    "câu quá dài hoặc quá nhiều số để đọc thành chỉ tiêu",
    "too long, or too many figures, to be read as indicators",
)
_ASIDE = ("Căn cứ", "Nơi nhận", "Phụ lục", "chú thích")
_PREFIX = re.compile(
    r"([^:;.%\d]{2,120}|(?:đến|trong|năm|giai đoạn)\b[^:;.%]{2,40}\d{4}):\s+(?=\S)", re.IGNORECASE
)
_KEEPS = re.compile(r"\b(?:phấn đấu|giảm(?! nghèo)|tăng|đạt|tỷ lệ|tỉ lệ|số|tổng|mức|có|là)\b")
_EACH = re.compile(r"\b(?:mỗi|từng)\s(?!năm\b)[^\W\d_]+")
_TURNS = re.compile(r"\b(?:giảm(?! nghèo| dần)|tăng(?! cường))\b")
_ISSUES = re.compile(r"ban hành (?:chính sách|quy định|cơ chế|nghị quyết|đề án|kế hoạch)\b")
_AVERAGE = re.compile(
    r"\b(?:giảm|tăng) bình quân\b|\bbình quân (?:[^\W\d_]+ ){0,2}\d"
    r"|\bbình quân (?:mỗi|hàng|hằng|một|các) năm\b|\btrung bình (?:mỗi|một|hàng|hằng)"
)
_BEGINS_WITH_FIGURE = re.compile(
    r"(?:(?:và|phấn đấu|ít nhất|tối thiểu|trên|khoảng)\s)*[0-9]", re.IGNORECASE
)
_LEADING_YEAR = re.compile(
    r"(?:phấn đấu,? |mục tiêu |chỉ tiêu )?(?:đến|trong|vào|hết|cuối|năm|giai đoạn)\b"
    r"[^,:;%]{0,30}?\b(?:19|20)\d\d\b(?:\s?[-\u2013]\s?(?:19|20)\d\d\b)?",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:còn|xuống)(?: (?:dưới|khoảng|không quá|tối đa|mức|lại))*\s(\d[\d.,]*\d|\d)"
)
_HOW_OFTEN = re.compile(
    r"\b(?:mỗi|hàng|hằng|từng|một|thường niên|lần|định kỳ|tháng|giữa kỳ|every|annual)\b"
)
"""Words of a duty; '/năm' alone is part of a rate."""
_FEW_WORDS = 3
_TIMES = "lần"
_HEADING = 200
_DIGITS = re.compile(r"\d[\d.,]*")


class _Setting(NamedTuple):
    """Where a line stands: the headings above it (nearest first, folded), its year and project."""

    line: Line
    headings: list[str]
    year: int | None
    project: Project | None


class Reader:
    """Reads indicators line by line, with the headings of each."""

    def __init__(self, projects: Projects) -> None:
        """Begin with the projects of the document."""
        self._projects = projects
        self._headings: dict[int, tuple[str, int | None]] = {}

    def read(self, lines: Iterable[Line]) -> Iterator[Indicator | LeftOut]:
        """Yield the indicators of lines, and what was too long to be read."""
        for line in lines:
            if not line.ref.startswith(_ASIDE) and not line.text.isupper():
                yield from self._of_line(line)

    def _of_line(self, line: Line) -> Iterator[Indicator | LeftOut]:
        text, label = _without_label(line.text)
        setting = self._setting(line, label)
        for clause in clauses_of(text):
            if len(clause) > _LONGEST or len(_DIGITS.findall(clause)) > _MOST_FIGURES:
                yield LeftOut(line.passage(clause), _TOO_LONG)
                continue
            found = list(_with_figures(setting, clause))
            yield from found or _without_figure(setting, clause)

    def _setting(self, line: Line, label: str) -> _Setting:
        above = [self._heading(item) for item in reversed(line.above) if item.order != line.order]
        headings = [*([fold(label)] if label else []), *(words for words, _ in above)]
        year = _leading_year(line.text) or next((year for _, year in above if year), None)
        return _Setting(line, headings, year, self._projects.of(line))

    def _heading(self, item: Item) -> tuple[str, int | None]:
        """The words of an item as a heading, and the year by which it has things due."""
        if item.order not in self._headings:
            words = item.text[:_HEADING]
            due = quotation_of(words).years.due
            self._headings[item.order] = (fold(words), due[-1] if due else None)
        return self._headings[item.order]


def _with_figures(setting: _Setting, clause: str) -> Iterator[Indicator]:
    """Yield the figures of a clause, part by part."""
    parts, strives = list(parts_of(clause)), False
    for part in parts:
        quote = quotation_of(part)
        # 'Phấn đấu 30% huyện, 30% xã': what begins with a figure goes on with the same verb.
        strives = quote.strives or (strives and _BEGINS_WITH_FIGURE.match(part) is not None)
        quote = quote._replace(strives=strives)
        for at, goal in enumerate(goals_in(quote)):
            doubt = doubts.of_figure(part, goal, quote, setting.headings, at > 0)
            bare = len(goal.quoted.after.split()) < _FEW_WORDS and part != parts[-1]
            words = clause if bare and _BEGINS_WITH_FIGURE.match(part) else part
            base = _bare(setting, words, quote, _kind(part, goal, quote), doubt)
            yield base._replace(
                text=goal.text,
                value=goal.value,
                until=goal.until,
                baseline=goal.baseline,
                unit=goal.unit,
                operator=goal.quoted.operator,
                direction=_direction(part, goal, quote),
                averaged=_averaged(part, quote),
            )


def _without_figure(setting: _Setting, clause: str) -> Iterator[Indicator]:
    """Yield a duty with a cadence, or a result that the clause gives no figure of."""
    folded, quote = fold(clause), quotation_of(clause)
    shares = [(part, quotation_of(part)) for part in _open_parts(clause)]
    shares = [(part, one) for part, one in shares if one.in_percent]
    if shares:
        for part, one in shares:
            yield _bare(setting, part, one, "level", doubts.NO_FIGURE)._replace(unit=PERCENT)
    elif quote.cadences and _HOW_OFTEN.search(folded):
        yield _bare(setting, clause, quote, "duty", doubts.of_duty(clause, quote))
    elif _ISSUES.match(folded):
        yield _bare(setting, clause, quote, "duty", doubts.BY_HAND)
    elif quote.strives or _is_open_result(setting, folded):
        yield _bare(setting, clause, quote, "level", doubts.NO_FIGURE)


def _bare(
    setting: _Setting, part: str, quote: Quotation, kind: TargetKind, doubt: Text | None
) -> Indicator:
    """What a part of a clause states without its figure."""
    due = quote.years.due
    turned = _TURNS.search(fold(part))
    falls = turned is not None and turned[0] == "giảm" and kind != "duty"
    return Indicator(
        kind=kind,
        text="",
        value=None,
        until=None,
        baseline="",
        unit=_TIMES if kind == "duty" else "",
        operator=quote.cadence_operator,
        direction="descending" if falls else "ascending",
        cadence=_cadence(quote),
        averaged=_averaged(part, quote),
        strives=quote.strives,
        year=due[-1] if due else setting.year,
        project=setting.project,
        at=setting.line.passage(part),
        doubt=doubt,
    )


def _leading_year(text: str) -> int | None:
    """The year that a line begins with, of all that it wants: 'Đến năm 2035: ...; ...'."""
    found = _LEADING_YEAR.match(text)
    due = quotation_of(found[0]).years.due if found else ()
    return due[-1] if due else None


def _without_label(text: str) -> tuple[str, str]:
    """A line without the label before its colon, and that label, where the rest is a sentence."""
    found = _PREFIX.match(text)
    if not found or _KEEPS.search(fold(found[1])) or len(text[found.end() :].split()) < 4:
        return text, ""
    return text[found.end() :], found[1]


def _open_parts(clause: str) -> list[str]:
    """The parts of a clause that begin with 'tỷ lệ (%)'; the clause itself if it has none."""
    return [part for part in re.split(r"(?:,|\svề)\s+(?=tỷ lệ \(%\))", clause) if part]


def _is_open_result(setting: _Setting, folded: str) -> bool:
    """Whether a clause below a heading of targets names a result, without a figure."""
    line, headings = setting.line, setting.headings
    if not doubts.sets_targets(headings) or line.text.endswith(":"):
        return False
    below_figures = any(re.search(r"\bchỉ tiêu\b", heading) for heading in headings)
    listed = line.own is not None and not line.own.number
    return (below_figures and listed) or _TURNS.search(folded) is not None


def _kind(part: str, goal: Goal, quote: Quotation) -> TargetKind:
    each = "every-year" in quote.cadences or _averaged(part, quote)
    turns = goal.quoted.turn or quote.direction
    if each:
        return "annual-change" if turns or not goal.quoted.percent else "standing"
    if goal.quoted.percent or _EACH.search(fold(part)):
        return "level"
    return "cumulative"


def _direction(part: str, goal: Goal, quote: Quotation) -> Direction:
    """Whether less is better: by 'giảm', by 'còn' before the figure, or by 'dưới', 'không quá'."""
    turned = goal.quoted.turn or quote.direction
    if turned:
        return turned
    left = any(
        found[1] == goal.quoted.text[: len(found[1])] for found in _LEFT.finditer(fold(part))
    )
    falls = left or goal.quoted.operator in {"at-most", "less-than"}
    return "descending" if falls else "ascending"


def _averaged(part: str, quote: Quotation) -> bool:
    """Whether the figure is that of an average year, which 'thu nhập bình quân' is not."""
    return quote.averaged and _AVERAGE.search(fold(masked(part))) is not None


def _cadence(quote: Quotation) -> Cadence | None:
    """The cadence of a clause, if it has one alone."""
    return next(iter(quote.cadences)) if len(quote.cadences) == 1 else None
