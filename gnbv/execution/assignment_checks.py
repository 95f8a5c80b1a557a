"""Checks of assignments: within the plan as adjusted, in years that pay, and as they state."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from gnbv.addresses import Address
from gnbv.execution.assigned import Assigned, Entry
from gnbv.execution.life import Life
from gnbv.execution.stated import stated_sum
from gnbv.findings import Assertion, Compared, Finding, Part, Value
from gnbv.language import dated
from gnbv.plan import Counterpart, Figure, Plan, Selection, write_number
from gnbv.plan.by_line import LineKey
from gnbv.plan.selecting import select
from gnbv.plan.statements import Path
from gnbv.versions.apply import lines_by_key


def in_order(life: Life) -> Iterator[Assertion]:
    """A year's decisions stand by their days, and within the days that the plan states."""
    plan = life.plan
    regime = plan.programme.regime
    for of_year, at in plan.walk_assignments():
        last: datetime.date | None = None
        for decision, place in of_year.walk_decisions(at):
            day, where = decision.decision.date, (*place, "decision", "date")
            details: dict[str, Value] = {"date": dated(day)}
            if last is not None:
                before: dict[str, Value] = {**details, "before": dated(last)}
                yield Assertion(Finding("E103", where, before), day >= last)
            if regime:
                found = Finding("V118", where, {**details, "ref": regime.ref})
                yield Assertion(found, regime.allows(day))
            last = day


def above_zero(life: Life) -> Iterator[Assertion]:
    """Nothing more is recalled, or moved away, of a line's year than was assigned."""
    left: dict[tuple[LineKey, int], int] = defaultdict(int)
    for entry in life.assigned.entries:
        before = left[entry.key, entry.year]
        left[entry.key, entry.year] = before + entry.net
        if entry.net < 0:
            what = entry.key.selection(entry.year)
            details: dict[str, Value] = {"what": what, "taken": -entry.net, "left": before}
            yield Assertion(Finding("E104", entry.amount_at, details), before + entry.net >= 0)


def within_plan(life: Life) -> Iterator[Assertion]:
    """All that is assigned of a line is within the plan as adjusted when it is assigned."""
    together: dict[LineKey, int] = defaultdict(int)
    by_day = sorted(life.assigned.entries, key=lambda one: one.day)
    for day, entries in groupby(by_day, key=lambda one: one.day):
        lines = lines_by_key(life.in_force(day))
        for entry in entries:
            together[entry.key] += entry.net
            if entry.net > 0:
                planned = lines[entry.key].amount if entry.key in lines else 0
                yield _within(life.plan, entry, together[entry.key], planned)


def _within(plan: Plan, entry: Entry, together: int, planned: int) -> Assertion:
    nature = entry.key.nature
    strict = nature is not None and plan.programme.natures[nature].within_plan
    what = entry.key.selection()
    details: dict[str, Value] = {
        "what": what,
        "assigned": together,
        "planned": planned,
        "over": max(0, together - planned),
    }
    compared = Compared(together, planned)
    found = Finding("E105" if strict else "E106", entry.amount_at, details, compared)
    return Assertion(found, together <= planned)


def left_by_adjustments(life: Life) -> Iterator[Assertion]:
    """No adjustment leaves a line below what was assigned of it by then."""
    entries = life.assigned.of_line
    for version in life.versions:
        day, after = version.adjustment.decision.date, lines_by_key(version.after)
        for key, change, at in version.adjustment.walk_changes(version.address):
            if change.total >= 0 or key not in after:
                continue
            assigned = sum(one.net for one in entries.get(key, ()) if one.day <= day)
            left = after[key].amount
            what: dict[str, Value] = {"what": key.selection()}
            details = {**what, "left": left, "assigned": assigned}
            place = next(change.amounts_at(at))
            found = Finding("E107", place, details, Compared(left, assigned))
            yield Assertion(found, left >= assigned)


def in_paying_years(life: Life) -> Iterator[Assertion]:
    """Money is assigned of a year in which its source pays, unless the decision says otherwise."""
    for entry in life.assigned.entries:
        if entry.decision.outside_years is not None:
            continue
        sources = life.in_force(entry.day).programme.sources
        years = sources[entry.key.source].years if entry.key.source in sources else ()
        known = ", ".join(map(str, years))
        details: dict[str, Value] = {"what": entry.key.selection(entry.year), "known": known}
        yield Assertion(Finding("E108", entry.amount_at, details), entry.year in years)


