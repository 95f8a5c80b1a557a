"""Money beside results as a table: what was reached, and what its projects had spent by then.

A table for each source of figures, since they are never merged; costs are exact fractions, and
rounded where they are printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gnbv.allocation import Allocation
from gnbv.execution.to_date import IndicatorSpending, sources_of_figures, spending_of_indicators
from gnbv.language import Text, dated
from gnbv.plan import Indicator, Plan
from gnbv.quantities import plain
from gnbv.tables.columns import CODE, INDICATOR, UNIT
from gnbv.tables.funding import BOUNDS
from gnbv.tables.notes import invented, version_of
from gnbv.tables.progress import milestone_cell
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Table
from gnbv.tables.targets import by_dimension, titled
from gnbv.tables.wording import value_of
from gnbv.targets.funding import Bound

_NOTE = Text(
    "Giải ngân lũy kế từ đầu kế hoạch của các dự án phục vụ chỉ tiêu, không phải của riêng chỉ "
    "tiêu: không cộng các hàng với nhau. Năm đã khóa sổ lấy theo khóa sổ; năm chưa khóa sổ lấy báo "
    "cáo cuối của nguồn số liệu. Suất = giải ngân / kết quả, làm tròn đến đồng. 'Tối đa': tiền "
    "còn phục vụ chỉ tiêu khác; 'tối thiểu': chưa có đủ số giải ngân đến ngày của kết quả; 'tham "
    "khảo': cả hai.",
    "Disbursed since the plan began, by the projects that serve an indicator, which is not the "
    "indicator's own: rows do not add up. Of a year that is closed, as its close has it; of "
    "another, as the source of figures last reported. Cost = disbursed / result, rounded to the "
    "đồng. 'At most': the money serves other indicators too; 'at least': not all that was "
    "disbursed by the day of the result is known; 'for reference': both.",
)
_COLUMNS = (
    CODE,
    INDICATOR,
    Column(Text("Mốc", "Milestone")),
    Column(Text("Kết quả", "Result")),
    UNIT,
    Column(Text("Tính đến", "As of"), "text"),
    Column(Text("Dự án", "Projects"), "text"),
    Column(Text("Giải ngân", "Disbursed")),
    Column(Text("Đến ngày", "By"), "text"),
    Column(Text("Suất", "Cost per unit")),
    Column(Text("Cách hiểu", "Reading"), "text"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """An indicator's result, in its unit as a plain decimal, and the money spent, in đồng.

    `cost_per_unit` is rounded to the đồng; `disbursed` divided by `result` is exact.
    """

    code: str
    name: str
    year: int
    source_of_figures: str | None
    milestone: str | None
    result: str | None
    unit: str
    as_of: str
    projects: str
    disbursed: int | None
    by: str | None
    complete: str
    cost_per_unit: int | None
    bound: Bound | None
    others: str


def spent_tables(
    allocation: Allocation, shown: tuple[Indicator, ...], year: int
) -> tuple[Table, ...]:
    """Lay out these indicators' results of a year beside the money spent by then.

    One table for each source of figures that knows some of it; none where nothing was spent.
    """
    tables = []
    facts: set[tuple[IndicatorSpending, ...]] = set()
    for source in sources_of_figures(allocation.plan) or (None,):
        found = tuple(spending_of_indicators(allocation, shown, year, source))
        # Of years that are all closed, every source has the same.
        if any(one.spent for one in found) and found not in facts:
            facts.add(found)
            tables.append(_table(allocation, found, year, source))
    return tuple(tables)


def _table(
    allocation: Allocation, found: tuple[IndicatorSpending, ...], year: int, source: str | None
) -> Table:
    plan = allocation.plan
    by_code = {one.funding.indicator.code: one for one in found}
    linked = tuple(one.funding.indicator for one in found)
    given = f" ({source})" if source else ""
    about = Text(f"Giải ngân và kết quả{given}", f"Spent and reached{given}")
    return Table(
        title=titled(plan, about, year),
        unit=plan.programme.unit,
        columns=_COLUMNS,
        rows=tuple(
            by_dimension(plan, linked, lambda one: tuple(_cells(by_code[one.code])), len(_COLUMNS))
        ),
        records=Records.of(
            _Fact, (_fact(one, source) for one in found), {"plan": plan.id, "years": [year]}
        ),
        notes=tuple(dict.fromkeys((_NOTE, *version_of(plan), *_invented(plan)))),
        name=Text("Giải ngân và kết quả", "Spent and reached"),
    )


def _invented(plan: Plan) -> Iterator[Text]:
    return invented([*plan.closings.values(), *plan.execution.values()])


def _cells(one: IndicatorSpending) -> Iterator[Cell]:
    spent, cost, indicator = one.spent, one.cost_per_unit, one.funding.indicator
    yield milestone_cell(one.progress)
    yield value_of(one.progress.actual, indicator)
    yield indicator.unit.text
    yield dated(one.until) if one.progress.result else None
    yield Text.plain(", ".join(one.funding.projects))
    yield spent.amount if spent else None
    yield dated(spent.day) if spent else None
    yield None if cost is None else rounded(cost)
    yield Text("", "") if cost is None else BOUNDS[one.bound]


def rounded(amount: Fraction) -> int:
    """An amount to the nearest đồng, halves up."""
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)


def _fact(one: IndicatorSpending, source: str | None) -> _Fact:
    progress, spent, cost = one.progress, one.spent, one.cost_per_unit
    return _Fact(
        code=one.funding.indicator.code,
        name=one.funding.indicator.name.vi,
        year=progress.year,
        source_of_figures=source,
        milestone=plain(progress.milestone.value) if progress.milestone else None,
        result=None if progress.actual is None else plain(progress.actual),
        unit=one.funding.indicator.unit.vi,
        as_of=one.until.isoformat(),
        projects=" ".join(one.funding.projects),
        disbursed=spent.amount if spent else None,
        by=spent.day.isoformat() if spent else None,
        complete="yes" if spent and spent.complete else "no",
        cost_per_unit=None if cost is None else rounded(cost),
        bound=None if cost is None else one.bound,
        others=" ".join(one.funding.others),
    )
