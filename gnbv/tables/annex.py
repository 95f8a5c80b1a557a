"""The annex as a table: a decision's own layout, every amount worked out from the funding lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.money import Unit, spell, write
from gnbv.plan import (
    WITHOUT_NATURE,
    Annex,
    FundingLine,
    Plan,
    Project,
    Selection,
    depth_of,
    has_open_nature,
    numbered_name,
)
from gnbv.plan import Column as PrintedColumn
from gnbv.plan import Row as PrintedRow
from gnbv.tables.allocation import kind_of, notes
from gnbv.tables.columns import NATURE_NOT_STATED, TOTAL
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Kind, Row, Sum, Table

NAME = Text("Phụ lục", "Annex")
_NUMBER = Column(Text("STT", "No."), "text")
_PROJECT = Column(Text("Nội dung", "Project"), "text")
_ONE_YEAR_ROW = Text("Kinh phí các dự án 01 năm", "Funding of the projects, one year")
_ONE_YEAR = Text("Kinh phí 01 năm", "Funding of one year")
_BY_SOURCE = Text("Kinh phí 01 năm theo nguồn", "Funding of one year by source")


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


class _Place(NamedTuple):
    """A column of the layout: headings from the top, what it is about, the columns it adds up."""

    id: str
    headings: tuple[Text, ...]
    about: Selection
    sum_of: tuple[str, ...] = ()


class _Line(NamedTuple):
    """A row of the layout; `blank` are the columns that do not apply to it."""

    number: str
    name: Text
    project: str | None
    span: int | str | None = None
    blank: frozenset[str] = frozenset()
    level: int = 0
    kind: Kind = "total"


class _Layout(NamedTuple):
    """What an annex looks like, without any amount."""

    title: Text
    unit: Unit
    columns: tuple[_Place, ...]
    rows: tuple[_Line, ...]
    notes: tuple[Text, ...]


def annex_table(allocation: Allocation) -> Table:
    """Lay out the annex as the document prints it, or, where it prints none, in the same blocks.

    Only the layout is taken from the plan's annex; no printed cell is used. 'One year' is the
    first year in which every source pays; where another such year differs, a note says so.
    """
    plan = allocation.plan
    layout = _printed(plan, plan.annex) if plan.annex else _generic(plan)
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


def _row(allocation: Allocation, line: _Line, places: tuple[_Place, ...]) -> Row:
    cells: list[Cell] = [Text.plain(line.number), line.name]
    for place in places:
        if place.id in line.blank:
            cells.append(None)
        else:
            dated = _dated(allocation.plan, _narrow(line, place))
            cells.append(Sum(amount=allocation.total(dated), of=(dated,)))
    return Row(cells=tuple(cells), level=line.level, kind=line.kind)


def _narrow(line: _Line, place: _Place) -> Selection:
    span = place.about.span if line.span is None else line.span
    return place.about._replace(project=line.project, span=span)


def _dated(plan: Plan, selection: Selection) -> Selection:
    """A selection of 'one year' as one of the first full year."""
    years = plan.programme.full_years
    if selection.span == "full-year" and years:
        return selection._replace(span=years[0])
    return selection


def _column(place: _Place) -> Column:
    *above, heading = place.headings
    return Column(heading, above=tuple(above), key=place.id, parts=place.sum_of)


def _closing(total: int) -> Text:
    words = spell(total)
    return Text(
        f"Tổng kinh phí: {write(total)} đồng ({words} đồng).",
        f"Grand total: {write(total, style='en')} đồng (in words: {words} đồng).",
    )


def _records(allocation: Allocation, layout: _Layout) -> Records:
    facts = (
        _fact(allocation, line, place)
        for line in layout.rows
        for place in layout.columns
        if place.id not in line.blank
    )
    head = {"plan": allocation.plan.id, "total": allocation.total(Selection())}
    return Records.of(_Fact, facts, head)


def _fact(allocation: Allocation, line: _Line, place: _Place) -> _Fact:
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


def _printed(plan: Plan, annex: Annex) -> _Layout:
    """The layout of the annex that the document prints."""
    depth = {project.code: depth_of(at) for project, at in plan.walk()}
    rows = []
    for row in annex.rows:
        line = _printed_row(plan, row, _blank(annex, row))
        rows.append(line._replace(level=depth.get(row.project or "", 0)))
    columns = tuple(map(_printed_column, annex.columns))
    notes_ = (*(note.printed for note in annex.notes), *_inferred(annex))
    return _Layout(annex.title.text, annex.unit, columns, tuple(rows), notes_)


def _printed_column(column: PrintedColumn) -> _Place:
    headings = tuple(heading.text for heading in column.heading)
    about = Selection(source=column.source, nature=column.nature, span=column.span)
    return _Place(column.id, headings, about, column.sum_of)


def _printed_row(plan: Plan, row: PrintedRow, blank: frozenset[str]) -> _Line:
    """A row under its own name, else its project's; a row of no project is a total."""
    project = plan.by_code.get(row.project or "")
    name = _name(plan, project) if project else TOTAL
    return _Line(
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


def _generic(plan: Plan) -> _Layout:
    """The three blocks of the printed annex, made of the plan's own sources, natures and years."""
    programme = plan.programme
    span = f"{programme.period.first} - {programme.period.last}"
    phase = Text(f"Kinh phí giai đoạn {span}", f"Funding of {span}")
    name = programme.programme.text
    columns = list(_block(plan, phase, "period"))
    phase_ids = frozenset(place.id for place in columns)
    year_ids: frozenset[str] = frozenset()
    last = _Line("", Text(f"Tổng giai đoạn {span}", f"Total of the period {span}"), None, "period")
    closing = [last]
    if programme.full_years:
        year = list(_block(plan, _ONE_YEAR, "full-year"))
        year_ids = frozenset(place.id for place in year)
        columns += [*year, *_sources(plan)]
        closing = [_Line("", _ONE_YEAR_ROW, None, None, phase_ids), last._replace(blank=year_ids)]
    rows = [
        _Line(
            project.code,
            _name(plan, project),
            project.code,
            level=depth_of(at),
            kind=kind_of(project),
        )
        for project, at in plan.walk()
    ]
    title = Text(
        f"Kinh phí thực hiện {name.vi} giai đoạn {span}", f"Funding of the {name.en}, {span}"
    )
    return _Layout(title, programme.unit, tuple(columns), (*rows, *closing), tuple(notes(plan)))


def _block(plan: Plan, heading: Text, span: str) -> Iterator[_Place]:
    """A total, a column for each nature, and one for each source whose money has none."""
    programme = plan.programme
    parts = [
        _Place(f"{span}_{key}", (heading, nature.name.text), Selection(nature=key, span=span))
        for key, nature in programme.natures.items()
    ]
    parts += [
        _Place(f"{span}_{key}", (heading, source.name.text), Selection(source=key, span=span))
        for key, source in programme.sources.items()
        if not source.natures
    ]
    parts += [
        _Place(
            f"{span}_{key}_open",
            (heading, _open_nature(programme.short_names[key])),
            Selection(source=key, nature=WITHOUT_NATURE, span=span),
        )
        for key in _with_open_nature(plan)
    ]
    yield _Place(
        f"{span}_total", (heading, TOTAL), Selection(span=span), tuple(place.id for place in parts)
    )
    yield from parts


def _sources(plan: Plan) -> Iterator[_Place]:
    """One year, source by source: a total and its natures, where it has any."""
    programme = plan.programme
    for key, source in programme.sources.items():
        above = (_BY_SOURCE, source.name.text)
        whole = Selection(source=key, span="full-year")
        parts = [
            _Place(
                f"source_{key}_{nature}",
                (*above, programme.natures[nature].name.text),
                whole._replace(nature=nature),
            )
            for nature in source.natures
        ]
        if parts and key in _with_open_nature(plan):
            about = whole._replace(nature=WITHOUT_NATURE)
            parts.append(_Place(f"source_{key}_open", (*above, NATURE_NOT_STATED), about))
        headings = (*above, TOTAL) if parts else above
        yield _Place(f"source_{key}", headings, whole, tuple(place.id for place in parts))
        yield from parts


def _with_open_nature(plan: Plan) -> list[str]:
    """The sources whose money has natures, and some of it none that is stated."""
    sources = plan.programme.sources
    lines = (line for line in plan.lines if has_open_nature(plan, line))
    return list(dict.fromkeys(line.source for line in lines if sources[line.source].natures))


def _open_nature(source: Text) -> Text:
    name = NATURE_NOT_STATED
    return Text(f"{source.vi}: {name.vi.lower()}", f"{source.en}: {name.en.lower()}")


def _name(plan: Plan, project: Project) -> Text:
    """A project's number and its name in the annex's wording, where it has its own."""
    if project.annex_name is None:
        return numbered_name(plan, project)
    words = Text(project.annex_name.vi, project.annex_name.en or project.name.text.en)
    return numbered_name(plan, project, words)
