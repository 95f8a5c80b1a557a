"""A simulated nation of 10,600 communes in one long table: `python -m tests.benchmarks.nation`.

This is a simulation: provinces, communes, coefficients and amounts are invented, and say so. 34
plans with 33 funding lines over 4 years are divided among 10,600 communes, 1,399,200 facts in all,
once as CSV and once as Parquet, each by a process of its own. What each source pays in a year is
drawn, and stands as its ceiling; its whole is cut into lines at places that are drawn, so that no
line falls on years or communes in whole đồng and everything is rounded. Two queries of DuckDB then
sum the facts by plan and year, and by funding line, and the sums are compared with what was drawn,
to the đồng. DuckDB comes with the extra `bench`.
"""

import random
import time
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.measured import gnbv

PROVINCES, COMMUNES = 34, 10_600
PROJECTS, SOURCES, YEARS = 11, ("central", "local", "mobilised"), (2031, 2032, 2033, 2034)
SIMULATION = "mô phỏng"
QUERY = "SELECT {keys}, sum(amount) FROM {table} GROUP BY {keys}"


class Drawn(NamedTuple):
    """What was drawn, in đồng: the whole of each plan and year, and of each funding line."""

    years: dict[tuple[str, int], int]
    lines: dict[tuple[str, str, str], int]


def main() -> None:
    """Generate the nation, write both tables, and prove their sums."""
    print("SIMULATION: every figure here is invented.")
    with TemporaryDirectory() as place:
        folder = Path(place)
        drawn = write_nation(folder / "nation")
        facts = COMMUNES * len(YEARS) * PROJECTS * len(SOURCES)
        print(f"{PROVINCES} plans, {COMMUNES:,} communes, {facts:,} facts")
        print(f"{sum(drawn.years.values()):,} đồng in all")
        for form in ("csv", "parquet"):
            file = folder / f"nation.{form}"
            done = gnbv("allocate", folder / "nation", "--by", "unit", "--long", "-o", file)
            size = file.stat().st_size / 2**20
            print(
                f"{form:8} {done.clock:6.1f} s, {done.seconds:6.1f} s of processor, "
                f"{done.peak:4} MiB at most, {size:.1f} MiB written"
            )
            _prove(file, drawn)


def write_nation(folder: Path, provinces: int = PROVINCES, communes: int = COMMUNES) -> Drawn:
    """Write the simulated plans, and return what was drawn for them."""
    drawn = Drawn({}, {})
    for number in range(provinces):
        share = communes // provinces + (number < communes % provinces)
        of_one = write_province(folder / f"simulated-{number + 1:02}", number, share)
        drawn.years.update(of_one.years)
        drawn.lines.update(of_one.lines)
    return drawn


def write_province(folder: Path, number: int, communes: int) -> Drawn:
    """Write one simulated plan with its communes, and return what was drawn for it."""
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(number)
    ceilings = {key: [dice.randrange(10**9, 10**10) for _ in YEARS] for key in SOURCES}
    lines = {key: _cut(sum(years), dice) for key, years in ceilings.items()}
    (folder / "plan.yaml").write_text(_plan(number + 1, ceilings, lines), encoding="utf-8")
    (folder / "units.yaml").write_text(_units(communes, dice), encoding="utf-8")
    name, paid = str(folder), zip(*ceilings.values(), strict=True)
    return Drawn(
        {(name, year): sum(amounts) for year, amounts in zip(YEARS, paid, strict=True)},
        {(name, str(at), key): one for key in SOURCES for at, one in enumerate(lines[key], 1)},
    )


def _cut(whole: int, dice: random.Random) -> list[int]:
    """Cut an amount into as many as there are projects, at places that are drawn."""
    places = [0, *sorted(dice.sample(range(1, whole), PROJECTS - 1)), whole]
    return [end - begin for begin, end in pairwise(places)]


def _plan(number: int, ceilings: dict[str, list[int]], lines: dict[str, list[int]]) -> str:
    years = ", ".join(map(str, YEARS))
    name = f"{{vi: Chương trình {number} ({SIMULATION}), en: Programme {number} (simulation)}}"
    issued = f"issuer: {{vi: {SIMULATION}}}, title: {name}"
    sources = []
    for key, amounts in ceilings.items():
        paid = zip(YEARS, amounts, strict=True)
        limits = ", ".join(f"{year}: {{amount: {one} đồng, ref: I}}" for year, one in paid)
        name_of = f"name: {{vi: {key}}}, short: {{vi: {key}}}"
        sources.append(f"  {key}: {{{name_of}, years: [{years}], ceilings: {{{limits}}}, ref: I}}")
    projects = []
    for at, row in enumerate(zip(*lines.values(), strict=True), 1):
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


def _prove(file: Path, drawn: Drawn) -> None:
    """Compare the sums in a table with what was drawn; exact, or this fails."""
    if not find_spec("duckdb"):
        print("         the sums are not proved here: DuckDB is not installed (extra bench)")
        return
    start = time.perf_counter()
    assert _sums(file, "plan, year") == drawn.years
    assert _sums(file, "plan, project, source") == drawn.lines
    took = time.perf_counter() - start
    print(
        f"         {len(drawn.years)} sums by plan and year and {len(drawn.lines):,} by funding "
        f"line are what was drawn ({took:.2f} s)"
    )


def _sums(file: Path, keys: str) -> dict[tuple[object, ...], int]:
    import duckdb

    # Codes of projects look like numbers, and are not.
    types = "types = {'project': 'VARCHAR'}"
    table = f"read_csv('{file}', {types})" if file.suffix == ".csv" else f"'{file}'"
    rows = duckdb.sql(QUERY.format(keys=keys, table=table)).fetchall()
    return {tuple(key): int(amount) for *key, amount in rows}


if __name__ == "__main__":
    main()
