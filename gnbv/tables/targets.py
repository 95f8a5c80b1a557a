"""Targets as a table: the milestones of a year, or of all years side by side, by dimension."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from gnbv.language import Text
from gnbv.plan import Duty, Indicator, Plan
from gnbv.quantities import plain
from gnbv.tables.table import Cell, Column, Records, Row, Table
from gnbv.tables.wording import due_in, late_duties, mark_of, open_points, rule_of, unit_of
from gnbv.targets import CHANGES, Mark, Marks, Sense, due_year, milestones

CODE = Column(Text("Mã", "Code"), "text")
NAME = Column(Text("Chỉ tiêu", "Indicator"), "text")
UNIT = Column(Text("Đơn vị", "Unit"), "text")
AGENCY = Column(Text("Cơ quan", "Agency"), "text")
_RULE = Column(Text("Quy tắc", "Rule"), "text")
_REF = Column(Text("Căn cứ", "Ref"), "text")
_WHOLE = Text("Toàn Chương trình", "The programme as a whole")
_BLANK = Text(
    "Ô trống: văn bản không đặt mốc cho năm đó.", "Blank: the document sets nothing for that year."
)
_NEXT = Text(
    "Số kèm năm trong ngoặc: mốc kế tiếp, khi năm đó không có mốc. Ô trống: văn bản không đặt mốc, "
    "hoặc nhiệm vụ không rơi vào năm đó.",
    "A year in brackets: the next milestone, where the year has none. Blank: the document sets "
    "none, or a duty does not fall in that year.",
)
_CHANGES = Text(
    "'Giảm', 'tăng': mức thay đổi cộng dồn từ trước giai đoạn đến hết năm.",
    "'Down' and 'up': the change from before the plan to the end of the year.",
)
_BEYOND = Text(
    "'>' và '<': đúng bằng số này thì chưa đạt.",
    "'>' and '<': the figure itself is not enough.",
)
_FIELDS = (
    "code",
    "name",
    "dimension",
    "year",
    "milestone",
    "milestone_year",
    "sense",
    "exclusive",
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


class _Shown(NamedTuple):
    """An indicator with its milestones, and of each year shown the year of its milestone."""

    indicator: Indicator
    marks: Marks
    due: dict[int, int | None]

    @property
    def sense(self) -> Sense | None:
        """What the milestones are, if there are any: all of an indicator are one thing."""
        return next((mark.sense for mark in self.marks.values()), None)


def targets_table(plan: Plan, shown: tuple[Indicator, ...], year: int | None = None) -> Table:
    """Lay out what these indicators must have reached: in one year, or in each of the plan's.

    Of one year, the next milestone stands where the year has none; side by side, each year has
    its own.
    """
    years = [year] if year else list(plan.programme.period.years)
    found = tuple(_shown(plan, indicator, years, ahead=year is not None) for indicator in shown)
    cells = {one.indicator.code: _cells(plan, one) for one in found}
    columns = (
        CODE,
        NAME,
        *(Column(Text.plain(str(one))) for one in years),
        UNIT,
        _RULE,
        AGENCY,
        _REF,
    )
    records = tuple(record for one in found for record in _records(one))
    return Table(
        titled(plan, Text("Chỉ tiêu", "Targets"), year),
        None,
        columns,
        tuple(by_dimension(plan, shown, lambda one: cells[one.code], len(columns))),
        Records(_FIELDS, records, {"plan": plan.id, "years": years}),
        (
            _NEXT if year else _BLANK,
            *notes_on(one.marks[due] for one in found for due in one.due.values() if due),
            *late_duties(plan.programme, shown, years),
            *open_points(plan, shown),
        ),
        Text("Chỉ tiêu", "Targets"),
    )


def notes_on(marks: Iterable[Mark]) -> Iterator[Text]:
    """Yield what the words and signs before milestones mean, where these milestones have them."""
    kept = tuple(marks)
    if any(mark.sense in CHANGES for mark in kept):
        yield _CHANGES
    if any(mark.side for mark in kept):
        yield _BEYOND


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
    members: dict[str | None, list[Indicator]] = {}
    for indicator in shown:
        members.setdefault(indicator.dimension, []).append(indicator)
    for key, name in groups.items():
        inside = members.get(key, [])
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


def _shown(plan: Plan, indicator: Indicator, years: list[int], ahead: bool) -> _Shown:
    marks = milestones(indicator, plan.programme)
    own = {year: year if year in marks else None for year in years}
    due = {year: due_year(indicator, marks, year) for year in years} if ahead else own
    return _Shown(indicator, marks, due)


def _cells(plan: Plan, one: _Shown) -> tuple[Cell, ...]:
    indicator = one.indicator
    return (
        *(
            due_in(mark_of(one.marks[due] if due else None, indicator), due, year)
            for year, due in one.due.items()
        ),
        unit_of(indicator, one.sense),
        rule_of(indicator),
        agency_of(plan, indicator),
        Text.plain(indicator.ref),
    )


def _records(one: _Shown) -> Iterator[tuple[str | int | None, ...]]:
    indicator, figure = one.indicator, one.indicator.figure
    for year, due in one.due.items():
        mark = one.marks[due] if due else None
        yield (
            indicator.code,
            indicator.name.vi,
            indicator.dimension,
            year,
            plain(mark.value) if mark else None,
            due,
            mark.sense if mark else None,
            str(bool(mark.side)).lower() if mark else None,
            unit_of(indicator, one.sense).vi,
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
