"""Labels: what a selection of a plan's money is called, in both languages."""

from collections.abc import Sequence

from gnbv.language import Text
from gnbv.money import Interval, write
from gnbv.plan import FundingLine, Plan, Selection, each, label_of

_EVERYTHING = Text("Toàn bộ kế hoạch", "The whole plan")
_MOST_LINES = 12
"""Lines that are listed by name where one of several is meant."""
_FULL_YEAR = Text("một năm", "one year")


def describe(plan: Plan, selection: Selection) -> Text:
    """Name a selection: its project, source, nature and year, from the widest to the narrowest."""
    programme = plan.programme
    parts = [_EVERYTHING]
    if selection.project:
        parts = [label_of(plan, selection.project)]
    for keys, named in (
        (selection.source, programme.sources),
        (selection.nature, programme.natures),
    ):
        if keys:
            parts.append(Text.joined((named[key].name.text for key in each(keys) if key), " + "))
    if selection.span == "full-year":
        parts.append(_FULL_YEAR)
    elif selection.span != "period":
        parts.append(Text(f"năm {selection.span}", f"{selection.span}"))
    return Text.joined(parts)


def list_lines(plan: Plan, lines: Sequence[FundingLine]) -> Text:
    """List funding lines with their amounts, the first dozen of them where there are more."""
    named = [_with_amount(plan, line) for line in lines[:_MOST_LINES]]
    more = len(lines) - len(named)
    if more:
        named.append(Text(f"và {more} dòng nữa", f"and {more} more"))
    return Text.joined(named, "; ")


def change_of(amount: int) -> Text:
    """Say by how much a line would be another, in đồng."""
    vi, en = (f"{write(abs(amount), style=style)} đồng" for style in ("vi", "en"))
    if amount < 0:
        return Text(f"ít hơn {vi}", f"{en} less")
    return Text(f"nhiều hơn {vi}", f"{en} more")


def amounts_of(interval: Interval) -> Text:
    """Write the amounts that an interval allows, in đồng."""
    low, high = (
        None if end is None else Text(write(end, style="vi"), write(end, style="en"))
        for end in interval
    )
    if low is None:
        return Text("mọi số tiền", "any amount") if high is None else _in_dong("≤ ", high)
    if high is None:
        return _in_dong("≥ ", low)
    return _in_dong("", low if interval.exact else Text.joined((low, high), " - "))


def _in_dong(sign: str, amount: Text) -> Text:
    return Text(f"{sign}{amount.vi} đồng", f"{sign}{amount.en} đồng")


def _with_amount(plan: Plan, line: FundingLine) -> Text:
    name = describe(plan, Selection(line.project, line.source, line.nature))
    vi, en = (f"{write(line.amount, style=style)} đồng" for style in ("vi", "en"))
    return Text(f"{name.vi} ({vi})", f"{name.en} ({en})")
