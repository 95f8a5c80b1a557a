"""Tagged spending: told by reports of some lines, and never taken for zero of the others."""

from pathlib import Path

from gnbv.audit import audit
from gnbv.execution import latest_reports
from gnbv.execution.tagged import TaggedSpending, of_share, of_tag
from gnbv.reading.loader import load
from gnbv.tables.tags import planned_tags, spent_tags
from tests.conftest import edit, plan_in

TRIEU = 1_000_000
HALF = "2031-06-30-treasury.yaml"
NUTRITION = "tagged: {gender: 40 triệu}"


def codes(plan: Path) -> list[str]:
    return [one.code for one in audit(load(plan)).diagnostics]


def test_a_share_has_the_lines_that_tell_of_the_tag(life: Path) -> None:
    treasury, health = latest_reports(plan_in(life))
    shares = [of_share(treasury, one) for one in treasury.plan.programme.walk_tag_shares()]
    # The central line of each tells it; the local one of 2.1 does not, that of 2.2 has no report.
    assert shares == [
        TaggedSpending(40 * TRIEU, 350 * TRIEU, 2, 1),
        TaggedSpending(15 * TRIEU, 60 * TRIEU, 2, 1),
    ]
    assert of_tag(treasury, "gender") == TaggedSpending(55 * TRIEU, 410 * TRIEU, 4, 2)
    assert of_tag(health, "gender") == TaggedSpending(None, 0, 4, 0)


def test_money_outside_the_shares_counts_for_the_tag(life: Path) -> None:
    edit(
        life / "execution" / HALF,
        "      disbursed: 50 triệu\n",
        "      disbursed: 50 triệu\n      tagged: {gender: 5 triệu}\n",
    )
    assert codes(life) == []
    treasury = latest_reports(plan_in(life))[0]
    assert of_tag(treasury, "gender") == TaggedSpending(60 * TRIEU, 460 * TRIEU, 5, 3)


def test_nothing_for_a_tag_is_zero_and_silence_is_not(life: Path) -> None:
    file = life / "execution" / HALF
    edit(file, NUTRITION, "tagged: {gender: 0 đồng}")
    treasury = latest_reports(plan_in(life))[0]
    first, second = spent_tags(treasury).rows[:2]
    assert first.cells[4] == 0
    edit(file, "        tagged: {gender: 15 triệu}\n", "")
    treasury = latest_reports(plan_in(life))[0]
    second = spent_tags(treasury).rows[1]
    assert second.cells[3:6] == (None, None, None)
    assert second.cells[6] == ("chưa báo cáo", "not reported")


def test_no_more_is_for_a_tag_than_was_disbursed(life: Path) -> None:
    file = life / "execution" / HALF
    edit(file, NUTRITION, "tagged: {gender: 350 triệu}")
    assert codes(life) == []
    edit(file, "gender: 350 triệu", "gender: 350.000.001 đồng")
    assert codes(life) == ["E217"]


def test_a_tag_of_a_report_is_declared(life: Path) -> None:
    edit(life / "execution" / HALF, NUTRITION, "tagged: {sex: 40 triệu}")
    assert codes(life) == ["R129"]


def test_an_amount_is_rounded_in_print_only_and_that_is_said(template: Path) -> None:
    (table,) = planned_tags(plan_in(template))
    assert not any("làm tròn" in note.vi for note in table.notes)
    edit(
        template / "plan.yaml",
        'project: "2.1", nature: recurrent, percent: 10 %',
        'project: "2.1", nature: recurrent, percent: "0,00000001"',
    )
    (table,) = planned_tags(plan_in(template))
    # 3.400.000.000 times 0,00000001 % is 0,34 đồng; 330.000.000,34 with the other share.
    assert [row.cells[-1] for row in table.rows] == [0, 330 * TRIEU, 330 * TRIEU]
    assert table.records.facts[0]["exact_dong"] == "17/50"
    assert any("làm tròn" in note.vi for note in table.notes)


def test_the_total_of_a_tag_with_an_open_share_is_blank(template: Path) -> None:
    edit(
        template / "plan.yaml",
        'project: "2.1", nature: recurrent, percent: 10 %',
        'project: "2.1", open: Chưa có.',
    )
    (table,) = planned_tags(plan_in(template))
    assert [row.cells[-1] for row in table.rows] == [None, 330 * TRIEU, None]
    assert table.rows[0].cells[2] == ("để ngỏ", "open")


def test_a_report_of_half_a_year_is_as_of_june_or_december(life: Path) -> None:
    file = life / "execution" / HALF
    for day, wanted in (
        ("2031-06-20", []),  # offices close their figures before the month ends
        ("2031-12-31", []),
        ("2031-05-15", ["E218"]),
        ("2031-07-01", ["E218"]),
    ):
        text = file.read_text(encoding="utf-8")
        edit(file, "as_of: 2031-06-30", f"as_of: {day}")
        edit(file, "received: 2031-07-09\n", "")
        assert [code for code in codes(life) if code == "E218"] == wanted, day
        file.write_text(text, encoding="utf-8")


def test_after_the_year_any_kind_of_report_may_be(life: Path) -> None:
    file = life / "execution" / HALF
    edit(file, "as_of: 2031-06-30", "as_of: 2032-01-31\nyear: 2031")
    edit(file, "received: 2031-07-09\n", "")
    assert "E218" not in codes(life)
