"""Coherence and outcomes: what an indicator and its results may say, to the very edge of it."""

from dataclasses import replace
from typing import Any

import pytest

from gnbv.language import Text
from gnbv.plan import Indicator, Indicators, Plan, YearResults
from gnbv.targets import breaches
from tests.conftest import ROOT, plan_in
from tests.targets.test_milestones import indicator

# An invented plan of 2030-2032.
EMPTY = replace(
    plan_in(ROOT / "tests" / "cases" / "plans" / "invented-province-with-results"), results={}
)


def plan_of(*indicators: Indicator, **results: str) -> Plan:
    """The invented plan with these indicators, and results of the first by year ('y2031')."""
    recorded = {}
    for index, (year, value) in enumerate(results.items()):
        one = {"indicator": "1", "value": value, "date": f"{year[1:]}-12-31", "source": "Bịa"}
        recorded[index] = YearResults.model_validate({"year": year[1:], "results": [one]})
    return replace(EMPTY, indicators=Indicators(indicators=indicators), results=recorded)


def codes(plan: Plan) -> list[str]:
    return [breach.code for breach in breaches(plan)]


def begun(value: str, year: int = 2029) -> dict[str, str]:
    return {"value": value, "year": str(year), "source": "Bịa"}


def change(value: str, start: str, direction: str, **more: Any) -> Indicator:
    """An indicator that changes each year from a baseline of 2029: over three years."""
    target = {"kind": "annual-change", "value": value, **more.pop("target", {})}
    return indicator(target, direction=direction, baseline=begun(start), **more)


@pytest.mark.parametrize(
    ("value", "start", "direction", "found"),
    [
        # Three years of two points: from 6 % to nothing, from 94 % to all.
        ("2 %", "6 %", "descending", []),
        ("2 %", "5,99 %", "descending", ["T206"]),
        ("2 %", "94 %", "ascending", []),
        ("2 %", "94,01 %", "ascending", ["T206"]),
        ("2 %", "0 %", "ascending", []),
        ("2 %", "100 %", "descending", []),
    ],
)
def test_points_lead_to_nothing_or_all_and_no_further(
    value: str, start: str, direction: str, found: list[str]
) -> None:
    assert codes(plan_of(change(value, start, direction))) == found


@pytest.mark.parametrize(
    ("start", "direction", "found"),
    [
        ("6 %", "descending", ["T206"]),
        ("6,01 %", "descending", []),
        ("94 %", "ascending", ["T206"]),
        ("93,99 %", "ascending", []),
    ],
)
def test_more_than_points_leave_something_beyond_them(
    start: str, direction: str, found: list[str]
) -> None:
    assert codes(plan_of(change("2 %", start, direction, operator="more-than"))) == found


def test_a_count_may_rise_above_a_hundred_and_not_fall_below_nothing() -> None:
    assert codes(plan_of(change("50 hộ", "100 hộ", "ascending", measure="unit"))) == []
    assert codes(plan_of(change("50 hộ", "150 hộ", "descending", measure="unit"))) == []
    fall = change("50 hộ", "149 hộ", "descending", measure="unit")
    assert codes(plan_of(fall)) == ["T206"]
    # More than 50 each year are 51: three years of them are 153.
    more = {"measure": "unit", "operator": "more-than"}
    assert codes(plan_of(change("50 hộ", "152 hộ", "descending", **more))) == ["T206"]
    assert codes(plan_of(change("50 hộ", "153 hộ", "descending", **more))) == []


def test_a_relative_fall_never_reaches_nothing() -> None:
    relative = change("50 %", "6 %", "descending", target={"sense": "relative"})
    assert codes(plan_of(relative)) == []


def test_the_place_of_points_that_lead_too_far_is_the_baseline_and_says_where_they_end() -> None:
    (breach,) = breaches(plan_of(change("2 %", "5 %", "descending")))
    assert breach.address == ("indicators", "indicators", 0, "baseline", "value")
    assert breach.details["target"] == ("-1%", "-1%")


