"""Tagged spending: how much of what was disbursed is for the purpose of a tag, by reports."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gnbv.execution.life import Life
from gnbv.execution.spending import LineSpending, Spending
from gnbv.findings import Assertion, Compared, Finding, Value
from gnbv.language import dated
from gnbv.plan.tagged_money import is_of
from gnbv.plan.tags import PlacedShare, shares_of


class TaggedSpending(NamedTuple):
    """What a report has of some lines for a tag, in đồng.

    `tagged` and `disbursed` are sums over the same lines, those of which the report tells how much
    is for the tag: `lines_reported` of all `lines`. `tagged` is None where that is none of them.
    """

    tagged: int | None
    disbursed: int
    lines: int
    lines_reported: int


def of_share(spending: Spending, placed: PlacedShare) -> TaggedSpending:
    """Return what a report has of the money of one share of a tag."""
    own = (line for line in spending.lines if is_of(spending.plan, placed.share, line.key))
    return _of_lines(placed.key, own)


def of_tag(spending: Spending, key: str) -> TaggedSpending:
    """Return all that a report has for a tag: of its shares, and wherever else it is told."""
    plan, shares = spending.plan, [*shares_of(key, spending.plan.programme.tags[key])]
    own = (
        line
        for line in spending.lines
        if _tells(line, key) or any(is_of(plan, one.share, line.key) for one in shares)
    )
    return _of_lines(key, own)


def _tells(line: LineSpending, tag: str) -> bool:
    return line.spent is not None and tag in line.spent.tagged


def _of_lines(tag: str, lines: Iterable[LineSpending]) -> TaggedSpending:
    own = list(lines)
    told = [line for line in own if _tells(line, tag)]
    amounts = [int(line.spent.tagged[tag]) for line in told if line.spent]
    return TaggedSpending(
        sum(amounts) if told else None,
        sum(line.disbursed for line in told),
        len(own),
        len(told),
    )


def within_disbursed(life: Life) -> Iterator[Assertion]:
    """What is for a tag is no more than what was disbursed of the line."""
    for spending, line in life.reported:
        for tag, amount, at in line.spent.walk_tagged(line.address) if line.spent else ():
            details: dict[str, Value] = {
                "what": line.key.selection(),
                "origin": str(line.origin),
                "date": dated(spending.report.as_of),
                "tag": tag,
                "tagged": amount,
                "disbursed": line.disbursed,
            }
            found = Finding("E217", at, details, Compared(amount, line.disbursed))
            yield Assertion(found, amount <= line.disbursed)
