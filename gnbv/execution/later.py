"""Later owns what is asserted of all that came after a plan: its adjustments, and its execution."""

from gnbv import versions
from gnbv.execution.check import check
from gnbv.execution.life import Life
from gnbv.findings import Assertion, uncounted
from gnbv.plan import Plan

_OF_EXECUTION = frozenset({"assignments", "closings", "execution"})


def later(plan: Plan) -> tuple[tuple[Assertion, ...], Plan]:
    """Return what was asserted of later decisions and reports, and the plan as the last leaves it.

    Nothing is of versions where some decision, or some line that it may be about, was not read.
    """
    if not plan.whole or "adjustments" in plan.partial:
        return (), plan
    life = Life(plan)
    wrong = versions.misnamed(plan, life.versions)
    if wrong:
        return uncounted(wrong), plan
    adjusted = versions.check(life.versions)
    if plan.partial & _OF_EXECUTION:
        return adjusted, life.latest
    return (*adjusted, *check(life)), life.latest
