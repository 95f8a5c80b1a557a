"""Causes own which input several broken claims share, so that one slip is not twenty alarms.

Claims that would hold if figures were rounded to a unit accuse nothing else (`other_rounding`). A
funding line is suspected if another amount would make at least two broken claims hold and break
none that holds (`suspects`), a source if other years would make all hold (`years`). What a
document prints wrongly at one place breaks the claims that read the same place: those follow from
it.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

from gnbv.addresses import Address, shared_steps
from gnbv.language import Text
from gnbv.plan import FundingLine, source_at, years_at
from gnbv.reconciliation.claim import Claim
from gnbv.reconciliation.reconcile import Reconciliation

if TYPE_CHECKING:
    from gnbv.reconciliation.other_rounding import OtherRounding
    from gnbv.reconciliation.suspects import WrongLines


class Suspect(NamedTuple):
    """The likeliest cause of broken claims: one of some funding lines, or the years of a source.

    With `change`, in đồng, on any one of `lines`, the explained claims would hold; of years,
    `lines` is empty. `address` leads to the line, or to what several lines have in common.
    """

    address: Address
    source: str
    explains: tuple[Claim, ...]
    lines: tuple[FundingLine, ...] = ()
    change: int = 0


class Causes(NamedTuple):
    """The suspects, and for each broken claim that follows from something else, from where.

    `rounding` is a unit to which figures may be rounded. `bounds` says where the search was ended
    before it was through.
    """

    suspects: tuple[Suspect, ...]
    follows: dict[Claim, Address]
    bounds: tuple[Text, ...] = ()
    rounding: "OtherRounding | None" = None

    @property
    def shared(self) -> frozenset[Address]:
        """The addresses that lead to what several suspected lines have in common."""
        return frozenset(one.address for one in self.suspects if len(one.lines) > 1)


def find_causes(reconciliation: Reconciliation) -> Causes:
    """Find what the broken claims of a plan have in common."""
    if all(claim.holds for claim in reconciliation.claims):
        return Causes((), {})
    # A plan whose claims hold pays for no search.
    from gnbv.reconciliation.other_rounding import written_at

    rounding = _rounding(reconciliation)
    explained = rounding.explains if rounding else ()
    suspects, bounds = _suspects(reconciliation, explained)
    follows: dict[Claim, Address] = {}
    if rounding:
        follows |= dict.fromkeys(explained, written_at(rounding.address))
    for suspect in suspects:
        follows |= dict.fromkeys(suspect.explains, suspect.address)
    causes = dict(_wrong_figures(reconciliation, follows))
    for claim in reconciliation.claims:
        own = [claim.address, *(part.address for part in claim.parts)]
        roots = [causes[address] for address in own if address in causes]
        if claim.parts and not claim.holds and roots:
            follows.setdefault(claim, roots[0])
    return Causes(suspects, follows, bounds, rounding)


def _rounding(reconciliation: Reconciliation) -> "OtherRounding | None":
    """A unit that explains what is broken, unless one wrong line explains more of it."""
    from gnbv.reconciliation.other_rounding import other_rounding

    found = other_rounding(reconciliation)
    broken = {claim for claim in reconciliation.claims if not claim.holds}
    if found is None or len(found.explains) == len(broken):
        return found
    suspects, _ = _suspects(reconciliation, ())
    alone = suspects[0].explains if len(suspects) == 1 else ()
    of_lines = {claim for claim in broken if not claim.parts}
    return None if alone and of_lines <= {*alone} else found


def _suspects(
    reconciliation: Reconciliation, explained: Collection[Claim]
) -> tuple[tuple[Suspect, ...], tuple[Text, ...]]:
    """Lines first, then the years of a source for what no line explains, nor anything before."""
    from gnbv.reconciliation import other_years, suspects

    board = suspects.lay_out(reconciliation, explained)
    found = [_of_lines(reconciliation, wrong) for wrong in suspects.wrong_lines(board)]
    bounds = [] if board.exhausted else [suspects.BOUND]
    if len(board.left) > 1:
        left = [reconciliation.claims[at] for at in sorted(board.left)]
        years = other_years.other_years(reconciliation, left)
        if years.source:
            at = years_at(source_at(years.source))
            found.append(Suspect(at, years.source, years.explains))
        if years.bounded:
            bounds.append(other_years.BOUND)
    return tuple(found), tuple(bounds)


def _of_lines(reconciliation: Reconciliation, wrong: "WrongLines") -> Suspect:
    explains = tuple(reconciliation.claims[at] for at in wrong.explains)
    # What holds all the lines, so that none is preferred.
    address = shared_steps([line.address for line in wrong.lines])
    return Suspect(address, wrong.lines[0].source, explains, wrong.lines, wrong.change)


def _wrong_figures(
    reconciliation: Reconciliation, follows: dict[Claim, Address]
) -> Iterator[tuple[Address, Address]]:
    """Where a printed figure is wrong: that address, and the cause that it stands for.

    A wrong figure is its own cause, or what explains it; a needless acceptance misleads by itself.
    """
    for claim in reconciliation.claims:
        if not claim.parts and not claim.holds:
            yield claim.address, follows.get(claim, claim.address)
        elif claim.figure and claim.figure.should_be is not None and not claim.accepted:
            yield claim.address, (*claim.address, "should_be")
