"""Units: a year's money among districts, exact for every line, unit, project and source."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from gnbv.allocation import RESERVE, Division, allocate, counterpart_findings, divide
from gnbv.allocation.units import UnitShare
from gnbv.audit import audit
from gnbv.plan import Selection
from gnbv.reading.loader import load
from tests.allocation.test_profiles import DISTRICTS, settled, usable
from tests.conftest import SHIPPED, edit

NAMES = [
    "thành phố Vĩnh Long",
    "thị xã Bình Minh",
    "huyện Bình Tân",
    "huyện Long Hồ",
    "huyện Mang Thít",
    "huyện Tam Bình",
    "huyện Trà Ôn",
    "huyện Vũng Liêm",
]


@pytest.fixture(scope="module", params=[2022, 2023, 2024, 2025])
def division(request: pytest.FixtureRequest) -> Division:
    allocation = settled(DISTRICTS)
    assert allocation.plan.units
    return divide(allocation, allocation.plan.units, request.param)


def test_units_of_the_test_plan_are_the_eight_districts_and_openly_invented() -> None:
    units = usable(DISTRICTS).units
    assert units
    assert [unit.name.vi for unit in units.units.values()] == NAMES
    assert units.invented


def test_every_line_is_split_without_loss(division: Division) -> None:
    allocation = allocate(division.plan)
    sums: Counter[tuple[object, ...]] = Counter()
    for share in division.shares:
        sums[share.line.address] += share.amount
    year = [share for share in allocation.shares if share.year == division.year]
    assert {share.line.address: share.amount for share in year} == sums


def test_every_source_and_project_keeps_its_total(division: Division) -> None:
    allocation = allocate(division.plan)
    for source in division.plan.programme.sources:
        total = sum(s.amount for s in division.shares if s.line.source == source)
        assert total == allocation.total(Selection(source=source, span=division.year))
    for code in division.plan.funded_codes:
        total = sum(s.amount for s in division.shares if s.line.project == code)
        assert total == allocation.total(Selection(code, span=division.year))


def test_every_cell_is_whole_and_within_one_unit_of_its_exact_share(division: Division) -> None:
    units, plan = division.units, division.plan
    lines: Counter[tuple[object, ...]] = Counter()
    for share in division.shares:
        lines[share.line.address] += share.amount
    for share in division.shares:
        rounding = plan.programme.rounding_of(share.line.source)
        exact = lines[share.line.address] * fraction(division, share)
        assert share.amount % rounding == 0
        assert abs(share.amount - exact) < rounding
    assert units.reserve


def fraction(division: Division, share: UnitShare) -> Fraction:
    """What a unit gets of a line, by hand: 7,5 % is held back, points share the rest."""
    if share.unit == RESERVE:
        return Fraction(75, 1000)
    poor = 3 if share.line.project.startswith("2") else 1
    points = {
        key: poor * Fraction(4, 10) * unit.coefficients["poor"]
        + Fraction(3, 100) * unit.coefficients["communes"]
        for key, unit in division.units.units.items()
    }
    return Fraction(925, 1000) * points[share.unit] / sum(points.values())


def test_units_without_a_reserve_share_everything(template: Path) -> None:
    reserve = "reserve:\n  percent: 5 %\n  at_most: 10 %\n  ref: V.1\n"
    edit(template / "units.yaml", reserve, "")
    allocation = settled(template)
    assert allocation.plan.units
    division = divide(allocation, allocation.plan.units, 2031)
    assert {share.unit for share in division.shares} == {"bac", "nam"}
    # Project 2: poor counts twice, communes not at all: 2,4 and 4 points of 6,4.
    nutrition = [s.amount for s in division.shares if s.line.address == nutrition_line(division)]
    assert nutrition == [375_000_000, 625_000_000]


def nutrition_line(division: Division) -> tuple[object, ...]:
    lines = division.plan.lines
    return next(x.address for x in lines if (x.project, x.source) == ("2.1", "central"))


def test_the_shipped_plan_has_no_units_since_the_decision_has_no_coefficients() -> None:
    assert usable(SHIPPED).units is None


def test_a_counterpart_per_line_is_asked_of_every_project(template: Path) -> None:
    edit(template / "plan.yaml", "    per: total\n", "    per: line\n")
    found = [d for d in audit(load(template)).diagnostics if d.code == "U105"]
    # Project 1 has no local money: 5 % of 6 tỷ are missing. 2.1 and 2.2 add enough.
    assert [(d.figures.stated, d.figures.computed) for d in found if d.figures] == [
        (0, 300_000_000)
    ]


def test_a_weight_for_a_project_that_is_not_there_is_told(template: Path) -> None:
    edit(template / "units.yaml", '  "2":\n', '  "9":\n')
    assert [d.code for d in audit(load(template)).diagnostics] == ["R105"]


def test_a_counterpart_of_a_source_that_is_not_there_is_left_to_the_references(
    template: Path,
) -> None:
    plan = usable(template)
    for name in ("source", "of"):
        (rule, *_) = plan.programme.counterparts
        rule = rule.model_copy(update={name: "nowhere", "at_least": Fraction(100)})
        programme = plan.programme.model_copy(update={"counterparts": (rule,)})
        allocation = allocate(replace(plan, programme=programme))
        assert list(counterpart_findings(allocation)) == []
