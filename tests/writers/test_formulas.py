"""Formulas: how a line falls on its years is the same in a cell as in the allocation."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from gnbv.allocation import Allocation, allocate
from gnbv.plan import Plan, Selection
from gnbv.reading.loader import load
from gnbv.tables import TableSet, allocation_table, annex_table
from gnbv.workbook.layout import name_of
from gnbv.writers import Style, writer
from gnbv.writers.ledger import Ledger, _stretches
from tests.conftest import ROOT, edit, plan_in
from tests.writers.random_plans import draw
from tests.writers.sheet_math import calculate

SHIPPED = ROOT / "plans" / "vinh-long-2022-2025"


@cache
def shipped() -> Allocation:
    plan = load(SHIPPED).plan
    assert plan is not None
    return allocate(plan)


Cells = dict[str, Any]
LINES_SHEET = "Funding lines"


def sheet_of(allocation: Allocation) -> bytes:
    content = writer("xlsx")(
        TableSet(tables=(annex_table(allocation),), allocation=allocation), Style("en")
    )
    assert isinstance(content, bytes)
    return content


def cells_of(allocation: Allocation) -> Cells:
    """The sheet of funding lines: constants and formulas by the names of their cells."""
    sheet = load_workbook(BytesIO(sheet_of(allocation)))[LINES_SHEET]
    return {
        cell.coordinate: cell.value
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def years_of(plan: Plan, values: Any, row: int) -> list[Any]:
    years = plan.programme.period.years
    return [values.get(name_of(row, 6 + at), 0) for at in range(len(years))]


def check_of(plan: Plan, values: Any, row: int) -> Any:
    return values[name_of(row, 6 + len(plan.programme.period.years))]


def compare_with_gnbv(values: Any, plan: Plan) -> int:
    """Hold a calculated sheet against the allocation of its plan; returns the lines that agree.

    A line whose check is 0 has exactly the allocation's years. Where it is not, the sheet says so
    beside it, and what it has placed is sure: no more than the allocation gives in any year.
    """
    allocation = allocate(plan)
    assert not allocation.findings
    shares = {(share.line, share.year): share.amount for share in allocation.shares}
    agreeing = 0
    for index, line in enumerate(plan.lines):
        row = 5 + index
        wanted = [shares.get((line, year), 0) for year in plan.programme.period.years]
        shown, check = years_of(plan, values, row), check_of(plan, values, row)
        words = values.get(name_of(row, 9 + len(plan.programme.period.years)))
        assert sum(shown) + check == line.amount
        if check == 0:
            assert shown == wanted, (line, shown, wanted)
            assert not words
            agreeing += 1
        else:
            assert check > 0
            assert all(part <= whole for part, whole in zip(shown, wanted, strict=True))
            assert str(words).startswith("A remainder")
    return agreeing


def put_amounts(cells: Cells, plan: Plan) -> Cells:
    """The cells with a plan's amounts typed in."""
    return {**cells, **{f"F{6 + at}": line.amount for at, line in enumerate(plan.lines)}}


@settings(deadline=None, max_examples=60)
@given(random=st.randoms(use_true_random=False), edits=st.integers(0, 4))
def test_live_years_are_gnbvs_or_the_check_is_red(random: Random, edits: int) -> None:
    before = draw(random)
    after = before.edited(random, edits)
    cells = cells_of(allocate(before.plan()))
    agreeing = compare_with_gnbv(calculate(put_amounts(cells, after.plan())), after.plan())
    if before.amounts == after.amounts:
        assert agreeing == len(after.plan().lines)


@settings(deadline=None, max_examples=30)
@given(random=st.randoms(use_true_random=False))
def test_lines_that_divide_into_their_years_are_always_followed(random: Random) -> None:
    before = draw(random)
    whole = replace(
        before,
        amounts=tuple(
            tuple(
                random.randint(0, 1000) * before.unit * sum(one.weights or (1,) * len(one.years))
                for one in before.sources
            )
            for _ in before.amounts
        ),
    )
    cells = cells_of(allocate(before.plan()))
    agreeing = compare_with_gnbv(calculate(put_amounts(cells, whole.plan())), whole.plan())
    assert agreeing == len(whole.plan().lines)


def test_a_year_in_which_a_source_does_not_pay_stays_blank() -> None:
    assert "G7" not in cells_of(shipped())


def test_the_remainder_of_a_single_line_falls_on_the_first_years() -> None:
    values = calculate({**cells_of(shipped()), "F6": 60_000_000_003})
    assert [values[f"{column}6"] for column in "GHIJK"] == [
        *(15_000_000_001, 15_000_000_001, 15_000_000_001, 15_000_000_000),
        0,
    ]


def test_what_two_lines_leave_stays_unplaced_and_is_said_beside_them() -> None:
    values = calculate({**cells_of(shipped()), "F6": 60_000_000_003, "F7": 1_500_000_001})
    assert [values[f"{column}6"] for column in "GHIJ"] == [15_000_000_000] * 4
    assert (values["K6"], values["K7"], values["K28"]) == (3, 1, 4)
    assert str(values["N6"]).startswith("A remainder falls on no year yet")


