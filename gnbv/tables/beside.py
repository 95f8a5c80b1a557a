"""Money beside results as a table: what serves each indicator, and what a unit costs at most."""

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import Indicator
from gnbv.tables.table import Cell, Column, Records, Table
from gnbv.tables.targets import CODE, NAME, by_dimension, titled
from gnbv.targets import Beside, beside

_NOTE = Text(
    "Kinh phí là của các dự án phục vụ chỉ tiêu, không phải của riêng chỉ tiêu; không cộng các "
    "hàng với nhau. 'Tối đa': mức trần, vì kinh phí còn phục vụ chỉ tiêu khác hoặc có thể đạt hơn "
    "số đích. Suất tính trên cả giai đoạn, làm tròn lên đồng.",
    "The money is that of the projects that serve an indicator, not the indicator's own: rows do "
    "not add up. 'At most' is an upper bound, as the money serves other indicators too or more "
    "than the figure may be reached. Costs are of the whole period, rounded up to the đồng.",
)
_COLUMNS = (
    CODE,
    NAME,
    Column(Text("Dự án", "Projects"), "text"),
    Column(Text("Kinh phí", "Money")),
    Column(Text("Suất", "Cost per unit")),
    Column(Text("Cách hiểu", "Reading"), "text"),
    Column(Text("Cùng phục vụ", "Also serves"), "text"),
)
_FIELDS = ("code", "projects", "year", "amount", "cost_per_unit", "unit", "upper_bound", "others")


def beside_table(
    allocation: Allocation, shown: tuple[Indicator, ...], year: int | None = None
) -> Table:
    """Lay out the money beside these indicators, in one year or over the period."""
    plan = allocation.plan
    found = {one.indicator.code: one for one in beside(allocation, shown, year)}
    linked = tuple(indicator for indicator in shown if indicator.code in found)

    def row(indicator: Indicator) -> tuple[Cell, ...]:
        return _cells(found[indicator.code])

    return Table(
        titled(plan, Text("Kinh phí bên cạnh chỉ tiêu", "Money beside targets"), year),
        plan.programme.unit,
        _COLUMNS,
        tuple(by_dimension(plan, linked, row, len(_COLUMNS))),
        Records(
            _FIELDS,
            tuple(_record(one, year) for one in found.values()),
            {"plan": plan.id, "years": [year] if year else list(plan.programme.period.years)},
        ),
        (_NOTE,),
    )


def _cells(one: Beside) -> tuple[Cell, ...]:
    return (
        Text.plain(", ".join(one.projects)),
        one.amount,
        one.each,
        _reading(one),
        Text.plain(", ".join(one.others)),
    )


def _reading(one: Beside) -> Text:
    if one.each is None:
        return Text("", "")
    unit = one.indicator.unit.text
    if one.bound:
        return Text(f"tối đa, mỗi {unit.vi}", f"at most, per unit ({unit.en})")
    return Text(f"mỗi {unit.vi}", f"per unit ({unit.en})")


def _record(one: Beside, year: int | None) -> tuple[str | int | None, ...]:
    return (
        one.indicator.code,
        " ".join(one.projects),
        year,
        one.amount,
        one.each,
        one.indicator.unit.vi,
        None if one.each is None else str(one.bound).lower(),
        " ".join(one.others),
    )
