"""Growth of targets with the number of indicators: `python -m tests.benchmarks.targets_scale`.

Generated plans: ten indicators a project, of every kind, a part of another among them, and three
years of results of each. The record is built beforehand, so that what is timed is gnbv's own work
on targets and not the reading of YAML. The exponent is that of the power of the number by which
the time grows, by least squares: 1 is in proportion.
"""

import gc
import math
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from gnbv.allocation import allocate
from gnbv.plan import Dimension, Indicator, Indicators, Plan, Project, Reading, YearResults
from gnbv.reading.loader import load
from gnbv.tables.funding import funding_table
from gnbv.tables.progress import progress_table
from gnbv.tables.targets import targets_table
from gnbv.targets import check, select

INVENTED = Path(__file__).parents[1] / "cases" / "plans" / "invented-province-with-results"
SIZES = (750, 1_500, 3_000, 6_000)
KINDS: tuple[dict[str, Any], ...] = (
    {"target": {"kind": "level", "value": "90 %", "year": "2032"}},
    {"target": {"kind": "annual-change", "value": "1 %"}, "direction": "descending"},
    {"target": {"kind": "cumulative", "value": "5 hộ", "year": "2032"}, "operator": "more-than"},
    {"target": {"kind": "standing", "value": "100 %"}},
    {"target": {"kind": "duty", "cadence": "twice-a-year"}},
)
UNITS = {"cumulative": ("unit", "hộ"), "duty": ("qualitative", "lần")}
NAME = {"vi": "Bịa", "en": "Invented"}


def plan_of(size: int) -> Plan:
    """An invented plan with so many indicators, a tenth as many projects, and their results."""
    plan = load(INVENTED).plan
    assert plan
    projects = {index: _project(index) for index in range(size // 10)}
    indicators = tuple(_indicator(index) for index in range(size))
    point = Reading.model_validate({"about": "year", "reading": NAME, "why": NAME})
    record = Indicators(
        dimensions={f"d{index}": Dimension.model_validate({"name": NAME}) for index in range(60)},
        readings={f"r{index}": point for index in range(60)},
        indicators=indicators,
    )
    years = {index: _results(2030 + index, indicators) for index in range(3)}
    return replace(plan, projects=projects, indicators=record, results=years)


def _project(index: int) -> Project:
    funding = {"central": {"recurrent": "3 tỷ"}}
    fields = {"code": str(index), "name": NAME, "ref": "II", "lead": "a", "funding": funding}
    return Project.model_validate(fields)


def _indicator(index: int) -> Indicator:
    kind = KINDS[index % len(KINDS)]
    measure, unit = UNITS.get(kind["target"]["kind"], ("percentage", "%"))
    fields = {
        "code": f"i{index}",
        "name": NAME,
        "ref": "I.1",
        "measure": measure,
        "unit": unit,
        "population": NAME,
        "scope": NAME,
        "direction": "ascending",
        "dimension": f"d{index % 60}",
        "projects": [str(index // 10)],
        "open": [f"r{index % 60}"],
        "part_of": f"i{index - 5}" if index >= 5 else None,
    }
    return Indicator.model_validate(fields | kind)


def _results(year: int, indicators: tuple[Indicator, ...]) -> YearResults:
    results = [
        {"indicator": one.code, "value": f"1 {one.unit.vi}", "date": f"{year}-12-31", "source": "-"}
        for one in indicators
    ]
    return YearResults.model_validate({"year": str(year), "results": results})


def works(plan: Plan) -> dict[str, Callable[[], object]]:
    """What is timed, by its name; the money is allocated beforehand."""
    shown, allocation = select(plan), allocate(plan)
    return {
        "check": lambda: check(plan),
        "targets": lambda: targets_table(plan, shown),
        "progress": lambda: progress_table(plan, shown, 2031),
        "money": lambda: funding_table(allocation, shown),
        "of a project": lambda: select(plan, project="0"),
    }


def exponent(sizes: tuple[int, ...], times: list[float]) -> float:
    """The slope of the logarithms, by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(one) for one in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return over / sum((a - x) ** 2 for a in xs)


def main() -> None:
    found: dict[str, list[float]] = {}
    for size in SIZES:
        works_of_size = works(plan_of(size))
        gc.collect()
        gc.freeze()
        for name, work in works_of_size.items():
            start = time.process_time()
            work()
            found.setdefault(name, []).append(time.process_time() - start)
    print(f"{'':14}" + "".join(f"{size:>10,}" for size in SIZES) + "  exponent")
    for name, times in found.items():
        row = "".join(f"{one:>8.2f} s" for one in times)
        print(f"{name:14}{row}  {exponent(SIZES, times):.2f}")


if __name__ == "__main__":
    main()
