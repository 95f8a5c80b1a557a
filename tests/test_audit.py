"""The audit: what is wrong in one part of a plan leaves the other parts proved."""

from pathlib import Path

from gnbv.audit import audit
from gnbv.reading.loader import load
from tests.conftest import edit


def test_a_broken_annex_leaves_the_totals_of_the_body_reconciled(shipped: Path) -> None:
    edit(shipped / "annex.yaml", "unit: triệu đồng", "unit: triệu")
    done = audit(load(shipped))
    assert [found.code for found in done.diagnostics] == ["P104"]
    assert done.reconciliation
    assert done.reconciliation.plan.whole
    assert {"C204", "C206"} <= {tally.code for tally in done.reconciliation.tallies()}


def test_a_broken_project_leaves_the_other_projects_reconciled(shipped: Path) -> None:
    edit(shipped / "projects" / "1-livelihoods.yaml", "lead: ldtbxh", "leed: ldtbxh")
    done = audit(load(shipped))
    assert [found.code for found in done.diagnostics] == ["P102"]
    assert done.reconciliation
    assert not done.reconciliation.plan.whole
    claims = {tally.code: tally for tally in done.reconciliation.tallies()}
    assert claims["C104"]._asdict() == {
        "code": "C104",
        "claims": 8,
        "holding": 8,
        "within_rounding": 0,
    }
    assert "C204" not in claims


def test_a_guess_at_years_that_leaves_no_full_year_is_only_a_guess(shipped: Path) -> None:
    edit(
        shipped / "annex.yaml",
        "en: Funding of 2022 - 2025}\n      - {vi: Tổng số, en: Total}\n",
        "en: Funding of 2022 - 2025}\n      - {vi: Tổng số, en: Total}\n    span: full-year\n",
    )
    done = audit(load(shipped))
    assert {found.code for found in done.diagnostics} >= {"C302"}
