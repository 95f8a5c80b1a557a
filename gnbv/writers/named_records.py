"""Named records own what people find in machines' formats besides facts: names, and a unit.

A code has its name beside it, in the reader's language, and the header of an amount says in which
unit it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from gnbv.language import Text, harmless
from gnbv.money import DONG, Unit
from gnbv.plan import Plan
from gnbv.tables import Record, Records, Table, Value
from gnbv.tables.wording import unit_of
from gnbv.targets import Sense
from gnbv.writers.style import Style

MONEY = frozenset(
    {
        *("amount", "difference", "cost_per_unit", "planned", "period_plan", "assigned"),
        *("before", "increase", "decrease", "after"),
        *("carried_in", "in_period", "disbursed", "paid", "advances", "estimate", "left"),
        "tagged",
        *("carried_out", "cancelled"),
    }
)
"""Fields of amounts, which are whole đồng in records."""
_BESIDE = {
    "code": "name",
    "key": "name",
    "source": "source_name",
    "nature": "nature_name",
    "agency": "agency_name",
    "dimension": "dimension_name",
    "unit": "unit_name",
    "tag": "tag_name",
}
"""Fields of codes, and the fields of their names."""


def tables_of_facts(tables: Sequence[Table]) -> list[Table]:
    """The tables, but of those that lay the same records out in several ways the first."""
    return [
        table
        for at, table in enumerate(tables)
        if all(table.records is not other.records for other in tables[:at])
    ]


def with_names(records: Records, plan: Plan | None, style: Style) -> Records:
    """Return records with the name of each code of the plan after it, where it has one."""
    if plan is None:
        return records
    columns = {
        name: beside
        for name in records.fields
        if name in _BESIDE
        for beside in [_names(records, name, _texts(plan, name, records.head.get("by")), style)]
        if _BESIDE[name] not in records.fields and any(beside)
    }
    records = _translated(records, plan, style)
    fields: list[str] = []
    for name in records.fields:
        fields += [name, _BESIDE[name]] if name in columns else [name]
    facts = []
    for at, fact in enumerate(records.facts):
        facts.append({**fact, **{_BESIDE[name]: column[at] for name, column in columns.items()}})
    return replace(records, fields=tuple(fields), facts=tuple(facts))


def _translated(records: Records, plan: Plan, style: Style) -> Records:
    """Return facts about indicators with the plan's own words in the reader's language."""
    if style.lang == "vi" or "name" not in records.fields:
        return records
    facts = [{**fact, **_in_english(fact, plan)} for fact in records.facts]
    return replace(records, facts=tuple(facts))


def _in_english(fact: Record, plan: Plan) -> dict[str, Value]:
    """The words of a fact about an indicator that it has in Vietnamese."""
    indicator = plan.indicator_by_code.get(str(fact.get("code")))
    if indicator is None:
        return {}
    words = {
        "name": indicator.name.text,
        "population": indicator.population.text,
        "unit": unit_of(indicator, cast("Sense | None", fact.get("sense"))),
    }
    return {field: text.en for field, text in words.items() if fact.get(field) == text.vi}


def in_unit(records: Records, unit: Unit | None) -> Records:
    """Return records whose amounts are in a unit (đồng if None), which their fields name."""
    chosen = unit or DONG
    named = {name: f"{name}_{chosen.key}" for name in records.fields if name in MONEY}
    facts: tuple[Record, ...] = tuple(
        {
            named.get(name, name): _in(value, chosen) if name in named else value
            for name, value in fact.items()
        }
        for fact in records.facts
    )
    return replace(
        records, fields=tuple(named.get(name, name) for name in records.fields), facts=facts
    )


def _in(value: Value, unit: Unit) -> Value:
    """An amount in a unit, exact, as a plain decimal; whole ones stay numbers."""
    if not isinstance(value, int):
        return value
    whole, rest = divmod(abs(value), unit.dong)
    sign = -1 if value < 0 else 1
    if not rest:
        return sign * whole
    decimals = f"{rest:0{len(str(unit.dong)) - 1}}".rstrip("0")
    return f"{'-' * (sign < 0)}{whole}.{decimals}"


def _names(
    records: Records, field: str, texts: Mapping[str, Text], style: Style
) -> list[str | None]:
    names = {key: harmless(text.in_language(style.lang)) for key, text in texts.items()}
    return [names.get(str(fact[field])) for fact in records.facts]


def _texts(plan: Plan, field: str, by: object) -> dict[str, Text]:
    """The names of what the codes in a field are codes of; a `key` is of what the rows are by."""
    if field == "key":
        of = {"project": "code", "line": ""}.get(str(by), str(by))
        return _texts(plan, of, None)
    programme = plan.programme
    sources = {key: one.name.text for key, one in programme.sources.items()}
    agencies = {key: one.name.text for key, one in programme.agencies.items()}
    if field == "code":
        return {code: project.name.text for code, project in plan.by_code.items()}
    if field == "nature":
        return {key: one.name.text for key, one in programme.natures.items()}
    if field == "dimension":
        dimensions = plan.indicators.dimensions if plan.indicators else {}
        return {key: one.name.text for key, one in dimensions.items()}
    if field == "unit":
        units = plan.units.units if plan.units else {}
        return {key: one.name.text for key, one in units.items()}
    tags = {key: one.name.text for key, one in programme.tags.items()}
    return {"source": sources, "agency": agencies, "tag": tags}.get(field, {})
