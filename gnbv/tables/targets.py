"""Targets as a table: the milestones of a year, or of all years side by side, by dimension."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from gnbv.language import Text
from gnbv.plan import Cumulative, Duty, Indicator, Level, Plan
from gnbv.quantities import plain
from gnbv.tables.columns import AGENCY, CODE, INDICATOR, UNIT
from gnbv.tables.notes import version_of
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Row, Table
from gnbv.tables.target_notes import (
    AT_NOTES,
    late_duties,
    marked,
    marks,
    notes_on,
    nothing_shown,
    open_points,
)
from gnbv.tables.wording import due_in, milestone_of, rule_of, unit_of
from gnbv.targets import Milestone, Milestones, Sense, due_year, milestones, nearest

_RULE = Column(Text("Mức cần đạt", "Rule"), "text")
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
_MARKS = Column(Text("Ghi chú", "Notes"), "text")
_POPULATION = Column(Text("Đối tượng", "Population"), "text")
_QUOTE = Column(Text("Trích văn bản", "Quote"), "text")

Notes = Literal["marks", "notes", "quotes"]
"""What is shown beyond the targets: marks of notes, the notes, or quotes and populations too."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """An indicator's milestone in one year; figures in its unit, as plain decimals."""

    code: str
    name: str
    dimension: str | None
    year: int
    milestone: str | None
    milestone_year: int | None
    sense: str | None
    exclusive: str | None
    unit: str
    direction: str
    operator: str | None
    striven: str
    target: str | None
    target_year: int | None
    population: str
    agency: str | None
    ref: str
    open: str


class _Shown(NamedTuple):
    """An indicator with its milestones, and of each year shown the year of its milestone."""

    indicator: Indicator
    milestones: Milestones
    due: dict[int, int | None]

    @property
    def sense(self) -> Sense | None:
        """What the milestones are, if there are any: all of an indicator are one thing."""
        return next((one.sense for one in self.milestones.values()), None)

    def milestone(self, year: int) -> Milestone | None:
        """The milestone that is shown in a year."""
        due = self.due[year]
        return self.milestones[due] if due else None


def targets_table(
    plan: Plan, shown: tuple[Indicator, ...], year: int | None = None, notes: Notes = "notes"
) -> Table:
    """Lay out what these indicators must have reached: in one year, or in each of the plan's.

    Of one year, the next milestone stands where the year has none; side by side, each year has
    its own. What the document leaves open is marked, and told in full unless only `marks` are
    asked for.
    """
    years = [year] if year else list(plan.programme.period.years)
    found = tuple(_shown(plan, indicator, years, ahead=year is not None) for indicator in shown)
    numbers = marks(plan, shown)
    cells = {one.indicator.code: _cells(plan, one, numbers, notes) for one in found}
    of_years = (Column(Text.plain(str(one))) for one in years)
    more = [_MARKS] * bool(numbers) + [_POPULATION, _QUOTE] * (notes == "quotes")
    columns = (CODE, INDICATOR, *of_years, UNIT, _RULE, AGENCY, _REF, *more)
    facts = (_fact(one, year) for one in found for year in years)
    milestones_shown = (one.milestone(year) for one in found for year in years)
    return Table(
        title=titled(plan, Text("Chỉ tiêu", "Targets"), year),
        unit=None,
        columns=columns,
        rows=tuple(by_dimension(plan, shown, lambda one: cells[one.code], len(columns))),
        records=Records.of(_Fact, facts, {"plan": plan.id, "years": years}),
        notes=(
            *version_of(plan),
            *nothing_shown(plan, shown),
            *([_NEXT if year else _BLANK] if shown else ()),
            *notes_on(filter(None, milestones_shown)),
            *late_duties(plan.programme, shown, years),
            *_open(plan, shown, numbers, notes),
        ),
        name=Text("Chỉ tiêu", "Targets"),
    )


def _open(
    plan: Plan, shown: tuple[Indicator, ...], numbers: Mapping[str, int], notes: Notes
) -> tuple[Text, ...]:
    """What the document leaves open, or where that is told."""
    if notes != "marks":
        return open_points(plan, shown, numbers)
    return (AT_NOTES,) if numbers else ()


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
            yield Row(cells=(Text.plain(""), name, *[None] * (width - 2)), kind="parent")
        for indicator in inside:
            head = (Text.plain(indicator.code), indicator.name.text)
            yield Row(cells=(*head, *cells(indicator)), level=1)


def agency_of(plan: Plan, indicator: Indicator) -> Text:
    """The short name of the agency that answers for an indicator, if one does."""
    agencies = plan.programme.agencies
    return agencies[indicator.agency].label.text if indicator.agency else Text("", "")


def titled(plan: Plan, what: Text, year: int | None) -> Text:
    """A title: what is shown, of which years, and of which programme."""
    titled = plan.programme.titled(plan.programme.period.called(year), within=True)
    return Text(f"{what.vi} của {titled.vi}", f"{what.en} of {titled.en}")


def is_exclusive(milestone: Milestone | None) -> str | None:
    """Whether only what lies beyond a milestone meets it, as records write it."""
    return None if milestone is None else str(bool(milestone.side)).lower()


def _shown(plan: Plan, indicator: Indicator, years: list[int], ahead: bool) -> _Shown:
    found = milestones(indicator, plan.programme)
    own = {year: year if year in found else None for year in years}
    due = {year: due_year(indicator, found, year) for year in years} if ahead else own
    return _Shown(indicator, found, due)


def _cells(plan: Plan, one: _Shown, numbers: Mapping[str, int], notes: Notes) -> tuple[Cell, ...]:
    indicator = one.indicator
    return (
        *(
            due_in(milestone_of(one.milestone(year), indicator), due, year)
            for year, due in one.due.items()
        ),
        unit_of(indicator, one.sense),
        rule_of(indicator),
        agency_of(plan, indicator),
        Text.plain(indicator.ref),
        *([marked(indicator, numbers)] if numbers else ()),
        *((indicator.population.text, _quote(indicator)) if notes == "quotes" else ()),
    )


def _quote(indicator: Indicator) -> Text:
    """The document's own words, which have no translation."""
    return Text.plain(f"'{indicator.quote}'" if indicator.quote else "")


def _fact(one: _Shown, year: int) -> _Fact:
    indicator, milestone = one.indicator, one.milestone(year)
    target, figure = indicator.target, indicator.figure
    return _Fact(
        code=indicator.code,
        name=indicator.name.vi,
        dimension=indicator.dimension,
        year=year,
        milestone=plain(milestone.value) if milestone else None,
        milestone_year=one.due[year],
        sense=milestone.sense if milestone else None,
        exclusive=is_exclusive(milestone),
        unit=unit_of(indicator, one.sense).vi,
        direction=indicator.direction,
        operator=None if isinstance(target, Duty) else indicator.operator,
        striven=str(indicator.striven).lower(),
        target=plain(nearest(indicator, figure)) if figure else None,
        target_year=target.year if isinstance(target, Level | Cumulative) else None,
        population=indicator.population.vi,
        agency=indicator.agency,
        ref=indicator.ref,
        open=" ".join(indicator.open),
    )
