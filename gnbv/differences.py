"""Differences own what tells two plans apart: money, names, years and targets.

They may be two versions of one plan, or two plans: lines are the same where project, source and
nature have the same keys.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import WITHOUT_NATURE, Indicator, Plan, Selection
from gnbv.plan.by_line import LineKey
from gnbv.plan.selecting import covers

What = Literal["project", "source", "agency", "indicator"]


class MovedMoney(NamedTuple):
    """Some money before and after, in đồng, and what its lines gain and lose between."""

    before: int
    after: int
    increase: int
    decrease: int

    @property
    def differs(self) -> bool:
        """Whether anything of it moved, though its sum may be the same."""
        return bool(self.increase or self.decrease)


class Renamed(NamedTuple):
    """A name, or years, that are others: of what, by its key; None where there is none."""

    what: What
    key: str
    before: Text | None
    after: Text | None


class NewTarget(NamedTuple):
    """An indicator whose target or baseline is another; None where a plan does not have it."""

    code: str
    before: Indicator | None
    after: Indicator | None


@dataclass(frozen=True)
class Differences:
    """Two plans side by side, with their money."""

    before: Allocation
    after: Allocation

    @property
    def money_differs(self) -> bool:
        """Whether any line, in any year, has another amount."""
        return any(self._moves.values())

    def moved(self, selection: Selection) -> MovedMoney:
        """Return a selection's money before and after; increases and decreases line by line."""
        of_lines = [
            change
            for (key, span), change in self._moves.items()
            if span == selection.span and self._covers(selection, key)
        ]
        return MovedMoney(
            _total(self.before, selection),
            _total(self.after, selection),
            sum(change for change in of_lines if change > 0),
            -sum(change for change in of_lines if change < 0),
        )

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The fiscal years of either plan."""
        plans = (self.before.plan, self.after.plan)
        return tuple(sorted({year for plan in plans for year in plan.programme.period.years}))

    @cached_property
    def names(self) -> tuple[Renamed, ...]:
        """Names of projects, sources and agencies, and years of sources, that are others."""
        return tuple(_names(self.before.plan, self.after.plan))

    @cached_property
    def targets(self) -> tuple[NewTarget, ...]:
        """Indicators whose targets or baselines are others, or that only one plan has."""
        old, new = (one.plan.indicator_by_code for one in (self.before, self.after))
        found = (NewTarget(code, old.get(code), new.get(code)) for code in {**old, **new})
        return tuple(one for one in found if _target(one.before) != _target(one.after))

    @cached_property
    def _moves(self) -> dict[tuple[LineKey, int | str], int]:
        """What each line gains or loses, over the period and in each year, in đồng."""
        old, new = _by_line(self.before), _by_line(self.after)
        return {key: new.get(key, 0) - old.get(key, 0) for key in {**old, **new}}

    def _covers(self, selection: Selection, key: LineKey) -> bool:
        return any(covers(one.plan, selection, key) for one in (self.before, self.after))


def _by_line(allocation: Allocation) -> dict[tuple[LineKey, int | str], int]:
    found: dict[tuple[LineKey, int | str], int] = {}
    for line in allocation.plan.lines:
        found[LineKey.of(line), "period"] = line.amount
    for line, year, amount in allocation.shares:
        found[LineKey.of(line), year] = amount
    return found


def _total(allocation: Allocation, selection: Selection) -> int:
    """A selection's đồng; 0 where the plan has none of what it names."""
    plan, (project, source, nature, span) = allocation.plan, selection
    programme = plan.programme
    if project not in {None, *plan.by_code} or source not in {None, *programme.sources}:
        return 0
    if nature not in {None, WITHOUT_NATURE, *programme.natures}:
        return 0
    if isinstance(span, int) and span not in programme.period.years:
        return 0
    return allocation.total(selection)


def _names(before: Plan, after: Plan) -> Iterator[Renamed]:
    yield from _renamed("project", _projects(before), _projects(after))
    yield from _renamed("source", _sources(before), _sources(after))
    yield from _renamed("agency", _agencies(before), _agencies(after))


def _renamed(what: What, old: dict[str, Text], new: dict[str, Text]) -> Iterator[Renamed]:
    for key in {**old, **new}:
        if old.get(key) != new.get(key):
            yield Renamed(what, key, old.get(key), new.get(key))


def _projects(plan: Plan) -> dict[str, Text]:
    return {code: project.name.text for code, project in plan.by_code.items()}


def _sources(plan: Plan) -> dict[str, Text]:
    """Names of sources with the years in which they pay."""
    found = {}
    for key, source in plan.programme.sources.items():
        years, name = ", ".join(map(str, sorted(source.years))), source.name.text
        found[key] = Text(f"{name.vi} ({years})", f"{name.en} ({years})")
    return found


def _agencies(plan: Plan) -> dict[str, Text]:
    return {key: agency.name.text for key, agency in plan.programme.agencies.items()}


def _target(indicator: Indicator | None) -> tuple[object, ...]:
    if indicator is None:
        return ()
    baseline, target = indicator.baseline, indicator.target
    return baseline, target, indicator.operator, indicator.striven, indicator.unit
