"""No words of a workbook's table lie on others: long ones have as many lines as they need."""

from io import BytesIO
from typing import Any

import openpyxl
import pytest

import gnbv
from gnbv.money import UNITS
from gnbv.tables import Table, TableSet
from gnbv.writers import Style, writer
from tests.conftest import SHIPPED

LINE = 15.0
"""Points that Excel gives a row of one line."""


def sheet(table: Table) -> Any:
    content = writer("xlsx")(TableSet(tables=(table,)), Style("vi", UNITS[2]))
    assert isinstance(content, bytes)
    return openpyxl.load_workbook(BytesIO(content)).worksheets[0]


@pytest.mark.parametrize("kind", ["content", "projects", "targets"])
def test_a_row_is_as_high_as_its_words(kind: Any) -> None:
    page = sheet(gnbv.table(gnbv.load(SHIPPED), kind))
    several = 0
    for row in page.iter_rows(min_row=5):
        height = page.row_dimensions[row[0].row].height or LINE
        for cell in row:
            if cell.alignment.wrap_text and isinstance(cell.value, str):
                width = page.column_dimensions[cell.column_letter].width
                assert height * width >= LINE * len(cell.value), cell.value
                several += height > LINE
    assert several


def test_words_without_figures_beside_them_have_a_wide_column() -> None:
    plan = gnbv.load(SHIPPED)
    assert sheet(gnbv.table(plan, "content")).column_dimensions["B"].width > 80
    assert sheet(gnbv.table(plan, "projects")).column_dimensions["B"].width < 50
