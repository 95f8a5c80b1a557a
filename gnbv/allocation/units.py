"""Units: a year's money over districts or offices, in proportion to points, exact both ways."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation.allocate import Allocation, Share
from gnbv.allocation.rounding import Row, Weights, fill
from gnbv.findings import Finding
from gnbv.plan import FundingLine, Plan, Units, whole_weights, write_number
from gnbv.references import undeclared

RESERVE = ""
"""The key of what is held back, where a unit's key would stand."""


class UnitShare(NamedTuple):
    """What one unit receives of one funding line in the year, in đồng."""

    line: FundingLine
    unit: str
    amount: int


class Division(NamedTuple):
    """A year's money by funding line and unit; shares are in plan order, then the units' order."""

    plan: Plan
    units: Units
    year: int
    shares: tuple[UnitShare, ...]


def divide(allocation: Allocation, units: Units, year: int) -> Division:
    """Split a year's money among units: rows sum to the lines, units to their exact shares rounded.

    What is held back comes first, as a share of each line. Every amount is a whole multiple of
    its source's rounding unit and differs from its exact share by less than one; so does what a
    unit gets from a source, and from all sources that have the same rounding unit. What is left
    over goes to the largest remainders as far as these bounds allow; which unit leads in ties is
    the order of `units.yaml`.
    """
    plan = allocation.plan
    keys = ([RESERVE] if units.reserve else []) + list(units.units)
    year_shares = allocation.shares_by_year.get(year, [])
    parts = _parts(plan, units, year_shares)
    shares = tuple(
        UnitShare(share.line, key, amount)
        for share in year_shares
        for key, amount in zip(keys, parts[share.line.address], strict=True)
    )
    return Division(plan, units, year, shares)


def _parts(plan: Plan, units: Units, shares: list[Share]) -> Mapping[Address, list[int]]:
    """Each line's amounts by unit; sources with one rounding unit are rounded together."""
    weights = _weights_by_project(plan, units, {share.line.project for share in shares})
    sources = list(plan.programme.sources)
    groups: dict[int, list[Share]] = {}
    for share in shares:
        groups.setdefault(plan.programme.rounding_of(share.line.source), []).append(share)
    parts: dict[Address, list[int]] = {}
    for rounding, group in groups.items():
        rows = [Row(share.amount // rounding, weights[share.line.project]) for share in group]
        filled = fill(rows, [sources.index(share.line.source) for share in group])
        for share, cells in zip(group, filled, strict=True):
            parts[share.line.address] = [cell * rounding for cell in cells]
    return parts


def _weights_by_project(plan: Plan, units: Units, codes: set[str]) -> Mapping[str, Weights]:
    """The weights of projects; those that weigh criteria alike are worked out once."""
    alike: dict[str | None, Weights] = {}
    found: dict[str, Weights] = {}
    for code in codes:
        lineage = plan.ancestry[code]
        given = units.weighed(lineage)
        if given not in alike:
            alike[given] = _weights(units, lineage)
        found[code] = alike[given]
    return found


def _weights(units: Units, lineage: tuple[str, ...]) -> Weights:
    """The weights of the reserve (where there is one) and of each unit in a project."""
    points = [units.points(unit, lineage) for unit in units.units]
    if units.reserve is None:
        return tuple(whole_weights(points))
    held, whole = units.reserve.percent, sum(points)
    return tuple(whole_weights([held * whole, *((100 - held) * part for part in points)]))


def unit_findings(plan: Plan) -> tuple[Finding, ...]:
    """Return what is wrong with a plan's units: names, coefficients, points, the reserve."""
    units = plan.units
    if units is None:
        return ()
    named = tuple(_names(plan, units))
    return named or (*_coefficients(units), *_points(plan, units), *_reserve(units))


def _names(plan: Plan, units: Units) -> Iterator[Finding]:
    for code, _, at in units.walk_projects() if plan.whole else ():
        yield from undeclared("R105", code, plan.by_code, at, of_key=True)
    for key, at in _criteria_named(units):
        yield from undeclared("U101", key, units.criteria, at, of_key=True)


def _criteria_named(units: Units) -> Iterator[tuple[str, Address]]:
    for _, unit, at in units.walk_units():
        for key, _, place in unit.walk_coefficients(at):
            yield key, place
    for _, project, at in units.walk_projects():
        for key, _, place in project.walk_weights(at):
            yield key, place


def _coefficients(units: Units) -> Iterator[Finding]:
    for unit, about, at in units.walk_units():
        for key in units.criteria:
            if key not in about.coefficients:
                yield Finding("U102", (*at, "coefficients"), {"unit": unit, "text": key})


def _points(plan: Plan, units: Units) -> Iterator[Finding]:
    for code in plan.funded_codes:
        lineage = plan.ancestry[code]
        if not any(units.points(unit, lineage) for unit in units.units):
            yield Finding("U103", units.weighed_at(lineage), {"text": code})


def _reserve(units: Units) -> Iterator[Finding]:
    held = units.reserve
    if held and held.at_most is not None and held.percent > held.at_most:
        details = {"percent": write_number(held.percent), "limit": write_number(held.at_most)}
        yield Finding("U104", (*units.at, "reserve", "percent"), details)
