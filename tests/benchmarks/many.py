"""`gnbv check` of many plans beside a bare reader of YAML: `python -m tests.benchmarks.many`.

Folders of 10, 100 and 1,000 copies of the shipped plan, and of 10,000 with `--nation`, are checked
as whole processes. In the same run libyaml composes the same files, in one process that does no
more and drops what it has composed: the ratio is of processor times, workers counted in, and holds
whatever else the machine does. Peak memory is that of the largest process of each. The exponent is
the power of the number of plans by which the time grows (1 is in proportion).
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.causes_scale import exponent
from tests.benchmarks.measured import Measured, gnbv, process

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "plans" / "vinh-long-2022-2025"
SIZES, NATION = (10, 100, 1_000), 10_000
COMPOSE = (
    "import sys, pathlib, yaml\n"
    "for file in sorted(pathlib.Path(sys.argv[1]).rglob('*.yaml')):\n"
    "    yaml.compose(file.read_bytes(), Loader=yaml.CSafeLoader)\n"
)


def main() -> None:
    """Check and compose folders of every size, and print what that took."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--nation", action="store_true", help=f"also {NATION:,} plans")
    options.add_argument("--jobs", default=None, help="workers; else as many as gnbv takes itself")
    asked = options.parse_args()
    sizes = (*SIZES, NATION) if asked.nation else SIZES
    jobs = ["--jobs", asked.jobs] if asked.jobs else []
    print(f"{'plans':>7}{'':10}{'processor':>12}{'clock':>10}{'largest':>10}{'ratio':>8}")
    checked = [_compared(size, jobs) for size in sizes]
    of_processor = exponent(sizes, [one.seconds for one in checked])
    by_the_clock = exponent(sizes, [one.clock for one in checked])
    print(f"exponent of the processor's time {of_processor:.2f}, by the clock {by_the_clock:.2f}")


def _compared(size: int, jobs: Sequence[str]) -> Measured:
    """Compose and check so many plans, and print both; returns what the check took."""
    with TemporaryDirectory() as folder:
        plans = Path(folder) / "plans"
        for number in range(size):
            shutil.copytree(SHIPPED, plans / f"{number:05}")
        composed = process(sys.executable, "-c", COMPOSE, plans)
        checked = gnbv("check", plans, *jobs)
    _show(size, "compose", composed, "")
    _show(size, "check", checked, f"{checked.seconds / composed.seconds:.2f}")
    return checked


def _show(size: int, what: str, spent: Measured, ratio: str) -> None:
    print(
        f"{size:>7,}   {what:7}{spent.seconds:>10.2f} s{spent.clock:>8.2f} s"
        f"{spent.peak:>6} MiB{ratio:>8}",
        flush=True,
    )


if __name__ == "__main__":
    main()
