"""The annex as a table: a decision's own layout, every amount worked out from the funding lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.money import spell, write
from gnbv.plan import Annex, FundingLine, Plan, Selection, joined
from gnbv.quantities import plain
from gnbv.tables.annex_layout import Layout, Line, Place
from gnbv.tables.generic_annex import generic_layout
from gnbv.tables.notes import version_of
from gnbv.tables.printed_annex import printed_layout
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Percentage, Row, Sum, Table, amount_of

NAME = Text("Phụ lục", "Annex")
_NUMBER = Column(Text("STT", "No."), "text")
_PROJECT = Column(Text("Nội dung", "Project"), "text")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """An amount of the annex in đồng: where it stands, and which money it is."""

    number: str
    code: str | None = None
    column: str | None = None
    source: str | None = None
    nature: str | None = None
    span: str | None = None
    amount: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class _AnyFact(_Fact):
    """What an annex prints that may be no amount: a percentage, or words; of a heading its words.

    Where an annex prints nothing but amounts, its facts have no fields for these.
    """

    percent: str | None = None
    text: str | None = None


def annex_table(allocation: Allocation) -> Table:
    """Lay out the annex as the document prints it, or, where it prints none, in the same blocks.

    Only the layout is taken from the plan's annex; no printed cell is used. 'One year' is the
    first year in which every source pays; where another such year differs, a note says so.
    """
    plan = allocation.plan
    fits = plan.annex is not None and _has_a_row_for_all(plan, plan.annex)
    layout = printed_layout(plan, plan.annex) if plan.annex and fits else generic_layout(plan)
    return Table(
        title=layout.title,
        unit=layout.unit,
        columns=(_NUMBER, _PROJECT, *map(_column, layout.columns)),
        rows=tuple(_row(allocation, line, layout.columns) for line in layout.rows),
        records=_records(allocation, layout),
        notes=(*(version_of(plan) if fits else ()), *layout.notes, *_uneven(allocation)),
        name=NAME,
        closing=(_closing(allocation.total(Selection())),),
        enclosed=plan.annex is not None and not plan.adjusted_by,
    )


def _has_a_row_for_all(plan: Plan, annex: Annex) -> bool:
    """Whether no later decision begins a project, of which the document's annex has no row."""
    printed = {row.project for row in annex.rows}
    new = [one for key in plan.adjusted_by for one in plan.adjustments[key].projects]
    return all(one.project.code in printed for one in new)


def _row(allocation: Allocation, line: Line, places: tuple[Place, ...]) -> Row:
    figures = (_cell(allocation, line, place) for place in places)
    cells = (Text.plain(line.number), line.name, *figures)
    return Row(cells=cells, level=line.level, kind=line.kind, counted=line.counted)


def _cell(allocation: Allocation, line: Line, place: Place) -> Cell:
    """The words that stand in a cell, its percentage, or its amount; nothing where it is blank."""
    if line.kind == "heading":
        return None
    if place.id in line.blank:
        return _once_blank(allocation, line, place)
    if place.id in line.words:
        return line.words[place.id]
    if place.kind == "percent":
        return _percentage(allocation, line, place)
    return _sum(allocation, _narrow(line, place.about))


def _once_blank(allocation: Allocation, line: Line, place: Place) -> Sum | None:
    """What the document leaves blank may have money once the plan is adjusted."""
    if not allocation.plan.adjusted_by or place.kind != "amount":
        return None
    found = _sum(allocation, _narrow(line, place.about))
    return found if found.amount else None


def _percentage(allocation: Allocation, line: Line, place: Place) -> Percentage:
    part = _narrow(line, place.about)
    whole = _narrow(line, place.whole) if place.whole else part._replace(project=None)
    form = line.percents[place.id]
    return Percentage(_sum(allocation, part), _sum(allocation, whole), form.places, form.signed)


def _sum(allocation: Allocation, selection: Selection) -> Sum:
    dated = _dated(allocation.plan, selection)
    return Sum(amount=allocation.total(dated), of=(dated,))


def _narrow(line: Line, about: Selection) -> Selection:
    span = about.span if line.span is None else line.span
    return about._replace(project=line.project, span=span).narrowed(*line.part)


def _dated(plan: Plan, selection: Selection) -> Selection:
    """A selection of 'one year' as one of the first full year."""
    years = plan.programme.full_years
    if selection.span == "full-year" and years:
        return selection._replace(span=years[0])
    return selection


def _column(place: Place) -> Column:
    *above, heading = place.headings
    kind: Literal["text", "number"] = "text" if place.kind == "text" else "number"
    return Column(heading, kind, above=tuple(above), key=place.id, parts=place.sum_of)


def _closing(total: int) -> Text:
    words = spell(total)
    return Text(
        f"Tổng kinh phí: {write(total)} đồng ({words} đồng).",
        f"Grand total: {write(total, style='en')} đồng (in words: {words} đồng).",
    )


def _records(allocation: Allocation, layout: Layout) -> Records:
    head = {"plan": allocation.plan.id, "total": allocation.total(Selection())}
    facts = [fact for line in layout.rows for fact in _facts(allocation, line, layout)]
    amounts = [fact for fact in facts if fact.amount is not None]
    if len(amounts) == len(facts):
        return Records.of(_Fact, amounts, head)
    return Records.of(_AnyFact, facts, head)


def _facts(allocation: Allocation, line: Line, layout: Layout) -> Iterator[_AnyFact]:
    """What a row prints, cell by cell; of a heading its words."""
    if line.kind == "heading":
        yield _AnyFact(number=line.number, text=line.name.vi)
    for place in layout.columns:
        cell = _cell(allocation, line, place)
        if cell is not None:
            yield _fact(line, place, cell)


def _fact(line: Line, place: Place, cell: Cell) -> _AnyFact:
    selection = _narrow(line, place.about)
    percent = plain(cell.value, cell.places) if isinstance(cell, Percentage) else None
    is_text = place.kind == "text"
    return _AnyFact(
        number=line.number,
        code=selection.project,
        column=place.id,
        source=joined(selection.source),
        nature=joined(selection.nature),
        span=None if is_text else str(selection.span),
        amount=amount_of(cell),
        percent=percent,
        text=cell.vi if isinstance(cell, Text) else None,
    )


def _uneven(allocation: Allocation) -> Iterator[Text]:
    """A note where the full years are not all alike, so that 'one year' is one of them only."""
    years = allocation.plan.programme.full_years
    amounts: dict[FundingLine, set[int]] = {}
    for share in allocation.shares:
        if share.year in years:
            amounts.setdefault(share.line, set()).add(share.amount)
    if any(len(different) > 1 for different in amounts.values()):
        yield Text(
            f"Kinh phí 01 năm là của năm {years[0]}; các năm khác không bằng năm này.",
            f"'One year' is {years[0]}; the other years are not all equal to it.",
        )
