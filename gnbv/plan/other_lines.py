"""Other lines: a plan in which some funding lines are others, or are there besides its own."""

from collections.abc import Mapping
from dataclasses import replace

from gnbv.addresses import Address
from gnbv.money import Approximate
from gnbv.plan.by_line import LineKey
from gnbv.plan.plan import Plan
from gnbv.plan.profiles import Line
from gnbv.plan.projects import Project, child_at
from gnbv.plan.remainder import Remainder


def with_lines(
    plan: Plan, lines: Mapping[Address, Line], added: Mapping[LineKey, Line] | None = None
) -> Plan:
    """Return a plan in which lines, by their addresses, are others, and some are added.

    A project whose lines were in shares has them one by one, once one of them is another.
    """
    funded = [_funded(project, at, plan, lines, added or {}) for project, at in plan.walk_top()]
    return replace(plan, projects=dict(zip(plan.projects, funded, strict=True)))


def line_as_written(project: Project, at: Address, address: Address) -> Line | None:
    """Return what is written of a line of a project's own; of one in shares there is none."""
    written = project.walk_lines(at)
    return next((line for _, _, line, place in written if place == address), None)


def as_inexact_as(before: int, after: int) -> int:
    """What a line comes to, in đồng; of a hedged one as inexact as before, in the same words."""
    if not isinstance(before, Approximate) or isinstance(before, Remainder):
        return after
    return Approximate(after, before.printed, before.word, before.last)


def _funded(
    project: Project,
    at: Address,
    plan: Plan,
    lines: Mapping[Address, Line],
    added: Mapping[LineKey, Line],
) -> Project:
    """A project with other lines, and so those below it; shares become lines."""
    children = tuple(
        _funded(child, child_at(at, index), plan, lines, added)
        for index, child in enumerate(project.sub_projects)
    )
    own = list(project.own_lines(at, plan.programme.rounding.dong))
    new = {key: line for key, line in added.items() if key.project == project.code}
    if not new and not any(line.address in lines for line in own):
        return project.model_copy(update={"sub_projects": children})
    funding: dict[str, dict[str, Line]] = {}
    for one in own:
        written = line_as_written(project, at, one.address)
        line = lines.get(one.address) or written or Line.model_construct(amount=one.amount)
        funding.setdefault(one.source, {})[one.nature or ""] = line
    for key, line in new.items():
        funding.setdefault(key.source, {})[key.nature or ""] = line
    update = {"funding": funding, "funding_in_shares": None, "sub_projects": children}
    return project.model_copy(update=update)
