"""The names in tags: projects, sources and natures that there are, and no line twice in one tag."""

from collections.abc import Iterator

from gnbv.addresses import Address
from gnbv.findings import Finding
from gnbv.plan import Plan
from gnbv.plan.by_line import LineKey
from gnbv.plan.tagged_money import tagged_money
from gnbv.plan.tags import PlacedShare
from gnbv.references.names import undeclared


def names(plan: Plan) -> Iterator[Finding]:
    """What a share is of is declared."""
    for placed in plan.programme.walk_tag_shares():
        yield from _names(plan, placed)


def _names(plan: Plan, placed: PlacedShare) -> Iterator[Finding]:
    programme = plan.programme
    of = ", ".join(placed.share.source or "*")
    for field, name, at in placed.share.walk_names(placed.address):
        if field == "source":
            yield from undeclared("R102", name, programme.sources, at)
        elif field == "nature":
            yield from undeclared("R103", name, programme.natures, at, source=of)
        elif plan.whole:  # a project whose file could not be used is no unknown one
            yield from undeclared("R105", name, plan.by_code, at)


def once(plan: Plan) -> Iterator[Finding]:
    """No line is part of two shares of one tag, and each share is of some line."""
    first: dict[tuple[str, Address], Address] = {}
    for money in tagged_money(plan):
        key, at = money.placed.key, money.placed.address
        if not money.lines and plan.whole and not any(_names(plan, money.placed)):
            yield Finding("R131", at, {"text": key})
        for line in money.lines:
            before = first.setdefault((key, line.address), at)
            if before != at:
                what = LineKey.of(line).selection()
                yield Finding("R130", at, {"text": key, "what": what, "first": before})
                break  # one line is enough to tell of
