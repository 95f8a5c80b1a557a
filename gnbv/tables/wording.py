"""Wording: what targets, milestones and judgements are called, in both languages."""

from collections.abc import Collection
from datetime import date
from fractions import Fraction

from gnbv.language import Text
from gnbv.plan import AnnualChange, Cumulative, Duty, Indicator, Level, Plan, Programme, Standing
from gnbv.quantities import PERCENT, Quantity, write
from gnbv.targets import CHANGES, Milestone, Sense, goal_of, shortened, trajectory_of
from gnbv.targets.goals import Side

_OPERATORS = {
    "at-least": Text("ít nhất", "at least"),
    "more-than": Text("trên", "more than"),
    "exactly": Text("đạt", "reach"),
    "at-most": Text("không quá", "at most"),
    "less-than": Text("dưới", "less than"),
}
_CADENCES = {
    "every-year": Text("mỗi năm một lần", "once every year"),
    "twice-a-year": Text("mỗi năm hai lần", "twice every year"),
    "once": Text("một lần", "once"),
    "start-middle-end": Text("đầu kỳ, giữa kỳ, cuối kỳ", "at the start, in the middle, at the end"),
}
_TRAJECTORIES = {
    "linear": Text("tăng giảm đều", "linear"),
    "constant-rate": Text("tốc độ đều", "constant rate"),
    "spread": Text("chia đều", "spread equally"),
    "step": Text("một bước vào năm cuối", "one step in the last year"),
}
_BY_HAND = Text("các mốc nhập tay", "milestones by hand")
_NO_FIGURE = Text("không có số đích", "no figure is set")
_ASPIRATIONAL = Text("phấn đấu", "aspirational:")
_POINTS = Text("điểm %", "points")
_OF_THE_START = Text("% của mức trước giai đoạn", "% of the level before the plan")
_FALL, _RISE = Text("giảm", "down"), Text("tăng", "up")
_BEYOND: dict[Side, str] = {1: "> ", -1: "< ", 0: ""}
_LATE = Text(
    "Số lần của năm {year} ({codes}): {times}, vì văn bản ký ngày {date} và kỳ trước đó đã qua.",
    "Times in {year} ({codes}): {times}, as the decision was signed on {date} and what was due "
    "before is not asked for.",
)
_ABOUT = {
    "figure": Text("số đích", "figure"),
    "baseline": Text("số gốc", "baseline"),
    "year": Text("năm", "year"),
    "sense": Text("cách tính %", "sense of %"),
    "whole": Text("mẫu số", "whole"),
    "operator": Text("dấu so sánh", "operator"),
    "cadence": Text("kỳ hạn", "cadence"),
    "agency": Text("cơ quan", "agency"),
    "dimension": Text("chiều thiếu hụt", "dimension"),
    "projects": Text("dự án", "projects"),
    "trajectory": Text("các năm ở giữa", "years between"),
    "population": Text("đối tượng", "population"),
    "unit": Text("đơn vị", "unit"),
    "direction": Text("hướng", "direction"),
    "aspiration": Text("chữ 'phấn đấu'", "aspiration"),
    "indicator": Text("chỉ tiêu", "indicator"),
}


def rule_of(indicator: Indicator) -> Text:
    """Tell by which rule an indicator's milestones are set: operator, figure, year, trajectory."""
    target = indicator.target
    if isinstance(target, Duty):
        return _CADENCES[target.cadence]
    if target.value is None:
        return _NO_FIGURE
    figure, operator = _figure(indicator, target.value), _OPERATORS[indicator.operator]
    if isinstance(target, AnnualChange):
        rule = _change(indicator, target, target.value)
    elif isinstance(target, Standing):
        rule = Text(
            f"{operator.vi} {figure.vi} trong mọi năm", f"{operator.en} {figure.en} in every year"
        )
    else:
        by, between = f"{target.year}", _between(indicator, target)
        rule = Text(
            f"{operator.vi} {figure.vi} đến hết {by}{between.vi}",
            f"{operator.en} {figure.en} by the end of {by}{between.en}",
        )
    return Text.joined((_ASPIRATIONAL, rule), " ") if indicator.striven else rule


def unit_of(indicator: Indicator, sense: Sense | None) -> Text:
    """The unit of an indicator's milestones: of a change of a rate, points."""
    if sense in {"fall-percent", "rise-percent"}:
        return _OF_THE_START
    changes = sense in CHANGES
    return _POINTS if changes and indicator.unit.vi == PERCENT else indicator.unit.text


