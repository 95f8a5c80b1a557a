"""Contradictions: the fewest figures, also where there are too many ceilings to try every set."""

import pytest

from gnbv.allocation.rounding import Demand, least_contradiction
from gnbv.allocation.rounding.contradiction import MOST_YEARS

YEARS = range(2031, 2042)
LATER = frozenset(YEARS) - {2031}
CEILINGS = dict.fromkeys(YEARS, 2)


def test_with_more_ceilings_than_can_be_tried_the_years_of_reach_and_the_others_are() -> None:
    assert len(YEARS) > MOST_YEARS
    lines = [Demand(3, frozenset({2031}), {}), Demand(19, LATER, {})]
    for reach in ({2031}, LATER):
        found = least_contradiction(lines, CEILINGS, reach)
        # 3 against a ceiling of 2 is one line and one year; 19 against ten times 2 is eleven.
        assert (found.years, found.given, found.needed) == (frozenset({2031}), 2, 3)
        assert (found.lines, found.pins) == ((0,), ())


def test_many_ceilings_that_reach_does_not_part_are_no_contradiction() -> None:
    with pytest.raises(ValueError, match="can be settled"):
        least_contradiction([Demand(22, frozenset(YEARS), {})], CEILINGS, ())


def test_a_pin_elsewhere_belongs_to_what_it_leaves_too_little_of() -> None:
    lines = [Demand(5, frozenset({2031}), {2032: 4})]
    found = least_contradiction(lines, {2031: 3}, {2031})
    assert (found.given, found.needed, found.lines, found.pins) == (3, 1, (0,), ((0, 2032),))
