"""Documents that adjust a plan: what they take away and what they add, and what is left of both."""

from gnbv.allocation import allocate
from gnbv.audit import audit
from gnbv.reading.loader import load
from tests.conftest import ROOT, plan_in

ADJUSTMENT = ROOT / "tests" / "cases" / "documents" / "dieu-chinh-864"


def test_decision_864_is_clean() -> None:
    verdict = audit(load(ADJUSTMENT))
    assert verdict.clean
    assert verdict.grand_total == -10_691_000_000


def test_decision_864_nets_to_zero_in_one_source_and_not_in_the_other() -> None:
    allocation = allocate(plan_in(ADJUSTMENT))
    assert allocation.amount(source="domestic") == 0
    assert allocation.amount(source="foreign") == -10_691_000_000
    # A fifth each: 43.660 / 5 = 8.732 million; 10.691 / 5 = 2.138,2 million.
    for year in range(2021, 2026):
        assert allocation.amount(project="1", year=year) == -8_732_000_000
        assert allocation.amount(project="2", year=year) == 8_732_000_000
        assert allocation.amount(year=year) == -2_138_200_000
