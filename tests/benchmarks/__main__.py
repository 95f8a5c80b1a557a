"""The whole table of costs at scale, beside peers of the same run: `python -m tests.benchmarks`.

A row says what is done, the seconds of processor time and the peak memory that it takes, the same
of a peer, and what is aimed at. A peer that is not installed (the extra `bench` brings all) is left
out with a word. Of the first row instructions are counted as well, where `perf` or `valgrind` can:
a busy machine does not change them. Then come the simulated nation, many plans, the curves of
growth, what is read in a decision's text, and what is drafted of an annex. Takes some ten minutes;
nothing in the suite asserts a time.
"""

import gc
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from gnbv.audit import audit
from gnbv.reading.loader import load
from tests.benchmarks import generated, nation, startup, targets_scale
from tests.benchmarks.instructions import compared, instructions
from tests.benchmarks.measured import Measured, call, gnbv, process

ROUNDS = 15
"""How often what is over in a blink is run, in turn with its peer; the median counts."""

PLANS, UNITS, PROJECTS, INDICATORS = 1_000, 10_600, 3_300, 6_000

MORE = ("nation", "many", "growth", "decision", "drafting")
"""Modules here whose `main` prints tables of its own, in this order, after the first one."""

COMPOSE = """\
import sys, yaml
from pathlib import Path
for file in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    yaml.compose(file.read_bytes(), yaml.CLoader)
"""


class Line(NamedTuple):
    """A row of the table; `peer` is named, and measured where it is installed.

    `more` is how many instructions both execute, in words, where they were asked for.
    """

    work: str
    aim: str
    ours: Measured
    peer: str = ""
    theirs: Measured | None = None
    more: str = ""


def main() -> None:
    """Print the table, and those of the other modules."""
    head = f"{'work':44}{'seconds':>9}{'MiB':>7}  {'peer':14}{'seconds':>9}{'MiB':>7}{'ratio':>7}"
    print(f"{head}  aim")
    with TemporaryDirectory() as place:
        for line in _lines(Path(place)):
            print(_shown(line), flush=True)
            if line.more:
                print(f"  instructions: {line.more}", flush=True)
    for name in MORE:
        print(f"\n{name}")
        import_module(f"tests.benchmarks.{name}").main()


def _lines(folder: Path) -> Iterator[Line]:
    yield _check_once(folder)
    yield _check_many(folder)
    yield _by_unit(folder)
    for form, aim in (("docx", "5 s"), ("xlsx", "12 s")):
        yield _export(folder, form, aim)
    yield Line(f"targets, {INDICATORS:,} indicators: check, table", "2 s", call(_targets()))
    for lines in (10_000, 30_000):
        plan = _plan(folder, f"lines-{lines}", generated.write_lines, lines)
        done = gnbv("allocate", "--format", "csv", plan)
        yield Line(f"{lines:,} lines x 10 years to CSV", "6 s" if lines > 10_000 else "-", done)
    plan = _plan(folder, "annex", generated.write_annex, 100_000)
    yield Line("annex, 100,000 cells", "5 s, 300 MiB", gnbv("annex", "--format", "csv", plan))


def _check_once(folder: Path) -> Line:
    """The plan that ships, beside beancount on a ledger of the same figures."""
    work, aim, peer = "check, the shipped plan", "1.8 x", "bean-check"
    command = (sys.executable, "-m", "gnbv", "check", startup.SHIPPED)
    check = partial(process, *command)
    beside = Path(sys.executable).with_name(peer)
    if not beside.exists():
        counted = compared(instructions(*command), None)
        return Line(work, aim, _median([check() for _ in range(ROUNDS)]), peer, more=counted)
    done = audit(load(startup.SHIPPED)).reconciliation
    assert done
    ledger = folder / "plan.beancount"
    ledger.write_text(startup.ledger(done), encoding="utf-8")
    runs = [(check(), process(beside, ledger)) for _ in range(ROUNDS)]
    ours, theirs = zip(*runs, strict=True)
    counted = compared(instructions(*command), instructions(beside, ledger))
    return Line(work, aim, _median(list(ours)), peer, _median(list(theirs)), counted)


def _check_many(folder: Path) -> Line:
    """Copies of the plan that ships, beside nothing but libyaml's nodes of the same files."""
    plans = folder / "many"
    for number in range(PLANS):
        shutil.copytree(startup.SHIPPED, plans / f"{number:04}")
    theirs = process(sys.executable, "-c", COMPOSE, plans)
    ours = gnbv("check", plans)
    shutil.rmtree(plans)
    return Line(f"check, {PLANS:,} plans", "2.2 x, 80 MiB", ours, "libyaml", theirs)


def _by_unit(folder: Path) -> Line:
    nation.write_province(folder / "units", 0, UNITS)
    options = ("--by", "unit", "--year", str(nation.YEARS[0]), "--format", "csv")
    done = gnbv("allocate", folder / "units", *options)
    return Line(f"allocate by unit, {UNITS:,} units x 33 lines", "10 s, 1,024 MiB", done)


def _export(folder: Path, form: str, aim: str) -> Line:
    plan = _plan(folder, form, generated.write_lines, PROJECTS * len(generated.SOURCES))
    done = gnbv("export", plan, "-o", folder / f"export.{form}")
    return Line(f"{form}, {PROJECTS:,} projects", aim, done)


def _targets() -> Callable[[], object]:
    """What `gnbv targets` works out, with the record made beforehand."""
    works = targets_scale.works(targets_scale.plan_of(INDICATORS))
    gc.collect()
    return lambda: [works[name]() for name in ("check", "targets")]


def _plan(folder: Path, name: str, write: Callable[[Path, int], None], size: int) -> Path:
    plan = folder / name
    plan.mkdir()
    write(plan, size)
    return plan


def _median(runs: list[Measured]) -> Measured:
    return sorted(runs, key=attrgetter("seconds"))[len(runs) // 2]


def _shown(line: Line) -> str:
    ours = f"{line.work:44}{_cost(line.ours)}  {line.peer:14}"
    if line.theirs:
        ratio = line.ours.seconds / line.theirs.seconds
        return f"{ours}{_cost(line.theirs)}{ratio:>7.2f}  {line.aim}"
    return f"{ours}{'not installed' if line.peer else '':>23}  {line.aim}"


def _cost(done: Measured) -> str:
    return f"{done.seconds:>9.2f}{'-' if done.peak is None else done.peak:>7}"


if __name__ == "__main__":
    main()
