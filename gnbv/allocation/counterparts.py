"""Counterparts: whether one source adds to another what the programme's rules ask for."""

from collections.abc import Iterator

from gnbv.allocation.allocate import Allocation
from gnbv.allocation.finding import Finding, Part
from gnbv.plan import Counterpart, Plan, Selection, write_number


def counterpart_findings(allocation: Allocation) -> Iterator[Finding]:
    """Yield every minimum rate that is not met, for each project with funding or in total."""
    plan = allocation.plan
    for index, rule in enumerate(plan.programme.counterparts):
        for project in _projects(plan, rule):
            given = allocation.total(Selection(project, rule.source))
            basis = allocation.total(Selection(project, rule.of))
            least = basis * rule.at_least / 100
            needed = -(-least.numerator // least.denominator)
            if given < needed:
                yield _finding(allocation, index, rule, project, given, needed)


def _projects(plan: Plan, rule: Counterpart) -> Iterator[str | None]:
    if rule.per == "total":
        yield None
        return
    yield from plan.funded_codes


def _finding(
    allocation: Allocation,
    index: int,
    rule: Counterpart,
    project: str | None,
    given: int,
    needed: int,
) -> Finding:
    selection = Selection(project, rule.source)
    parts = tuple(
        Part(Selection(line.project, line.source, line.nature), amount, line.address)
        for of in (rule.source, rule.of)
        for line, amount in allocation.parts(Selection(project, of))
        if project is not None
    )
    details = {
        "what": selection,
        "given": given,
        "needed": needed,
        "short": needed - given,
        "percent": write_number(rule.at_least),
        "ref": rule.ref,
    }
    address = ("counterparts", index, "at_least")
    return Finding("U105", address, details, given, needed, parts)
