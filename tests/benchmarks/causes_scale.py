"""Cost of finding causes against the number of wrong lines, of lines, and of years guessed at.

Run it by hand: `python -m tests.benchmarks.causes_scale`. It prints seconds and the exponent that
fits them (1 is cost in proportion); nothing in the suite asserts a time.
"""

import math
import time
from collections.abc import Callable, Sequence
from datetime import date

from gnbv.money import DONG
from gnbv.plan import Plan, Programme, Project, Source, Statement
from gnbv.plan.decision import Decision
from gnbv.plan.fields import Name
from gnbv.plan.programme import Period
from gnbv.reconciliation import find_causes, reconcile

SOURCES = ("central", "local", "mobilised")
WRONG = (20, 100, 300, 1_000)
LINES = (100, 300, 1_000, 3_000)
PERIODS = (5, 10, 20, 40)


def main() -> None:
    """Print the three growths."""
    _growth("wrong lines of 1,000 projects", WRONG, lambda size: plan(1_000, wrong=size))
    _growth("projects, 20 lines wrong", LINES, lambda size: plan(size, wrong=20))
    _growth("years, 100 projects, wrong years", PERIODS, lambda size: plan(100, size, late=True))
    _growth("projects x 10 years, wrong years", LINES, lambda size: plan(size, 10, late=True))


def plan(size: int, years: int = 4, wrong: int = 0, late: bool = False) -> Plan:
    """An invented plan: of each project its total, its sources and its first year are stated.

    In `wrong` projects the first line is not what the document states; if `late`, the first
    source pays a year later than what is stated of each year.
    """
    period = tuple(range(2030, 2030 + years))
    projects = {}
    for at in range(size):
        amounts = dict.fromkeys(SOURCES, (at % 9 + 1) * years * 10**6)
        stated: dict[str, str] = {key: f"{amount} đồng" for key, amount in amounts.items()}
        stated["total"] = f"{sum(amounts.values())} đồng"
        stated |= {str(year): f"{sum(amounts.values()) // years} đồng" for year in period}
        slip = (at + 1) * years if at < wrong else 0
        written = amounts | {"central": amounts["central"] + slip}
        projects[at] = Project.model_validate(
            {
                "code": str(at),
                "name": {"vi": "x"},
                "lead": "a",
                "funding": {key: f"{amount} đồng" for key, amount in written.items()},
                "stated": stated,
            }
        )
    name = Name(vi="x")
    sources = {key: Source(name=name, short=name, years=period, ceilings={}) for key in SOURCES}
    if late:
        sources["central"] = sources["central"].model_copy(update={"years": period[1:]})
    programme = Programme.model_construct(
        sources=sources,
        natures={},
        rounding=DONG,
        unit=DONG,
        counterparts=(),
        agencies={},
        decision=Decision(number="1", date=date(period[0], 1, 1), issuer=name, title=name),
        programme=name,
        stated=(),
        period=Period(first=period[0], last=period[-1]),
    )
    total = sum((at % 9 + 1) * years * 10**6 for at in range(size))
    figures = {"total": f"{3 * total} đồng"} | dict.fromkeys(SOURCES, f"{total} đồng")
    statement = Statement.model_validate({"ref": "x", "figures": figures})
    return Plan("benchmark", programme, projects, {0: statement})


def _growth(what: str, sizes: Sequence[int], make: Callable[[int], Plan]) -> None:
    print(what)
    seconds = []
    for size in sizes:
        reconciliation = reconcile(make(size))
        start = time.process_time()
        causes = find_causes(reconciliation)
        seconds.append(time.process_time() - start)
        print(f"{size:>8}{seconds[-1]:>10.3f} s{len(causes.suspects):>8} suspects")
    print(f"{'exponent':>8}{exponent(sizes, seconds):>10.2f}\n")


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The slope of the line that fits the logarithms best: 1 where cost is in proportion."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    slope = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return slope / sum((a - x) ** 2 for a in xs)


if __name__ == "__main__":
    main()
