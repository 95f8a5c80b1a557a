"""The unit in which divided money is legible: the plan's own, or đồng for both tables at once."""

import shutil
from pathlib import Path

import pytest

from gnbv.allocation import allocate, divide
from gnbv.money import DONG
from gnbv.tables import Table
from gnbv.tables.fitting_unit import in_fitting_unit
from gnbv.tables.units import unit_tables
from tests.conftest import edit, plan_in

CASES = Path(__file__).parent.parent / "cases" / "plans"


@pytest.fixture
def wards(tmp_path: Path) -> Path:
    """A copy of a plan of one year, whose 1 tỷ falls on three wards of the same weight."""
    return Path(shutil.copytree(CASES / "one-year-three-wards-invented", tmp_path / "plan"))


@pytest.mark.parametrize(
    ("amount", "unit"),
    [
        ("1 tỷ", "đồng"),
        ("3 tỷ", "triệu đồng"),
        ("3.003.000 đồng", "triệu đồng"),
        ("3.003.003 đồng", "đồng"),
    ],
)
def test_three_decimals_are_legible_and_more_are_not(wards: Path, amount: str, unit: str) -> None:
    edit(wards / "projects" / "1.yaml", "city: 1 tỷ", f"city: {amount}")
    assert [table.unit.vi for table in tables(wards) if table.unit] == [unit, unit]


def test_amounts_stay_what_they_are(wards: Path) -> None:
    shown = tables(wards)
    assert {table.unit for table in shown} == {DONG}
    assert shown[0].rows[-1].cells[-1] == 1_000_000_000


def tables(folder: Path) -> tuple[Table, ...]:
    plan = plan_in(folder)
    assert plan.units
    return in_fitting_unit(unit_tables(divide(allocate(plan), plan.units, 2031)))
