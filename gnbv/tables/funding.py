"""Funding of indicators as a table: what serves each, and what a unit costs at most."""

from dataclasses import dataclass

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import Indicator
from gnbv.tables.columns import CODE, INDICATOR
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Table
from gnbv.tables.target_notes import nothing_shown
from gnbv.tables.targets import by_dimension, titled
from gnbv.targets import IndicatorFunding, funding_of_indicators
from gnbv.targets.funding import Bound

_NOTE = Text(
    "Kinh phí là của các dự án gắn với chỉ tiêu, không phải riêng của chỉ tiêu; không cộng các "
    "hàng với nhau. 'Tối đa': mức trên, vì kinh phí còn dùng cho chỉ tiêu khác hoặc kết quả có "
    "thể vượt giá trị mục tiêu; 'tối thiểu': mức dưới, vì kết quả có thể thấp hơn giá trị mục "
    "tiêu; 'tham khảo': cả hai. Kinh phí bình quân tính trên cả giai đoạn và số nhỏ nhất đạt mục "
    "tiêu ('trên 5' là 6), làm tròn lên đồng.",
    "The money is that of the projects that serve an indicator, not the indicator's own: rows do "
    "not add up. 'At most' is an upper bound, as the money serves other indicators too or more "
    "than the figure may be reached; 'at least' a lower one, as fewer may be; 'for reference': "
    "both. Costs are of the whole period, for the least number that meets the figure ('more than "
    "5' is 6), rounded up to the đồng.",
)
_UNSERVED = Text(
    "Văn bản không gắn các chỉ tiêu này với dự án nào.",
    "The document names no project that serves these indicators.",
)
BOUNDS: dict[Bound, Text] = {
    "exact": Text("", ""),
    "at-most": Text("tối đa", "at most"),
    "at-least": Text("tối thiểu", "at least"),
    "none": Text("tham khảo", "for reference"),
}
_PROJECTS = Column(Text("Dự án", "Projects"), "text")
_COLUMNS = (
    CODE,
    INDICATOR,
    _PROJECTS,
    Column(Text("Kinh phí", "Funding")),
    Column(Text("Kinh phí bình quân", "Cost per unit")),
    Column(Text("Cách hiểu", "Reading"), "text"),
    Column(Text("Chỉ tiêu dùng chung kinh phí", "Also serves"), "text"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """An indicator and the funding of its projects, in đồng."""

    code: str
    name: str
    projects: str
    year: int | None
    amount: int
    cost_per_unit: int | None
    unit: str
    bound: Bound | None
    others: str


def funding_table(
    allocation: Allocation, shown: tuple[Indicator, ...], year: int | None = None
) -> Table:
    """Lay out the funding of these indicators' projects, in one year or over the period."""
    plan = allocation.plan
    found = {one.indicator.code: one for one in funding_of_indicators(allocation, shown, year)}
    linked = tuple(indicator for indicator in shown if indicator.code in found)

    def cells(indicator: Indicator) -> tuple[Cell, ...]:
        return _cells(found[indicator.code])

    facts = (_fact(one, year) for one in found.values())
    head = {"plan": plan.id, "years": [year] if year else list(plan.programme.period.years)}
    return Table(
        title=titled(plan, Text("Kinh phí gắn với chỉ tiêu", "Funding of the targets"), year),
        unit=plan.programme.unit,
        columns=_COLUMNS,
        rows=tuple(by_dimension(plan, linked, cells, len(_COLUMNS))),
        records=Records.of(_Fact, facts, head),
        notes=(*nothing_shown(plan, shown), *_notes(shown, linked)),
    )


def _notes(shown: tuple[Indicator, ...], linked: tuple[Indicator, ...]) -> tuple[Text, ...]:
    if linked:
        return (_NOTE,)
    return (_UNSERVED,) if shown else ()


def _cells(one: IndicatorFunding) -> tuple[Cell, ...]:
    return (
        Text.plain(", ".join(one.projects)),
        one.amount,
        one.cost_per_unit,
        _reading(one),
        Text.plain(", ".join(one.others)),
    )


def _reading(one: IndicatorFunding) -> Text:
    if one.cost_per_unit is None:
        return Text("", "")
    unit = one.indicator.unit.text
    each = Text(f"mỗi {unit.vi}", f"per unit ({unit.en})")
    return Text.joined((BOUNDS[one.bound], each))


def _fact(one: IndicatorFunding, year: int | None) -> _Fact:
    return _Fact(
        code=one.indicator.code,
        name=one.indicator.name.vi,
        projects=" ".join(one.projects),
        year=year,
        amount=one.amount,
        cost_per_unit=one.cost_per_unit,
        unit=one.indicator.unit.vi,
        bound=None if one.cost_per_unit is None else one.bound,
        others=" ".join(one.others),
    )
