"""Cost of the allocation against its size, compared with rounding row by row in the same run.

Run it by hand: `python -m tests.benchmarks.allocation_scale`. It prints seconds of processor time,
peak memory and ratios, for years and for units; nothing in the suite asserts a time.
"""

import math
import random
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from fractions import Fraction

from gnbv.allocation import allocate, apportion, divide
from gnbv.allocation.rounding import Infeasible, Row, Table, round_tables
from gnbv.money import DONG
from gnbv.plan import Ceiling, Plan, Profile, Programme, Project, Source
from gnbv.plan.fields import Name
from gnbv.plan.units import Units

SIZES = (100, 1_000, 10_000)
YEARS = tuple(range(2030, 2040))
SOURCES = ("central", "local", "mobilised")
UNITS = (1_000, 3_000, 10_600)
KINDS = ("equal", "weights", "mixed", "ceilings")


def main() -> None:
    """Print both parts."""
    print(
        f"{'profiles':<10}{'projects':>9}{'cells':>9}{'seconds':>9}{'row by row':>12}{'ratio':>7}"
        f"{'MiB':>8}{'bytes/cell':>12}"
    )
    for kind in KINDS:
        for size in SIZES:
            _measure(kind, size)
    _print_units()
    print()
    wrong = sum(_misses_columns(random.Random(seed)) for seed in range(200))
    print(f"row by row misses column totals in {wrong} of 200 random 30 x 4 tables, settling in 0")


def _measure(kind: str, size: int) -> None:
    plan = _plan(kind, size)
    cells = size * len(SOURCES) * len(YEARS)
    weights = _weights(plan)
    ours = _seconds(lambda: allocate(plan))
    theirs = _seconds(
        lambda: [apportion(line.amount, weights[line.project]) for line in plan.lines]
    )
    tracemalloc.start()
    allocation = allocate(plan)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert not allocation.findings
    assert sum(share.amount for share in allocation.shares) == sum(x.amount for x in plan.lines)
    print(
        f"{kind:<10}{size:>9}{cells:>9}{ours:>9.3f}{theirs:>12.3f}{ours / theirs:>7.1f}"
        f"{peak / 2**20:>8.1f}{peak / cells:>12.0f}"
    )


def _print_units() -> None:
    """A year's money over units, and the exponent by which its cost grows with their number."""
    print(f"\n{'units':<10}{'lines':>9}{'cells':>9}{'seconds':>9}{'MiB':>8}")
    times = []
    for count in UNITS:
        plan = _plan("equal", 5)
        allocation, units = allocate(plan), _units(count)
        times.append(_seconds(lambda: divide(allocation, units, YEARS[0])))  # noqa: B023
        tracemalloc.start()
        shares = divide(allocation, units, YEARS[0]).shares
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        lines = len(plan.lines)
        print(f"{count:<10}{lines:>9}{len(shares):>9}{times[-1]:>9.3f}{peak / 2**20:>8.1f}")
    grown = math.log(times[-1] / times[0]) / math.log(UNITS[-1] / UNITS[0])
    print(f"units: seconds grow with the power {grown:.2f} of their number")


def _units(count: int) -> Units:
    """Invented units of many sizes."""
    chance = random.Random(count)
    return Units.model_validate(
        {
            "name": {"vi": "x"},
            "invented": "x",
            "criteria": {"poor": {"name": {"vi": "x"}}},
            "units": {
                f"u{index}": {
                    "name": {"vi": "x"},
                    "coefficients": {"poor": str(chance.randint(1, 999))},
                }
                for index in range(count)
            },
        }
    )


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _weights(plan: Plan) -> dict[str, list[int]]:
    """Each project's own weights, for the row-by-row peer."""
    found = {}
    for code, project in plan.by_code.items():
        profile = project.profiles.get("central") or plan.programme.sources["central"].profile
        given = profile or Profile()
        found[code] = [int(given.proportion(year)) for year in YEARS]
    return found


def _plan(kind: str, size: int) -> Plan:
    """An invented plan: `size` projects, each with a line of every source."""
    chance = random.Random(size)
    own = kind == "mixed"
    projects = {}
    for index in range(size):
        spread = {year: Fraction(chance.randint(0, 9)) for year in YEARS} if own else None
        profile = Profile(weights=spread) if spread and any(spread.values()) else None
        projects[index] = Project.model_validate(
            {
                "code": str(index),
                "name": {"vi": "x"},
                "lead": "a",
                "funding": {key: f"{chance.randint(10**6, 10**10)} đồng" for key in SOURCES},
            }
        ).model_copy(update={"profiles": dict.fromkeys(SOURCES, profile) if profile else {}})
    totals = [
        sum(project.funding[key][""].total for project in projects.values()) for key in SOURCES
    ]
    sources = {key: _source(kind, total) for key, total in zip(SOURCES, totals, strict=True)}
    programme = Programme.model_construct(
        sources=sources,
        natures={},
        rounding=DONG,
        unit=DONG,
        counterparts=(),
        agencies={},
        decision=None,
        programme=Name(vi="x"),
        stated=(),
        period=date,
    )
    return Plan("benchmark", programme, projects, {})


def _source(kind: str, total: int) -> Source:
    grown = {year: Fraction(index + 1) for index, year in enumerate(YEARS)}
    ceilings = apportion(total, [7, 9, 8, 11, 10, 12, 9, 8, 13, 6])
    return Source(
        name=Name(vi="x"),
        short=Name(vi="x"),
        years=YEARS,
        profile=Profile(weights=grown) if kind in {"weights", "ceilings"} else None,
        ceilings={
            year: Ceiling(amount=amount, ref="x")
            for year, amount in zip(YEARS, ceilings, strict=True)
        }
        if kind == "ceilings"
        else {},
    )


def _misses_columns(chance: random.Random) -> bool:
    """Whether rounding row by row gets the column totals of a random table wrong."""
    weights = tuple(chance.randint(1, 100) for _ in range(4))
    rows = [Row(chance.randint(1, 10**6), weights) for _ in range(30)]
    wanted = apportion(sum(row.amount for row in rows), weights)
    (settled,) = round_tables([Table(rows, (1, 2, 3, 4), [None] * 4, 1, [()] * len(rows))])
    assert not isinstance(settled, Infeasible)
    assert [sum(column) for column in zip(*settled.cells, strict=True)] == wanted
    by_row = [apportion(row.amount, row.weights) for row in rows]
    return [sum(column) for column in zip(*by_row, strict=True)] != wanted


if __name__ == "__main__":
    main()
