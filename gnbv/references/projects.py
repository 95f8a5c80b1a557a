"""The names in projects: who leads and coordinates them, and the sources of their money."""

from collections.abc import Iterable, Iterator

from gnbv.addresses import Address
from gnbv.findings import Finding
from gnbv.naming import OWN_NATURES
from gnbv.plan import Plan, Project
from gnbv.references.names import undeclared


def agencies(plan: Plan) -> Iterator[Finding]:
    """Who leads or coordinates a project is declared; none is asked for."""
    known = plan.programme.agencies
    for project, at in plan.walk():
        for key, place in _named(project, at):
            yield from undeclared("R101", key, known, place)


def _named(project: Project, at: Address) -> Iterator[tuple[str, Address]]:
    if project.lead:
        yield project.lead, (*at, "lead")
    yield from project.walk_coordinators(at)


def coordinators(plan: Plan) -> Iterator[Finding]:
    """Whoever leads a project does not coordinate it as well."""
    for project, at in plan.walk():
        for key, place in project.walk_coordinators(at):
            if key == project.lead:
                yield Finding("R118", place, {"text": key, "code": project.code})


def funding(plan: Plan) -> Iterator[Finding]:
    """A project has either money or sub-projects, from sources and in natures that there are."""
    for project, at in plan.walk():
        kinds = (project.funding, project.funding_in_shares, project.sub_projects)
        if sum(map(bool, kinds)) != 1:
            yield Finding("P111", at, {"code": project.code})
        for source, natures, place in project.walk_funding(at):
            yield from _line_names(plan, source, natures, place)
        for source, _, place in project.walk_profiles(at):
            yield from undeclared("R102", source, plan.programme.sources, place, of_key=True)


def _line_names(plan: Plan, source: str, natures: Iterable[str], at: Address) -> Iterator[Finding]:
    sources = plan.programme.sources
    if source not in sources:
        yield from undeclared("R102", source, sources, at, of_key=True)
        return
    known = sources[source].natures
    for nature in natures:
        if nature:
            place, where = (*at, nature), OWN_NATURES
            yield from undeclared(
                "R103", nature, known, place, of_key=True, where=where, source=source
            )
