"""A unit to which figures may be rounded is offered where it explains what no line should."""

import copy
from pathlib import Path
from shutil import copytree
from typing import Any

from hypothesis import given, settings

from gnbv.audit import audit
from gnbv.reading.loader import load
from gnbv.reconciliation import find_causes
from tests.conftest import ROOT, edit
from tests.reconciliation.changes import audited
from tests.reconciliation.test_rounded_on_its_own import LINES, YEARS, rounded_print

PHU_YEN = ROOT / "tests" / "cases" / "documents" / "phu-yen-2017"
MILLION = 10**6


def unsaid(folder: Path) -> Path:
    """Phú Yên's budget, whose figures are rounded to a million, as if the plan did not say so."""
    copytree(PHU_YEN, folder)
    edit(folder / "plan.yaml", "rounded: triệu đồng\n", "")
    return folder


def codes(folder: Path) -> list[str]:
    return [one.code for one in audit(load(folder)).causes_first]


def test_the_unit_of_a_rounded_document_is_offered_and_no_line_accused(tmp_path: Path) -> None:
    folder = unsaid(tmp_path / "phu-yen")
    found = audit(load(folder)).causes_first
    assert [one.code for one in found if one.names_cause] == ["C004"]
    assert "5 of 5" in found[0].message("en")
    assert "a million đồng" in found[0].message("en")
    assert "'rounded: triệu đồng'" in found[0].hint("vi")
    assert all(one.cause == found[0].place for one in found[1:])
    edit(folder / "plan.yaml", "unit: triệu đồng\n", "unit: triệu đồng\nrounded: triệu đồng\n")
    assert codes(folder) == []


def test_the_narrowest_record_that_explains_all_is_named(tmp_path: Path) -> None:
    """The four leaves and their two totals stand in one project: the document's 2.1.g."""
    folder = unsaid(tmp_path / "phu-yen")
    edit(folder / "plan.yaml", "6.131.420 triệu", "6.131.421 triệu")
    edit(folder / "plan.yaml", "bốn trăm hai mươi triệu", "bốn trăm hai mươi mốt triệu")
    edit(folder / "projects" / "1.yaml", "6.072.020 triệu", "6.072.021 triệu")
    (found,) = [one for one in audit(load(folder)).diagnostics if one.names_cause]
    assert found.code == "C004"
    assert "2.1.g" in found.message("en")
    assert Path(found.place.file).name == "1.yaml"


def test_a_real_slip_is_no_rounding(tmp_path: Path) -> None:
    """205.050 typed as 206.050: a thousand units are more than rounding makes."""
    folder = unsaid(tmp_path / "phu-yen")
    edit(folder / "projects" / "1.yaml", "budget: 205.050 triệu", "budget: 206.050 triệu")
    assert "C004" not in codes(folder)


def test_one_misprinted_cell_is_no_rounding(shipped: Path) -> None:
    """Nor is one line that its own section, the annex and every total contradict."""
    edit(shipped / "annex.yaml", '62.500,     "-",  60.500', '62.500,     "-",  60.501')
    assert "C004" not in codes(shipped)


def test_a_line_printed_twice_with_a_unit_between_is_a_slip(template: Path) -> None:
    edit(template / "projects/1-water.yaml", "    capital: 6 tỷ", "    capital: 6,1 tỷ")
    assert [one for one in codes(template) if one.startswith("C0")] == ["C001"]


def test_a_single_broken_claim_is_told_by_itself(template: Path) -> None:
    edit(template / "projects/2-health.yaml", "  total: 4,5 tỷ", "  total: 4,6 tỷ")
    assert "C004" not in codes(template)


@settings(deadline=None)
@given(LINES, YEARS)
def test_the_unit_that_is_offered_makes_the_claims_hold(
    lines: list[tuple[int, ...]], years: int
) -> None:
    data = rounded_print(lines, years)
    assert audited(data).diagnostics == ()
    del data["rounded"]
    found = audited(data).reconciliation
    assert found
    rounding = find_causes(found).rounding
    if rounding is None:
        return
    declared = copy.deepcopy(data)
    at: Any = declared
    for step in rounding.address:
        at = at[step]
    at["rounded"] = f"{rounding.unit} đồng"
    # Whatever it explains holds where it is written, and nothing new breaks.
    explained = {(one.code, one.address) for one in rounding.explains}
    before = {(one.code, one.address) for one in found.claims if not one.holds}
    again = audited(declared)
    assert again.reconciliation
    after = {(one.code, one.address) for one in again.reconciliation.claims if not one.holds}
    assert after == before - explained
    assert len(after) * 10 <= len(explained)
    assert "M132" not in {one.code for one in again.diagnostics}


@settings(deadline=None)
@given(LINES)
def test_what_is_rounded_on_its_own_is_offered_its_unit(lines: list[tuple[int, ...]]) -> None:
    """Of one year: wherever several totals miss, what is offered explains them all."""
    data = rounded_print(lines, 1)
    del data["rounded"]
    found = audited(data).reconciliation
    assert found
    broken = [one for one in found.claims if not one.holds]
    rounding = find_causes(found).rounding
    if len(broken) >= 2:
        assert rounding
        assert len(rounding.explains) == len(broken)
