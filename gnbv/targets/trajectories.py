"""Trajectories: the levels from a start to a goal, one a year, exact, and the last is the goal.

Every function takes the level at the start and returns the levels at the end of the years that
follow, in order. Levels are fractions of their unit (percent, households); no float is used.
"""

from fractions import Fraction

from gnbv.money import apportion

Trajectory = tuple[Fraction, ...]
"""The levels at the end of the years that follow a start, in order."""

PLACES = 4
"""Decimals of a compound trajectory: its exact values are roots, no fractions."""


def linear(start: Fraction, goal: Fraction, years: int) -> Trajectory:
    """Go in equal steps from start to goal."""
    return tuple(start + (goal - start) * Fraction(year, years) for year in _count(years))


def constant_points(start: Fraction, points: Fraction, years: int) -> Trajectory:
    """Change by the same percentage points every year; a fall is negative."""
    return tuple(start + points * year for year in _count(years))


def constant_rate(start: Fraction, percent: Fraction, years: int) -> Trajectory:
    """Change by the same percent of the year before, compounding; a fall is negative."""
    return tuple(start * (1 + percent / 100) ** year for year in _count(years))


def compound(start: Fraction, goal: Fraction, years: int) -> Trajectory:
    """Go from start to goal at one constant rate; both must be above zero.

    The level of year k is the years-th root of start^(years - k) * goal^k, cut to `PLACES`
    decimals by whole-number arithmetic; the goal itself is exact. Raises `ValueError` where
    there is no such rate.
    """
    if start <= 0 or goal <= 0:
        raise ValueError("a constant rate leads from above zero to above zero")
    scale = 10**PLACES
    between = []
    for year in range(1, years):
        power = start ** (years - year) * goal**year * scale**years
        between.append(Fraction(_root(power.numerator // power.denominator, years), scale))
    return (*between, goal)


def spread(start: Fraction, goal: Fraction, years: int) -> Trajectory:
    """Add equal parts in whole units, by largest remainder: what is over comes first.

    Start and goal are whole. Raises `ValueError` where they are not.
    """
    if start.denominator != 1 or goal.denominator != 1:
        raise ValueError("a count is spread in whole units")
    level, levels = int(start), list[Fraction]()
    for part in apportion(int(goal) - int(start), [1] * years):
        level += part
        levels.append(Fraction(level))
    return tuple(levels)


def step(start: Fraction, goal: Fraction, years: int) -> Trajectory:
    """Stay at the start, and reach the goal in the last year."""
    return (*[start] * (years - 1), goal)


def _count(years: int) -> range:
    return range(1, years + 1)


def _root(number: int, degree: int) -> int:
    """The largest whole number whose power of this degree is not above `number`."""
    low, high = 0, 1 << (number.bit_length() // degree + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**degree <= number else (low, middle)
    return low
