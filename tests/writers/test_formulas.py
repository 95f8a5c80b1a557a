"""Formulas: how a line falls on its years is the same in a cell as in the allocation."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from gnbv.allocation import Allocation, Share, allocate, apportion
from gnbv.loader import load
from gnbv.plan import Selection
from gnbv.tables import allocation_table, annex_table
from gnbv.writers import Style, writer
from gnbv.writers.formulas import Ledger, name_of
from tests.conftest import ROOT, TEMPLATE, edit

SHIPPED = ROOT / "plans" / "vinh-long-2022-2025"


@cache
def shipped() -> Allocation:
    plan = load(SHIPPED).plan
    assert plan is not None
    return allocate(plan)


def uneven() -> Allocation:
    """The template, with its first line (6 tỷ, three years) paid as 1, 2 and 3 tỷ."""
    plan = load(TEMPLATE).plan
    assert plan is not None
    even = allocate(plan)
    first = [share for share in even.shares if share.line == plan.lines[0]]
    parts = [share._replace(amount=(at + 1) * 10**9) for at, share in enumerate(first)]
    return Allocation(plan, (*parts, *(share for share in even.shares if share not in first)))


def calculated(formula: str, amount: int) -> int:
    """A year's formula, worked out in Python's whole numbers."""
    text = re.sub(r"\bF\d+\b", str(amount), formula.removeprefix("="))
    text = re.sub(r"INT\((\d+)/(\d+)\)", r"(\1//\2)", text)
    return int(eval(re.sub(r"IF\((.*),1,0\)", r"int(\1)", text)))


@settings(deadline=None, max_examples=50)
@given(amount=st.integers(0, 10**15), line=st.sampled_from([0, 1]))
def test_a_years_formula_gives_what_the_allocation_gives(amount: int, line: int) -> None:
    ledger = Ledger(shipped(), "Lines")
    years = (2022, 2023, 2024, 2025) if line == 0 else (2023, 2024, 2025)
    shares = [ledger.share(line, year) for year in years]
    assert [calculated(str(share), amount) for share in shares] == apportion(
        amount, [1] * len(years)
    )


def test_a_year_in_which_a_source_does_not_pay_stays_blank() -> None:
    assert Ledger(shipped(), "Lines").share(1, 2022) is None


def test_a_line_that_is_not_spread_equally_keeps_its_years_and_says_so() -> None:
    allocation = uneven()
    ledger = Ledger(allocation, "Lines")
    assert [ledger.share(0, year) for year in (2030, 2031, 2032)] == [10**9, 2 * 10**9, 3 * 10**9]
    content = writer("xlsx")([annex_table(allocation)], Style("en"))
    assert isinstance(content, bytes)
    sheet = load_workbook(BytesIO(content))["Funding lines"]
    assert [sheet.cell(6, at).value for at in range(7, 10)] == [10**9, 2 * 10**9, 3 * 10**9]
    assert str(sheet.cell(6, 11).value).startswith("Not spread equally")
    assert sheet.cell(7, 11).value is None
    assert sheet.cell(6, 10).value == "=F6-SUM(G6:I6)"


def test_a_kept_unit_leaves_with_the_amount_that_it_was_rounded_for() -> None:
    """A line of 100 đồng over three years was given 33, 33, 34: edited, it falls as any other."""
    plan = load(TEMPLATE).plan
    assert plan is not None
    line = plan.lines[0]._replace(amount=100)
    shares = [Share(line, year, amount) for year, amount in ((2030, 33), (2031, 33), (2032, 34))]
    ledger = Ledger(Allocation(plan, tuple(shares)), "Lines")
    ledger.lines = (line, *plan.lines[1:])
    texts = [str(ledger.share(0, year)) for year in (2030, 2031, 2032)]
    assert [text.partition("+IF(F6=")[2] for text in texts] == ["100,-1,0)", "", "100,1,0)"]


def test_a_rounding_unit_is_kept_by_the_formula(template: Path) -> None:
    edit(template / "plan.yaml", "unit: triệu đồng", "unit: triệu đồng\nrounding: triệu đồng")
    edit(template / "projects" / "1-water.yaml", "capital: 6 tỷ", "capital: 100 triệu")
    plan = load(template).plan
    assert plan is not None
    ledger = Ledger(allocate(plan), "Lines")
    assert ledger.even(plan.lines[0])
    text = str(ledger.share(0, 2030))
    assert text.startswith("=(INT(F6/1000000/3)+IF(F6/1000000-INT(F6/1000000/3)*3>0,1,0))*1000000")


def test_sums_of_few_lines_name_them_and_of_many_select_them() -> None:
    ledger = Ledger(shipped(), "It's")
    assert ledger.sum((Selection("1", "central", "recurrent"),)) == "'It''s'!$F$6"
    assert ledger.sum((Selection("1"),)) == "SUM('It''s'!$F$6:$F$8)"
    assert ledger.sum((Selection(source="central", span=2022),)) == (
        "SUMIFS('It''s'!$G$6:$G$26,'It''s'!$A$6:$A$26,\"*/central/*\")"
    )
    assert ledger.sum((Selection("1", "central", "capital"),)) == "0"


@pytest.mark.parametrize(("at", "name"), [(0, "A1"), (25, "Z1"), (26, "AA1"), (702, "AAA1")])
def test_columns_are_named_as_spreadsheets_name_them(at: int, name: str) -> None:
    assert name_of(0, at) == name


def test_one_table_brings_its_lines_along() -> None:
    content = writer("xlsx")([allocation_table(shipped(), 2022)], Style("en"))
    assert isinstance(content, bytes)
    assert load_workbook(BytesIO(content)).sheetnames == ["Year 2022", "Funding lines"]
