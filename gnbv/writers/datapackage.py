"""Tables as a folder of tidy data: CSV files and the datapackage.json that says what they hold.

`budget.csv` follows the Fiscal Data Package (1.0rc, budget standard taxonomy): one row for what a
funding line gives in a year. Beside it stands the long form of every table.
"""

import re
from typing import NamedTuple
from unicodedata import normalize

from gnbv.allocation import Allocation
from gnbv.files.package import LIST, listed
from gnbv.language import Text, harmless
from gnbv.plan import FundingLine, Plan
from gnbv.tables import Records, TableSet, Value
from gnbv.tables.notes import notes
from gnbv.workbook import line_key
from gnbv.writers.csv import long_form
from gnbv.writers.style import Style

_APPROVED, _ADJUSTED = "approved", "adjusted"
"""The taxonomy's phases of a plan that a decision has passed, and of one that others adjust."""


class _Field(NamedTuple):
    """A column of budget.csv: its name, type in the table schema, type in the taxonomy, title."""

    name: str
    kind: str
    column_type: str
    title: Text
    required: bool = True


_FIELDS = (
    _Field("budget_line_id", "string", "budget-line-id", Text("Dòng kinh phí", "Funding line")),
    _Field("fiscal_year", "integer", "date:fiscal-year", Text("Năm ngân sách", "Fiscal year")),
    _Field("phase", "string", "phase:id", Text("Giai đoạn ngân sách", "Phase of the budget")),
    _Field("direction", "string", "direction", Text("Thu hay chi", "Direction")),
    _Field(
        "programme", "string", "activity:generic:program:code", Text("Chương trình", "Programme")
    ),
    _Field(
        "programme_name",
        "string",
        "activity:generic:program:label",
        Text("Tên chương trình", "Programme's name"),
    ),
    _Field("project", "string", "activity:generic:project:code", Text("Dự án", "Project")),
    _Field(
        "project_name",
        "string",
        "activity:generic:project:label",
        Text("Tên dự án", "Project's name"),
    ),
    _Field(
        "sub_project",
        "string",
        "activity:generic:subproject:code",
        Text("Tiểu dự án", "Sub-project"),
        required=False,
    ),
    _Field(
        "sub_project_name",
        "string",
        "activity:generic:subproject:label",
        Text("Tên tiểu dự án", "Sub-project's name"),
        required=False,
    ),
    _Field("source", "string", "fin-source:generic:code", Text("Nguồn vốn", "Source")),
    _Field(
        "source_name", "string", "fin-source:generic:label", Text("Tên nguồn vốn", "Source's name")
    ),
    _Field(
        "nature",
        "string",
        "economic-classification:generic:code",
        Text("Loại vốn", "Economic nature"),
        required=False,
    ),
    _Field(
        "nature_name",
        "string",
        "economic-classification:generic:label",
        Text("Tên loại vốn", "Nature's name"),
        required=False,
    ),
    _Field(
        "agency",
        "string",
        "administrative-classification:generic:code",
        Text("Cơ quan chủ trì", "Lead agency"),
        required=False,
    ),
    _Field(
        "agency_name",
        "string",
        "administrative-classification:generic:label",
        Text("Tên cơ quan chủ trì", "Lead agency's name"),
        required=False,
    ),
    _Field("currency", "string", "value-currency:code", Text("Đồng tiền", "Currency")),
    _Field("amount", "integer", "value", Text("Số tiền (đồng)", "Amount (đồng)")),
)


def render(tables: TableSet, style: Style) -> dict[str, bytes]:
    """Render a folder's files by name."""
    files: dict[str, bytes] = {}
    resources: list[dict[str, object]] = []
    if tables.allocation:
        records = _budget(tables.allocation, style)
        files["data/budget.csv"] = long_form(records).encode()
        resources.append(
            _resource(
                "budget",
                Text("Kinh phí", "Budget"),
                style,
                _budget_schema(style),
                tuple(notes(tables.allocation.plan)),
            )
        )
    for table in tables.in_turn():
        name = _slug(table.name.en or table.title.en)
        files[f"data/{name}.csv"] = long_form(table.records).encode()
        resources.append(_resource(name, table.title, style, _schema(table.records), table.notes))
    package = {**_about(tables.plan, style), "resources": resources}
    return {**files, LIST: listed(package, files)}  # last, when all that it lists is there


