"""The library owns what `import gnbv` gives: a plan that can be calculated with, or its findings.

Nothing here prints or exits. What cannot be done is raised: as `UsageError` (a name, a year or a
path that leads nowhere), `PlanError` (the plan has findings, which it carries) or `FailedError` (a
file cannot be read); all three are a `GnbvError`. Amounts are whole đồng in `int`, targets exact
`Fraction`s.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from gnbv import checked, choices
from gnbv.allocation import Allocation
from gnbv.allocation import allocate as _spread
from gnbv.audit import Audit, audit
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan import Indicator, Plan
from gnbv.reading.discovery import find
from gnbv.reading.loader import load as _read
from gnbv.reconciliation import reconcile
from gnbv.targets import Sense, due_year, select
from gnbv.targets import milestones as _milestones
from gnbv.usable import one_folder

if TYPE_CHECKING:
    from gnbv.documents import Document
    from gnbv.tables import Table, TableSet

Kind = Literal["allocation", "annex", "targets", "sources", "projects", "agencies", "content"]
By = Literal["project", "source", "nature", "agency"]
Record = dict[str, str | int | None]


class Milestone(NamedTuple):
    """What an indicator must have reached by the end of a year.

    `value` is exact and in the indicator's unit. `sense` says what it is: a level, the size of a
    fall or a rise to date (percentage points of a rate, or in percent of the start), a count to
    date, or how often in the year. Where `exclusive`, the value itself is not enough.
    """

    indicator: Indicator
    year: int
    value: Fraction
    sense: Sense
    exclusive: bool


def load(path: str | Path, as_of: str | None = None) -> Plan:
    """Return the plan at a path: its folder, its plan.yaml, or the name of one that ships.

    `as_of` is the version of a plan that later decisions adjust: 'original', 'latest' (as without
    it), a day such as '2024-06-30', or a decision's label or number. Raises `UsageError` where
    there is no plan, or several, or no such version; `PlanError` where it has findings in its
    YAML, its fields or its references; `FailedError` where an import into it was interrupted.
    """
    return checked.read(_folder_at(path), as_of)


def check(path: str | Path) -> Audit:
    """Return everything that is wrong with the plan at a path, and what was reconciled.

    The path is as in `load`. A plan with findings raises nothing: they are the audit's answer.
    Raises `UsageError` and `FailedError` as `load` does.
    """
    return audit(_read(_folder_at(path)))


def allocate(plan: Plan, head: Text | None = None) -> Allocation:
    """Return a plan's money by funding line and fiscal year, exact to the đồng.

    Raises `PlanError` where the years of a source cannot be settled, saying what contradicts what
    (under the words of `head`, if they are given).
    """
    return checked.settled(_spread(plan), head)


def milestones(
    plan: Plan,
    year: int | None = None,
    *,
    dimension: str | None = None,
    agency: str | None = None,
    project: str | None = None,
) -> tuple[Milestone, ...]:
    """Return what each indicator must reach, in the document's order and then by year.

    Of one `year` an indicator without a milestone has its next one, which has a later year. The
    names select indicators as `select_indicators` does. Raises `PlanError` where the indicators
    have findings, and `UsageError` where a name or the year is not the plan's.
    """
    checked.require_coherent(plan)
    choices.require_in_period(year, plan)
    found = []
    for indicator in select_indicators(plan, dimension, agency, project):
        marks = _milestones(indicator, plan.programme)
        years = sorted(marks) if year is None else [due_year(indicator, marks, year)]
        due = ((one, marks[one]) for one in years if one is not None)
        found += [
            Milestone(indicator, one, mark.value, mark.sense, bool(mark.side)) for one, mark in due
        ]
    return tuple(found)


def table(
    plan: Plan, kind: Kind = "allocation", *, year: int | None = None, by: By = "project"
) -> "Table":
    """Lay one result out as a table; `records` turns it into rows with named fields.

    `kind` is 'allocation' (of one `year`, or of all; its rows `by` project, source, nature or
    agency), 'targets' (of one `year`, or of all), 'annex', 'sources', 'projects', 'agencies' or
    'content' (what the document lays down in words).
    Raises `PlanError` as `allocate` and `milestones` do, and `UsageError` for any other kind, a
    year that is outside the plan, or content where the plan has none.
    """
    choices.require_known(kind, Text("bảng", "table"), _TABLES)
    choices.require_in_period(year, plan)
    return _TABLES[kind](plan, year, by)


def project_tables(plan: Plan, project: str) -> "tuple[Table, ...]":
    """Lay one project out whole: what it is, its money, its content and its indicators.

    The project goes by its code, or the decision's own number. Raises `UsageError` where the plan
    has none of that name, `PlanError` as `allocate` and `milestones` do.
    """
    from gnbv.tables.project import project_tables

    code = choices.project(project, plan)
    checked.require_coherent(plan)
    return project_tables(allocate(plan), str(code))


def agency_tables(plan: Plan, agency: str) -> "tuple[Table, ...]":
    """Lay one agency out whole: its duties, the projects it leads and coordinates, its indicators.

    The agency goes by its key or a name. Raises what `project_tables` raises.
    """
    from gnbv.tables.agency import agency_tables

    key = choices.agency(agency, plan)
    checked.require_coherent(plan)
    return agency_tables(allocate(plan), key)


def all_tables(plan: Plan) -> "tuple[Table, ...]":
    """Lay out everything that follows from a plan, in the order of a whole export.

    Raises `PlanError` as `allocate` and `milestones` do.
    """
    return table_set(plan).tables


def table_set(plan: Plan) -> "TableSet":
    """Lay out everything that follows from a plan, for a writer; raises what `all_tables` does."""
    from gnbv.tables import all_tables

    checked.require_coherent(plan)
    checked.require_accounted(plan)
    reconciliation = reconcile(plan)
    checked.settled(reconciliation.allocation)
    return all_tables(reconciliation)


def records(table: "Table") -> list[Record]:
    """Return a table's facts, one a row, by the names of their fields; amounts in đồng."""
    return table.records.dicts()


