"""Milestones of every kind of target, whatever its figures."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.language import Text
from gnbv.plan import Indicator, Period, Programme
from gnbv.plan.indicators import Operator
from gnbv.quantities import write
from gnbv.tables.wording import rule_of
from gnbv.targets import Milestone, goal_of, milestones
from gnbv.targets.goals import meets, nearest
from tests.conftest import ROOT, plan_in

INVENTED = plan_in(ROOT / "tests" / "cases" / "plans" / "invented-province-with-results").programme
LEVELS = st.integers(1, 9999).map(lambda hundredths: Fraction(hundredths, 100))


def indicator(target: dict[str, Any], measure: str = "percentage", **more: Any) -> Indicator:
    unit = "%" if measure == "percentage" else "hộ"
    fields = {
        "code": "1",
        "name": {"vi": "Bịa"},
        "ref": "I.1",
        "measure": measure,
        "unit": unit,
        "population": {"vi": "Bịa"},
        "scope": {"vi": "Bịa"},
        "direction": "ascending",
        "target": target,
    }
    return Indicator.model_validate(fields | more)


def baseline(value: Fraction, year: int, unit: str = "%") -> dict[str, Any]:
    return {"value": f"{write(value)} {unit}", "year": str(year), "source": "Bịa"}


def programme(signed: date = date(2030, 1, 1)) -> Programme:
    """An invented programme of 2030-2033, whose decision was signed on a day."""
    decision = INVENTED.decision.model_copy(update={"date": signed})
    period = Period(first=2030, last=2033)
    return INVENTED.model_copy(update={"decision": decision, "period": period})


def levels(one: Indicator) -> dict[int, Fraction]:
    return {year: mark.value for year, mark in milestones(one, programme()).items()}


@settings(max_examples=40)
@given(
    LEVELS,
    LEVELS,
    st.integers(2025, 2030),
    st.integers(2031, 2033),
    st.sampled_from(["linear", "constant-rate", "step"]),
)
def test_the_last_milestone_is_the_target(
    start: Fraction, goal: Fraction, before: int, year: int, way: str
) -> None:
    target = {"kind": "level", "value": f"{write(goal)} %", "year": str(year), "trajectory": way}
    found = levels(indicator(target, baseline=baseline(start, before)))
    assert max(found) == year
    assert found[year] == goal
    assert list(found) == list(range(max(before + 1, 2030), year + 1))


@settings(max_examples=40)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(2030, 2033))
def test_a_count_arrives_whole(start: int, more: int, year: int) -> None:
    goal = start + more
    target = {"kind": "cumulative", "value": f"{write(Fraction(goal))} hộ", "year": str(year)}
    begun = {"baseline": baseline(Fraction(start), 2029, "hộ")} if start else {}
    found = levels(indicator(target, "unit", **begun))
    assert found[year] == goal
    assert all(level.denominator == 1 for level in found.values())
    assert list(found.values()) == sorted(found.values())


def test_a_relative_change_without_a_baseline_is_compounded_to_date() -> None:
    target = {"kind": "annual-change", "value": "10 %", "sense": "relative"}
    marks = milestones(indicator(target, direction="descending"), programme())
    assert marks[2030] == Milestone(Fraction(10), "fall-percent")
    assert marks[2031] == Milestone(Fraction(19), "fall-percent")
    assert marks[2032] == Milestone(Fraction("27.1"), "fall-percent")


def test_a_rise_in_points_adds_up() -> None:
    target = {"kind": "annual-change", "value": "1,5 %", "sense": "points"}
    assert milestones(indicator(target), programme()) == {
        2030: Milestone(Fraction("1.5"), "rise"),
        2031: Milestone(Fraction(3), "rise"),
        2032: Milestone(Fraction("4.5"), "rise"),
        2033: Milestone(Fraction(6), "rise"),
    }


def test_a_fall_is_a_size_and_its_sense_says_which_way() -> None:
    target = {"kind": "annual-change", "value": "0,41 %", "sense": "points"}
    marks = milestones(indicator(target, direction="descending"), programme())
    assert [mark.sense for mark in marks.values()] == ["fall"] * 4
    sizes = [mark.value for mark in marks.values()]
    assert sizes == [Fraction(text) for text in ("0.41", "0.82", "1.23", "1.64")]


def test_a_level_that_is_counted_rises_in_whole_steps() -> None:
    target = {"kind": "level", "value": "9 hộ", "year": "2033"}
    begun = baseline(Fraction(2), 2029, "hộ")
    assert levels(indicator(target, "unit", baseline=begun)) == {2030: 4, 2031: 6, 2032: 8, 2033: 9}


def test_milestones_by_hand_stand_as_they_are() -> None:
    steps = [{"year": "2031", "value": "70 %"}, {"year": "2033", "value": "90 %"}]
    target = {"kind": "level", "value": "90 %", "year": "2033", "milestones": steps}
    assert levels(indicator(target)) == {2031: 70, 2033: 90}


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ({"kind": "level", "value": "90 %", "year": "2032"}, {2032: 90}),
        ({"kind": "level", "year": "2032"}, {}),
        ({"kind": "annual-change"}, {}),
        ({"kind": "standing", "value": "100 %"}, dict.fromkeys(range(2030, 2034), 100)),
        ({"kind": "duty", "cadence": "twice-a-year"}, dict.fromkeys(range(2030, 2034), 2)),
        ({"kind": "duty", "cadence": "once", "years": ["2031"]}, {2031: 1}),
    ],
)
def test_nothing_is_invented_for_years_that_nothing_sets(
    target: dict[str, Any], found: dict[int, int]
) -> None:
    assert levels(indicator(target)) == found


@pytest.mark.parametrize(
    ("measure", "figure", "operator", "value", "side"),
    [
        # Counts are whole: the next one meets it.
        ("unit", "5 hộ", "more-than", 6, 0),
        ("unit", "5 hộ", "less-than", 4, 0),
        ("unit", "5 hộ", "at-least", 5, 0),
        ("unit", "5 hộ", "at-most", 5, 0),
        ("unit", "5 hộ", "exactly", 5, 0),
        # No percentage above 5 % is the least.
        ("percentage", "5 %", "more-than", 5, 1),
        ("percentage", "5 %", "less-than", 5, -1),
        ("percentage", "5 %", "at-least", 5, 0),
    ],
)
def test_the_goal_is_the_nearest_value_that_meets_the_figure(
    measure: str, figure: str, operator: str, value: int, side: int
) -> None:
    one = indicator({"kind": "standing", "value": figure}, measure, operator=operator)
    goal = goal_of(one)
    assert goal
    assert goal.value == value
    assert goal.side == side


def test_more_than_five_over_four_years_ends_with_six() -> None:
    # Six over four years: 2, 2, 1, 1.
    target = {"kind": "cumulative", "value": "5 hộ", "year": "2033"}
    found = levels(indicator(target, "unit", operator="more-than"))
    assert found == {2030: 2, 2031: 4, 2032: 5, 2033: 6}


def test_fewer_than_five_is_led_to_from_above() -> None:
    # From 12 to 4 in four years: two fewer each.
    target = {"kind": "level", "value": "5 hộ", "year": "2033"}
    begun = baseline(Fraction(12), 2029, "hộ")
    one = indicator(target, "unit", operator="less-than", direction="descending", baseline=begun)
    found = levels(one)
    assert found == {2030: 10, 2031: 8, 2032: 6, 2033: 4}


def test_more_than_a_percentage_is_exclusive_in_the_target_s_year_alone() -> None:
    target = {"kind": "level", "value": "50 %", "year": "2032"}
    begun = baseline(Fraction(20), 2029)
    assert milestones(indicator(target, operator="more-than", baseline=begun), programme()) == {
        2030: Milestone(Fraction(30), "level", 0),
        2031: Milestone(Fraction(40), "level", 0),
        2032: Milestone(Fraction(50), "level", 1),
    }


@pytest.mark.parametrize(
    ("operator", "direction", "begun", "first", "last"),
    [
        ("more-than", "descending", False, (1, "fall", 1), (4, "fall", 1)),
        ("more-than", "ascending", False, (1, "rise", 1), (4, "rise", 1)),
        # Falling by more than a point from 10 % ends below 9 %, rising by more above 11 %.
        ("more-than", "descending", True, (9, "level", -1), (6, "level", -1)),
        ("more-than", "ascending", True, (11, "level", 1), (14, "level", 1)),
        ("exactly", "descending", True, (9, "level", 0), (6, "level", 0)),
    ],
)
def test_more_than_a_change_lies_beyond_it(
    operator: str,
    direction: str,
    begun: bool,
    first: tuple[Any, ...],
    last: tuple[Any, ...],
) -> None:
    target = {"kind": "annual-change", "value": "1 %"}
    before = baseline(Fraction(10), 2029) if begun else None
    one = indicator(target, operator=operator, direction=direction, baseline=before)
    marks = milestones(one, programme())
    assert (marks[2030], marks[2033]) == (first, last)


@pytest.mark.parametrize(
    ("cadence", "signed", "times"),
    [
        ("twice-a-year", date(2030, 1, 1), [2, 2, 2, 2]),
        ("twice-a-year", date(2030, 6, 30), [2, 2, 2, 2]),
        ("twice-a-year", date(2030, 7, 1), [1, 2, 2, 2]),
        ("twice-a-year", date(2030, 12, 31), [1, 2, 2, 2]),
        ("twice-a-year", date(2029, 12, 31), [2, 2, 2, 2]),
        ("every-year", date(2030, 7, 14), [1, 1, 1, 1]),
        # Nothing is asked of a year that was over.
        ("every-year", date(2031, 1, 1), [None, 1, 1, 1]),
        ("twice-a-year", date(2031, 8, 1), [None, 1, 2, 2]),
    ],
)
def test_a_duty_is_asked_for_as_often_as_the_decision_s_date_leaves(
    cadence: str, signed: date, times: list[int | None]
) -> None:
    one = indicator({"kind": "duty", "cadence": cadence}, "qualitative")
    marks = milestones(one, programme(signed))
    assert [marks[year].value if year in marks else None for year in range(2030, 2034)] == times


def test_a_duty_that_lists_a_year_is_asked_for_in_full() -> None:
    target = {"kind": "duty", "cadence": "twice-a-year", "years": ["2030", "2031"]}
    marks = milestones(indicator(target, "qualitative"), programme(date(2030, 7, 14)))
    assert {year: mark.value for year, mark in marks.items()} == {2030: 2, 2031: 2}


@settings(max_examples=60)
@given(
    st.integers(1, 10**6),
    st.sampled_from(["at-least", "more-than", "at-most", "less-than"]),
)
def test_the_goal_of_a_count_meets_the_figure_and_the_one_before_it_does_not(
    figure: int, operator: Operator
) -> None:
    rises = operator in {"at-least", "more-than"}
    one = indicator({"kind": "standing", "value": f"{figure} hộ"}, "unit", operator=operator)
    goal = goal_of(one)
    assert goal
    before = goal.value - 1 if rises else goal.value + 1
    assert meets(operator, rises, goal.value, Fraction(figure))
    assert not meets(operator, rises, before, Fraction(figure))


@pytest.mark.parametrize(
    ("target", "direction", "value", "reached", "short"),
    [
        # A fall by 2.500 to 2.800 a year: 2.500 is enough; from 10.000 that leaves 7.500.
        ({"kind": "level", "value": "60 - 70 %", "year": "2033"}, "ascending", 60, 60, 59),
        ({"kind": "level", "value": "3 - 4 %", "year": "2033"}, "descending", 4, 4, 5),
        ({"kind": "standing", "value": "từ 3 đến 4 %"}, "descending", 4, 4, 5),
    ],
)
def test_a_range_is_met_from_its_nearer_end_on(
    target: dict[str, Any], direction: str, value: int, reached: int, short: int
) -> None:
    one = indicator(target, direction=direction)
    assert levels(one)[2033] == value
    figure = one.figure
    assert figure
    assert meets(one.operator, direction == "ascending", Fraction(reached), nearest(one, figure))
    assert not meets(one.operator, direction == "ascending", Fraction(short), nearest(one, figure))


def test_a_fall_by_a_range_is_at_least_its_lower_end() -> None:
    fall = {"kind": "annual-change", "value": "2.500 - 2.800 hộ", "cadence": "each-year"}
    one = indicator(fall, "unit", direction="descending")
    assert levels(one) == {2030: 2500, 2031: 5000, 2032: 7500, 2033: 10000}
    assert rule_of(one) == Text(
        "mỗi năm giảm 2.500 - 2.800 hộ", "fall by 2,500 - 2,800 hộ each year"
    )


def test_the_rule_of_a_range_names_the_end_from_which_it_is_met() -> None:
    more = indicator({"kind": "standing", "value": "60 - 70 %"})
    less = indicator({"kind": "standing", "value": "3 - 4 %"}, direction="descending")
    assert rule_of(more).vi == "đạt 60 - 70% (từ 60) trong mọi năm"
    assert "3 - 4% (4 or less)" in rule_of(less).en
