"""Notes own what stands under a table of money: what is not exact, open, or of some years only."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from gnbv.language import Text
from gnbv.money import Approximate, write
from gnbv.plan import (
    FundingLine,
    Inexact,
    OpenPoints,
    Plan,
    Remainder,
    Selection,
    inexact_lines,
    remainders,
)
from gnbv.reconciliation import describe

if TYPE_CHECKING:
    from gnbv.plan.adjustments import Adjustment
    from gnbv.plan.assignments import YearAssignments
    from gnbv.plan.closings import Closing
    from gnbv.plan.spending import SpendingReport


def notes(plan: Plan) -> Iterator[Text]:
    """Sources that do not pay every year, and what the document leaves unsaid of their years."""
    yield from version_of(plan)
    yield from notes_on(plan, plan.lines)
    yield from unnamed(plan)


def notes_on(plan: Plan, lines: Collection[FundingLine]) -> Iterator[Text]:
    """The same of some funding lines and their sources only."""
    of = {line.source for line in lines}
    for key, source in plan.programme.sources.items():
        name, years = source.name.text, span_of(source.years)
        if key in of and len(source.years) < len(plan.programme.period.years):
            yield Text(
                f"{name.vi}: được bố trí trong các năm {years}.", f"{name.en}: pays in {years}."
            )
    yield from inferred_years(plan, of)
    yield from reductions(plan)
    yield from inexact(plan, lines)


def version_of(plan: Plan) -> Iterator[Text]:
    """Which decisions adjust the plan that is shown, and which of them are invented."""
    adjustments = [plan.adjustments[key] for key in plan.adjusted_by]
    if adjustments:
        cited = Text.joined((one.decision.cited for one in adjustments), "; ")
        yield Text(f"Sau điều chỉnh: {cited.vi}.", f"As adjusted: {cited.en}.")
    yield from invented(adjustments)


def invented(
    decisions: Iterable["Adjustment | YearAssignments | Closing | SpendingReport"],
) -> Iterator[Text]:
    """Why decisions have no document behind them, each reason once."""
    reasons = [one.invented.text for one in decisions if one.invented]
    for why in dict.fromkeys(reasons):
        yield Text(f"Số liệu tự đặt, không phải thật: {why.vi}", f"Invented, not real: {why.en}")


def reductions(plan: Plan) -> Iterator[Text]:
    """Why amounts of the plan are below zero, where it says that they are meant."""
    if plan.programme.reductions:
        why = plan.programme.reductions.reason.text
        yield Text(f"Số âm là số giảm. {why.vi}", f"Amounts below zero are reductions. {why.en}")


def inexact(plan: Plan, lines: Collection[FundingLine] | None = None) -> Iterator[Text]:
    """Each line that is not printed, or hedged, and how it computes; whether others are rounded."""
    shown = plan.lines if lines is None else lines
    yield from _worked_out(plan, shown)
    known, found = inexact_lines(plan), list[Inexact]()
    for line in shown:
        one = known.get(line.address)
        found += [one] if one else []
        hedged = _hedged(one) if one else None
        if hedged is not None:
            about = describe(plan, Selection(line.project, line.source, line.nature))
            yield Text(
                f"{about.vi}: văn bản ghi '{hedged.printed}'; tính theo số in.",
                f"{about.en}: the document says '{hedged.printed}'; computed as printed.",
            )
    if any(not isinstance(one.amount, Approximate) for one in found):
        yield Text(
            "Một số dòng kinh phí trong văn bản đã làm tròn; tính theo số in.",
            "Some funding lines are rounded in the document; computed as printed.",
        )


def _hedged(one: Inexact) -> Approximate | None:
    """The amount of a line that is printed, and hedged."""
    if isinstance(one.amount, Approximate) and not isinstance(one.amount, Remainder):
        return one.amount
    return None


def _worked_out(plan: Plan, lines: Collection[FundingLine]) -> Iterator[Text]:
    """Each line that the document does not print: of which total it is the remainder."""
    shown = {line.address for line in lines}
    for line, rest in remainders(plan):
        if line.address not in shown:
            continue
        about = describe(plan, Selection(line.project, line.source, line.nature))
        whole = describe(plan, rest.about)
        vi, en = (f"{write(rest.whole, style=style)} đồng" for style in ("vi", "en"))
        yield Text(
            f"{about.vi}: văn bản không in số này; là phần còn lại của {vi} ({whole.vi}).",
            f"{about.en}: not printed; it is the remainder of {en} ({whole.en}).",
        )


def unnamed(plan: Plan) -> Iterator[Text]:
    """What the document does not name of a plan's projects and money, with its numbers."""
    listed = Text.joined(tuple(OpenPoints(plan).of_money()), "; ")
    if listed.vi:
        yield Text(f"Văn bản không nêu: {listed.vi}.", f"Not stated: {listed.en}.")


def inferred_years(plan: Plan, of: Collection[str] | None = None) -> Iterator[Text]:
    """Each source (`of` these) whose years the document leaves unsaid, and why they are these."""
    for key, source in plan.programme.sources.items():
        if source.inferred and (of is None or key in of):
            name, why = source.name.text, source.inferred.text
            if not source.declared:
                yield Text(f"{name.vi}: {why.vi}", f"{name.en}: {why.en}")
                continue
            yield Text(
                f"{name.vi}: số năm suy ra, văn bản không nêu. {why.vi}",
                f"{name.en}: its years are inferred, the document does not state them. {why.en}",
            )


def span_of(years: tuple[int, ...]) -> str:
    """Write years as a span where there is no gap in them."""
    if len(years) > 1 and list(years) == list(range(years[0], years[-1] + 1)):
        return f"{years[0]}-{years[-1]}"
    return ", ".join(map(str, years))
