"""Remainders own how lines that a document does not print follow from the totals that it does.

A remainder is what the nearest stated total above it has beyond all its other lines, exactly. The
total is then an input in the line's stead: it can be no witness of what is worked out from it, and
whatever else changes below it moves the remainder the other way.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.money import Interval, total_of
from gnbv.plan.plan import Plan
from gnbv.plan.precision import inexact_lines, meant_interval, walk_project
from gnbv.plan.profiles import Line
from gnbv.plan.programme import STATED
from gnbv.plan.projects import FundingLine, Project, child_at
from gnbv.plan.remainder import Remainder
from gnbv.plan.selecting import select, selections_of
from gnbv.plan.selections import Selection
from gnbv.plan.statements import Figure

NO_TOTAL = "R125"
SEVERAL = "R126"
BELOW_ZERO = "M133"


class _Total(NamedTuple):
    """A stated total: what it is of, the figure, and where it stands."""

    about: Selection
    figure: Figure
    address: Address


def remainders(plan: Plan) -> Iterator[tuple[FundingLine, Remainder]]:
    """Yield the lines whose amounts are what a total leaves, with how they were worked out."""
    for line in plan.lines:
        if isinstance(line.amount, Remainder):
            yield line, line.amount


def with_remainders(plan: Plan) -> Plan:
    """Return a plan whose remainders are worked out; one that cannot be says by which rule.

    Where money of the plan could not be read, a project with a remainder of the whole plan's total
    is left out: nothing is known of it.
    """
    wanted = {line.address: _total_above(plan, line, keys) for line, keys in _written_as_rest(plan)}
    if not wanted:
        return plan
    if not plan.whole:
        lost = {at[:2] for at, one in wanted.items() if one is None or one.address[:1] == STATED}
        kept = {key: one for key, one in plan.projects.items() if ("projects", key) not in lost}
        plan = replace(plan, projects=kept)
        wanted = {at: one for at, one in wanted.items() if at[:2] not in lost}
    found = _worked_out(plan, wanted)
    projects = {
        key: _filled(project, at, found)
        for (key, project), (_, at) in zip(plan.projects.items(), plan.walk_top(), strict=True)
    }
    return replace(plan, projects=projects)


def absorbers(plan: Plan) -> dict[Address, frozenset[FundingLine]]:
    """Return for each line, by its address, the remainders that move when it does.

    A remainder of a total absorbs whatever changes among the total's other lines; and a remainder
    of which it is such a line moves in turn.
    """
    rests = list(remainders(plan))
    members = _members(plan, {rest.about for _, rest in rests})
    direct: dict[Address, set[FundingLine]] = {}
    for line, rest in rests:
        for one in members[rest.about]:
            if one != line:
                direct.setdefault(one.address, set()).add(line)
    return {address: _all_moved(found, direct) for address, found in direct.items()}


def _all_moved(
    found: set[FundingLine], direct: Mapping[Address, set[FundingLine]]
) -> frozenset[FundingLine]:
    """Some remainders, and those that move when they do."""
    moved, new = set(found), set(found)
    while new:
        new = {one for line in new for one in direct.get(line.address, ())} - moved
        moved |= new
    return frozenset(moved)


def _written_as_rest(plan: Plan) -> Iterator[tuple[FundingLine, tuple[str, ...]]]:
    """The lines that are written as remainders, with the keys of their totals."""
    by_address = {line.address: line for line, _ in remainders(plan)}
    for project, at in plan.walk() if by_address else ():
        for _, _, line, place in project.walk_lines(at):
            if place in by_address:
                yield by_address[place], line.rest_of


def _total_above(plan: Plan, line: FundingLine, keys: tuple[str, ...]) -> _Total | None:
    """The nearest stated total that keys select and that the line is part of."""
    of_line = frozenset(selections_of(plan, line))
    for code in plan.ancestry[line.project]:
        about = select(plan, keys, code)
        stated = walk_project(plan, plan.by_code[code], plan.places[code])
        for path, figure, place in stated if about in of_line else ():
            if select(plan, path, code) == about:
                return _Total(about, figure, place)
    about = select(plan, keys)
    for statement, at in plan.walk_statements() if about in of_line else ():
        for path, figure, place in statement.walk(at):
            if select(plan, path) == about:
                return _Total(about, figure, place)
    return None


def _worked_out(plan: Plan, wanted: Mapping[Address, _Total | None]) -> dict[Address, Remainder]:
    """Each remainder as soon as no other line of its total is to be worked out."""
    members = _members(plan, {total.about for total in wanted.values() if total})
    inexact = {at: one.interval for at, one in inexact_lines(plan).items()}
    found: dict[Address, Remainder] = {}
    left = {at: total for at, total in wanted.items() if total}
    while True:
        ready = [
            (at, total)
            for at, total in left.items()
            if not any(one.address != at and one.address in left for one in members[total.about])
        ]
        if not ready:
            break
        for at, total in ready:
            others = [one for one in members[total.about] if one.address != at]
            found[at] = _rest(plan, total, others, found, inexact)
            del left[at]
    unknown = {
        at: Remainder(problem=SEVERAL if total else NO_TOTAL) for at, total in wanted.items()
    }
    return unknown | found


def _rest(
    plan: Plan,
    total: _Total,
    others: list[FundingLine],
    found: Mapping[Address, Remainder],
    inexact: Mapping[Address, Interval],
) -> Remainder:
    amounts = [found.get(one.address, one.amount) for one in others]
    allowed = [_allowed(one, found, inexact) for one in others]
    whole = int(total.figure.meant)
    left = whole - sum(amounts)
    possible = meant_interval(plan.programme, total.figure).minus(total_of(allowed))
    made = Remainder.of(total.about, total.address, whole, left, possible)
    if left < 0 and plan.programme.reductions is None:
        made.problem = BELOW_ZERO
    return made


def _allowed(
    line: FundingLine, found: Mapping[Address, Remainder], inexact: Mapping[Address, Interval]
) -> Interval:
    """What another line of a total may be, in đồng."""
    if line.address in found:
        return found[line.address].allowed
    return inexact.get(line.address, Interval.exactly(line.amount))


def _members(plan: Plan, wanted: set[Selection]) -> dict[Selection, list[FundingLine]]:
    """The lines of each of some selections."""
    found: dict[Selection, list[FundingLine]] = {about: [] for about in wanted}
    for line in plan.lines if wanted else ():
        for about in wanted.intersection(selections_of(plan, line)):
            found[about].append(line)
    return found


def _filled(project: Project, at: Address, found: Mapping[Address, Remainder]) -> Project:
    """A project whose remainders, and those of the projects below it, have their amounts."""
    funding: dict[str, dict[str, Line]] = {}
    for source, nature, line, place in project.walk_lines(at):
        rest = found.get(place)
        own = line if rest is None else line.model_copy(update={"amount": rest})
        funding.setdefault(source, {})[nature] = own
    children = tuple(
        _filled(child, child_at(at, index), found)
        for index, child in enumerate(project.sub_projects)
    )
    return project.model_copy(update={"funding": funding, "sub_projects": children})
