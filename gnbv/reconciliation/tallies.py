"""Tallies: how many of the things claimed there are of each rule, and how many hold."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple


class Tally(NamedTuple):
    """How many claims of one rule there are, and how many of them hold."""

    code: str
    claims: int
    holding: int


def tally(claimed: Iterable[tuple[str, bool]]) -> tuple[Tally, ...]:
    """Count rules and whether they hold, in the order of the rules' codes."""
    counts, holding = Counter[str](), Counter[str]()
    for code, holds in claimed:
        counts[code] += 1
        holding[code] += holds
    return tuple(Tally(code, count, holding[code]) for code, count in sorted(counts.items()))
