"""Progress: the written rule, on an invented plan that has a result of every status."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.plan import Plan, YearResults
from gnbv.plan.indicators import Operator
from gnbv.targets import IndicatorProgress, progress_of
from gnbv.targets.goals import meets
from tests.conftest import ROOT, plan_in
from tests.targets.test_milestones import indicator, programme

INVENTED = ROOT / "tests" / "cases" / "plans" / "invented-province-with-results"
EMPTY = replace(plan_in(INVENTED), results={})


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_in(INVENTED)


def judged(plan: Plan, code: str, year: int) -> IndicatorProgress:
    assert plan.indicators
    one = next(one for one in plan.indicators.indicators if one.code == code)
    return progress_of(plan, one, year)


@pytest.mark.parametrize(
    ("code", "milestone", "completion", "status"),
    [
        # (4,05 - 6) / (4 - 6): a falling rate is judged as a rising one.
        ("1", "4", "0.975", "on-track"),  # falling by points
        # 10 % falling by a tenth each year: 9, then 8,1; (8,9 - 10) / (8,1 - 10).
        ("2", "8.1", "11/19", "off-track"),  # falling by percent
        ("3", "60", "0.75", "behind"),  # level from a baseline
        ("4", "60", "-0.1", "reversed"),  # level that fell back
        ("5", "80", None, "no-baseline"),  # level without a baseline
        ("6", "80", None, "reached"),  # level reached early
        ("7", "667", "1", "on-track"),  # count to date
        ("8", "5", "5/6", "behind"),  # ceiling that is exceeded
        ("9", "20", "0.5", "off-track"),  # baseline of zero
        ("10", None, None, "no-figure"),  # no figure
        ("11", "50", None, "no-data"),  # no result
        ("12", "2", "0.5", "off-track"),  # duty done once of twice
        ("13", None, None, "not-due"),  # duty of other years
        ("14", "4", "1", "on-track"),  # count with a strict target
    ],
)
def test_a_result_is_judged(
    plan: Plan, code: str, milestone: str | None, completion: str | None, status: str
) -> None:
    found = judged(plan, code, 2031)
    assert found.status == status
    value = found.milestone.value if found.milestone else None
    assert value == (milestone and Fraction(milestone))
    assert found.completion == (completion and Fraction(completion))


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("1", "reached"),
        ("2", "on-track"),
        ("8", "reached"),
        ("12", "off-track"),
        ("13", "no-data"),
        # Five models are not more than five: five of six are 83 %.
        ("14", "behind"),
    ],
)
def test_the_last_year_asks_for_the_target_itself(plan: Plan, code: str, status: str) -> None:
    assert judged(plan, code, 2032).status == status


def test_a_duty_that_was_done_is_reached(plan: Plan) -> None:
    assert judged(plan, "12", 2030).status == "reached"
    assert judged(plan, "13", 2030).status == "reached"


def test_where_a_year_has_no_milestone_the_next_one_is_looked_at(plan: Plan) -> None:
    found = judged(plan, "5", 2031)
    assert (found.due, found.completion) == (2032, None)
    assert found.gap == -5
    assert judged(plan, "13", 2031).due is None


def test_the_distance_is_in_the_indicator_s_unit(plan: Plan) -> None:
    assert judged(plan, "1", 2031).gap == Fraction("0.05")
    assert judged(plan, "4", 2031).gap == -22


@settings(max_examples=60)
@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100), st.integers(2030, 2032))
def test_a_falling_rate_is_judged_as_its_rising_mirror_image(
    start: int, goal: int, actual: int, year: int
) -> None:
    start, goal = sorted((start, goal))
    rising = judge(start, goal, actual, year, "ascending")
    falling = judge(100 - start, 100 - goal, 100 - actual, year, "descending")
    assert (rising.status, rising.completion) == (falling.status, falling.completion)


@settings(max_examples=60)
@given(st.integers(0, 99), st.integers(1, 100), st.integers(0, 100), st.integers(2030, 2032))
def test_the_share_of_the_way_decides(start: int, more: int, actual: int, year: int) -> None:
    goal = min(100, start + more)
    found = judge(start, goal, actual, year, "ascending")
    milestone = start + Fraction(goal - start) * (year - 2029) / 3
    completion = (actual - start) / (milestone - start)
    assert found.completion == completion
    if actual >= goal:
        assert found.status == "reached"
    elif completion >= Fraction("0.95"):
        assert found.status == "on-track"
    elif completion >= Fraction("0.6"):
        assert found.status == "behind"
    else:
        assert found.status == ("off-track" if completion >= 0 else "reversed")


def test_staying_where_a_step_has_not_yet_come_is_on_track() -> None:
    step = {"trajectory": "step"}
    assert judge(40, 70, 40, 2031, "ascending", **step).status == "on-track"
    assert judge(40, 70, 39, 2031, "ascending", **step).status == "reversed"
    assert judge(40, 70, 41, 2032, "ascending", **step).status == "off-track"


def test_a_change_without_a_baseline_cannot_be_judged() -> None:
    found = judged_alone({"kind": "annual-change", "value": "1 %"}, 30, 2031, "descending")
    assert (found.status, found.gap) == ("no-baseline", None)


@pytest.mark.parametrize(
    ("level", "actual", "direction", "operator", "status"),
    [
        (100, "100", "ascending", "exactly", "reached"),
        # There is no completion to what must stand, so nothing is on track to it.
        (100, "99,5", "ascending", "exactly", "behind"),
        (100, "60", "ascending", "at-least", "behind"),
        (100, "59,9", "ascending", "at-least", "off-track"),
        (50, "50", "ascending", "more-than", "behind"),
        (50, "50,1", "ascending", "more-than", "reached"),
        (5, "5", "descending", "at-most", "reached"),
        (5, "5,1", "descending", "at-most", "behind"),
        # 5 / 8,4 is 59,5 %.
        (5, "8,4", "descending", "at-most", "off-track"),
        (5, "5", "descending", "less-than", "behind"),
        (5, "4,9", "descending", "less-than", "reached"),
    ],
)
def test_what_must_stand_is_met_or_not_and_never_on_track(
    level: int, actual: str, direction: str, operator: str, status: str
) -> None:
    standing = {"kind": "standing", "value": f"{level} %"}
    assert judged_alone(standing, actual, 2031, direction, operator=operator).status == status


@pytest.mark.parametrize(
    ("operator", "actual", "status"),
    [
        ("at-least", "50", "reached"),
        ("more-than", "50", "on-track"),
        ("more-than", "50,01", "reached"),
    ],
)
def test_more_than_a_percentage_is_reached_above_it_only(
    operator: str, actual: str, status: str
) -> None:
    target = {"kind": "level", "value": "50 %", "year": "2032"}
    begun = {"value": "20 %", "year": "2029", "source": "Bịa"}
    found = judged_alone(target, actual, 2032, "ascending", operator=operator, baseline=begun)
    assert found.status == status


@pytest.mark.parametrize(
    ("operator", "direction", "actual", "status"),
    [
        # From 10 %, a point a year: 7 % or 13 % in 2032.
        ("exactly", "descending", "7", "reached"),
        ("more-than", "descending", "7", "on-track"),
        ("more-than", "descending", "6,9", "reached"),
        ("more-than", "ascending", "13", "on-track"),
        ("more-than", "ascending", "13,1", "reached"),
    ],
)
def test_more_than_a_change_is_reached_beyond_it_only(
    operator: str, direction: str, actual: str, status: str
) -> None:
    target = {"kind": "annual-change", "value": "1 %"}
    begun = {"value": "10 %", "year": "2029", "source": "Bịa"}
    found = judged_alone(target, actual, 2032, direction, operator=operator, baseline=begun)
    assert found.status == status


@pytest.mark.parametrize(
    ("value", "completion", "status"),
    [("có", "1", "reached"), ("1 lần", "1", "reached"), ("không", "0", "off-track")],
)
def test_a_duty_of_the_decision_s_year_is_done_once_where_once_was_left(
    value: str, completion: str, status: str
) -> None:
    late = replace(EMPTY, programme=programme(date(2030, 7, 14)))
    one = indicator({"kind": "duty", "cadence": "twice-a-year"}, "qualitative")
    result = {"indicator": "1", "value": value, "date": "2030-12-31", "source": "Bịa"}
    recorded = YearResults.model_validate({"year": "2030", "results": [result]})
    found = progress_of(replace(late, results={0: recorded}), one, 2030)
    assert (found.completion, found.status) == (Fraction(completion), status)


@pytest.mark.parametrize(("level", "actual", "status"), [(0, 0, "reached"), (0, 2, "off-track")])
def test_a_ceiling_of_nothing(level: int, actual: int, status: str) -> None:
    ceiling = {"kind": "standing", "value": f"{level} %"}
    assert judged_alone(ceiling, actual, 2031, "descending", operator="at-most").status == status


def judge(
    start: int, goal: int, actual: int, year: int, direction: str, **more: str
) -> IndicatorProgress:
    target = {"kind": "level", "value": f"{goal} %", "year": "2032", **more}
    baseline = {"value": f"{start} %", "year": "2029", "source": "Bịa"}
    return judged_alone(target, actual, year, direction, baseline=baseline)


def judged_alone(
    target: dict[str, str], actual: int | str, year: int, direction: str, **more: Any
) -> IndicatorProgress:
    one = indicator(target, direction=direction, **more)
    result = {"indicator": "1", "value": f"{actual} %", "date": f"{year}-12-31", "source": "Bịa"}
    recorded = YearResults.model_validate({"year": str(year), "results": [result]})
    return progress_of(replace(EMPTY, results={0: recorded}), one, year)


@pytest.mark.parametrize(
    ("operator", "ascending", "actual", "held"),
    [
        ("at-least", True, 5, True),
        ("more-than", True, 5, False),
        ("more-than", True, 6, True),
        ("exactly", True, 6, True),
        ("exactly", True, 4, False),
        ("exactly", False, 4, True),
        ("exactly", False, 6, False),
        ("at-most", False, 5, True),
        ("at-most", False, 6, False),
        ("less-than", False, 5, False),
        ("less-than", False, 4, True),
    ],
)
def test_a_goal_of_five_is_met_as_its_operator_asks(
    operator: Operator, ascending: bool, actual: int, held: bool
) -> None:
    assert meets(operator, ascending, Fraction(actual), Fraction(5)) is held
