"""The check of a plan's targets: every assertion about its indicators and results."""

from collections.abc import Iterable, Iterator

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
        *_named(
            plan,
            (made for one in CHECKS for at in plan.walk_indicators() for made in one(plan, at)),
        ),
        *_named(plan, quoted(plan)),
        *_named(plan, outcomes(plan)),
    )


def _named(plan: Plan, asserted: Iterable[Assertion]) -> Iterator[Assertion]:
    """Assertions whose findings know the indicator that they are about, by its code."""
    for one in asserted:
        yield one if one.holds else _with_indicator(plan, one)


def _with_indicator(plan: Plan, one: Assertion) -> Assertion:
    found = one.finding
    owners = [(at, indicator.code) for indicator, at in plan.walk_indicators()]
    owners += [(at, result.indicator) for _, result, at in plan.walk_results()]
    code = next((code for at, code in owners if found.address[: len(at)] == at), None)
    if code is None:
        return one
    details = {**found.details, "indicator": code}
    return one._replace(finding=found._replace(details=details))


def breaches(plan: Plan) -> tuple[Finding, ...]:
    """Return what does not hold."""
    return failed(check(plan))
