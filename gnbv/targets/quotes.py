"""Quotes: an indicator's fields against the document's own words, each field by one assertion.

The quote is the witness of the figure, its unit and operator, of 'phấn đấu', direction, cadence
and years. Where a reading in `open` gives a value, that value is the witness instead; where the
quote names no year, the heading above it is. What the quote is silent about has no witness here,
but for the operator (a bare figure is 'exactly') and 'phấn đấu' (which is there, or is not).
"""

import re
from collections.abc import Iterator

from gnbv.addresses import Address
from gnbv.findings import Assertion
from gnbv.language import Text
from gnbv.plan import (
    AnnualChange,
    Cumulative,
    Duty,
    Level,
    Plan,
    Reading,
    figure_at,
    target_at,
)
from gnbv.quantities import PERCENT, Quantity
from gnbv.rules.quotes import RULES
from gnbv.targets.assertion import assert_that
from gnbv.targets.cases import Case, Witness, case_of, headings_of, is_figure
from gnbv.targets.keywords import with_meaning
from gnbv.targets.quotations import Quoted, fold, quotation

_NO_FIGURE = Text("không có số", "no figure")
BY_QUOTE = frozenset(rule.code for rule in RULES) - {"T410"}
"""The rules by which a quote is compared with fields; T410 compares a baseline with readings."""


def quoted(plan: Plan) -> Iterator[Assertion]:
    """Assert of every indicator with a quote that its fields are what the document has."""
    headings = headings_of(plan)
    for indicator, at in plan.walk_indicators():
        if case := case_of(plan, indicator, at, headings):
            for check in _CHECKS:
                yield from check(case)


def _values(case: Case) -> Iterator[Assertion]:
    """The target's figure is the quote's, and none where the quote has none (T401)."""
    if isinstance(case.indicator.target, Duty):
        return
    found, at = case.indicator.figure, figure_at(case.at)
    text = found.text if found else _NO_FIGURE
    given = [(by, one.value) for by, one in _about_target(case) if one.value is not None]
    for by, read in given:
        holds = found is not None and _same(found, read)
        yield _compared(holds, "T401", at, text, read.text, by)
    if not given:
        expected = case.figure.text if case.figure else _NO_FIGURE
        yield _compared(_is_quoted(case), "T401", at, text, expected, case.witness)


def _is_quoted(case: Case) -> bool:
    """Whether the target's figure is the quote's, or neither has one."""
    found, stated = case.indicator.figure, case.figure
    if found is None or stated is None:
        return found is None and stated is None
    return found.value == stated.value


def _about_target(case: Case) -> Iterator[tuple[Witness, Reading]]:
    return (one for one in case.readings if one[1].about != "baseline")


def _same(one: Quantity, other: Quantity) -> bool:
    return one.value == other.value and one.unit.casefold() == other.unit.casefold()


def _units(case: Case) -> Iterator[Assertion]:
    """The unit is what the quote counts (T402)."""
    unit, at = fold(case.indicator.unit.vi), (*case.at, "unit")
    given = [(by, one.unit) for by, one in case.readings if one.unit is not None]
    for by, read in given:
        yield _compared(unit == fold(read), "T402", at, unit, read, by)
    if given:
        return
    if case.indicator.figure and case.figure:
        holds = case.figure in case.counted
        sign = PERCENT if case.figure.percent else re.split("[,.;:]", case.figure.after)[0][:30]
        yield _compared(holds, "T402", at, unit, sign or "-", case.witness)
    elif case.quote.in_percent:
        yield _compared(unit == PERCENT, "T402", at, unit, PERCENT, case.witness)


def _operators(case: Case) -> Iterator[Assertion]:
    """The operator is the word beside the figure; a bare figure is 'exactly' (T403)."""
    stated = case.figure.operator if case.figure else "exactly"
    if isinstance(case.indicator.target, Duty):
        stated = case.quote.cadence_operator
    yield from _field(case, "T403", "operator", case.indicator.operator, stated)


def _aspirations(case: Case) -> Iterator[Assertion]:
    """What is striven for is what stands beside 'phấn đấu' (T404)."""
    stated = case.quote.strives
    at = (*case.at, "striven")
    yield from _field(case, "T404", "aspiration", case.indicator.striven, stated, at)


def _cadences(case: Case) -> Iterator[Assertion]:
    """A change or a duty is as frequent as the quote has it (T405)."""
    target, stated = case.indicator.target, case.quote.cadences
    at = (*target_at(case.at), "cadence")
    if isinstance(target, AnnualChange):
        each = "each-year" if "every-year" in stated else None
        average = "on-average" if case.quote.averaged else each
        yield from _field(case, "T405", "cadence", target.cadence, average, at)
    elif isinstance(target, Duty):
        # Two cadences in one quote are none that a duty could have: a reading must choose.
        only = " / ".join(sorted(stated)) or None
        yield from _field(case, "T405", "cadence", target.cadence, only, at)


def _due_years(case: Case) -> Iterator[Assertion]:
    """The target's year is the quote's, or else that of the heading above it (T406)."""
    target = case.indicator.target
    if not isinstance(target, Level | Cumulative):
        return
    witness, years = case.witness, case.quote.years
    if not years.due and case.heading:
        witness, years = case.heading
    stated = target.year if target.year in years.due else ", ".join(map(str, years.due)) or None
    at = (*target_at(case.at), "year")
    yield from _field(case, "T406", "year", target.year, stated, at, witness)


