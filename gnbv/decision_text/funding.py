"""Funding owns the blocks of money in a text: a total, its sources, their natures, whose it is.

An amount belongs to the words before it: those name a total, a source or a nature. Sources follow
their total, natures their source, in one sentence or in a list of lines; what else holds money is
no funding and is left out with its reason.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gnbv.decision_text.amounts import Money, money_in
from gnbv.decision_text.money_names import is_total, nature_in, source_in, standard
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
_VERB = re.compile(r"\s(?:là|dự kiến|khoảng|ước|bằng|đạt|với|is|of)$", re.IGNORECASE)
_OPENING = re.compile(r"^(?:và|cùng|trong đó|từ đó)\s+", re.IGNORECASE)
_AFTER = re.compile(r"\s?\(([^()\d]{1,100})\)")
_PROJECT = re.compile(r"(?:tiểu )?dự án|hợp phần|project", re.IGNORECASE)
_MOST_WORDS = 24

_RATE = Text("mức tiền cho mỗi đơn vị, không phải kinh phí của nguồn", "a rate, no funding")
_NOT_FUNDING = Text(
    "số tiền không đứng sau tên nguồn, loại vốn hoặc chữ 'tổng'",
    "an amount that no source, nature or total stands before",
)
_UNREAD = Text(
    "số tiền không đọc được, hoặc đọc được theo hai cách",
    "an amount that cannot be read, or be read in two ways",
)


class _Piece(NamedTuple):
    """An amount with what the words before it say that it is."""

    kind: str
    name: str
    natures: tuple[NaturePart, ...]
    amount: Amount
    line: Line
    quote: str


class _Open:
    """A block that is being gathered."""

    def __init__(self, piece: _Piece, project: Project | None) -> None:
        self.project = project
        self.at = piece.line.passage()
        self.total: Amount | None = None
        self.natures: list[NaturePart] = []
        self.lines: list[FundingLine] = []
        self.last = piece.line.order

    def take(self, piece: _Piece) -> None:
        """Add an amount to the block."""
        self.last = piece.line.order
        if piece.kind == "total":
            self.total = piece.amount
            self.natures += piece.natures
        elif piece.kind == "source":
            self.lines.append(_line(piece))
        elif self.lines:
            self.lines[-1] = _with(self.lines[-1], piece)
        else:
            self.natures.append(NaturePart(piece.name, piece.amount))

    def closed(self) -> FundingBlock:
        """The block as a proposal."""
        amounts = [*([self.total] if self.total else []), *(one.amount for one in self.lines)]
        doubt = _UNREAD if any(one.dong is None for one in amounts) else None
        lines, natures = tuple(self.lines), tuple(self.natures)
        return FundingBlock(self.project, self.total, lines, natures, self.at, doubt)


def funding_in(lines: Iterable[Line], projects: Projects) -> Iterator[FundingBlock | LeftOut]:
    """Yield the blocks of money in a document's lines, and the money that is in none."""
    block: _Open | None = None
    for line in lines:
        for piece in _pieces(line):
            if piece.kind in {"other", "rate"}:
                yield LeftOut(line.passage(piece.quote), _reason(piece))
                continue
            project = projects.of(line)
            if block and not _continues(block, piece, project):
                yield block.closed()
                block = None
            block = block or _Open(piece, project)
            block.take(piece)
    if block:
        yield block.closed()


def _continues(block: _Open, piece: _Piece, project: Project | None) -> bool:
    """Whether an amount belongs to the block before it: in its line, or in the next one."""
    if piece.kind == "total" or project != block.project:
        return False
    if piece.line.order - block.last > 1:
        return False
    known = {one.standard for one in block.lines}
    return piece.kind != "source" or standard(piece.name) not in known


def _pieces(line: Line) -> Iterator[_Piece]:
    """The amounts of a line, each with what it is."""
    if not any(sign.isdigit() for sign in line.text):
        return
    last = 0
    for money in money_in(line.text):
        label = _label(line.text[max(last, money.start - _LABEL) : money.start])
        end = money.end
        bracket = _AFTER.match(line.text, end)
        within = nature_in(bracket[1]) if bracket else None
        end = bracket.end() if bracket and within else end
        kind, name = ("rate", "") if money.rate else _kind(label)
        own = nature_in(label) if kind == "source" else None
        natures = tuple(NaturePart(one, None) for one in (own, within) if one)
        quote = _quote(line, label, money, end)
        yield _Piece(kind, name, natures, money.amount, line, quote)
        last = end


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
    if is_total(label) or _PROJECT.match(label):
        return "total", label
    return "other", ""


def _line(piece: _Piece) -> FundingLine:
    doubt = _UNREAD if piece.amount.dong is None else None
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
