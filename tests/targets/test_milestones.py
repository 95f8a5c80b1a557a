"""Milestones of every kind of target, whatever its figures."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.plan import Indicator, Period
from gnbv.quantities import write
from gnbv.targets import Mark, milestones

PERIOD = Period(first=2030, last=2033)
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


def levels(one: Indicator) -> dict[int, Fraction]:
    return {year: mark.value for year, mark in milestones(one, PERIOD).items()}


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
    marks = milestones(indicator(target, direction="descending"), PERIOD)
    assert marks[2030] == Mark(Fraction(-10), "relative")
    assert marks[2031] == Mark(Fraction(-19), "relative")
    assert marks[2032] == Mark(Fraction("-27.1"), "relative")


def test_a_rise_in_points_adds_up() -> None:
    target = {"kind": "annual-change", "value": "1,5 %", "sense": "points"}
    assert levels(indicator(target)) == {
        2030: Fraction("1.5"),
        2031: Fraction(3),
        2032: Fraction("4.5"),
        2033: Fraction(6),
    }


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
