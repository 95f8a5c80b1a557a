"""What a report or a close does not tell is not taken for nothing, nor for everything."""

from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.execution import Life, carried, latest_reports
from gnbv.execution.to_date import spent_to_date
from gnbv.plan import Plan, Selection
from gnbv.reading.loader import load
from gnbv.versions import latest
from tests.conftest import edit

HALF = "2031-06-30-treasury.yaml"
TRIEU = 1_000_000


def plan_in(folder: Path) -> Plan:
    plan = load(folder).plan
    assert plan is not None
    return plan


def codes(folder: Path) -> list[str]:
    return [one.code for one in audit(load(folder)).diagnostics]


def september(life: Path, disbursed: str) -> None:
    """A third report, which has only the carried money of one line."""
    (life / "execution" / "2031-09-30-treasury.yaml").write_text(
        "as_of: 2031-09-30\nkind: quarter\nsource: Kho bạc Nhà nước\nmoney:\n"
        f'  "1": {{central: {{capital: {{origin: 2030, disbursed: {disbursed}}}}}}}\n',
        encoding="utf-8",
    )


def forget_the_carried_money_of_june(life: Path) -> None:
    file = life / "execution" / HALF
    edit(
        file, "        - origin: 2030\n          paid: 300 triệu\n          advances: 0 đồng\n", ""
    )
    edit(file, "stated: {total: 1.740 triệu}", "stated: {total: 1.440 triệu}")


def test_a_figure_falls_also_over_a_report_that_is_silent(life: Path) -> None:
    forget_the_carried_money_of_june(life)
    assert codes(life) == []
    september(life, "100 triệu")  # 200 in March
    assert codes(life) == ["E203"]


def test_what_was_spent_since_a_silent_report_is_not_known(life: Path) -> None:
    forget_the_carried_money_of_june(life)
    september(life, "250 triệu")
    (line,) = [one for one in latest_reports(plan_in(life))[0].lines if one.spent]
    assert line.before is not None
    assert line.before.total == 200 * TRIEU
    assert line.in_period is None


def test_repeating_what_came_back_excuses_no_second_fall(life: Path) -> None:
    file = life / "execution" / HALF
    edit(
        file,
        "          paid: 300 triệu\n",
        "          paid: 150 triệu\n          returned: 50 triệu\n",
    )
    edit(file, "stated: {total: 1.740 triệu}", "stated: {total: 1.590 triệu}")
    assert codes(life) == []
    september(life, "100 triệu, returned: 50 triệu")
    assert codes(life) == ["E203"]


def test_a_line_that_a_close_leaves_out_is_not_taken_for_spent(life: Path) -> None:
    edit(life / "closings" / "2030.yaml", "    mobilised:\n      disbursed: 200 triệu\n", "")
    assert codes(life) == ["E114"]
    plan = latest(plan_in(life))
    (money,) = [one for one in carried(plan) if one.key.source == "mobilised"]
    assert money.disbursed is None
    whole = [Selection("1")]
    spent = spent_to_date(Life(plan), whole, money.closing.date.replace(2030, 12, 31), None)
    assert spent is not None
    assert (spent.amount, spent.complete) == (1_700 * TRIEU, False)


def test_a_stated_sum_of_a_year_is_of_the_money_of_that_year(life: Path) -> None:
    file = life / "execution" / HALF
    edit(file, "stated: {total: 1.740 triệu}", "stated: {total: 1.740 triệu, 2030: 300 triệu}")
    assert codes(life) == []
    edit(file, "2030: 300 triệu", "2030: 301 triệu")
    assert codes(life) == ["E206"]


def test_a_calendar_without_any_report_is_not_met(life: Path) -> None:
    for file in (life / "execution").iterdir():
        file.unlink()
    assert codes(life) == []
    plan = life / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text + "calendar:\n  - {kind: year, days: 31}\n", encoding="utf-8")
    assert codes(life) == ["E208"]  # of 2030; the year 2031 is not over on the last day known


@pytest.mark.parametrize("spelled", ["Kho bạc nhà nước", "'Kho bạc  Nhà nước '"])
def test_a_source_of_figures_is_one_however_it_is_spelled(life: Path, spelled: str) -> None:
    march = (life / "execution" / "2031-03-31-treasury.yaml").read_text(encoding="utf-8")
    again = life / "execution" / "2031-03-31-again.yaml"
    again.write_text(march.replace("Kho bạc Nhà nước", spelled), encoding="utf-8")
    assert "E210" in codes(life)


def test_units_have_no_period_where_the_report_before_has_no_units(life: Path) -> None:
    sums = latest_reports(plan_in(life))[0].of_unit("bac")
    assert (sums.assigned, sums.disbursed, sums.in_period) == (500 * TRIEU, 250 * TRIEU, None)


def test_a_supplement_that_adds_no_money_is_found(life: Path) -> None:
    (life / "adjustments" / "9.yaml").write_text(
        "decision: {number: 99/QĐ-UBND, date: 2032-03-01}\nkind: supplement\n"
        "sources:\n  local: {years: [2031, 2032]}\n",
        encoding="utf-8",
    )
    assert "V116" in codes(life)
