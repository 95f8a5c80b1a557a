"""Findings own what a check finds wrong in a plan, before it has a place in a file.

Whoever checks knows addresses of the plan only; `placing` turns a finding into a diagnostic with
lines and columns. What the loader refuses has a place from the start, and is a diagnostic at once.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.language import Text
from gnbv.money import Interval
from gnbv.plan import Selection

Value = str | int | Text | Selection | Address
"""What fills a message: words, an amount in đồng, money that is named, or a place to point to."""


class Part(NamedTuple):
    """One figure behind a finding, in đồng: what it is of, and where it is written."""

    what: Selection | Text
    amount: int
    address: Address


class Compared(NamedTuple):
    """A figure that is given, the figure that it ought to be, and what makes that up, in đồng.

    `allowed` is what the one that is given stands for and `possible` what the other may be, where
    either is rounded or hedged.
    """

    given: int
    needed: int
    parts: tuple[Part, ...] = ()
    allowed: Interval | None = None
    possible: Interval | None = None


class Cause(NamedTuple):
    """Where stands what a finding follows from; `of_key` where the key there is meant."""

    address: Address
    of_key: bool = False


class Finding(NamedTuple):
    """A rule that a plan breaks, and the address of what breaks it, or of its key (`of_key`).

    Amounts in `details` are ints, in đồng. `related` are addresses of what else takes part: with
    the parts of `figures`, the least set that cannot hold together.
    """

    code: str
    address: Address
    details: Mapping[str, Value] = MappingProxyType({})
    figures: Compared | None = None
    related: tuple[Address, ...] = ()
    of_key: bool = False
    cause: Cause | None = None


class Assertion(NamedTuple):
    """What was looked for, and whether it `holds`: where it does not, `finding` is one.

    What holds is kept as well: the summary counts both. `proves` are the addresses of inputs of
    which any other value would break it: it is their witness. `counted` is False where only a
    breach is looked for, as of a name that leads nowhere: how many hold is then not known.
    """

    finding: Finding
    holds: bool
    proves: tuple[Address, ...] = ()
    counted: bool = True


def uncounted(findings: Iterable[Finding]) -> tuple[Assertion, ...]:
    """Return findings as assertions that do not hold, among no known number that do."""
    return tuple(Assertion(one, holds=False, counted=False) for one in findings)


def outcomes_by_rule(asserted: Iterable[Assertion]) -> tuple[tuple[str, bool], ...]:
    """Return the rule of each assertion that is counted, and whether it holds."""
    return tuple((one.finding.code, one.holds) for one in asserted if one.counted)


def failed(asserted: Iterable[Assertion]) -> tuple[Finding, ...]:
    """Return the findings of the assertions that do not hold."""
    return tuple(one.finding for one in asserted if not one.holds)