@pytest.mark.parametrize(
    ("start", "goal", "direction", "found"),
    [
        ("0,01 %", "5 %", "ascending", []),
        ("0 %", "5 %", "ascending", ["T210"]),
        ("5 %", "0,01 %", "descending", []),
        ("5 %", "0 %", "descending", ["T210"]),
    ],
)
def test_a_constant_rate_has_no_zero_at_either_end(
    start: str, goal: str, direction: str, found: list[str]
) -> None:
    target = {"kind": "level", "value": goal, "year": "2032", "trajectory": "constant-rate"}
    one = indicator(target, direction=direction, baseline=begun(start))
    assert codes(plan_of(one)) == found


def test_a_constant_rate_without_a_baseline_leads_from_anywhere() -> None:
    target = {"kind": "level", "value": "5 %", "year": "2032", "trajectory": "constant-rate"}
    assert "T210" not in codes(plan_of(indicator(target)))
    target["value"] = "0 %"
    assert "T210" in codes(plan_of(indicator(target, direction="descending")))


def test_fewer_than_one_is_none_and_no_rate_leads_there() -> None:
    target = {"kind": "level", "value": "1 hộ", "year": "2032", "trajectory": "constant-rate"}
    more = {"operator": "less-than", "direction": "descending", "baseline": begun("8 hộ")}
    assert codes(plan_of(indicator(target, "unit", **more))) == ["T210"]


def counted(operator: str, last: str, **more: Any) -> Indicator:
    steps = [{"year": "2030", "value": "3 hộ"}, {"year": "2032", "value": last}]
    target = {"kind": "cumulative", "value": "5 hộ", "year": "2032", "milestones": steps}
    return indicator(target, "unit", operator=operator, **more)


@pytest.mark.parametrize(
    ("operator", "last", "found"),
    [
        ("more-than", "6 hộ", []),
        ("more-than", "5 hộ", ["T204"]),
        ("at-least", "5 hộ", []),
        ("at-least", "6 hộ", ["T204"]),
    ],
)
def test_milestones_by_hand_end_with_what_meets_the_target(
    operator: str, last: str, found: list[str]
) -> None:
    assert codes(plan_of(counted(operator, last))) == found


def test_a_last_milestone_that_does_not_meet_the_target_is_told_what_does() -> None:
    (breach,) = breaches(plan_of(counted("more-than", "5 hộ")))
    assert breach.details["target"] == "6 hộ"


@pytest.mark.parametrize(("start", "found"), [("5 hộ", []), ("6 hộ", []), ("7 hộ", ["T206"])])
def test_a_baseline_is_not_past_what_meets_the_target(start: str, found: list[str]) -> None:
    target = {"kind": "level", "value": "5 hộ", "year": "2032"}
    one = indicator(target, "unit", operator="more-than", baseline=begun(start))
    assert codes(plan_of(one)) == found


@pytest.mark.parametrize(
    ("measure", "part", "whole", "found"),
    [
        ("unit", ("at-least", "6 hộ"), ("more-than", "5 hộ"), []),
        ("unit", ("more-than", "5 hộ"), ("at-least", "6 hộ"), []),
        ("unit", ("more-than", "5 hộ"), ("exactly", "5 hộ"), ["T205"]),
        ("unit", ("at-least", "7 hộ"), ("more-than", "5 hộ"), ["T205"]),
        ("percentage", ("exactly", "5 %"), ("exactly", "5 %"), []),
        ("percentage", ("more-than", "5 %"), ("more-than", "5 %"), []),
        ("percentage", ("more-than", "5 %"), ("exactly", "5 %"), ["T205"]),
        ("percentage", ("exactly", "5 %"), ("more-than", "5 %"), []),
    ],
)
def test_what_meets_a_part_is_not_above_what_meets_its_whole(
    measure: str, part: tuple[str, str], whole: tuple[str, str], found: list[str]
) -> None:
    targets = [{"kind": "level", "value": value, "year": "2032"} for _, value in (part, whole)]
    one = indicator(targets[0], measure, operator=part[0], part_of="2")
    other = indicator(targets[1], measure, operator=whole[0], code="2")
    assert codes(plan_of(one, other)) == found


