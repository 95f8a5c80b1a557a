"""A plan's life: an audit works out every part of it once, and all parts are as asked for alone."""

from pathlib import Path

import pytest

import gnbv.execution.life
import gnbv.versions.timeline
from gnbv.audit import audit
from gnbv.execution import Life, assigned_of, carried, latest_reports, spending_of
from gnbv.reading.loader import load
from gnbv.versions import latest
from tests.conftest import plan_in

ONCE = (
    (gnbv.execution.life, "assigned_of"),
    (gnbv.execution.life, "carry_over"),
    (gnbv.execution.life, "spending_from"),
    (gnbv.execution.life, "versions"),
)


@pytest.mark.parametrize(("module", "name"), ONCE)
def test_an_audit_works_out_each_part_once(
    life: Path, monkeypatch: pytest.MonkeyPatch, module: object, name: str
) -> None:
    assert _calls_of(monkeypatch, module, name, life) == 1


def test_an_audit_applies_each_adjustment_once(life: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    adjustments = len(list((life / "adjustments").glob("*.yaml")))
    assert adjustments == 2
    assert _calls_of(monkeypatch, gnbv.versions.timeline, "adjusted", life) == adjustments


def _calls_of(monkeypatch: pytest.MonkeyPatch, module: object, name: str, life: Path) -> int:
    calls, work = [], getattr(module, name)

    def counted(*given: object) -> object:
        calls.append(given)
        return work(*given)

    monkeypatch.setattr(module, name, counted)
    assert audit(load(life)).clean
    return len(calls)


def test_every_part_is_as_it_is_when_asked_for_alone(life: Path) -> None:
    plan = plan_in(life)
    whole = Life(plan)
    assert whole.assigned == assigned_of(plan)
    assert whole.carried == carried(plan)
    assert whole.spending == spending_of(plan)
    assert whole.latest == latest(plan)
    assert latest_reports(plan, 2031) == whole.last_reports
    assert [one.report.as_of.month for one in whole.last_reports] == [6, 6]
