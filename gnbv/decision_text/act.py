"""The act owns what a document is: its number, date, issuer, title, programme, place and period.

Only the document's own head, its title and what it is attached to are read; the acts that it is
based on ('Căn cứ ...') never give its number.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from gnbv.decision_text.casing import UPPER, in_a_sentence
from gnbv.decision_text.outline import Line
from gnbv.decision_text.records import Act, Fact, Period
from gnbv.targets.quotations import quotation

_CODE = r"[0-9]{1,6}(?:/[0-9]{4})?/[A-ZĐ][A-ZĐ0-9.-]{1,30}"
_NUMBER = re.compile(rf"số\s?:?\s?({_CODE})", re.IGNORECASE)
_IN_HEAD = re.compile(rf"(?<!\w)Số\s?:\s?({_CODE})")
"""With its colon, in a cell of the head that holds the issuer too."""
_RULE = re.compile(r"\s*(?:[-_\u2013\u2014*=]{2,}|\bSố\s?:).*")
_NUMBER_LABEL = re.compile(r"số\s?:", re.IGNORECASE)
_BARE = re.compile(_CODE, re.IGNORECASE)
_DAY = re.compile(
    r"ngày\s([0-9]{1,2})(?:\s?tháng\s|\s?/\s?)([0-9]{1,2})(?:\s?năm\s|\s?/\s?)([0-9]{4})",
    re.IGNORECASE,
)
_ATTACHED = re.compile(r"kèm theo", re.IGNORECASE)
_OF = re.compile(
    r"\scủa\s((?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Thủ tướng|Chính phủ|Bộ)[^,;.()]{0,80})"
)
_ISSUER = re.compile(
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Thủ tướng chính phủ|Chính phủ"
    r"|Bộ trưởng|Chủ tịch|Bộ)\b[^,;:]{0,80}",
    re.IGNORECASE,
)
_KIND = re.compile(r"(?:quyết định|nghị quyết|kế hoạch|chương trình|đề án)\s?:?", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:về việc|v/v|về|ban hành|phê duyệt|thực hiện|triển khai|giao|phân bổ)\b", re.IGNORECASE
)
_PROGRAMME = re.compile(
    r"((?:Chương trình|Đề án)\s[^,;.:()]{3,200}?)"
    r"(?=\s(?:giai đoạn|năm [0-9]{4}|trên địa bàn|tại|từ năm|theo)\b|[,;.:()]|$)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:trên địa bàn\s|\s)((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)"
    rf"(?:\s[{UPPER}][\w'\u2019-]*){{1,5}})"
)
_SPAN = re.compile(r"thời gian thực hiện|giai đoạn|thời kỳ|trong năm|năm", re.IGNORECASE)
_HEAD_LINES = 40
_LONGEST = 400


def act_of(lines: Sequence[Line]) -> Act:
    """Read what a document is."""
    head = _head(lines)
    attached = [
        line for line in lines if len(line.full) <= _LONGEST and _ATTACHED.search(line.full)
    ]
    title = _title(head)
    near = [title] if title else []
    return Act(
        number=_number(head, attached),
        date=_date(head, attached),
        issuer=_issuer(head, attached),
        title=title,
        programme=_programme(near, lines),
        place=_place(near, head, attached),
        period=_period(near, lines),
    )


def _head(lines: Sequence[Line]) -> list[Line]:
    """The lines before the first ground or number: the document's own head."""
    head = list[Line]()
    for line in lines[:_HEAD_LINES]:
        if line.ref == "Căn cứ" or (line.own and line.own.number):
            break
        if len(line.full) <= _LONGEST:
            head.append(line)
    return head


