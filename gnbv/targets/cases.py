"""Cases: an indicator beside all that is quoted and read of it, ready to be compared."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.language import Text
from gnbv.plan import Duty, Indicator, Period, Plan, Reading, is_within
from gnbv.quantities import Quantity
from gnbv.targets.quotations import Quotation, Quoted, Years, quotation

_UNTIL = re.compile(r"(?:[-–—]|đến\b)\s*[0-9]")


class Witness(NamedTuple):
    """What a field is compared with, in words, and where it stands."""

    words: Text
    at: Address


class Case(NamedTuple):
    """One indicator beside what is quoted of it.

    `free` are the quote's figures without those that a reading sets aside; `figure` is the one
    that the target is compared with, and `counted` those in the indicator's unit.
    """

    indicator: Indicator
    at: Address
    period: Period
    quote: Quotation
    readings: tuple[tuple[Witness, Reading], ...]
    heading: tuple[Witness, Years] | None
    free: tuple[Quoted, ...]
    counted: tuple[Quoted, ...]
    figure: Quoted | None

    @property
    def witness(self) -> Witness:
        """The quote itself."""
        return Witness(Text("câu trích", "the quote"), (*self.at, "quote"))


Headings = tuple[tuple[str, Witness, Years], ...]
"""The headings that name a year by which something is due: their sections, what they are, when."""


def headings_of(plan: Plan) -> Headings:
    """Read the headings of a plan once, for all its indicators; the narrowest section is first."""
    walked = plan.indicators.walk_headings() if plan.indicators else ()
    read = ((one.ref, at, quotation(one.quote).years) for one, at in walked)
    due = [
        (ref, Witness(Text(f"tiêu đề mục {ref}", f"the heading of {ref}"), (*at, "quote")), years)
        for ref, at, years in read
        if years.due
    ]
    return tuple(sorted(due, key=lambda one: -len(one[0])))


def case_of(plan: Plan, indicator: Indicator, at: Address, headings: Headings) -> Case | None:
    """Lay an indicator beside its quote, its readings and its heading; None without a quote."""
    if indicator.quote is None:
        return None
    readings = tuple(_readings(plan, indicator))
    quote, unit = quotation(indicator.quote), indicator.unit.vi
    aside = [figure for _, reading in readings for figure in reading.other_figures]
    figures = _with_range(quote.figures, indicator.figure)
    free = _without(aside, [one for one in figures if not one.lone or one.counts(unit)])
    counted = tuple(one for one in free if one.counts(unit))
    figure = _figure_of(indicator, free, counted)
    heading = _heading(headings, indicator.ref)
    period = plan.programme.period
    return Case(indicator, at, period, quote, readings, heading, free, counted, figure)


def _with_range(quoted: tuple[Quoted, ...], figure: Quantity | None) -> list[Quoted]:
    """The quoted figures; where the target is a range, its two ends side by side are one."""
    if figure is None or figure.until is None:
        return [*quoted]
    for at, (low, high) in enumerate(pairwise(quoted)):
        if (low.value, high.value) == figure.ends and _UNTIL.match(low.after):
            one = high._replace(
                value=low.value, operator=low.operator, text=f"{low.text} - {high.text}"
            )
            return [*quoted[:at], one, *quoted[at + 2 :]]
    # Neither end alone is what the target says, so that no lone figure passes for the range.
    return [one._replace(value=None) if one.value in figure.ends else one for one in quoted]


def _without(aside: list[Quantity], quoted: list[Quoted]) -> tuple[Quoted, ...]:
    """Leave out the figures that are set aside, each once, of equal ones the last."""
    for figure in aside:
        same = [index for index, one in enumerate(quoted) if is_figure(one, figure)]
        for index in same[-1:]:
            del quoted[index]
    return tuple(quoted)


def _figure_of(
    indicator: Indicator, free: tuple[Quoted, ...], counted: tuple[Quoted, ...]
) -> Quoted | None:
    """The target's figure in a quote: the same in its unit, any in its unit, the same elsewhere.

    A duty has none: its quote is to have a cadence, and no figure beside it.
    """
    if isinstance(indicator.target, Duty):
        return None
    same = _first_equal(counted, indicator.figure)
    return same or next(iter(counted), None) or _first_equal(free, indicator.figure)


def _first_equal(quoted: tuple[Quoted, ...], figure: Quantity | None) -> Quoted | None:
    """The first quoted figure that has the value of a field's, whatever its unit."""
    if figure is None:
        return None
    return next((one for one in quoted if one.value == figure.value), None)


def is_figure(one: Quoted, figure: Quantity) -> bool:
    """Whether a quoted figure is the same as one in a field, in the same unit."""
    return one.value == figure.value and one.counts(figure.unit)


def _readings(plan: Plan, indicator: Indicator) -> Iterator[tuple[Witness, Reading]]:
    held = plan.indicators.walk_readings_of(indicator) if plan.indicators else ()
    for key, reading, at in held:
        yield Witness(Text(f"cách hiểu '{key}'", f"the reading '{key}'"), at), reading


def _heading(headings: Headings, ref: str) -> tuple[Witness, Years] | None:
    """The nearest heading above a section that names a year, and its years."""
    above = ((by, years) for section, by, years in headings if is_within(ref, section))
    return next(above, None)