@pytest.mark.parametrize(
    ("operator", "direction", "value", "found"),
    [
        ("more-than", "ascending", "99,9 %", []),
        ("more-than", "ascending", "100 %", ["T201"]),
        ("at-least", "ascending", "100 %", []),
        ("less-than", "descending", "0,1 %", []),
        ("less-than", "descending", "0 %", ["T201"]),
        ("at-most", "descending", "0 %", []),
    ],
)
def test_more_than_all_and_less_than_nothing_are_no_targets(
    operator: str, direction: str, value: str, found: list[str]
) -> None:
    target = {"kind": "level", "value": value, "year": "2032"}
    one = indicator(target, operator=operator, direction=direction)
    assert codes(plan_of(one)) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [("100 %", []), ("100,01 %", ["T301"]), ("0 %", []), ("-0,01 %", ["T301"])],
)
def test_a_share_may_be_all_or_nothing_and_no_more(value: str, found: list[str]) -> None:
    level = indicator({"kind": "level", "value": "90 %", "year": "2032"})
    assert codes(plan_of(level, y2031=value)) == found


@pytest.mark.parametrize(
    ("value", "found"), [("2 lần", []), ("3 lần", ["T301"]), ("0 lần", []), ("có", [])]
)
def test_a_duty_is_done_no_more_often_than_it_is_asked(value: str, found: list[str]) -> None:
    duty = indicator({"kind": "duty", "cadence": "twice-a-year"}, "qualitative")
    assert codes(plan_of(duty, y2031=value)) == found


def test_a_count_to_date_is_compared_with_every_earlier_year_in_any_order() -> None:
    target = {"kind": "cumulative", "value": "90 hộ", "year": "2032"}
    one = indicator(target, "unit")
    plan = plan_of(one, y2032="40 hộ", y2030="41 hộ", y2031="40 hộ")
    found = [
        (breach.code, breach.address[1], breach.details["before"]) for breach in breaches(plan)
    ]
    # What stands first in the folder is 2032: it and 2031 are below 2030.
    assert found == [("T302", 0, "2030"), ("T302", 2, "2030")]


def test_an_unknown_name_lists_thirty_of_those_that_are_known() -> None:
    target = {"kind": "level", "value": "90 %", "year": "2032"}
    many = (indicator(target, code=str(number)) for number in range(1, 32))
    lost = indicator(target, code="lost", part_of="none")
    (breach,) = breaches(plan_of(*many, lost))
    known = breach.details["known"]
    assert isinstance(known, Text)
    listed = known.en.split(", ")
    assert (len(listed), listed[29], listed[30]) == (31, "30", "...")


def chain(*steps: tuple[str, str | None]) -> Plan:
    """Indicators of 5 %, each with the whole that it is a part of."""
    target = {"kind": "level", "value": "5 %", "year": "2032"}
    first = indicator(target)
    return plan_of(*(first.model_copy(update={"code": a, "part_of": b}) for a, b in steps))


@pytest.mark.parametrize(
    ("steps", "circles"),
    [
        ([("1", "1")], ["1 → 1"]),
        ([("1", "2"), ("2", "1")], ["1 → 2 → 1"]),
        ([("1", None), ("2", "1"), ("3", "2")], []),
        # What leads into a circle is no part of it, and two circles are two findings.
        ([("0", "2"), ("1", "2"), ("2", "1"), ("3", "3")], ["2 → 1 → 2", "3 → 3"]),
    ],
)
def test_no_indicator_is_a_part_of_itself(
    steps: list[tuple[str, str | None]], circles: list[str]
) -> None:
    found = [one for one in breaches(chain(*steps)) if one.code == "T212"]
    assert [one.details["circle"] for one in found] == circles
    assert [steps[int(str(one.address[2]))][0] for one in found] == [one[0] for one in circles]


def test_a_chain_of_ten_thousand_parts_is_walked_once_and_its_circle_told_shortly() -> None:
    steps = [(str(index), str(index + 1)) for index in range(10_000)]
    assert codes(chain(*steps, ("10000", None))) == []
    (found,) = breaches(chain(*steps, ("10000", "0")))
    assert found.details["circle"] == "0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → ... → 0"
