"""The names in an annex: its columns, its rows' projects, and the spans of both."""

from collections.abc import Iterator

from gnbv.addresses import Address
from gnbv.findings import Finding
from gnbv.plan import Column, Keys, Plan, Row
from gnbv.references.names import outside_period, undeclared

_Money = tuple[str | None, int | str | None, Keys | None, Keys | None]


def _money(row: Row) -> _Money:
    """What a row is about, whatever its columns are."""
    return row.project, row.span, *row.part


def columns(plan: Plan) -> Iterator[Finding]:
    """A column has an id of its own, and is about a source, a nature and years that there are."""
    ids = [column.id for column, _ in plan.walk_columns()]
    amounts = {column.id for column, _ in plan.walk_columns() if column.kind == "amount"}
    for index, (column, at) in enumerate(plan.walk_columns()):
        if column.id in ids[:index]:
            yield Finding("R112", (*at, "id"), {"text": column.id})
        for part, place in column.walk_columns_named(at):
            yield from undeclared("R107", part, ids, place)
            if part in ids and part not in amounts:
                yield Finding("R127", place, {"text": part})
        yield from _money_names(plan, column, at)
        yield from _span(plan, column.span, (*at, "span"))


def _money_names(plan: Plan, one: Column | Row, at: Address) -> Iterator[Finding]:
    """The sources and natures that a column is about, or to which a row narrows it."""
    sources, natures = plan.programme.sources, plan.programme.natures
    for source, place in one.walk_sources(at):
        yield from undeclared("R102", source, sources, place)
    of = ", ".join(one.source or "*")
    for nature, place in one.walk_natures(at):
        yield from undeclared("R103", nature, natures, place, source=of)


def rows(plan: Plan) -> Iterator[Finding]:
    """A row is about a project that there is, and about money and years that there are."""
    for row, at in plan.walk_rows():
        # A project whose file could not be used is no unknown one.
        if row.project and plan.whole:
            yield from undeclared("R105", row.project, plan.by_code, (*at, "project"))
        yield from _money_names(plan, row, at)
        if row.span is not None:
            yield from _span(plan, row.span, (*at, "span"))


def projects(plan: Plan) -> Iterator[Finding]:
    """An annex prints every project; a row that is missing would hide its figures."""
    if plan.annex is None:
        return
    printed = {row.project for row in plan.annex.rows}
    for project, at in plan.walk():
        if project.code not in printed:
            yield Finding("R116", (*at, "code"), {"text": project.code})


def once(plan: Plan) -> Iterator[Finding]:
    """An annex prints a project's money once for each span: a second row would count it twice.

    A row that repeats another one says so, and then there is another one.
    """
    first: dict[_Money, Address] = {}
    for row, at in plan.walk_rows():
        if row.project is None or row.repeats:
            continue
        place = (*at, "project")
        before = first.setdefault(_money(row), place)
        if before != place:
            yield Finding("R117", place, {"text": row.project, "first": before})


def repeats(plan: Plan) -> Iterator[Finding]:
    """What a row repeats stands in another row: else no sum would count it."""
    rows = list(plan.walk_rows())
    others = {_money(row) for row, _ in rows if not row.repeats and row.cells}
    for row, at in rows:
        if row.repeats and _money(row) not in others:
            yield Finding("R128", (*at, "repeats"))


def _span(plan: Plan, span: int | str, at: Address) -> Iterator[Finding]:
    period = plan.programme.period
    if isinstance(span, int):
        yield from outside_period(period, span, at)
    # A period without years has no full one either: its own finding (P112) is enough.
    elif span == "full-year" and period.years and not plan.programme.full_years:
        yield Finding("R110", at)
