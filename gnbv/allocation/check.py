"""Checks of what allocation starts from: years that exist, pins that fit, whole units."""

from collections.abc import Iterable, Iterator

from gnbv.allocation.finding import Finding, Value
from gnbv.allocation.terms import Grid, Terms
from gnbv.plan import Address, LineProfile, Plan, Profile


def check_years(plan: Plan) -> Iterator[Finding]:
    """Yield every year that a profile, a pin or a ceiling names and its source does not pay in."""
    for source, address, year in _named_years(plan):
        years = plan.programme.sources[source].years
        if year not in years:
            known = ", ".join(map(str, sorted(years)))
            details = {"year": str(year), "source": source, "known": known}
            yield Finding("A101", address, details, source=source, of_key=True)


def check_grid(grid: Grid) -> Iterator[Finding]:
    """Yield what keeps a source's lines, pins and ceilings from being spread at all."""
    for term in grid.terms:
        yield from _check_line(grid, term)
    for year, amount in grid.ceilings.items():
        if amount % grid.rounding:
            yield _ragged(grid, amount, grid.ceiling_address(year))


def _check_line(grid: Grid, term: Terms) -> Iterator[Finding]:
    line, pinned = term.line, sum(term.pins.values())
    if line.amount % grid.rounding:
        yield _ragged(grid, line.amount, line.address)
    for year, amount in term.pins.items():
        if amount % grid.rounding:
            yield _ragged(grid, amount, term.pin_address(year))
    if pinned > line.amount:
        address = (*line.address, "profile", "pinned")
        details = {"pinned": pinned, "amount": line.amount, "over": pinned - line.amount}
        yield Finding("A106", address, details, line.amount, pinned, source=grid.source)
    elif term.rest and not any(term.weights):
        left: dict[str, Value] = {"rest": term.rest}
        yield Finding("A102", line.address, left, source=grid.source)


def _ragged(grid: Grid, amount: int, address: Address) -> Finding:
    details = {"amount": amount, "unit": grid.rounding, "odd": amount % grid.rounding}
    return Finding("A105", address, details, source=grid.source)


def _named_years(plan: Plan) -> Iterator[tuple[str, Address, int]]:
    for source, about in plan.programme.sources.items():
        at: Address = ("sources", source)
        if about.profile:
            yield from _years_of(source, about.profile, (*at, "profile"))
        for year in about.ceilings:
            yield source, (*at, "ceilings", str(year)), year
    for project, place in plan.walk():
        for source, profile in project.profiles.items():
            yield from _years_of(source, profile, (*place, "profiles", source))
    for line in plan.lines:
        own = plan.line_profiles.get(line.address)
        if own:
            yield from _years_of(line.source, own, (*line.address, "profile"))


def _years_of(source: str, profile: Profile, at: Address) -> Iterator[tuple[str, Address, int]]:
    named: list[tuple[str, Iterable[int]]] = [
        ("weights", profile.weights or ()),
        ("percentages", profile.percentages or ()),
    ]
    if isinstance(profile, LineProfile):
        named.append(("pinned", profile.pinned))
    for step, years in named:
        for year in years:
            yield source, (*at, step, str(year)), year
    for step, bound in (("first", profile.first), ("last", profile.last)):
        if bound is not None:
            yield source, (*at, step), bound
