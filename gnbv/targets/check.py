"""The check of a plan's targets: every assertion about its indicators and results."""

from gnbv.findings import Assertion, Finding, failed, uncounted
from gnbv.plan import Plan
from gnbv.targets.coherence import CHECKS
from gnbv.targets.names import answering, names
from gnbv.targets.outcomes import outcomes
from gnbv.targets.quotes import quoted


def check(plan: Plan) -> tuple[Assertion, ...]:
    """Return what was asserted of names, indicators, quotes and results, and whether it holds."""
    return (
        *uncounted(names(plan)),
        *answering(plan),
        *(made for one in CHECKS for at in plan.walk_indicators() for made in one(plan, at)),
        *quoted(plan),
        *outcomes(plan),
    )


def breaches(plan: Plan) -> tuple[Finding, ...]:
    """Return what does not hold."""
    return failed(check(plan))
