"""A claim: what a document states at one place, beside what it must equal."""

from dataclasses import dataclass

from gnbv.addresses import Address
from gnbv.plan import Figure, Selection


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed amount that another printed amount is compared with, in đồng.

    Of a misprint on record, `amount` is what it should be and `misprint` what stands there.
    """

    address: Address
    selection: Selection
    amount: int
    times: int = 1
    misprint: int | None = None


def printed(address: Address, selection: Selection, figure: Figure, times: int = 1) -> Printed:
    """Return what a place means to state: of a misprint on record, what it should be."""
    misprint = figure.amount if figure.misprinted else None
    return Printed(address, selection, figure.meant, times, misprint)


@dataclass(frozen=True, slots=True)
class Claim:
    """One stated figure and the figure that it must equal, both in đồng.

    `code` is the rule that it breaks if they differ. `parts` are the printed amounts behind
    `computed` where a document is checked against itself; without them, `computed` comes from
    the funding lines of the selection alone. `figure` is the stated figure where it may carry an
    accepted misprint. `years` are those in each of which the figure of 'one year' must hold; the
    selection then names one of them. `misprint` is what stands at the address where `stated` is
    what it should be.
    """

    code: str
    address: Address
    selection: Selection
    stated: int
    computed: int
    parts: tuple[Printed, ...] = ()
    figure: Figure | None = None
    years: tuple[int, ...] = ()
    misprint: int | None = None

    @property
    def accepted(self) -> bool:
        """Whether the document's own misprint is on record, with the right figure beside it."""
        return self.figure is not None and self.figure.should_be == self.computed != self.stated

    @property
    def holds(self) -> bool:
        """Whether the document states what it must, or is known not to."""
        return self.stated == self.computed or self.accepted
