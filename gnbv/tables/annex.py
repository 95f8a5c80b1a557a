"""The annex as a table: a decision's own layout, every amount worked out from the funding lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.money import spell, write
from gnbv.plan import (
    Annex,
    FundingLine,
    Plan,
    Selection,
    depth_of,
)
from gnbv.plan import Column as PrintedColumn
from gnbv.plan import Row as PrintedRow
from gnbv.tables.allocation import kind_of
from gnbv.tables.annex_layout import Layout, Line, Place, project_name
from gnbv.tables.columns import TOTAL_ROW
from gnbv.tables.generic_annex import generic_layout
from gnbv.tables.notes import inexact
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Row, Sum, Table

NAME = Text("Phụ lục", "Annex")
_NUMBER = Column(Text("STT", "No."), "text")
_PROJECT = Column(Text("Nội dung", "Project"), "text")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """An amount of the annex in đồng: where it stands, and which money it is."""

    number: str
    code: str | None
    column: str
    source: str | None
    nature: str | None
    span: str
    amount: int


def annex_table(allocation: Allocation) -> Table:
    """Lay out the annex as the document prints it, or, where it prints none, in the same blocks.

    Only the layout is taken from the plan's annex; no printed cell is used. 'One year' is the
    first year in which every source pays; where another such year differs, a note says so.
    """
    plan = allocation.plan
    layout = _printed(plan, plan.annex) if plan.annex else generic_layout(plan)
    return Table(
        title=layout.title,
        unit=layout.unit,
        columns=(_NUMBER, _PROJECT, *map(_column, layout.columns)),
        rows=tuple(_row(allocation, line, layout.columns) for line in layout.rows),
        records=_records(allocation, layout),
        notes=(*layout.notes, *_uneven(allocation)),
        name=NAME,
        closing=(_closing(allocation.total(Selection())),),
        enclosed=plan.annex is not None,
    )


def _row(allocation: Allocation, line: Line, places: tuple[Place, ...]) -> Row:
    cells: list[Cell] = [Text.plain(line.number), line.name]
    for place in places:
        if place.id in line.blank:
            cells.append(None)
        else:
            dated = _dated(allocation.plan, _narrow(line, place))
            cells.append(Sum(amount=allocation.total(dated), of=(dated,)))
    return Row(cells=tuple(cells), level=line.level, kind=line.kind)


def _narrow(line: Line, place: Place) -> Selection:
    span = place.about.span if line.span is None else line.span
    return place.about._replace(project=line.project, span=span)


def _dated(plan: Plan, selection: Selection) -> Selection:
    """A selection of 'one year' as one of the first full year."""
    years = plan.programme.full_years
    if selection.span == "full-year" and years:
        return selection._replace(span=years[0])
    return selection


def _column(place: Place) -> Column:
    *above, heading = place.headings
    return Column(heading, above=tuple(above), key=place.id, parts=place.sum_of)


def _closing(total: int) -> Text:
    words = spell(total)
    return Text(
        f"Tổng kinh phí: {write(total)} đồng ({words} đồng).",
        f"Grand total: {write(total, style='en')} đồng (in words: {words} đồng).",
    )


def _records(allocation: Allocation, layout: Layout) -> Records:
    facts = (
        _fact(allocation, line, place)
        for line in layout.rows
        for place in layout.columns
        if place.id not in line.blank
    )
    head = {"plan": allocation.plan.id, "total": allocation.total(Selection())}
    return Records.of(_Fact, facts, head)


def _fact(allocation: Allocation, line: Line, place: Place) -> _Fact:
    selection = _narrow(line, place)
    return _Fact(
        number=line.number,
        code=selection.project,
        column=place.id,
        source=selection.source,
        nature=selection.nature,
        span=str(selection.span),
        amount=allocation.total(_dated(allocation.plan, selection)),
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


def _printed(plan: Plan, annex: Annex) -> Layout:
    """The layout of the annex that the document prints."""
    depth = {project.code: depth_of(at) for project, at in plan.walk()}
    rows = []
    for row in annex.rows:
        line = _printed_row(plan, row, _blank(annex, row))
        rows.append(line._replace(level=depth.get(row.project or "", 0)))
    columns = tuple(map(_printed_column, annex.columns))
    notes_ = (*(note.printed for note in annex.notes), *_inferred(annex), *inexact(plan))
    return Layout(annex.title.text, annex.unit, columns, tuple(rows), notes_)


def _printed_column(column: PrintedColumn) -> Place:
    headings = tuple(heading.text for heading in column.heading)
    about = Selection(source=column.source, nature=column.nature, span=column.span)
    return Place(column.id, headings, about, column.sum_of)


def _printed_row(plan: Plan, row: PrintedRow, blank: frozenset[str]) -> Line:
    """A row under its own name, else its project's; a row of no project is a total."""
    project = plan.by_code.get(row.project or "")
    name = project_name(plan, project) if project else TOTAL_ROW
    return Line(
        row.number or "",
        row.name.text if row.name else name,
        row.project,
        row.span,
        blank,
        kind=kind_of(project) if project else "total",
    )


def _blank(annex: Annex, row: PrintedRow) -> frozenset[str]:
    """The columns in which a row prints nothing."""
    return frozenset(
        column.id
        for column, cell in zip(annex.columns, row.cells, strict=True)
        if not (cell if isinstance(cell, str) else cell.amount)
    )


def _inferred(annex: Annex) -> Iterator[Text]:
    """A note that says which parts of the layout the document leaves unsaid."""
    if annex.inferred:
        words = annex.inferred.text
        yield Text(f"Suy ra: {words.vi}", f"Inferred: {words.en}")
