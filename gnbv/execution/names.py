"""The names in assignments, closings and reports: lines, years and units that there are, once."""

from collections.abc import Iterable, Iterator

from gnbv.addresses import Address, steps_of
from gnbv.execution.life import Life
from gnbv.findings import Finding
from gnbv.language import Text, dated
from gnbv.plan import Plan
from gnbv.plan.by_line import LineKey
from gnbv.plan.statements import Path
from gnbv.references import outside_period, repeated, selecting_keys, undeclared
from gnbv.versions import line_names
from gnbv.versions.apply import lines_by_key


def misnamed(life: Life) -> tuple[Finding, ...]:
    """Return every name in a plan's assignments, closings and reports that leads nowhere."""
    plan = life.plan
    later = plan.assignments or plan.closings or plan.execution
    return tuple(_names(life)) if later else ()


def _names(life: Life) -> Iterator[Finding]:
    plan, current = life.plan, life.latest
    known = {*lines_by_key(plan)}
    known |= {key for version in life.versions for key in lines_by_key(version.after)}
    for key, at in _lines(plan):
        unknown = list(line_names(current, key, at))
        yield from unknown
        if not unknown and key not in known:
            text = "/".join(part for part in key if part)
            yield Finding("E101", at, {"text": text}, of_key=True)
    yield from _years(plan)
    yield from _twice(plan)
    yield from _origins(plan)
    yield from _units(plan)
    yield from _spending(plan)
    yield from _selectors(current)


def _lines(plan: Plan) -> Iterator[tuple[LineKey, Address]]:
    for of_year, at in plan.walk_assignments():
        for decision, decision_at in of_year.walk_decisions(at):
            yield from ((key, place) for key, _, place in decision.walk_money(decision_at))
    for closing, at in plan.walk_closings():
        # The last step is the place in the list of origin years.
        yield from ((key, place[:-1]) for key, _, _, place in closing.walk_money(at))
    for report, at in plan.walk_execution():
        yield from ((key, place[:-1]) for key, _, _, place in report.walk_money(at))


def _years(plan: Plan) -> Iterator[Finding]:
    """Years are the plan's, and each has one file of its kind."""
    period = plan.programme.period
    for files in (plan.walk_assignments(), plan.walk_closings()):
        placed = [(str(one.year), (*at, "year")) for one, at in files]
        for year, at in placed:
            yield from outside_period(period, int(year), at)
        yield from repeated("E102", placed)


def _twice(plan: Plan) -> Iterator[Finding]:
    """A line has one entry for each origin year; a year has each decision once."""
    for closing, at in plan.walk_closings():
        lines = ((key, origin, place) for key, origin, _, place in closing.walk_money(at))
        yield from _repeated(lines)
    for report, at in plan.walk_execution():
        yield from _repeated(
            (key, origin, place) for key, origin, _, place in report.walk_money(at)
        )
    for of_year, at in plan.walk_assignments():
        named = [
            (_called(one.decision.number, dated(one.decision.date), one.kind), place)
            for one, place in of_year.walk_decisions(at)
        ]
        yield from repeated("E125", named)


def _called(number: str, day: Text, kind: str) -> Text:
    return Text(*(f"{number}, {words} ({kind})" for words in day))


def _repeated(lines: Iterable[tuple[LineKey, int, Address]]) -> Iterator[Finding]:
    named = (("/".join((*filter(None, key), str(origin))), at) for key, origin, at in lines)
    yield from repeated("E122", named)


def _origins(plan: Plan) -> Iterator[Finding]:
    """Money is of a year of the plan."""
    period = plan.programme.period
    for closing, at in plan.walk_closings():
        for _, closed, one, place in closing.walk_money(at):
            if one.origin is not None:
                yield from outside_period(period, closed, (*place, "origin"))
    for report, at in plan.walk_execution():
        for _, spent, told, place in report.walk_money(at):
            if told.origin is not None:
                yield from outside_period(period, spent, (*place, "origin"))


def _units(plan: Plan) -> Iterator[Finding]:
    known = plan.units.units if plan.units else {}
    for of_year, at in plan.walk_assignments():
        for decision, decision_at in of_year.walk_decisions(at):
            for _, given, place in decision.walk_money(decision_at):
                for unit, _, unit_at in given.walk_units(place):
                    yield from undeclared("U107", unit, known, unit_at, of_key=True)


def _spending(plan: Plan) -> Iterator[Finding]:
    """Years, units and tags of reports on spending are the plan's."""
    known = plan.units.units if plan.units else {}
    for report, at in plan.walk_execution():
        yield from outside_period(plan.programme.period, report.of_year, (*at, "as_of"))
        for _, _, spent, place in report.walk_money(at):
            for unit, _, unit_at in spent.walk_units(place):
                yield from undeclared("U107", unit, known, unit_at, of_key=True)
            for tag, _, tag_at in spent.walk_tagged(place):
                yield from undeclared("R129", tag, plan.programme.tags, tag_at, of_key=True)


def _selectors(plan: Plan) -> Iterator[Finding]:
    """The keys of stated sums are sources, natures and years."""
    for path, place in _stated(plan):
        yield from selecting_keys(plan, steps_of(path, place), place)


def _stated(plan: Plan) -> Iterator[tuple[Path, Address]]:
    for of_year, at in plan.walk_assignments():
        yield from ((path, place) for path, _, place in of_year.walk_figures(at))
        for decision, decision_at in of_year.walk_decisions(at):
            yield from ((path, place) for path, _, place in decision.walk_figures(decision_at))
    for closing, at in plan.walk_closings():
        yield from ((path, place) for path, _, place in closing.walk_figures(at))
    for report, at in plan.walk_execution():
        yield from ((path, place) for path, _, place in report.walk_figures(at))
