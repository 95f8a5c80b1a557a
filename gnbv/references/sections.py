"""Sections own the rule that where a plan points to its document, the document has that section."""

from collections.abc import Iterable, Iterator

from gnbv.addresses import Address
from gnbv.findings import Finding
from gnbv.naming import first_of
from gnbv.plan import PERIOD, Plan, sections_above
from gnbv.plan.tags import TAGS

_Ref = tuple[str | None, Address]


def check(plan: Plan) -> tuple[Finding, ...]:
    """Return every `ref` that is none of the sections that the plan lists (R119).

    A section whose parts are listed has no others; of one without, any part is taken to be there.
    Where a plan lists no sections, nothing is checked.
    """
    sections = plan.programme.sections
    known = first_of(sections)
    refs = list(_refs(plan)) if sections else []
    # Many places name the same section.
    missing = _missing({ref for ref, _ in refs}, frozenset(sections))
    return tuple(
        Finding("R119", at, {"text": ref, "known": known}) for ref, at in refs if ref in missing
    )


def _missing(refs: Iterable[str], sections: frozenset[str]) -> frozenset[str]:
    """Those that are no section, none that has sections below it, and in none without parts."""
    divided = {place for section in sections for place in sections_above(section)}
    whole = sections - divided
    return frozenset(
        ref
        for ref in refs
        if ref not in sections
        and ref not in divided
        and next((one for one in sections_above(ref) if one in sections), None) not in whole
    )


def _refs(plan: Plan) -> Iterator[tuple[str, Address]]:
    """Yield the places in the plan's own document that a plan names, with their addresses."""
    for ref, at in (
        *_of_programme(plan),
        *_of_projects(plan),
        *_of_indicators(plan),
        *_of_content(plan),
    ):
        if ref is not None:
            yield ref, at


def _of_programme(plan: Plan) -> Iterator[_Ref]:
    programme = plan.programme
    yield programme.period.ref, (*PERIOD, "ref")
    for _, source, at in programme.walk_sources():
        yield source.ref, (*at, "ref")
    for _, agency, at in programme.walk_agencies():
        yield agency.ref, (*at, "ref")
    for statement, at in plan.walk_statements():
        yield statement.ref, (*at, "ref")
    for parts, at in programme.walk_parts():
        yield parts.ref, (*at, "ref")
    for key, tag in programme.tags.items():
        yield tag.ref, (*TAGS, key, "ref")
    for placed in programme.walk_tag_shares():
        yield placed.share.ref, (*placed.address, "ref")
    if plan.annex:
        yield plan.annex.ref, (*plan.annex.at, "ref")


def _of_projects(plan: Plan) -> Iterator[_Ref]:
    for project, at in plan.walk():
        yield project.ref, (*at, "ref")
        for parts, place in project.walk_parts(at):
            yield parts.ref, (*place, "ref")


def _of_indicators(plan: Plan) -> Iterator[_Ref]:
    if plan.indicators is None:
        return
    for _, dimension, at in plan.indicators.walk_dimensions():
        yield dimension.ref, (*at, "ref")
    for heading, at in plan.indicators.walk_headings():
        yield heading.ref, (*at, "ref")
    for indicator, at in plan.indicators.walk_indicators():
        yield indicator.ref, (*at, "ref")
        yield indicator.agency_ref, (*at, "agency_ref")


def _of_content(plan: Plan) -> Iterator[_Ref]:
    for _, quoted, at in plan.walk_quotes():
        yield quoted.ref, (*at, "ref")
