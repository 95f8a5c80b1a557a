"""Checks of spending: no more than was available, never falling, in time, and as reports state."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping

from gnbv.addresses import Address, listed
from gnbv.execution.life import Life
from gnbv.execution.spending import LineSpending, Spending
from gnbv.execution.stated import stated_sum
from gnbv.findings import Assertion, Compared, Finding, Part, Value
from gnbv.language import Text, dated
from gnbv.plan import Plan
from gnbv.plan.by_line import LineKey
from gnbv.plan.selecting import covers, select
from gnbv.plan.spending import SpendingReport

_LAST_DAYS = {"month": range(1, 13), "quarter": (3, 6, 9, 12), "half-year": (6, 12), "year": (12,)}
"""In which months periods of a kind end."""

_ToUnits = dict[tuple[LineKey, int], dict[datetime.date, dict[str, int]]]

_PERIODS = {
    "month": Text("tháng", "month"),
    "quarter": Text("quý", "quarter"),
    "half-year": Text("sáu tháng", "half year"),
    "year": Text("năm", "year"),
}


def within_available(life: Life) -> Iterator[Assertion]:
    """No more is disbursed than was carried in and assigned; nothing of what never was."""
    for spending, line in life.reported:
        code = "E201" if line.available else "E202"
        compared = Compared(line.disbursed, line.available)
        found = Finding(code, _amount_at(line), _details(spending, line), compared)
        yield Assertion(found, line.disbursed <= line.available)


def never_falling(life: Life) -> Iterator[Assertion]:
    """What is disbursed since 1 January falls only by what came back, or where a report says so."""
    for spending, line in life.reported:
        if line.before is None or spending.report.corrects or line.spent is None:
            continue
        before = line.before.total
        details = {**_details(spending, line), "before": before}
        found = Finding("E203", _amount_at(line), details, Compared(line.disbursed, before))
        returned = int(line.spent.returned) - int(line.before.returned)
        yield Assertion(found, line.disbursed + max(0, returned) >= before)


def returned(life: Life) -> Iterator[Assertion]:
    """No more comes back than there was."""
    for spending, line in life.reported:
        if line.spent is None or not line.spent.returned:
            continue
        back = int(line.spent.returned)
        details = {**_details(spending, line), "returned": back}
        found = Finding(
            "E214", (*line.address, "returned"), details, Compared(back, line.available)
        )
        yield Assertion(found, back <= line.available)


def estimates(life: Life) -> Iterator[Assertion]:
    """What a year is expected to come to is no less than what is spent, and no more than there is.

    There is what was carried in and what is assigned of the year, also after the report.
    """
    assigned = life.assigned.by_line
    for spending, line in life.reported:
        if line.spent is None or line.spent.estimate is None or not line.available:
            continue  # what was never available is another finding
        expected, year = int(line.spent.estimate), spending.report.of_year
        own = assigned.get((line.key, year), 0) if line.origin == year else 0
        most = max(line.available, line.carried_in + own)
        details = {**_details(spending, line), "estimate": expected, "most": most}
        found = Finding("E213", (*line.address, "estimate"), details)
        yield Assertion(found, line.disbursed <= expected <= most)


def still_assigned(life: Life) -> Iterator[Assertion]:
    """What a decision after the last report leaves of a line is no less than was spent of it."""
    assigned = life.assigned.by_line
    for spending in life.last_reports:
        year = spending.report.of_year
        for line in spending.lines:
            left = assigned.get((line.key, year), 0)
            if line.spent is None or line.origin != year or left >= line.assigned:
                continue
            details = {**_details(spending, line), "left": left}
            found = Finding("E215", _amount_at(line), details, Compared(line.disbursed, left))
            yield Assertion(found, line.disbursed <= left)


def within_units(life: Life) -> Iterator[Assertion]:
    """No unit spends more of a line than was passed on to it, where that is told of the line."""
    given = _given_to_units(life)
    for spending, line in life.reported:
        year, day = spending.report.of_year, spending.report.as_of
        by_day = given.get((line.key, year), {})
        passed = [units for on, units in by_day.items() if on <= day]
        if line.spent is None or line.origin != year or not passed:
            continue
        for unit, amount, at in line.spent.walk_units(line.address):
            own = sum(units.get(unit, 0) for units in passed)
            details = {**_details(spending, line), "unit": unit, "given": own, "spent": amount}
            yield Assertion(Finding("E216", at, details, Compared(amount, own)), amount <= own)


def _given_to_units(life: Life) -> _ToUnits:
    """What units got of each line and year on each day on which some was passed on, in đồng."""
    found: _ToUnits = defaultdict(dict)
    for entry in life.assigned.entries:
        sign = 1 if entry.net >= 0 else -1
        for unit, amount in entry.given.units.items():
            own = found[entry.key, entry.year].setdefault(entry.day, {})
            own[unit] = own.get(unit, 0) + sign * int(amount)
    return found


def days(life: Life) -> Iterator[Assertion]:
    """A report is of a day of its year or the year after it, and comes in on that day or later.

    Within the year the day is in the last month of a period of the report's kind: offices close
    their figures before the month ends, so the last day itself is not asked for.
    """
    for report, at in life.plan.walk_execution():
        about: dict[str, Value] = {"date": dated(report.as_of), "year": str(report.of_year)}
        late = report.as_of.year - report.of_year
        yield Assertion(Finding("E212", (*at, "as_of"), about), late in {0, 1})
        ended = late > 0 or report.as_of.month in _LAST_DAYS[report.kind]
        named: dict[str, Value] = {**about, "kind": _PERIODS[report.kind]}
        yield Assertion(Finding("E218", (*at, "as_of"), named), ended)
        if report.received:
            details: dict[str, Value] = {**about, "received": dated(report.received)}
            found = Finding("E211", (*at, "received"), details)
            yield Assertion(found, report.received >= report.as_of)


def of_parts(life: Life) -> Iterator[Assertion]:
    """Disbursed is paid and advances where all three are told; units make the line."""
    for spending, line in life.reported:
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


def stated_sums(life: Life) -> Iterator[Assertion]:
    """What a report states of its sums is what its lines make."""
    plan = life.plan
    for spending in life.spending:
        for path, figure, place in spending.report.walk_figures(spending.address):
            about = select(plan, path)
            own = [
                one
                for one in spending.lines
                if one.spent
                and about.span in {"period", one.origin}
                and covers(plan, about, one.key)
            ]
            parts = (
                Part(one.key.selection(one.origin), one.disbursed, _amount_at(one)) for one in own
            )
            proves = (at for one in own for at in _amounts_at(one))
            yield stated_sum("E206", plan, (about, figure, place), parts, proves)


def in_time(life: Life) -> Iterator[Assertion]:
    """Nothing is spent after the last day on which a nature's, or carried, money may be spent."""
    last_days = {
        (money.key, money.origin, money.year + 1): money.closed.last_day
        for money in life.carried
        if money.closed and money.closed.last_day
    }
    for spending, line in life.reported:
        year, day = spending.report.of_year, spending.report.as_of
        last = last_days.get((line.key, line.origin, year)) or _last_payment(life.plan, line, year)
        if last is None or day <= last:
            continue
        details: dict[str, Value] = {**_details(spending, line), "day": dated(last)}
        before = spending.before is not None and spending.before.as_of >= last
        found = Finding("E207", _amount_at(line), details)
        yield Assertion(found, before and line.in_period is not None and line.in_period <= 0)


