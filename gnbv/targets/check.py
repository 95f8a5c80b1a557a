"""The check of a plan's targets: every assertion about its indicators and results."""

from gnbv.plan import Plan
from gnbv.references import Breach
from gnbv.targets.assertion import Assertion, placed
from gnbv.targets.coherence import CHECKS
from gnbv.targets.names import names
from gnbv.targets.outcomes import outcomes
from gnbv.targets.quotes import quoted


def check(plan: Plan) -> tuple[Assertion, ...]:
    """Return what was asserted of names, indicators, quotes and results, and whether it holds."""
    of_indicators = (said for one in CHECKS for at in placed(plan) for said in one(plan, at))
    return (*names(plan), *of_indicators, *quoted(plan), *outcomes(plan))


def breaches(plan: Plan) -> tuple[Breach, ...]:
    """Return what does not hold."""
    return tuple(said.breach for said in check(plan) if not said.holds)
