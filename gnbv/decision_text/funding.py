"""Funding owns the blocks of money in a text: a total, its sources, their natures, whose it is.

An amount belongs to the words before it: those name a total, a source or a nature. Sources follow
their total, natures their source or sources their nature, in one sentence or in a list of lines;
what else holds money is no funding and is left out with its reason.
"""

from collections.abc import Iterable, Iterator

from gnbv.decision_text.money_names import names_one, standard
from gnbv.decision_text.outline import Line
from gnbv.decision_text.pieces import UNREAD, Piece, is_label, names_project, pieces_of
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

_MOST_NATURES = 20
"""A source has a few natures; more than these are a list of something else."""
_RATE = Text("mức tiền cho mỗi đơn vị, không phải kinh phí của nguồn", "a rate, no funding")
_NOT_FUNDING = Text(
    "số tiền không đứng sau tên nguồn, loại vốn hoặc chữ 'tổng'",
    "an amount that no source, nature or total stands before",
)
_OF_A_PROJECT = Text(
    "số tiền của một dự án, không phải của cả chương trình",
    "an amount of one project, and not of the whole programme",
)
_OF_ANOTHER = Text(
    "là phần của một số tiền chưa rõ của ai",
    "a part of an amount of which it is not known whose it is",
)


class _Open:
    """A block that is being gathered."""

    def __init__(self, piece: Piece, project: Project | None, doubt: Text | None) -> None:
        self.project = project
        self.year, self.span = piece.year, piece.span
        self.doubt = doubt
        self.at = piece.line.passage()
        self.total: Amount | None = None
        self.natures: list[NaturePart] = []
        self.lines: list[FundingLine] = []
        self.known = set[tuple[str, tuple[NaturePart, ...]]]()
        self.last = piece.line.order
        self._source: Piece | None = None
        self._nature: Piece | None = None

    def add(self, piece: Piece) -> None:
        """Add an amount to the block."""
        self.last = piece.line.order
        if piece.kind == "total":
            self.total = piece.amount
            self.natures += piece.natures
        elif piece.kind == "source":
            self._add_source(piece)
        elif self._is_of_source(piece):
            self.lines[-1] = _with(self.lines[-1], piece)
        else:
            self.natures.append(NaturePart(piece.name, piece.amount))
            self._nature = piece

    def natures_of(self, piece: Piece) -> tuple[NaturePart, ...]:
        """The natures of a source: its own, or the one whose parts are being listed."""
        above = self._nature
        if piece.natures or not above or not _is_below(piece, above):
            return piece.natures
        return (NaturePart(above.name, None),)

    def closed(self) -> FundingBlock:
        """The block as a proposal."""
        amounts = [*([self.total] if self.total else []), *(one.amount for one in self.lines)]
        amounts += [part.amount for part in self.natures if part.amount]
        doubt = UNREAD if any(one.dong is None for one in amounts) else self.doubt
        lines, natures = tuple(self.lines), tuple(self.natures)
        return FundingBlock(
            self.project, self.year, self.total, lines, natures, self.at, doubt, self.span
        )

    def _add_source(self, piece: Piece) -> None:
        natures = self.natures_of(piece)
        self.lines.append(_line(piece, natures))
        self.known.add((standard(piece.name), natures))
        self._source = piece

    def _is_of_source(self, piece: Piece) -> bool:
        """Whether a nature is a part of the source before it, and not of the whole block."""
        if not self._source or len(self.lines[-1].natures) >= _MOST_NATURES:
            return False
        listed = self._nature is not None and self._nature.opens
        return not listed and _is_below(piece, self._source)


def funding_in(lines: Iterable[Line], projects: Projects) -> Iterator[FundingBlock | LeftOut]:
    """Yield the blocks of money in a document's lines, and the money that is in none."""
    block: _Open | None = None
    unplaced = set[int]()
    for line in lines:
        if block and line.order == block.last + 1 and is_label(line):
            block.last = line.order
        for piece in (_named(one, projects) for one in pieces_of(line)):
            project = projects.of(line)
            if block and not _continues(block, piece, project):
                yield block.closed()
                block = None
            if piece.kind in {"other", "rate"}:
                unplaced.update([line.order] if _has_parts(piece) else ())
                yield LeftOut(line.passage(piece.quote), _reason(piece))
                continue
            block = block or _Open(piece, project, _doubt(piece, project, unplaced))
            block.add(piece)
    if block:
        yield block.closed()


def _named(piece: Piece, projects: Projects) -> Piece:
    """An amount that stands after the name of a project at the start of its line: its total."""
    is_first = piece.line.text.startswith(piece.quote)
    is_its = piece.kind == "other" and is_first and piece.line.order in projects.named
    return piece._replace(kind="total") if is_its else piece


def _has_parts(piece: Piece) -> bool:
    """Whether the parts of an amount follow it, in its line or in a list below."""
    return piece.opens or piece.line.text.endswith(":")


def _doubt(piece: Piece, project: Project | None, unplaced: set[int]) -> Text | None:
    """Why a block that begins with an amount may not be what it is taken for."""
    if piece.kind == "total":
        is_of_one = project is None and (names_project(piece.name) or names_one(piece.name))
        return _OF_A_PROJECT if is_of_one else piece.doubt
    within = {piece.line.order, *(item.order for item in piece.line.above)}
    return _OF_ANOTHER if within & unplaced else piece.doubt


def _continues(block: _Open, piece: Piece, project: Project | None) -> bool:
    """Whether an amount belongs to the block before it: in its line, or in the next one."""
    if piece.kind in {"other", "rate"}:
        return not _has_parts(piece)
    if piece.kind == "total" or project != block.project:
        return False
    if piece.line.order - block.last > 1:
        return False
    key = (standard(piece.name), block.natures_of(piece))
    return piece.kind != "source" or key not in block.known


def _is_below(piece: Piece, above: Piece) -> bool:
    """Whether an amount is a part of another: after it in its line, or in a list below that."""
    if piece.line.order == above.line.order:
        return above.opens or piece.kind == "nature"
    if above.line.own is None:
        return above.opens
    return any(item.order == above.line.order for item in piece.line.above)


def _line(piece: Piece, natures: tuple[NaturePart, ...]) -> FundingLine:
    doubt = UNREAD if piece.amount.dong is None else piece.doubt
    at = piece.line.passage(piece.quote)
    name = piece.name
    return FundingLine(name, standard(name), piece.amount, natures, at, doubt)


def _with(line: FundingLine, piece: Piece) -> FundingLine:
    """A source's line with one nature more, and the quote that holds both."""
    natures = (*line.natures, NaturePart(piece.name, piece.amount))
    text = piece.line.text
    start = text.find(line.at.quote) if piece.line.place == line.at.place else -1
    end = text.find(piece.quote, start) + len(piece.quote) if start >= 0 else 0
    if end <= start:
        return line._replace(natures=natures)
    end += text[end : end + 1] == ")"
    return line._replace(natures=natures, at=Passage(line.at.ref, line.at.place, text[start:end]))


def _reason(piece: Piece) -> Text:
    if piece.amount.dong is None:
        return UNREAD
    return _RATE if piece.kind == "rate" else _NOT_FUNDING
