"""`gnbv check` as a whole process beside `bean-check`: `python -m tests.benchmarks.startup`.

Both commands are taken from the folder of the Python that runs this; install gnbv there from its
wheel with its extra `bench` (not editable), which brings beancount. The ledger holds what the
shipped plan holds: a posting for each funding line and year, and a balance assertion for each
figure that is checked against the lines. The two run in turn, so that whatever else the machine
does slows both down, and processor time is counted. `warm` is a check of which nothing has changed
since, answered from the cache; the last row is so many copies of the shipped plan, unchanged too.
bean-check keeps a cache of its own only where loading took it long, which happens on a slow
machine: it is turned off, so that both read what they are given.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from gnbv.allocation import Allocation
from gnbv.audit import audit
from gnbv.plan import FundingLine, Plan, Selection, each
from gnbv.reading.loader import load
from gnbv.reconciliation import Claim, Reconciliation

SHIPPED = Path(__file__).parents[2] / "plans" / "vinh-long-2022-2025"
ROUNDS = 30
MANY = 1_000


def ledger(done: Reconciliation) -> str:
    """Write a plan and its claims as a ledger of beancount, in đồng."""
    plan, shares = done.plan, done.allocation.shares
    first = plan.programme.period.first
    claims = [claim for claim in done.claims if not claim.parts]
    accounts = {_account(plan, _line(share.line)) for share in shares}
    accounts |= {_account(plan, _narrowed(plan, claim.selection)) for claim in claims}
    lines = [f"{first}-01-01 open {account}" for account in sorted({*accounts, "Equity:Money"})]
    for line, year, amount in shares:
        account = _account(plan, _line(line))
        lines += [f'{year}-06-30 * "{line.project}"', f"  {account}  {amount} VND"]
        lines += [f"  Equity:Money  {-amount} VND"]
    lines += [_balance(done.allocation, claim) for claim in claims]
    return "\n".join(lines) + "\n"


def _balance(allocation: Allocation, claim: Claim) -> str:
    """An assertion on the narrowest account of a claim, when its span has ended."""
    plan = allocation.plan
    selection = _narrowed(plan, claim.selection)
    years = plan.programme.period.years
    last = years[-1] if selection.span == "period" else int(selection.span)
    spent = sum(allocation.total(selection._replace(span=year)) for year in years if year <= last)
    return f"{last}-12-31 balance {_account(plan, selection)}  {spent} VND"


def _line(line: FundingLine) -> Selection:
    return Selection(line.project, line.source, line.nature)


def _narrowed(plan: Plan, selection: Selection) -> Selection:
    """The selection as far as it is an account: sources and natures stand below leaves only."""
    project = plan.by_code[selection.project] if selection.project else None
    if project is None or project.sub_projects or not selection.source:
        return Selection(selection.project, span=selection.span)
    return selection


def _account(plan: Plan, selection: Selection) -> str:
    codes = reversed(plan.ancestry[selection.project]) if selection.project else ()
    parts = [f"P{code}".replace(".", "-") for code in codes]
    both = (*each(selection.source), *each(selection.nature))
    parts += [key.capitalize() for key in both if key]
    return ":".join(["Expenses", "Plan", *parts])


def seconds(command: list[str], folder: Path) -> float:
    """The processor time of a process, of its workers too."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, env=_environ(folder), stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _environ(folder: Path) -> dict[str, str]:
    """This environment, but for what would keep Python from its compiled modules."""
    plain = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    cache = {"GNBV_CACHE_DIR": str(folder / "cache"), "BEANCOUNT_DISABLE_LOAD_CACHE": "1"}
    return {**plain, **cache}


def _runs(folder: Path) -> Iterator[tuple[float, float, float]]:
    done = audit(load(SHIPPED)).reconciliation
    assert done
    (folder / "plan.beancount").write_text(ledger(done), encoding="utf-8")
    scripts = Path(sys.executable).parent
    ours = [str(scripts / "gnbv"), "check", str(SHIPPED)]
    theirs = [str(scripts / "bean-check"), "plan.beancount"]
    for _ in range(ROUNDS + 2):
        cold = seconds([*ours, "--no-cache"], folder)
        yield cold, seconds([*ours, "--cache"], folder), seconds(theirs, folder)


def _many(folder: Path) -> tuple[float, float]:
    """The time of a check of many plans, and of the next, of which nothing has changed since."""
    for number in range(MANY):
        shutil.copytree(SHIPPED, folder / "many" / f"{number:04}")
    command = [str(Path(sys.executable).parent / "gnbv"), "check", "many", "--cache"]
    return seconds(command, folder), min(seconds(command, folder) for _ in range(3))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        cold, warm, theirs = zip(*list(_runs(Path(folder)))[2:], strict=True)
        first, again = _many(Path(folder))
    for name, times in (("gnbv check", cold), ("warm", warm), ("bean-check", theirs)):
        least, middle = min(times), median(times)
        print(
            f"{name}: min {least * 1000:.0f} ms, median {middle * 1000:.0f} ms; of bean-check's "
            f"min {least / min(theirs):.2f}, median {middle / median(theirs):.2f}"
        )
    print(f"{MANY:,} plans: {first:.1f} s; warm {again:.2f} s")


if __name__ == "__main__":
    main()
