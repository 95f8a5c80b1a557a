"""One agency whole: what it must do, spend, coordinate and reach."""

from dataclasses import dataclass

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import Indicator, Plan, Selection, numbered_name
from gnbv.tables import indicators
from gnbv.tables.allocation import by_years, year_columns
from gnbv.tables.columns import AGENCY, CODE, LEAD_AGENCY, PROJECT, TOTAL, TOTAL_ROW
from gnbv.tables.content import duties_of
from gnbv.tables.facts import NONE, Known, facts_table
from gnbv.tables.records import Records
from gnbv.tables.table import Column, Row, Table
from gnbv.targets import select

_LEADS = Text("Dự án chủ trì", "Projects it leads")
_COORDINATES = Text("Dự án phối hợp", "Projects it coordinates")
_ANSWERS = Text("Chỉ tiêu phụ trách", "Indicators it answers for")
_DUTIES = Text("Nhiệm vụ", "Duties")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Paid:
    """What a project that an agency leads gets in a year, in đồng."""

    agency: str
    code: str
    year: int
    amount: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Shared:
    """A project that an agency coordinates, who leads it, and its money in đồng."""

    agency: str
    code: str
    lead: str | None
    amount: int


def agency_tables(allocation: Allocation, key: str) -> tuple[Table, ...]:
    """Lay out one agency: duties, the money of projects it leads, what it coordinates, indicators.

    What it has nothing of has no table; the first one says so. Raises `KeyError` where the plan
    has no agency of this key.
    """
    plan = allocation.plan
    led, shared = plan.led.get(key, ()), _coordinated(plan, key)
    duties, answers = duties_of(plan, key), select(plan, agency=key)
    return (
        _facts(plan, key, len(duties.rows), answers),
        *([duties] if duties.rows else []),
        *([_spending(allocation, key, led)] if led else []),
        *([_sharing(allocation, key, shared)] if shared else []),
        *([indicators.of_agency(plan, answers)] if answers else []),
    )


def _coordinated(plan: Plan, key: str) -> tuple[str, ...]:
    return tuple(project.code for project, _ in plan.walk() if key in project.coordinators)


def _facts(plan: Plan, key: str, duties: int, answers: tuple[Indicator, ...]) -> Table:
    agency = plan.programme.agencies[key]
    led, shared = plan.led.get(key, ()), _coordinated(plan, key)
    codes = tuple(one.code for one in answers)
    known = (
        Known(Text("Mã trong kế hoạch", "Key in the plan"), Text.plain(key)),
        Known(Text("Tên ngắn", "Short name"), agency.short.text if agency.short else Text("", "")),
        Known(Text("Căn cứ", "Ref"), Text.plain(agency.ref or "")),
        Known(_DUTIES, Text.plain(str(duties)) if duties else NONE),
        Known(_LEADS, _joined(led)),
        Known(_COORDINATES, _joined(shared)),
        Known(_ANSWERS, _joined(codes)),
    )
    fact = {
        "agency": key,
        "name": agency.name.vi,
        "ref": agency.ref,
        "duties": duties,
        "leads": " ".join(led),
        "coordinates": " ".join(shared),
        "indicators": " ".join(codes),
    }
    return facts_table(plan, agency.name.text, AGENCY.heading, known, fact)


def _joined(codes: tuple[str, ...]) -> Text:
    return Text.plain(", ".join(codes)) if codes else NONE


def _name(plan: Plan, code: str) -> Text:
    return numbered_name(plan, plan.by_code[code], in_tree=False)


def _spending(allocation: Allocation, key: str, led: tuple[str, ...]) -> Table:
    """The money of the projects that an agency leads, by year."""
    plan = allocation.plan
    selections = tuple(map(Selection, led))
    rows = tuple(
        Row(cells=(Text.plain(code), _name(plan, code), *by_years(allocation, (Selection(code),))))
        for code in led
    )
    total = Row(cells=(Text("", ""), TOTAL_ROW, *by_years(allocation, selections)), kind="total")
    years = plan.programme.period.years
    facts = [
        _Paid(agency=key, code=code, year=year, amount=allocation.total(Selection(code, span=year)))
        for code in led
        for year in years
    ]
    head = {"plan": plan.id, "total": sum(map(allocation.total, selections))}
    return Table(
        title=_LEADS,
        unit=plan.programme.unit,
        columns=(CODE, PROJECT, *year_columns(plan)),
        rows=(*rows, total),
        records=Records.of(_Paid, facts, head),
        name=_LEADS,
    )


def _sharing(allocation: Allocation, key: str, shared: tuple[str, ...]) -> Table:
    """The projects that an agency coordinates, who leads them, and their money."""
    plan = allocation.plan
    agencies = plan.programme.agencies
    rows, facts = [], []
    for code in shared:
        lead, amount = plan.by_code[code].lead, by_years(allocation, (Selection(code),))[-1]
        name = agencies[lead].label.text if lead else Text("", "")
        rows.append(Row(cells=(Text.plain(code), _name(plan, code), name, amount)))
        facts.append(_Shared(agency=key, code=code, lead=lead, amount=amount.amount))
    return Table(
        title=_COORDINATES,
        unit=plan.programme.unit,
        columns=(CODE, PROJECT, LEAD_AGENCY, Column(TOTAL)),
        rows=tuple(rows),
        records=Records.of(_Shared, facts, {"plan": plan.id}),
        name=_COORDINATES,
    )
