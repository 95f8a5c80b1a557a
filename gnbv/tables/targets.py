"""Targets as a table: the milestones of a year, or of all years side by side, by dimension."""

from collections.abc import Callable, Iterator

from gnbv.language import Text
from gnbv.plan import Duty, Indicator, Plan
from gnbv.quantities import plain
from gnbv.tables.table import Cell, Column, Records, Row, Table
from gnbv.tables.wording import open_points, rule_of, unit_of, value_of
from gnbv.targets import milestones

CODE = Column(Text("Mã", "Code"), "text")
NAME = Column(Text("Chỉ tiêu", "Indicator"), "text")
UNIT = Column(Text("Đơn vị", "Unit"), "text")
AGENCY = Column(Text("Cơ quan", "Agency"), "text")
_RULE = Column(Text("Quy tắc", "Rule"), "text")
_REF = Column(Text("Căn cứ", "Ref"), "text")
_WHOLE = Text("Toàn Chương trình", "The programme as a whole")
_BLANK = Text(
    "Ô trống: văn bản không đặt mốc cho năm đó. Số âm: mức giảm cộng dồn từ trước giai đoạn.",
    "Blank: the document sets nothing for that year. Below zero: the fall since before the plan.",
)
_FIELDS = (
    "code",
    "name",
    "dimension",
    "year",
    "milestone",
    "sense",
    "unit",
    "direction",
    "operator",
    "striven",
    "target",
    "target_year",
    "population",
    "agency",
    "ref",
    "open",
)


def targets_table(plan: Plan, shown: tuple[Indicator, ...], year: int | None = None) -> Table:
    """Lay out what these indicators must have reached: in one year, or in each of the plan's."""
    years = [year] if year else list(plan.programme.period.years)

    def row(indicator: Indicator) -> tuple[Cell, ...]:
        marks = milestones(indicator, plan.programme.period)
        values = (marks[one].value if one in marks else None for one in years)
        return (
            *(value_of(value, indicator) for value in values),
            unit_of(indicator, marks),
            rule_of(indicator),
            agency_of(plan, indicator),
            Text.plain(indicator.ref),
        )

    columns = (
        CODE,
        NAME,
        *(Column(Text.plain(str(one))) for one in years),
        UNIT,
        _RULE,
        AGENCY,
        _REF,
    )
    return Table(
        titled(plan, Text("Chỉ tiêu", "Targets"), year),
        None,
        columns,
        tuple(by_dimension(plan, shown, row, len(columns))),
        Records(_FIELDS, tuple(_records(plan, shown, years)), {"plan": plan.id, "years": years}),
        (_BLANK, *open_points(plan, shown)),
        Text("Chỉ tiêu", "Targets"),
    )


def by_dimension(
    plan: Plan,
    shown: tuple[Indicator, ...],
    cells: Callable[[Indicator], tuple[Cell, ...]],
    width: int,
) -> Iterator[Row]:
    """Yield a row for each indicator below its dimension of deprivation, those without first."""
    dimensions = plan.indicators.dimensions if plan.indicators else {}
    groups: dict[str | None, Text] = {None: _WHOLE}
    groups |= {key: part.name.text for key, part in dimensions.items()}
    for key, name in groups.items():
        inside = [indicator for indicator in shown if indicator.dimension == key]
        if inside:
            yield Row((Text.plain(""), name, *[None] * (width - 2)), kind="parent")
        for indicator in inside:
            head = (Text.plain(indicator.code), indicator.name.text)
            yield Row((*head, *cells(indicator)), level=1)


def agency_of(plan: Plan, indicator: Indicator) -> Text:
    """The short name of the agency that answers for an indicator, if one does."""
    agencies = plan.programme.agencies
    return agencies[indicator.agency].label.text if indicator.agency else Text("", "")


def titled(plan: Plan, what: Text, year: int | None) -> Text:
    """A title: what is shown, of which years, and of which programme."""
    period, name = plan.programme.period, plan.programme.programme.text
    span = f"{period.first}-{period.last}"
    when = Text(f"năm {year}", f"of {year}") if year else Text(f"giai đoạn {span}", f"of {span}")
    return Text(f"{what.vi} {when.vi}: {name.vi}", f"{what.en} {when.en}: {name.en}")


def _records(
    plan: Plan, shown: tuple[Indicator, ...], years: list[int]
) -> Iterator[tuple[str | int | None, ...]]:
    for indicator in shown:
        marks = milestones(indicator, plan.programme.period)
        figure = indicator.figure
        for year in years:
            mark = marks.get(year)
            yield (
                indicator.code,
                indicator.name.vi,
                indicator.dimension,
                year,
                plain(mark.value) if mark else None,
                mark.sense if mark else None,
                unit_of(indicator, marks).vi,
                indicator.direction,
                None if isinstance(indicator.target, Duty) else indicator.operator,
                str(indicator.striven).lower(),
                plain(figure.value) if figure else None,
                getattr(indicator.target, "year", None),
                indicator.population.vi,
                indicator.agency,
                indicator.ref,
                " ".join(indicator.open),
            )
