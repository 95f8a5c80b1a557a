"""Progress as a table: each indicator's milestone, result, gap and status in one year."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from gnbv.language import Text
from gnbv.plan import Indicator, Plan
from gnbv.quantities import plain, write
from gnbv.tables.columns import AGENCY, CODE, INDICATOR, UNIT
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Table
from gnbv.tables.target_notes import late_duties, notes_on, nothing_shown
from gnbv.tables.targets import agency_of, by_dimension, is_exclusive, titled
from gnbv.tables.wording import due_in, milestone_of, unit_of, value_of
from gnbv.targets import CHANGES, IndicatorProgress, Status, progress_of

STATUS: dict[Status, Text] = {
    "reached": Text("đã đạt", "reached"),
    "on-track": Text("đúng tiến độ", "on track"),
    "behind": Text("chậm tiến độ", "behind"),
    "off-track": Text("không đạt tiến độ", "off track"),
    "reversed": Text("diễn biến ngược chiều", "reversed"),
    "no-data": Text("chưa có số liệu", "no data"),
    "no-baseline": Text("không có số liệu gốc", "no baseline"),
    "no-figure": Text("văn bản không nêu chỉ tiêu định lượng", "no figure set"),
    "not-due": Text("chưa đến hạn", "not due"),
}
_RULE = Text(
    "Mức độ hoàn thành = (kết quả - số liệu gốc) / (mốc - số liệu gốc), theo chiều tăng/giảm của "
    "chỉ tiêu: từ 95% là đúng tiến độ, từ 60% là chậm tiến độ, dưới 60% là không đạt tiến độ, dưới "
    "0 là diễn biến ngược chiều. 'Đã đạt': đạt chính giá trị mục tiêu. Chỉ tiêu phải giữ trong mọi "
    "năm chỉ có đạt hoặc không đạt, không xét đúng tiến độ: khi chưa đạt, là chậm tiến độ nếu kết "
    "quả / mức phải giữ (với mức tối đa: mức / kết quả) từ 60%, dưới 60% là không đạt tiến độ.",
    "Progress = (result - baseline) / (milestone - baseline), in the target's direction: on "
    "track from 95%, behind from 60%, off track below 60%, reversed below 0. Reached: the "
    "target itself. What must stand in every year is met or not, and never on track: not met, it "
    "is behind from 60% of its level (result / level, of a ceiling level / result), and off "
    "track below 60%.",
)
_COLUMNS = (
    CODE,
    INDICATOR,
    Column(Text("Mốc", "Milestone")),
    Column(Text("Kết quả", "Result")),
    Column(Text("Chênh lệch", "Gap")),
    Column(Text("Mức độ hoàn thành", "Progress"), bar=True),
    UNIT,
    Column(Text("Đánh giá", "Status"), "text"),
    AGENCY,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """An indicator in one year; figures in its unit, as plain decimals."""

    code: str
    name: str
    dimension: str | None
    year: int
    milestone: str | None
    milestone_year: int | None
    sense: str | None
    exclusive: str | None
    result: str | None
    distance: str | None
    way_percent: str | None
    unit: str
    status: Status
    agency: str | None
    date: str | None
    source: str | None
    note: str | None


def progress_table(plan: Plan, shown: tuple[Indicator, ...], year: int) -> Table:
    """Lay out how far these indicators have come by the end of a year."""
    found = {one.code: progress_of(plan, one, year) for one in shown}

    def cells(indicator: Indicator) -> tuple[Cell, ...]:
        return tuple(_cells(plan, found[indicator.code]))

    head = {"plan": plan.id, "years": [year], "statuses": _counts(found.values())}
    return Table(
        title=titled(
            plan, Text("Kết quả thực hiện so với chỉ tiêu", "Results against the targets"), year
        ),
        unit=None,
        columns=_COLUMNS,
        rows=tuple(by_dimension(plan, shown, cells, len(_COLUMNS))),
        records=Records.of(_Fact, map(_fact, found.values()), head),
        notes=(
            *nothing_shown(plan, shown),
            *([_RULE] if shown else ()),
            *notes_on(one.milestone for one in found.values() if one.milestone),
            *late_duties(plan.programme, shown, (year,)),
        ),
    )


def latest(plan: Plan) -> int:
    """The last year with results, or the plan's last year where there are none."""
    years = [of_year.year for of_year in plan.results.values() if of_year.results]
    return max(years, default=plan.programme.period.last)


def _cells(plan: Plan, found: IndicatorProgress) -> Iterator[Cell]:
    indicator = found.indicator
    yield milestone_cell(found)
    yield value_of(found.actual, indicator)
    yield value_of(found.gap, indicator)
    yield _percent(found.completion)
    yield indicator.unit.text
    yield STATUS[found.status]
    yield agency_of(plan, indicator)


def milestone_cell(found: IndicatorProgress) -> Text:
    """The milestone, with its year where that is yet to come, and a change with its unit."""
    shown = milestone_of(found.milestone, found.indicator)
    if found.milestone and found.milestone.sense in CHANGES:
        shown = Text.joined((shown, unit_of(found.indicator, found.milestone.sense)), " ")
    return due_in(shown, found.due, found.year)


def _percent(share: Fraction | None) -> Text:
    if share is None:
        return Text("", "")
    return Text(f"{write(share * 100, 'vi', 1)}%", f"{write(share * 100, 'en', 1)}%")


def _fact(found: IndicatorProgress) -> _Fact:
    indicator, milestone, result = found.indicator, found.milestone, found.result
    return _Fact(
        code=indicator.code,
        name=indicator.name.vi,
        dimension=indicator.dimension,
        year=found.year,
        milestone=plain(milestone.value) if milestone else None,
        milestone_year=found.due,
        sense=milestone.sense if milestone else None,
        exclusive=is_exclusive(milestone),
        result=_plain(found.actual),
        distance=_plain(found.gap),
        way_percent=_plain(None if found.completion is None else found.completion * 100),
        unit=indicator.unit.vi,
        status=found.status,
        agency=indicator.agency,
        date=result.date.isoformat() if result else None,
        source=result.source if result else None,
        note=result.note if result else None,
    )


def _plain(number: Fraction | None) -> str | None:
    return None if number is None else plain(number)


def _counts(found: Iterable[IndicatorProgress]) -> dict[str, int]:
    """How many indicators have each status, those that occur."""
    counts = Counter(one.status for one in found)
    return {status: counts[status] for status in STATUS if status in counts}
