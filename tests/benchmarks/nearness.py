"""How often a project's years come as near as can be: small random plans against every table.

Run it by hand: `python -m tests.benchmarks.nearness`. Nothing is asserted.
"""

import random
from collections import Counter
from itertools import product
from math import ceil, floor, prod

from gnbv.allocation.rounding import Row, Table
from tests.allocation.rounding.test_whole import (
    by_year,
    exact_by_year,
    off,
    possible,
    rounded,
    table,
)

PLANS = 600
MOST_TABLES = 60_000
"""A plan with more possible tables than these is left out."""


def main() -> None:
    """Print how many plans reach the best possible, and how many the exact share."""
    counts = sum((_compare(_plan(random.Random(seed))) for seed in range(PLANS)), Counter[str]())
    print(f"{counts['plans']} plans of 2 or 3 sources, up to 3 projects and 3 years:")
    print(f"years of the plan that miss: {counts['missed']} of {counts['years']}")
    print(f"projects' years as near as any table allows: {counts['best']} of {counts['plans']}")
    print(f"all exact: {counts['exact']} of {counts['can be exact']} that can be")


def _plan(chance: random.Random) -> list[Table]:
    years, projects = tuple(range(chance.randint(2, 3))), chance.randint(1, 3)
    even = chance.random() < 0.5
    return [
        table(
            [
                Row(chance.randint(0, 12), _weights(chance, len(years), even))
                for _ in range(projects)
            ],
            years,
        )
        for _ in range(chance.randint(2, 3))
    ]


def _weights(chance: random.Random, width: int, even: bool) -> tuple[int, ...]:
    return (1,) * width if even else tuple(chance.randint(1, 3) for _ in range(width))


def _compare(tables: list[Table]) -> Counter[str]:
    choices = [list(possible(one)) for one in tables]
    if prod(map(len, choices)) > MOST_TABLES:
        return Counter()
    exact = exact_by_year(tables)
    best = min(
        off(tables, cells)
        for cells in product(*choices)
        if all(floor(exact[y]) <= x <= ceil(exact[y]) for y, x in by_year(tables, cells).items())
    )
    cells = [settled.cells for settled in rounded(tables)]
    found, years = off(tables, cells), by_year(tables, cells)
    return Counter(
        {
            "plans": 1,
            "years": len(years),
            "missed": sum(abs(years[y] - share) >= 1 for y, share in exact.items()),
            "best": found == best,
            "can be exact": best == 0,
            "exact": found == 0,
        }
    )


if __name__ == "__main__":
    main()
