"""Amounts own the money in a sentence: each amount as printed, its đồng, and where it stands.

Only what names its unit is money: 'tỷ' always, 'triệu' and 'nghìn' before 'đồng' or at the end of
a clause, 'đồng' itself. Foreign money is found too, and cannot be read as đồng. English figures
('59.5 billion dong') are read with their decimal point.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gnbv.decision_text.records import Amount
from gnbv.money import HEDGES, AmountError, read_figure, read_words

_DIGITS = r"\d(?:[\d.,]{0,30}\d)?"
_SMALL = "nghìn|ngàn|triệu"
_CURRENCY = r"(?:đồng|đ|vnđ|vnd|dong|usd|đô la|eur|euro)\b"
_ABBREVIATED = r"(?:trđ|tr\.đ|tỷđ|tỉđ)\b"
_ENGLISH = {"thousand": "nghìn", "million": "triệu", "billion": "tỷ", "trillion": "nghìn tỷ"}
_CORE = re.compile(
    rf"(?<![\w.,/])({_DIGITS})\s?"
    rf"(?:(?:(?:nghìn |ngàn )?(?:tỷ|tỉ)|{_SMALL}|{'|'.join(_ENGLISH)})\s?{_CURRENCY}"
    rf"|(?:nghìn |ngàn )?(?:tỷ|tỉ)(?![^\W_])|(?:{_SMALL})(?=\s?(?:[;,.)\]]|$)|\s\d)"
    rf"|{_CURRENCY}|{_ABBREVIATED})",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s?(?:[-\u2013]|đến)?\s?", re.IGNORECASE)
_RANGE_START = re.compile(
    rf"(?:\btừ )?(?<![\w.,/]){_DIGITS}\s?(?:[-\u2013]|đến)\s?$", re.IGNORECASE
)
_HEDGE = re.compile(rf"\b(?:{'|'.join(HEDGES)})\s(?:(?:là|bằng|đạt)\s)?$", re.IGNORECASE)
_LINKED = re.compile(rf"({'|'.join(HEDGES)})\s(?:là|bằng|đạt)\s", re.IGNORECASE)
_BRACKET = re.compile(r"\s?\(([^()]{1,200})\)")
_RATE = re.compile(r"\s?/\s?[^\W\d_]|\s(?:mỗi|một|per)\s", re.IGNORECASE)
_BEFORE = 60
"""How many characters before an amount are looked at for a hedge or the start of a range."""


class Money(NamedTuple):
    """An amount in a text, from `start` to `end`; `rate` is whether it is per something."""

    amount: Amount
    start: int
    end: int
    rate: bool


def money_in(text: str) -> Iterator[Money]:
    """Yield the amounts of a text in their order."""
    for start, end in _spans(text):
        begin = _beginning(text, start)
        printed = _LINKED.sub(r"\1 ", text[begin:end], count=1)
        amount = Amount(printed, _dong(printed))
        rate = _RATE.match(text, end) is not None
        bracket = _BRACKET.match(text, end)
        if bracket and (words := _spelt(bracket[1])):
            spelt = amount._replace(words=words[0], words_dong=words[1])
            yield Money(spelt, begin, bracket.end(), rate)
        else:
            yield Money(amount, begin, end, rate)


def without_money(text: str) -> str:
    """The text with a sign in place of each character of its money, so that places stay."""
    pieces, last = list[str](), 0
    for start, end in _spans(text):
        begin = max(_beginning(text, start), last)
        pieces += [text[last:begin], "¦" * (end - begin)]
        last = end
    return "".join([*pieces, text[last:]])


def _spans(text: str) -> list[tuple[int, int]]:
    """Where amounts stand; parts of one ('1 tỷ 250 triệu', '2 tỷ - 3 tỷ') are joined."""
    cores = [found.span() for found in _CORE.finditer(text)]
    joined = list(cores[:1])
    for (_, end), (start, stop) in pairwise(cores):
        if start - end <= 6 and _JOINS.fullmatch(text, end, start):
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((start, stop))
    return joined


def _beginning(text: str, start: int) -> int:
    """Where an amount begins, with the low end of its range and its hedge."""
    base = max(0, start - _BEFORE)
    low = _RANGE_START.search(text[base:start])
    start = base + low.start() if low else start
    hedge = _HEDGE.search(text[base:start])
    return base + hedge.start() if hedge else start


def _dong(text: str) -> int | None:
    try:
        return read_figure(_vietnamese(text))
    except AmountError:
        return None


def _vietnamese(text: str) -> str:
    """An English amount as Vietnamese writes it; any other text as it is."""
    folded = text.casefold()
    if not any(word in folded for word in _ENGLISH):
        return text
    for word in sorted(_ENGLISH, key=len, reverse=True):
        folded = folded.replace(word, _ENGLISH[word])
    return folded.replace("dong", "đồng").translate(str.maketrans(",.", ".,"))


def _spelt(text: str) -> tuple[str, int | None] | None:
    """An amount in words and its đồng, where words in brackets are meant as one."""
    if any(sign.isdigit() for sign in text):
        return None
    try:
        return text, read_words(text)
    except AmountError:
        meant = text.casefold().startswith(("bằng chữ", "viết bằng chữ", "số tiền"))
        return (text, None) if meant or text.casefold().rstrip("./ ").endswith("đồng") else None
