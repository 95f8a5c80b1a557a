"""Sections own the rule that where a plan points to its document, the document has that section."""

from collections.abc import Iterator

from gnbv.plan import Address, Plan, is_within
from gnbv.references import Breach

_SHOWN = 30


def check(plan: Plan) -> tuple[Breach, ...]:
    """Return every `ref` that is none of the sections that the plan lists (R119).

    A section whose parts are listed has no others; of one without, any part is taken to be there.
    Where a plan lists no sections, nothing is checked.
    """
    listed = plan.programme.sections
    known = ", ".join(listed[:_SHOWN]) + (", ..." if len(listed) > _SHOWN else "")
    return tuple(
        Breach("R119", at, {"text": ref, "known": known})
        for ref, at in (_refs(plan) if listed else ())
        if not _stands(ref, listed)
    )


def _stands(ref: str, listed: tuple[str, ...]) -> bool:
    if any(is_within(section, ref) for section in listed):
        return True
    above = [section for section in listed if is_within(ref, section)]
    nearest = max(above, key=len, default=None)
    return nearest is not None and not any(
        section != nearest and is_within(section, nearest) for section in listed
    )


def _refs(plan: Plan) -> Iterator[tuple[str, Address]]:
    """Yield the places in the plan's own document that a plan names, with their addresses."""
    for ref, at in (*_of_programme(plan), *_of_projects(plan), *_of_indicators(plan)):
        if ref is not None:
            yield ref, at


def _of_programme(plan: Plan) -> Iterator[tuple[str | None, Address]]:
    programme = plan.programme
    yield programme.period.ref, ("period", "ref")
    for key, source in programme.sources.items():
        yield source.ref, ("sources", key, "ref")
    for key, agency in programme.agencies.items():
        yield agency.ref, ("agencies", key, "ref")
    for index, statement in plan.statements.items():
        yield statement.ref, ("stated", index, "ref")
    if plan.annex:
        yield plan.annex.ref, ("annex", "ref")


def _of_projects(plan: Plan) -> Iterator[tuple[str | None, Address]]:
    for project, at in plan.walk():
        yield project.ref, (*at, "ref")


def _of_indicators(plan: Plan) -> Iterator[tuple[str | None, Address]]:
    if plan.indicators is None:
        return
    for key, dimension in plan.indicators.dimensions.items():
        yield dimension.ref, ("indicators", "dimensions", key, "ref")
    for index, heading in enumerate(plan.indicators.headings):
        yield heading.ref, ("indicators", "headings", index, "ref")
    for index, indicator in enumerate(plan.indicators.indicators):
        yield indicator.ref, ("indicators", "indicators", index, "ref")
        yield indicator.agency_ref, ("indicators", "indicators", index, "agency_ref")
