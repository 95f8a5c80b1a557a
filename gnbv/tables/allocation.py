"""The allocation as a table: a year's money, or all years, by project, source, nature or agency."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Literal, NamedTuple

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import (
    NOT_STATED,
    WITHOUT_NATURE,
    FundingLine,
    Plan,
    Project,
    Selection,
    depth_of,
    led_by_nobody,
    numbered_name,
)
from gnbv.tables.columns import (
    CODE,
    LEAD_AGENCY,
    NATURE,
    NATURE_NOT_STATED,
    PROJECT,
    SOURCE,
    TOTAL,
    UNCLASSIFIED,
)
from gnbv.tables.notes import notes
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Kind, Row, Sum, Table

By = Literal["project", "source", "nature", "agency"]

_ALL_YEARS = Text("Các năm", "All years")
_LABELS: dict[By, Column] = {
    "project": PROJECT,
    "source": SOURCE,
    "nature": NATURE,
    "agency": LEAD_AGENCY,
}
_KEYS: dict[By, tuple[str, ...]] = {
    "project": ("code", "source", "nature"),
    "source": ("source",),
    "nature": ("nature",),
    "agency": ("agency",),
}


_Key = tuple[str | int | None, ...]
"""What a payment is told apart by, and its year."""


class _Group(NamedTuple):
    """A row of the table: its key and name, and the selections that it is the sum of."""

    key: str
    name: Text
    selections: tuple[Selection, ...]
    level: int = 0
    kind: Kind = "row"


class _Cut(NamedTuple):
    """A column of the table: its heading, and how it narrows a row's selections (None: not)."""

    heading: Text
    source: str | None = None
    nature: str | None = None
    span: int | str = "period"

    def narrow(self, selection: Selection) -> Selection:
        """Return a row's selection, narrowed to this column."""
        return Selection(
            selection.project,
            self.source or selection.source,
            selection.nature if self.nature is None else self.nature,
            self.span,
        )


def allocation_table(allocation: Allocation, year: int | None = None, by: By = "project") -> Table:
    """Lay out one year by source and nature, or, without a year, all years side by side."""
    plan = allocation.plan
    cuts = list(_sources(allocation, year, by) if year else _years(plan))
    groups = [*_GROUPS[by](plan), _Group("", TOTAL, (Selection(),), kind="total")]
    rows = []
    for group in groups:
        amounts = [_sum(allocation, group, cut) for cut in cuts]
        cells: tuple[Cell, ...] = (Text.plain(group.key), group.name, *amounts)
        rows.append(Row(cells=cells, level=group.level, kind=group.kind))
    return Table(
        title=_title(plan, year),
        unit=plan.programme.unit,
        columns=(CODE, _LABELS[by], *_columns(cuts)),
        rows=tuple(rows),
        records=_records(allocation, year, by),
        notes=tuple(notes(plan)),
        name=Text(f"Năm {year}", f"Year {year}") if year else _ALL_YEARS,
    )


def _columns(cuts: list[_Cut]) -> Iterator[Column]:
    """A column for each cut; the last is the sum of the others."""
    *parts, total = cuts
    keys = tuple(f"cut {number}" for number, _ in enumerate(parts, 1))
    for key, cut in zip(keys, parts, strict=True):
        yield Column(cut.heading, key=key)
    yield Column(total.heading, parts=keys)


def _sum(allocation: Allocation, group: _Group, cut: _Cut) -> Sum:
    selections = tuple(map(cut.narrow, group.selections))
    return Sum(amount=sum(map(allocation.total, selections)), of=selections)


def _years(plan: Plan) -> Iterator[_Cut]:
    for year in plan.programme.period.years:
        yield _Cut(Text.plain(str(year)), span=year)
    yield _Cut(TOTAL)


def _sources(allocation: Allocation, year: int, by: By) -> Iterator[_Cut]:
    """A cut for each pair of source and nature that pays, less the axis that the rows show."""
    programme = allocation.plan.programme
    sources = [None] if by == "source" else list(programme.sources)
    natures = [None] if by == "nature" else [*programme.natures, WITHOUT_NATURE]
    for source, nature in product(sources, natures):
        cut = _Cut(_heading(allocation.plan, source, nature), source, nature, year)
        if allocation.total(cut.narrow(Selection())):
            yield cut
    yield _Cut(TOTAL, span=year)


