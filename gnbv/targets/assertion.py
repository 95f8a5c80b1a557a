"""An assertion: one thing that must be true of an indicator, and whether it is."""

from collections.abc import Iterator
from typing import NamedTuple

from gnbv.language import Text
from gnbv.plan import Address, Duty, Indicator, Plan
from gnbv.plan.indicators import Cumulative, Level
from gnbv.quantities import Quantity
from gnbv.references import Breach

Placed = tuple[Indicator, Address]


class Assertion(NamedTuple):
    """A breach that was looked for; it `holds` where there is none."""

    holds: bool
    breach: Breach


def say(holds: bool, code: str, address: Address, **details: str | Text | Address) -> Assertion:
    """Make an assertion about the value at an address."""
    return Assertion(holds, Breach(code, address, details))


def placed(plan: Plan) -> Iterator[Placed]:
    """Yield a plan's indicators with their addresses."""
    for index, indicator in enumerate(plan.indicators.indicators if plan.indicators else ()):
        yield indicator, ("indicators", "indicators", index)


def figures(indicator: Indicator, at: Address) -> Iterator[tuple[Quantity, Address]]:
    """Yield every figure that an indicator's record holds, with its address."""
    target = indicator.target
    if indicator.baseline:
        yield indicator.baseline.value, (*at, "baseline", "value")
    if isinstance(target, Duty):
        return
    if target.value is not None:
        yield target.value, (*at, "target", "value")
    if isinstance(target, Level | Cumulative):
        for index, mark in enumerate(target.milestones):
            yield mark.value, (*at, "target", "milestones", index, "value")


def ascends(indicator: Indicator) -> bool:
    """Whether more of an indicator is better."""
    return indicator.direction == "ascending"
