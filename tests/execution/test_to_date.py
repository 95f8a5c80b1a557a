"""Money beside results: what projects had spent by the day of a result, and what a unit cost."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from gnbv.allocation import allocate
from gnbv.execution import Life
from gnbv.execution.to_date import (
    IndicatorSpending,
    SpentToDate,
    sources_of_figures,
    spending_of_indicators,
    spent_to_date,
)
from gnbv.plan import Plan, Selection
from gnbv.targets import select
from gnbv.versions import as_of, latest
from tests.conftest import edit, plan_in

TRIEU = 1_000_000
TREASURY, HEALTH = "Kho bạc Nhà nước", "Sở Y tế"
END = {year: date(year, 12, 31) for year in (2030, 2031, 2032)}
HALF = date(2031, 6, 30)


def spent(plan: Plan, project: str, until: date, source: str = TREASURY) -> SpentToDate | None:
    return spent_to_date(Life(plan), [Selection(project)], until, source)


def tanks(plan: Plan, year: int, source: str = TREASURY) -> IndicatorSpending:
    found = spending_of_indicators(allocate(plan), select(plan), year, source)
    return next(one for one in found if one.funding.indicator.code == "3")


def test_a_closed_year_counts_as_its_close_has_it(life: Path) -> None:
    plan = latest(plan_in(life))
    # 1.700 of capital and 200 that was mobilised; 950 and 300.
    assert spent(plan, "1", END[2030]) == SpentToDate(1_900 * TRIEU, END[2030], complete=True)
    assert spent(plan, "2", END[2030]) == SpentToDate(1_250 * TRIEU, END[2030], complete=True)


def test_a_later_year_adds_what_the_source_last_reported(life: Path) -> None:
    plan = latest(plan_in(life))
    # By June: 300 carried, 900 of the year's capital and 50 mobilised; by March 200, 300 and 0.
    assert spent(plan, "1", HALF) == SpentToDate(3_150 * TRIEU, HALF, complete=True)
    march = date(2031, 3, 31)
    assert spent(plan, "1", date(2031, 6, 29)) == SpentToDate(2_400 * TRIEU, march, complete=False)
    assert spent(plan, "1", END[2031]) == SpentToDate(3_150 * TRIEU, HALF, complete=False)


def test_sources_of_figures_are_not_merged(life: Path) -> None:
    plan = latest(plan_in(life))
    assert sources_of_figures(plan) == (TREASURY, HEALTH)
    # 1.250, and 350 + 80 or 370 + 80 of nutrition, 60 of screening.
    assert spent(plan, "2", HALF) == SpentToDate(1_740 * TRIEU, HALF, complete=False)
    assert spent(plan, "2", HALF, HEALTH) == SpentToDate(1_760 * TRIEU, HALF, complete=True)


def test_what_nobody_reported_is_not_nothing(life: Path) -> None:
    plan = latest(plan_in(life))
    # The department of health reports nothing of project 1 in 2031.
    assert spent(plan, "1", HALF, HEALTH) == SpentToDate(1_900 * TRIEU, END[2030], complete=False)
    (life / "closings" / "2030.yaml").unlink()
    assert spent(latest(plan_in(life)), "1", HALF, HEALTH) is None


def test_a_unit_costs_an_exact_fraction(life: Path) -> None:
    plan = latest(plan_in(life))
    # 400 tanks for 1.900 million: 4.750.000 each, at most, as clean water is served too.
    first = tanks(plan, 2030)
    assert (first.cost_per_unit, first.bound) == (Fraction(4_750_000), "at-most")
    # 650 tanks by December for what was known in June: 3.150.000.000 / 650.
    second = tanks(plan, 2031)
    assert (second.cost_per_unit, second.bound) == (Fraction(63_000_000, 13), "none")
    assert second.until == END[2031]


def test_a_result_of_half_a_year_stands_beside_the_money_of_its_day(life: Path) -> None:
    edit(life / "results" / "2031.yaml", "year: 2031", "year: 2031\nas_of: 2031-06-30")
    edit(life / "results" / "2031.yaml", "date: 2031-12-31", "date: 2031-06-28")
    found = tanks(latest(plan_in(life)), 2031)
    assert found.until == HALF
    assert found.spent == SpentToDate(3_150 * TRIEU, HALF, complete=True)
    assert (found.cost_per_unit, found.bound) == (Fraction(63_000_000, 13), "at-most")


def test_as_of_a_day_nothing_later_is_known(life: Path) -> None:
    plan = as_of(plan_in(life), "2031-05-01")
    found = tanks(plan, 2031)
    assert found.spent == SpentToDate(2_400 * TRIEU, date(2031, 3, 31), complete=False)
    assert found.progress.result is None
    assert found.cost_per_unit is None


@pytest.mark.parametrize("code", ["2", "4", "5"])
def test_only_counts_have_a_cost(life: Path, code: str) -> None:
    plan = latest(plan_in(life))
    every = spending_of_indicators(allocate(plan), select(plan), 2030, TREASURY)
    found = next(one for one in every if one.funding.indicator.code == code)
    assert found.spent is not None
    assert found.cost_per_unit is None
