"""What is assigned: sums by line and year, recalls, and the rest over the years that are left."""

from pathlib import Path

from gnbv.allocation import allocate
from gnbv.audit import audit
from gnbv.execution import assigned_of, from_assigned
from gnbv.plan import Selection
from gnbv.reading.loader import load
from gnbv.versions import as_of, latest
from tests.conftest import edit, plan_in

TRIEU = 1_000_000


def test_a_years_money_is_what_its_decisions_assign_together(life: Path) -> None:
    assigned = assigned_of(plan_in(life))
    assert assigned.years == (2030, 2031)
    assert assigned.total(Selection(span=2030)) == 3_500 * TRIEU
    assert assigned.total(Selection(span=2031)) == 4_000 * TRIEU
    assert assigned.total(Selection("1", "central", "capital")) == 4_300 * TRIEU
    assert assigned.total(Selection("2")) == 2_800 * TRIEU


def test_decisions_after_a_day_are_left_out_of_it(life: Path) -> None:
    plan = as_of(plan_in(life), "2031-09-30")
    assert assigned_of(plan).total(Selection(span=2031)) == 3_700 * TRIEU


def test_a_recall_takes_money_away(life: Path) -> None:
    edit(life / "assignments" / "2031.yaml", "kind: supplement", "kind: recall")
    assigned = assigned_of(plan_in(life))
    assert assigned.total(Selection(span=2031)) == 3_400 * TRIEU


def test_the_rest_falls_on_the_years_that_are_left_and_nothing_is_lost(life: Path) -> None:
    allocation = allocate(from_assigned(assigned_of(latest(plan_in(life)))))
    assert not allocation.findings
    # 11.700 in all, 3.500 and 4.000 assigned.
    wanted = {2030: 3_500, 2031: 4_000, 2032: 4_200}
    assert {
        year: allocation.total(Selection(span=year)) // TRIEU for year in (2030, 2031, 2032)
    } == wanted
    # 2.700 less 1.000 and 800; 400 less 200 of a source that pays from 2031 on.
    assert allocation.total(Selection("2.1", "central", "recurrent", 2032)) == 900 * TRIEU
    assert allocation.total(Selection("2.1", "local", "recurrent", 2032)) == 200 * TRIEU


def test_more_than_the_line_has_cannot_be_spread(life: Path) -> None:
    file = life / "assignments" / "2031.yaml"
    edit(file, "        mobilised: 200 triệu", "        mobilised: 700 triệu")
    found = allocate(from_assigned(assigned_of(latest(plan_in(life))))).findings
    assert [one.code for one in found] == ["A106"]


def test_a_stated_sum_is_of_the_year_of_its_file_or_of_the_year_that_it_names(life: Path) -> None:
    file = life / "assignments" / "2031.yaml"
    edit(file, "stated: {total: 4 tỷ}", "stated: {2031: 4 tỷ}")
    assert audit(load(life)).diagnostics == ()
    edit(file, "stated: {2031: 4 tỷ}", "stated: {2032: 4 tỷ}")
    (found,) = audit(load(life)).diagnostics
    assert found.code == "E111"
    assert found.figures
    assert (found.figures.stated, found.figures.computed) == (4_000 * TRIEU, 0)
