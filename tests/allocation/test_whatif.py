"""What if: other years, less money, another ceiling; exact too, and the plan stays as it is."""

import json
from fractions import Fraction

from gnbv.allocation import Allocation, allocate
from gnbv.allocation.whatif import CeilingChange, Change, Cut, Years, apply
from gnbv.plan import Selection, inexact_lines
from gnbv.reading.loader import load_text
from gnbv.tables import allocation_table
from tests.allocation.test_profiles import DISTRICTS, TRIEU, TY, usable
from tests.conftest import ROOT, SHIPPED
from tests.reconciliation.changes import data_of

DOCUMENTS = ROOT / "tests" / "cases" / "documents"


def after(*changes: Change) -> Allocation:
    allocation = allocate(apply(usable(SHIPPED), changes))
    assert not allocation.findings
    return allocation


def test_other_years_move_money_and_keep_the_period() -> None:
    local = Selection(source="local")
    changed = after(Years("local", (2024, 2025)))
    assert changed.total(local._replace(span=2023)) == 0
    assert changed.total(local._replace(span=2024)) == 4_650 * TRIEU
    assert changed.total(local) == 9_300 * TRIEU


def test_a_cut_is_exact_for_the_source_and_shared_by_its_lines() -> None:
    changed = after(Cut("central", Fraction(10)))
    assert changed.total(Selection(source="central")) == 176_490 * TRIEU
    assert changed.total(Selection("1", "central")) == 53_100 * TRIEU
    assert changed.total(Selection(source="local")) == 9_300 * TRIEU


def test_a_cut_of_everything_that_does_not_come_out_even_loses_no_dong() -> None:
    changed = after(Cut(None, Fraction(100, 3)))
    for source, whole in (("central", 196_100), ("local", 9_300), ("mobilised", 4_200)):
        left = Fraction(2, 3) * whole * TRIEU
        assert abs(changed.total(Selection(source=source)) - left) < 1
    years = sum(changed.total(Selection(span=year)) for year in range(2022, 2026))
    assert years == changed.total(Selection())


def test_a_cut_keeps_profiles_shares_and_whole_units() -> None:
    plan = apply(usable(DISTRICTS), [Cut("mobilised", Fraction(50))])
    assert [line.amount for line in plan.lines if line.source != "mobilised"] == [
        line.amount for line in usable(DISTRICTS).lines if line.source != "mobilised"
    ]
    # 1.003 and 671 triệu, less half: 837 of 1.674, 501,5 rounded up as the larger remainder ties.
    assert [line.amount // TRIEU for line in plan.lines if line.source == "mobilised"] == [502, 335]
    assert allocate(plan).total(Selection("1", "central", "capital", 2022)) == 12 * TY


def test_a_ceiling_is_set_and_taken_away() -> None:
    ceiling = CeilingChange("central", 2024, 40 * TY)
    central = Selection(source="central", span=2024)
    assert after(ceiling).total(central) == 40 * TY
    assert after(ceiling, CeilingChange("central", 2024, None)).total(central) == 49_025 * TRIEU


def test_changes_leave_the_plan_as_it_was() -> None:
    plan = usable(SHIPPED)
    lines, sources = plan.lines, plan.programme.sources
    apply(
        plan, [Years("local", (2025,)), Cut(None, Fraction(5)), CeilingChange("central", 2022, TY)]
    )
    assert plan.lines == lines
    assert plan.programme.sources == sources == usable(SHIPPED).programme.sources


def test_a_ceiling_that_cannot_be_is_a_finding() -> None:
    allocation = allocate(apply(usable(SHIPPED), [CeilingChange("local", 2024, 10 * TY)]))
    assert [finding.code for finding in allocation.findings] == ["A111"]


def test_a_cut_leaves_a_hedged_line_as_inexact_as_it_was() -> None:
    plan = apply(usable(DOCUMENTS / "mu-cang-chai-2022"), [Cut("central", Fraction(10))])
    found = {line.source: inexact_lines(plan).get(line.address) for line in plan.lines}
    # 153 tỷ less a tenth is 137,7; 'hơn' reaches up to the next tỷ.
    assert found["central"]
    assert found["central"].interval == (137_700 * TRIEU + 1, 138_700 * TRIEU - 1)
    assert found["local"]
    assert found["local"].interval == (28 * TY + 1, 29 * TY - 1)
    assert found["loans"] is None
    notes = [note.vi for note in allocation_table(allocate(plan)).notes]
    assert any("'hơn 153 tỷ'" in note for note in notes)


def test_a_cut_keeps_the_unit_that_a_line_is_rounded_to() -> None:
    line = {"amount": "4 tỷ", "rounded": "0,1 tỷ"}
    data = data_of(DOCUMENTS / "ntm-1486")
    data["projects"][0]["funding"]["foreign"] = line
    loaded = load_text(json.dumps(data, ensure_ascii=False).encode(), "plan.yaml")
    assert loaded.plan
    plan = apply(loaded.plan, [Cut("foreign", Fraction(50))])
    (one,) = inexact_lines(plan).values()
    assert one.interval == (1_950 * TRIEU, 2_050 * TRIEU)