def milestone_of(milestone: Milestone | None, indicator: Indicator) -> Text:
    """A milestone: a change by its size and its direction, '>' where only more is enough."""
    if milestone is None:
        return Text("", "")
    size = abs(milestone.value) if milestone.sense in CHANGES else milestone.value
    value, beyond = value_of(size, indicator), _BEYOND[milestone.side]
    shown = Text(f"{beyond}{value.vi}", f"{beyond}{value.en}")
    return Text.joined((_direction_of(milestone), shown), " ")


def due_in(shown: Text, due: int | None, year: int) -> Text:
    """A milestone with its year in brackets, where that is yet to come."""
    if due is None or due == year:
        return shown
    return Text(f"{shown.vi} ({due})", f"{shown.en} ({due})")


def _direction_of(milestone: Milestone) -> Text:
    if milestone.sense not in CHANGES:
        return Text("", "")
    falls = milestone.sense in {"fall", "fall-percent"}
    return _FALL if falls == (milestone.value >= 0) else _RISE


def value_of(value: Fraction | None, indicator: Indicator) -> Text:
    """A value in an indicator's unit, with the decimals that its figures have, two at least."""
    if value is None:
        return Text("", "")
    places = max(2, indicator.figure.places if indicator.figure else 0)
    return Text(write(value, "vi", places), write(value, "en", places))


def open_points(plan: Plan, shown: tuple[Indicator, ...]) -> tuple[Text, ...]:
    """What the document leaves open of these indicators: the reading taken, and why."""
    notes, naming = [], dict[str, list[str]]()
    for indicator in shown:
        for key in dict.fromkeys(indicator.open):
            naming.setdefault(key, []).append(indicator.code)
    for key, point in plan.indicators.readings.items() if plan.indicators else ():
        codes = ", ".join(naming.get(key, ()))
        about, reading, why = _ABOUT[point.about], point.reading.text, point.why.text
        if codes:
            vi = f"Để ngỏ {about.vi} ({codes}): {reading.vi}. Lý do: {why.vi}."
            notes.append(Text(vi, f"Open: {about.en} ({codes}): {reading.en}. Why: {why.en}."))
    return tuple(notes)


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
            date=Text.plain(_day(programme.decision.date)),
            times=Text.plain(str(times)),
        )
        for (year, times), codes in sorted(found.items())
    )


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _figure(indicator: Indicator, quantity: Quantity) -> Text:
    unit, least = indicator.unit.text, _least(indicator)
    return Text(
        f"{quantity.write('vi')} {unit.vi}{least.vi}",
        f"{quantity.write('en')} {unit.en}{least.en}",
    )


def _least(indicator: Indicator) -> Text:
    """The whole value that meets a figure which does not meet itself; of a range, its near end."""
    figure, goal = indicator.figure, goal_of(indicator)
    if figure is None or goal is None or (goal.value,) == figure.ends:
        return Text("", "")
    vi, en = (write(goal.value, style, figure.places) for style in ("vi", "en"))
    if goal.value > figure.value if figure.until is None else goal.value == figure.value:
        return Text(f" (từ {vi})", f" ({en} or more)")
    fewer = "fewer" if indicator.measure == "unit" else "less"
    return Text(f" (tối đa {vi})", f" ({en} or {fewer})")


def _change(indicator: Indicator, target: AnnualChange, quantity: Quantity) -> Text:
    rises = indicator.direction == "ascending"
    verb = Text("tăng", "rise by") if rises else Text("giảm", "fall by")
    value = Text(quantity.write("vi"), quantity.write("en"))
    if indicator.operator != "exactly":
        value = Text.joined((_OPERATORS[indicator.operator], value), " ")
    of_rate = indicator.unit.vi == PERCENT
    unit = _POINTS if of_rate and target.sense == "points" else indicator.unit.text
    if target.sense == "relative":
        unit = Text("% so với năm trước", "% of the year before")
    if target.cadence == "on-average":
        return Text(
            f"{verb.vi} bình quân {value.vi} {unit.vi} mỗi năm",
            f"{verb.en} {value.en} {unit.en} a year on average",
        )
    return Text(
        f"mỗi năm {verb.vi} {value.vi} {unit.vi}", f"{verb.en} {value.en} {unit.en} each year"
    )


def _between(indicator: Indicator, target: Level | Cumulative) -> Text:
    """How the years between are found, where there are any."""
    if target.milestones:
        found = _BY_HAND
    elif isinstance(target, Cumulative) or indicator.baseline:
        found = _TRAJECTORIES[trajectory_of(indicator, target)]
    else:
        return Text("", "")
    return Text(f", {found.vi}", f", {found.en}")
