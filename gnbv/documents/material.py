"""Material: what a report is made of."""

from dataclasses import dataclass

from gnbv.allocation import Allocation
from gnbv.audit import Audit
from gnbv.execution import Assigned, Spending
from gnbv.plan import Plan


@dataclass(frozen=True)
class Material:
    """What a report is made of: the plan's money, what was assigned, spent and found."""

    allocation: Allocation
    audit: Audit
    assigned: Assigned | None
    reports: tuple[Spending, ...]

    @property
    def plan(self) -> Plan:
        """The plan that is reported on."""
        return self.allocation.plan

    @property
    def spending(self) -> Spending | None:
        """The first source's last report, which the charts show."""
        return self.reports[0] if self.reports else None