def _last_payment(plan: Plan, line: LineSpending, year: int) -> datetime.date | None:
    nature = plan.programme.natures.get(line.key.nature or "")
    if nature is None or nature.payment_days is None:
        return None
    return datetime.date(year, 12, 31) + datetime.timedelta(days=nature.payment_days)


def received(life: Life) -> Iterator[Assertion]:
    """Every report that the plan's calendar expects until the last one is there, and in time."""
    begin = _reported_from(life)
    if begin is None:
        return
    first, last = begin
    came_in = _reports_by_period(life)
    for expected, expected_at in listed(life.plan.programme.calendar, ("calendar",)):
        for end in _ends(expected.kind, first, last):
            due = end + datetime.timedelta(days=expected.days)
            own = came_in.get((expected.kind, end), ())
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


def _reports_by_period(
    life: Life,
) -> Mapping[tuple[str, datetime.date], list[tuple[SpendingReport, Address]]]:
    """The reports by the kind of their period and the day of its end."""
    found: dict[tuple[str, datetime.date], list[tuple[SpendingReport, Address]]] = defaultdict(list)
    for report, at in life.plan.walk_execution():
        found[report.kind, report.as_of].append((report, at))
    return found


def _reported_from(life: Life) -> tuple[int, datetime.date] | None:
    """The year of the first report, and the day of the last.

    Where none came in at all: the first year of which money is assigned, and the last day of which
    something is known.
    """
    plan, assigned = life.plan, life.assigned
    reports = [one.as_of for one, _ in plan.walk_execution()]
    if reports:
        return min(reports).year, max(reports)
    if not assigned.entries:
        return None
    known = [one.day for one in assigned.entries] + [one.date for one, _ in plan.walk_closings()]
    return min(assigned.years), plan.until or max(known)


def _ends(kind: str, first: int, last: datetime.date) -> Iterator[datetime.date]:
    """The days on which periods of a kind end, from a year on, up to a day."""
    for year in range(first, last.year + 1):
        for month in _LAST_DAYS[kind]:
            after = datetime.date(year + month // 12, month % 12 + 1, 1)
            end = after - datetime.timedelta(days=1)
            if end <= last:
                yield end


def once(life: Life) -> Iterator[Assertion]:
    """A source of figures reports once on a day; of two, nobody would know which holds."""
    seen: set[tuple[object, ...]] = set()
    for report, at in life.plan.walk_execution():
        key = (report.series, report.as_of, report.of_year)
        details: dict[str, Value] = {"source": report.source, "date": dated(report.as_of)}
        yield Assertion(Finding("E210", (*at, "as_of"), details), key not in seen)
        seen.add(key)


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
