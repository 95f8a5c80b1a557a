"""Selecting owns which money the keys of a statement select, and which lines a selection covers."""

from collections.abc import Iterator
from itertools import product

from gnbv.plan.by_line import LineKey
from gnbv.plan.plan import Plan
from gnbv.plan.projects import FundingLine
from gnbv.plan.selections import WITHOUT_NATURE, Selection, takes
from gnbv.plan.statements import Path


def select(plan: Plan, path: Path, project: str | None = None) -> Selection:
    """Return what a statement's keys select: sources, natures and years, in any order."""
    programme = plan.programme
    return Selection(
        project,
        next((key for key in path if key in programme.sources), None),
        next((key for key in path if key in programme.natures), None),
        next((int(key) for key in path if key.isdecimal()), "period"),
    )


def covers(plan: Plan, selection: Selection, line: FundingLine | LineKey) -> bool:
    """Tell whether a line is part of a selection, whatever its span.

    The plan may have no project of the line, which then has none above it.
    """
    return (
        selection.project in {None, *plan.ancestry.get(line.project, (line.project,))}
        and takes(selection.source, line.source)
        and takes(selection.nature, line.nature or WITHOUT_NATURE)
    )


def selections_of(plan: Plan, line: FundingLine) -> Iterator[Selection]:
    """Yield every selection of the whole period that a funding line is part of."""
    for project, source, nature in product(
        (None, *plan.ancestry[line.project]),
        (None, line.source),
        (None, line.nature or WITHOUT_NATURE),
    ):
        yield Selection(project, source, nature)
