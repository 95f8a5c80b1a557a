"""Quotations: what a sentence of a Vietnamese document states, as data: figures, operators, years.

The sentence is read in four passes. Each takes its finds out of the text, so that no figure is read
twice: numbers of documents and labels ('Điều 9'), then years, then words of cadence, then figures.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple
from unicodedata import normalize

from gnbv.money import AmountError, read_words
from gnbv.plan.indicators import Cadence, Direction, Operator
from gnbv.quantities import PERCENT, QuantityError, read

_GONE = "¦"
"""Stands where something was taken out of a text: nothing before it touches what follows it."""

_OPERATORS: tuple[tuple[Operator, str], ...] = (
    ("at-least", "ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|không kém"),
    ("at-most", "tối đa|nhiều nhất|không vượt quá|không quá|không trên|không hơn"),
    ("at-most", "không nhiều hơn|không cao hơn"),
    ("more-than", "trên|hơn|nhiều hơn|cao hơn|vượt|vượt trên"),
    ("less-than", "dưới|ít hơn|thấp hơn"),
)
_OPERATOR_OF = {word: operator for operator, words in _OPERATORS for word in words.split("|")}
_LINKS = rf"(?:\s+(?:là|đạt|bằng|mức|còn|giảm|tăng|{_GONE}+))*"
_BEFORE = re.compile(rf"\b({'|'.join(sorted(_OPERATOR_OF, key=len, reverse=True))}){_LINKS}\s*$")
_TURNING = "trở "
_AFTER = re.compile(rf"[^,.;:()\d]*?\b{_TURNING}(lên|xuống)\b")

_NO_FIGURES = re.compile(
    r"\b(?:dự án|điều|khoản|phụ lục|chương|bảng|biểu|quý|thứ|lớp)\s+\d+(?!\s*%)\b"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d+(?:/\d+)*/[^\W\d_]{2,}-[\w-]+|\d+/\d+(?:/\w[\w-]*)?"
    r"|(?<=[^\W\d_])-?\d+|\b\d+(?=[^\W\d_])"
)

_YEAR = r"(?:19|20)\d\d"
_RANGE = re.compile(rf"\b({_YEAR})\s*(?:[-–—]|đến(?: hết| cuối)?(?: năm)?)\s*({_YEAR})\b")
_SINGLE = re.compile(rf"\b(so với |đến |trước )?((?:hết |cuối |vào |trong )*năm )({_YEAR})\b")

_ONCE, _TWICE = "(?:một|0?1)", "(?:hai|0?2)"
_A_YEAR = r"\s*(?:/\s*|mỗi |một |trong )năm\b"
_EACH_YEAR = r"\b(?:mỗi|một|hàng|hằng|từng) năm\b"
# With a word that has to be in a text: to look for it first costs a tenth of a pattern's search,
# here as with `_TURNING` above and `_EVERY` below.
_CADENCES: tuple[tuple[Cadence, str, re.Pattern[str]], ...] = (
    ("start-middle-end", "giữa kỳ", re.compile(r"\bđầu kỳ,?(?: và)? giữa kỳ,?(?: và)? cuối kỳ\b")),
    ("twice-a-year", "lần", re.compile(rf"{_EACH_YEAR},? {_TWICE} lần\b|\b{_TWICE} lần{_A_YEAR}")),
    ("twice-a-year", "tháng", re.compile(r"\b(?:định kỳ|mỗi|hàng|hằng|cứ) (?:sáu|0?6) tháng\b")),
    (
        "twice-a-year",
        "tháng",
        re.compile(r"\b(?:sáu|0?6) tháng(?: đầu năm)?(?:,| và| và cả) cuối năm\b"),
    ),
    ("twice-a-year", "tháng", re.compile(r"\b(?:sáu|0?6) tháng(?:/| một )lần\b")),
    ("every-year", "lần", re.compile(rf"{_EACH_YEAR},? {_ONCE} lần\b|\b{_ONCE} lần{_A_YEAR}")),
    ("every-year", "", re.compile(r"\b(?:mỗi|hàng|hằng|từng) năm\b|/\s*năm\b|\bthường niên\b")),
    ("once", "lần", re.compile(rf"\b{_ONCE} lần\b(?: duy nhất\b)?")),
)
_AVERAGE = re.compile(r"\bbình quân\b(?! đầu người)|\btrung bình (?=mỗi|một|hàng|hằng)")
_STRIVING = re.compile(r"\bphấn đấu\b")
_POINTS = re.compile(r"điểm\s*(?:%|phần trăm)")
_PERCENT = re.compile(rf"\s*(?:%|phần trăm\b|{_POINTS.pattern})")
_BARE_PERCENT = re.compile(r"\(\s*%\s*\)")

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_SCALE = re.compile(r"\s*(nghìn|ngàn|triệu|tỷ)\b")
_EVERY = ("tất cả", "toàn bộ")
_ALL = re.compile(rf"(?<!\bở )(?<!\btại )(?<!\btrên )(?<!\bvới )\b(?:{'|'.join(_EVERY)})\b")
_NUMBER = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|lẻ|linh|mốt|tư|lăm|nhăm"
_SCALES = "nghìn|ngàn|triệu|tỷ"
_WORDS = re.compile(
    r"\b(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)"
    rf"(?: (?:không trăm|{_NUMBER}|{_SCALES}))*\b"
)
_LONE = {"một", "năm"}
"""Words that are more often an article or 'year' than a number: figures of what is counted only."""

_TURNS: dict[str, Direction] = {"giảm": "descending", "tăng": "ascending"}
_TURN = re.compile(r"\b(?:giảm(?! nghèo)|tăng(?! cường))\b")
_OPENING = re.compile(r"\W*(?:phấn đấu |đảm bảo |bảo đảm )?(giảm(?! nghèo)|tăng(?! cường))\b")


class Quoted(NamedTuple):
    """One figure as quoted; `value` is None where the digits are no Vietnamese figure.

    `after` are the words that follow it, folded; `turn` is the nearest 'giảm' or 'tăng' before it.
    `lone` is a word such as 'một', which counts something only where what is counted follows.
    """

    value: Fraction | None
    text: str
    operator: Operator
    percent: bool
    points: bool
    after: str
    turn: Direction | None = None
    lone: bool = False

    def counts(self, unit: str) -> bool:
        """Whether the figure is in a unit: percent, or what follows the figure."""
        folded = fold(unit)
        if folded in {PERCENT, "phần trăm"} or _POINTS.fullmatch(folded):
            return self.percent
        return not self.percent and re.match(rf"{re.escape(folded)}\b", self.after) is not None

    @property
    def noun(self) -> str:
        """The first word of what the figure counts; a percent sign where it counts percent."""
        found = re.match(r"[^\W\d_]+", self.after)
        return PERCENT if self.percent else found[0] if found else ""


class Years(NamedTuple):
    """The years in a quotation: those by which something is due, and all others."""

    due: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


class Quotation(NamedTuple):
    """What a sentence states; what it is silent about is empty or None.

    `cadence_operator` stands before a word of cadence ('ít nhất mỗi năm một lần'), `averaged` is
    true beside 'bình quân', `in_percent` beside a sign without a figure: 'tỷ lệ (%)'. `direction`
    is that of a sentence which begins with 'giảm' or 'tăng'.
    """

    figures: tuple[Quoted, ...]
    years: Years
    cadences: frozenset[Cadence]
    cadence_operator: Operator
    averaged: bool
    strives: bool
    in_percent: bool
    direction: Direction | None


def fold(text: str) -> str:
    """Bring words to one form: NFC, lower case, single spaces."""
    return " ".join(normalize("NFC", text).casefold().split())


def quotation(text: str) -> Quotation:
    """Read a sentence; whatever it is, nothing is raised."""
    rest, years = _years(_NO_FIGURES.sub(_gap, fold(text)))
    averaged = _AVERAGE.search(rest) is not None
    rest, cadences, operator = _cadences(_AVERAGE.sub(_gap, rest))
    figures = tuple(_figures(rest))
    return Quotation(
        figures=figures,
        years=years,
        cadences=frozenset(cadences),
        cadence_operator=operator,
        averaged=averaged,
        strives=_STRIVING.search(rest) is not None,
        in_percent=_BARE_PERCENT.search(rest) is not None,
        direction=_direction(rest),
    )


def _gap(found: re.Match[str]) -> str:
    return _GONE * len(found[0])


def _years(text: str) -> tuple[str, Years]:
    """Take the years out of a text; of a span the last year is due, of several the 'đến' ones."""
    due, by, others = list[int](), list[int](), list[int]()
    for first, last in _RANGE.findall(text):
        others.append(int(first))
        due.append(int(last))
    rest = _RANGE.sub(_gap, text)
    for link, _, year in _SINGLE.findall(rest):
        kind = {"đến ": by, "so với ": others, "trước ": others}.get(link, due)
        kind.append(int(year))
    rest = _SINGLE.sub(_gap, rest)
    return rest, Years(tuple(by or due), tuple([*others, *due] if by else others))


def _cadences(text: str) -> tuple[str, list[Cadence], Operator]:
    cadences = list[Cadence]()
    operator: Operator = "exactly"
    for cadence, word, pattern in _CADENCES:
        if word not in text:
            continue
        for found in pattern.finditer(text):
            cadences.append(cadence)
            before = _before(text[: found.start()])
            operator = before if before != "exactly" else operator
        text = pattern.sub(_gap, text)
    return text, cadences, operator


def _figures(text: str) -> Iterator[Quoted]:
    """Yield the figures of a text in their order; 'tất cả' where it gives no percent itself."""
    found = [
        *(_of_digits(text, match) for match in _DIGITS.finditer(text)),
        *(one for match in _WORDS.finditer(text) if (one := _of_words(text, match))),
    ]
    ordered = [figure for _, figure in sorted(found, key=lambda one: one[0])]
    whole = _ALL.search(text) if any(words in text for words in _EVERY) else None
    if whole and not any(figure.percent for figure in ordered):
        after = text[whole.end() :].strip()
        yield Quoted(Fraction(100), whole[0], "exactly", True, False, after)
    yield from ordered


def _of_digits(text: str, match: re.Match[str]) -> tuple[int, Quoted]:
    scale = _SCALE.match(text, match.end())
    try:
        value: Fraction | None = read(match[0]).value
    except QuantityError:
        value = None
    if value is not None and scale:
        value *= read_words("một " + scale[1])
    return match.start(), _quoted(text, match.start(), (scale or match).end(), value)


def _of_words(text: str, match: re.Match[str]) -> tuple[int, Quoted] | None:
    """Read the longest number that words begin with; None where they are none."""
    parts = match[0].split()
    while parts:
        try:
            value = Fraction(read_words(" ".join(parts)))
        except AmountError:
            parts.pop()
            continue
        end = match.start() + len(" ".join(parts))
        figure = _quoted(text, match.start(), end, value)
        bare = len(parts) == 1 and parts[0] in _LONE
        lone = bare and (figure.operator == "exactly" or parts[0] == "năm")
        return match.start(), figure._replace(lone=lone and not figure.percent)
    return None


def _quoted(text: str, start: int, end: int, value: Fraction | None) -> Quoted:
    sign = _PERCENT.match(text, end)
    rest = text[sign.end() if sign else end :]
    turns = _TURN.findall(text[:start])
    return Quoted(
        value,
        text[start : sign.end() if sign else end].strip(),
        _after(rest) or _before(text[:start]),
        percent=sign is not None,
        points=sign is not None and _POINTS.search(sign[0]) is not None,
        after=rest.strip(),
        turn=_TURNS[turns[-1]] if turns else None,
    )


def _before(text: str) -> Operator:
    found = _BEFORE.search(text)
    return _OPERATOR_OF[found[1]] if found else "exactly"


def _after(text: str) -> Operator | None:
    found = _AFTER.match(text) if _TURNING in text else None
    if not found:
        return None
    return "at-least" if found[1] == "lên" else "at-most"


def _direction(text: str) -> Direction | None:
    found = _OPENING.match(text)
    return _TURNS[found[1]] if found else None
