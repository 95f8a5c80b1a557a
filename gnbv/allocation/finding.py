"""A finding of the allocation: which rule a plan breaks, where, and what cannot hold together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from gnbv.language import Text
from gnbv.plan import Address, Selection

Value = str | int | Text | Selection
"""Words, an amount in đồng, or the money that a finding is about."""


class Part(NamedTuple):
    """One figure behind a finding, in đồng, and where it is written."""

    selection: Selection
    amount: int
    address: Address


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach of an allocation rule; amounts in `details` are ints, in đồng.

    `parts` are the figures that make up `needed` against `given`; `related` are the addresses of
    the other constraints: with the parts, the least set that cannot hold together. `source` is the
    one whose years cannot be settled for it.
    """

    code: str
    address: Address
    details: Mapping[str, Value] = field(default_factory=dict)
    given: int | None = None
    needed: int | None = None
    parts: tuple[Part, ...] = ()
    related: tuple[Address, ...] = ()
    of_key: bool = False
    source: str = ""