def _about(plan: Plan | None, style: Style) -> dict[str, object]:
    # A fiscal data package is a tabular one whose columns state their types. Its own profile is
    # not named: validators would fetch it from the web, and fail where there is none.
    about: dict[str, object] = {"profile": "tabular-data-package", "name": "gnbv"}
    if plan is None:
        return about
    programme, decision = plan.programme, plan.programme.decision
    issuer = decision.issuer.vi if decision.issuer else None
    cited = [part for part in (decision.number, issuer) if part] or [programme.title.vi]
    return about | {
        "name": _slug(plan.id),
        "title": style.translate(programme.programme.text),
        "description": style.translate(programme.title.text),
        **({"created": f"{decision.date:%Y-%m-%d}T00:00:00Z"} if decision.date else {}),
        "sources": [{"title": harmless(", ".join(cited))}],
        "fiscalPeriod": {
            "start": f"{programme.period.first}-01-01",
            "end": f"{programme.period.last}-12-31",
        },
    }


def _budget(allocation: Allocation, style: Style) -> Records:
    """One fact a line and year: what allocation.shares holds, with every name and its code."""
    of_lines = {line: _about_line(allocation.plan, line, style) for line in allocation.plan.lines}
    facts: list[dict[str, Value]] = [
        {**of_lines[share.line], "fiscal_year": share.year, "amount": share.amount}
        for share in allocation.shares
    ]
    return Records(fields=tuple(field.name for field in _FIELDS), facts=tuple(facts))


def _about_line(plan: Plan, line: FundingLine, style: Style) -> dict[str, Value]:
    """What is the same in every year of a line."""
    programme, project = plan.programme, plan.by_code[line.project]
    top = plan.by_code[plan.ancestry[line.project][-1]]
    below = None if project is top else project
    nature = programme.natures[line.nature] if line.nature else None
    agency = programme.agencies[project.lead] if project.lead else None
    return {
        "budget_line_id": line_key(line),
        "phase": _ADJUSTED if plan.adjusted_by else _APPROVED,
        "direction": "expenditure",
        "programme": _slug(plan.id),
        "programme_name": style.translate(programme.programme.text),
        "project": top.code,
        "project_name": style.translate(top.name.text),
        "sub_project": below.code if below else None,
        "sub_project_name": style.translate(below.name.text) if below else None,
        "source": line.source,
        "source_name": style.translate(programme.sources[line.source].name.text),
        "nature": line.nature,
        "nature_name": style.translate(nature.name.text) if nature else None,
        "agency": project.lead,
        "agency_name": style.translate(agency.name.text) if agency else None,
        "currency": "VND",
    }


def _budget_schema(style: Style) -> dict[str, object]:
    fields = [
        {
            "name": field.name,
            "type": field.kind,
            "columnType": field.column_type,
            "title": style.translate(field.title),
            "constraints": {"required": field.required},
        }
        for field in _FIELDS
    ]
    return {
        "fields": fields,
        "missingValues": [""],
        "primaryKey": ["budget_line_id", "fiscal_year"],
    }


def _schema(records: Records) -> dict[str, object]:
    """The schema of a table's long form: whole numbers where all values are."""
    fields = []
    for name in records.fields:
        values = [fact[name] for fact in records.facts if fact[name] is not None]
        whole = bool(values) and all(isinstance(value, int) for value in values)
        fields.append({"name": name, "type": "integer" if whole else "string"})
    return {"fields": fields, "missingValues": [""]}


def _resource(
    name: str, title: Text, style: Style, schema: dict[str, object], under: tuple[Text, ...]
) -> dict[str, object]:
    """What is known of a file of data; the notes under its table are its description."""
    described = " ".join(style.translate(note) for note in under)
    return {
        **({"description": described} if described else {}),
        "name": name,
        "path": f"data/{name}.csv",
        "profile": "tabular-data-resource",
        "title": style.translate(title),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _slug(words: str) -> str:
    """A name that a data package allows: small letters, digits, dots and dashes."""
    plain = normalize("NFD", words.casefold().replace("đ", "d"))
    return re.sub(r"[^a-z0-9.]+", "-", re.sub(r"[\u0300-\u036f]", "", plain)).strip("-") or "gnbv"
