"""The audit: what is wrong in one part of a plan leaves the other parts proved."""

from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.language import Lang
from gnbv.reading.loader import load
from gnbv.verdicts import View
from gnbv.verdicts.summary import summary
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


def test_a_name_that_leads_nowhere_is_a_finding_and_no_part_of_what_is_counted(
    template: Path,
) -> None:
    (template / "projects" / "1-water.yaml").unlink()
    found = audit(load(template))
    assert "R105" in {one.code for one in found.findings}
    assert "R105" not in {one.code for one in found.tallies}


@pytest.mark.parametrize(
    ("lang", "label"),
    [
        ("en", "Grand total of the projects that are here: 4,500,000,000 đồng"),
        ("vi", "Tổng kinh phí của các dự án hiện có: 4.500.000.000 đồng"),
    ],
)
def test_the_total_without_a_project_that_is_missing_says_so(
    lang: Lang, label: str, template: Path
) -> None:
    whole = summary(audit(load(template)), View(lang))
    (template / "projects" / "1-water.yaml").unlink()
    assert label in summary(audit(load(template)), View(lang))
    assert label.partition(":")[0] not in whole
