"""Target notes own what stands under a table of targets: how it is read, and what is left open."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from gnbv.language import Text
from gnbv.plan import Indicator, Plan, Programme, written_day
from gnbv.targets import CHANGES, Milestone, shortened

AT_NOTES = Text(
    "Cột 'Ghi chú': những điểm văn bản để ngỏ và cách hiểu; xem với --notes.",
    "'Notes': what the document leaves open, and how it is read; --notes shows them.",
)
_CHANGES = Text(
    "'Giảm', 'tăng': mức thay đổi cộng dồn từ trước giai đoạn đến hết năm.",
    "'Down' and 'up': the change from before the plan to the end of the year.",
)
_BEYOND = Text(
    "'>' và '<': đúng bằng số này thì chưa đạt.",
    "'>' and '<': the figure itself is not enough.",
)
_LATE = Text(
    "Số lần của năm {year} (chỉ tiêu {codes}): {times}, vì quyết định ký ngày {date}, kỳ trước đó "
    "đã qua.",
    "Times in {year} (indicators {codes}): {times}, as the decision was signed on {date} and what "
    "was due before is not asked for.",
)
_OPEN = Text(
    "[{mark}] Văn bản để ngỏ {about} (chỉ tiêu {codes}): {reading}. Lý do: {why}.",
    "[{mark}] Left open: {about} (indicators {codes}): {reading}. Why: {why}.",
)
_ABOUT = {
    "figure": Text("giá trị mục tiêu", "figure"),
    "baseline": Text("số liệu gốc", "baseline"),
    "year": Text("năm", "year"),
    "sense": Text("cách tính tỷ lệ phần trăm", "sense of %"),
    "whole": Text("mẫu số", "whole"),
    "operator": Text("phép so sánh", "operator"),
    "cadence": Text("chu kỳ thực hiện", "cadence"),
    "agency": Text("cơ quan chịu trách nhiệm", "agency"),
    "dimension": Text("chiều thiếu hụt", "dimension"),
    "projects": Text("dự án", "projects"),
    "trajectory": Text("các năm ở giữa", "years between"),
    "population": Text("đối tượng", "population"),
    "unit": Text("đơn vị tính", "unit"),
    "direction": Text("chiều tăng/giảm", "direction"),
    "aspiration": Text("từ 'phấn đấu'", "aspiration"),
    "indicator": Text("chỉ tiêu", "indicator"),
}


def nothing_shown(plan: Plan, shown: Collection[Indicator]) -> Iterator[Text]:
    """Yield why a table of indicators is empty, where it is."""
    if not plan.indicators:
        yield Text("Kế hoạch không có chỉ tiêu nào.", "The plan has no indicators.")
    elif not shown:
        yield Text(
            "Không có chỉ tiêu nào thuộc phạm vi đã chọn.",
            "None of the plan's indicators is among those asked for.",
        )


def notes_on(milestones: Iterable[Milestone]) -> Iterator[Text]:
    """Yield what the words and signs before milestones mean, where these milestones have them."""
    shown = tuple(milestones)
    if any(one.sense in CHANGES for one in shown):
        yield _CHANGES
    if any(one.side for one in shown):
        yield _BEYOND


def marks(plan: Plan, shown: Iterable[Indicator]) -> dict[str, int]:
    """Number the readings of what the document leaves open of these indicators, in plan order."""
    opened = {key for indicator in shown for key in indicator.open}
    readings = plan.indicators.readings if plan.indicators else {}
    return {key: number for number, key in enumerate((one for one in readings if one in opened), 1)}


def marked(indicator: Indicator, numbers: Mapping[str, int]) -> Text:
    """The numbers of the notes on an indicator."""
    own = sorted({numbers[key] for key in indicator.open if key in numbers})
    return Text.plain(", ".join(map(str, own)))


def open_points(
    plan: Plan, shown: tuple[Indicator, ...], numbers: Mapping[str, int]
) -> tuple[Text, ...]:
    """What the document leaves open of these indicators: the reading taken, and why."""
    readings = plan.indicators.readings if plan.indicators else {}
    return tuple(
        _OPEN.filled(
            mark=Text.plain(str(number)),
            about=_ABOUT[readings[key].about],
            codes=Text.plain(", ".join(one.code for one in shown if key in one.open)),
            reading=readings[key].reading.text,
            why=readings[key].why.text,
        )
        for key, number in numbers.items()
    )


def late_duties(
    programme: Programme, shown: tuple[Indicator, ...], years: Collection[int]
) -> tuple[Text, ...]:
    """Which of these years ask less often for a duty, as the decision came so late."""
    found: dict[tuple[int, int], list[str]] = {}
    for indicator in shown:
        for year, times in shortened(indicator, programme).items():
            if year in years:
                found.setdefault((year, times), []).append(indicator.code)
    return tuple(
        _LATE.filled(
            codes=Text.plain(", ".join(codes)),
            year=Text.plain(str(year)),
            date=written_day(programme.decision.date),
            times=Text.plain(str(times)),
        )
        for (year, times), codes in sorted(found.items())
    )
