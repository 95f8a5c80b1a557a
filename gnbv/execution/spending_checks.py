"""Checks of spending: no more than was available, never falling, in time, and as reports state."""

import datetime
from collections import defaultdict
from collections.abc import Iterator

from gnbv.addresses import Address, listed
from gnbv.execution.carry import carried
from gnbv.execution.spending import LineSpending, Spending, spending_of
from gnbv.execution.stated import stated_sum
from gnbv.findings import Assertion, Compared, Finding, Part, Value
from gnbv.language import Text, dated
from gnbv.plan import Plan
from gnbv.plan.selecting import covers, select
from gnbv.plan.spending import SpendingReport

_LAST_DAYS = {"month": range(1, 13), "quarter": (3, 6, 9, 12), "half-year": (6, 12), "year": (12,)}
"""In which months periods of a kind end."""

_PERIODS = {
    "month": Text("tháng", "month"),
    "quarter": Text("quý", "quarter"),
    "half-year": Text("sáu tháng", "half year"),
    "year": Text("năm", "year"),
}


def within_available(plan: Plan) -> Iterator[Assertion]:
    """No more is disbursed than was carried in and assigned; nothing of what never was."""
    for spending, line in _told(plan):
        code = "E201" if line.available else "E202"
        compared = Compared(line.disbursed, line.available)
        found = Finding(code, _amount_at(line), _details(spending, line), compared)
        yield Assertion(found, line.disbursed <= line.available)


def never_falling(plan: Plan) -> Iterator[Assertion]:
    """What is disbursed since 1 January falls only by what came back, or where a report says so."""
    for spending, line in _told(plan):
        if spending.before is None or spending.report.corrects or line.spent is None:
            continue
        details = {**_details(spending, line), "before": line.before}
        found = Finding("E203", _amount_at(line), details, Compared(line.disbursed, line.before))
        returned = int(line.spent.returned)
        yield Assertion(found, line.disbursed + returned >= line.before)


def of_parts(plan: Plan) -> Iterator[Assertion]:
    """Disbursed is paid and advances where all three are told; units make the line."""
    for spending, line in _told(plan):
        told, details = line.spent, _details(spending, line)
        if told is None:
            continue
        if len(told.amounts) == 3:
            parts = int(told.paid or 0) + int(told.advances or 0)
            found = Finding(
                "E204", _amount_at(line), {**details, "parts": parts}, Compared(told.total, parts)
            )
            proves = tuple((*line.address, name) for name in told.amounts)
            yield Assertion(found, told.total == parts, proves)
        if told.units:
            units = sum(told.units.values())
            about = {**details, "units": units}
            found = Finding("E205", (*line.address, "units"), about, Compared(units, told.total))
            places = tuple(place for _, _, place in told.walk_units(line.address))
            yield Assertion(found, units == told.total, (*places, *_amounts_at(line)))


def stated_sums(plan: Plan) -> Iterator[Assertion]:
    """What a report states of its sums is what its lines make."""
    for spending in spending_of(plan):
        for path, figure, place in spending.report.walk_figures(spending.address):
            about = select(plan, path)._replace(span="period")
            own = [one for one in spending.lines if one.spent and covers(plan, about, one.key)]
            parts = (
                Part(one.key.selection(one.origin), one.disbursed, _amount_at(one)) for one in own
            )
            proves = (at for one in own for at in _amounts_at(one))
            yield stated_sum("E206", plan, (about, figure, place), parts, proves)


def in_time(plan: Plan) -> Iterator[Assertion]:
    """Nothing is spent after the last day on which a nature's, or carried, money may be spent."""
    last_days = {
        (money.key, money.origin, money.year + 1): money.closed.last_day
        for money in carried(plan)
        if money.closed and money.closed.last_day
    }
    for spending, line in _told(plan):
        year, day = spending.report.of_year, spending.report.as_of
        last = last_days.get((line.key, line.origin, year)) or _last_payment(plan, line, year)
        if last is None or day <= last:
            continue
        details: dict[str, Value] = {**_details(spending, line), "day": dated(last)}
        before = spending.before is not None and spending.before.as_of >= last
        found = Finding("E207", _amount_at(line), details)
        yield Assertion(found, before and line.in_period <= 0)


def _last_payment(plan: Plan, line: LineSpending, year: int) -> datetime.date | None:
    nature = plan.programme.natures.get(line.key.nature or "")
    if nature is None or nature.payment_days is None:
        return None
    return datetime.date(year, 12, 31) + datetime.timedelta(days=nature.payment_days)


def received(plan: Plan) -> Iterator[Assertion]:
    """Every report that the plan's calendar expects until the last one is there, and in time."""
    reports = [one for one, _ in plan.walk_execution()]
    if not reports:
        return
    first, last = min(one.as_of for one in reports), max(one.as_of for one in reports)
    for expected, expected_at in listed(plan.programme.calendar, ("calendar",)):
        for end in _ends(expected.kind, first.year, last):
            due = end + datetime.timedelta(days=expected.days)
            own = [(one, at) for one, at in plan.walk_execution() if _is(one, expected.kind, end)]
            details: dict[str, Value] = {
                "kind": _PERIODS[expected.kind],
                "end": dated(end),
                "due": dated(due),
            }
            if not own:
                yield Assertion(Finding("E208", (*expected_at, "kind"), details), holds=False)
            for report, place in own:
                came = report.received or report.as_of
                about = {**details, "received": dated(came)}
                found = Finding("E209", (*place, "received"), about)
                yield Assertion(found, came <= due)


def _ends(kind: str, first: int, last: datetime.date) -> Iterator[datetime.date]:
    """The days on which periods of a kind end, from a year on, up to a day."""
    for year in range(first, last.year + 1):
        for month in _LAST_DAYS[kind]:
            after = datetime.date(year + month // 12, month % 12 + 1, 1)
            end = after - datetime.timedelta(days=1)
            if end <= last:
                yield end


def _is(report: SpendingReport, kind: str, end: datetime.date) -> bool:
    return report.kind == kind and report.as_of == end


def once(plan: Plan) -> Iterator[Assertion]:
    """A source of figures reports once on a day; of two, nobody would know which holds."""
    first: dict[tuple[object, ...], str] = defaultdict(str)
    for report, at in plan.walk_execution():
        key = (report.source, report.as_of, report.of_year)
        details: dict[str, Value] = {"source": report.source, "date": dated(report.as_of)}
        yield Assertion(Finding("E210", (*at, "as_of"), details), key not in first)
        first[key] = report.source


def _told(plan: Plan) -> Iterator[tuple[Spending, LineSpending]]:
    """Every line that a report has something of."""
    for spending in spending_of(plan):
        for line in spending.lines:
            if line.spent is not None:
                yield spending, line


def _amounts_at(line: LineSpending) -> tuple[Address, ...]:
    """Where the amounts stand that make what was disbursed: itself, or paid and advances."""
    names = line.spent.amounts if line.spent else ()
    return tuple((*line.address, name) for name in (names[:1] if "disbursed" in names else names))


def _amount_at(line: LineSpending) -> Address:
    """Where the figure stands by which a line's spending is known."""
    names = line.spent.amounts if line.spent else ()
    return (*line.address, names[0]) if names else line.address


def _details(spending: Spending, line: LineSpending) -> dict[str, Value]:
    return {
        "what": line.key.selection(),
        "origin": str(line.origin),
        "date": dated(spending.report.as_of),
        "disbursed": line.disbursed,
        "available": line.available,
        "over": max(0, line.disbursed - line.available),
    }
