"""The reading of a decision against the plan that people made of it, as the benchmark counts."""

from tests.benchmarks.decision import compared, match, plan_of_it
from tests.decision_text.texts import of_file

READ = of_file("decision_1424")
COUNTS = {one.kind: one for one in compared(READ, plan_of_it())}

WHOLE = {
    "funding blocks: totals": 9,
    "funding blocks: sources and natures": 23,
    "section IV and the closing total": 8,
    "projects: number, name": 13,
    "leads and coordinators": 9,
    "agencies with duties": 19,
    "years of sources": 2,
}


def test_all_money_projects_and_agencies_are_found_and_none_invented() -> None:
    for kind, number in WHOLE.items():
        one = COUNTS[kind]
        assert (one.of, one.found, one.beyond) == (number, number, ()), one


def test_nine_in_ten_of_the_indicators_values_are_found_and_none_invented() -> None:
    values = COUNTS["indicators: values that are sure"]
    assert values.of == 22
    assert values.found * 10 >= values.of * 9
    assert not values.wrong
    assert not values.beyond


def test_no_operator_direction_or_year_is_wrong() -> None:
    assert not [one for one in COUNTS.values() if one.wrong]


def test_what_is_read_beyond_the_plan_is_never_data() -> None:
    beyond = match(READ, plan_of_it()).beyond
    assert beyond
    assert all(one.doubt for one in beyond)
