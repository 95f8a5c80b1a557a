"""Trajectories: exact, monotone, and the last milestone is the goal."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gnbv.targets.trajectories import (
    PLACES,
    Trajectory,
    compound,
    constant_points,
    constant_rate,
    linear,
    spread,
    step,
)

YEARS = st.integers(1, 12)
LEVELS = st.decimals(0, 100, places=2).map(Fraction)
COUNTS = st.integers(0, 10**6).map(Fraction)
few = settings(max_examples=60)


def is_monotone(start: Fraction, way: Trajectory) -> bool:
    steps = [after - before for before, after in pairwise((start, *way))]
    return all(one >= 0 for one in steps) or all(one <= 0 for one in steps)


@few
@given(LEVELS, LEVELS, YEARS)
def test_a_way_between_levels_ends_at_the_goal_and_never_turns(
    start: Fraction, goal: Fraction, years: int
) -> None:
    for way in (linear(start, goal, years), step(start, goal, years)):
        assert len(way) == years
        assert way[-1] == goal
        assert is_monotone(start, way)


@few
@given(LEVELS, LEVELS, YEARS)
def test_a_constant_rate_ends_at_the_goal_and_never_turns(
    start: Fraction, goal: Fraction, years: int
) -> None:
    assume(start > 0)
    assume(goal > 0)
    way = compound(start, goal, years)
    assert len(way) == years
    assert way[-1] == goal
    assert is_monotone(start, way)


@few
@given(LEVELS, LEVELS, YEARS)
def test_a_constant_rate_is_the_root_cut_to_its_decimals(
    start: Fraction, goal: Fraction, years: int
) -> None:
    assume(start > 0)
    assume(goal > 0)
    unit = Fraction(1, 10**PLACES)
    for year, level in enumerate(compound(start, goal, years)[:-1], 1):
        exact = start ** (years - year) * goal**year
        assert level**years <= exact < (level + unit) ** years


@few
@given(COUNTS, COUNTS, YEARS)
def test_a_count_is_spread_in_whole_units_that_add_up(
    start: Fraction, more: Fraction, years: int
) -> None:
    way = spread(start, start + more, years)
    parts = [after - before for before, after in pairwise((start, *way))]
    assert all(level.denominator == 1 for level in way)
    assert sum(parts) == more
    assert max(parts) - min(parts) <= 1
    assert parts == sorted(parts, reverse=True)


@few
@given(LEVELS, st.decimals(0, 5, places=2).map(Fraction), YEARS)
def test_constant_points_are_the_same_every_year(
    start: Fraction, points: Fraction, years: int
) -> None:
    way = constant_points(start, -points, years)
    assert {after - before for before, after in pairwise((start, *way))} == {-points}
    assert way[-1] == start - points * years


def test_a_relative_fall_compounds() -> None:
    way = constant_rate(Fraction(10), Fraction(-10), 3)
    assert way == (Fraction(9), Fraction("8.1"), Fraction("7.29"))


def test_a_constant_rate_doubles_twice_on_the_way_to_four_times() -> None:
    assert compound(Fraction(5), Fraction(20), 2) == (Fraction(10), Fraction(20))


def test_the_first_years_carry_what_is_over() -> None:
    assert list(map(int, spread(Fraction(0), Fraction(5), 4))) == [2, 3, 4, 5]


@pytest.mark.parametrize(("start", "goal"), [(0, 5), (5, 0)])
def test_no_constant_rate_touches_zero(start: int, goal: int) -> None:
    with pytest.raises(ValueError, match="above zero"):
        compound(Fraction(start), Fraction(goal), 3)


def test_half_a_household_is_not_spread() -> None:
    with pytest.raises(ValueError, match="whole"):
        spread(Fraction(0), Fraction(1, 2), 3)
