"""A plan's life: its versions, and what was assigned, carried over and spent, each found once.

Whoever needs several of these asks one record of them: every one rests on those before it.
"""

import datetime
from dataclasses import dataclass
from functools import cached_property

from gnbv.execution.assigned import Assigned, assigned_of
from gnbv.execution.carry import CarriedMoney, carry_over
from gnbv.execution.spending import LineSpending, Spending, spending_from
from gnbv.plan import Plan
from gnbv.versions import Version, in_force, versions


@dataclass(frozen=True)
class Life:
    """What became of a plan, as its later decisions and reports tell it."""

    plan: Plan

    @cached_property
    def versions(self) -> tuple[Version, ...]:
        """The versions after the original, one for each decision, in their order."""
        return tuple(versions(self.plan))

    @cached_property
    def latest(self) -> Plan:
        """The plan as its last decision leaves it; the plan itself where none adjusts it."""
        return self.versions[-1].after if self.versions else self.plan

    def in_force(self, day: datetime.date) -> Plan:
        """Return the version that holds at the end of a day."""
        return in_force(self.plan, self.versions, day)

    @cached_property
    def assigned(self) -> Assigned:
        """What was assigned."""
        return assigned_of(self.plan)

    @cached_property
    def carried(self) -> tuple[CarriedMoney, ...]:
        """Every line's money at each close of a year, the earliest first."""
        return carry_over(self.assigned)

    @cached_property
    def spending(self) -> tuple[Spending, ...]:
        """Every report on spending, by year, source of figures, and day."""
        return spending_from(self.assigned, self.carried)

    @cached_property
    def last_reports(self) -> tuple[Spending, ...]:
        """The last report of each source of figures on each year."""
        last = {(one.report.of_year, one.report.series): one for one in self.spending}
        return tuple(last.values())

    @cached_property
    def reported(self) -> tuple[tuple[Spending, LineSpending], ...]:
        """Every line that a report has something of."""
        return tuple(
            (spending, line)
            for spending in self.spending
            for line in spending.lines
            if line.spent is not None
        )
