"""Wording: what targets, milestones and judgements are called, in both languages."""

from fractions import Fraction

from gnbv.language import Text
from gnbv.plan import AnnualChange, Cumulative, Duty, Indicator, Level, Standing
from gnbv.quantities import PERCENT, Quantity, with_unit, write
from gnbv.targets import CHANGES, Milestone, Sense, goal_of, trajectory_of
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
    "linear": Text("tuyến tính", "linear"),
    "constant-rate": Text("tốc độ đều", "constant rate"),
    "spread": Text("chia đều", "spread equally"),
    "step": Text("dồn vào năm cuối", "one step in the last year"),
}
_BY_HAND = Text("mốc ấn định từng năm", "milestones by hand")
_NO_FIGURE = Text("văn bản không nêu chỉ tiêu định lượng", "no figure is set")
_ASPIRATIONAL = Text("phấn đấu", "aspirational:")
_POINTS = Text("điểm %", "points")
_OF_THE_START = Text("% của mức trước giai đoạn", "% of the level before the plan")
_FALL, _RISE = Text("giảm", "down"), Text("tăng", "up")
_BEYOND: dict[Side, str] = {1: "> ", -1: "< ", 0: ""}


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
            f"{operator.vi} {figure.vi} đến hết năm {by}{between.vi}",
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


def _figure(indicator: Indicator, quantity: Quantity) -> Text:
    unit, least = indicator.unit.text, _least(indicator)
    return Text(
        f"{with_unit(quantity.write('vi'), unit.vi)}{least.vi}",
        f"{with_unit(quantity.write('en'), unit.en)}{least.en}",
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
    of_rate = indicator.unit.vi == PERCENT
    unit = _POINTS if of_rate and target.sense == "points" else indicator.unit.text
    if target.sense == "relative":
        unit = Text("% so với năm trước", "% of the year before")
    vi, en = with_unit(quantity.write("vi"), unit.vi), with_unit(quantity.write("en"), unit.en)
    value = Text(vi, en)
    if indicator.operator != "exactly":
        value = Text.joined((_OPERATORS[indicator.operator], value), " ")
    if target.cadence == "on-average":
        return Text(
            f"{verb.vi} bình quân {value.vi} mỗi năm", f"{verb.en} {value.en} a year on average"
        )
    return Text(f"mỗi năm {verb.vi} {value.vi}", f"{verb.en} {value.en} each year")


def _between(indicator: Indicator, target: Level | Cumulative) -> Text:
    """How the years between are found, where there are any."""
    if target.milestones:
        found = _BY_HAND
    elif isinstance(target, Cumulative) or indicator.baseline:
        found = _TRAJECTORIES[trajectory_of(indicator, target)]
    else:
        return Text("", "")
    return Text(f", {found.vi}", f", {found.en}")
