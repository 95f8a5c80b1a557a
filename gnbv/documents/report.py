"""The report on a plan: where it stands, in sentences with exact figures, charts and tables.

Where nothing was assigned or spent, it is the report on the plan itself. Every figure is that of a
table of its own; ratios divide sums, and are rounded where they are printed.
"""

from collections.abc import Iterator

from gnbv.allocation import allocate
from gnbv.audit import Audit
from gnbv.charts import (
    adjustment_chart,
    curve_chart,
    execution_chart,
    flow_chart,
    targets_chart,
    years_chart,
)
from gnbv.differences import Differences
from gnbv.documents.document import Document, Section
from gnbv.documents.material import Material
from gnbv.documents.sentences import findings_in, standing
from gnbv.execution import (
    assigned_of,
    carried,
    is_invented,
    latest_reports,
)
from gnbv.language import Text, dated
from gnbv.plan import OpenPoints, Plan
from gnbv.tables import allocation_table, overview_tables, verdict_table
from gnbv.tables.assigned import assigned_table
from gnbv.tables.carry_over import carry_over_table
from gnbv.tables.differences import difference_tables
from gnbv.tables.execution import execution_table
from gnbv.tables.figures_compared import difference_table
from gnbv.tables.progress import latest, progress_table
from gnbv.tables.spent_on_targets import spent_tables
from gnbv.tables.tags import planned_tags, spent_tags
from gnbv.targets import select


def report(audit: Audit, plan: Plan, year: int | None = None) -> Document:
    """Return the report on a plan, as of its day or its last version.

    `year` is that of the spending that is reported, the last one that is known without it. `audit`
    is what a check of the plan found.
    """
    assigned = assigned_of(plan)
    given = assigned if assigned.entries else None
    found = Material(allocate(plan), audit, given, latest_reports(plan, year))
    period, name = plan.programme.period.called(), plan.programme.title.text
    decision = plan.programme.decision
    return Document(
        title=Text(f"Báo cáo thực hiện kế hoạch {period.vi}", f"Report on the plan, {period.en}"),
        heading=(name, decision.cited),
        sections=tuple(_sections(found)),
        allocation=found.allocation,
        invented=is_invented(plan),
    )


def _sections(found: Material) -> Iterator[Section]:
    yield Section(
        title=Text("Kế hoạch đang ở đâu", "Where the plan stands"), sentences=tuple(standing(found))
    )
    yield _money(found)
    if found.assigned or found.reports:
        yield _assigned_and_spent(found)
    if found.reports and found.plan.units:
        yield _units(found)
    if found.plan.indicators:
        yield _targets(found)
    if found.plan.original:
        yield _adjustments(found)
    if found.plan.closings:
        yield _carry_over(found)
    yield _verdict(found)


def _money(found: Material) -> Section:
    allocation = found.allocation
    charts = (years_chart(allocation), flow_chart(allocation))
    tables = (
        allocation_table(allocation, by="source"),
        *overview_tables(allocation),
        *planned_tags(found.plan),
    )
    return Section(
        title=Text("Kinh phí theo năm và nguồn vốn", "Money by year and source"),
        charts=charts,
        tables=tables,
    )


def _assigned_and_spent(found: Material) -> Section:
    tables = [assigned_table(found.allocation, found.assigned)] if found.assigned else []
    tables += [execution_table(one) for one in found.reports]
    if len(found.reports) > 1:
        tables.append(difference_table(found.reports))
    if found.plan.programme.tags:
        tables += map(spent_tags, found.reports)
    return Section(
        title=Text("Giao vốn và giải ngân", "Assigned and disbursed"),
        charts=(
            execution_chart(found.allocation, found.assigned, found.spending),
            curve_chart(found.allocation, found.assigned, found.spending),
        ),
        tables=tuple(tables),
    )


def _units(found: Material) -> Section:
    tables = tuple(execution_table(one, "unit", "rate") for one in found.reports)
    return Section(
        title=Text("Các đơn vị, tỷ lệ thấp trước", "Units, lowest rate first"), tables=tables
    )


def _targets(found: Material) -> Section:
    plan = found.plan
    shown = select(plan)
    chart = targets_chart(plan)
    return Section(
        title=Text("Chỉ tiêu", "Targets"),
        charts=(chart,) if chart.spans else (),
        tables=(
            progress_table(plan, shown, latest(plan)),
            *spent_tables(found.allocation, shown, latest(plan)),
        ),
    )


def _adjustments(found: Material) -> Section:
    original = found.plan.original or found.plan
    between = Differences(allocate(original), found.allocation)
    return Section(
        title=Text("Điều chỉnh", "Adjustments"),
        charts=(adjustment_chart(between),) if between.money_differs else (),
        tables=difference_tables(between),
    )


def _carry_over(found: Material) -> Section:
    money = carried(found.plan)
    years = sorted({one.year for one in money})
    return Section(
        title=Text("Chuyển nguồn", "Carried over"),
        tables=tuple(carry_over_table(found.plan, year, money) for year in years),
    )


def _verdict(found: Material) -> Section:
    points = OpenPoints(found.plan)
    open_points = (*points.of_money(), *points.of_tags())
    done = found.audit.reconciliation
    return Section(
        title=Text(
            "Đối chiếu, điểm để ngỏ và nguồn", "What was checked, what is open, and sources"
        ),
        sentences=(*findings_in(found.audit), *_open(open_points), *_sources(found)),
        tables=(verdict_table(done),) if done else (),
    )


def _open(points: tuple[Text, ...]) -> Iterator[Text]:
    listed = Text.joined(points, "; ")
    if points:
        yield Text(f"Văn bản để ngỏ: {listed.vi}.", f"The document leaves open: {listed.en}.")


def _sources(found: Material) -> Iterator[Text]:
    """The documents that the figures come from."""
    plan = found.plan
    named = [plan.programme.decision.cited]
    named += [plan.adjustments[key].decision.cited for key in plan.adjusted_by]
    named += [one.decision.decision.cited for one in assigned_of(plan).entries]
    closings = (one.closing.document for one in carried(plan))
    named += [Text.plain(document) for document in closings if document]
    named += [
        Text.joined((Text.plain(one.report.source), dated(one.report.as_of)))
        for one in found.reports
    ]
    listed = Text.joined(tuple(dict.fromkeys(named)), "; ")
    yield Text(f"Nguồn: {listed.vi}.", f"Sources: {listed.en}.")
