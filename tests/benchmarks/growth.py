"""Growth of the work on a plan with its size: `python -m tests.benchmarks.growth`.

For check, annex, allocate, export, report, a plan's life, causes and targets it prints sizes,
seconds of processor time and the exponent that fits them: the power of the size by which the time
grows, by least squares (1 is in proportion). Plans are generated. Causes and targets call the
library; the others are whole processes, from the start of Python to the last byte of what they
print, with their peak memory. A life is checked: adjustments, assignments, closes and reports. Name
a curve by its first word to have it alone: `python -m tests.benchmarks.growth life`.
"""

import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from gnbv.reconciliation import find_causes, reconcile
from gnbv.targets import check
from tests.benchmarks import causes_scale, nation, targets_scale
from tests.benchmarks.causes_scale import exponent
from tests.benchmarks.generated import write_annex, write_life, write_lines, write_units
from tests.benchmarks.measured import gnbv

Made = TypeVar("Made")

_LINES, _CELLS = (3_000, 10_000, 30_000), (10_000, 30_000, 100_000)
_EXPORTED = (900, 3_000, 9_900)
"""Sizes: funding lines, cells of an annex, and funding lines of what is written as documents."""


def main(named: Sequence[str] = ()) -> None:
    """Print every curve, or those whose first words are named."""
    for name, curve in _CURVES.items():
        if not named or name in named:
            curve()


def _check() -> None:
    processes("check, funding lines", _LINES, "check", write_lines)
    processes("check, annex cells", _CELLS, "check", write_annex)


def _annex() -> None:
    processes("annex, cells", _CELLS, "annex --format csv", write_annex)


def _allocate() -> None:
    processes("allocate, lines x 10 years", _LINES, "allocate --format csv", write_lines)
    by_unit = f"allocate --by unit --year {nation.YEARS[0]} --format csv"
    processes("allocate by unit, units", (1_000, 3_000, 10_600), by_unit, write_units)


def _export() -> None:
    for form in ("xlsx", "docx"):
        command = f"export --format {form} -o FILE"
        processes(f"export as {form}, lines", _EXPORTED, command, write_lines)


def _report() -> None:
    processes("report, lines", _EXPORTED, "report -o FILE.html", write_lines)


def _life() -> None:
    def of_years(folder: Path, years: int) -> None:
        write_life(folder, lines=200, years=years)

    def of_lines(folder: Path, lines: int) -> None:
        write_life(folder, lines=lines, years=10)

    processes("life, years of 200 lines", (3, 10, 30), "check", of_years)
    processes("life, lines x 10 years", (60, 200, 600), "check", of_lines)


def _causes() -> None:
    sizes = (20, 100, 300, 1_000)
    wrong = {size: reconcile(causes_scale.plan(1_000, wrong=size)) for size in sizes}
    calls("causes, wrong lines", wrong, find_causes)


def _targets() -> None:
    plans = {size: targets_scale.plan_of(size) for size in targets_scale.SIZES}
    calls("targets, indicators", plans, check)


_CURVES: dict[str, Callable[[], None]] = {
    "check": _check,
    "annex": _annex,
    "allocate": _allocate,
    "export": _export,
    "report": _report,
    "life": _life,
    "causes": _causes,
    "targets": _targets,
}


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


if __name__ == "__main__":
    main(sys.argv[1:])
