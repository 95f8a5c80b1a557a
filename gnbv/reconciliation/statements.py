"""Claims of the body: what the document's text states of projects and of the whole programme."""

from collections.abc import Iterator

from gnbv.allocation import Allocation
from gnbv.plan import Plan, Selection, select, walk_project
from gnbv.reconciliation.claim import Claim, of_figure

_OF_PROJECT = {
    "line": "C101",
    "source": "C102",
    "nature": "C103",
    "total": "C104",
    "year": "C105",
}
_OF_PROGRAMME = {
    "line": "C201",
    "source": "C202",
    "nature": "C203",
    "total": "C204",
    "year": "C205",
}


def project_claims(plan: Plan, allocation: Allocation) -> Iterator[Claim]:
    """What section by section is stated of a project: its lines, sources and total."""
    for project, at in plan.walk():
        for path, figure, place in walk_project(plan, project, at):
            selection = select(plan, path, project.code)
            code = "C110" if project.sub_projects else _OF_PROJECT[_axis(selection)]
            yield of_figure(code, place, selection, figure, allocation)


def programme_claims(plan: Plan, allocation: Allocation) -> Iterator[Claim]:
    """What is stated of all projects together."""
    for statement, at in plan.walk_statements() if plan.whole else ():
        for path, figure, place in statement.walk(at):
            selection = select(plan, path)
            code = _OF_PROGRAMME[_axis(selection)]
            yield of_figure(code, place, selection, figure, allocation)


def word_claims(plan: Plan, allocation: Allocation) -> Iterator[Claim]:
    """A total that is written out in words."""
    for statement, at in plan.walk_statements() if plan.whole else ():
        spoken = statement.spoken
        if statement.words is not None and spoken is not None:
            claim = of_figure("C206", (*at, "words"), Selection(), spoken, allocation)
            # An acceptance that is the total's, and wrong, is told at the total.
            own = claim.accepted or statement.words.should_be is not None
            yield claim if own else claim._replace(figure=None, corrected=None)


def _axis(selection: Selection) -> str:
    if selection.span != "period":
        return "year"
    if selection.source:
        return "line" if selection.nature else "source"
    return "nature" if selection.nature else "total"
