"""Carry-over: what each line's money of each origin year was at the close of a year.

Carried money keeps the year whose appropriation it is. What comes into a year is what the close of
the year before carried out of it: it is worked out here, and nobody types it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.execution.assigned import Assigned, assigned_of
from gnbv.plan import Plan
from gnbv.plan.by_line import LineKey
from gnbv.plan.closings import ClosedMoney, Closing

_Money = tuple[LineKey, int]
"""A line, and the year whose money it is."""


class CarriedMoney(NamedTuple):
    """One line's money of one origin year in the year that is closed, in đồng.

    `closed` is what the closing has of it, None where it has nothing; `address` is then that of
    the closing.
    """

    key: LineKey
    origin: int
    year: int
    carried_in: int
    assigned: int
    closed: ClosedMoney | None
    closing: Closing
    address: Address

    @property
    def available(self) -> int:
        """What may be spent in the year: carried in and assigned."""
        return self.carried_in + self.assigned

    @property
    def carried_out(self) -> int:
        """What goes on into the next year."""
        return int(self.closed.carried_out) if self.closed else 0

    @property
    def cancelled(self) -> int:
        """What is neither used nor carried."""
        return int(self.closed.cancelled) if self.closed else 0

    @property
    def used(self) -> int:
        """What is left for spending once the rest is carried out or cancelled: computed."""
        return self.available - self.carried_out - self.cancelled

    @property
    def disbursed(self) -> int | None:
        """What was disbursed, net of what came back: as printed, else what is left.

        None where the close has nothing of it: nobody says what became of it.
        """
        if self.closed is None:
            return None
        return self.used if self.stated_use is None else self.stated_use

    @property
    def stated_use(self) -> int | None:
        """What is printed as disbursed, net of what came back; None where nothing is."""
        if self.closed is None or self.closed.disbursed is None:
            return None
        return int(self.closed.disbursed) - int(self.closed.returned)


def carried(plan: Plan) -> tuple[CarriedMoney, ...]:
    """Return every line's money at each close of a year, the earliest first."""
    return carry_over(assigned_of(plan))


def carry_over(assigned: Assigned) -> tuple[CarriedMoney, ...]:
    """Return what `carried` does, of a plan of which it is known what was assigned."""
    plan = assigned.plan
    before: dict[_Money, int] = {}
    last: int | None = None
    found: list[CarriedMoney] = []
    closings = [one for one in plan.walk_closings() if _is_in_time(plan, one[0])]
    for closing, at in sorted(closings, key=lambda one: one[0].year):
        new = _of_its_own(assigned, closing.year)
        if closing.year - 1 != last:
            before = {}  # the year between is not closed: nothing is known of what came out of it
        of_year = list(_of_year(closing, at, before, new))
        found += of_year
        last = closing.year
        before = {(one.key, one.origin): one.carried_out for one in of_year if one.carried_out}
    return tuple(found)


def _of_its_own(assigned: Assigned, year: int) -> dict[LineKey, int]:
    """What is assigned of a year's own money, by line."""
    lines = {entry.key for entry in assigned.of_year(year)}
    return {key: assigned.by_line[key, year] for key in lines}


def _of_year(
    closing: Closing, at: Address, before: dict[_Money, int], assigned: dict[LineKey, int]
) -> Iterator[CarriedMoney]:
    """Yield what is closed, as written, then what is available and not spoken of."""
    year = closing.year
    left = {*before, *((key, year) for key in assigned)}
    for key, origin, closed, place in closing.walk_money(at):
        new = assigned.get(key, 0) if origin == year else 0
        yield CarriedMoney(
            key, origin, year, before.get((key, origin), 0), new, closed, closing, place
        )
        left.discard((key, origin))
    for key, origin in sorted(left, key=str):
        new = assigned.get(key, 0) if origin == year else 0
        yield CarriedMoney(key, origin, year, before.get((key, origin), 0), new, None, closing, at)


def _is_in_time(plan: Plan, closing: Closing) -> bool:
    return plan.until is None or closing.date <= plan.until
