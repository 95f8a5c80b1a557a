"""Charts of progress: targets from baseline to goal, and the curve of plan, assigned and spent."""

from collections.abc import Iterator
from itertools import accumulate

from gnbv.allocation import Allocation
from gnbv.charts.chart import Curves, Ranges, Span
from gnbv.execution import Assigned, Spending, carried
from gnbv.language import Text
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

    Of a year that is closed, spent is what its close leaves; of the last one what is reported.
    """
    plan = allocation.plan
    years = tuple(plan.programme.period.years)
    planned = [allocation.total(Selection(span=year)) for year in years]
    series = [Text("Kế hoạch", "Planned")]
    amounts: list[tuple[int | None, ...]] = [tuple(accumulate(planned))]
    if assigned:
        given = [assigned.total(Selection(span=year)) for year in years]
        series.append(Text("Đã giao", "Assigned"))
        amounts.append(_until(max(assigned.years), years, given))
    spent = dict(_spent(plan, spending))
    if spent:
        series.append(Text("Giải ngân", "Disbursed"))
        amounts.append(_until(max(spent), years, [spent.get(year, 0) for year in years]))
    return Curves(
        title=Text("Lũy kế qua các năm", "Summed up over the years"),
        description=Text(
            "Kế hoạch, số đã giao và giải ngân, cộng dồn đến hết mỗi năm.",
            "Planned, assigned and disbursed, summed up to the end of each year.",
        ),
        unit=plan.programme.unit,
        series=tuple(series),
        years=years,
        amounts=tuple(amounts),
    )


def _until(last: int, years: tuple[int, ...], amounts: list[int]) -> tuple[int | None, ...]:
    """Sums up to each year; None after the last one that is known."""
    summed = accumulate(amounts)
    return tuple(one if year <= last else None for year, one in zip(years, summed, strict=True))


def _spent(plan: Plan, spending: Spending | None) -> Iterator[tuple[int, int]]:
    """What was spent in each closed year, and in the year of a report."""
    closed: dict[int, int] = {}
    for money in carried(plan):
        use = money.used if money.stated_use is None else money.stated_use
        closed[money.year] = closed.get(money.year, 0) + use
    yield from closed.items()
    if spending and spending.report.of_year not in closed:
        yield spending.report.of_year, spending.sum_of(spending.lines).disbursed
