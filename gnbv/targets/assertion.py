"""Assertions about indicators: how one is made of an address and its details.

What holds is kept as well as what does not: the summary counts both, and what holds of a field is
the field's witness (`reconciliation.coverage`).
"""

from gnbv.addresses import Address
from gnbv.findings import Assertion, Finding
from gnbv.language import Text
from gnbv.plan import Indicator

Placed = tuple[Indicator, Address]


def assert_that(
    holds: bool, code: str, address: Address, **details: str | Text | Address
) -> Assertion:
    """Make an assertion about the value at an address."""
    return Assertion(Finding(code, address, details), holds)


def ascends(indicator: Indicator) -> bool:
    """Whether more of an indicator is better."""
    return indicator.direction == "ascending"
