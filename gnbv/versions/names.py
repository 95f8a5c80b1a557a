"""The names in adjustments: lines, projects, sources, indicators and versions that there are."""

from collections.abc import Iterable, Iterator

from gnbv.addresses import Address, steps_of
from gnbv.findings import Finding
from gnbv.language import Text
from gnbv.naming import OWN_NATURES
from gnbv.plan import Plan
from gnbv.plan.adjustments import Adjustment
from gnbv.plan.by_line import LineKey
from gnbv.references import outside_period, repeated, selecting_keys, undeclared
from gnbv.versions.apply import lines_by_key
from gnbv.versions.timeline import (
    ORIGINAL,
    Version,
    adjustment_at,
    has_meaning,
    in_order,
)


def misnamed(plan: Plan, found: Iterable[Version]) -> tuple[Finding, ...]:
    """Return every name in a plan's adjustments that leads nowhere, and what has no order.

    `found` are the plan's versions.

    Where there is one, there are no versions to rely on.
    """
    return tuple(_names(plan, found)) if plan.adjustments else ()


def _names(plan: Plan, found: Iterable[Version]) -> Iterator[Finding]:
    yield from _called(plan)
    yield from _orders(plan)
    for version in found:
        yield from _lines(version)
        yield from _others(version)
        yield from _stated(version)


def _called(plan: Plan) -> Iterator[Finding]:
    """Every decision has a name of its own, which means nothing else; numbers may be shared."""
    called = [
        (one.name, (*at, "label") if one.label else (*at, "decision", "number"))
        for one, at in plan.walk_adjustments()
    ]
    for name, at in called:
        if has_meaning(name):
            yield Finding("V121", at, {"text": name})
    yield from repeated("V103", called)


def line_names(plan: Plan, key: LineKey, at: Address) -> Iterator[Finding]:
    """Yield what is not declared of a line's project, source and nature; `at` is its nature's."""
    source_at, project_at = at[:-1], at[:-2]
    sources = plan.programme.sources
    yield from undeclared("R105", key.project, plan.by_code, project_at, of_key=True)
    yield from undeclared("R102", key.source, sources, source_at, of_key=True)
    if key.nature and key.source in sources:
        known = sources[key.source].natures
        yield from undeclared(
            "R103", key.nature, known, at, of_key=True, where=OWN_NATURES, source=key.source
        )


def _lines(version: Version) -> Iterator[Finding]:
    """A change is of a line that is there, or begins one that is not."""
    known = lines_by_key(version.before)
    for key, change, at in version.adjustment.walk_changes(version.address):
        unknown = list(line_names(version.before, key, at))
        yield from unknown
        if unknown:
            continue
        if change.new == (key in known):
            yield Finding("V105" if change.new else "V104", at, {"text": _line(key)}, of_key=True)
        elif not change.new and change.years is None and known[key].by_year:
            yield Finding("V106", at, {"text": _line(key)}, of_key=True)
        for year, _, place in change.walk_years(at):
            period = version.before.programme.period
            yield from outside_period(period, year, place, of_key=True)


def _others(version: Version) -> Iterator[Finding]:
    """Sources, projects above new ones and indicators are there, new codes are not."""
    plan, adjustment, at = version.before, version.adjustment, version.address
    for source, change, place in adjustment.walk_sources(at):
        yield from undeclared("R102", source, plan.programme.sources, place, of_key=True)
        for year, year_at in change.walk_years(place):
            yield from outside_period(plan.programme.period, year, year_at)
    for new, place in adjustment.walk_projects(at):
        if new.under is not None:
            yield from undeclared("R105", new.under, plan.by_code, (*place, "under"))
        if new.project.code in plan.by_code:
            yield Finding("V107", (*place, "project", "code"), {"text": new.project.code})
    for code, _, place in adjustment.walk_targets(at):
        yield from undeclared("T112", code, plan.indicator_by_code, place, of_key=True)


def _stated(version: Version) -> Iterator[Finding]:
    """What is stated is of a project that there is, and its keys are sources, natures and years."""
    after = version.after
    for stated, at in version.adjustment.walk_stated(version.address):
        if stated.project is not None:
            yield from undeclared("R105", stated.project, after.by_code, (*at, "project"))
        for _, path, _, place in stated.walk(at):
            yield from selecting_keys(after, steps_of(path, place), place)


def _orders(plan: Plan) -> Iterator[Finding]:
    """Every decision follows the one that it says, and those of one day say which comes first."""
    before: Adjustment | None = None
    for key in in_order(plan):
        one, at = plan.adjustments[key], adjustment_at(key)
        named = one.applies_to
        fits = (
            named == ORIGINAL if before is None else named is not None and before.is_called(named)
        )
        if named is not None and not fits:
            known = Text.plain(before.name if before else ORIGINAL)
            yield Finding("V108", (*at, "applies_to"), {"text": named, "known": known})
        if named is None and before and before.decision.date == one.decision.date:
            details = {"text": one.name, "other": before.name}
            yield Finding("V109", (*at, "decision", "date"), details)
        before = one


def _line(key: LineKey) -> str:
    return "/".join(part for part in key if part)
