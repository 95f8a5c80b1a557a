"""Progress: the written rule, on an invented plan that has a result of every status."""

from fractions import Fraction

import pytest

from gnbv.plan import Plan
from gnbv.plan.indicators import Operator
from gnbv.targets import Progress, progress
from gnbv.targets.progress import meets
from tests.conftest import ROOT, plan_in

INVENTED = ROOT / "tests" / "cases" / "plans" / "invented-province-with-results"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_in(INVENTED)


def judged(plan: Plan, code: str, year: int) -> Progress:
    assert plan.indicators
    one = next(one for one in plan.indicators.indicators if one.code == code)
    return progress(plan, one, year)


@pytest.mark.parametrize(
    ("code", "milestone", "way", "status"),
    [
        # (4,05 - 6) / (4 - 6): a falling rate is judged as a rising one.
        ("1", "4", "0.975", "on-track"),  # falling by points
        # 10 % falling by a tenth each year: 9, then 8,1; (8,9 - 10) / (8,1 - 10).
        ("2", "8.1", "11/19", "off-track"),  # falling by percent
        ("3", "60", "0.75", "behind"),  # level from a baseline
        ("4", "60", "-0.1", "reversed"),  # level that fell back
        ("5", None, None, "no-baseline"),  # level without a baseline
        ("6", None, None, "reached"),  # level reached early
        ("7", "667", "1", "on-track"),  # count to date
        ("8", "5", "5/6", "behind"),  # ceiling that is exceeded
        ("9", "20", "0.5", "off-track"),  # baseline of zero
        ("10", None, None, "no-figure"),  # no figure
        ("11", None, None, "no-data"),  # no result
        ("12", "2", "0.5", "off-track"),  # duty done once of twice
        ("13", None, None, "not-due"),  # duty of other years
        ("14", "4", "1", "on-track"),  # count with a strict target
    ],
)
def test_a_result_is_judged(
    plan: Plan, code: str, milestone: str | None, way: str | None, status: str
) -> None:
    found = judged(plan, code, 2031)
    assert found.status == status
    assert (found.mark.value if found.mark else None) == (milestone and Fraction(milestone))
    assert found.way == (way and Fraction(way))


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("1", "reached"),
        ("2", "on-track"),
        ("8", "reached"),
        ("12", "off-track"),
        ("13", "no-data"),
        # Five models are not more than five.
        ("14", "on-track"),
    ],
)
def test_the_last_year_asks_for_the_target_itself(plan: Plan, code: str, status: str) -> None:
    assert judged(plan, code, 2032).status == status


def test_a_duty_that_was_done_is_reached(plan: Plan) -> None:
    assert judged(plan, "12", 2030).status == "reached"
    assert judged(plan, "13", 2030).status == "reached"


def test_the_distance_is_in_the_indicator_s_unit(plan: Plan) -> None:
    assert judged(plan, "1", 2031).distance == Fraction("0.05")
    assert judged(plan, "4", 2031).distance == -22


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
