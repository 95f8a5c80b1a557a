"""Names: the findings that any part of a plan can have: undeclared, repeated, out of the period."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

from gnbv.addresses import Address
from gnbv.findings import Finding, Value
from gnbv.language import Text
from gnbv.naming import (
    AGENCIES,
    COLUMNS,
    CRITERIA,
    DIMENSIONS,
    INDICATORS,
    NATURES,
    PROJECTS,
    READINGS,
    SOURCES,
    TAGS,
    UNITS,
    declared,
)
from gnbv.plan import Period

Name = TypeVar("Name", str, Text)
"""A name, or what is named in each language."""

_WHERE = {
    "R101": AGENCIES,
    "R102": SOURCES,
    "R103": NATURES,
    "R105": PROJECTS,
    "R107": COLUMNS,
    "R108": SOURCES,
    "R129": TAGS,
    "T111": DIMENSIONS,
    "T112": INDICATORS,
    "T114": READINGS,
    "U101": CRITERIA,
    "U107": UNITS,
}
"""Where what a rule misses is declared."""


def undeclared(  # noqa: PLR0913 - a rule's names are told apart by their own keywords
    code: str,
    text: str,
    known: Collection[str],
    at: Address,
    *,
    of_key: bool = False,
    where: Text | None = None,
    **details: Value,
) -> Iterator[Finding]:
    """Yield the finding that a name is none of those known; nothing where it is one."""
    if text not in known:
        listed = declared(known, where or _WHERE[code], text)
        yield Finding(code, at, {"text": text, "known": listed, **details}, of_key=of_key)


def repeated(
    code: str, names: Iterable[tuple[Name, Address]], same: Callable[[Name], str] = str
) -> Iterator[Finding]:
    """Yield a finding for each name that stood before, with the place where it first did.

    Names are the same where `same` returns the same for them.
    """
    first: dict[str, Address] = {}
    for name, at in names:
        before = first.setdefault(same(name), at)
        if before != at:
            yield Finding(code, at, {"text": name, "first": before})


def outside_period(
    period: Period, year: int, at: Address, *, of_key: bool = False
) -> Iterator[Finding]:
    """Yield the finding that a year is none of the plan's period (R106); nothing where it is."""
    if year not in period.years:
        details = {"text": str(year), "period": f"{period.first}-{period.last}"}
        yield Finding("R106", at, details, of_key=of_key)
