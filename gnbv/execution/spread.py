"""Spreading from what is assigned: the rest of the period over the years that are left."""

from dataclasses import replace
from fractions import Fraction

from gnbv.execution.assigned import Assigned
from gnbv.plan import FundingLine, Line, LineProfile, Plan, Source
from gnbv.plan.by_line import LineKey
from gnbv.plan.other_lines import line_as_written, with_lines


def from_assigned(assigned: Assigned) -> Plan:
    """Return a plan whose assigned years are what was assigned, and the rest falls on the others.

    Every line has all years that are assigned at all, nothing where nothing was assigned of it; the
    rest follows its profile over the years that are left, exactly. Ceilings of assigned years give
    way to what was assigned. A line of which more is assigned than it has is a finding of the
    allocation (A106).
    """
    plan = _with_years(assigned)
    lines = {line.address: _line(plan, line, assigned) for line in plan.lines}
    return with_lines(plan, lines)


def _with_years(assigned: Assigned) -> Plan:
    """The plan whose sources pay in every year that is assigned of them, and bound no such year."""
    plan, sources = assigned.plan, dict[str, Source]()
    for key, source in plan.programme.sources.items():
        own = {entry.year for entry in assigned.entries if entry.key.source == key and entry.net}
        ceilings = {
            year: one for year, one in source.ceilings.items() if year not in assigned.years
        }
        years = tuple(sorted({*source.years, *own}))
        sources[key] = source.model_copy(update={"years": years, "ceilings": ceilings})
    return replace(plan, programme=plan.programme.model_copy(update={"sources": sources}))


def _line(plan: Plan, line: FundingLine, assigned: Assigned) -> Line:
    """A line with what is assigned of it pinned in every year that is assigned at all."""
    project, at = plan.by_code[line.project], plan.places[line.project]
    written = line_as_written(project, at, line.address)
    pays = set(plan.programme.sources[line.source].years)
    key, given = LineKey.of(line), assigned.by_line
    pinned = {year: given.get((key, year), 0) for year in assigned.years if year in pays}
    profile = _profile(plan, line, pinned)
    rounded = written.rounded if written else None
    return Line.model_construct(amount=line.amount, rounded=rounded, profile=profile)


def _profile(plan: Plan, line: FundingLine, pinned: dict[int, int]) -> LineProfile:
    """A line's profile with years pinned; what was given of other years is their proportion."""
    if line.by_year:
        years = plan.given_years[line.address]
        weights = {year: Fraction(abs(amount)) for year, amount in years.items()}
        return LineProfile.model_construct(weights=weights, pinned=pinned)
    own = plan.line_profiles.get(line.address)
    if own is None:
        return LineProfile.model_construct(pinned=pinned)
    return own.model_copy(update={"pinned": {**own.pinned, **pinned}})
