"""Tallies: how many of the things claimed there are of each rule, and how many hold."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple


class Tally(NamedTuple):
    """How many claims of one rule there are, how many hold, and how many only within rounding."""

    code: str
    claims: int
    holding: int
    within_rounding: int = 0


def tally(
    claimed: Iterable[tuple[str, bool]], within_rounding: Iterable[str] = ()
) -> tuple[Tally, ...]:
    """Count rules and whether they hold, in the order of the rules' codes.

    `within_rounding` are the codes of the claims that hold within rounding only.
    """
    counts, holding, loose = Counter[str](), Counter[str](), Counter(within_rounding)
    for code, holds in claimed:
        counts[code] += 1
        holding[code] += holds
    return tuple(
        Tally(code, count, holding[code], loose[code]) for code, count in sorted(counts.items())
    )
