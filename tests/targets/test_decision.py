"""The decision's own indicators, their figures typed from its text (sections I, III, V, VI)."""

from fractions import Fraction
from pathlib import Path

import pytest

from gnbv.plan import Duty, Indicator, Plan
from gnbv.reading.loader import load
from gnbv.targets import Milestone, breaches, milestones
from tests.conftest import SHIPPED, edit, plan_in

FIRST, LAST = 2022, 2025


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_in(SHIPPED)


def indicator(plan: Plan, code: str) -> Indicator:
    assert plan.indicators
    return next(one for one in plan.indicators.indicators if one.code == code)


def values(plan: Plan, code: str) -> list[str]:
    marks = milestones(indicator(plan, code), plan.programme)
    years = range(FIRST, LAST + 1)
    return [str(marks[year].value) if year in marks else "" for year in years]


@pytest.mark.parametrize(
    ("code", "figure", "unit"),
    [
        ("1", "0.41", "%"),
        ("2", "5", "mô hình"),
        ("4", "2", "%"),
        ("5", "100", "%"),
        ("6", "100", "%"),
        ("8.1", "100", "%"),
        ("8.2", "100", "%"),
        ("9", "90", "%"),
        ("10.1", "50", "%"),
        ("10.2", "20", "%"),
        ("11", "100", "%"),
        ("12", "2000", "hộ"),
        ("13.1", "80", "%"),
        ("13.2", "60", "%"),
        ("14", "80", "%"),
        ("15.1", "100", "%"),
        ("15.2", "100", "%"),
        ("15.3", "100", "%"),
        ("18", "1", "xã"),
        ("19.1", "1", "mô hình"),
        ("19.2", "1", "mô hình"),
        ("22", "100", "%"),
    ],
)
def test_a_figure_is_the_decision_s(plan: Plan, code: str, figure: str, unit: str) -> None:
    one = indicator(plan, code)
    assert one.figure
    assert one.figure.value == Fraction(figure)
    assert one.unit.vi == unit


def test_nothing_else_has_a_figure(plan: Plan) -> None:
    assert plan.indicators
    without = [one.code for one in plan.indicators.indicators if one.figure is None]
    duties = ["17.1", "17.2", "17.3", "20", "23", "24", "25"]
    policies = ["26", "27", "28", "29", "30", "31"]
    open_ones = ["3", "7", "16.1", "16.2", "21.1", "21.2", "21.3"]
    assert sorted(without) == sorted(duties + policies + open_ones)


@pytest.mark.parametrize(
    ("code", "by_year"),
    [
        ("1", ["41/100", "41/50", "123/100", "41/25"]),
        ("2", ["2", "4", "5", "6"]),
        ("4", ["2", "4", "6", "8"]),
        ("9", ["", "", "", "90"]),
        ("12", ["500", "1000", "1500", "2000"]),
        ("17.1", ["1", "1", "1", "1"]),
        ("17.2", ["1", "1", "", "1"]),
        ("22", ["100", "100", "100", "100"]),
        # Signed on 14 July: the first half of 2022 was over.
        ("23", ["1", "2", "2", "2"]),
        ("3", ["", "", "", ""]),
    ],
)
def test_the_milestones_of_each_year(plan: Plan, code: str, by_year: list[str]) -> None:
    assert values(plan, code) == by_year


@pytest.mark.parametrize(
    ("code", "operator", "striven"),
    [
        ("1", "exactly", True),
        ("2", "more-than", False),
        ("8.1", "exactly", False),
        ("8.2", "exactly", True),
        ("12", "at-least", False),
        ("13.1", "exactly", True),
        ("13.2", "at-least", False),
        ("18", "at-least", False),
        ("19.1", "at-least", True),
        ("19.2", "exactly", True),
    ],
)
def test_an_operator_is_the_decision_s(plan: Plan, code: str, operator: str, striven: bool) -> None:
    one = indicator(plan, code)
    assert (one.operator, one.striven) == (operator, striven)


def test_each_dimension_of_section_i_has_its_indicators(plan: Plan) -> None:
    assert plan.indicators
    found: dict[str | None, list[str]] = {}
    for one in plan.indicators.indicators:
        if one.ref == "I.3.b":
            found.setdefault(one.dimension, []).append(one.code)
    assert found == {
        "work": ["6", "7"],
        "health": ["8.1", "8.2"],
        "education": ["9", "10.1", "10.2", "11"],
        "housing": ["12"],
        "water": ["13.1", "13.2"],
        "information": ["14"],
    }


def test_whatever_has_neither_figure_nor_baseline_says_that_it_is_open(plan: Plan) -> None:
    assert plan.indicators
    readings = plan.indicators.readings
    for one in plan.indicators.indicators:
        about = {readings[key].about for key in one.open}
        kind = one.target.kind
        assert ("figure" in about) == (one.figure is None and kind != "duty") or one.code == "22"
        assert ("baseline" in about) == (kind not in {"duty", "standing"})
        assert ("agency" in about) or one.agency


def test_every_reading_is_of_some_indicator(plan: Plan) -> None:
    assert plan.indicators
    used = {key for one in plan.indicators.indicators for key in one.open}
    assert used == set(plan.indicators.readings)


def test_the_decision_has_no_results(plan: Plan) -> None:
    assert plan.results == {}
    assert breaches(plan) == ()


def test_a_baseline_that_a_user_adds_puts_levels_in_place_of_changes(shipped: Path) -> None:
    edit(
        shipped / "indicators.yaml",
        "    open: [no-baseline, percentage-points, average-to-date, whole-programme]\n",
        "    baseline:\n      value: 3,05 %\n      year: 2021\n      source: Bịa để thử\n",
    )
    loaded = load(shipped)
    assert loaded.plan
    marks = milestones(indicator(loaded.plan, "1"), loaded.plan.programme)
    levels = ["2.64", "2.23", "1.82", "1.41"]
    assert marks == {
        year: Milestone(Fraction(level), "level")
        for year, level in zip(range(FIRST, LAST + 1), levels, strict=True)
    }


def test_the_policies_of_v_3_are_issued_once_by_2025(plan: Plan) -> None:
    # V.3.a says 'Ban hành' three times; the first of them lists four policies and a screening (20).
    assert plan.indicators
    policies = [
        (one.code, one.dimension, one.target.years)
        for one in plan.indicators.indicators
        if isinstance(one.target, Duty) and one.target.cadence == "once"
    ]
    assert policies == [
        ("26", "health", (2025,)),
        ("27", None, (2025,)),
        ("28", "health", (2025,)),
        ("29", "health", (2025,)),
        ("30", "water", (2025,)),
        ("31", None, (2025,)),
    ]
