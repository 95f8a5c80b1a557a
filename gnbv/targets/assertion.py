"""An assertion: one thing that must be true of an indicator, and whether it is.

What holds is kept as well as what does not: the summary counts both, and what holds of a field is
the field's witness (`reconciliation.coverage`).
"""

from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.findings import Finding
from gnbv.language import Text
from gnbv.plan import Indicator

Placed = tuple[Indicator, Address]


class Assertion(NamedTuple):
    """What was looked for, and whether it `holds`: where it does not, `finding` is one."""

    finding: Finding
    holds: bool


def assert_that(
    holds: bool, code: str, address: Address, **details: str | Text | Address
) -> Assertion:
    """Make an assertion about the value at an address."""
    return Assertion(Finding(code, address, details), holds)


def ascends(indicator: Indicator) -> bool:
    """Whether more of an indicator is better."""
    return indicator.direction == "ascending"
