"""Funding of indicators: figures typed from sections III.1 and IV of the decision."""

import pytest

from gnbv.allocation import allocate
from gnbv.plan import Plan
from gnbv.targets import IndicatorFunding, funding_of_indicators, select
from tests.conftest import SHIPPED, plan_in
from tests.targets.test_milestones import indicator


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_in(SHIPPED)


def money(plan: Plan, code: str, year: int | None = None) -> IndicatorFunding:
    found = funding_of_indicators(allocate(plan), select(plan), year)
    return next(one for one in found if one.indicator.code == code)


def test_a_livelihood_model_costs_a_sixth_of_its_project_at_most(plan: Plan) -> None:
    # More than five models are six: 62,5 tỷ / 6 = 10.416.666.666,67.
    models = money(plan, "2")
    assert models.amount == 62_500_000_000
    assert models.cost_per_unit == 10_416_666_667
    assert models.bound == "at-most"


def test_the_money_of_a_year_is_that_year_s(plan: Plan) -> None:
    # Row 1 of the annex: 15.750 in a full year; without the local budget's 500 in 2022.
    assert money(plan, "2", 2024).amount == 15_750_000_000
    assert money(plan, "2", 2022).amount == 15_250_000_000
    assert money(plan, "2", 2022).cost_per_unit == 10_416_666_667


@pytest.mark.parametrize(
    ("operator", "others", "bound"),
    [
        ("exactly", (), "exact"),
        ("at-least", (), "at-most"),
        ("more-than", (), "at-most"),
        ("at-most", (), "at-least"),
        ("less-than", (), "at-least"),
        ("exactly", ("7",), "at-most"),
        ("more-than", ("7",), "at-most"),
        # Fewer may share less of the money: nothing is known.
        ("at-most", ("7",), "none"),
        ("less-than", ("7",), "none"),
    ],
)
def test_the_operator_and_the_others_say_how_a_cost_is_bounded(
    operator: str, others: tuple[str, ...], bound: str
) -> None:
    target = {"kind": "cumulative", "value": "5 hộ", "year": "2033"}
    one = indicator(target, "unit", operator=operator)
    found = IndicatorFunding(
        indicator=one, projects=("1",), amount=100, cost_per_unit=20, others=others
    )
    assert found.bound == bound


@pytest.mark.parametrize(
    ("operator", "figure", "each"),
    [
        # The project has 62,5 tỷ.
        ("less-than", 6, 12_500_000_000),
        ("at-most", 5, 12_500_000_000),
        ("more-than", 4, 12_500_000_000),
        ("less-than", 1, None),
    ],
)
def test_a_cost_divides_by_what_meets_the_figure(
    plan: Plan, operator: str, figure: int, each: int | None
) -> None:
    target = {"kind": "cumulative", "value": f"{figure} hộ", "year": "2025"}
    one = indicator(target, "unit", operator=operator, code="new", projects=["1"])
    (found,) = funding_of_indicators(allocate(plan), (one,))
    assert found.cost_per_unit == each


def test_the_same_money_serves_what_names_a_project_above_or_below(plan: Plan) -> None:
    assert plan.indicators
    for one in funding_of_indicators(allocate(plan), select(plan)):
        named = one.indicator.projects
        served = {found.code for code in named for found in select(plan, project=code)}
        everyone = (found.code for found in plan.indicators.indicators)
        assert one.others == tuple(
            code for code in everyone if code in served - {one.indicator.code}
        )


def test_the_whole_programme_serves_the_poverty_rate(plan: Plan) -> None:
    assert money(plan, "1").amount == 209_600_000_000
    assert money(plan, "1").cost_per_unit is None


def test_no_money_stands_beside_what_no_project_serves(plan: Plan) -> None:
    codes = {one.indicator.code for one in funding_of_indicators(allocate(plan), select(plan))}
    assert "12" not in codes
    assert "8.1" not in codes


def test_indicators_are_selected_by_all_names_given(plan: Plan) -> None:
    def codes(**names: str) -> list[str]:
        return [one.code for one in select(plan, **names)]

    assert codes(dimension="water") == ["13.1", "13.2", "30"]
    assert codes(agency="bhxh") == ["8.1", "8.2"]
    assert codes(project="3.1") == ["1", "10.1", "10.2", "11"]
    assert codes(project="3") == ["1", "3", "6", "10.1", "10.2", "11"]
    assert codes(dimension="information", project="4.1", agency="tttt") == [
        "14",
        "15.1",
        "15.2",
        "15.3",
    ]
