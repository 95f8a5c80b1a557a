"""A claim: what a document states at one place, beside what it must equal."""

from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation import Allocation
from gnbv.money import Interval
from gnbv.plan import Figure, Programme, Selection, meant_interval, stated_interval


class Printed(NamedTuple):
    """A printed amount that another printed amount is compared with, in đồng.

    Of a misprint on record, `amount` is what it should be and `misprint` what stands there.
    `interval` is what the amount stands for.
    """

    address: Address
    selection: Selection
    amount: int
    interval: Interval
    times: int = 1
    misprint: int | None = None


def printed(
    programme: Programme, address: Address, selection: Selection, figure: Figure
) -> Printed:
    """Return what a place means to state: of a misprint on record, what it should be."""
    misprint = figure.amount if figure.misprinted else None
    meant = meant_interval(programme, figure)
    return Printed(address, selection, figure.meant, meant, misprint=misprint)


class Claim(NamedTuple):
    """One stated figure and the figure that it must equal, both in đồng.

    `code` is the rule that it breaks if they differ. `parts` are the printed amounts behind
    `computed` where a document is checked against itself; without them, `computed` comes from
    the funding lines of the selection alone. `figure` is the stated figure where it may carry an
    accepted misprint. `years` are those in each of which the figure of 'one year' must hold; the
    selection then names one of them. `misprint` is what stands at the address where `stated` is
    what it should be.

    `allowed` is what the stated figure stands for and `possible` what the computed one may be,
    as its lines, or the printed amounts behind it, are rounded or hedged; `corrected` is what
    `should_be` of a misprint on record stands for. The claim holds where they meet.
    """

    code: str
    address: Address
    selection: Selection
    stated: int
    computed: int
    allowed: Interval
    possible: Interval
    parts: tuple[Printed, ...] = ()
    figure: Figure | None = None
    years: tuple[int, ...] = ()
    misprint: int | None = None
    corrected: Interval | None = None

    @property
    def follows(self) -> bool:
        """Whether the figure as it is printed can be what it must equal."""
        # Nearly all figures are exact and what they must be, which is seen without a call.
        return self.allowed == self.possible or self.allowed.meets(self.possible)

    @property
    def within_rounding(self) -> bool:
        """Whether it holds only since something is rounded or hedged: not as it is printed."""
        as_printed = self.stated == self.computed and self.allowed.contains(self.computed)
        return not as_printed and self.follows

    @property
    def accepted(self) -> bool:
        """Whether the document's own misprint is on record, with the right figure beside it."""
        # That nothing is on record, as nearly everywhere, is seen at once.
        return self.corrected is not None and (
            not self.follows and self.corrected.meets(self.possible)
        )

    @property
    def holds(self) -> bool:
        """Whether the document states what it must, or is known not to."""
        return self.follows or self.accepted

    @property
    def right(self) -> Interval:
        """What the right amount may be: of a misprint that is on record, what it should be."""
        return self.corrected if self.corrected and self.accepted else self.allowed

    @property
    def lacking(self) -> Interval:
        """What the computed amount lacks of the right one, in đồng; it holds where 0 is in it."""
        return self.right.minus(self.possible)

    @property
    def bounded(self) -> bool:
        """Whether it leaves neither every larger amount nor every smaller one."""
        return self.right.bounded and self.possible.bounded

    @property
    def exact(self) -> bool:
        """Whether it leaves one amount only: neither side of it is rounded or hedged."""
        return self.right.exact and self.possible.exact


def of_figure(
    code: str,
    address: Address,
    selection: Selection,
    figure: Figure | None,
    allocation: Allocation,
) -> Claim:
    """Return the claim that a figure (None: a blank, which is 0) is what the funding lines make."""
    programme = allocation.plan.programme
    corrected = figure is not None and figure.should_be is not None
    computed, possible = allocation.computed(selection)
    return Claim(
        code,
        address,
        selection,
        figure.amount if figure else 0,
        computed,
        stated_interval(programme, figure) if figure else Interval(0, 0),
        possible,
        figure=figure,
        corrected=meant_interval(programme, figure) if figure and corrected else None,
    )