def _heading(plan: Plan, source: str | None, nature: str | None) -> Text:
    name = plan.programme.natures[nature].name.text if nature else UNCLASSIFIED
    if source is None:
        return name
    short = plan.programme.short_names[source]
    if not nature:
        if not plan.programme.sources[source].natures:
            return short
        name = NATURE_NOT_STATED
    return Text(f"{short.vi}: {name.vi.lower()}", f"{short.en}: {name.en.lower()}")


def _by_project(plan: Plan) -> Iterator[_Group]:
    for project, at in plan.walk():
        level, kind = depth_of(at), kind_of(project)
        name = numbered_name(plan, project)
        yield _Group(project.code, name, (Selection(project.code),), level, kind)


def _by_source(plan: Plan) -> Iterator[_Group]:
    for key, source in plan.programme.sources.items():
        yield _Group(key, source.name.text, (Selection(source=key),))


def _by_nature(plan: Plan) -> Iterator[_Group]:
    for key, nature in plan.programme.natures.items():
        yield _Group(key, nature.name.text, (Selection(nature=key),))
    if any(line.nature is None for line in plan.lines):
        yield _Group("-", UNCLASSIFIED, (Selection(nature=WITHOUT_NATURE),))


def _by_agency(plan: Plan) -> Iterator[_Group]:
    for key, codes in plan.led.items():
        name = plan.programme.agencies[key].name.text
        yield _Group(key, name, tuple(Selection(code) for code in codes))
    alone = led_by_nobody(plan)
    if alone:
        yield _Group("-", NOT_STATED, tuple(map(Selection, alone)))


_GROUPS: dict[By, Callable[[Plan], Iterator[_Group]]] = {
    "project": _by_project,
    "source": _by_source,
    "nature": _by_nature,
    "agency": _by_agency,
}


def _title(plan: Plan, year: int | None) -> Text:
    period, name = plan.programme.period, plan.programme.programme.text
    when = period.called(year)
    return Text(f"Kinh phí {when.vi}: {name.vi}", f"Funding, {when.en}: {name.en}")


def kind_of(project: Project) -> Kind:
    """Tell a row that sums others from one that stands by itself."""
    return "parent" if project.sub_projects else "row"


def _records(allocation: Allocation, year: int | None, by: By) -> Records:
    """What is paid in each year, summed over what the table does not tell apart."""
    plan, amounts = allocation.plan, dict[_Key, int]()
    for line, of_year, amount in allocation.shares:
        if year in {None, of_year}:
            key = (*_told_apart(plan, line, by), of_year)
            amounts[key] = amounts.get(key, 0) + amount
    years = [year] if year else list(plan.programme.period.years)
    head = {"plan": plan.id, "years": years, "total": sum(amounts.values())}
    fields = (*_KEYS[by], "year", "amount")
    facts = tuple(dict(zip(fields, (*key, paid), strict=True)) for key, paid in amounts.items())
    return Records(fields=fields, facts=facts, head=head)


def _told_apart(plan: Plan, line: FundingLine, by: By) -> tuple[str | None, ...]:
    """The facts by which the table tells what lines pay apart, in the order of their fields."""
    if by == "project":
        return line.project, line.source, line.nature
    if by == "source":
        return (line.source,)
    if by == "nature":
        return (line.nature,)
    return (plan.by_code[line.project].lead,)


def year_columns(plan: Plan) -> tuple[Column, ...]:
    """A column for each year of the plan, and one of all of them."""
    return tuple(_columns(list(_years(plan))))


def by_years(allocation: Allocation, selections: tuple[Selection, ...]) -> tuple[Sum, ...]:
    """What selections cover together in each year of the plan, and in all of them."""
    group = _Group("", TOTAL, selections)
    return tuple(_sum(allocation, group, cut) for cut in _years(allocation.plan))
