"""Terms: how each funding line falls on the years, with what it inherits from above."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import gcd
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation.rounding import Weights
from gnbv.plan import (
    FundingLine,
    Plan,
    Profile,
    ceiling_at,
    profile_at,
    source_at,
    whole_weights,
    years_at,
)

NO_PINS: Mapping[int, int] = {}


class Terms(NamedTuple):
    """A funding line on its source's years: weights (0: nothing of the rest falls there) and pins.

    `pins` are in đồng by year; pinned years have weight 0. `origin` is the address of the profile
    that the weights come from: the line's, a project's or the source's, or else the source itself.
    """

    line: FundingLine
    weights: Weights
    pins: Mapping[int, int]
    origin: Address

    @property
    def rest(self) -> int:
        """What is left to spread once pins are kept, in đồng."""
        return self.line.amount - sum(self.pins.values())


class Grid(NamedTuple):
    """One source's table: its lines by its years, its rounding in đồng, its ceilings in đồng."""

    source: str
    years: tuple[int, ...]
    rounding: int
    ceilings: Mapping[int, int]
    terms: tuple[Terms, ...]

    def ceiling_address(self, year: int) -> Address:
        """Where a ceiling stands."""
        return ceiling_at(source_at(self.source), year)

    @property
    def even(self) -> bool:
        """Whether every line falls equally on all years: only then 'one year' times years is it."""
        equal = (1,) * len(self.years)
        return not self.ceilings and all(term.weights == equal for term in self.terms)


def grids(plan: Plan) -> Iterator[Grid]:
    """Yield the table of each source of a plan, lines in plan order and years in theirs."""
    programme = plan.programme
    found: dict[str, list[Terms]] = {key: [] for key in programme.sources}
    plain: dict[tuple[str, tuple[Address, ...]], tuple[Weights, Address]] = {}
    for line in plan.lines:
        own = plan.line_profiles.get(line.address)
        if own is None and not line.by_year:
            # Lines that inherit the same profiles spread alike, whatever their projects.
            key = (line.source, tuple(at for _, at in _chain(plan, line)))
            if key not in plain:
                plain[key] = _spread(plan, line)
            weights, origin = plain[key]
            pins = NO_PINS
        else:
            pins = plan.given_years[line.address] if own is None else own.pinned
            weights, origin = _spread(plan, line, pins)
        found[line.source].append(Terms(line, weights, pins, origin))
    for source, terms in found.items():
        about = programme.sources[source]
        ceilings = {year: ceiling.amount for year, ceiling in about.ceilings.items()}
        years = tuple(sorted(about.years))
        yield Grid(source, years, programme.rounding_of(source), ceilings, tuple(terms))


def bounds(plan: Plan, line: FundingLine) -> dict[str, tuple[int, Address]]:
    """The first and the last year that profiles leave a line, each with its address."""
    found: dict[str, tuple[int, Address]] = {}
    for profile, at in _chain(plan, line):
        for name, year, place in profile.walk_window(at):
            found.setdefault(name, (year, place))
    return found


def _chain(plan: Plan, line: FundingLine) -> list[tuple[Profile, Address]]:
    """A line's own profile and those that it inherits, nearest first, with their addresses."""
    own = plan.line_profiles.get(line.address)
    chain: list[tuple[Profile, Address]] = [(own, line.profile_at)] if own else []
    for code in plan.ancestry[line.project]:
        held = plan.by_code[code].walk_profiles(plan.places[code])
        chain += ((profile, at) for source, profile, at in held if source == line.source)
    profile = plan.programme.sources[line.source].profile
    if profile:
        chain.append((profile, profile_at(source_at(line.source))))
    return chain


def _spread(
    plan: Plan, line: FundingLine, pins: Mapping[int, int] = NO_PINS
) -> tuple[Weights, Address]:
    """The weights of a source's years, and where they are written."""
    years = sorted(plan.programme.sources[line.source].years)
    chain, window = _chain(plan, line), bounds(plan, line)
    spread, origin = next(
        ((profile, at) for profile, at in chain if profile.spreads),
        (Profile(), years_at(source_at(line.source))),
    )
    first = window["first"][0] if "first" in window else years[0]
    last = window["last"][0] if "last" in window else years[-1]
    proportions = [
        spread.proportion(year) if first <= year <= last and year not in pins else Fraction()
        for year in years
    ]
    weights = whole_weights(proportions)
    return _reduced(weights), origin


def _reduced(weights: list[int]) -> Weights:
    """Weights without a common factor, so that lines that spread alike are seen to."""
    factor = gcd(*weights) or 1
    return tuple(weight // factor for weight in weights)
