"""Selecting indicators: by dimension of deprivation, by the agency that answers, by project."""

from gnbv.plan import Indicator, Plan


def select(
    plan: Plan, dimension: str | None = None, agency: str | None = None, project: str | None = None
) -> tuple[Indicator, ...]:
    """Return the indicators that all the names given select, in the document's order."""
    return tuple(
        indicator
        for indicator in (plan.indicators.indicators if plan.indicators else ())
        if dimension in {None, indicator.dimension}
        and agency in {None, indicator.agency}
        and (project is None or serves(plan, indicator, project))
    )


def serves(plan: Plan, indicator: Indicator, project: str) -> bool:
    """Tell whether an indicator names a project, one above it or one below it."""
    lines = plan.ancestry
    return any(project in lines[code] or code in lines[project] for code in indicator.projects)
