"""The printed annex: the layout of the table that a decision encloses, without any amount."""

from collections.abc import Iterator, Mapping

from gnbv.language import Text
from gnbv.plan import (
    Annex,
    AnnexShare,
    Cell,
    CellWords,
    Column,
    Plan,
    Row,
    depth_of,
    each,
    is_blank,
    words_in,
)
from gnbv.quantities import PERCENT
from gnbv.tables.annex_layout import Layout, Line, PercentForm, Place, project_name
from gnbv.tables.columns import TOTAL_ROW
from gnbv.tables.groups import kind_of
from gnbv.tables.notes import inexact
from gnbv.tables.table import Kind

_ALL = (None, None)
"""The part of its columns that a row is about where it narrows none of them."""
_PLACES = 2
"""Decimals of a percentage that is printed as a dash and is something all the same."""


def printed_layout(plan: Plan, annex: Annex) -> Layout:
    """The layout of the annex that the document prints."""
    levels = list(_levels(plan, annex))
    shares: dict[int, dict[str, PercentForm]] = {}
    for share in annex.shares:
        shares.setdefault(share.row, {})[annex.columns[share.column].id] = _form(share)
    rows = tuple(
        _heading(row.heading.text, row, _level_below(annex, levels, at))
        if row.heading
        else _row(plan, annex, row)._replace(level=levels[at], percents=shares.get(at, {}))
        for at, row in enumerate(annex.rows)
    )
    notes = (*(note.printed for note in annex.notes), *_inferred(annex), *inexact(plan))
    columns = tuple(_column(annex, column) for column in annex.columns)
    return Layout(annex.title.text, annex.unit, columns, rows, notes)


def _levels(plan: Plan, annex: Annex) -> Iterator[int]:
    """How deep each row stands: as its project does; one that repeats it, below what stands there.

    In another block a sub-project may be printed without its parents. A part of a row's money
    stands below it.
    """
    depth = {project.code: depth_of(at) for project, at in plan.walk()}
    block: set[str] = set()
    for row in annex.rows:
        code = row.project or ""
        above = plan.ancestry.get(code, ())[1:]
        level = sum(parent in block for parent in above) if row.repeats else depth.get(code, 0)
        yield level + (row.part != _ALL)
        block = set() if row.heading else {*block, code}


def _column(annex: Annex, column: Column) -> Place:
    headings = tuple(heading.text for heading in column.heading)
    whole = next((one.about for one in annex.columns if one.id == column.of), None)
    return Place(column.id, headings, column.about, column.sum_of, column.kind, whole)


def _level_below(annex: Annex, levels: list[int], at: int) -> int:
    """How deep a heading stands: as deep as the first row with figures below it."""
    below = range(at, len(annex.rows))
    return next((levels[index] for index in below if not annex.rows[index].heading), 0)


def _heading(words: Text, row: Row, level: int) -> Line:
    return Line(row.number or "", words, None, level=level, kind="heading", counted=False)


def _row(plan: Plan, annex: Annex, row: Row) -> Line:
    """A row under its own name, else its project's; a row of no project is a total."""
    project = plan.by_code.get(row.project or "")
    whole = row.part == _ALL
    kind: Kind = kind_of(project) if project else "total"
    return Line(
        row.number or "",
        row.name.text if row.name else _name(plan, row),
        row.project,
        row.span,
        frozenset(column.id for column, cell in _cells(annex, row) if _prints_nothing(cell)),
        kind=kind if whole else "row",
        words=_words(annex, row),
        part=row.part,
        counted=whole and not row.repeats,
    )


def _name(plan: Plan, row: Row) -> Text:
    """What a row without a name of its own is called: its sources and natures, or its project."""
    programme, (sources, natures) = plan.programme, row.part
    named = [programme.sources[key].name.text for key in each(sources) if key]
    named += [programme.natures[key].name.text for key in each(natures) if key]
    if named:
        return Text.joined(named)
    project = plan.by_code.get(row.project or "")
    return project_name(plan, project) if project else TOTAL_ROW


def _cells(annex: Annex, row: Row) -> Iterator[tuple[Column, Cell]]:
    return zip(annex.columns, row.cells, strict=True)


def _prints_nothing(cell: Cell) -> bool:
    """Whether a cell is blank as it is printed, whatever should be there."""
    if isinstance(cell, str | CellWords):
        return is_blank(cell)
    return not cell.amount


def _words(annex: Annex, row: Row) -> Mapping[str, Text]:
    """The words that a row prints: in columns of text, and in place of figures."""
    return {
        column.id: words_in(cell).text
        for column, cell in _cells(annex, row)
        if (column.kind == "text" or isinstance(cell, CellWords)) and not is_blank(cell)
    }


def _form(printed: AnnexShare) -> PercentForm:
    right = printed.share.should_be or printed.share.percent
    signed = right.text.endswith(PERCENT)
    is_dash = not any(map(str.isdigit, right.text))
    return PercentForm(_PLACES if is_dash else right.places, signed)


def _inferred(annex: Annex) -> Iterator[Text]:
    """A note that says which parts of the layout the document leaves unsaid."""
    if annex.inferred:
        words = annex.inferred.text
        yield Text(f"Suy ra: {words.vi}", f"Inferred: {words.en}")
