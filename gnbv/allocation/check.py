"""Checks of what allocation starts from: years that exist, pins that fit, whole units."""

from collections.abc import Iterator

from gnbv.addresses import Address
from gnbv.allocation.terms import Grid, Terms
from gnbv.findings import Compared, Finding, Value
from gnbv.plan import Plan, Profile, profile_at


def check_years(plan: Plan) -> Iterator[tuple[str, Finding]]:
    """Yield, with its source, every year that is named and in which the source does not pay.

    Profiles, pins and ceilings name years (A101).
    """
    for source, address, year in _named_years(plan):
        years = plan.programme.sources[source].years
        if year not in years:
            known = ", ".join(map(str, sorted(years)))
            details = {"year": str(year), "source": source, "known": known}
            yield source, Finding("A101", address, details, of_key=True)


def check_grid(grid: Grid) -> Iterator[Finding]:
    """Yield what keeps a source's lines, pins and ceilings from being spread at all."""
    for term in grid.terms:
        if not term.line.by_year:
            yield from _ragged(grid, term.line.amount, term.line.address)
        for year, amount in term.pins.items():
            yield from _ragged(grid, amount, term.line.pin_at(year))
        yield from _rest(term)
    for year, amount in grid.ceilings.items():
        yield from _ragged(grid, amount, grid.ceiling_address(year))


def _ragged(grid: Grid, amount: int, address: Address) -> Iterator[Finding]:
    """An amount is a whole multiple of its source's rounding unit (A105)."""
    odd = abs(amount) % grid.rounding
    if odd:
        yield Finding("A105", address, {"amount": amount, "unit": grid.rounding, "odd": odd})


def _rest(term: Terms) -> Iterator[Finding]:
    """Pins are not beyond their line (A106), and what they leave falls on some year (A102)."""
    amount, pinned = term.line.amount, sum(term.pins.values())
    # Of a line that reduces, more than all of it is less than its amount.
    if (pinned > amount >= 0) or (pinned < amount <= 0):
        details = {"pinned": pinned, "amount": amount, "over": abs(pinned - amount)}
        yield Finding("A106", term.line.pins_at, details, Compared(amount, pinned))
    elif term.rest and not any(term.weights):
        left: dict[str, Value] = {"rest": term.rest}
        yield Finding("A102", term.line.address, left)


def _named_years(plan: Plan) -> Iterator[tuple[str, Address, int]]:
    for key, source, at in plan.programme.walk_sources():
        if source.profile:
            yield from _years_of(key, source.profile, profile_at(at))
        for year, _, place in source.walk_ceilings(at):
            yield key, place, year
    for project, at in plan.walk():
        for key, profile, place in project.walk_profiles(at):
            yield from _years_of(key, profile, place)
    for line in plan.lines:
        own = plan.line_profiles.get(line.address)
        if own:
            yield from _years_of(line.source, own, line.profile_at)
        for year in plan.given_years.get(line.address, ()):
            yield line.source, line.pin_at(year), year


def _years_of(source: str, profile: Profile, at: Address) -> Iterator[tuple[str, Address, int]]:
    for year, _, place in profile.walk_years(at):
        yield source, place, year
