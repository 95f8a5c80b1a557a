"""`gnbv check` as a whole process beside `bean-check`: `python -m tests.benchmarks.startup`.

Both commands are taken from the folder of the Python that runs this; install gnbv there from its
wheel with its extra `bench` (not editable), which brings beancount. The ledger holds what the
shipped plan holds: a posting for each funding line and year, and a balance assertion for each
figure that is checked against the lines. The two run in turn, so that whatever else the machine
does slows both down.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from gnbv.allocation import Allocation
from gnbv.audit import audit
from gnbv.plan import FundingLine, Plan, Selection
from gnbv.reading.loader import load
from gnbv.reconciliation import Claim, Reconciliation

SHIPPED = Path(__file__).parents[2] / "plans" / "vinh-long-2022-2025"
ROUNDS = 30


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
    parts += [key.capitalize() for key in (selection.source, selection.nature) if key]
    return ":".join(["Expenses", "Plan", *parts])


def seconds(command: list[str], folder: Path) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=_environ(), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def _environ() -> dict[str, str]:
    """This environment, but for what would keep Python from its compiled modules."""
    return {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}


def _runs(folder: Path) -> Iterator[tuple[float, float]]:
    done = audit(load(SHIPPED)).reconciliation
    assert done
    (folder / "plan.beancount").write_text(ledger(done), encoding="utf-8")
    scripts = Path(sys.executable).parent
    ours = [str(scripts / "gnbv"), "check", str(SHIPPED)]
    theirs = [str(scripts / "bean-check"), "plan.beancount"]
    for _ in range(ROUNDS + 2):
        yield seconds(ours, folder), seconds(theirs, folder)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = zip(*list(_runs(Path(folder)))[2:], strict=True)
    for name, times in (("gnbv check", ours), ("bean-check", theirs)):
        print(f"{name}: min {min(times) * 1000:.0f} ms, median {median(times) * 1000:.0f} ms")
    print(f"ratio: min {min(ours) / min(theirs):.2f}, median {median(ours) / median(theirs):.2f}")


if __name__ == "__main__":
    main()
