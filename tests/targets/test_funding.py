"""Money beside results: figures typed from sections III.1 and IV of the decision."""

import pytest

from gnbv.allocation import allocate
from gnbv.plan import Plan
from gnbv.targets import Beside, beside, select
from tests.conftest import SHIPPED, plan_in


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_in(SHIPPED)


def money(plan: Plan, code: str, year: int | None = None) -> Beside:
    found = beside(allocate(plan), select(plan), year)
    return next(one for one in found if one.indicator.code == code)


def test_a_livelihood_model_costs_a_fifth_of_its_project_at_most(plan: Plan) -> None:
    models = money(plan, "2")
    assert models.amount == 62_500_000_000
    assert models.each == 12_500_000_000
    assert models.bound


def test_the_money_of_a_year_is_that_year_s(plan: Plan) -> None:
    # Row 1 of the annex: 15.750 in a full year; without the local budget's 500 in 2022.
    assert money(plan, "2", 2024).amount == 15_750_000_000
    assert money(plan, "2", 2022).amount == 15_250_000_000
    assert money(plan, "2", 2022).each == 12_500_000_000


def test_the_whole_programme_serves_the_poverty_rate(plan: Plan) -> None:
    assert money(plan, "1").amount == 209_600_000_000
    assert money(plan, "1").each is None


def test_no_money_stands_beside_what_no_project_serves(plan: Plan) -> None:
    codes = {one.indicator.code for one in beside(allocate(plan), select(plan))}
    assert "12" not in codes
    assert "8.1" not in codes


def test_indicators_are_selected_by_all_names_given(plan: Plan) -> None:
    def codes(**names: str) -> list[str]:
        return [one.code for one in select(plan, **names)]

    assert codes(dimension="water") == ["13.1", "13.2"]
    assert codes(agency="bhxh") == ["8.1", "8.2"]
    assert codes(project="3.1") == ["1", "10.1", "10.2", "11"]
    assert codes(project="3") == ["1", "3", "6", "10.1", "10.2", "11"]
    assert codes(dimension="information", project="4.1", agency="tttt") == [
        "14",
        "15.1",
        "15.2",
        "15.3",
    ]
