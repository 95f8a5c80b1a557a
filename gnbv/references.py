"""References own the rule that whatever a plan names is declared in it, and declared once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from gnbv.language import Text
from gnbv.plan import EVERYTHING, Address, Column, Plan, Source
from gnbv.plan.statements import Path

# Breaches that leave the money of a plan as it is: what they stand in is still reconciled.
WITHOUT_EFFECT_ON_MONEY = frozenset({"R101", "R109", "R116"})
RESERVED = {EVERYTHING, "period", "full-year", "amount", "shares"}


@dataclass(frozen=True, slots=True)
class Breach:
    """A name that leads nowhere, and its address; `of_key` where the name is a key itself."""

    code: str
    address: Address
    details: Mapping[str, str | Text | Address] = field(default_factory=dict)
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
                details = {"source": key, "text": nature, "known": _list(programme.natures)}
                yield Breach("R103", ("sources", key, "natures", index), details)
    for index, counterpart in enumerate(programme.counterparts):
        for step, name in (("source", counterpart.source), ("of", counterpart.of)):
            if name not in programme.sources:
                details = {"text": name, "known": _list(programme.sources)}
                yield Breach("R102", ("counterparts", index, step), details)


def _project_codes(plan: Plan) -> Iterator[Breach]:
    first: dict[str, Address] = {}
    for project, at in plan.walk():
        if project.code in first:
            both: dict[str, str | Address] = {"text": project.code, "first": first[project.code]}
            yield Breach("R104", (*at, "code"), both)
        first.setdefault(project.code, (*at, "code"))


def _project_agencies(plan: Plan) -> Iterator[Breach]:
    agencies = plan.programme.agencies
    for project, at in plan.walk():
        named: list[tuple[Address, str]] = [((*at, "lead"), project.lead)] if project.lead else []
        for index, key in enumerate(project.coordinators):
            named.append(((*at, "coordinators", index), key))
        for address, key in named:
            if key not in agencies:
                yield Breach("R101", address, {"text": key, "known": _list(agencies)})
        if project.funded and not project.lead:
            yield Breach("R109", at, {"text": project.code, "known": _list(agencies)})


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
                details = {"text": key, "known": _list(sources)}
                yield Breach("R102", (*at, "profiles", key), details, of_key=True)


def _line_names(
    sources: Mapping[str, Source], key: str, natures: Iterable[str], at: Address
) -> Iterator[Breach]:
    if key not in sources:
        yield Breach("R102", (*at, key), {"text": key, "known": _list(sources)}, of_key=True)
        return
    known = sources[key].natures
    for nature in natures:
        details = {"source": key, "text": nature, "known": _list(known) or "-"}
        if not nature and known:
            yield Breach("R111", (*at, key), details)
        elif nature and nature not in known:
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
                details = {"text": key, "known": _list(sources)}
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
            known = _list([EVERYTHING, *programme.sources, *programme.natures])
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
                yield Breach("R107", (*at, "sum_of", step), {"text": part, "known": _list(ids)})
        yield from _column_names(plan, column, at)
        yield from _span(plan, column.span, (*at, "span"))


def _column_names(plan: Plan, column: Column, at: Address) -> Iterator[Breach]:
    programme = plan.programme
    if column.source and column.source not in programme.sources:
        details = {"text": column.source, "known": _list(programme.sources)}
        yield Breach("R102", (*at, "source"), details)
    if column.nature and column.nature not in programme.natures:
        known = _list(programme.natures)
        details = {"text": column.nature, "known": known, "source": column.source or "*"}
        yield Breach("R103", (*at, "nature"), details)


def _annex_rows(plan: Plan) -> Iterator[Breach]:
    for index, row in enumerate(plan.annex.rows if plan.annex else ()):
        at: Address = ("annex", "rows", index)
        # A project whose file could not be used is no unknown one.
        if row.project and plan.whole and row.project not in plan.by_code:
            details = {"text": row.project, "known": _list(plan.by_code)}
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
            both: dict[str, str | Text | Address] = {"text": row.project, "first": other}
            yield Breach("R117", at, both)


def _span(plan: Plan, span: int | str, at: Address) -> Iterator[Breach]:
    if isinstance(span, int) and span not in plan.programme.period.years:
        yield _outside(plan, span, at)
    # A period without years has no full one either: its own finding (P112) is enough.
    if span == "full-year" and plan.programme.period.years and not plan.programme.full_years:
        yield Breach("R110", at)


def _outside(plan: Plan, year: int, at: Address, of_key: bool = False) -> Breach:
    period = plan.programme.period
    details = {"text": str(year), "period": f"{period.first}-{period.last}"}
    return Breach("R106", at, details, of_key)


def _list(names: Iterable[str]) -> str:
    shown = list(names)
    return ", ".join(shown[:30]) + (", ..." if len(shown) > 30 else "")


CHECKS = (
    _programme_years,
    _programme_names,
    _project_codes,
    _project_agencies,
    _project_funding,
    _statement_selectors,
    _stated_years,
    _annex_columns,
    _annex_rows,
    _annex_projects,
    _annex_once,
)
