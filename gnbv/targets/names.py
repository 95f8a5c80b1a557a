"""Names: what indicators and results name is declared, once, and within the plan's period."""

from collections.abc import Iterator

from gnbv.addresses import Address
from gnbv.findings import Assertion, Finding
from gnbv.plan import Indicators, Plan, is_within
from gnbv.references import outside_period, repeated, undeclared
from gnbv.targets.assertion import Placed, assert_that

_MOST_SHOWN = 10
"""Steps of a circle that are named."""


def names(plan: Plan) -> Iterator[Finding]:
    """Yield every name and year that leads nowhere, and every code that is given twice."""
    if plan.indicators:
        for one in plan.walk_indicators():
            yield from _of_indicator(plan, plan.indicators, one)
            yield from _years(plan, one)
    yield from repeated("T113", ((one.code, (*at, "code")) for one, at in plan.walk_indicators()))
    yield from _circles(plan)
    yield from _of_results(plan)


def _of_indicator(plan: Plan, known: Indicators, one: Placed) -> Iterator[Finding]:
    indicator, at = one
    if indicator.agency:
        yield from undeclared("R101", indicator.agency, plan.programme.agencies, (*at, "agency"))
    if indicator.dimension:
        yield from undeclared("T111", indicator.dimension, known.dimensions, (*at, "dimension"))
    if indicator.part_of:
        yield from undeclared("T112", indicator.part_of, plan.indicator_by_code, (*at, "part_of"))
    # A project whose file could not be used is no unknown one.
    for code, place in indicator.walk_projects(at) if plan.whole else ():
        yield from undeclared("R105", code, plan.by_code, place)
    for key, place in indicator.walk_open(at):
        yield from undeclared("T114", key, known.readings, place)


def _years(plan: Plan, one: Placed) -> Iterator[Finding]:
    indicator, at = one
    for year, place in indicator.walk_years(at):
        yield from outside_period(plan.programme.period, year, place)


def _of_results(plan: Plan) -> Iterator[Finding]:
    """A result is of an indicator that there is, in a year of the period, and the only one."""
    for of_year, at in plan.walk_years():
        yield from outside_period(plan.programme.period, of_year.year, (*at, "year"))
    first: dict[tuple[object, str], Address] = {}
    for of_year, result, at in plan.walk_results():
        code, place = result.indicator, (*at, "indicator")
        if plan.indicators:
            yield from undeclared("T112", code, plan.indicator_by_code, place)
        before = first.setdefault((of_year.when, code), place)
        if before != place:
            year = str(of_year.year)
            yield Finding("T305", place, {"text": code, "year": year, "first": before})


def answering(plan: Plan) -> Iterator[Assertion]:
    """The section named for an agency is its own, or that of a project that it leads (T115).

    Asserted wherever that section is some agency's.
    """
    for indicator, at in plan.walk_indicators():
        section, agency = indicator.agency_ref, indicator.agency
        owners = _owners(plan, section) if section and agency else []
        if owners and section and agency:
            details = {"text": agency, "section": section, "known": ", ".join(owners)}
            yield assert_that(agency in owners, "T115", (*at, "agency"), **details)


def _owners(plan: Plan, section: str) -> list[str]:
    """The agencies whose own section it is; else those that lead its project."""
    own = [key for key, agency in plan.programme.agencies.items() if agency.ref == section]
    return own or _leads(plan, section)


def _leads(plan: Plan, section: str) -> list[str]:
    """The agencies that lead the project of a section, nearest first, or what is below it."""
    above = [one for one, _ in plan.walk() if one.ref and is_within(section, one.ref)]
    nearest = max(above, key=lambda one: len(one.ref or ""), default=None)
    found = [one.lead for one, _ in nearest.walk() if one.lead] if nearest else []
    return list(dict.fromkeys(found))


def _circles(plan: Plan) -> Iterator[Finding]:
    """Steps of 'part_of' that lead back to where they began (T212), each circle once."""
    known = plan.indicator_by_code
    at = {one.code: address for one, address in reversed([*plan.walk_indicators()])}
    seen: set[str] = set()
    for start in known:
        path: dict[str, int] = {}
        code: str | None = start
        while code in known and code not in seen and code not in path:
            path[code] = len(path)
            code = known[code].part_of
        if code in path:
            circle = list(path)[path[code] :]
            shown = circle if len(circle) <= _MOST_SHOWN else [*circle[: _MOST_SHOWN - 1], "..."]
            steps = " → ".join([*shown, code])
            yield Finding("T212", (*at[code], "part_of"), {"text": code, "circle": steps})
        seen.update(path)
