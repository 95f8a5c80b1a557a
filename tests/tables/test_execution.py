"""Spending as a table: a column that nobody could fill is left out, and nothing else is."""

from pathlib import Path

from gnbv.execution import latest_reports
from gnbv.language import Text
from gnbv.tables.execution import By, execution_table
from gnbv.versions import latest
from tests.conftest import plan_in


def headings(life: Path, by: By, report: int) -> list[str]:
    spending = latest_reports(latest(plan_in(life)))[report]
    table = execution_table(spending, by)
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
    return [column.heading.en for column in table.columns][-3:]


def test_no_column_is_blank_in_every_row(life: Path) -> None:
    # The Treasury estimates three lines, and says why one is slow; no project is estimated whole.
    assert headings(life, "line", 0) == ["Left", "Estimate of the year", "Note"]
    assert headings(life, "unit", 0) == ["Disbursed to date", "% of available", "Left"]
    # One line of project 2 has no report, and its note says so.
    assert headings(life, "project", 0) == ["% of available", "Left", "Note"]
    # The department of health estimates nothing, and does not report on project 1.
    assert headings(life, "project", 1) == ["% of available", "Left", "Note"]


def test_a_sum_over_a_line_without_a_report_says_so_and_leaves_nothing_left(life: Path) -> None:
    table = execution_table(latest_reports(latest(plan_in(life)))[0])
    at = {column.heading.en: number for number, column in enumerate(table.columns)}
    found = [(row.cells[at["Left"]], row.cells[at["Note"]]) for row in table.rows]
    whole, blank = Text("", ""), None
    assert found == [
        (1_250_000_000, whole),
        (blank, Text("3 trên 4 dòng có báo cáo", "3 of 4 lines reported")),
        (570_000_000, whole),
        (blank, Text("1 trên 2 dòng có báo cáo", "1 of 2 lines reported")),
        (blank, Text("6 trên 7 dòng có báo cáo", "6 of 7 lines reported")),
    ]
    assert any("mức ít nhất" in note.vi for note in table.notes)
    assert table.records.facts[-1]["left"] is None
