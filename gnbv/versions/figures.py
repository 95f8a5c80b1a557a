"""Figures that an adjustment prints: of lines and of sums, before it, after it, and between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation import Allocation, allocate
from gnbv.findings import Assertion, Compared, Finding, Part, Value
from gnbv.language import Text
from gnbv.money import Interval
from gnbv.plan import (
    WITHOUT_NATURE,
    Figure,
    FundingLine,
    Selection,
    meant_interval,
    stated_interval,
)
from gnbv.plan.adjustments import Side
from gnbv.plan.by_line import LineKey
from gnbv.plan.selecting import covers, select
from gnbv.reconciliation import amounts_of
from gnbv.versions.apply import lines_by_key
from gnbv.versions.timeline import Version

_CODES: dict[Side, str] = {
    "before": "V110",
    "after": "V111",
    "increase": "V112",
    "decrease": "V112",
}
_SIDES: dict[Side, Text] = {
    "before": Text("trước điều chỉnh", "before"),
    "after": Text("sau điều chỉnh", "after"),
    "increase": Text("tăng", "increase"),
    "decrease": Text("giảm", "decrease"),
}
_SIGNS: dict[Side, int] = {"increase": 1, "decrease": -1}


class Change(NamedTuple):
    """What a decision does to one funding line, in đồng, and where each amount of it stands.

    Of a line that begins with it, it is all of the line. `years` are empty where the line changes
    as a whole.
    """

    key: LineKey
    by: int
    places: tuple[Address, ...]
    years: dict[int, int]

    def within(self, span: int | str) -> int:
        """What it changes of the whole line, or of one year of it where it says so, in đồng."""
        return self.by if span == "period" else self.years.get(int(span), 0)


@dataclass(frozen=True)
class Reviewed:
    """A version with what its figures are compared with: money before and after, and changes.

    `given` is the money before the decision, where it is known already.
    """

    version: Version
    earlier: tuple[Change, ...] = ()
    given: Allocation | None = None

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change of a line that the decision makes: as listed, and by new projects."""
        return tuple(_changes(self.version))

    @cached_property
    def before(self) -> Allocation:
        """The money before the decision."""
        return self.given or allocate(self.version.before)

    @cached_property
    def after(self) -> Allocation:
        """The money after it."""
        return allocate(self.version.after)

    def covers(self, about: Selection, change: Change) -> bool:
        """Whether the line of a change is part of a selection, whatever its span."""
        return covers(self.version.after, about, change.key)

    def net(self, project: str) -> int:
        """What the decision changes of a project and all below it, in đồng."""
        return sum(one.by for one in self.changes if self.covers(Selection(project), one))


def review(found: Iterable[Version]) -> Iterator[Reviewed]:
    """Yield every version of a plan with the changes that came before it."""
    last: Reviewed | None = None
    for version in found:
        earlier = (*last.earlier, *last.changes) if last else ()
        last = Reviewed(version, earlier, last.after if last else None)
        yield last


def _changes(version: Version) -> Iterator[Change]:
    adjustment, at = version.adjustment, version.address
    for key, change, place in adjustment.walk_changes(at):
        years = {year: one.by for year, one, _ in change.walk_years(place)}
        yield Change(key, change.total, tuple(change.amounts_at(place)), years)
    for new, place in adjustment.walk_projects(at):
        for line in new.project.lines((*place, "project")):
            yield Change(LineKey.of(line), line.amount, (line.address,), {})


class _Computed(NamedTuple):
    """What a figure must be, in đồng, what it may be, and what it is made of and depends on."""

    amount: int
    possible: Interval
    parts: tuple[Part, ...] = ()
    rests_on: tuple[Address, ...] = ()


def figures(reviewed: Reviewed) -> Iterator[Assertion]:
    """Yield what the decision prints of lines and sums, against what is computed."""
    version = reviewed.version
    known = lines_by_key(version.after).keys()
    for key, change, place in version.adjustment.walk_changes(version.address):
        about = Selection(key.project, key.source, key.nature or WITHOUT_NATURE)
        for side, figure, at in change.walk_figures(place) if key in known else ():
            yield _assertion(reviewed, side, about, figure, at)
    for stated, place in version.adjustment.walk_stated(version.address):
        if stated.project in {None, *version.after.by_code}:  # the references tell of others
            for side, path, figure, at in stated.walk(place):
                about = select(version.after, path, stated.project)
                yield _assertion(reviewed, side, about, figure, at)


def _assertion(
    reviewed: Reviewed, side: Side, about: Selection, figure: Figure, at: Address
) -> Assertion:
    computed = _between(reviewed, side, about) if side in _SIGNS else _at(reviewed, side, about)
    programme = reviewed.version.after.programme
    allowed = stated_interval(programme, figure)
    meant = meant_interval(programme, figure)
    details: dict[str, Value] = {
        "what": about,
        "decision": reviewed.version.adjustment.decision.cited,
        "side": _SIDES[side],
        "stated": int(figure.amount) if allowed.exact else amounts_of(allowed),
        "computed": computed.amount if computed.possible.exact else amounts_of(computed.possible),
    }
    compared = Compared(int(figure.amount), computed.amount, computed.parts)
    holds = meant.meets(computed.possible)
    found = Finding(_CODES[side], at, details, compared)
    exact = meant.exact and computed.possible.exact
    return Assertion(found, holds, computed.rests_on if exact else ())


def _at(reviewed: Reviewed, side: Side, about: Selection) -> _Computed:
    """What a selection comes to before or after the decision: its lines, as changed until then."""
    before = side == "before"
    allocation = reviewed.before if before else reviewed.after
    if about.project not in {None, *allocation.plan.by_code}:
        return _Computed(0, Interval(0, 0))  # its project begins with the decision
    lines = list(allocation.parts(about))
    changed = reviewed.earlier if before else (*reviewed.earlier, *reviewed.changes)
    parts = tuple(part for one in lines for part in _made_of(*one, about, changed))
    places = (place for one in changed if reviewed.covers(about, one) for place in one.places)
    rests_on = (*(line.address for line, _ in lines), *places)
    return _Computed(allocation.total(about), allocation.interval(about), parts, rests_on)


def _made_of(
    line: FundingLine, amount: int, about: Selection, changed: tuple[Change, ...]
) -> Iterator[Part]:
    """Yield what a line has in its file and what each decision changed, where each is written.

    One year of a line that changed as a whole is no sum of such amounts: it is one part.
    """
    own = [one for one in changed if one.key == LineKey.of(line)]
    of_whole = about.span == "period" or all(one.years for one in own)
    moved = [(one.within(about.span), one.places[0]) for one in own] if of_whole else []
    first = amount - sum(by for by, _ in moved)
    what = _of_line(line, about)
    if first or not moved:
        yield Part(what, first, line.address)
    yield from (Part(what, by, place) for by, place in moved if by)


def _of_line(line: FundingLine, about: Selection) -> Selection:
    return about._replace(project=line.project, source=line.source, nature=line.nature)


def _between(reviewed: Reviewed, side: Side, about: Selection) -> _Computed:
    """What the decision adds to a selection, or takes from it, in đồng."""
    sign = _SIGNS[side]
    own = [one for one in reviewed.changes if reviewed.covers(about, one)]
    moved = [(one, sign * one.within(about.span)) for one in own]
    parts = tuple(
        Part(one.key.selection(), amount, one.places[0]) for one, amount in moved if amount > 0
    )
    total = sum(part.amount for part in parts)
    places = tuple(place for one, amount in moved if amount > 0 for place in one.places)
    return _Computed(total, Interval.exactly(total), parts, places)
