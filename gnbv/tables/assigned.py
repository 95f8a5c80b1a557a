"""Plan beside assigned: the period, what each year was assigned, what is left, and the share."""

from collections.abc import Iterator
from dataclasses import dataclass

from gnbv.allocation import Allocation
from gnbv.execution import Assigned
from gnbv.language import Text
from gnbv.plan import Plan, Selection
from gnbv.tables.columns import CODE
from gnbv.tables.groups import LABELS, By, Group, groups
from gnbv.tables.notes import invented, version_of
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Proportion, Row, Table

_PERIOD = Column(Text("KH giai đoạn", "Period plan"))
_TOGETHER = Column(Text("Lũy kế đã giao", "Assigned to date"))
_LEFT = Column(Text("Còn lại", "Left"))
_SHARE = Column(Text("% giai đoạn", "% of period"), bar=True)
_PLANNED = Column(Text("Theo kế hoạch", "As planned"))
_ASSIGNED = Column(Text("Được giao", "Assigned"))
_DIFFERENCE = Column(Text("Chênh lệch", "Difference"))
_RATE = Column(Text("% kế hoạch", "% of plan"))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """What is assigned of some money in a year, beside the plan of the year and the period."""

    key: str
    year: int
    planned: int
    assigned: int
    period_plan: int


def assigned_table(
    allocation: Allocation, assigned: Assigned, year: int | None = None, by: By = "project"
) -> Table:
    """Lay out the period plan, each year's assignment, the sum to date and what is left of it.

    Of one `year`, what the plan has of it, what is assigned, and the difference. Shares are of the
    plan, sums divided.
    """
    plan = allocation.plan
    of_period = year is None
    years = assigned.years
    columns = (_PERIOD, *_years(years), _TOGETHER, _LEFT, _SHARE)
    rows = [
        Row(
            (
                Text.plain(group.key),
                group.name,
                *(
                    _to_date(allocation, assigned, group, years)
                    if of_period
                    else _of_year(allocation, assigned, group, year or 0)
                ),
            ),
            group.level,
            group.kind,
        )
        for group in groups(plan, by)
    ]
    return Table(
        title=_title(plan, year),
        unit=plan.programme.unit,
        columns=(
            CODE,
            LABELS[by],
            *(columns if of_period else (_PLANNED, _ASSIGNED, _DIFFERENCE, _RATE)),
        ),
        rows=tuple(rows),
        records=_records(allocation, assigned, (year,) if year else years, by),
        notes=tuple(dict.fromkeys((*version_of(plan), *invented(plan.assignments.values())))),
        name=Text(f"Giao {year}", f"Assigned {year}") if year else Text("Giao vốn", "Assigned"),
    )


def _years(years: tuple[int, ...]) -> Iterator[Column]:
    return (Column(Text(f"Giao {year}", f"Assigned {year}")) for year in years)


def _title(plan: Plan, year: int | None) -> Text:
    name = plan.programme.programme.text
    if year is None:
        return Text(
            f"Kế hoạch năm so với giai đoạn: {name.vi}", f"Assigned beside the plan: {name.en}"
        )
    return Text(
        f"Kế hoạch và số giao năm {year}: {name.vi}", f"Plan and assignment of {year}: {name.en}"
    )


def _to_date(
    allocation: Allocation, assigned: Assigned, group: Group, years: tuple[int, ...]
) -> Iterator[Cell]:
    period = _planned(allocation, group, "period")
    of_years = [_assigned(assigned, group, year) for year in years]
    together = sum(of_years)
    yield period
    yield from of_years
    yield together
    yield period - together
    yield Proportion.of(together, period) if period else None


def _of_year(allocation: Allocation, assigned: Assigned, group: Group, year: int) -> Iterator[Cell]:
    planned, given = _planned(allocation, group, year), _assigned(assigned, group, year)
    yield planned
    yield given
    yield given - planned
    yield Proportion.of(given, planned) if planned else None


def _planned(allocation: Allocation, group: Group, span: int | str) -> int:
    return sum(allocation.total(one._replace(span=span)) for one in group.selections)


def _assigned(assigned: Assigned, group: Group, span: int | str) -> int:
    return sum(assigned.total(one._replace(span=span)) for one in group.selections)


def _records(allocation: Allocation, assigned: Assigned, years: tuple[int, ...], by: By) -> Records:
    plan = allocation.plan
    facts = (
        _Fact(
            key=group.key or "total",
            year=year,
            planned=_planned(allocation, group, year),
            assigned=_assigned(assigned, group, year),
            period_plan=_planned(allocation, group, "period"),
        )
        for group in groups(plan, by)
        for year in years
    )
    total = assigned.total(Selection())
    return Records.of(_Fact, facts, {"plan": plan.id, "by": by, "assigned": total})
