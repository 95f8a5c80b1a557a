"""A table set owns what leaves the tool together: tables, and the allocation that they show."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from gnbv.allocation import Allocation
from gnbv.plan import Plan, Programme
from gnbv.tables.table import Table

_Part = TypeVar("_Part")


def in_turn(parts: Iterable[_Part], written: Callable[[], None] | None) -> Iterator[_Part]:
    """Yield parts one after the other; `written` is called when the work on each is done."""
    for part in parts:
        yield part
        if written:
            written()


@dataclass(frozen=True, kw_only=True, slots=True)
class TableSet:
    """Tables for one file or one screen.

    `allocation` is the one whose amounts they show. Where they compare two, or show none, it is
    None: a format then has no funding lines to calculate from. `about` is then the plan that they
    are about, if they are about one. `written` is called whenever one of them is written, by
    writers that take them `in_turn`.
    """

    tables: tuple[Table, ...]
    allocation: Allocation | None = None
    about: Plan | None = None
    written: Callable[[], None] | None = field(default=None, compare=False, repr=False)

    def in_turn(self) -> Iterator[Table]:
        """Yield the tables for a writer that writes one after the other."""
        return in_turn(self.tables, self.written)

    @property
    def plan(self) -> Plan | None:
        """The plan that the tables are about."""
        return self.allocation.plan if self.allocation else self.about

    @property
    def programme(self) -> Programme | None:
        """The programme that the tables are about."""
        return self.plan.programme if self.plan else None
