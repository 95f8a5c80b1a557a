"""What if: a plan with other years, less money or another ceiling, while the one on disk stays."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.money import apportion, round_shares
from gnbv.plan import Ceiling, FundingLine, Line, Plan
from gnbv.plan.other_lines import as_inexact_as, line_as_written, with_lines


class SupposedCeiling(Ceiling):
    """A ceiling that a change supposes: it stands in no file, and has no section."""

    ref: str = ""


class Years(NamedTuple):
    """A source pays in other years."""

    source: str
    years: tuple[int, ...]


class Cut(NamedTuple):
    """A source's lines, or all lines (None), lose a percentage."""

    source: str | None
    percent: Fraction


class CeilingChange(NamedTuple):
    """A source's ceiling in a year, in đồng; None takes the ceiling away."""

    source: str
    year: int
    amount: int | None


Change = Years | Cut | CeilingChange


def apply(plan: Plan, changes: Iterable[Change]) -> Plan:
    """Return a plan with changes made in the order given; the plan itself is left as it is."""
    for change in changes:
        plan = _cut(plan, change) if isinstance(change, Cut) else _with_source(plan, change)
    return plan


def is_set(plan: Plan, source: str, year: int) -> bool:
    """Whether a ceiling comes from a change and stands in no file."""
    return isinstance(plan.programme.sources[source].ceilings[year], SupposedCeiling)


def _with_source(plan: Plan, change: Years | CeilingChange) -> Plan:
    source = plan.programme.sources[change.source]
    if isinstance(change, Years):
        new = source.model_copy(update={"years": tuple(sorted(change.years))})
    else:
        ceilings = {year: given for year, given in source.ceilings.items() if year != change.year}
        if change.amount is not None:
            ceilings[change.year] = SupposedCeiling.model_construct(amount=change.amount)
        new = source.model_copy(update={"ceilings": ceilings})
    sources = {**plan.programme.sources, change.source: new}
    return replace(plan, programme=plan.programme.model_copy(update={"sources": sources}))


def _cut(plan: Plan, cut: Cut) -> Plan:
    """Each source comes to its exact share, rounded half up; its lines share that exactly."""
    lines: dict[Address, Line] = {}
    for source in [cut.source] if cut.source else list(plan.programme.sources):
        for line, amount in _cut_amounts(plan, source, cut.percent):
            lines[line.address] = _line(plan, line, amount, cut.percent)
    return with_lines(plan, lines)


def _cut_amounts(plan: Plan, source: str, percent: Fraction) -> Iterator[tuple[FundingLine, int]]:
    """Yield what the lines of one source come to without a percentage of it, in đồng."""
    lines = [line for line in plan.lines if line.source == source]
    unit = plan.programme.rounding_of(source)
    if any(line.amount % unit for line in lines):
        unit = 1
    units = [line.amount // unit for line in lines]
    left = sum(units) * (100 - percent) / 100
    whole = (2 * left.numerator + left.denominator) // (2 * left.denominator)
    if min(units, default=0) < 0:
        parts = round_shares(whole, [Fraction(part * (100 - percent), 100) for part in units])
    else:
        parts = apportion(whole, units) if any(units) else units
    for line, part in zip(lines, parts, strict=True):
        yield line, part * unit


def _line(plan: Plan, line: FundingLine, amount: int, percent: Fraction) -> Line:
    """A line with another amount, in đồng, once it has lost a percentage; so do given years."""
    rounded = _rounded(plan, line)
    if not line.by_year:
        profile, printed = plan.line_profiles.get(line.address), as_inexact_as(line.amount, amount)
        return Line.model_construct(amount=printed, rounded=rounded, profile=profile)
    years = plan.given_years[line.address]
    unit = plan.programme.rounding_of(line.source)
    if any(part % unit for part in (amount, *years.values())):
        unit = 1
    shares = [Fraction(part, unit) * (100 - percent) / 100 for part in years.values()]
    # What the line's own rounding adds or takes is the largest year's, so that years sum to it.
    largest = max(range(len(shares)), key=lambda at: abs(shares[at]))
    shares[largest] += amount // unit - sum(shares, Fraction())
    parts = round_shares(amount // unit, shares)
    kept = {year: part * unit for year, part in zip(years, parts, strict=True)}
    return Line.model_construct(years=kept, rounded=rounded)


def _rounded(plan: Plan, line: FundingLine) -> int | None:
    """What a line says itself that it is rounded to, in đồng."""
    project, at = plan.by_code[line.project], plan.places[line.project]
    written = line_as_written(project, at, line.address)
    return written.rounded if written else None
