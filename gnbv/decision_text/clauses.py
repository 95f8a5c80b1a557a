"""Clauses own how a paragraph falls into sentences, and these into parts with one figure each.

Every part is a stretch of the document's own words; nothing is put together from two places.
"""

import re
from collections.abc import Iterator

from gnbv.decision_text.amounts import without_money

_CLAUSE = re.compile(r";\s*|(?<=[^\W_]{2}[.?!])\s+|(?<=[%)”][.?!])\s+")
_PART = re.compile(r",\s+|\s+(?=và phấn đấu\b)")
_NO_FIGURE = re.compile(
    r"\b(?:từ )?(?:đủ )?\d{1,3}(?: tuổi)?(?: đến|\s?[-\u2013])(?: dưới| đủ| hết)* \d{1,3} tuổi\b"
    r"|\b\d{1,3} tuổi\b|\btuổi(?: từ| đủ| trên| dưới)* \d{1,3}\b"
    r"(?:(?: đến|\s?[-\u2013])(?: dưới)? \d{1,3}\b)?"
    r"|\b(?:số|ngày|tháng|quý|khoản|mục|điểm|đợt|giai đoạn|cấp|loại|hạng|nhóm|bậc|khóa|thứ|điều"
    r"|dự án|phụ lục|biểu|bảng|tuần|tổ|khu vực)\s\d{1,3}(?:/\d{1,4})*(?![\d%]|[.,]\d|\s?%)"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|\[\d{1,2}\]"
    r"|\bthứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b"
    # The year from which something starts is none by which it is due.
    r"|\bnăm (?:19|20)\d\d(?=\)?,? (?:(?:tăng|giảm) )?(?:xuống|lên)\b)",
    re.IGNORECASE,
)
_SQUARE = re.compile(r"(?<=\d)(\s?k?m)([23])\b")
_POWERS = {"2": "²", "3": "³"}
_YEAR = re.compile(
    r"\b(?:19|20)\d\d(?:\s?(?:[-\u2013]|đến(?: hết| cuối)?(?: năm)?)\s?(?:19|20)\d\d)?\b(?!\s?%)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w/])\d[\d.,]*(?!\w)")
_ENDS_IN_FIGURE = re.compile(r"\d\s?%?(?:/năm|\s?mỗi năm)?\W*$")


def clauses_of(text: str) -> Iterator[str]:
    """Yield the sentences of a paragraph, and the clauses that semicolons part."""
    start = 0
    for found in _CLAUSE.finditer(text):
        # 'TP. Hồ Chí Minh' aside, a sentence ends where a capital, a quote or a figure follows.
        if found[0].startswith(";") or not text[found.end() : found.end() + 1].islower():
            if clause := text[start : found.start()].strip():
                yield clause
            start = found.end()
    if clause := text[start:].strip():
        yield clause


def parts_of(clause: str) -> Iterator[str]:
    """Yield the parts of a clause: what belongs to one figure, from comma to comma.

    A clause with one figure is one part, and so is one without.
    """
    bare = _YEAR.sub(_signs, masked(clause))
    groups: list[list[int]] = []
    done = True
    for start, end in _between(clause, _PART):
        has = _FIGURE.search(bare, start, end) is not None
        full = bool(groups) and _FIGURE.search(bare, groups[-1][0], groups[-1][1]) is not None
        if not groups or (full and (has or done)):
            groups.append([start, end])
        else:
            groups[-1][1] = end
        done = _ENDS_IN_FIGURE.search(bare[max(start, end - 30) : end]) is not None
    for start, end in _figured(bare, groups):
        yield clause[start:end].strip(" ,")


def masked(clause: str) -> str:
    """The clause with signs in place of money, ages, dates, numbers of things and notes."""
    bare = _NO_FIGURE.sub(_signs, without_money(clause))
    return _SQUARE.sub(lambda found: found[1] + _POWERS[found[2]], bare)


def _figured(bare: str, groups: list[list[int]]) -> list[list[int]]:
    """The groups, with those that hold no figure put to the one before them."""
    kept: list[list[int]] = []
    for group in groups:
        if kept and _FIGURE.search(bare, *group) is None:
            kept[-1][1] = group[1]
        else:
            kept.append(group)
    return kept


def _signs(found: re.Match[str]) -> str:
    return "¦" * len(found[0])


def _between(text: str, boundary: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between boundaries."""
    start = 0
    for found in boundary.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)
