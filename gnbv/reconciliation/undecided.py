"""Undecided owns which stated figures nothing can confirm or deny, as the money behind is open.

Where the document does not name the source, the nature or the years of some money, a figure that
narrows by one of these may have any amount between two bounds: without that money, and with it. A
figure that cannot lie between them, as it is rounded or hedged, is wrong all the same.
"""

from collections.abc import Iterator

from gnbv.allocation import Allocation
from gnbv.money import Interval, total_of
from gnbv.plan import WITHOUT_NATURE, FundingLine, Selection, has_open_nature, takes
from gnbv.reconciliation.claim import Claim


def is_undecided(claim: Claim, allocation: Allocation) -> bool:
    """Whether a claim differs from what is computed by no more than open money can make."""
    if claim.holds or claim.parts:
        return False
    return claim.allowed.meets(possible(claim.selection, allocation))


def possible(selection: Selection, allocation: Allocation) -> Interval:
    """Return what a selection may come to, in đồng, whatever open and inexact money is."""
    return total_of(_of_lines(selection, allocation))


def _of_lines(selection: Selection, allocation: Allocation) -> Iterator[Interval]:
    """Yield what each funding line can give to a selection, in đồng: as it is inexact or open."""
    dated = selection.span != "period"
    for line in allocation.plan.lines:
        if not _may_cover(selection, line, allocation):
            continue
        own = Selection(line.project, line.source, line.nature or WITHOUT_NATURE, selection.span)
        undated = dated and _has_open_years(line, allocation)
        given = allocation.interval(own._replace(span="period") if undated else own)
        is_sure = allocation.covers(selection, line) and not undated
        yield given if is_sure else given.with_nothing


def _may_cover(selection: Selection, line: FundingLine, allocation: Allocation) -> bool:
    """Whether a line is part of a selection, or would be if what is open of it were so."""
    plan = allocation.plan
    if selection.project not in {None, *plan.ancestry[line.project]}:
        return False
    named = plan.programme.sources[line.source].declared
    source = not named or takes(selection.source, line.source)
    nature = takes(selection.nature, line.nature or WITHOUT_NATURE)
    return source and (nature or has_open_nature(plan, line))


def _has_open_years(line: FundingLine, allocation: Allocation) -> bool:
    """Whether a line falls on the years of the period only because no other years are given."""
    plan = allocation.plan
    return not plan.programme.sources[line.source].declared and (
        line.address not in plan.line_profiles
    )
