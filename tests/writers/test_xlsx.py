"""The workbook: formulas down to the funding lines, values in them, and both agree."""

import os
import re
import shutil
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gnbv.language import Lang
from gnbv.reading.loader import load
from gnbv.reconciliation import reconcile
from gnbv.tables import all_tables
from gnbv.writers import Style, writer
from tests.conftest import ROOT, edit

SHIPPED = ROOT / "plans" / "vinh-long-2022-2025"
SHEETS = (
    *("Phụ lục", "Dòng kinh phí", "Các năm"),
    *("Năm 2022", "Năm 2023", "Năm 2024", "Năm 2025"),
    *("Chỉ tiêu", "Nguồn vốn", "Dự án", "Cơ quan chủ trì", "Nội dung văn bản", "Đối chiếu"),
)
# The rows and columns of the annex's sheet, as an office reads it: C is the period's total.
PERIOD_ROW, ONE_YEAR_ROW, FIRST_ROW = 21, 20, 7

Recalculated = dict[str, dict[tuple[str, str], Any]]

soffice = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(
    soffice is None, reason="LibreOffice (soffice) is not installed: nothing recalculates"
)


@cache
def shipped_in(lang: Lang) -> bytes:
    return export(SHIPPED, lang)


def export(folder: Path | None = None, lang: Lang = "vi") -> bytes:
    if folder is None:
        return shipped_in(lang)
    plan = load(folder).plan
    assert plan is not None
    content = writer("xlsx")(all_tables(reconcile(plan)), Style(lang))
    assert isinstance(content, bytes)
    return content


def opened(content: bytes, values: bool = False) -> Any:
    return load_workbook(BytesIO(content), data_only=values)


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Recalculated:
    """Two workbooks as LibreOffice calculates them from nothing: openpyxl keeps no cached value.

    `plain` is as exported; in `edited` a line over four years has 1.000.000.003 đồng more.
    """
    folder = tmp_path_factory.mktemp("libreoffice")
    for name, more in (("plain", 0), ("edited", 1_000_000_003)):
        book = opened(export())
        book["Dòng kinh phí"]["F6"] = 59_000_000_000 + more
        book.save(folder / f"{name}.xlsx")
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            *(str(soffice), f"-env:UserInstallation={profile}", "--headless"),
            *("--convert-to", "xlsx", "--outdir", str(folder / "out")),
            *(str(folder / "plain.xlsx"), str(folder / "edited.xlsx")),
        ],
        env={**os.environ, "HOME": str(folder)},
        check=True,
        capture_output=True,
        timeout=120,
    )
    return {
        name: cells(load_workbook(folder / "out" / f"{name}.xlsx", data_only=True))
        for name in ("plain", "edited")
    }


def cells(book: Any) -> dict[tuple[str, str], Any]:
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def test_there_is_a_sheet_for_every_table_and_a_hidden_one_that_remembers() -> None:
    book = opened(export())
    assert tuple(book.sheetnames) == (*SHEETS, "gnbv")
    assert [sheet.title for sheet in book if sheet.sheet_state != "visible"] == ["gnbv"]
    assert book["gnbv"].protection.sheet


def test_the_annex_shows_the_decisions_totals() -> None:
    annex = opened(export(), values=True)["Phụ lục"]
    period = [annex.cell(PERIOD_ROW, at).value for at in range(3, 7)]
    assert period == [209_600, 10_000, 195_400, 4_200]
    assert annex.cell(ONE_YEAR_ROW, 7).value == 53_175
    assert annex.cell(FIRST_ROW, 3).value == 62_500


@pytest.mark.parametrize(
    ("sheet", "total"),
    [("Năm 2022", 50_075), ("Năm 2023", 53_175), ("Năm 2024", 53_175), ("Năm 2025", 53_175)],
)
def test_each_years_sheet_shows_its_total(sheet: str, total: int) -> None:
    page = opened(export(), values=True)[sheet]
    (row,) = [row for row in page.iter_rows() if row[1].value == "Tổng số"]
    assert [cell.value for cell in row if cell.value is not None][-2] == total


