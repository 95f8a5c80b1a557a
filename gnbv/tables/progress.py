"""Progress as a table: each indicator's milestone, result, distance and status in one year."""

from collections import Counter
from collections.abc import Iterator

from gnbv.language import Text
from gnbv.plan import Indicator, Plan
from gnbv.quantities import plain, write
from gnbv.tables.table import Cell, Column, Records, Table
from gnbv.tables.targets import AGENCY, CODE, NAME, UNIT, agency_of, by_dimension, notes_on, titled
from gnbv.tables.wording import due_in, late_duties, mark_of, unit_of, value_of
from gnbv.targets import CHANGES, Progress, Status, progress

STATUS: dict[Status, Text] = {
    "reached": Text("đã đạt", "reached"),
    "on-track": Text("đúng tiến độ", "on track"),
    "behind": Text("chậm", "behind"),
    "off-track": Text("chệch hướng", "off track"),
    "reversed": Text("đi ngược", "reversed"),
    "no-data": Text("chưa có số liệu", "no data"),
    "no-baseline": Text("không có số gốc", "no baseline"),
    "no-figure": Text("không có số đích", "no figure set"),
    "not-due": Text("chưa đến kỳ", "not due"),
}
_RULE = Text(
    "Đoạn đường đã đi = (kết quả - số gốc) / (mốc - số gốc), theo hướng của chỉ tiêu: từ 95 % là "
    "đúng tiến độ, từ 60 % là chậm, dưới 60 % là chệch hướng, dưới 0 là đi ngược. Đã đạt: đạt "
    "chính số đích. Chỉ tiêu phải giữ mọi năm thì đạt hoặc không đạt, không có đúng tiến độ: chưa "
    "đạt là chậm nếu kết quả / mức (mức trần: mức / kết quả) từ 60 %, dưới 60 % là chệch hướng.",
    "Way covered = (result - baseline) / (milestone - baseline), in the target's direction: on "
    "track from 95 %, behind from 60 %, off track below 60 %, reversed below 0. Reached: the "
    "target itself. What must stand in every year is met or not, and never on track: not met, it "
    "is behind from 60 % of its level (result / level, of a ceiling level / result), and off "
    "track below 60 %.",
)
_COLUMNS = (
    CODE,
    NAME,
    Column(Text("Mốc", "Milestone")),
    Column(Text("Kết quả", "Result")),
    Column(Text("Chênh lệch", "Distance")),
    Column(Text("Đã đi", "Way")),
    UNIT,
    Column(Text("Trạng thái", "Status"), "text"),
    AGENCY,
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
    "result",
    "distance",
    "way_percent",
    "unit",
    "status",
    "agency",
    "date",
    "source",
    "note",
)


def progress_table(plan: Plan, shown: tuple[Indicator, ...], year: int) -> Table:
    """Lay out how far these indicators have come by the end of a year."""
    found = {one.code: progress(plan, one, year) for one in shown}

    def row(indicator: Indicator) -> tuple[Cell, ...]:
        return tuple(_cells(plan, found[indicator.code]))

    records = tuple(_record(one) for one in found.values())
    head = {"plan": plan.id, "years": [year], "statuses": _counts(records)}
    return Table(
        titled(plan, Text("Kết quả so với chỉ tiêu", "Results against targets"), year),
        None,
        _COLUMNS,
        tuple(by_dimension(plan, shown, row, len(_COLUMNS))),
        Records(_FIELDS, records, head),
        (
            _RULE,
            *notes_on(one.mark for one in found.values() if one.mark),
            *late_duties(plan.programme, shown, (year,)),
        ),
    )


def latest(plan: Plan) -> int:
    """The last year with results, or the plan's last year where there are none."""
    years = [of_year.year for of_year in plan.results.values() if of_year.results]
    return max(years, default=plan.programme.period.last)


def _cells(plan: Plan, found: Progress) -> Iterator[Cell]:
    indicator = found.indicator
    yield _milestone(found)
    yield value_of(found.actual, indicator)
    yield value_of(found.distance, indicator)
    yield _percent(found)
    yield indicator.unit.text
    yield STATUS[found.status]
    yield agency_of(plan, indicator)


def _milestone(found: Progress) -> Text:
    """The milestone, with its year where that is yet to come, and a change with its unit."""
    shown = mark_of(found.mark, found.indicator)
    if found.mark and found.mark.sense in CHANGES:
        shown = Text.joined((shown, unit_of(found.indicator, found.mark.sense)), " ")
    return due_in(shown, found.due, found.year)


def _percent(found: Progress) -> Text:
    if found.way is None:
        return Text("", "")
    way = found.way * 100
    return Text(f"{write(way, 'vi', 1)} %", f"{write(way, 'en', 1)} %")


def _record(found: Progress) -> tuple[str | int | None, ...]:
    indicator, result = found.indicator, found.result
    numbers = (
        found.actual,
        found.distance,
        found.way * 100 if found.way is not None else None,
    )
    return (
        indicator.code,
        indicator.name.vi,
        indicator.dimension,
        found.year,
        plain(found.mark.value) if found.mark else None,
        found.due,
        found.mark.sense if found.mark else None,
        str(bool(found.mark.side)).lower() if found.mark else None,
        *(None if number is None else plain(number) for number in numbers),
        indicator.unit.vi,
        found.status,
        indicator.agency,
        result.date.isoformat() if result else None,
        result.source if result else None,
        result.note if result else None,
    )


def _counts(records: tuple[tuple[str | int | None, ...], ...]) -> dict[str, int]:
    """How many indicators have each status, those that occur."""
    found = Counter(record[_FIELDS.index("status")] for record in records)
    return {status: found[status] for status in STATUS if status in found}
