"""Growth of the work on a plan with its size: `python -m tests.benchmarks.growth`.

For check, annex, allocate, export, causes and targets it prints sizes, seconds of processor time
and the exponent that fits them: the power of the size by which the time grows, by least squares (1
is in proportion). Plans are generated. Check, annex, allocate and export are whole processes, from
the start of Python to the last byte of what they print, with their peak memory; the others call the
library.
"""

import gc
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from gnbv.reconciliation import find_causes, reconcile
from gnbv.targets import check
from tests.benchmarks import causes_scale, nation, targets_scale
from tests.benchmarks.causes_scale import exponent
from tests.benchmarks.measured import gnbv

Made = TypeVar("Made")
SOURCES = ("central", "local", "mobilised")
YEARS = tuple(range(2030, 2040))


def main() -> None:
    """Print every curve."""
    processes("check, funding lines", (3_000, 10_000, 30_000), "check", write_lines)
    processes("check, annex cells", (10_000, 30_000, 100_000), "check", write_annex)
    processes("annex, cells", (10_000, 30_000, 100_000), "annex --format csv", write_annex)
    processes(
        "allocate, lines x 10 years", (3_000, 10_000, 30_000), "allocate --format csv", write_lines
    )
    by_unit = f"allocate --by unit --year {nation.YEARS[0]} --format csv"
    processes("allocate by unit, units", (1_000, 3_000, 10_600), by_unit, write_units)
    for form in ("xlsx", "docx"):
        command = f"export --format {form} -o FILE"
        processes(f"export as {form}, lines", (900, 3_000, 9_900), command, write_lines)
    wrong = {
        size: reconcile(causes_scale.plan(1_000, wrong=size)) for size in (20, 100, 300, 1_000)
    }
    calls("causes, wrong lines", wrong, find_causes)
    plans = {size: targets_scale.plan_of(size) for size in targets_scale.SIZES}
    calls("targets, indicators", plans, check)


def processes(
    what: str, sizes: Sequence[int], command: str, write: Callable[[Path, int], None]
) -> None:
    """Measure a command on plans of several sizes, each in a process of its own.

    FILE in the command is a file of its own to write to.
    """
    seconds, peaks = [], []
    with TemporaryDirectory() as folder:
        for size in sizes:
            plan = Path(folder) / str(size)
            plan.mkdir()
            write(plan, size)
            file = Path(folder) / f"{size}.out"
            done = gnbv(*command.replace("FILE", str(file)).split(), plan)
            seconds.append(done.seconds)
            peaks.append(done.peak)
    _show(what, sizes, seconds)
    print(f"{'':30}" + "".join(f"{peak:>8} MiB" for peak in peaks))


def calls(what: str, made: dict[int, Made], work: Callable[[Made], object]) -> None:
    """Measure a function on what was made for each size."""
    gc.collect()
    gc.freeze()
    seconds = []
    for one in made.values():
        start = time.process_time()
        work(one)
        seconds.append(time.process_time() - start)
    gc.unfreeze()
    _show(what, list(made), seconds)


def _show(what: str, sizes: Sequence[int], seconds: list[float]) -> None:
    print(f"\n{what:30}" + "".join(f"{size:>12,}" for size in sizes) + "  exponent")
    row = "".join(f"{one:>10.2f} s" for one in seconds)
    print(f"{'':30}{row}  {exponent(sizes, seconds):.2f}")


def write_lines(folder: Path, size: int) -> None:
    """A plan of so many funding lines: projects with a line of each of three sources."""
    dice = random.Random(size)
    amounts = [[dice.randrange(10**6, 10**10) for _ in SOURCES] for _ in range(size // 3)]
    _write(folder, amounts, "đồng")


def write_units(folder: Path, size: int) -> None:
    """A plan of 33 funding lines, and so many units."""
    nation.write_province(folder, 0, size)


def write_annex(folder: Path, size: int) -> None:
    """A plan and its annex of so many cells: forty columns, of the period and of each year."""
    dice = random.Random(size)
    yearly = [[dice.randrange(1, 10**5) for _ in SOURCES] for _ in range(size // 40)]
    _write(folder, [[len(YEARS) * one for one in row] for row in yearly], "triệu")
    columns = [_column("all", None, "period")]
    columns += [_column(key, key, "period") for key in SOURCES]
    columns += [_column(f"{key}-{year}", key, str(year)) for year in YEARS for key in SOURCES]
    columns += [_column(f"all-{year}", None, str(year)) for year in YEARS[:6]]
    rows = []
    for at, row in enumerate(yearly):
        period = [len(YEARS) * one for one in row]
        cells = [sum(period), *period, *(row * len(YEARS)), *[sum(row)] * 6]
        rows.append(f'- {{number: "{at}", project: "{at}", cells: [{", ".join(map(str, cells))}]}}')
    head = "ref: I\ntitle: {vi: x}\nunit: triệu đồng\ncolumns:\n"
    text = head + "\n".join(columns) + "\nrows:\n" + "\n".join(rows) + "\n"
    (folder / "annex.yaml").write_text(text, encoding="utf-8")


def _column(name: str, source: str | None, span: str) -> str:
    of_source = f", source: {source}" if source else ""
    return f"- {{id: {name}, heading: [{{vi: x}}], span: {span}{of_source}}}"


def _write(folder: Path, amounts: list[list[int]], unit: str) -> None:
    """The template's programme over ten years, and projects with these amounts by source."""
    years = ", ".join(map(str, YEARS))
    sources = "\n".join(
        f"  {key}: {{name: {{vi: {key}}}, short: {{vi: {key}}}, years: [{years}], ref: I}}"
        for key in SOURCES
    )
    head = (
        'decision: {number: "1", date: 2030-01-15, issuer: {vi: x}, title: {vi: x}}\n'
        "programme: {vi: x}\n"
        f"period: {{first: {YEARS[0]}, last: {YEARS[-1]}, ref: I}}\n"
        f"unit: triệu đồng\nnatures: {{}}\nsources:\n{sources}\n"
        "agencies: {a: {name: {vi: x}, ref: I}}\nstated: []\nprojects:\n"
    )
    projects = []
    for at, row in enumerate(amounts):
        funding = ", ".join(
            f"{key}: {amount} {unit}" for key, amount in zip(SOURCES, row, strict=True)
        )
        projects.append(
            f'- {{code: "{at}", name: {{vi: x}}, ref: I, lead: a, funding: {{{funding}}}}}'
        )
    (folder / "plan.yaml").write_text(head + "\n".join(projects) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