def in_its_year(life: Life) -> Iterator[Assertion]:
    """A year's money is assigned in that year, or in the year before it."""
    for of_year, at in life.plan.walk_assignments():
        for decision, decision_at in of_year.walk_decisions(at):
            day = decision.decision.date
            details: dict[str, Value] = {"date": dated(day), "year": str(of_year.year)}
            found = Finding("E124", (*decision_at, "decision", "date"), details)
            yield Assertion(found, day.year in {of_year.year - 1, of_year.year})


def passed_on(life: Life) -> Iterator[Assertion]:
    """What units receive of a line, and what is said not to be passed on yet, is the line."""
    for entry in life.assigned.entries:
        given = entry.given
        if not given.units and given.unallotted is None:
            continue
        units = sum(given.units.values())
        kept = int(given.unallotted or 0)
        details: dict[str, Value] = {
            "what": entry.key.selection(entry.year),
            "units": units,
            "unallotted": kept,
            "assigned": given.size,
            "rest": abs(given.size - units - kept),
        }
        compared = Compared(units + kept, given.size)
        places = [place for _, _, place in given.walk_units(entry.address)]
        found = Finding("E109", entry.address, details, compared)
        yield Assertion(found, units + kept == given.size, (*places, entry.amount_at))


def stated_sums(life: Life) -> Iterator[Assertion]:
    """What a decision states of its own sums, and what is stated of a whole year."""
    assigned = life.assigned
    for of_year, at in life.plan.walk_assignments():
        year = of_year.year
        of_all = replace(assigned, entries=assigned.of_year(year))
        for stated in of_year.walk_figures(at):
            yield _stated(of_all, year, "E111", stated)
        for decision, decision_at in of_year.walk_decisions(at):
            own = [one for one in of_all.entries if one.decision is decision]
            if decision.kind == "recall":  # it states what it takes
                own = [one._replace(net=-one.net) for one in own]
            alone = replace(assigned, entries=tuple(own))
            for stated in decision.walk_figures(decision_at):
                yield _stated(alone, year, "E110", stated)


def _stated(
    assigned: Assigned, year: int, code: str, stated: tuple[Path, Figure, Address]
) -> Assertion:
    """One stated sum against all that is assigned here of what it selects, in the file's year."""
    plan, (path, figure, at) = assigned.plan, stated
    about = select(plan, path)
    about = about._replace(span=year) if about.span == "period" else about
    own = [*assigned.of(about)]
    parts = (Part(one.key.selection(one.year), one.net, one.amount_at) for one in own)
    return stated_sum(code, plan, (about, figure, at), parts, (one.amount_at for one in own))


def counterparts(life: Life) -> Iterator[Assertion]:
    """One source adds to another what the plan asks for, in what is assigned of each year.

    Only of years in which the source that adds pays at all.
    """
    plan, assigned, current = life.plan, life.assigned, life.latest
    sources = current.programme.sources
    for rule, at in plan.programme.walk_counterparts():
        if {rule.source, rule.of} - sources.keys():
            continue  # the references tell of it
        for year in assigned.years:
            if year not in sources[rule.source].years:
                continue
            for project in [None] if rule.per == "total" else current.funded_codes:
                about = Selection(project, span=year)
                where = _given_at(assigned, rule, about) or _first(plan, year) or at
                yield _counterpart(assigned, rule, about, where)


def _counterpart(assigned: Assigned, rule: Counterpart, about: Selection, at: Address) -> Assertion:
    given = assigned.total(about._replace(source=rule.source))
    basis = assigned.total(about._replace(source=rule.of))
    least = basis * rule.at_least / 100
    needed = -(-least.numerator // least.denominator)
    details: dict[str, Value] = {
        "what": about._replace(source=rule.source),
        "given": given,
        "needed": needed,
        "percent": write_number(rule.at_least),
        "ref": rule.ref,
    }
    return Assertion(Finding("E112", at, details, Compared(given, needed)), given >= needed)


def _given_at(assigned: Assigned, rule: Counterpart, about: Selection) -> Address | None:
    """Where what the source adds is assigned first, if it adds anything."""
    own = assigned.of(about._replace(source=rule.source))
    return next((entry.amount_at for entry in own), None)


def _first(plan: Plan, year: int) -> Address | None:
    """Where the file of a year's assignments stands."""
    return next(((*at, "year") for one, at in plan.walk_assignments() if one.year == year), None)
