"""Funding owns the blocks of money in a text: a total, its sources, their natures, whose it is.

An amount belongs to the words before it: those name a total, a source or a nature. Sources follow
their total, natures their source, in one sentence or in a list of lines; what else holds money is
no funding and is left out with its reason.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gnbv.decision_text.amounts import Money, money_in
from gnbv.decision_text.money_names import begins_as_total, is_total, nature_in, source_in, standard
from gnbv.decision_text.outline import Line
from gnbv.decision_text.projects import Projects
from gnbv.decision_text.records import (
    Amount,
    FundingBlock,
    FundingLine,
    LeftOut,
    NaturePart,
    Passage,
    Project,
)
from gnbv.language import Text

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
_YEAR = re.compile(r"\bnăm ((?:19|20)[0-9]{2})\b", re.IGNORECASE)
_SPAN = re.compile(r"[0-9]{4}\s?(?:[-\u2013]|đến(?: hết)?(?: năm)?)\s?[0-9]{4}")
_TWO = 2
_MOST_NATURES = 20
"""A source has a few natures; more than these are a list of something else."""
_MOST_WORDS = 24
_MOST_LABEL = 8

_RATE = Text("mức tiền cho mỗi đơn vị, không phải kinh phí của nguồn", "a rate, no funding")
_NOT_FUNDING = Text(
    "số tiền không đứng sau tên nguồn, loại vốn hoặc chữ 'tổng'",
    "an amount that no source, nature or total stands before",
)
_OF_A_YEAR = Text("số tiền của một năm", "an amount of one year")
_IN_A_SENTENCE = Text(
    "số tiền nằm giữa câu, cần xem có phải là tổng kinh phí",
    "an amount within a sentence: see whether it is a total",
)
_UNREAD = Text(
    "số tiền không đọc được, hoặc đọc được theo hai cách",
    "an amount that cannot be read, or be read in two ways",
)


class _Piece(NamedTuple):
    """An amount with what the words before it make of it."""

    kind: str
    name: str
    natures: tuple[NaturePart, ...]
    amount: Amount
    line: Line
    quote: str
    year: int | None = None
    doubt: Text | None = None


class _Open:
    """A block that is being gathered."""

    def __init__(self, piece: _Piece, project: Project | None) -> None:
        self.project = project
        self.year = piece.year
        self.doubt = piece.doubt
        self.at = piece.line.passage()
        self.total: Amount | None = None
        self.natures: list[NaturePart] = []
        self.lines: list[FundingLine] = []
        self.known = set[tuple[str, tuple[NaturePart, ...]]]()
        self.last = piece.line.order

    def add(self, piece: _Piece) -> None:
        """Add an amount to the block."""
        self.last = piece.line.order
        if piece.kind == "total":
            self.total = piece.amount
            self.natures += piece.natures
        elif piece.kind == "source":
            self.lines.append(_line(piece))
            self.known.add((standard(piece.name), piece.natures))
        elif self.lines and len(self.lines[-1].natures) < _MOST_NATURES:
            self.lines[-1] = _with(self.lines[-1], piece)
        else:
            self.natures.append(NaturePart(piece.name, piece.amount))

    def closed(self) -> FundingBlock:
        """The block as a proposal."""
        amounts = [*([self.total] if self.total else []), *(one.amount for one in self.lines)]
        doubt = _UNREAD if any(one.dong is None for one in amounts) else self.doubt
        lines, natures = tuple(self.lines), tuple(self.natures)
        return FundingBlock(self.project, self.year, self.total, lines, natures, self.at, doubt)


def funding_in(lines: Iterable[Line], projects: Projects) -> Iterator[FundingBlock | LeftOut]:
    """Yield the blocks of money in a document's lines, and the money that is in none."""
    block: _Open | None = None
    for line in lines:
        if block and line.order == block.last + 1 and _is_label(line):
            block.last = line.order
        for piece in _pieces(line):
            if piece.kind in {"other", "rate"}:
                yield LeftOut(line.passage(piece.quote), _reason(piece))
                continue
            project = projects.of(line)
            if block and not _continues(block, piece, project):
                yield block.closed()
                block = None
            block = block or _Open(piece, project)
            block.add(piece)
    if block:
        yield block.closed()


def _continues(block: _Open, piece: _Piece, project: Project | None) -> bool:
    """Whether an amount belongs to the block before it: in its line, or in the next one."""
    if piece.kind == "total" or project != block.project:
        return False
    if piece.line.order - block.last > 1:
        return False
    return piece.kind != "source" or (standard(piece.name), piece.natures) not in block.known


def _pieces(line: Line) -> Iterator[_Piece]:
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
        kind, name = ("rate", "") if money.rate else _kind(label)
        own = nature_in(label) if kind == "source" else None
        if kind == "nature" and (source := source_in(above)):
            kind, name, own = "source", source, name
        elif kind == "source" and not own:
            own = nature_in(above)
        natures = tuple(NaturePart(one, None) for one in (own, within) if one)
        quote = _quote(line, label, money, end)
        piece = _Piece(kind, name, natures, money.amount, line, quote)
        yield _dated(piece) if kind in {"total", "source"} else piece
        last = end


def _is_label(line: Line) -> bool:
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


def _kind(label: str) -> tuple[str, str]:
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
    if is_total(label) or _PROJECT.match(label) or _YEAR.fullmatch(label):
        return "total", label
    return "other", ""


def _dated(piece: _Piece) -> _Piece:
    """A total or a source with the one year that its words name, and the doubt that they leave."""
    years = _YEAR.findall(_SPAN.sub("", piece.name))
    if piece.kind == "source":
        return piece._replace(doubt=_OF_A_YEAR) if years else piece
    head = begins_as_total(piece.name) or _PROJECT.match(piece.name) or _YEAR.match(piece.name)
    doubt = None if head and len(set(years)) < _TWO else _IN_A_SENTENCE
    return piece._replace(year=int(years[0]) if years else None, doubt=doubt)


def _line(piece: _Piece) -> FundingLine:
    doubt = _UNREAD if piece.amount.dong is None else piece.doubt
    at = piece.line.passage(piece.quote)
    name = piece.name
    return FundingLine(name, standard(name), piece.amount, piece.natures, at, doubt)


def _with(line: FundingLine, piece: _Piece) -> FundingLine:
    """A source's line with one nature more, and the quote that holds both."""
    natures = (*line.natures, NaturePart(piece.name, piece.amount))
    text = piece.line.text
    start = text.find(line.at.quote) if piece.line.place == line.at.place else -1
    end = text.find(piece.quote, start) + len(piece.quote) if start >= 0 else 0
    if end <= start:
        return line._replace(natures=natures)
    end += text[end : end + 1] == ")"
    return line._replace(natures=natures, at=Passage(line.at.ref, line.at.place, text[start:end]))


def _reason(piece: _Piece) -> Text:
    if piece.amount.dong is None:
        return _UNREAD
    return _RATE if piece.kind == "rate" else _NOT_FUNDING
