"""One project whole: what it is, its money by source, nature and year, its content, indicators."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import (
    WITHOUT_NATURE,
    FundingLine,
    Plan,
    Project,
    Selection,
    label_of,
    numbered_name,
)
from gnbv.tables import indicators
from gnbv.tables.allocation import by_years, year_columns
from gnbv.tables.columns import (
    CODE,
    NATURE_NOT_STATED,
    PROJECT_NAME,
    SOURCE,
    TOTAL_ROW,
)
from gnbv.tables.content import content_of_project
from gnbv.tables.facts import NOT_NAMED, Known, facts_table
from gnbv.tables.notes import notes_on
from gnbv.tables.records import Records
from gnbv.tables.table import Row, Table
from gnbv.targets import select

_FUNDING = Text("Kinh phí", "Funding")
_NONE = Text("", "")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """What a funding line gives in a year, in đồng."""

    code: str
    source: str
    nature: str | None
    year: int
    amount: int


def project_tables(allocation: Allocation, code: str) -> tuple[Table, ...]:
    """Lay out one project, with all that stands below it; what the plan has nothing of is left out.

    Raises `KeyError` where the plan has no project of this code.
    """
    plan = allocation.plan
    content = content_of_project(plan, code)
    served = select(plan, project=code)
    return (
        _facts(plan, plan.by_code[code]),
        _funding(allocation, code),
        *([content] if content.rows else []),
        *([indicators.of_project(plan, served)] if served else []),
    )


def _facts(plan: Plan, project: Project) -> Table:
    code = project.code
    label, name = label_of(plan, code), project.name.text
    above = plan.ancestry[code][1:]
    coordinators = [plan.programme.agencies[key].name.text for key in project.coordinators]
    printed = project.annex_name
    number = project.national_code
    known = (
        Known(Text("Mã trong kế hoạch", "Code in the plan"), Text.plain(code)),
        Known(Text("Số theo văn bản", "Number in the document"), number.text if number else _NONE),
        Known(Text("Tên trong phụ lục", "Name in the annex"), printed.text if printed else _NONE),
        Known(Text("Căn cứ", "Ref"), Text.plain(project.ref or "")),
        Known(Text("Thuộc", "Part of"), _listed(plan, above)),
        Known(
            Text("Gồm", "Made of"), _listed(plan, tuple(one.code for one in project.sub_projects))
        ),
        Known(Text("Cơ quan chủ trì", "Lead agency"), _leads(plan, project)),
        Known(
            Text("Cơ quan phối hợp", "Coordinating agencies"),
            Text.joined(coordinators, "; ") if coordinators else _unnamed(project),
        ),
    )
    fact = {
        "code": code,
        "national_code": number.vi if number else None,
        "name": project.name.vi,
        "ref": project.ref,
        "lead": project.lead,
        "coordinators": " ".join(project.coordinators),
        "part_of": next(iter(above), None),
        "sub_projects": " ".join(one.code for one in project.sub_projects),
    }
    title = Text(f"{label.vi}: {name.vi}", f"{label.en}: {name.en}")
    return facts_table(plan, title, PROJECT_NAME, known, fact)


def _listed(plan: Plan, codes: tuple[str, ...]) -> Text:
    named = (numbered_name(plan, plan.by_code[code]) for code in codes)
    with_codes = (
        Text(f"{code} {name.vi}", f"{code} {name.en}")
        for code, name in zip(codes, named, strict=True)
    )
    return Text.joined(with_codes, "; ")


def _leads(plan: Plan, project: Project) -> Text:
    """The agency that leads; of a project with sub-projects, each that leads one of them."""
    found: dict[str, list[str]] = {}
    for one, _ in project.walk():
        if one.lead:
            found.setdefault(one.lead, []).append(one.code)
    names = plan.programme.agencies
    if project.lead and list(found) == [project.lead]:
        return names[project.lead].name.text
    listed = (
        Text(f"{name.vi} ({', '.join(codes)})", f"{name.en} ({', '.join(codes)})")
        for name, codes in ((names[key].name.text, codes) for key, codes in found.items())
    )
    return Text.joined(listed, "; ") if found else NOT_NAMED


def _unnamed(project: Project) -> Text:
    """That no coordinator is named; nothing of a project whose sub-projects name theirs."""
    return NOT_NAMED if project.funded else _NONE


def _funding(allocation: Allocation, code: str) -> Table:
    plan = allocation.plan
    whole = Selection(code)
    lines = [line for line in plan.lines if allocation.covers(whole, line)]
    total = Row(cells=(_NONE, TOTAL_ROW, *by_years(allocation, (whole,))), kind="total")
    shares = [share for share in allocation.shares if allocation.covers(whole, share.line)]
    facts = (
        _Fact(
            code=one.line.project,
            source=one.line.source,
            nature=one.line.nature,
            year=one.year,
            amount=one.amount,
        )
        for one in shares
    )
    return Table(
        title=_FUNDING,
        unit=plan.programme.unit,
        columns=(CODE, SOURCE, *year_columns(plan)),
        rows=(*_rows(allocation, code, lines), total),
        records=Records.of(_Fact, facts, {"plan": plan.id, "total": allocation.total(whole)}),
        notes=tuple(notes_on(plan, lines)),
        name=_FUNDING,
    )


def _rows(allocation: Allocation, code: str, lines: list[FundingLine]) -> Iterator[Row]:
    """A row for each source, which names its nature; those of several natures stand above them."""
    programme = allocation.plan.programme
    pairs = {(line.source, line.nature) for line in lines}
    order = [
        (source, nature)
        for source in programme.sources
        for nature in (*programme.natures, None)
        if (source, nature) in pairs
    ]
    for source, group in groupby(order, key=lambda pair: pair[0]):
        natures = [nature for _, nature in group]
        name = programme.sources[source].name.text
        key, amounts = Text.plain(source), by_years(allocation, (Selection(code, source),))
        if len(natures) == 1:
            yield Row(cells=(key, _of_nature(allocation.plan, source, natures[0]), *amounts))
            continue
        yield Row(cells=(key, name, *amounts), kind="parent")
        for nature in natures:
            below = by_years(allocation, (Selection(code, source, nature or WITHOUT_NATURE),))
            yield Row(cells=(_NONE, _nature(allocation.plan, nature), *below), level=1)


def _of_nature(plan: Plan, key: str, nature: str | None) -> Text:
    """A source and the one nature of its money here, if it has natures at all."""
    source = plan.programme.sources[key]
    name = source.name.text
    if nature is None and not source.natures:
        return name
    own = _nature(plan, nature)
    return Text(f"{name.vi}: {own.vi.lower()}", f"{name.en}: {own.en.lower()}")


def _nature(plan: Plan, nature: str | None) -> Text:
    return plan.programme.natures[nature].name.text if nature else NATURE_NOT_STATED
