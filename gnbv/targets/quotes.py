"""Quotes: what an indicator's quote says of its fields; nothing is read from quotes yet."""

from collections.abc import Iterator

from gnbv.plan import Plan
from gnbv.targets.assertion import Assertion


def quoted(_: Plan) -> Iterator[Assertion]:
    """Yield an assertion for each field that a quote proves, at the field's address."""
    yield from ()
