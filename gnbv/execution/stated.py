"""Stated owns how a sum that a document prints is compared with what was assigned or spent."""

from collections.abc import Iterable

from gnbv.addresses import Address
from gnbv.findings import Assertion, Compared, Finding, Part, Value
from gnbv.plan import Figure, Plan, Selection, meant_interval
from gnbv.reconciliation import amounts_of


def stated_sum(
    code: str,
    plan: Plan,
    stated: tuple[Selection, Figure, Address],
    parts: Iterable[Part],
    proves: Iterable[Address],
) -> Assertion:
    """Assert that a figure, stated of a selection at an address, is the sum of its parts, in đồng.

    A figure that is rounded or hedged allows an interval: it proves none of its inputs.
    """
    about, figure, at = stated
    own = tuple(parts)
    computed = sum(part.amount for part in own)
    allowed = meant_interval(plan.programme, figure)
    details: dict[str, Value] = {
        "what": about,
        "stated": int(figure.amount) if allowed.exact else amounts_of(allowed),
        "computed": computed,
    }
    found = Finding(code, at, details, Compared(int(figure.amount), computed, own))
    return Assertion(found, allowed.contains(computed), tuple(proves) if allowed.exact else ())
