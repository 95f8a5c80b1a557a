"""Checks of closings: every đồng that was available is accounted for, and carried on a ground."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from gnbv.addresses import Address
from gnbv.execution.carry import CarriedMoney
from gnbv.execution.life import Life
from gnbv.execution.stated import stated_sum
from gnbv.findings import Assertion, Compared, Finding, Part, Value
from gnbv.language import dated
from gnbv.plan import Plan, Selection, meant_interval
from gnbv.plan.by_line import LineKey
from gnbv.plan.closings import Closing
from gnbv.plan.selecting import covers, select
from gnbv.plan.spending import SpendingReport


def after_the_year(life: Life) -> Iterator[Assertion]:
    """A year is closed when it is over."""
    for closing, at in life.plan.walk_closings():
        end = datetime.date(closing.year, 12, 31)
        details: dict[str, Value] = {"date": dated(closing.date), "year": str(closing.year)}
        yield Assertion(Finding("E113", (*at, "date"), details), closing.date >= end)


def identities(life: Life) -> Iterator[Assertion]:
    """What is carried in and assigned is what is disbursed, carried out and cancelled."""
    places = _places(life)
    for money in life.carried:
        details = _details(money)
        if money.closed is None:
            found = Finding("E114", (*money.address, "money"), details)
            yield Assertion(found, money.available == 0)
            continue
        stated = money.stated_use
        if stated is None:
            yield Assertion(Finding("E115", money.address, details), money.used >= 0)
        else:
            gone = stated + money.carried_out + money.cancelled
            compared = Compared(gone, money.available)
            found = Finding("E116", money.address, {**details, "disbursed": stated}, compared)
            came = places[money.key, money.origin, money.year]
            yield Assertion(found, gone == money.available, (*_amounts(money), *came))
            if money.closed.returned:
                yield _returned(money, details)
        if money.closed.settled is not None:
            settled = int(money.closed.settled)
            used = money.disbursed or 0
            about: dict[str, Value] = {**details, "settled": settled, "used": used}
            place = (*money.address, "settled")
            yield Assertion(Finding("E117", place, about, Compared(settled, used)), settled <= used)


def _places(life: Life) -> Mapping[tuple[LineKey, int, int], list[Address]]:
    """Where stands what makes up the money available of a line, by origin year and year closed."""
    found: dict[tuple[LineKey, int, int], list[Address]] = defaultdict(list)
    for entry in life.assigned.entries:
        found[entry.key, entry.year, entry.year].append(entry.amount_at)
    for money in life.carried:
        if money.carried_out:
            out = (*money.address, "carried_out")
            found[money.key, money.origin, money.year + 1].append(out)
    return found


def _details(money: CarriedMoney) -> dict[str, Value]:
    return {
        "what": money.key.selection(money.year),
        "origin": str(money.origin),
        "available": money.available,
        "carried": money.carried_out,
        "cancelled": money.cancelled,
        "over": max(0, -money.used),
    }


def _amounts(money: CarriedMoney) -> tuple[tuple[str | int, ...], ...]:
    """Where its amounts stand, any other of which would break the identity."""
    return tuple((*money.address, name) for name in (money.closed.amounts if money.closed else ()))


def _returned(money: CarriedMoney, details: Mapping[str, Value]) -> Assertion:
    """No more comes back than was disbursed."""
    closed = money.closed
    spent, back = (int(closed.disbursed or 0), int(closed.returned)) if closed else (0, 0)
    about = {**details, "disbursed": spent, "returned": back}
    found = Finding("E123", (*money.address, "returned"), about, Compared(back, spent))
    return Assertion(found, back <= spent)


def without_gaps(life: Life) -> Iterator[Assertion]:
    """What a close carries out comes into the next year, whose own close tells of it."""
    last: Closing | None = None
    for closing, at in sorted(life.plan.walk_closings(), key=lambda one: one[0].year):
        if last and closing.year != last.year + 1:
            out = sum(one.carried_out for one in life.carried if one.closing is last)
            years: dict[str, Value] = {
                "year": str(last.year + 1),
                "last": str(last.year),
                "carried": out,
            }
            yield Assertion(Finding("E126", (*at, "year"), years), not out)
        last = closing


def above_reports(life: Life) -> Iterator[Assertion]:
    """A close has no less disbursed, before what came back, than was reported of the year."""
    reported = _last_reported(life)
    for money in life.carried:
        if money.closed is None or money.disbursed is None:
            continue
        spent = money.disbursed + int(money.closed.returned)
        for told, report in reported.get((money.key, money.origin, money.year), ()):
            details: dict[str, Value] = {
                **_details(money),
                "disbursed": spent,
                "reported": told,
                "date": dated(report.as_of),
                "source": report.source,
            }
            found = Finding("E127", money.address, details, Compared(spent, told))
            yield Assertion(found, spent >= told)


def _last_reported(
    life: Life,
) -> Mapping[tuple[LineKey, int, int], list[tuple[int, SpendingReport]]]:
    """What each source of figures last reported of a line, by origin year and year, in đồng."""
    found: dict[tuple[LineKey, int, int], list[tuple[int, SpendingReport]]] = defaultdict(list)
    for spending in life.last_reports:
        for line in spending.lines:
            if line.spent:
                key = (line.key, line.origin, spending.report.of_year)
                found[key].append((line.disbursed, spending.report))
    return found


def printed(life: Life) -> Iterator[Assertion]:
    """What is printed as carried in is what the year before carried out."""
    for money in life.carried:
        figure = money.closed.carried_in if money.closed else None
        if figure is None:
            continue
        allowed = meant_interval(life.plan.programme, figure)
        details: dict[str, Value] = {
            **_details(money),
            "stated": int(figure.amount),
            "computed": money.carried_in,
        }
        compared = Compared(int(figure.amount), money.carried_in)
        found = Finding("E118", (*money.address, "carried_in"), details, compared)
        yield Assertion(found, allowed.contains(money.carried_in))


def grounds(life: Life) -> Iterator[Assertion]:
    """Carried money has a ground and a last day, which is yet to come when the year is closed."""
    for money in life.carried:
        closed = money.closed
        if closed is None or not closed.carried_out:
            continue
        details, at = _details(money), (*money.address, "carried_out")
        lacking = [name for name in ("ground", "last_day") if getattr(closed, name) is None]
        about: dict[str, Value] = {**details, "known": ", ".join(f"'{one}'" for one in lacking)}
        yield Assertion(Finding("E119", at, about), not lacking)
        if closed.last_day:
            day = {"day": dated(closed.last_day), "date": dated(money.closing.date)}
            found = Finding("E120", (*money.address, "last_day"), {**details, **day})
            yield Assertion(found, closed.last_day > money.closing.date)


def stated_sums(life: Life) -> Iterator[Assertion]:
    """What a close states of all that it carries out; a year among its keys is an origin year."""
    plan = life.plan
    for closing, at in plan.walk_closings():
        own = [one for one in life.carried if one.closing is closing and one.carried_out]
        for path, figure, place in closing.walk_figures(at):
            about = select(plan, path)
            parts = tuple(_carried_parts(plan, about, own))
            proves = (part.address for part in parts)
            yield stated_sum("E121", plan, (about, figure, place), parts, proves)


def _carried_parts(plan: Plan, about: Selection, money: Iterable[CarriedMoney]) -> Iterator[Part]:
    """Yield what a close carries out of the lines and origin years that a figure is about."""
    for one in money:
        if about.span in {"period", one.origin} and covers(plan, about, one.key):
            place = (*one.address, "carried_out")
            yield Part(one.key.selection(one.origin), one.carried_out, place)
