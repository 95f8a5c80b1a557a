"""Claims about shares: a printed percentage of a total, right as rounded to its last place."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import Plan, Selection, StatedShare
from gnbv.quantities import PERCENT, Quantity, rounds_to, write
from gnbv.reconciliation.labels import describe
from gnbv.reconciliation.undecided import possible


class ShareClaim(NamedTuple):
    """A printed percentage, and whether the funding lines make it.

    Where money is rounded, hedged or open, the share may be any of an interval: it holds where
    one of these rounds to what is printed. A share witnesses no input: many amounts round to it.
    `accepted` is a misprint that is on record, with the right share beside it.
    """

    code: str
    address: Address
    holds: bool
    details: Mapping[str, str | Text]
    accepted: bool = False


def share_claims(plan: Plan, allocation: Allocation) -> Iterator[ShareClaim]:
    """Every percentage that is stated of the whole plan, where it is whole, and of its projects."""
    for statement, at in plan.walk_statements() if plan.whole else ():
        for key, share, place in statement.walk_percentages(at):
            yield from _of_share(allocation, Selection(), key, share, place)
    for project, at in plan.walk():
        for key, share, place in project.walk_percentages(at):
            yield from _of_share(allocation, Selection(project.code), key, share, place)


def _of_share(
    allocation: Allocation, where: Selection, key: str, share: StatedShare, at: Address
) -> Iterator[ShareClaim]:
    """The share (C106), and that a misprint on record is one (C901)."""
    whole = where._replace(source=share.of) if share.of else where
    named = {"source": key} if key in allocation.plan.programme.sources else {"nature": key}
    part = whole._replace(**named)
    right, printed = share.should_be or share.percent, share.percent
    details = {
        "what": describe(allocation.plan, part),
        "whole": describe(allocation.plan, whole),
        "stated": _text(right),
        "computed": _computed(allocation, part, whole, right.places),
    }
    holds = _rounds(allocation, part, whole, right)
    is_needless = share.should_be is not None and _rounds(allocation, part, whole, printed)
    accepted = holds and share.should_be is not None and not is_needless
    yield ShareClaim("C106", at, holds, details, accepted)
    if is_needless:
        needless = {"what": details["what"], "stated": _text(printed)}
        yield ShareClaim("C901", (*at, "should_be"), False, needless)


def _rounds(allocation: Allocation, part: Selection, whole: Selection, printed: Quantity) -> bool:
    """Whether a share that is possible rounds to what is printed."""
    least, most = possible(part, allocation), possible(whole, allocation)
    if most.low is None or most.low <= 0 or least.low is None:
        return False
    low = _percent(least.low, most.high if least.low >= 0 else most.low)
    high = Fraction(100)
    if least.high is not None:
        high = _percent(least.high, most.low if least.high >= 0 else most.high)
    return rounds_to(min(max(printed.value, low), high), printed)


def _percent(part: int, whole: int | None) -> Fraction:
    """A part in percent of a whole above zero; of one without an end, nothing."""
    return Fraction(0) if whole is None else Fraction(100 * part, whole)


def _computed(allocation: Allocation, part: Selection, whole: Selection, places: int) -> Text:
    total = allocation.total(whole)
    if not total:
        return Text("không có tiền", "no money")
    share = Fraction(100 * allocation.total(part), total)
    vi, en = (write(share, style, places + 2) for style in ("vi", "en"))
    return Text(f"{vi} {PERCENT}", f"{en} {PERCENT}")


def _text(printed: Quantity) -> Text:
    return Text(f"{printed.write('vi')} {PERCENT}", f"{printed.write('en')} {PERCENT}")
