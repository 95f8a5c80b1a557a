"""Charts of money: by source and year, of execution, of an adjustment, from source to agency."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from gnbv.allocation import Allocation
from gnbv.charts.chart import Bar, Flow, Flows, Place, StackedBars, Step, Steps
from gnbv.charts.coverage import unreported
from gnbv.differences import Differences
from gnbv.execution import Assigned, Spending
from gnbv.language import Text, dated
from gnbv.money import write
from gnbv.plan import NOT_STATED, Plan, Project, Selection, numbered_name


def years_chart(allocation: Allocation) -> StackedBars:
    """Money by year, the sources on top of each other."""
    plan = allocation.plan
    sources = tuple(plan.programme.sources)
    bars = (
        Bar(
            Text.plain(str(year)),
            tuple(allocation.total(Selection(source=source, span=year)) for source in sources),
        )
        for year in plan.programme.period.years
    )
    return StackedBars(
        title=Text("Kinh phí theo năm và nguồn vốn", "Money by year and source"),
        description=Text(
            "Mỗi năm một thanh, chia theo nguồn vốn.", "A bar a year, divided by source."
        ),
        unit=plan.programme.unit,
        series=tuple(plan.programme.sources[key].name.text for key in sources),
        bars=tuple(bars),
    )


def execution_chart(
    allocation: Allocation, assigned: Assigned | None, spending: Spending | None
) -> StackedBars:
    """Planned, assigned and disbursed money of the top projects, beside each other.

    Planned and assigned are of all years; disbursed is of the year of the report, up to its day.
    """
    plan = allocation.plan
    series = [Text("Kế hoạch cả giai đoạn", "Planned, whole period")]
    series += [Text("Đã giao, mọi năm", "Assigned, all years")] if assigned else []
    series += [_disbursed(spending)] if spending else []
    bars = (
        Bar(numbered_name(plan, project), tuple(_amounts(project, allocation, assigned, spending)))
        for project, _ in plan.walk_top()
    )
    return StackedBars(
        title=Text("Kế hoạch, giao và giải ngân theo dự án", "Planned, assigned and disbursed"),
        description=Text(
            "Mỗi dự án có các thanh cạnh nhau trên cùng một thước.",
            "Each project has bars beside each other, on one scale.",
        ),
        unit=plan.programme.unit,
        notes=tuple(unreported(spending)) if spending else (),
        series=tuple(series),
        bars=tuple(bars),
        beside=True,
    )


def _disbursed(spending: Spending) -> Text:
    """What the disbursed money is of: which year, up to which day, by whose figures."""
    report, day = spending.report, dated(spending.report.as_of)
    return Text(
        f"Giải ngân năm {report.of_year} đến {day.vi} ({report.source})",
        f"Disbursed in {report.of_year} by {day.en} ({report.source})",
    )


def _amounts(
    project: Project, allocation: Allocation, assigned: Assigned | None, spending: Spending | None
) -> Iterator[int | None]:
    about = Selection(project.code)
    yield allocation.total(about)
    if assigned:
        yield assigned.total(about)
    if spending:
        sums = spending.total([about])
        yield sums.disbursed if sums.lines_reported or not sums.lines else None


def adjustment_chart(found: Differences) -> Steps:
    """The plan before, what each top project gains or loses, and the plan after."""
    before, after = found.before, found.after
    steps = [Step(Text("Trước điều chỉnh", "Before"), before.total(Selection()), stands=True)]
    names = {
        project.code: numbered_name(plan, project)
        for plan in (before.plan, after.plan)
        for project, _ in plan.walk_top()
    }
    for code, name in names.items():
        moved = found.moved(Selection(code))
        if moved.after != moved.before:
            steps.append(Step(name, moved.after - moved.before))
    steps.append(Step(Text("Sau điều chỉnh", "After"), after.total(Selection()), stands=True))
    return Steps(
        title=Text("Điều chỉnh kế hoạch", "Adjustment of the plan"),
        description=Text(
            "Từ tổng trước, qua phần tăng và giảm của từng dự án, đến tổng sau.",
            "From the total before, by what each project gains or loses, to the total after.",
        ),
        unit=after.plan.programme.unit,
        steps=tuple(steps),
    )


def flow_chart(allocation: Allocation) -> Flows:
    """Where money comes from, which top projects it goes to, and which agencies lead it."""
    plan = allocation.plan
    sources = tuple(plan.programme.sources)
    tops = tuple(project.code for project, _ in plan.walk_top())
    leads = {line.project: plan.by_code[line.project].lead or "" for line in plan.lines}
    agencies = tuple(dict.fromkeys(leads.values()))
    into: dict[tuple[int, int], int] = defaultdict(int)
    out: dict[tuple[int, int], int] = defaultdict(int)
    for line in plan.lines:
        top = tops.index(plan.ancestry[line.project][-1])
        into[sources.index(line.source), top] += line.amount
        out[top, agencies.index(leads[line.project])] += line.amount
    return Flows(
        title=Text(
            "Từ nguồn vốn đến dự án và cơ quan chủ trì", "From source to project and agency"
        ),
        description=Text(
            "Bề rộng mỗi dòng theo đúng số tiền.", "Each band is as wide as its money."
        ),
        unit=plan.programme.unit,
        notes=tuple(_reductions(plan, into, out)),
        columns=(
            tuple(_source(plan, key) for key in sources),
            tuple(_top(plan, plan.by_code[code]) for code in tops),
            tuple(_agency(plan, key) for key in agencies),
        ),
        flows=(_flows(into), _flows(out)),
    )


def _reductions(plan: Plan, *flows: Mapping[tuple[int, int], int]) -> Iterator[Text]:
    """What is not drawn: a band cannot be less than nothing wide."""
    below = [amount for amounts in flows for amount in amounts.values() if amount < 0]
    if below:
        unit = plan.programme.unit
        vi, en = (", ".join(write(one, unit, style) for one in below) for style in ("vi", "en"))
        yield Text(
            f"Số dưới 0 không vẽ được thành dòng: {vi} {unit.vi}. Bảng có đủ các số.",
            f"Amounts below zero cannot be drawn as bands: {en} {unit.en}. The tables have them.",
        )
    if any(line.amount < 0 for line in plan.lines):
        yield Text(
            "Mỗi dòng vẽ theo số sau khi trừ phần giảm.",
            "A band is what is left after reductions.",
        )


def _flows(amounts: dict[tuple[int, int], int]) -> tuple[Flow, ...]:
    """What is above zero: a reduction flows nowhere."""
    return tuple(
        Flow(one, other, amount) for (one, other), amount in sorted(amounts.items()) if amount > 0
    )


def _source(plan: Plan, key: str) -> Place:
    return Place(plan.programme.short_names[key], plan.programme.sources[key].name.text)


def _agency(plan: Plan, key: str) -> Place:
    if not key:
        return Place(NOT_STATED, NOT_STATED)
    agency = plan.programme.agencies[key]
    return Place(agency.label.text, agency.name.text)


def _top(plan: Plan, project: Project) -> Place:
    """A project by its own number, or else by its code."""
    number = Text(f"Dự án {project.code}", f"Project {project.code}")
    if project.national_code:
        number = project.national_code.text
    return Place(number, numbered_name(plan, project))
