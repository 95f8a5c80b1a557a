"""The programme's names: the years of its sources, its keys, natures and counterparts."""

from collections.abc import Iterator

from gnbv.findings import Finding
from gnbv.plan import EVERYTHING, OPEN, PERIOD, Plan
from gnbv.references.names import outside_period, undeclared

RESERVED = {EVERYTHING, OPEN, "period", "full-year", "amount", "shares"}
"""Keys with a meaning of their own wherever a source's could stand."""


def years(plan: Plan) -> Iterator[Finding]:
    """The period does not end before it begins; sources pay within it, in each year once."""
    period = plan.programme.period
    if period.last < period.first:
        bounds = {"first": str(period.first), "last": str(period.last)}
        yield Finding("P112", (*PERIOD, "last"), bounds)
        return
    for _, source, at in plan.programme.walk_sources():
        seen: set[int] = set()
        for year, place in source.walk_years(at):
            yield from outside_period(period, year, place)
            if year in seen:
                yield Finding("R114", place, {"text": str(year)})
            seen.add(year)


def keys(plan: Plan) -> Iterator[Finding]:
    """No source has the key of a nature, or one with a meaning of its own."""
    for key, source, at in plan.programme.walk_sources():
        if source.declared and key in RESERVED | plan.programme.natures.keys():
            yield Finding("R113", at, {"text": key}, of_key=True)


def natures(plan: Plan) -> Iterator[Finding]:
    """The natures of a source's money are declared."""
    for key, source, at in plan.programme.walk_sources():
        for nature, place in source.walk_natures(at):
            yield from undeclared("R103", nature, plan.programme.natures, place, source=key)


def counterparts(plan: Plan) -> Iterator[Finding]:
    """A source that must add to another is declared, and so is the other, which is not itself."""
    sources = plan.programme.sources
    for counterpart, at in plan.programme.walk_counterparts():
        yield from undeclared("R102", counterpart.source, sources, (*at, "source"))
        yield from undeclared("R102", counterpart.of, sources, (*at, "of"))
        if counterpart.source == counterpart.of:
            yield Finding("U106", (*at, "of"), {"text": counterpart.of})
