"""The plan at a glance: its sources and their shares, its lead agencies, its tree of projects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import (
    NOT_STATED,
    Plan,
    Project,
    Selection,
    depth_of,
    led_by_nobody,
    numbered_name,
)
from gnbv.tables.columns import CODE, LEAD_AGENCY, PROJECT, SOURCE, TOTAL, TOTAL_ROW
from gnbv.tables.groups import kind_of
from gnbv.tables.notes import inexact, inferred_years, reductions, span_of, unnamed, version_of
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Row, Sum, Table, proportions

_SOURCES = Text("Nguồn vốn", "Sources")
_PROJECTS = Text("Dự án", "Projects")
_AGENCIES = Text("Cơ quan chủ trì", "Lead agencies")
_AMOUNT = Column(Text("Số tiền", "Amount"))
_SHARE = Column(Text("Tỷ trọng", "Share"), bar=True)
_YEARS = Column(Text("Các năm", "Years"), "text")
_CODES = Column(Text("Mã dự án", "Project codes"), "text")
_LEAD = Column(Text("Chủ trì", "Lead"), "text")
_COORDINATORS = Column(Text("Phối hợp", "Coordinating"), "text")
_ROUNDED = Text(
    "Tỷ trọng làm tròn đến 0,01% theo số dư lớn nhất, để cộng đủ 100%.",
    "Shares are rounded to 0.01% by largest remainder, so that they add up to 100%.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _ShareFact:
    """A source's or an agency's amount in đồng, and its share of the whole in percent."""

    key: str
    amount: int
    percent: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _LineFact:
    """A funding line, its amount in đồng."""

    code: str
    source: str
    nature: str | None
    amount: int


class _Part(NamedTuple):
    """A part of the whole: its key, its name, what is told of it, and which money it is."""

    key: str
    name: Text
    about: Text
    selections: tuple[Selection, ...]


def overview_tables(allocation: Allocation) -> tuple[Table, Table, Table]:
    """Lay a plan out as three tables: sources, the tree of projects, lead agencies."""
    return _sources(allocation), _projects(allocation), _agencies(allocation)


def _sources(allocation: Allocation) -> Table:
    parts = []
    for key, source in allocation.plan.programme.sources.items():
        years = span_of(source.years)
        inferred = Text(f"{years} (suy ra)", f"{years} (inferred)")
        about = inferred if source.inferred else Text.plain(years)
        parts.append(_Part(key, source.name.text, about, (Selection(source=key),)))
    return Table(
        title=_SOURCES,
        unit=allocation.plan.programme.unit,
        columns=(SOURCE, _YEARS, _AMOUNT, _SHARE),
        rows=tuple(_share_rows(allocation, parts)),
        records=_share_records(allocation, parts, "source"),
        notes=(
            *version_of(allocation.plan),
            *inferred_years(allocation.plan),
            *reductions(allocation.plan),
            *inexact(allocation.plan),
            _ROUNDED,
        ),
        name=_SOURCES,
        named=0,
    )


def _agencies(allocation: Allocation) -> Table:
    plan = allocation.plan
    agencies = plan.programme.agencies
    parts = [
        _Part(
            key,
            agencies[key].name.text,
            Text.plain(", ".join(codes)),
            tuple(map(Selection, codes)),
        )
        for key, codes in plan.led.items()
    ]
    alone = led_by_nobody(plan)
    if alone:
        codes = Text.plain(", ".join(alone))
        parts.append(_Part("-", NOT_STATED, codes, tuple(map(Selection, alone))))
    return Table(
        title=_AGENCIES,
        unit=plan.programme.unit,
        columns=(LEAD_AGENCY, _CODES, _AMOUNT, _SHARE),
        rows=tuple(_share_rows(allocation, parts)),
        records=_share_records(allocation, parts, "agency"),
        notes=(*inexact(plan), _ROUNDED),
        name=_AGENCIES,
        named=0,
    )


def _share_rows(allocation: Allocation, parts: list[_Part]) -> Iterator[Row]:
    """A row for each part, its amount beside its share of the whole; then the total."""
    amounts = [_amount(allocation, part) for part in parts]
    shares = proportions([amount.amount for amount in amounts])
    for part, amount, share in zip(parts, amounts, shares, strict=True):
        yield Row(cells=(part.name, part.about, amount, share))
    whole = sum(amount.amount for amount in amounts)
    total = Sum(amount=whole, of=(Selection(),))
    yield Row(cells=(TOTAL_ROW, None, total, *proportions([whole])), kind="total")


def _share_records(allocation: Allocation, parts: list[_Part], by: str) -> Records:
    shares = proportions([_amount(allocation, part).amount for part in parts])
    facts = (
        _ShareFact(key=part.key, amount=share.part, percent=share.percent())
        for part, share in zip(parts, shares, strict=True)
    )
    whole = sum(share.part for share in shares)
    return Records.of(_ShareFact, facts, {"plan": allocation.plan.id, "by": by, "total": whole})


def _amount(allocation: Allocation, part: _Part) -> Sum:
    return Sum(amount=sum(map(allocation.total, part.selections)), of=part.selections)


def _projects(allocation: Allocation) -> Table:
    plan = allocation.plan
    sources = plan.programme.sources
    coordinated = any(project.coordinators for project, _ in plan.walk())
    rows = []
    for project, at in plan.walk():
        labels = (Text.plain(project.code), numbered_name(plan, project), _lead(plan, project))
        others = (_coordinators(plan, project),) * coordinated
        cells: tuple[Cell, ...] = (*labels, *_amounts(allocation, project.code), *others)
        rows.append(Row(cells=cells, level=depth_of(at), kind=kind_of(project)))
    amounts = (*_amounts(allocation, None), *(None,) * coordinated)
    rows.append(Row(cells=(Text.plain(""), TOTAL_ROW, None, *amounts), kind="total"))
    facts = (
        _LineFact(code=line.project, source=line.source, nature=line.nature, amount=line.amount)
        for line in plan.lines
    )
    head = {"plan": plan.id, "total": allocation.total(Selection())}
    return Table(
        title=_PROJECTS,
        unit=plan.programme.unit,
        columns=(
            CODE,
            PROJECT,
            _LEAD,
            *(Column(short, key=key) for key, short in plan.programme.short_names.items()),
            Column(TOTAL, parts=tuple(sources)),
            *((_COORDINATORS,) * coordinated),
        ),
        rows=tuple(rows),
        records=Records.of(_LineFact, facts, head),
        notes=tuple(unnamed(plan)),
        name=_PROJECTS,
    )


def _amounts(allocation: Allocation, project: str | None) -> Iterator[Sum]:
    """What a project, or the whole plan, gets of each source, and of all."""
    for source in (*allocation.plan.programme.sources, None):
        selection = Selection(project, source)
        yield Sum(amount=allocation.total(selection), of=(selection,))


def _lead(plan: Plan, project: Project) -> Text:
    if project.lead:
        return plan.programme.agencies[project.lead].label.text
    return Text.plain("-" if project.funded else "")


def _coordinators(plan: Plan, project: Project) -> Text:
    """The short names of the agencies that coordinate a project with the one that leads."""
    agencies = plan.programme.agencies
    return Text.joined(agencies[key].label.text for key in project.coordinators)
