"""Parts own which rows narrow the row above them to a source or a nature: by names, and by sums.

'Of which: central budget' is a part wherever it stands. 'Loans for small trades' may be a source of
money or a project of its own: it is a part where it and its neighbours add up to the row above.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from gnbv.drafts.headings import nature_in
from gnbv.drafts.numbering import is_mark
from gnbv.drafts.sums import Vector, fit
from gnbv.drafts.vocabulary import MONEY, NAMED_MONEY, NATURE, OF_WHICH, TOTAL, money_called, plain

Label = tuple[str | None, str]
"""A row's number as printed, None where there is none, and its name."""
Narrows = Literal["part", "nothing"]
"""A part of the row above; or a share of it of which no source or nature is named."""

_LEADING = re.compile(r"^((nguồn|vốn|kinh phí|từ)\s+)+")


class _Candidate(NamedTuple):
    """A row that may be a part, and whether its name alone tells."""

    at: int
    of_which: bool
    sure: bool


class Narrowing(NamedTuple):
    """The rows that narrow the one above them, and the rows that they narrow, by their places."""

    rows: dict[int, Narrows]
    above: frozenset[int]


def narrowing(labels: Sequence[Label], vectors: Sequence[Vector], rounding: int) -> Narrowing:
    """Find the rows that narrow the one above them."""
    rows: dict[int, Narrows] = {}
    narrowed: set[int] = set()
    for above, run in _runs(labels, vectors):
        added_up = _adds_up(above, run, vectors, rounding)
        parts = [one.at for one in run if one.sure or added_up]
        rows |= {one.at: "nothing" for one in run if one.of_which}
        rows |= dict.fromkeys(parts, "part")
        narrowed.update([above] if parts else ())
    return Narrowing(rows, frozenset(narrowed))


def _runs(
    labels: Sequence[Label], vectors: Sequence[Vector]
) -> Iterator[tuple[int, list[_Candidate]]]:
    """Yield each row below which rows stand that may be parts of it, with these."""
    above: int | None = None
    run: list[_Candidate] = []
    shares = False
    for at, (number, name) in enumerate(labels):
        printed = any(figure is not None for figure in vectors[at])
        shares = (shares or bool(OF_WHICH.match(plain(name)))) and _goes_on(number, name)
        one = _candidate(at, number, name) if printed else None
        if one is None and printed and shares:
            one = _Candidate(at, True, False)
        if one is not None and above is not None:
            run.append(one)
        elif printed or number:
            if above is not None and run:
                yield above, run
            above, run = at, []
    if above is not None and run:
        yield above, run


def _goes_on(number: str | None, name: str) -> bool:
    """Whether a row may be one of those that 'of which' begins: it has no number of its own."""
    return (number is None or is_mark(number)) and not TOTAL.search(plain(name))


def _candidate(at: int, number: str | None, name: str) -> _Candidate | None:
    if number is not None and not is_mark(number):
        return None
    words = plain(name)
    begins = OF_WHICH.match(words)
    bare = re.sub(r"^\W+", "", words[begins.end() :]) if begins else words
    sure = bool(NAMED_MONEY.match(bare)) or _is_nature(bare)
    if begins is not None:
        return _Candidate(at, True, sure or bool(MONEY.search(bare)))
    return _Candidate(at, False, sure) if sure or MONEY.match(bare) else None


def names_source(name: str) -> bool:
    """Whether a row's name is that of a source alone: 'Vốn ngân sách trung ương'."""
    return NAMED_MONEY.match(_LEADING.sub("", plain(name))) is not None


def names_nature(name: str) -> bool:
    """Whether a row's name is that of a nature alone: 'Vốn đầu tư phát triển'."""
    return NATURE.fullmatch(plain(name)) is not None


def _is_nature(words: str) -> bool:
    """Whether words name a nature and nothing else, but for the money that it is of."""
    return nature_in(words) is not None and (not money_called(words) or bool(MONEY.search(words)))


def _adds_up(
    above: int, run: Sequence[_Candidate], vectors: Sequence[Vector], rounding: int
) -> bool:
    """Whether rows make up the row above them."""
    found = fit(vectors[above], [vectors[one.at] for one in run], rounding)
    return found.held > 0 and not found.broken