def _number(head: list[Line], attached: list[Line]) -> Fact | None:
    for at, line in enumerate(head):
        found = _NUMBER.match(line.full) or _IN_HEAD.search(line.full)
        if found:
            return Fact(found[1], line.passage(line.full))
        below = head[at + 1 : at + 2]
        if _NUMBER_LABEL.fullmatch(line.full) and below and _BARE.fullmatch(below[0].full):
            return Fact(below[0].full, below[0].passage())
    for line in attached:
        found = _NUMBER.search(line.full, _ATTACHED.search(line.full).start())  # type: ignore[union-attr]
        if found:
            return Fact(found[1], line.passage(line.full))
    return None


def _date(head: list[Line], attached: list[Line]) -> Fact | None:
    for line in [*head, *attached]:
        for found in _DAY.finditer(line.full):
            day = _iso(found)
            if day:
                return Fact(day, line.passage(line.full))
    return None


def _iso(found: re.Match[str]) -> str:
    """A day in ISO form; empty where there is no such day."""
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return ""


def _issuer(head: list[Line], attached: list[Line]) -> Fact | None:
    for at, line in enumerate(head):
        name = _RULE.sub("", line.full).rstrip(" ,;:.")
        if _ISSUER.fullmatch(name) and name.isupper():
            words, last = name, head[at + 1 : at + 2]
            if last and _PLACE_LINE.fullmatch(last[0].full) and last[0].full.isupper():
                words = f"{words} {last[0].full}"
            return Fact(in_a_sentence(words), line.passage(words))
    for line in attached:
        found = _OF.search(line.full)
        if found:
            return Fact(found[1].strip(), line.passage(line.full))
    return None


_PLACE_LINE = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã)\s[^,;:]{2,40}", re.IGNORECASE)


def _title(head: list[Line]) -> Fact | None:
    """The lines after the kind of the act, up to the issuer or the ground."""
    for at, line in enumerate(head):
        if not _KIND.fullmatch(line.full):
            continue
        lines = list(_title_lines(head[at + 1 :]))
        if lines:
            quote = " ".join(one.full for one in lines)
            words = in_a_sentence(quote) if quote.isupper() else quote
            return Fact(words, lines[0].passage(quote))
    return None


def _title_lines(rest: list[Line]) -> Iterator[Line]:
    for at, line in enumerate(rest):
        if (
            (_ISSUER.fullmatch(line.full.rstrip(",;:.")) and at)
            or line.full[0] in "(-_*"
            or _KIND.fullmatch(line.full)
        ):
            return
        if at == 0 and not (_TITLE.match(line.full) or line.full.isupper()):
            return
        if at and not (rest[0].full.isupper() and line.full.isupper()):
            return
        yield line


def _programme(near: list[Fact], lines: Sequence[Line]) -> Fact | None:
    for fact in near:
        found = _PROGRAMME.search(fact.text)
        if found:
            return Fact(found[1], fact.at)
    for line in lines:
        if line.ref.startswith("Điều") and len(line.text) <= 2 * _LONGEST:
            found = _PROGRAMME.search(line.text)
            if found:
                return Fact(found[1], line.passage())
    return None


def _place(near: list[Fact], head: list[Line], attached: list[Line]) -> Fact | None:
    issuer = _issuer(head, attached)
    for fact in [*near, *([issuer] if issuer else [])]:
        found = _PLACE.search(fact.text)
        if found:
            return Fact(found[1], fact.at)
    return None


def _period(near: list[Fact], lines: Sequence[Line]) -> Period | None:
    """The years of the section on time, or else those of the title."""
    for line in lines:
        if len(line.text) <= _LONGEST and line.text.casefold().startswith("thời gian thực hiện"):
            years = _years(line.text)
            if years:
                return Period(*years, line.passage())
    for fact in near:
        years = _years(fact.text)
        if years:
            return Period(*years, fact.at)
    return None


def _years(text: str) -> tuple[int, int] | None:
    years = quotation(text).years
    if len(years.due) == 1 and len(years.others) == 1 and years.others[0] <= years.due[0]:
        return years.others[0], years.due[0]
    return (years.due[0],) * 2 if len(years.due) == 1 and not years.others else None
