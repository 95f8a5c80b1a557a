"""Suspects own which funding lines, were they other amounts, would make broken claims hold.

Each claim is found from a line by the selections that the line is part of, and what a change does
is added to the claims that it touches, so that the cost follows the lines and claims concerned and
not their product. A suspect fixes at least two broken claims and breaks none that holds; the next
is sought as if it were true. Where several lines would do equally well, none of them is preferred.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import product
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation import apportion
from gnbv.language import Text
from gnbv.money import Interval
from gnbv.plan import WITHOUT_NATURE, FundingLine, Groups, Selection, absorbers, remainders
from gnbv.reconciliation.claim import Claim
from gnbv.reconciliation.reconcile import Reconciliation

MOST_PASSES = 20
"""How often all lines are looked through again for what earlier suspects left."""
BOUND = Text(
    f"Đã dò dòng sai {MOST_PASSES} lượt rồi dừng; sửa các dòng đã nêu rồi chạy lại.",
    f"The search for wrong lines stopped after {MOST_PASSES} passes; fix those named, check again.",
)
"""What is shown where there is more to look through."""
_FEWEST = 2
"""Claims that a suspect must explain: one alone is better explained by itself."""


class WrongLines(NamedTuple):
    """Lines any one of which, changed by so many đồng, would make claims hold (by position)."""

    lines: tuple[FundingLine, ...]
    change: int
    explains: tuple[int, ...]


@dataclass(slots=True)
class Board:
    """What is still broken, claim by claim, while suspects are found one after another.

    `missing` is what each claim states beyond what is computed, in đồng, as if the suspects found
    so far were true, and `lacking` all that it may be, as figures are rounded; `left` are the
    broken claims that nothing explains yet; `tied` are lines that are a total's remainder, or move
    one, which no change of a single line tells of; `exhausted` is whether `MOST_PASSES` sufficed.
    """

    reconciliation: Reconciliation
    missing: list[int]
    lacking: list[Interval]
    left: set[int]
    by_selection: dict[Selection, list[int]]
    groups: Groups
    tied: frozenset[Address]
    suspected: set[FundingLine] = field(default_factory=set)
    exhausted: bool = True


_Hypothesis = tuple[int, int, int]
"""Claims explained (negative, so that the most come first), the line's position, the change."""


def lay_out(reconciliation: Reconciliation, explained: Collection[Claim] = ()) -> Board:
    """Index the claims that rest on the funding lines by what they are about.

    Broken claims that something else has explained are not to be explained again.
    """
    done = {(claim.code, claim.address) for claim in explained}
    by_selection: defaultdict[Selection, list[int]] = defaultdict(list)
    left = set()
    for at, claim in enumerate(reconciliation.claims):
        if not claim.parts and claim.code != "C501":
            by_selection[claim.selection].append(at)
        if not claim.parts and not claim.holds and (claim.code, claim.address) not in done:
            left.add(at)
    missing = [claim.stated - claim.computed for claim in reconciliation.claims]
    lacking = [claim.lacking for claim in reconciliation.claims]
    groups = Groups(about[1:3] for about in by_selection)
    rests = (line.address for line, _ in remainders(reconciliation.plan))
    tied = frozenset([*rests, *absorbers(reconciliation.plan)])
    return Board(reconciliation, missing, lacking, left, dict(by_selection), groups, tied)


def wrong_lines(board: Board) -> Iterator[WrongLines]:
    """Yield suspects, those that explain most first, until nothing more is explained."""
    for _ in range(MOST_PASSES):
        found = False
        for suspect in _pass(board) if len(board.left) >= _FEWEST else ():
            found = True
            yield suspect
        if not found:
            return
    board.exhausted = len(board.left) < _FEWEST


def _pass(board: Board) -> Iterator[WrongLines]:
    """Go once through all hypotheses; what a suspect has changed is looked at anew."""
    lines = board.reconciliation.plan.lines
    below, queue = _hypotheses(board)
    heapify(queue)
    while queue:
        _, at, change = heappop(queue)
        line = lines[at]
        explains = _explained(board, line, change)
        if len(explains) < _FEWEST:
            continue
        if queue and len(explains) < -queue[0][0]:
            heappush(queue, (-len(explains), at, change))
            continue
        suspect = _with_rivals(board, line, change, explains, below)
        _suppose(board, suspect)
        yield suspect


def _hypotheses(board: Board) -> tuple[dict[int, list[FundingLine]], list[_Hypothesis]]:
    """The lines below each broken claim, and the changes that would make two claims hold."""
    below: defaultdict[int, list[FundingLine]] = defaultdict(list)
    found: list[_Hypothesis] = []
    for at, line in enumerate(board.reconciliation.plan.lines):
        over = _of_period(board, line) if line.address not in board.tied else []
        if line in board.suspected or any(_is_settled(board, claim) for claim in over):
            continue
        broken = [claim for claim in over if claim in board.left]
        for claim in broken:
            below[claim].append(line)
        found += _changes(board, at, broken)
    return below, found


