"""Counterparts: whether one source adds to another what the programme's rules ask for."""

from collections.abc import Iterator

from gnbv.allocation.allocate import Allocation
from gnbv.findings import Compared, Finding, Part, Value
from gnbv.plan import Counterpart, Selection, write_number


def counterpart_findings(allocation: Allocation) -> Iterator[Finding]:
    """Yield every minimum rate that is not met, for each project with funding or in total."""
    plan = allocation.plan
    for rule, at in plan.programme.walk_counterparts():
        if {rule.source, rule.of} - plan.programme.sources.keys() or rule.source == rule.of:
            continue  # the references tell of a name that leads nowhere, or to the source itself
        for project in [None] if rule.per == "total" else plan.funded_codes:
            given = allocation.total(Selection(project, rule.source))
            needed = _least(rule, allocation.total(Selection(project, rule.of)))
            if given < needed:
                about = _about(rule, Selection(project, rule.source), given, needed)
                figures = Compared(given, needed, tuple(_parts(allocation, rule, project)))
                yield Finding("U105", (*at, "at_least"), about, figures)


def _least(rule: Counterpart, basis: int) -> int:
    """The least counterpart in đồng: exact, and rounded up to the đồng."""
    least = basis * rule.at_least / 100
    return -(-least.numerator // least.denominator)


def _about(rule: Counterpart, what: Selection, given: int, needed: int) -> dict[str, Value]:
    return {
        "what": what,
        "given": given,
        "needed": needed,
        "short": needed - given,
        "percent": write_number(rule.at_least),
        "ref": rule.ref,
    }


def _parts(allocation: Allocation, rule: Counterpart, project: str | None) -> Iterator[Part]:
    """The lines of one project; in total they would be the whole plan, and say nothing."""
    if project is None:
        return
    for source in (rule.source, rule.of):
        for line, amount in allocation.parts(Selection(project, source)):
            yield Part(Selection(line.project, line.source, line.nature), amount, line.address)
