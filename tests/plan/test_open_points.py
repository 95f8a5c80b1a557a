"""What a document does not name: open, counted, and never invented."""

import json
from pathlib import Path

import pytest

from gnbv.audit import Audit, audit
from gnbv.language import Text
from gnbv.plan import OpenPoints, Selection
from gnbv.plan.short_names import short_names
from gnbv.reading.loader import load_text
from tests.conftest import Run

BILLION = 1_000_000_000

PLAN = """
programme: {vi: Chương trình nước, en: Water programme}
period: {first: 2026, last: 2029}
unit: tỷ đồng
natures:
  capital: {name: {vi: Vốn đầu tư, en: Capital}}
sources:
  central:
    name: {vi: Ngân sách trung ương, en: Central budget}
    natures: [capital]
    years: [2026, 2027]
stated:
  - ref: Điều 1
    figures:
      total: 170 tỷ
      central: CENTRAL tỷ
projects:
  - {code: "1", name: {vi: Một}, funding: 100 tỷ}
  - {code: "2", name: {vi: Hai}, funding: {central: 50 tỷ}}
  - code: "3"
    name: {vi: Ba}
    funding:
      amount: 20 tỷ
      profile: {first: 2028}
"""


def audited(central: int) -> Audit:
    return audit(load_text(PLAN.replace("CENTRAL", str(central)).encode(), "plan.yaml"))


def test_what_is_open_is_counted_and_nothing_is_a_finding() -> None:
    done = audited(50)
    assert done.clean
    assert done.reconciliation
    assert OpenPoints(done.reconciliation.plan).counts() == {
        "lead_agencies": 3,
        "sources": 2,
        "natures": 1,
        "amounts": 0,
        "tags": 0,
        "decision": ["number", "date", "issuer"],
    }


def test_money_without_a_source_falls_on_the_period_unless_its_years_are_given() -> None:
    done = audited(50)
    assert done.reconciliation
    total = done.reconciliation.allocation.total
    years = [[total(Selection(code, span=y)) for y in range(2026, 2030)] for code in "13"]
    assert years == [[25 * BILLION] * 4, [0, 0, 10 * BILLION, 10 * BILLION]]


@pytest.mark.parametrize(("central", "undecided", "codes"), [
    (50, 0, []),
    (51, 1, []),
    (170, 1, []),
    (49, 0, ["C202"]),
    (171, 0, ["C202"]),
])  # fmt: skip
def test_a_figure_is_undecided_within_the_open_money_and_wrong_outside(
    central: int, undecided: int, codes: list[str]
) -> None:
    done = audited(central)
    assert done.reconciliation
    assert len(done.reconciliation.undecided) == undecided
    assert [one.code for one in done.diagnostics if one.code[:2] != "C0"] == codes


def test_a_key_for_open_money_is_reserved() -> None:
    plan = PLAN.replace("  central:\n    name", "  open:\n    name").replace("central:", "open:")
    done = audit(load_text(plan.replace("CENTRAL", "50").encode(), "plan.yaml"))
    assert "R113" in {one.code for one in done.diagnostics}


def test_short_names_are_initials_of_long_names_and_differ() -> None:
    names = {
        "central": Text("Ngân sách trung ương", "Central budget"),
        "local": Text("Ngân sách địa phương", "Local budget"),
        "other": Text("Vốn khác", "Other"),
        "town": Text("Ngân sách đô thị (vay lại)", "Budget of the towns and cities"),
        "twin": Text("Ngân sách đầu tư", "Investment budget"),
    }
    made = short_names(names, {"twin": Text("NSĐT", "IB")})
    assert made["central"].vi == "NSTƯ"
    assert made["local"] == ("NSĐP", "Local budget")
    assert made["other"] == names["other"]
    assert made["town"] == names["town"]
    assert made["twin"] == ("NSĐT", "IB")


def test_json_has_what_is_open(tmp_path: Path, gnbv: Run) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.yaml").write_text(PLAN.replace("CENTRAL", "60"), encoding="utf-8")
    run = gnbv("check", "plan", "--format", "json")
    assert run.returncode == 0, run.stdout
    assert json.loads(run.stdout)["plans"][0]["open"] == {
        "lead_agencies": 3,
        "sources": 2,
        "natures": 1,
        "amounts": 0,
        "tags": 0,
        "decision": ["number", "date", "issuer"],
        "undecided": 1,
    }
