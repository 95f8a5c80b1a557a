"""Claims about shares: a printed percentage of a total, right as rounded to its last place."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.money import Interval
from gnbv.plan import AnnexShare, Plan, Selection, StatedShare
from gnbv.quantities import PERCENT, Quantity, rounds_to, with_unit, write
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


class _Stated(NamedTuple):
    """A stated percentage: which money it is a part of which, where it stands, and its rule."""

    part: Selection
    whole: Selection
    share: StatedShare
    address: Address
    code: str = "C106"


def share_claims(plan: Plan, allocation: Allocation) -> Iterator[ShareClaim]:
    """Every stated percentage: of the whole plan, where it is whole, of projects, of the annex."""
    for stated in (*_of_text(plan), *_of_annex(plan, allocation)):
        yield from _of_share(allocation, stated)


def _of_text(plan: Plan) -> Iterator[_Stated]:
    for statement, at in plan.walk_statements() if plan.whole else ():
        for key, share, place in statement.walk_percentages(at):
            yield _stated(plan, Selection(), key, share, place)
    for project, at in plan.walk():
        for key, share, place in project.walk_percentages(at):
            yield _stated(plan, Selection(project.code), key, share, place)


def _stated(plan: Plan, where: Selection, key: str, share: StatedShare, at: Address) -> _Stated:
    """The percentage that a source or a nature is of some money, or of one source's part of it."""
    whole = where._replace(source=share.of) if share.of else where
    named = {"source": key} if key in plan.programme.sources else {"nature": key}
    return _Stated(whole._replace(**named), whole, share, at)


def _of_annex(plan: Plan, allocation: Allocation) -> Iterator[_Stated]:
    """What an annex prints in percent, where the plan has the projects that it is about.

    Of one year, in each full year the first that differs counts; where years could not be settled,
    nothing is judged of them.
    """
    for printed in plan.annex.shares if plan.annex else ():
        part, whole = printed.part, printed.whole
        if not (_has(plan, part.project) and _has(plan, whole.project)):
            continue
        if allocation.findings and not (part.span == whole.span == "period"):
            continue
        dated = list(_dated(plan, printed))
        wrong = (one for one in dated if not _rounds(allocation, one, _right(one)))
        one = next(wrong, dated[0] if dated else None)
        if one:
            yield one


def _has(plan: Plan, project: str | None) -> bool:
    """Whether the plan has the money of a row: its project, or for a total all projects."""
    return plan.whole if project is None else project in plan.by_code


def _dated(plan: Plan, printed: AnnexShare) -> Iterator[_Stated]:
    """The percentage itself; one of 'one year' in every year in which all sources pay."""
    both = (printed.part, printed.whole)
    dated = any(selection.span == "full-year" for selection in both)
    for year in plan.programme.full_years if dated else ("period",):
        part, whole = (
            selection._replace(span=year) if selection.span == "full-year" else selection
            for selection in both
        )
        yield _Stated(part, whole, printed.share, printed.address, "C306")


def _right(stated: _Stated) -> Quantity:
    """What is right: of a misprint on record, what it should be."""
    return stated.share.should_be or stated.share.percent


def _of_share(allocation: Allocation, stated: _Stated) -> Iterator[ShareClaim]:
    """The share, and that a misprint on record is one (C901)."""
    part, whole, share, at, code = stated
    right, printed = _right(stated), share.percent
    details = {
        "what": describe(allocation.plan, part),
        "whole": describe(allocation.plan, whole),
        "stated": _text(right),
        "computed": _computed(allocation, part, whole, right.places),
    }
    holds = _rounds(allocation, stated, right)
    is_needless = share.should_be is not None and _rounds(allocation, stated, printed)
    accepted = holds and share.should_be is not None and not is_needless
    yield ShareClaim(code, at, holds, details, accepted)
    if is_needless:
        needless = {"what": details["what"], "stated": _text(printed)}
        yield ShareClaim("C901", (*at, "should_be"), False, needless)


def _rounds(allocation: Allocation, stated: _Stated, printed: Quantity) -> bool:
    """Whether a share that is possible rounds to what is printed; of no money it is 0."""
    least, most = possible(stated.part, allocation), possible(stated.whole, allocation)
    if not printed.value and least == most == Interval(0, 0):
        return True
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
    return Text(with_unit(vi, PERCENT), with_unit(en, PERCENT))


def _text(printed: Quantity) -> Text:
    return Text(with_unit(printed.write("vi"), PERCENT), with_unit(printed.write("en"), PERCENT))
