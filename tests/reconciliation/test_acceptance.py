"""A misprint on record: accepted at the stated figure, for as long as it matches."""

from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.reading.loader import load
from tests.conftest import edit

WATER = "projects/1-water.yaml"
PRINTED = "  total:\n    amount: {amount}\n    should_be: {should_be}\n    reason: In sai\n"


def codes(plan: Path) -> list[str]:
    return [diagnostic.code for diagnostic in audit(load(plan)).diagnostics]


def test_a_known_misprint_of_the_body_is_no_finding_and_stays_on_record(template: Path) -> None:
    accepted = PRINTED.format(amount="6,5 tỷ", should_be="6,6 tỷ")
    edit(template / WATER, "  total: 6,6 tỷ\n", accepted)
    assert codes(template) == []
    reconciliation = audit(load(template)).reconciliation
    assert reconciliation
    (claim,) = [claim for claim in reconciliation.claims if claim.accepted]
    assert (claim.stated, claim.computed) == (6_500_000_000, 6_600_000_000)


def test_a_known_misprint_of_the_annex_is_no_finding(template: Path) -> None:
    cell = "[ {amount: 6.500, should_be: 6.600, reason: In sai},"
    edit(template / "annex.yaml", "[ 6.600,", cell)
    assert codes(template) == []


@pytest.mark.parametrize(
    ("amount", "should_be", "expected"),
    [
        ("6,6 tỷ", "6,6 tỷ", {"C901"}),
        ("6,6 tỷ", "6,7 tỷ", {"C901", "C401"}),
        ("6,5 tỷ", "6,7 tỷ", {"C104", "C902", "C401"}),
        ("6,5 tỷ", "6,5 tỷ", {"C104", "C902", "C401"}),
    ],
)
def test_an_acceptance_that_no_longer_matches_is_found(
    amount: str, should_be: str, expected: set[str], template: Path
) -> None:
    changed = PRINTED.format(amount=amount, should_be=should_be)
    edit(template / WATER, "  total: 6,6 tỷ\n", changed)
    assert set(codes(template)) == expected


def test_a_line_that_changes_makes_an_acceptance_outdated(template: Path) -> None:
    accepted = PRINTED.format(amount="6,5 tỷ", should_be="6,6 tỷ")
    edit(template / WATER, "  total: 6,6 tỷ\n", accepted)
    edit(template / WATER, "    capital: 6 tỷ\n", "    capital: 7 tỷ\n")
    assert "C902" in codes(template)
