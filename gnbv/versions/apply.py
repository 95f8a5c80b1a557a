"""Applying an adjustment: the plan that it leaves, line by line, exact to the đồng.

A line that changes as a whole falls on its years as it did before. A line of which years change has
its years from then on: what they were before, and the change. What cannot be applied, such as a
change of a line that is not there, is left out here; the check says what is wrong with it.
"""

from collections.abc import Mapping
from dataclasses import replace

from gnbv.addresses import Address
from gnbv.allocation import allocate
from gnbv.plan import FundingLine, Indicator, Indicators, Line, Plan
from gnbv.plan.adjustments import Adjustment, LineChange, NewProject
from gnbv.plan.by_line import LineKey
from gnbv.plan.other_lines import as_inexact_as, line_as_written, with_lines
from gnbv.plan.projects import Project
from gnbv.plan.sources import Source


def adjusted(plan: Plan, key: int) -> Plan:
    """Return a plan with one more of its adjustments in its lines, years, projects and targets."""
    adjustment = plan.adjustments[key]
    lines, added = _lines(plan, adjustment)
    changed = with_lines(_with_sources(plan, adjustment), lines, added)
    changed = _with_projects(changed, adjustment)
    indicators = _with_targets(plan, adjustment)
    return replace(
        changed,
        indicators=indicators,
        adjusted_by=(*plan.adjusted_by, key),
        original=plan.original or plan,
    )


def lines_by_key(plan: Plan) -> dict[LineKey, FundingLine]:
    """Return a plan's funding lines by project, source and nature."""
    return {LineKey.of(line): line for line in plan.lines}


def _lines(
    plan: Plan, adjustment: Adjustment
) -> tuple[Mapping[Address, Line], Mapping[LineKey, Line]]:
    """The lines that are others after a decision, and those that begin with it."""
    known = lines_by_key(plan)
    by_year = any(change.years for _, change, _ in adjustment.walk_changes(()))
    yearly = _yearly(plan) if by_year else {}
    lines: dict[Address, Line] = {}
    added: dict[LineKey, Line] = {}
    for key, change, _ in adjustment.walk_changes(()):
        if key in known:
            lines[known[key].address] = _changed(plan, known[key], change, yearly)
        elif change.new and key.project in plan.by_code and key.source in plan.programme.sources:
            added[key] = _begun(change)
    return lines, added


def _yearly(plan: Plan) -> Mapping[Address, Mapping[int, int]]:
    """What every line gives in each year, in đồng, by the lines' addresses."""
    found: dict[Address, dict[int, int]] = {}
    for line, year, amount in allocate(plan).shares:
        found.setdefault(line.address, {})[year] = amount
    return found


def _changed(
    plan: Plan,
    line: FundingLine,
    change: LineChange,
    yearly: Mapping[Address, Mapping[int, int]],
) -> Line:
    written = line_as_written(plan.by_code[line.project], plan.places[line.project], line.address)
    rounded = written.rounded if written else None
    if change.years is not None:
        years = dict(yearly.get(line.address, {}))
        for year, one in change.years.items():
            years[year] = years.get(year, 0) + one.by
        return Line.model_construct(years=years, rounded=rounded)
    if line.by_year:
        return written or Line.model_construct(amount=line.amount)  # its years must be said
    amount = as_inexact_as(line.amount, line.amount + change.total)
    profile = plan.line_profiles.get(line.address)
    return Line.model_construct(amount=amount, rounded=rounded, profile=profile)


def _begun(change: LineChange) -> Line:
    """A line that begins with a decision: its amount, or its years."""
    if change.years is None:
        return Line.model_construct(amount=change.total)
    return Line.model_construct(years={year: one.by for year, one in change.years.items()})


def _with_sources(plan: Plan, adjustment: Adjustment) -> Plan:
    """The plan whose sources pay in the years that a decision gives them."""
    sources = dict(plan.programme.sources)
    for key, change in adjustment.sources.items():
        if key in sources:
            sources[key] = _paying(sources[key], change.years)
    programme = plan.programme.model_copy(update={"sources": sources})
    return replace(plan, programme=programme) if adjustment.sources else plan


def _paying(source: Source, years: tuple[int, ...]) -> Source:
    return source.model_copy(update={"years": tuple(sorted(years))})


def _with_projects(plan: Plan, adjustment: Adjustment) -> Plan:
    """The plan with the projects that begin with a decision, at the end or under another."""
    projects = dict(plan.projects)
    for new in adjustment.projects:
        if new.under is None:
            projects[max(projects, default=-1) + 1] = new.project
        else:
            projects = {key: _with_child(project, new) for key, project in projects.items()}
    return replace(plan, projects=projects) if adjustment.projects else plan


def _with_child(project: Project, new: NewProject) -> Project:
    children = tuple(_with_child(child, new) for child in project.sub_projects)
    if project.code == new.under:
        children = (*children, new.project)
    return project.model_copy(update={"sub_projects": children})


def _with_targets(plan: Plan, adjustment: Adjustment) -> Indicators | None:
    """The plan's indicators with the targets that a decision sets."""
    if plan.indicators is None or not adjustment.targets:
        return plan.indicators
    indicators = tuple(_with_target(one, adjustment) for one in plan.indicators.indicators)
    return plan.indicators.model_copy(update={"indicators": indicators})


def _with_target(indicator: Indicator, adjustment: Adjustment) -> Indicator:
    change = adjustment.targets.get(indicator.code)
    if change is None:
        return indicator
    operator = change.operator or indicator.operator
    # The quote is of the target that was: what this decision says stands in its own file.
    update = {"target": change.target, "operator": operator, "quote": None}
    return indicator.model_copy(update=update)
