"""Reductions: lines below zero fall on years and units like others, within a unit."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.allocation import allocate
from gnbv.allocation.explain import explain
from gnbv.allocation.rounding import Row, Settled, Table, fill, round_tables
from gnbv.audit import audit
from gnbv.reading.loader import load
from tests.allocation.tables import weights
from tests.conftest import edit, plan_in

MEANT = "unit: triệu đồng\nreductions: {reason: Điều chỉnh giảm}\n"


@st.composite
def mixed(draw: st.DrawFn) -> list[list[Row]]:
    """Two tables of one width, whose rows have either sign."""
    width = draw(st.integers(1, 5))
    amounts = st.integers(-(10**6), 10**6)
    row = st.builds(Row, amounts, weights(width))
    return draw(st.lists(st.lists(row, min_size=1, max_size=6), min_size=1, max_size=3))


def share(row: Row, column: int) -> Fraction:
    return Fraction(row.amount * row.weights[column], sum(row.weights))


def settled(tables: list[list[Row]], totals: Sequence[int | None]) -> list[Settled]:
    years = tuple(range(len(totals)))
    answers = round_tables([Table(rows, years, totals, 1, [("p",)] * len(rows)) for rows in tables])
    found = [one for one in answers if isinstance(one, Settled)]
    assert len(found) == len(tables)
    return found


@settings(max_examples=150, deadline=None)
@given(mixed())
def test_of_mixed_signs_every_level_keeps_within_one_unit(tables: list[list[Row]]) -> None:
    width = len(tables[0][0].weights)
    whole, exact = [0] * width, [Fraction()] * width
    for rows, answer in zip(tables, settled(tables, [None] * width), strict=True):
        for row, cells in zip(rows, answer.cells, strict=True):
            assert sum(cells) == row.amount
            for j, cell in enumerate(cells):
                assert floor(share(row, j)) <= cell <= ceil(share(row, j))
        for j in range(width):
            own = sum((share(row, j) for row in rows), Fraction())
            total = sum(cells[j] for cells in answer.cells)
            assert floor(own) <= total <= ceil(own)
            whole[j] += total
            exact[j] += own
    for total, part in zip(whole, exact, strict=True):
        assert floor(part) <= total <= ceil(part)


@settings(max_examples=150, deadline=None)
@given(mixed())
def test_of_mixed_signs_units_keep_within_one_unit(tables: list[list[Row]]) -> None:
    rows = [row for table in tables for row in table]
    of_table = [at for at, table in enumerate(tables) for _ in table]
    cells = fill(rows, of_table)
    for row, parts in zip(rows, cells, strict=True):
        assert sum(parts) == row.amount
        assert all(abs(part - share(row, j)) < 1 for j, part in enumerate(parts))
    for j in range(len(rows[0].weights)):
        exact = sum((share(row, j) for row in rows), Fraction())
        assert abs(sum(parts[j] for parts in cells) - exact) < 1


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 6))
def test_a_line_that_reduces_falls_as_its_opposite_does(amount: int, width: int) -> None:
    equal = (1,) * width
    (up,), (down,) = (
        settled([[Row(part, equal)]], [None] * width)[0].cells for part in (amount, -amount)
    )
    assert down == [-cell for cell in up]
    assert fill([Row(-amount, equal)], [0]) == [[-cell for cell in up]]


def test_a_reduction_is_no_accident(template: Path) -> None:
    edit(
        template / "projects/1-water.yaml",
        "mobilised: 600 triệu\nstated",
        "mobilised: -600 triệu\nstated",
    )
    (found,) = [one for one in load(template).diagnostics if one.code == "M112"]
    assert "reductions: {reason: ...}" in found.hint("en")
    edit(template / "plan.yaml", "unit: triệu đồng\n", MEANT)
    assert [one.code for one in load(template).diagnostics] == []


def test_a_reduction_needs_a_reason(template: Path) -> None:
    edit(template / "plan.yaml", "unit: triệu đồng\n", "unit: triệu đồng\nreductions: allowed\n")
    assert [one.code for one in load(template).diagnostics] == ["P103"]


def with_reduction(template: Path, amount: str, ceilings: str = "") -> None:
    """Let 2.2 take money of the central budget away: 6 + 3 tỷ stay above zero."""
    edit(template / "plan.yaml", "unit: triệu đồng\n", MEANT + "rounding: triệu đồng\n")
    edit(template / "projects/2-health.yaml", "recurrent: 900 triệu", f"recurrent: {amount}")
    if ceilings:
        edit(template / "plan.yaml", "    ref: II.1\n", f"    ref: II.1\n    ceilings:\n{ceilings}")


def yearly(template: Path, code: str | None = None) -> list[int]:
    allocation = allocate(plan_in(template))
    assert allocation.findings == ()
    years = (2030, 2031, 2032)
    return [allocation.amount(project=code, source="central", year=year) for year in years]


def test_a_reduction_falls_equally_and_larger_in_the_first_years(template: Path) -> None:
    with_reduction(template, "-100 triệu")
    # 100 over three years: 34, 33, 33; 9.000 - 100 = 8.900: 2.967, 2.967, 2.966.
    assert sum(yearly(template, "2.2")) == -100_000_000
    assert {-34_000_000, -33_000_000} == set(yearly(template, "2.2"))
    assert sorted(yearly(template)) == [2_966_000_000, 2_967_000_000, 2_967_000_000]


CEILING = "      2030: {amount: 4 tỷ, ref: II.1}\n"


def test_ceilings_do_not_move_reductions(template: Path) -> None:
    with_reduction(template, "-300 triệu", CEILING)
    assert yearly(template, "2.2") == [-100_000_000] * 3
    # What the ceiling leaves: 8.700 - 4.000 over two years.
    assert yearly(template) == [4_000_000_000, 2_350_000_000, 2_350_000_000]


def test_a_ceiling_below_zero_is_met_or_contradicted(template: Path) -> None:
    with_reduction(template, "-300 triệu", "      2030: {amount: -100 triệu, ref: II.1}\n")
    assert yearly(template) == [-100_000_000, 4_400_000_000, 4_400_000_000]


def test_ceilings_that_reductions_cannot_meet_are_contradicted(template: Path) -> None:
    with_reduction(template, "-300 triệu", "      2030: {amount: -200 triệu, ref: II.1}\n")
    (found,) = allocate(plan_in(template)).findings
    # In 2030 only the reduction of 100 must fall; the ceiling wants 200.
    assert found.code == "A110"
    assert (found.details["given"], found.details["needed"]) == (-200_000_000, -100_000_000)
    assert found.figures
    assert [part.amount for part in found.figures.parts] == [-100_000_000]


def test_room_that_reductions_make_counts(template: Path) -> None:
    every = "".join(f"      {year}: {{amount: 2 tỷ, ref: II.1}}\n" for year in (2030, 2031, 2032))
    with_reduction(template, "-300 triệu", every)
    (found,) = allocate(plan_in(template)).findings
    # 9.000 - 300 in all, where three ceilings allow 6.000.
    assert found.code == "A110"
    assert (found.details["given"], found.details["needed"]) == (6 * 10**9, 8_700_000_000)


@pytest.mark.parametrize("pinned", ["2030: -1 tỷ", "2030: -700 triệu"])
def test_a_reduction_may_be_pinned_but_not_beyond_it(template: Path, pinned: str) -> None:
    with_reduction(template, f"{{amount: -900 triệu, profile: {{pinned: {{{pinned}}}}}}}")
    codes = [one.code for one in allocate(plan_in(template)).findings]
    assert codes == (["A106"] if "1 tỷ" in pinned else [])


def test_a_reduction_that_is_no_whole_unit_is_told_by_its_size(template: Path) -> None:
    with_reduction(template, "-900.100 nghìn đồng")
    (found,) = allocate(plan_in(template)).findings
    assert (found.code, found.details["odd"]) == ("A105", 100_000)


def test_every_cell_of_a_reduction_is_explained(template: Path) -> None:
    with_reduction(template, "-100 triệu", CEILING)
    plan = plan_in(template)
    line = next(one for one in plan.lines if one.amount < 0)
    shares = {share.year: share.amount for share in allocate(plan).shares if share.line == line}
    explained = {year: explain(plan, line, year) for year in shares}
    assert {year: one.amount for year, one in explained.items()} == shares
    steps = {step.key: step.value for step in explained[2030].steps}
    assert steps["floor"] == -33_000_000
    assert steps["left"] == -1_000_000


def test_all_is_said_of_a_plan_with_reductions(template: Path) -> None:
    with_reduction(template, "-100 triệu")
    (template / "annex.yaml").unlink()
    codes = {one.code for one in audit(load(template)).diagnostics}
    assert codes <= {"C001", "C101", "C102", "C104", "C110", "C201", "C202", "C204", "C206", "U105"}
