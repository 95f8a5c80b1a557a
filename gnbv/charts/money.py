"""Charts of money: by source and year, of execution, of an adjustment, from source to agency."""

from collections import defaultdict
from collections.abc import Iterator

from gnbv.allocation import Allocation
from gnbv.charts.chart import Bar, Flow, Flows, StackedBars, Step, Steps
from gnbv.differences import Differences
from gnbv.execution import Assigned, Spending
from gnbv.language import Text
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

    Of the period: disbursed is what the last report has to date.
    """
    plan = allocation.plan
    series = [Text("Kế hoạch giai đoạn", "Period plan")]
    series += [Text("Đã giao", "Assigned")] if assigned else []
    series += [Text("Giải ngân trong năm báo cáo", "Disbursed in the year")] if spending else []
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
        series=tuple(series),
        bars=tuple(bars),
        beside=True,
    )


def _amounts(
    project: Project, allocation: Allocation, assigned: Assigned | None, spending: Spending | None
) -> Iterator[int]:
    about = Selection(project.code)
    yield allocation.total(about)
    if assigned:
        yield assigned.total(about)
    if spending:
        yield spending.total([about]).disbursed


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
        columns=(
            tuple(plan.programme.short_names[key] for key in sources),
            tuple(_short(plan.by_code[code]) for code in tops),
            tuple(_agency(plan, key) for key in agencies),
        ),
        flows=(_flows(into), _flows(out)),
    )


def _flows(amounts: dict[tuple[int, int], int]) -> tuple[Flow, ...]:
    """What is above zero: a reduction flows nowhere."""
    return tuple(
        Flow(one, other, amount) for (one, other), amount in sorted(amounts.items()) if amount > 0
    )


def _agency(plan: Plan, key: str) -> Text:
    return plan.programme.agencies[key].label.text if key else NOT_STATED


def _short(project: Project) -> Text:
    """A project's own number, or else its code: its name stands in the table beside."""
    if project.national_code:
        return project.national_code.text
    return Text(f"Dự án {project.code}", f"Project {project.code}")
