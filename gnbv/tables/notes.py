"""Notes own what stands under a table of money: what is not exact, open, or of some years only."""

from collections.abc import Collection, Iterator

from gnbv.language import Text
from gnbv.money import Approximate
from gnbv.plan import FundingLine, OpenPoints, Plan, Selection, inexact_lines
from gnbv.reconciliation import describe


def notes(plan: Plan) -> Iterator[Text]:
    """Sources that do not pay every year, and what the document leaves unsaid of their years."""
    yield from notes_on(plan, plan.lines)
    yield from unnamed(plan)


def notes_on(plan: Plan, lines: Collection[FundingLine]) -> Iterator[Text]:
    """The same of some funding lines and their sources only."""
    of = {line.source for line in lines}
    for key, source in plan.programme.sources.items():
        name, years = source.name.text, span_of(source.years)
        if key in of and len(source.years) < len(plan.programme.period.years):
            yield Text(f"{name.vi}: chi các năm {years}.", f"{name.en}: pays in {years}.")
    yield from inferred_years(plan, of)
    yield from reductions(plan)
    yield from inexact(plan, lines)


def reductions(plan: Plan) -> Iterator[Text]:
    """Why amounts of the plan are below zero, where it says that they are meant."""
    if plan.programme.reductions:
        why = plan.programme.reductions.reason.text
        yield Text(f"Số âm là số giảm. {why.vi}", f"Amounts below zero are reductions. {why.en}")


def inexact(plan: Plan, lines: Collection[FundingLine] | None = None) -> Iterator[Text]:
    """Each hedged line, which computes with the figure printed; and whether others are rounded."""
    known, found = inexact_lines(plan), []
    for line in plan.lines if lines is None else lines:
        one = known.get(line.address)
        found += [one] if one else []
        if one and isinstance(one.amount, Approximate):
            about = describe(plan, Selection(line.project, line.source, line.nature))
            yield Text(
                f"{about.vi}: văn bản ghi '{one.amount.printed}'; tính theo số in.",
                f"{about.en}: the document says '{one.amount.printed}'; computed as printed.",
            )
    if any(not isinstance(one.amount, Approximate) for one in found):
        yield Text(
            "Có dòng kinh phí là số đã làm tròn trong văn bản; tính theo số in.",
            "Some funding lines are rounded in the document; computed as printed.",
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
                f"{name.vi}: các năm do suy ra. {why.vi}",
                f"{name.en}: its years are inferred. {why.en}",
            )


def span_of(years: tuple[int, ...]) -> str:
    """Write years as a span where there is no gap in them."""
    if len(years) > 1 and list(years) == list(range(years[0], years[-1] + 1)):
        return f"{years[0]}-{years[-1]}"
    return ", ".join(map(str, years))
