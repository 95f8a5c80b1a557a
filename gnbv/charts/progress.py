"""Charts of progress: targets from baseline to goal, and the curve of plan, assigned and spent."""

from collections.abc import Iterator
from itertools import accumulate

from gnbv.allocation import Allocation
from gnbv.charts.chart import Curves, Ranges, Span
from gnbv.charts.coverage import unreported
from gnbv.execution import Assigned, Spending, carried
from gnbv.language import Text, dated
from gnbv.plan import Indicator, Plan, Selection
from gnbv.quantities import write
from gnbv.targets import goal_of


def targets_chart(plan: Plan) -> Ranges:
    """Every indicator with a baseline and a goal, and what was reached last."""
    return Ranges(
        title=Text("Chỉ tiêu: từ số gốc đến mục tiêu", "Targets: from baseline to goal"),
        description=Text(
            "Mỗi chỉ tiêu một thước riêng: số gốc bên trái, mục tiêu bên phải.",
            "Each indicator has a scale of its own: baseline at the left, goal at the right.",
        ),
        spans=tuple(_spans(plan)),
    )


def _spans(plan: Plan) -> Iterator[Span]:
    for indicator, _ in plan.walk_indicators():
        goal = goal_of(indicator)
        if goal is None or indicator.baseline is None:
            continue
        start, reached = indicator.baseline.value.value, None
        for _, result in plan.results_by_indicator.get(indicator.code, ()):
            if not isinstance(result.value, bool):
                reached = result.value.value
        if start == goal.value:
            continue
        known = (start, goal.value, reached)
        written = tuple(
            Text("", "")
            if one is None
            else Text(
                f"{write(one, 'vi', 2)} {indicator.unit.text.vi}",
                f"{write(one, 'en', 2)} {indicator.unit.text.en}",
            )
            for one in known
        )
        yield Span(_named(indicator), *known, (written[0], written[1], written[2]))


def _named(indicator: Indicator) -> Text:
    name = indicator.name.text
    return Text(f"{indicator.code}. {name.vi}", f"{indicator.code}. {name.en}")


def curve_chart(
    allocation: Allocation, assigned: Assigned | None, spending: Spending | None
) -> Curves:
    """The plan over its years, summed up, and what was assigned and spent of it by then.

    Of a year that is closed, spent is what its close leaves; of the last one what is reported. The
    curve ends before the first year of which it is not known.
    """
    plan = allocation.plan
    years = tuple(plan.programme.period.years)
    planned = [allocation.total(Selection(span=year)) for year in years]
    series = [Text("Kế hoạch", "Planned")]
    amounts: list[tuple[int | None, ...]] = [tuple(accumulate(planned))]
    if assigned:
        given = [assigned.total(Selection(span=year)) for year in years]
        series.append(Text("Đã giao", "Assigned"))
        amounts.append(_summed(given[: years.index(max(assigned.years)) + 1], years))
    spent = list(_spent(plan, spending, years))
    drawn = spending if _is_drawn(plan, spending, spent) else None
    if spent:
        series.append(_disbursed(drawn))
        amounts.append(_summed(spent, years))
    return Curves(
        title=Text("Lũy kế qua các năm", "Summed up over the years"),
        description=Text(
            "Kế hoạch, số đã giao và giải ngân, cộng dồn đến hết mỗi năm.",
            "Planned, assigned and disbursed, summed up to the end of each year.",
        ),
        unit=plan.programme.unit,
        notes=tuple(unreported(drawn)) if drawn else (),
        series=tuple(series),
        years=years,
        amounts=tuple(amounts),
    )


def _disbursed(spending: Spending | None) -> Text:
    """What the curve of what was spent is called: its last year may be of a report, up to a day."""
    if spending is None:
        return Text("Giải ngân", "Disbursed")
    report, day = spending.report, dated(spending.report.as_of)
    return Text(
        f"Giải ngân, năm {report.of_year} đến {day.vi}",
        f"Disbursed, {report.of_year} by {day.en}",
    )


def _is_drawn(plan: Plan, spending: Spending | None, spent: list[int]) -> bool:
    """Whether the curve of what was spent reaches the report's year, and the report makes it."""
    if spending is None:
        return False
    year, first = spending.report.of_year, plan.programme.period.first
    return year - first < len(spent) and all(one.year != year for one in carried(plan))


def _summed(amounts: list[int], years: tuple[int, ...]) -> tuple[int | None, ...]:
    """Sums up to each year; None after the last one that is known."""
    return (*accumulate(amounts), *[None] * (len(years) - len(amounts)))


def _spent(plan: Plan, spending: Spending | None, years: tuple[int, ...]) -> Iterator[int]:
    """What was spent in each year, up to the first of which it is not known."""
    closed: dict[int, list[int | None]] = {}
    for money in carried(plan):
        closed.setdefault(money.year, []).append(money.disbursed)
    for year in years:
        known = [one for one in closed.get(year, ()) if one is not None]
        if year in closed and len(known) == len(closed[year]):
            yield sum(known)
        elif year not in closed and spending and spending.report.of_year == year:
            yield spending.sum_of(spending.lines).disbursed
        else:
            return
