"""Duties: how often a year asks for something to be done, after the decision was signed.

A year is parted equally among its times, and each time is due by the end of its part. What was
over before the decision's date is not asked for, unless the duty lists that year itself.
"""

from datetime import date

from gnbv.plan import Duty, Indicator, Programme

_MONTHS = 12


def times_by_year(duty: Duty, programme: Programme) -> dict[int, int]:
    """Return how often each year asks for a duty; years that do not ask are left out."""
    if duty.years:
        return dict.fromkeys(sorted(duty.years), duty.times)
    signed = programme.decision.date
    times = {year: _left(duty.times, year, signed) for year in programme.period.years}
    return {year: count for year, count in times.items() if count}


def shortened(indicator: Indicator, programme: Programme) -> dict[int, int]:
    """Return the times of the years that ask for fewer, as the decision came when they ran."""
    duty = indicator.target
    if not isinstance(duty, Duty) or duty.years:
        return {}
    asked = times_by_year(duty, programme)
    times = {year: asked.get(year, 0) for year in programme.period.years}
    return {year: count for year, count in times.items() if count < duty.times}


def _left(times: int, year: int, signed: date | None) -> int:
    """How many of the year's equal parts end in the month of signing or later; all if undated."""
    if signed is None:
        return times
    ends = (_MONTHS * part // times for part in range(1, times + 1))
    return sum((year, month) >= (signed.year, signed.month) for month in ends)
