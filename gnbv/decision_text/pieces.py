"""Pieces own what each amount of a line is, by the words before it: total, source, nature, or none.

The words may name the source and its nature both ('vốn sự nghiệp ngân sách tỉnh'), or leave one to
the label of the list that the line stands in.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from gnbv.decision_text.amounts import Money, money_in
from gnbv.decision_text.money_names import (
    begins_as_total,
    is_allotment,
    is_total,
    nature_in,
    source_in,
)
from gnbv.decision_text.outline import Line
from gnbv.decision_text.records import Amount, NaturePart
from gnbv.language import Text

Kind = Literal["total", "source", "nature", "rate", "other"]
_LABEL = 160
"""How many characters before an amount may be its label."""
_CUT = re.compile(
    r".*(?:[;()]|\btrong đó\b:?|\b(?:bao )?gồm\b:?|\bchia ra\b:?|\bof which\b:?)", re.IGNORECASE
)
_OF_WHICH = re.compile(
    r"(?:trong đó|bao gồm|gồm|gồm có|chia ra|cụ thể|cụ thể như sau|of which)", re.IGNORECASE
)
_VERB = re.compile(
    r"\s(?:là|dự kiến|khoảng|ước|bằng|đạt|với|hỗ trợ|bố trí|cấp|chi|đảm bảo|bảo đảm|is|of)$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^(?:và|cùng|trong đó|từ đó)\s+", re.IGNORECASE)
_AFTER = re.compile(r"\s?\(([^()\d]{1,100})\)")
_PROJECT = re.compile(r"(?:tiểu )?dự án|hợp phần|project", re.IGNORECASE)
_OPENS = re.compile(r"[,.;:]?\s?(?:\(|(?:trong đó|bao gồm|gồm|chia ra|of which)\b)", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm ((?:19|20)[0-9]{2})\b", re.IGNORECASE)
_SPAN = re.compile(r"([0-9]{4})\s?(?:[-\u2013]|đến(?: hết)?(?: năm)?)\s?([0-9]{4})")
_TO_ALL = re.compile(
    r"\s?(?:$|[,;:.(]|(?:trong đó|bao gồm|gồm|chia ra)\b|cho (?:các|toàn)\b"
    r"|(?:để )?thực hiện (?:các |cả )?(?:chương trình|kế hoạch|đề án)\b)",
    re.IGNORECASE,
)
"""What follows an amount that is allotted to all, and not to one or from one source."""
_TWO = 2
_MOST_WORDS = 24
_MOST_LABEL = 8

_OF_A_YEAR = Text("số tiền của một năm", "an amount of one year")
_IN_A_SENTENCE = Text(
    "số tiền nằm giữa câu, cần xem có phải là tổng kinh phí",
    "an amount within a sentence: see whether it is a total",
)
UNREAD = Text(
    "số tiền không đọc được, hoặc đọc được theo hai cách",
    "an amount that cannot be read, or be read in two ways",
)


class Piece(NamedTuple):
    """An amount with what the words before it make of it.

    `opens` is whether its own parts follow it, in brackets or after 'trong đó'.
    """

    kind: Kind
    name: str
    natures: tuple[NaturePart, ...]
    amount: Amount
    line: Line
    quote: str
    opens: bool = False
    year: int | None = None
    doubt: Text | None = None
    span: tuple[int, int] | None = None


def pieces_of(line: Line) -> Iterator[Piece]:
    """The amounts of a line, each with what it is."""
    if not any(sign.isdigit() for sign in line.text):
        return
    above = _label_above(line)
    last = 0
    for money in money_in(line.text):
        label = _label(line.text[max(last, money.start - _LABEL) : money.start])
        end = money.end
        bracket = _AFTER.match(line.text, end)
        within = nature_in(bracket[1]) if bracket else None
        end = bracket.end() if bracket and within else end
        kind, name = _kind(label)
        kind = "rate" if money.rate else kind
        own = nature_in(label) if kind == "source" else None
        if kind == "nature" and (source := source_in(above)):
            kind, name, own = "source", source, name
        elif kind == "source" and not own:
            own = nature_in(above)
        natures = tuple(NaturePart(one, None) for one in (own, within) if one)
        quote = _quote(line, label, money, end)
        opens = _OPENS.match(line.text, end) is not None
        piece = Piece(kind, name, natures, money.amount, line, quote, opens)
        yield _dated(piece) if kind in {"total", "source"} else piece
        last = end


def names_project(label: str) -> bool:
    """Whether words begin as the name of a project does: 'Dự án A'."""
    return _PROJECT.match(label) is not None


def is_label(line: Line) -> bool:
    """Whether a line is a name or 'trong đó' alone, whose amounts stand below it."""
    words = line.text.strip(" ,;:.")
    if _OF_WHICH.fullmatch(words):
        return True
    if len(words.split()) > _MOST_LABEL or any(sign.isdigit() for sign in words):
        return False
    return source_in(words) is not None or nature_in(words) is not None


def _label_above(line: Line) -> str:
    """The label, without an amount, of the list that a line stands in: '- Ngân sách tỉnh:'."""
    above = line.above[-2].text if line.own and len(line.above) > 1 else ""
    words = above.strip(" ,;:.")
    plain = not any(sign.isdigit() for sign in words) and len(words.split()) <= _MOST_LABEL
    return words if plain else ""


def _quote(line: Line, label: str, money: Money, end: int) -> str:
    """The document's words from an amount's label on."""
    start = line.text.rfind(label, 0, money.start) if label else -1
    return line.text[start if start >= 0 else money.start : end]


def _label(before: str) -> str:
    """The words before an amount that are its own."""
    cut = _CUT.match(before)
    words = (before[cut.end() :] if cut else before).strip(" ,;:.-\u2013+")
    words = _OPENING.sub("", words)
    words = _VERB.sub("", words.rstrip(" :"))
    return words.strip(" ,;:.-\u2013+")


def _kind(label: str) -> tuple[Kind, str]:
    """What the words before an amount make it, and the name that they give it."""
    words = len(label.split())
    if not words or words > _MOST_WORDS:
        return "other", ""
    source = source_in(label)
    if source:
        return "source", source
    nature = nature_in(label)
    if nature and words <= len(nature.split()) + 3:
        return "nature", label
    if is_total(label) or is_allotment(label) or names_project(label) or _YEAR.fullmatch(label):
        return "total", label
    return "other", ""


def _dated(piece: Piece) -> Piece:
    """A total or a source with the one year that its words name, and the doubt that they leave."""
    years = _YEAR.findall(_SPAN.sub("", piece.name))
    if piece.kind == "source":
        return piece._replace(doubt=_OF_A_YEAR) if years else piece
    head = begins_as_total(piece.name) or names_project(piece.name) or _YEAR.match(piece.name)
    is_head = bool(head) or _is_allotted_to_all(piece)
    doubt = None if is_head and len(set(years)) < _TWO else _IN_A_SENTENCE
    spans = _SPAN.findall(piece.name)
    span = (int(spans[0][0]), int(spans[0][1])) if len(spans) == 1 and not years else None
    return piece._replace(year=int(years[0]) if years else None, doubt=doubt, span=span)


def _is_allotted_to_all(piece: Piece) -> bool:
    """Whether a line begins by allotting the amount, and goes on with no one who gets it alone."""
    text = piece.line.text
    to_all = _TO_ALL.match(text, len(piece.quote)) is not None
    return text.startswith(piece.quote) and is_allotment(piece.name) and to_all
