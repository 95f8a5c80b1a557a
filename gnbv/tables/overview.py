"""The plan at a glance: its sources and their shares, its lead agencies, its tree of projects."""

from dataclasses import replace

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import Plan, Project, Selection, depth_of, numbered_name
from gnbv.tables.allocation import TOTAL, inferred_years, kind_of, span_of
from gnbv.tables.table import Basis, Cell, Column, Proportion, Records, Row, Table

_PROJECTS = Text("Dự án", "Projects")
_AMOUNT = Column(Text("Số tiền", "Amount"))
_ROUNDED = Text("Tỷ trọng làm tròn đến 0,01 %.", "Shares are rounded to 0.01 %.")
_SHARE = Column(Text("Tỷ trọng", "Share"))
_CODES = Column(Text("Mã dự án", "Project codes"), "text")
_PROJECT = Column(Text("Dự án", "Project"), "text")

_About = dict[str, tuple[Selection, ...]]
"""What each row is the sum of, by its key."""


def overview_tables(allocation: Allocation) -> tuple[Table, Table, Table]:
    """Lay a plan out as three tables: sources, the tree of projects, lead agencies."""
    return _sources(allocation), _projects(allocation), _agencies(allocation)


def _sources(allocation: Allocation) -> Table:
    plan = allocation.plan
    labels: dict[str, tuple[Cell, ...]] = {}
    for key, source in plan.programme.sources.items():
        years = span_of(source.years)
        inferred = Text(f"{years} (suy ra)", f"{years} (inferred)")
        labels[key] = (source.name.text, inferred if source.inferred else Text.plain(years))
    about: _About = {key: (Selection(source=key),) for key in labels}
    columns = (
        Column(Text("Nguồn vốn", "Source"), "text"),
        Column(Text("Các năm", "Years"), "text"),
    )
    table = _shares(Text("Nguồn vốn", "Sources"), allocation, columns, labels, about)
    return replace(table, notes=(*inferred_years(plan), *table.notes))


def _agencies(allocation: Allocation) -> Table:
    plan = allocation.plan
    labels: dict[str, tuple[Cell, ...]] = {
        key: (plan.programme.agencies[key].name.text, Text.plain(", ".join(codes)))
        for key, codes in plan.led.items()
    }
    about = {key: tuple(map(Selection, codes)) for key, codes in plan.led.items()}
    columns = (Column(Text("Cơ quan chủ trì", "Lead agency"), "text"), _CODES)
    title = Text("Cơ quan chủ trì", "Lead agencies")
    return _shares(title, allocation, columns, labels, about)


def _shares(
    title: Text,
    allocation: Allocation,
    columns: tuple[Column, ...],
    labels: dict[str, tuple[Cell, ...]],
    about: _About,
) -> Table:
    """A table of amounts and their shares of the whole, with a total row."""
    plan = allocation.plan
    amounts = {key: sum(map(allocation.total, selections)) for key, selections in about.items()}
    whole = sum(amounts.values())
    rows = [
        Row((*labels[key], amount, Proportion(amount, whole))) for key, amount in amounts.items()
    ]
    blank = (None,) * (len(columns) - 1)
    rows.append(Row((TOTAL, *blank, whole, Proportion(whole, whole)), kind="total"))
    records = tuple(
        (key, amount, Proportion(amount, whole).percent()) for key, amount in amounts.items()
    )
    return Table(
        title,
        plan.programme.unit,
        (*columns, _AMOUNT, _SHARE),
        tuple(rows),
        Records(("key", "amount", "percent"), records, {"plan": plan.id, "total": whole}),
        notes=(_ROUNDED,),
        name=title,
        basis=_basis(allocation, len(columns), [*about.values(), (Selection(),)]),
        named=0,
    )


def _basis(allocation: Allocation, at: int, rows: list[tuple[Selection, ...]]) -> Basis:
    """The basis of a table with one column of amounts."""
    return Basis(allocation, {(row, at): about for row, about in enumerate(rows)})


def _projects(allocation: Allocation) -> Table:
    plan, sources = allocation.plan, allocation.plan.programme.sources
    columns: list[Selection] = [*(Selection(source=source) for source in sources), Selection()]
    rows = []
    about: dict[tuple[int, int], tuple[Selection, ...]] = {}
    codes: list[str | None] = [*(project.code for project, _ in plan.walk()), None]
    for row, code in enumerate(codes):
        for index, column in enumerate(columns, 3):
            about[row, index] = (column._replace(project=code),)
    for project, at in plan.walk():
        amounts = [allocation.total(column._replace(project=project.code)) for column in columns]
        labels = (Text.plain(project.code), numbered_name(plan, project), _lead(plan, project))
        rows.append(Row((*labels, *amounts), depth_of(at), kind_of(project)))
    totals = [allocation.total(column) for column in columns]
    rows.append(Row((Text.plain(""), TOTAL, None, *totals), kind="total"))
    head = {"plan": plan.id, "total": allocation.total(Selection())}
    return Table(
        _PROJECTS,
        plan.programme.unit,
        (
            Column(Text("Mã", "Code"), "text"),
            _PROJECT,
            Column(Text("Chủ trì", "Lead"), "text"),
            *(Column(source.short.text) for source in sources.values()),
            Column(TOTAL, parts=tuple(range(3, len(sources) + 3))),
        ),
        tuple(rows),
        Records(
            ("code", "source", "nature", "amount"),
            tuple((line.project, line.source, line.nature, line.amount) for line in plan.lines),
            head,
        ),
        name=_PROJECTS,
        basis=Basis(allocation, about),
    )


def _lead(plan: Plan, project: Project) -> Text:
    return plan.programme.agencies[project.lead].label.text if project.lead else Text("", "")