def _duty_years(case: Case) -> Iterator[Assertion]:
    """A duty falls in the years that are read, else in those quoted, else in every year (T406)."""
    target, stated = case.indicator.target, case.quote.years
    if not isinstance(target, Duty):
        return
    at = (*target_at(case.at), "years")
    given = [(by, one.years) for by, one in case.readings if one.years]
    for by, read in given:
        yield _compared(target.years == read, "T406", at, target.years, read, by)
    if not given and not stated.others and (stated.due or target.cadence in case.quote.cadences):
        holds = tuple(sorted(target.years)) == tuple(sorted(stated.due))
        yield _compared(holds, "T406", at, target.years, stated.due, case.witness)


def _directions(case: Case) -> Iterator[Assertion]:
    """What the quote lowers or raises has that direction (T407)."""
    stated = case.quote.direction
    if isinstance(case.indicator.target, AnnualChange) and case.figure:
        stated = case.figure.turn or stated
    yield from _field(case, "T407", "direction", case.indicator.direction, stated)


def _senses(case: Case) -> Iterator[Assertion]:
    """A change is in points where the quote or a reading has it so (T408)."""
    target = case.indicator.target
    if isinstance(target, AnnualChange):
        stated = "points" if case.figure and case.figure.points else None
        at = (*target_at(case.at), "sense")
        yield from _field(case, "T408", "sense", target.sense, stated, at)


def _other_figures(case: Case) -> Iterator[Assertion]:
    """Every other figure and year of a quote has a field that accounts for it (T409)."""
    lost = [*_lost_figures(case), *_lost_years(case)]
    at = (*case.at, "quote")
    for text in lost:
        yield assert_that(False, "T409", at, text=text)
    if not lost and (case.free or case.quote.years.due or case.quote.years.others):
        yield assert_that(True, "T409", at, text="-")


def _lost_figures(case: Case) -> Iterator[str]:
    rest = list(case.free)
    # Where a reading gives another figure, the quote's own is no target either.
    if case.figure and not _is_replaced(case, case.figure):
        rest.remove(case.figure)
    for figure in rest:
        if not _is_of_other_field(case, figure) and not _is_named(case, figure):
            yield figure.text if figure.percent else f"{figure.text} {figure.after[:20]}".strip()


def _is_replaced(case: Case, figure: Quoted) -> bool:
    found = case.indicator.figure
    read = any(reading.value is not None for _, reading in _about_target(case))
    return read and (found is None or not is_figure(figure, found))


def _is_of_other_field(case: Case, figure: Quoted) -> bool:
    """Whether it is the figure of a milestone or of the baseline."""
    found = case.indicator.figure
    others = (other for other, _ in case.indicator.walk_figures(case.at) if other != found)
    return any(is_figure(figure, other) for other in others)


def _is_named(case: Case, figure: Quoted) -> bool:
    """Whether the indicator's name, population or scope has it; not of what the target counts."""
    one = case.indicator
    return figure not in case.counted and any(
        (figure.value, figure.operator, figure.noun) == (other.value, other.operator, other.noun)
        for name in (one.name, one.population, one.scope)
        for other in quotation(name.vi).figures
    )


def _lost_years(case: Case) -> Iterator[str]:
    target, years = case.indicator.target, case.quote.years
    stated = (*years.due, *years.others)
    read = any(reading.year for _, reading in case.readings)
    if isinstance(target, Level | Cumulative) and not read and target.year not in years.due:
        # The years by which it is due are the target's, and found not to be (T406).
        stated = years.others
    known = _known_years(case)
    return (str(year) for year in stated if year not in known)


def _known_years(case: Case) -> set[int]:
    one, target = case.indicator, case.indicator.target
    known = {case.period.first, case.period.last}
    known |= {one.baseline.year} if one.baseline else set()
    for _, reading in case.readings:
        known |= {*reading.years, *([reading.year] if reading.year else ())}
    if isinstance(target, Duty):
        known |= set(target.years)
    if isinstance(target, Level | Cumulative):
        known |= {target.year, *(mark.year for mark in target.milestones)}
    return known


def _field(  # noqa: PLR0913, PLR0917
    case: Case,
    code: str,
    name: str,
    found: str | int | bool,
    stated: str | int | bool | None,
    at: Address | None = None,
    witness: Witness | None = None,
) -> Iterator[Assertion]:
    """Compare a field with what its readings give under `name`, or else with what is stated."""
    at = at or (*case.at, name)
    given = [(by, getattr(one, name)) for by, one in case.readings]
    given = [(by, value) for by, value in given if value is not None]
    for by, value in given:
        yield _compared(found == value, code, at, found, value, by)
    if not given and stated is not None:
        yield _compared(found == stated, code, at, found, stated, witness or case.witness)


Shown = str | int | bool | Text | tuple[int, ...]


def _compared(  # noqa: PLR0913, PLR0917
    holds: bool, code: str, at: Address, found: Shown, expected: Shown, witness: Witness
) -> Assertion:
    details = {"text": _shown(found), "expected": _shown(expected)}
    return assert_that(holds, code, at, **details, witness=witness.words, where=witness.at)


def _shown(value: Shown) -> str | Text:
    """A value of a field as the plan's files write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or Text("mọi năm", "every year")
    if isinstance(value, str):
        return with_meaning(value)
    return value if isinstance(value, Text) else str(value)


_CHECKS = (
    _values,
    _units,
    _operators,
    _aspirations,
    _cadences,
    _due_years,
    _duty_years,
    _directions,
    _senses,
    _other_figures,
)
