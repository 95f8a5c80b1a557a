"""Assigned money: what decisions assign of each year, by funding line, less what they recall."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.plan import Plan, Selection
from gnbv.plan.assignments import AssignedMoney, Assignment
from gnbv.plan.by_line import LineKey
from gnbv.plan.selecting import covers


class Entry(NamedTuple):
    """What one decision does to a year's money of one line: `net` in đồng, and where it stands."""

    year: int
    key: LineKey
    net: int
    given: AssignedMoney
    decision: Assignment
    address: Address

    @property
    def amount_at(self) -> Address:
        """Where its amount stands."""
        return (*self.address, self.given.field)

    @property
    def day(self) -> datetime.date:
        """The day of its decision."""
        return self.decision.decision.date


@dataclass(frozen=True)
class Assigned:
    """A plan's assigned money, of decisions up to the plan's day `until`, where it has one.

    `entries` are by year.
    """

    plan: Plan
    entries: tuple[Entry, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years of which money is assigned, in order."""
        return tuple(sorted({entry.year for entry in self.entries}))

    def total(self, selection: Selection) -> int:
        """Return what is assigned of a selection, in đồng: of its year, or of all years."""
        return sum(entry.net for entry in self.of(selection))

    def of(self, selection: Selection) -> Iterator[Entry]:
        """Yield the entries that are part of a selection."""
        for entry in self._by_project.get((selection.project, selection.span), ()):
            if covers(self.plan, selection, entry.key):
                yield entry

    @cached_property
    def _by_project(self) -> Mapping[tuple[str | None, int | str], Sequence[Entry]]:
        """The entries of each project and all below it, or of all, in a year and in the period."""
        found: dict[tuple[str | None, int | str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            own = entry.key.project
            for project in (None, *self.plan.ancestry.get(own, (own,))):
                found[project, entry.year].append(entry)
                found[project, "period"].append(entry)
        return dict(found)

    def of_year(self, year: int) -> tuple[Entry, ...]:
        """Return the entries of one year."""
        return self._by_year.get(year, ())

    @cached_property
    def _by_year(self) -> Mapping[int, tuple[Entry, ...]]:
        by_year = groupby(self.entries, key=lambda entry: entry.year)
        return {year: tuple(entries) for year, entries in by_year}

    @cached_property
    def of_line(self) -> Mapping[LineKey, Sequence[Entry]]:
        """The entries of each line, of all years."""
        found: dict[LineKey, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.key].append(entry)
        return dict(found)

    @cached_property
    def by_line(self) -> dict[tuple[LineKey, int], int]:
        """What is assigned by line and year, in đồng."""
        found: dict[tuple[LineKey, int], int] = defaultdict(int)
        for entry in self.entries:
            found[entry.key, entry.year] += entry.net
        return dict(found)


def assigned_of(plan: Plan) -> Assigned:
    """Return what is assigned of a plan's money; entries are by year, then as they are read."""
    entries = [
        Entry(of_year.year, key, decision.net(given), given, decision, place)
        for of_year, at in plan.walk_assignments()
        for decision, decision_at in of_year.walk_decisions(at)
        if plan.until is None or decision.decision.date <= plan.until
        for key, given, place in decision.walk_money(decision_at)
    ]
    return Assigned(plan, tuple(sorted(entries, key=lambda entry: entry.year)))


def is_invented(plan: Plan) -> bool:
    """Whether anything that came after a plan is openly invented."""
    return any(
        (
            *(one.invented for one in plan.adjustments.values()),
            *(one.invented for one in plan.assignments.values()),
            *(one.invented for one in plan.closings.values()),
            *(report.invented for report, _ in plan.walk_execution()),
        )
    )
