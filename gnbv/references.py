"""References own the rule that whatever a plan names is declared in it, and declared once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from gnbv.language import Text
from gnbv.lookalikes import plain
from gnbv.naming import (
    AGENCIES,
    COLUMNS,
    NATURES,
    OWN_NATURES,
    PROJECTS,
    SOURCES,
    declared,
    looks_like,
)
from gnbv.plan import EVERYTHING, Address, Column, Plan, Source
from gnbv.plan.statements import Path

# Breaches that leave the money of a plan as it is: what they stand in is still reconciled.
WITHOUT_EFFECT_ON_MONEY = frozenset(
    {"R101", "R109", "R116", "R118", "R119", "R120", "R121", "U106"}
)
RESERVED = {EVERYTHING, "period", "full-year", "amount", "shares"}


_Details = Mapping[str, str | Text | Address]


@dataclass(frozen=True, slots=True)
class Breach:
    """A name that leads nowhere, and its address; `of_key` where the name is a key itself."""

    code: str
    address: Address
    details: _Details = field(default_factory=dict)
    of_key: bool = False


def check(plan: Plan) -> tuple[Breach, ...]:
    """Return every name of the plan that is not declared in it, or declared twice."""
    return tuple(breach for one in CHECKS for breach in one(plan))


def _programme_years(plan: Plan) -> Iterator[Breach]:
    period = plan.programme.period
    if period.last < period.first:
        years = {"first": str(period.first), "last": str(period.last)}
        yield Breach("P112", ("period", "last"), years)
        return
    for key, source in plan.programme.sources.items():
        seen: set[int] = set()
        for index, year in enumerate(source.years):
            at = ("sources", key, "years", index)
            if year not in period.years:
                yield _outside(plan, year, at)
            if year in seen:
                yield Breach("R114", at, {"text": str(year)})
            seen.add(year)


def _programme_names(plan: Plan) -> Iterator[Breach]:
    programme = plan.programme
    for key in programme.sources:
        if key in programme.natures or key in RESERVED:
            yield Breach("R113", ("sources", key), {"text": key}, of_key=True)
    for key, source in programme.sources.items():
        for index, nature in enumerate(source.natures):
            if nature not in programme.natures:
                details: _Details = {
                    "source": key,
                    "text": nature,
                    "known": declared(programme.natures, NATURES, nature),
                }
                yield Breach("R103", ("sources", key, "natures", index), details)
    for index, counterpart in enumerate(programme.counterparts):
        for step, name in (("source", counterpart.source), ("of", counterpart.of)):
            if name not in programme.sources:
                known = declared(programme.sources, SOURCES, name)
                at: Address = ("counterparts", index, step)
                yield Breach("R102", at, {"text": name, "known": known})
        if counterpart.source == counterpart.of:
            yield Breach("U106", ("counterparts", index, "of"), {"text": counterpart.of})


def _project_codes(plan: Plan) -> Iterator[Breach]:
    first: dict[str, Address] = {}
    for project, at in plan.walk():
        if project.code in first:
            both: _Details = {"text": project.code, "first": first[project.code]}
            yield Breach("R104", (*at, "code"), both)
        first.setdefault(project.code, (*at, "code"))


def _alike_codes(plan: Plan) -> Iterator[Breach]:
    """Two codes that look alike and are not the same: nobody sees which of them is meant."""
    indicators = plan.indicators.indicators if plan.indicators else ()
    places: list[list[tuple[str, Address]]] = [
        [(project.code, (*at, "code")) for project, at in plan.walk()],
        [
            (one.code, ("indicators", "indicators", index, "code"))
            for index, one in enumerate(indicators)
        ],
    ]
    for codes in places:
        first: dict[str, tuple[str, Address]] = {}
        for code, at in codes:
            other, before = first.setdefault(plain(code), (code, at))
            if other != code:
                how = looks_like(code, other)
                yield Breach("R122", at, {"text": code, "how": how, "first": before})


def _project_agencies(plan: Plan) -> Iterator[Breach]:
    agencies = plan.programme.agencies
    for project, at in plan.walk():
        named: list[tuple[Address, str]] = [((*at, "lead"), project.lead)] if project.lead else []
        for index, key in enumerate(project.coordinators):
            named.append(((*at, "coordinators", index), key))
        for address, key in named:
            if key not in agencies:
                yield Breach(
                    "R101", address, {"text": key, "known": declared(agencies, AGENCIES, key)}
                )
        if project.funded and not project.lead:
            yield Breach("R109", at, {"text": project.code, "known": declared(agencies, AGENCIES)})


def _project_coordinators(plan: Plan) -> Iterator[Breach]:
    """Whoever leads a project does not coordinate it as well."""
    for project, at in plan.walk():
        for index, key in enumerate(project.coordinators):
            if key == project.lead:
                details = {"text": key, "code": project.code}
                yield Breach("R118", (*at, "coordinators", index), details)


def _national_codes(plan: Plan) -> Iterator[Breach]:
    """A number of the national programme is given to one project only."""
    codes = (
        (project.national_code.vi, (*at, "national_code"))
        for project, at in plan.walk()
        if project.national_code is not None
    )
    yield from _repeated("R121", codes)


def _row_numbers(plan: Plan) -> Iterator[Breach]:
    """An annex prints a number at one row only."""
    rows = enumerate(plan.annex.rows if plan.annex else ())
    numbers = (
        (row.number, ("annex", "rows", index, "number"))
        for index, row in rows
        if row.number is not None
    )
    yield from _repeated("R120", numbers)


def _repeated(code: str, names: Iterable[tuple[str, Address]]) -> Iterator[Breach]:
    """Yield a breach for each name that stood before, with the place where it first did."""
    first: dict[str, Address] = {}
    for name, at in names:
        before = first.setdefault(" ".join(name.casefold().split()), at)
        if before != at:
            yield Breach(code, at, {"text": name, "first": before})


def _project_funding(plan: Plan) -> Iterator[Breach]:
    sources = plan.programme.sources
    for project, at in plan.walk():
        shares = project.funding_in_shares
        if sum(map(bool, (project.funding, shares, project.sub_projects))) != 1:
            yield Breach("P111", at, {"code": project.code})
        for key, natures in project.funding.items():
            yield from _line_names(sources, key, natures, (*at, "funding"))
        for key, percents in shares.shares.items() if shares else ():
            yield from _line_names(sources, key, percents, (*at, "funding_in_shares", "shares"))
        for key in project.profiles:
            if key not in sources:
                details: _Details = {"text": key, "known": declared(sources, SOURCES, key)}
                yield Breach("R102", (*at, "profiles", key), details, of_key=True)


def _line_names(
    sources: Mapping[str, Source], key: str, natures: Iterable[str], at: Address
) -> Iterator[Breach]:
    if key not in sources:
        found: _Details = {"text": key, "known": declared(sources, SOURCES, key)}
        yield Breach("R102", (*at, key), found, of_key=True)
        return
    known = sources[key].natures
    for nature in natures:
        if not nature and known:
            yield Breach("R111", (*at, key), {"source": key, "known": ", ".join(known)})
        elif nature and nature not in known:
            declared_ = declared(known, OWN_NATURES, nature)
            details: _Details = {"source": key, "text": nature, "known": declared_}
            yield Breach("R103", (*at, key, nature), details, of_key=True)


def _statement_selectors(plan: Plan) -> Iterator[Breach]:
    for index, statement in plan.statements.items():
        for path, _ in statement.figures.walk():
            yield from _selectors(plan, path, ("stated", index, "figures"))
        if statement.words is not None and EVERYTHING not in statement.figures.root:
            at: Address = ("stated", index, "figures")
            yield Breach("P101", at, {"field": EVERYTHING})
    for project, at in plan.walk():
        for path, _ in project.figures():
            yield from _selectors(plan, path, (*at, "stated"))


def _stated_years(plan: Plan) -> Iterator[Breach]:
    sources = plan.programme.sources
    for at, years in _years_by_source(plan):
        for key in years:
            if key not in sources:
                details: _Details = {"text": key, "known": declared(sources, SOURCES, key)}
                yield Breach("R102", (*at, key), details, of_key=True)


def _years_by_source(plan: Plan) -> Iterator[tuple[Address, Iterable[str]]]:
    for index, statement in plan.statements.items():
        yield ("stated", index, "years"), statement.years
    for index, note in enumerate(plan.annex.notes if plan.annex else ()):
        yield ("annex", "notes", index, "years"), note.years


def _selectors(plan: Plan, path: Path, at: Address) -> Iterator[Breach]:
    programme = plan.programme
    axes: list[str] = []
    for depth, key in enumerate(path, 1):
        place = (*at, *path[:depth])
        if key.isdecimal() and len(key) == 4:
            axes.append("year")
            if int(key) not in programme.period.years:
                yield _outside(plan, int(key), place, of_key=True)
        elif key in programme.sources or key in programme.natures:
            axes.append("source" if key in programme.sources else "nature")
        elif key != EVERYTHING:
            known = declared([EVERYTHING, *programme.sources, *programme.natures], SOURCES, key)
            yield Breach("R108", place, {"text": key, "known": known}, of_key=True)
    if len(axes) != len(set(axes)):
        yield Breach("R115", (*at, *path), {"text": ": ".join(path)}, of_key=True)


def _annex_columns(plan: Plan) -> Iterator[Breach]:
    columns = plan.annex.columns if plan.annex else ()
    ids = [column.id for column in columns]
    for index, column in enumerate(columns):
        at: Address = ("annex", "columns", index)
        if column.id in ids[:index]:
            yield Breach("R112", (*at, "id"), {"text": column.id})
        for step, part in enumerate(column.sum_of):
            if part not in ids:
                yield Breach(
                    "R107",
                    (*at, "sum_of", step),
                    {"text": part, "known": declared(ids, COLUMNS, part)},
                )
        yield from _column_names(plan, column, at)
        yield from _span(plan, column.span, (*at, "span"))


def _column_names(plan: Plan, column: Column, at: Address) -> Iterator[Breach]:
    programme = plan.programme
    if column.source and column.source not in programme.sources:
        known = declared(programme.sources, SOURCES, column.source)
        details: _Details = {"text": column.source, "known": known}
        yield Breach("R102", (*at, "source"), details)
    if column.nature and column.nature not in programme.natures:
        known = declared(programme.natures, NATURES, column.nature)
        details = {"text": column.nature, "known": known, "source": column.source or "*"}
        yield Breach("R103", (*at, "nature"), details)


def _annex_rows(plan: Plan) -> Iterator[Breach]:
    for index, row in enumerate(plan.annex.rows if plan.annex else ()):
        at: Address = ("annex", "rows", index)
        # A project whose file could not be used is no unknown one.
        if row.project and plan.whole and row.project not in plan.by_code:
            known = declared(plan.by_code, PROJECTS, row.project)
            details: _Details = {"text": row.project, "known": known}
            yield Breach("R105", (*at, "project"), details)
        if row.span is not None:
            yield from _span(plan, row.span, (*at, "span"))


def _annex_projects(plan: Plan) -> Iterator[Breach]:
    """An annex prints every project; a row that is missing would hide its figures."""
    printed = {row.project for row in plan.annex.rows} if plan.annex else set()
    for project, at in plan.walk() if plan.annex else ():
        if project.code not in printed:
            yield Breach("R116", (*at, "code"), {"text": project.code})


def _annex_once(plan: Plan) -> Iterator[Breach]:
    """An annex prints a project once for each span: a second row would count it twice."""
    first: dict[tuple[str, int | str | None], int] = {}
    for index, row in enumerate(plan.annex.rows if plan.annex else ()):
        if row.project is None:
            continue
        before = first.setdefault((row.project, row.span), index)
        if before != index:
            at: Address = ("annex", "rows", index, "project")
            other: Address = ("annex", "rows", before, "project")
            both: _Details = {"text": row.project, "first": other}
            yield Breach("R117", at, both)


def _span(plan: Plan, span: int | str, at: Address) -> Iterator[Breach]:
    if isinstance(span, int) and span not in plan.programme.period.years:
        yield _outside(plan, span, at)
    # A period without years has no full one either: its own finding (P112) is enough.
    if span == "full-year" and plan.programme.period.years and not plan.programme.full_years:
        yield Breach("R110", at)


def _outside(plan: Plan, year: int, at: Address, of_key: bool = False) -> Breach:
    period = plan.programme.period
    details: _Details = {"text": str(year), "period": f"{period.first}-{period.last}"}
    return Breach("R106", at, details, of_key)


CHECKS = (
    _programme_years,
    _programme_names,
    _project_codes,
    _alike_codes,
    _project_agencies,
    _project_coordinators,
    _national_codes,
    _project_funding,
    _statement_selectors,
    _stated_years,
    _annex_columns,
    _annex_rows,
    _annex_projects,
    _annex_once,
    _row_numbers,
)