def select_indicators(
    plan: Plan, dimension: str | None, agency: str | None, project: str | None
) -> tuple[Indicator, ...]:
    """Return the indicators that all the names given select, in the document's order.

    They are those of a dimension of deprivation, those that an agency answers for (its key or a
    name), and those that a project serves (its code, or the decision's own number).
    Raises `UsageError` for a name that the plan does not have.
    """
    dimensions = plan.indicators.dimensions if plan.indicators else ()
    choices.require_known(dimension, choices.DIMENSION, dimensions)
    answers = None if agency is None else choices.agency(agency, plan)
    return select(plan, dimension, answers, choices.project(project, plan))


def report(plan: Plan, year: int | None = None) -> "Document":
    """Return the report on a plan as a document: sentences, charts and tables in sections.

    `year` is that of the spending reported. Raises `PlanError` where something cannot be worked
    out, and `UsageError` for a year that the plan does not have. What was checked is all that is
    known of the plan today, whatever its day.
    """
    from gnbv import documents

    choices.require_in_period(year, plan)
    checked.require_coherent(plan)
    checked.require_accounted(plan)
    checked.settled(_spread(plan))
    whole = replace(plan.original or plan, until=None)
    return documents.report(audit(checked.read_from(whole)), plan, year)


def _folder_at(path: str | Path) -> Path:
    return one_folder(find(str(path), {}))


def _allocation(plan: Plan, year: int | None, by: By) -> "Table":
    from gnbv.tables import allocation_table

    choices.require_known(by, Text("cách xếp hàng", "kind of row"), get_args(By))
    return allocation_table(allocate(plan), year, by)


def _annex(plan: Plan, _year: int | None, _by: By) -> "Table":
    from gnbv.tables import annex_table

    return annex_table(allocate(plan))


def _targets(plan: Plan, year: int | None, _by: By) -> "Table":
    from gnbv.tables.targets import targets_table

    checked.require_coherent(plan)
    return targets_table(plan, select(plan), year)


def _content(plan: Plan, _year: int | None, _by: By) -> "Table":
    from gnbv.tables.content import content_table

    if plan.content is None:
        raise UsageError(Text("kế hoạch không có content.yaml", "the plan has no content.yaml"))
    return content_table(plan)


def _overview(position: int) -> "Callable[[Plan, int | None, By], Table]":
    def one(plan: Plan, _year: int | None, _by: By) -> "Table":
        from gnbv.tables import overview_tables

        return overview_tables(allocate(plan))[position]

    return one


_TABLES: "Mapping[Kind, Callable[[Plan, int | None, By], Table]]" = {
    "allocation": _allocation,
    "annex": _annex,
    "targets": _targets,
    "sources": _overview(0),
    "projects": _overview(1),
    "agencies": _overview(2),
    "content": _content,
}
