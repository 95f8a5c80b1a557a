"""The names in what a document lays down: projects, agencies, and the sections of its quotes."""

from collections.abc import Iterator, Mapping

from gnbv.addresses import Address, listed
from gnbv.findings import Finding
from gnbv.plan import Plan, folded, is_within
from gnbv.references.names import repeated, undeclared


def names(plan: Plan) -> Iterator[Finding]:
    """What is laid down of projects and agencies is of those that there are."""
    if plan.content is None:
        return
    # A project whose file could not be used is no unknown one.
    for code, _, at in plan.content.walk_projects() if plan.whole else ():
        yield from undeclared("R105", code, plan.by_code, at, of_key=True)
    for key, _, at in plan.content.walk_duties():
        yield from undeclared("R101", key, plan.programme.agencies, at, of_key=True)


def once(plan: Plan) -> Iterator[Finding]:
    """A quote stands once in its list: a second one would be counted as another duty or aim."""
    for _, quotes, at in plan.content.walk_lists() if plan.content else ():
        words = ((quoted.quote, place) for quoted, place in listed(quotes, at))
        yield from repeated("R123", words, same=folded)


def sections(plan: Plan) -> Iterator[Finding]:
    """A quote on a project or an agency stands in no section of another one (R124)."""
    agencies = {key: one.ref for key, one in plan.programme.agencies.items() if one.ref}
    projects = {code: one.ref for code, one in plan.by_code.items() if one.ref}
    for topic, quoted, at in plan.walk_quotes():
        if quoted.ref and topic.agency in plan.programme.agencies:
            yield from _elsewhere(topic.agency, [topic.agency], quoted.ref, agencies, at)
        if quoted.ref and topic.project in plan.by_code:
            related = _related(plan, topic.project)
            yield from _elsewhere(topic.project, related, quoted.ref, projects, at)


def _elsewhere(
    name: str, related: list[str], ref: str, places: Mapping[str, str], at: Address
) -> Iterator[Finding]:
    """Yield the finding that a section is others', where it is any one's and none related's."""
    owners = _owners(ref, places)
    if owners and not set(owners) & set(related):
        details = {"text": name, "section": ref, "known": ", ".join(owners)}
        yield Finding("R124", at, details)


def _owners(ref: str, places: Mapping[str, str]) -> list[str]:
    """Whose section it is, or lies within: of nested sections the innermost counts."""
    around = [place for place in places.values() if is_within(ref, place)]
    nearest = max(around, key=len, default=None)
    return [name for name, place in places.items() if place == nearest]


def _related(plan: Plan, project: str) -> list[str]:
    """A project with those above and below it."""
    lines = plan.ancestry
    return [*lines[project], *(code for code, line in lines.items() if project in line)]
