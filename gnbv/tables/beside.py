"""Money beside results as a table: what serves each indicator, and what a unit costs at most."""

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import Indicator
from gnbv.tables.table import Cell, Column, Records, Table
from gnbv.tables.targets import CODE, NAME, by_dimension, titled
from gnbv.targets import Beside, beside
from gnbv.targets.funding import Bound

_NOTE = Text(
    "Kinh phí là của các dự án phục vụ chỉ tiêu, không phải của riêng chỉ tiêu; không cộng các "
    "hàng với nhau. 'Tối đa': mức trần, vì kinh phí còn phục vụ chỉ tiêu khác hoặc có thể đạt hơn "
    "số đích; 'tối thiểu': có thể đạt ít hơn số đích; 'tham khảo': cả hai. Suất tính trên cả giai "
    "đoạn và số nhỏ nhất đạt đích ('trên 5' là 6), làm tròn lên đồng.",
    "The money is that of the projects that serve an indicator, not the indicator's own: rows do "
    "not add up. 'At most' is an upper bound, as the money serves other indicators too or more "
    "than the figure may be reached; 'at least' a lower one, as fewer may be; 'for reference': "
    "both. Costs are of the whole period, for the least number that meets the figure ('more than "
    "5' is 6), rounded up to the đồng.",
)
_BOUNDS: dict[Bound, Text] = {
    "exact": Text("", ""),
    "at-most": Text("tối đa", "at most"),
    "at-least": Text("tối thiểu", "at least"),
    "none": Text("tham khảo", "for reference"),
}
_COLUMNS = (
    CODE,
    NAME,
    Column(Text("Dự án", "Projects"), "text"),
    Column(Text("Kinh phí", "Money")),
    Column(Text("Suất", "Cost per unit")),
    Column(Text("Cách hiểu", "Reading"), "text"),
    Column(Text("Cùng phục vụ", "Also serves"), "text"),
)
_FIELDS = ("code", "projects", "year", "amount", "cost_per_unit", "unit", "bound", "others")


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
    each = Text(f"mỗi {unit.vi}", f"per unit ({unit.en})")
    return Text.joined((_BOUNDS[one.bound], each))


def _record(one: Beside, year: int | None) -> tuple[str | int | None, ...]:
    return (
        one.indicator.code,
        " ".join(one.projects),
        year,
        one.amount,
        one.each,
        one.indicator.unit.vi,
        None if one.each is None else one.bound,
        " ".join(one.others),
    )
