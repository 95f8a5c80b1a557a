"""The check of a plan's references: every check of its names, in the order of findings."""

from collections.abc import Callable, Iterator

from gnbv.findings import Finding
from gnbv.plan import Plan
from gnbv.references import annex, codes, content, programme, projects, rounding, statements, tags

# Findings that leave the money of a plan as it is: what they stand in is still reconciled.
WITHOUT_EFFECT_ON_MONEY = frozenset(
    {"M132", "R101", "R116", "R118", "R119", "R120", "R121", "R123", "R124", "R128", "U106"}
    | {"R130", "R131"}
)

CHECKS: tuple[Callable[[Plan], Iterator[Finding]], ...] = (
    programme.years,
    programme.keys,
    programme.natures,
    programme.counterparts,
    codes.of_projects,
    codes.alike,
    projects.agencies,
    projects.coordinators,
    codes.national,
    projects.funding,
    statements.selectors,
    statements.percentages,
    statements.ratios,
    statements.years,
    rounding.multiples,
    statements.parts,
    statements.remainders_of,
    statements.of_units,
    annex.columns,
    annex.rows,
    annex.projects,
    annex.once,
    annex.repeats,
    codes.of_rows,
    content.names,
    content.once,
    content.sections,
    tags.names,
    tags.once,
)


def check(plan: Plan) -> tuple[Finding, ...]:
    """Return every name of the plan that is not declared in it, or declared twice."""
    return tuple(finding for one in CHECKS for finding in one(plan))
