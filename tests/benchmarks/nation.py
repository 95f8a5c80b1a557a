"""A simulated nation of 10,600 communes in one long table: `python -m tests.benchmarks.nation`.

This is a simulation: provinces, communes, coefficients and amounts are invented, and say so. 34
plans with 33 funding lines over 4 years are divided among 10,600 communes, 1,399,200 facts in all,
once as CSV and once as Parquet, each by a process of its own. One query of DuckDB then sums every
plan's years, and the sums are compared with the totals that stand in the generated plans. DuckDB
comes with the extra `bench`.
"""

import os
import random
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory

PROVINCES, COMMUNES = 34, 10_600
PROJECTS, SOURCES, YEARS = 11, ("central", "local", "mobilised"), (2031, 2032, 2033, 2034)
ROOT = Path(__file__).parents[2]
SIMULATION = "mô phỏng"
QUERY = "SELECT plan, year, sum(amount) FROM '{file}' GROUP BY plan, year ORDER BY plan, year"

Totals = dict[tuple[str, int], int]
"""What each plan has in each year, in đồng."""


def main() -> None:
    """Generate the nation, write both tables, and prove their sums."""
    print("SIMULATION: every figure here is invented.")
    with TemporaryDirectory() as place:
        folder = Path(place)
        totals = write_nation(folder / "nation")
        facts = COMMUNES * PROJECTS * len(SOURCES) * len(YEARS)
        print(f"{PROVINCES} plans, {COMMUNES:,} communes, {facts:,} facts")
        print(f"{sum(totals.values()):,} đồng in all")
        for form in ("csv", "parquet"):
            file = folder / f"nation.{form}"
            took, processor, peak = _run("allocate", str(folder / "nation"), "--by", "unit", file)
            size = file.stat().st_size / 2**20
            print(
                f"{form:8} {took:6.1f} s, {processor:6.1f} s of processor, {peak:4} MiB at most, "
                f"{size:.1f} MiB written"
            )
            _prove(file, totals)


def write_nation(folder: Path, provinces: int = PROVINCES, communes: int = COMMUNES) -> Totals:
    """Write the simulated plans; returns what each has in each year, as they were drawn."""
    totals: Totals = {}
    for number in range(provinces):
        plan = folder / f"simulated-{number + 1:02}"
        plan.mkdir(parents=True)
        dice = random.Random(number)
        # Every line is the same in all years, so that the totals need no allocation to be known.
        yearly = [[dice.randrange(10**6, 10**9) for _ in SOURCES] for _ in range(PROJECTS)]
        for year in YEARS:
            totals[str(plan), year] = sum(map(sum, yearly))
        amounts = [[len(YEARS) * one for one in row] for row in yearly]
        (plan / "plan.yaml").write_text(_plan(number + 1, amounts), encoding="utf-8")
        share = communes // provinces + (number < communes % provinces)
        (plan / "units.yaml").write_text(_units(share, dice), encoding="utf-8")
    return totals


def _plan(number: int, amounts: list[list[int]]) -> str:
    years = ", ".join(map(str, YEARS))
    name = f"{{vi: Chương trình {number} ({SIMULATION}), en: Programme {number} (simulation)}}"
    issued = f"issuer: {{vi: {SIMULATION}}}, title: {name}"
    sources = [
        f"  {key}: {{name: {{vi: {key}}}, short: {{vi: {key}}}, years: [{years}], ref: I}}"
        for key in SOURCES
    ]
    projects = []
    for at, row in enumerate(amounts, 1):
        pairs = zip(SOURCES, row, strict=True)
        funding = ", ".join(f"{key}: {amount} đồng" for key, amount in pairs)
        projects.append(
            f'- {{code: "{at}", name: {{vi: x}}, ref: I, lead: a, funding: {{{funding}}}}}'
        )
    return "\n".join(
        [
            f'decision: {{number: "{number}", date: {YEARS[0]}-01-15, {issued}}}',
            f"programme: {name}",
            f"period: {{first: {YEARS[0]}, last: {YEARS[-1]}, ref: I}}",
            "unit: đồng",
            "natures: {}",
            "sources:",
            *sources,
            "agencies: {a: {name: {vi: x}, ref: I}}",
            "stated: []",
            "projects:",
            *projects,
            "",
        ]
    )


def _units(communes: int, dice: random.Random) -> str:
    units = [
        f"  c{at:04}: {{name: {{vi: Xã {at}}}, coefficients: {{poor: {dice.randint(1, 999)}}}}}"
        for at in range(1, communes + 1)
    ]
    head = (
        f"name: {{vi: Xã, en: Communes}}\ninvented: {SIMULATION}\n"
        "criteria: {poor: {name: {vi: Hộ nghèo}}}\nunits:\n"
    )
    return head + "\n".join(units) + "\n"


def _run(*arguments: str | Path) -> tuple[float, float, int]:
    """Seconds by the clock and of the processor, and MiB at most; the last argument is a file."""
    *command, file = map(str, arguments)
    start = time.perf_counter()
    process = Popen(
        [sys.executable, "-m", "gnbv", *command, "-o", file, "--long"], cwd=ROOT, stdout=DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    took = time.perf_counter() - start
    return took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def _prove(file: Path, totals: Totals) -> None:
    """Compare the sums in a table with what was drawn; exact, or this fails."""
    if not find_spec("duckdb"):
        print("         the sums are not proved here: DuckDB is not installed (extra bench)")
        return
    import duckdb

    start = time.perf_counter()
    rows = duckdb.sql(QUERY.format(file=file)).fetchall()
    found = {(plan, year): int(amount) for plan, year, amount in rows}
    assert found == totals
    took = time.perf_counter() - start
    print(f"         {len(found)} sums by plan and year are the plans' own ({took:.2f} s)")


if __name__ == "__main__":
    main()
