"""A table set owns what leaves the tool together: tables, and the allocation that they show."""

from dataclasses import dataclass

from gnbv.allocation import Allocation
from gnbv.plan import Plan, Programme
from gnbv.tables.table import Table


@dataclass(frozen=True, kw_only=True, slots=True)
class TableSet:
    """Tables for one file or one screen.

    `allocation` is the one whose amounts they show. Where they compare two, or show none, it is
    None: a format then has no funding lines to calculate from. `about` is then the plan that they
    are about, if they are about one.
    """

    tables: tuple[Table, ...]
    allocation: Allocation | None = None
    about: Plan | None = None

    @property
    def plan(self) -> Plan | None:
        """The plan that the tables are about."""
        return self.allocation.plan if self.allocation else self.about

    @property
    def programme(self) -> Programme | None:
        """The programme that the tables are about."""
        return self.plan.programme if self.plan else None
