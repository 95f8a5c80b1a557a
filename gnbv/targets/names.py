"""Names: what indicators and results name is declared, once, and within the plan's period."""

from collections.abc import Iterable, Iterator

from gnbv.naming import AGENCIES, DIMENSIONS, INDICATORS, PROJECTS, READINGS, declared
from gnbv.plan import Address, AnnualChange, Duty, Plan, Standing, is_within
from gnbv.targets.assertion import Assertion, Placed, placed, say

_WHERE = {
    "R101": AGENCIES,
    "R105": PROJECTS,
    "T111": DIMENSIONS,
    "T112": INDICATORS,
    "T114": READINGS,
}
"""Where what a rule misses is declared."""

_MOST_SHOWN = 10
"""Steps of a circle that are named."""


def names(plan: Plan) -> Iterator[Assertion]:
    """Assert of every name and year that it leads somewhere; only what does not is yielded.

    An agency is asserted wherever the section that `agency_ref` names is some agency's.
    """
    for one in placed(plan):
        yield from _of_indicator(plan, one)
        yield from _years(plan, one)
        yield from _agency(plan, one)
    yield from _codes(plan)
    yield from _circles(plan)
    yield from _of_results(plan)


def _of_indicator(plan: Plan, one: Placed) -> Iterator[Assertion]:
    indicator, at = one
    if plan.indicators is None:
        return
    known: tuple[tuple[str, str, str | None, Iterable[str]], ...] = (
        ("R101", "agency", indicator.agency, plan.programme.agencies),
        ("T111", "dimension", indicator.dimension, plan.indicators.dimensions),
        ("T112", "part_of", indicator.part_of, plan.indicator_by_code),
    )
    for code, field, text, names_ in known:
        if text is not None and text not in names_:
            yield _unknown(code, (*at, field), text, names_)
    for index, text in enumerate(indicator.projects):
        # A project whose file could not be used is no unknown one.
        if plan.whole and text not in plan.by_code:
            yield _unknown("R105", (*at, "projects", index), text, plan.by_code)
    for index, text in enumerate(indicator.open):
        if text not in plan.indicators.readings:
            yield _unknown("T114", (*at, "open", index), text, plan.indicators.readings)


def _agency(plan: Plan, one: Placed) -> Iterator[Assertion]:
    """The section named for an agency is its own, or that of a project that it leads (T115)."""
    indicator, at = one
    section = indicator.agency_ref
    if section is None or indicator.agency is None:
        return
    agencies = plan.programme.agencies
    owners = [key for key, agency in agencies.items() if agency.ref == section]
    owners = owners or _leads(plan, section)
    if owners:
        details = {"text": indicator.agency, "section": section, "known": ", ".join(owners)}
        yield say(indicator.agency in owners, "T115", (*at, "agency"), **details)


def _leads(plan: Plan, section: str) -> list[str]:
    """The agencies that lead the project of a section, nearest first, or what is below it."""
    above = [one for one, _ in plan.walk() if one.ref and is_within(section, one.ref)]
    nearest = max(above, key=lambda one: len(one.ref or ""), default=None)
    found = [one.lead for one, _ in nearest.walk() if one.lead] if nearest else []
    return list(dict.fromkeys(found))


def _years(plan: Plan, one: Placed) -> Iterator[Assertion]:
    indicator, at = one
    target, found = indicator.target, list[tuple[int, Address]]()
    if isinstance(target, Duty):
        found = [(year, ("years", index)) for index, year in enumerate(target.years)]
    elif not isinstance(target, AnnualChange | Standing):
        found = [(target.year, ("year",))]
        for index, mark in enumerate(target.milestones):
            found.append((mark.year, ("milestones", index, "year")))
    for year, step in found:
        yield from _outside(plan, year, (*at, "target", *step))


def _codes(plan: Plan) -> Iterator[Assertion]:
    first: dict[str, Address] = {}
    for indicator, at in placed(plan):
        known = first.setdefault(indicator.code, (*at, "code"))
        if known != (*at, "code"):
            yield say(False, "T113", (*at, "code"), text=indicator.code, first=known)


def _circles(plan: Plan) -> Iterator[Assertion]:
    """Steps of 'part_of' that lead back to where they began (T212), each circle told once."""
    known, at = plan.indicator_by_code, {one.code: at for one, at in reversed([*placed(plan)])}
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
            yield say(False, "T212", (*at[code], "part_of"), text=code, circle=steps)
        seen.update(path)


def _of_results(plan: Plan) -> Iterator[Assertion]:
    known = plan.indicator_by_code
    first: dict[tuple[int, str], Address] = {}
    for index, of_year in plan.results.items():
        yield from _outside(plan, of_year.year, ("results", index, "year"))
        for step, result in enumerate(of_year.results):
            at: Address = ("results", index, "results", step, "indicator")
            if plan.indicators and result.indicator not in known:
                yield _unknown("T112", at, result.indicator, known)
            before = first.setdefault((of_year.year, result.indicator), at)
            if before != at:
                details = {"text": result.indicator, "year": str(of_year.year)}
                yield say(False, "T305", at, first=before, **details)


def _outside(plan: Plan, year: int, at: Address) -> Iterator[Assertion]:
    period = plan.programme.period
    if year not in period.years:
        yield say(False, "R106", at, text=str(year), period=f"{period.first}-{period.last}")


def _unknown(code: str, at: Address, text: str, known: Iterable[str]) -> Assertion:
    return say(False, code, at, text=text, known=declared(known, _WHERE[code], text))
