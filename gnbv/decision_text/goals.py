"""Goals own which figures of a clause are results to reach: ranges, starting points, units, text.

A figure is a candidate if it is percent or counts a thing; spans of time, ages and numbers of
documents are none.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from gnbv.decision_text.clauses import masked
from gnbv.quantities import PERCENT, QuantityError, read, with_unit, write
from gnbv.targets.quotations import Quotation, Quoted, quotation

_RANGE = re.compile(r"(?:[-\u2013]|đến)\s*\d")
_LEADS_TO = re.compile(
    r"[¦\s()]*(?:(?:giảm|tăng) )?(?:lên|xuống|còn|đến)"
    r"(?: (?:còn|đến|dưới|trên|khoảng|ít nhất|tối thiểu|mức|là))*\s*\d"
)
_NO_NOUN = re.compile(
    r"trđ|tr|tỷđ|tỉđ|eur|euro|tuổi|tháng|ngày|tuần|giờ|phút|năm|cấp|lần|kỳ|đồng|triệu|tỷ|tỉ|nghìn|vnđ|vnd|usd|quý"
    r"|của|và|hoặc|hay|đến|tại|từ|trên|dưới|trong|ngoài|theo|với|cho|ở|là|có|được"
    r"|so|trở|này|kia|nêu|khoản|giai|hàng|hằng|mỗi|bậc|số|khóa"
)
_ONE_WORD = re.compile(
    r"hộ|người|xã|huyện|tỉnh|phường|lượt|lớp|nhà|căn|km|m|km²|m²|m³|ha|điểm|cụm|ấp|thôn|bản|trường"
    r"|tổ|cái|con|chiếc|đài|máy|cuộc|buổi|trẻ|em|cơ|ca|nhóm|bộ|tủ|giếng|cầu|đường|trạm|chợ"
    r"|ý|câu|tin|bài|phòng|household|households|person|people|commune|communes|village"
    r"|villages"
)
"""What is counted by one word; other things have two: 'mô hình', 'lao động', 'công trình'."""
_PAIRED = re.compile(
    r"(?:lượt (?:người|hộ)|hợp tác xã|trạm y tế|nhà (?:ở|tiêu|vệ sinh)|trẻ em|cơ sở|thị trấn"
    r"|bộ phận|nhóm hộ|tổ hợp tác)\b"
)
_DIGITS = re.compile(r"[\d.,]*\d")


class Goal(NamedTuple):
    """A figure to reach: exact, with its unit and its text as a plan writes it.

    `until` is the upper end of a range, `baseline` the text of where it starts from. `quoted` is
    the figure as it was read.
    """

    value: Fraction | None
    until: Fraction | None
    unit: str
    text: str
    baseline: str
    quoted: Quoted


def quotation_of(clause: str) -> Quotation:
    """Read a clause without its money, ages and numbers of things."""
    return quotation(masked(clause))


def goals_in(quote: Quotation) -> Iterator[Goal]:
    """Yield the results to reach that a clause gives figures of."""
    figures = [one for one in quote.figures if not one.lone]
    before: Quoted | None = None
    link = ""
    for one, after in pairwise([*figures, None]):
        if one is None:
            return
        if after is not None and (link_to := _link(one, after)):
            before, link = one, link_to
            continue
        goal = _goal(one, before, link)
        before, link = None, ""
        if goal:
            yield goal


def _link(one: Quoted, after: Quoted) -> str:
    """How a figure leads to the next one: as the low end of a range, or as its start; or not."""
    rises = one.value is not None and after.value is not None and one.value < after.value
    if _RANGE.match(one.after) and rises:
        return "range"
    return "baseline" if _LEADS_TO.match(one.after) else ""


def _goal(one: Quoted, before: Quoted | None, link: str) -> Goal | None:
    unit = PERCENT if one.percent else _unit(one)
    if not unit:
        return None
    text = _text(one, unit)
    low = before if link == "range" else None
    baseline = _text(before, unit) if before and link == "baseline" else ""
    if low and low.value is not None:
        text = f"{_printed(low)} - {text}"
        return Goal(low.value, one.value, unit, text, "", one._replace(operator=low.operator))
    return Goal(one.value, None, unit, text, baseline, one)


def _unit(one: Quoted) -> str:
    """What a figure counts, in one or two words; empty if it counts nothing that is a result."""
    words = re.findall(r"[^\W\d_]+", re.split(r"[^\w\s]", one.after, maxsplit=1)[0])
    if not words or _NO_NOUN.fullmatch(words[0]):
        return ""
    paired = _PAIRED.match(" ".join(words))
    if paired:
        return paired[0]
    return words[0] if _ONE_WORD.fullmatch(words[0]) or len(words) == 1 else " ".join(words[:2])


def _text(one: Quoted, unit: str) -> str:
    return with_unit(_printed(one), unit)


def _printed(one: Quoted) -> str:
    """The digits as printed, or else the value in figures."""
    digits = _DIGITS.search(one.text)
    printed = digits[0] if digits else ""
    try:
        same = bool(printed) and read(printed).value == one.value
    except QuantityError:
        same = one.value is None
    if same or one.value is None:
        return printed
    return write(one.value, places=6)
