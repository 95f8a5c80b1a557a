"""Coverage owns which claims witness which input of a plan: what would break if it were changed.

An input is *witnessed* where every other valid value of it breaks at least one claim, or is a
finding. It is worked out from what the claims are about, never by trying:

- an amount, or a total: any other amount. What is the rest of a total moves against every other
  line of it, so that a claim on both tells nothing; the total itself is no claim then;
- shares: any others that move money between funding lines;
- a source's years: any other set of years within the period. A claim on one year settles that year
  and how many years there are; one on 'one year' how many only; stated years their count and ends.
  Only if one set is left is it witnessed. Money that does not fall equally on years settles none;
- a profile, or a rounding unit: any other that moves money between years by more than the rounding
  of a line. All years but one must be claimed: what leaves one comes to another;
- a ceiling: any other amount;
- the period: any other years;
- of indicators: whatever a quote is found to say otherwise.

A claim on rounded or hedged figures witnesses an input against changes larger than its slack; an
input that has only such is *witnessed within rounding*. Where several claims are needed together,
`witnesses` are all that take part; it may have some and still not be witnessed. Never is an input
called witnessed that is not; the reverse can be where lines of one source spread differently.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.reconciliation.inputs import LATER, MONEY, Input, inputs
from gnbv.reconciliation.reconcile import Reconciliation
from gnbv.reconciliation.witnesses import Found, Witness, Witnesses


class Covered(NamedTuple):
    """An input, the claims that depend on it, and whether they leave no other value of it.

    `within_rounding`: only claims on rounded or hedged figures witness it, so that they leave the
    values that their slack hides.
    """

    input: Input
    witnesses: tuple[Witness, ...]
    witnessed: bool
    within_rounding: bool = False

    def counts(self) -> Counter[str]:
        """How many witnesses there are of each rule."""
        return Counter(witness.code for witness in self.witnesses)


class Coverage(NamedTuple):
    """Every input of a plan with its witnesses, in plan order."""

    inputs: tuple[Covered, ...]

    @property
    def unwitnessed(self) -> tuple[Covered, ...]:
        """The inputs of which something else could be true, and no claim would break."""
        return tuple(one for one in self.inputs if not one.witnessed)

    def wanting(self, demand: str) -> tuple[Covered, ...]:
        """The inputs that a plan's `witnesses` asks about and that are not witnessed."""
        if demand == "optional":
            return ()
        every = demand == "required"
        return tuple(one for one in self.unwitnessed if every or one.input.kind in MONEY)


def cover(reconciliation: Reconciliation, quoted: Iterable[tuple[str, Address]] = ()) -> Coverage:
    """Find the witnesses of every input; `quoted` are rules and addresses that they prove besides.

    They are what quotes prove of indicators, and figures of later decisions of money.
    """
    spoken: dict[Address, list[Witness]] = {}
    for code, address in quoted:
        spoken.setdefault(address, []).append(Witness(code, address))
    # Claims without an end on one side leave every larger, or smaller, value: no witnesses.
    tight = tuple(claim for claim in reconciliation.claims if claim.exact)
    witnesses = exactly = Witnesses(reconciliation._replace(claims=tight))
    if len(tight) < len(reconciliation.claims):
        bounded = tuple(claim for claim in reconciliation.claims if claim.bounded)
        witnesses = Witnesses(reconciliation._replace(claims=bounded))
    covered = []
    for one in inputs(reconciliation.plan):
        by = tuple(spoken.get(one.address, ()))
        if one.kind in MONEY - LATER:
            found = witnesses.of(one)
            loose = found.enough and not by and exactly is not witnesses
            loose = loose and not exactly.of(one).enough
            found = Found((*found.witnesses, *by), found.enough or bool(by))
        else:
            found, loose = Found(by, bool(by)), False
        covered.append(Covered(one, tuple(dict.fromkeys(found.witnesses)), found.enough, loose))
    return Coverage(tuple(covered))
