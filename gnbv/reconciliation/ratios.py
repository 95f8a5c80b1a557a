"""Claims about ratios: printed growth, or one amount against another, as rounded to its last place.

Where money is rounded, hedged or open, the ratio may be any of an interval, and holds where one of
these rounds to what is printed. It witnesses no input: many amounts round to it.
"""

from collections.abc import Iterator

from gnbv.addresses import Address
from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.money import Interval
from gnbv.plan import Plan, Ratio, Selection, StatedRatio, select
from gnbv.quantities import rounds_to
from gnbv.reconciliation.labels import describe
from gnbv.reconciliation.shares import ShareClaim
from gnbv.reconciliation.undecided import possible


def ratio_claims(plan: Plan, allocation: Allocation) -> Iterator[ShareClaim]:
    """Every ratio that is stated of the whole plan, where it is whole, and of its projects."""
    for statement, at in plan.walk_statements() if plan.whole else ():
        for ratio, place in statement.walk_ratios(at):
            yield from _of_ratio(allocation, None, ratio, place)
    for project, at in plan.walk():
        for ratio, place in project.walk_ratios(at):
            named = (ratio.of_project, ratio.than_project)
            if all(code is None or code in plan.by_code for code in named):
                yield from _of_ratio(allocation, project.code, ratio, place)


def _of_ratio(
    allocation: Allocation, project: str | None, stated: StatedRatio, at: Address
) -> Iterator[ShareClaim]:
    """The ratio (C107), and that a misprint on record is one (C901)."""
    plan = allocation.plan
    part = select(plan, stated.of, stated.of_project or project)
    whole = select(plan, stated.than, stated.than_project or project)
    right = stated.should_be or stated.ratio
    what = Text.joined((describe(plan, part), describe(plan, whole)), " / ")
    details = {
        "what": what,
        "stated": right.text(),
        "computed": _computed(allocation, part, whole, right),
    }
    holds = _rounds(allocation, part, whole, right)
    recorded = stated.should_be is not None
    needless = recorded and _rounds(allocation, part, whole, stated.ratio)
    yield ShareClaim("C107", at, holds, details, holds and recorded and not needless)
    if needless:
        found = {"what": what, "stated": stated.ratio.text()}
        yield ShareClaim("C901", (*at, "should_be"), False, found)


def _rounds(allocation: Allocation, part: Selection, whole: Selection, ratio: Ratio) -> bool:
    """Whether a ratio that is possible rounds to what is printed."""
    upper, lower = possible(part, allocation), possible(whole, allocation)
    if lower.low is None or lower.low <= 0 or upper.low is None:
        return False
    ends = [ratio.of(*pair) for pair in _extremes(upper, lower)]
    value, bounded = ratio.printed.value, upper.high is not None
    low, high = min(ends), max(ends)
    if not bounded and ratio.kind == "fall":
        low = min(low, value)
    elif not bounded:
        high = max(high, value)
    return rounds_to(min(max(value, low), high), ratio.printed)


def _extremes(upper: Interval, lower: Interval) -> Iterator[tuple[int, int]]:
    """The least and the largest amount against another, as far as they have ends."""
    for part in upper:
        for whole in lower:
            if part is not None and whole is not None:
                yield part, whole
    if lower.high is None:
        yield 0, 1


def _computed(allocation: Allocation, part: Selection, whole: Selection, ratio: Ratio) -> Text:
    total = allocation.total(whole)
    if not total:
        return Text("không có tiền", "no money")
    return ratio.text(ratio.of(allocation.total(part), total), ratio.printed.places + 2)
