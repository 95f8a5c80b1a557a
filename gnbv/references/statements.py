"""The names in what a document states: the keys that select money, the sources of years."""

from collections.abc import Iterable, Iterator
from itertools import chain

from gnbv.addresses import Address, steps_of
from gnbv.findings import Finding, Value
from gnbv.plan import EVERYTHING, Line, Plan, Remainder, StatedShare, StatedYears
from gnbv.references.names import outside_period, undeclared


def selectors(plan: Plan) -> Iterator[Finding]:
    """The keys of stated figures are sources, natures and years, each at most once in a row."""
    for statement, at in plan.walk_statements():
        for path, _, place in statement.walk(at):
            yield from selecting_keys(plan, steps_of(path, place), place)
        if statement.words is not None and EVERYTHING not in statement.figures.root:
            yield Finding("P101", (*at, "figures"), {"field": EVERYTHING})
    for project, at in plan.walk():
        for path, _, place in project.walk_figures(at):
            yield from selecting_keys(plan, steps_of(path, place), place)


def parts(plan: Plan) -> Iterator[Finding]:
    """So are the keys of the money of which the document states parts."""
    of_projects = (one for project, at in plan.walk() for one in project.walk_parts(at))
    for stated, at in chain(plan.programme.walk_parts(), of_projects):
        yield from selecting_keys(plan, stated.walk_keys(at), (*at, "part_of"))


def remainders_of(plan: Plan) -> Iterator[Finding]:
    """So are those of the total of which a line is the rest, and it can be worked out (R125)."""
    for project, at in plan.walk():
        for _, _, line, place in project.walk_lines(at):
            if isinstance(line.amount, Remainder):
                yield from _remainder(plan, line, line.amount, place)


def _remainder(plan: Plan, line: Line, rest: Remainder, at: Address) -> Iterator[Finding]:
    wrong = list(selecting_keys(plan, line.walk_rest(at), at)) if line.of else []
    yield from wrong
    if wrong or not rest.problem:
        return
    shown: dict[str, Value] = {"text": ": ".join(line.rest_of)}
    if rest.problem == "M133":
        shown = {"stated": rest.whole, "computed": rest.whole - rest}
    yield Finding(rest.problem, at, shown, related=(rest.total,) if rest.total else ())


def of_units(plan: Plan) -> Iterator[Finding]:
    """So are those of what is stated of units, which are units of projects that there are."""
    units = plan.units
    for stated, at in units.walk_stated() if units else ():
        for path, _, place in stated.walk_figures(at):
            yield from selecting_keys(plan, steps_of(path, place), place)
        if stated.project is not None and plan.whole:
            yield from undeclared("R105", stated.project, plan.by_code, (*at, "project"))
        for key, place in stated.walk_units(at):
            yield from undeclared("U107", key, units.units if units else {}, place)


def percentages(plan: Plan) -> Iterator[Finding]:
    """Stated percentages are those of sources and natures that there are, of sources that are."""
    known = (*plan.programme.sources, *plan.programme.natures)
    for key, share, at in _stated_shares(plan):
        yield from undeclared("R108", key, known, at, of_key=True)
        if share.of is not None:
            yield from undeclared("R102", share.of, plan.programme.sources, (*at, "of"))


def ratios(plan: Plan) -> Iterator[Finding]:
    """So are the keys of money that is set against other money, of projects that there are."""
    stated = (one for each, at in plan.walk_statements() for one in each.walk_ratios(at))
    of_projects = (one for project, at in plan.walk() for one in project.walk_ratios(at))
    for ratio, at in chain(stated, of_projects):
        for field, keys in ratio.walk_keys(at):
            yield from selecting_keys(plan, keys, (*at, field))
        for code, place in ratio.walk_projects(at) if plan.whole else ():
            yield from undeclared("R105", code, plan.by_code, place)


def _stated_shares(plan: Plan) -> Iterator[tuple[str, StatedShare, Address]]:
    for statement, at in plan.walk_statements():
        yield from statement.walk_percentages(at)
    for project, at in plan.walk():
        yield from project.walk_percentages(at)


def years(plan: Plan) -> Iterator[Finding]:
    """Stated years are those of sources that there are."""
    for source, _, at in _stated_years(plan):
        yield from undeclared("R102", source, plan.programme.sources, at, of_key=True)


def _stated_years(plan: Plan) -> Iterator[tuple[str, StatedYears, Address]]:
    for statement, at in plan.walk_statements():
        yield from statement.walk_years(at)
    for note, at in plan.walk_notes():
        yield from note.walk_years(at)


def selecting_keys(
    plan: Plan, steps: Iterable[tuple[str, Address]], address: Address
) -> Iterator[Finding]:
    """The keys that select money in one stated figure, which stands at an address."""
    axes: list[str] = []
    keys: list[str] = []
    for key, at in steps:
        keys.append(key)
        axis = _axis_of(plan, key)
        if axis == "year":
            yield from outside_period(plan.programme.period, int(key), at, of_key=True)
        if axis:
            axes.append(axis)
        else:
            known = (EVERYTHING, *plan.programme.sources, *plan.programme.natures)
            yield from undeclared("R108", key, known, at, of_key=True)
    if len(axes) != len(set(axes)):
        yield Finding("R115", address, {"text": ": ".join(keys)}, of_key=True)


def _axis_of(plan: Plan, key: str) -> str | None:
    """What a key narrows a selection by; None for everything, and for what is no such key."""
    if key.isdecimal() and len(key) == 4:
        return "year"
    if key in plan.programme.sources:
        return "source"
    return "nature" if key in plan.programme.natures else None
