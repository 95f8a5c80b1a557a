"""Spending as a table: a column that nobody could fill is left out, and nothing else is."""

from pathlib import Path

from gnbv.execution import latest_reports
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
    assert headings(life, "project", 0) == ["Disbursed to date", "% of available", "Left"]
    # The department of health estimates nothing, and does not report on project 1.
    assert headings(life, "project", 1) == ["% of available", "Left", "Note"]