def test_funding_lines_are_the_only_constants() -> None:
    book = opened(export())
    lines = book["Dòng kinh phí"]
    assert [lines.cell(row, 6).value for row in range(6, 9)] == [59 * 10**9, 15 * 10**8, 2 * 10**9]
    for sheet in book.worksheets[:-2]:
        for row in sheet.iter_rows():
            for cell in row:
                constant = isinstance(cell.value, int | float)
                line = sheet is lines and cell.column == 6 and 6 <= cell.row <= 27
                assert constant == line, (sheet.title, cell.coordinate, cell.value)


def test_no_name_is_a_formula(template: Path) -> None:
    name = "{vi: '=1+1', en: '=HYPERLINK(\"x\")'}"
    edit(template / "projects" / "1-water.yaml", "{vi: Nước sạch, en: Clean water}", name)
    for lang in ("vi", "en"):
        book = opened(export(template, lang))
        found = [
            value for value in cells(book).values() if str(value) in {"=1+1", '=HYPERLINK("x")'}
        ]
        assert found
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value in found:
                        assert cell.data_type == "s"


def test_the_page_is_set_up_for_print() -> None:
    annex = opened(export())["Phụ lục"]
    assert (annex.page_setup.orientation, annex.page_setup.paperSize) == ("landscape", 9)
    assert annex.print_title_rows == "$4:$6"
    assert annex.freeze_panes == "C7"
    assert "1424/QĐ-UBND" in annex.oddHeader.right.text
    merged = {str(area) for area in annex.merged_cells.ranges}
    assert {"C4:F4", "G4:J4", "K4:Q4", "K5:M5", "N5:P5", "A4:A6", "Q5:Q6"} <= merged
    assert "#,##0" in annex["C7"].number_format
    assert annex["C7"].font.name == "Times New Roman"


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert export(SHIPPED) == export(SHIPPED)


def test_a_plan_in_smaller_money_shows_decimals_only_where_there_are_any(template: Path) -> None:
    edit(template / "projects" / "1-water.yaml", "capital: 6 tỷ", "capital: 6.000.000.001 đồng")
    annex = opened(export(template, "en"), values=True)["Annex"]
    shown = [cell.value for row in annex.iter_rows(min_row=6, max_row=10) for cell in row]
    assert str(6_000.000001) in {str(value) for value in shown}


@pytest.mark.long
@needs_libreoffice
@pytest.mark.xdist_group("libreoffice")
def test_libreoffice_calculates_what_gnbv_wrote(recalculated: Recalculated) -> None:
    found = recalculated["plain"]
    wanted = cells(opened(export(), values=True))
    differing = {
        at: (value, found.get(at))
        for at, value in wanted.items()
        if not _same(value, found.get(at))
    }
    assert not differing
    assert not [value for value in found.values() if str(value).startswith(("#", "Err:"))]
    assert found["Phụ lục", "C21"] == 209_600


@pytest.mark.long
@needs_libreoffice
@pytest.mark.xdist_group("libreoffice")
def test_every_total_moves_with_a_line(recalculated: Recalculated) -> None:
    found = recalculated["edited"]
    wanted = {
        ("Dòng kinh phí", "G6"): 15_000_000_001,
        ("Dòng kinh phí", "I6"): 15_000_000_001,
        ("Dòng kinh phí", "J6"): 15_000_000_000,
        ("Phụ lục", "C7"): "63500.000003",
        ("Phụ lục", "C21"): "210600.000003",
        ("Phụ lục", "K7"): "15000.000001",
        ("Phụ lục", "K21"): "197100.000003",
        ("Các năm", "C18"): "50325.000001",
        ("Cơ quan chủ trì", "C9"): "210600.000003",
    }
    shown = {at: found[at] for at in wanted}
    assert {at: _plain(value) for at, value in shown.items()} == {
        at: str(value) for at, value in wanted.items()
    }
    differences = [
        value
        for (sheet, name), value in found.items()
        if sheet == "Đối chiếu" and re.fullmatch("C(2[89]|3[0-9]|4[0-9])", name)
    ]
    assert len(differences) > 15
    assert all(value == 0 for value in differences)
    assert "210.600.000.003" in re.sub("[,.]", ".", str(found["Phụ lục", "A25"]))


def _same(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return _plain(one) == _plain(other)
    return one == other


def _plain(value: object) -> str:
    """A number with fifteen digits, as spreadsheets keep them."""
    return f"{value:.15g}"