def test_a_million_that_three_years_cannot_share_is_shown_as_left(template: Path) -> None:
    """31.200 triệu over three years in whole triệu, beside another line that leaves one."""
    edit(template / "plan.yaml", "unit: triệu đồng", "unit: triệu đồng\nrounding: triệu đồng")
    cells = cells_of(allocate(plan_in(template)))
    values = calculate({**cells, "F6": 31_201_000_000, "F7": 601_000_000})
    assert [values[f"{column}6"] for column in "GHIJ"] == [10_400_000_000] * 3 + [1_000_000]
    assert values["J7"] == 1_000_000
    typed_in_dong = calculate({**cells, "F6": 31_200_000_001})
    assert typed_in_dong["J6"] == 1


def test_an_unequal_profile_is_followed(template: Path) -> None:
    profile = "profile:\n      weights:\n        2030: 1\n        2031: 2\n        2032: 3\n"
    amount = (
        f"    capital:\n        amount: 6 tỷ\n        {profile.replace(chr(10), chr(10) + '    ')}"
    )
    edit(template / "projects" / "1-water.yaml", "    capital: 6 tỷ\n", amount.rstrip() + "\n")
    values = calculate({**cells_of(allocate(plan_in(template))), "F6": 12_000_000_000})
    assert [values[f"{column}6"] for column in "GHIJ"] == [2 * 10**9, 4 * 10**9, 6 * 10**9, 0]


def test_years_under_a_ceiling_hold_only_while_nothing_is_edited(template: Path) -> None:
    ceiling = "    ceilings:\n      2030:\n        amount: 4 tỷ\n        ref: Letter 1\n"
    short = "    short: {vi: TW, en: Central}\n"
    edit(template / "plan.yaml", short, short + ceiling)
    cells = cells_of(allocate(plan_in(template)))
    assert sum(calculate(cells)[f"G{row}"] for row in (6, 8, 10)) == 4 * 10**9
    assert str(cells["M6"]).startswith("Its years follow ceilings")
    values = calculate({**cells, "F8": 3_300_000_000})
    assert values["J6"] == 6 * 10**9


def test_sums_of_few_lines_name_them_and_of_many_select_them() -> None:
    ledger = Ledger(shipped(), "It's")
    assert ledger.sum((Selection("1", "central", "recurrent"),)) == "'It''s'!$F$6"
    assert ledger.sum((Selection("1"),)) == "SUM('It''s'!$F$6:$F$8)"
    assert ledger.sum((Selection(source="central", span=2022),)) == (
        "SUMIFS('It''s'!$G$6:$G$26,'It''s'!$A$6:$A$26,\"*/central/*\")"
    )
    assert ledger.sum((Selection("1", "central", "capital"),)) == "0"


def test_a_stretch_of_lines_is_summed_as_one_wherever_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two stretches, the first of several lines: its first and last line are both in the sum."""
    ledger = Ledger(shipped(), "L")
    assert ledger.sum((Selection("1", "central"), Selection("1", "local"))) == "'L'!$F$6+'L'!$F$7"
    recurrent = (Selection(nature="recurrent"),)
    assert ledger.sum(recurrent) == (
        "SUM('L'!$F$6:$F$7,'L'!$F$9:$F$10,'L'!$F$12:$F$13,'L'!$F$15:$F$16,'L'!$F$18:$F$27)"
    )
    monkeypatch.setattr("gnbv.writers.ledger._MOST_RANGES", 4)
    assert Ledger(shipped(), "L").sum(recurrent) == (
        "SUMIFS('L'!$F$6:$F$27,'L'!$A$6:$A$27,\"*/*/recurrent\")"
    )
    assert list(_stretches([0, 1, 2, 5, 6, 9])) == [(0, 2), (5, 6), (9, 9)]
    assert list(_stretches([4])) == [(4, 4)]
    assert list(_stretches([])) == []


def test_many_selections_are_summed_as_stretches_and_too_scattered_ones_by_no_formula(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An agency of a thousand projects: one by one they would make a formula no Excel opens."""
    every = tuple(map(Selection, ("1", "2", "3", "4.1", "4.2", "4.3", "5")))
    assert Ledger(shipped(), "L").sum(every) == "SUM('L'!$F$6:$F$27)"
    scattered = tuple(
        Selection(code, "central", nature, year)
        for code, nature in (("2", "recurrent"), ("5", "recurrent"))
        for year in range(2022, 2026)
    )
    ledger = Ledger(shipped(), "L")
    assert str(ledger.sum(scattered)).count(":") == 0
    monkeypatch.setattr("gnbv.writers.ledger.MOST_CELLS", 3)
    assert Ledger(shipped(), "L").sum(scattered) is None


def test_projects_divide_another_where_they_have_all_its_lines_once() -> None:
    ledger = Ledger(shipped(), "L")
    assert ledger.divides("2", ("2.1", "2.2"))
    assert ledger.divides(None, ("1", "2", "3", "4", "5"))
    assert not ledger.divides("2", ("2.1",))
    assert not ledger.divides("2", ("2.1", "2.2", "2.2"))
    assert not ledger.divides(None, ("1", "2", "3", "4"))


@pytest.mark.parametrize(("at", "name"), [(0, "A1"), (25, "Z1"), (26, "AA1"), (702, "AAA1")])
def test_columns_are_named_as_spreadsheets_name_them(at: int, name: str) -> None:
    assert name_of(0, at) == name


def test_one_table_brings_its_lines_along() -> None:
    content = writer("xlsx")(
        TableSet(tables=(allocation_table(shipped(), 2022),), allocation=shipped()), Style("en")
    )
    assert isinstance(content, bytes)
    assert load_workbook(BytesIO(content)).sheetnames == ["Year 2022", "Funding lines", "gnbv"]
