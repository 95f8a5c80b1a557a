"""A year's money by unit: each unit by source, and each project by unit."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gnbv.allocation import RESERVE, Division
from gnbv.language import Text
from gnbv.money import Unit, unit_within
from gnbv.plan import depth_of, numbered_name, write_number
from gnbv.tables.columns import CODE, PROJECT, PROJECT_NAME, TOTAL, TOTAL_ROW
from gnbv.tables.groups import kind_of
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Row, Table

_RESERVE = Text("Dự phòng", "Reserve")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """What a unit gets in a year, in đồng; of a whole source, the line's own fields are None."""

    code: str | None = None
    source: str
    nature: str | None = None
    unit: str | None
    year: int
    amount: int


def unit_tables(division: Division) -> tuple[Table, Table]:
    """Lay a division out twice: units by source, and the tree of projects by unit."""
    return _by_source(division), _by_project(division)


def _by_source(division: Division) -> Table:
    plan, keys = division.plan, _keys(division)
    sources = plan.programme.short_names
    sums: Counter[tuple[str, str]] = Counter()
    for share in division.shares:
        sums[share.unit, share.line.source] += share.amount
    rows = []
    for key, name in keys.items():
        amounts = [sums[key, source] for source in sources]
        rows.append(Row(cells=(Text.plain(key), name, *amounts, sum(amounts))))
    totals = [sum(sums[key, source] for key in keys) for source in sources]
    rows.append(Row(cells=(Text("", ""), TOTAL_ROW, *totals, sum(totals)), kind="total"))
    facts = (
        _Fact(source=source, unit=key or None, year=division.year, amount=sums[key, source])
        for key in keys
        for source in sources
    )
    return Table(
        title=_title(division, division.units.name.text),
        unit=_unit(division),
        columns=(
            CODE,
            Column(division.units.name.text, "text"),
            *map(Column, sources.values()),
            Column(TOTAL),
        ),
        rows=tuple(rows),
        records=Records.of(
            _Fact, facts, _head(division), only=("unit", "source", "year", "amount")
        ),
        notes=tuple(_notes(division)),
    )


def _by_project(division: Division) -> Table:
    plan, keys = division.plan, _keys(division)
    sums: Counter[tuple[str, str]] = Counter()
    for share in division.shares:
        for code in plan.ancestry[share.line.project]:
            sums[code, share.unit] += share.amount
    rows = []
    for project, at in plan.walk():
        amounts = [sums[project.code, key] for key in keys]
        labels = (Text.plain(project.code), numbered_name(plan, project))
        cells: tuple[Cell, ...] = (*labels, *amounts, sum(amounts))
        rows.append(Row(cells=cells, level=depth_of(at), kind=kind_of(project)))
    tops = [project.code for project in plan.projects.values()]
    totals = [sum(sums[code, key] for code in tops) for key in keys]
    rows.append(Row(cells=(Text("", ""), TOTAL_ROW, *totals, sum(totals)), kind="total"))
    facts = (
        _Fact(
            code=share.line.project,
            source=share.line.source,
            nature=share.line.nature,
            unit=share.unit or None,
            year=division.year,
            amount=share.amount,
        )
        for share in division.shares
    )
    return Table(
        title=_title(division, Text.joined([PROJECT_NAME, division.units.name.text], " × ")),
        unit=_unit(division),
        columns=(CODE, PROJECT, *map(Column, keys.values()), Column(TOTAL)),
        rows=tuple(rows),
        records=Records.of(_Fact, facts, _head(division)),
    )


def _keys(division: Division) -> dict[str, Text]:
    """The reserve, where there is one, and the units, with their names."""
    units = {key: unit.name.text for key, unit in division.units.units.items()}
    return ({RESERVE: _RESERVE} if division.units.reserve else {}) | units


def _unit(division: Division) -> Unit:
    """The plan's unit, or a smaller one where shares have many decimals in it."""
    return unit_within(division.plan.programme.unit, (share.amount for share in division.shares))


def _title(division: Division, what: Text) -> Text:
    year = division.year
    return Text(f"Kinh phí năm {year}: {what.vi}", f"Funding, {year}: {what.en}")


def _head(division: Division) -> dict[str, object]:
    total = sum(share.amount for share in division.shares)
    return {"plan": division.plan.id, "years": [division.year], "total": total}


def _notes(division: Division) -> Iterator[Text]:
    units = division.units
    if units.reserve:
        percent, ref = write_number(units.reserve.percent), units.reserve.ref
        by = Text(f" ({ref})", f" ({ref})") if ref else Text("", "")
        yield Text(f"Dự phòng {percent.vi}%{by.vi}.", f"{percent.en}% is held back{by.en}.")
    if units.invented:
        yield Text(f"Hệ số giả định: {units.invented}", f"Invented: {units.invented}")