def _changes(board: Board, at: int, broken: list[int]) -> Iterator[_Hypothesis]:
    """The changes of one line that would make at least two claims hold."""
    line = board.reconciliation.plan.lines[at]
    for change in {board.missing[claim] for claim in broken}:
        explained = len(_explained(board, line, change))
        if explained >= _FEWEST:
            yield -explained, at, change


def _explained(board: Board, line: FundingLine, change: int) -> frozenset[int]:
    """The broken claims that would hold; none where a claim that holds would not."""
    explains = set()
    below_zero = board.reconciliation.plan.programme.reductions is not None
    if line in board.suspected or (line.amount + change < 0 and not below_zero):
        return frozenset()
    for claim, effect, slack in _effects(board, line, change):
        fits = board.lacking[claim].moved(-effect).widened(slack).contains(0)
        if not fits and board.reconciliation.claims[claim].holds:
            return frozenset()
        if fits and claim in board.left:
            explains.add(claim)
    return frozenset(explains)


def _is_settled(board: Board, claim: int) -> bool:
    """Whether a claim holds and leaves no other amount: any change of its lines would break it."""
    return board.reconciliation.claims[claim].holds and board.lacking[claim].exact


def _with_rivals(
    board: Board,
    line: FundingLine,
    change: int,
    explains: frozenset[int],
    below: dict[int, list[FundingLine]],
) -> WrongLines:
    """The suspect together with the lines that explain as much of the same."""
    near = _possible_rivals(board, explains, below)
    others = _equally_good(board, [one for one in near if one != line], change, len(explains))
    shared = explains.intersection(*others.values())
    if len(shared) < _FEWEST:
        others = {other: it for other, it in others.items() if it == explains}
        shared = explains
    alike = {line, *others}
    lines = tuple(one for one in near if one in alike) or (line,)
    return WrongLines(lines, change, tuple(sorted(shared)))


def _possible_rivals(
    board: Board, explains: frozenset[int], below: dict[int, list[FundingLine]]
) -> list[FundingLine]:
    """The shortest list of lines that has in it all that explain the same claims."""
    claims = board.reconciliation.claims
    period = [claim for claim in explains if claims[claim].selection.span == "period"]
    # Who explains as much must be part of every claim of the period: of the narrowest, too.
    return min((below.get(claim, []) for claim in period), key=len, default=[])


def _equally_good(
    board: Board, lines: list[FundingLine], change: int, count: int
) -> dict[FundingLine, frozenset[int]]:
    """Those of some lines that explain so many claims by the same change, and which claims."""
    found = {line: _explained(board, line, change) for line in lines}
    return {line: explained for line, explained in found.items() if len(explained) == count}


def _suppose(board: Board, suspect: WrongLines) -> None:
    """Go on as if the suspect were true; of several lines, only what each of them explains."""
    if len(suspect.lines) == 1:
        for claim, effect, _ in _effects(board, suspect.lines[0], suspect.change):
            board.missing[claim] -= effect
            board.lacking[claim] = board.lacking[claim].moved(-effect)
    board.left.difference_update(suspect.explains)
    board.suspected.update(suspect.lines)


def _effects(board: Board, line: FundingLine, change: int) -> Iterator[tuple[int, int, int]]:
    """What a change of a line's amount does to each claim that it touches, and how sure, in đồng.

    In a year it is known to within one rounding unit, since the lines of a year settle together;
    for years on which a source does not spread equally, nothing is claimed to be known.
    """
    for claim in _of_period(board, line):
        yield claim, change, 0
    reconciliation = board.reconciliation
    if line.source not in reconciliation.allocation.even:
        return
    programme = reconciliation.plan.programme
    years, unit = programme.sources[line.source].years, programme.rounding_of(line.source)
    before, after = (
        apportion(amount // unit, [1] * len(years))
        for amount in (line.amount, line.amount + change)
    )
    for year, old, new in zip(years, before, after, strict=True):
        for claim in _over(board, line, year):
            yield claim, (new - old) * unit, unit


def _of_period(board: Board, line: FundingLine) -> list[int]:
    return list(_over(board, line, "period"))


def _over(board: Board, line: FundingLine, span: int | str) -> Iterator[int]:
    """The claims on a span that a line is part of."""
    projects = (None, *board.reconciliation.plan.ancestry[line.project])
    natures = board.groups.natures(line.nature or WITHOUT_NATURE)
    sources = board.groups.sources(line.source)
    for project, source, nature in product(projects, sources, natures):
        yield from board.by_selection.get(Selection(project, source, nature, span), ())
