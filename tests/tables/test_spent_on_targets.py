"""Money beside results as tables: one a source of figures, rounded only where it is printed."""

from fractions import Fraction
from pathlib import Path

import pytest

from gnbv.allocation import allocate
from gnbv.tables.spent_on_targets import rounded, spent_tables
from gnbv.targets import select
from gnbv.versions import latest
from tests.conftest import SHIPPED, Run, plan_in


def test_each_source_of_figures_has_a_table_of_its_own(life: Path) -> None:
    plan = latest(plan_in(life))
    tables = spent_tables(allocate(plan), select(plan), 2031)
    facts = [next(one for one in table.records.dicts() if one["code"] == "3") for table in tables]
    assert [fact["source_of_figures"] for fact in facts] == ["Kho bạc Nhà nước", "Sở Y tế"]
    # 3.150 million and 1.900 million for 650 tanks, to the nearest đồng.
    assert [fact["cost_per_unit"] for fact in facts] == [4_846_154, 2_923_077]
    assert [fact["by"] for fact in facts] == ["2031-06-30", "2030-12-31"]
    assert {fact["complete"] for fact in facts} == {"no"}


def test_of_closed_years_alone_there_is_one_table(life: Path) -> None:
    plan = latest(plan_in(life))
    (table,) = spent_tables(allocate(plan), select(plan), 2030)
    assert {fact["complete"] for fact in table.records.dicts()} == {"yes"}


def test_a_plan_of_which_nothing_was_spent_has_none() -> None:
    plan = plan_in(SHIPPED)
    assert spent_tables(allocate(plan), select(plan), 2025) == ()


@pytest.mark.parametrize(
    ("amount", "whole"), [(Fraction(1, 2), 1), (Fraction(1, 3), 0), (Fraction(5, 3), 2)]
)
def test_a_cost_is_rounded_to_the_nearest_dong(amount: Fraction, whole: int) -> None:
    assert rounded(amount) == whole


@pytest.mark.parametrize(("lang", "cost"), [("en", "4.846154"), ("vi", "4,846154")])
def test_the_command_shows_it_where_results_and_money_are_asked_for(
    life: Path, gnbv: Run, lang: str, cost: str
) -> None:
    done = gnbv("targets", str(life), "--progress", "--money", "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert cost in done.stdout
    assert cost not in gnbv("targets", str(life), "--progress", "--lang", lang).stdout
