"""The workbook: formulas down to the funding lines, values in them, and both agree."""

import os
import re
import shutil
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

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
    *("Nguồn vốn theo năm", "Loại vốn theo năm", "Cơ quan theo năm"),
    *("Năm 2022", "Năm 2023", "Năm 2024", "Năm 2025"),
    *("Chỉ tiêu", "Nguồn vốn", "Dự án", "Cơ quan chủ trì", "Nội dung văn bản", "Đối chiếu"),
)
# The rows and columns of the annex's sheet, as an office reads it: C is the period's total.
PERIOD_ROW, ONE_YEAR_ROW, FIRST_ROW = 22, 21, 8

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
    (row,) = [row for row in page.iter_rows() if row[1].value == "Tổng cộng"]
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
                year = cell.row in {4, 5} and cell.value in range(2022, 2026)
                target = sheet.title == "Chỉ tiêu"
                assert target or constant == (line or year), (
                    sheet.title,
                    cell.coordinate,
                    cell.value,
                )


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
    assert annex.print_title_rows == "$5:$7"
    assert annex.freeze_panes == "C8"
    assert annex.print_area == "'Phụ lục'!$A$1:$Q$27"
    assert annex.print_options.horizontalCentered
    assert "1424/QĐ-UBND" in annex.oddHeader.right.text
    merged = {str(area) for area in annex.merged_cells.ranges}
    assert {"C5:F5", "G5:J5", "K5:Q5", "K6:M6", "N6:P6", "A5:A7", "Q6:Q7"} <= merged
    assert "#,##0" in annex["C8"].number_format
    assert annex["C8"].font.name == "Times New Roman"


def test_the_annex_is_headed_as_one_and_fills_its_page() -> None:
    annex = opened(export())["Phụ lục"]
    head = [annex.cell(row, 1).value for row in (1, 2, 3)]
    assert head[0] == "PHỤ LỤC"
    assert str(head[2]).startswith("(Kèm theo Quyết định số 1424/QĐ-UBND")
    assert {str(area) for area in annex.merged_cells.ranges} >= {"A1:Q1", "A2:Q2", "A3:Q3"}
    assert {annex.cell(row, 1).alignment.horizontal for row in (1, 2, 3)} == {"center"}
    assert annex.sheet_properties.pageSetUpPr.fitToPage
    setup = annex.page_setup
    assert {setup.fitToWidth, setup.fitToHeight} <= {1, None}  # of which 1 is the default
    heights = [annex.row_dimensions[row].height for row in range(1, 28)]
    widths = [(one.max - one.min + 1) * one.width for one in annex.column_dimensions.values()]
    # Between the margins of A4 are 27.2 x 17.4 cm, which are 1,027 pixels across and 494 points
    # down; a character has 7 pixels, and its column's width counts its edges already.
    smaller = max(1, 7 * (sum(widths) - widths[-1]) / 1027)  # without the check column
    assert 0.85 < sum(height or 15 for height in heights) / (494 * smaller) < 1.2


def test_rows_are_as_high_as_their_words() -> None:
    annex = opened(export())["Phụ lục"]
    long, short = ("Tiểu dự án 1: Nâng cao năng lực thực hiện Chương trình", "STT")
    assert annex.column_dimensions["B"].width < len(long)
    at = next(row for row in range(8, 22) if annex.cell(row, 2).value == long)
    assert annex.row_dimensions[at].height >= 30
    assert short in {annex.cell(row, 1).value for row in (5, 6, 7)}


def test_years_and_targets_are_numbers_with_their_words_in_the_format() -> None:
    wanted: dict[Lang, str] = {"vi": '"giảm "0.00', "en": '"down "0.00'}
    for lang, down in wanted.items():
        book = opened(export(lang=lang))
        targets = book["Chỉ tiêu" if lang == "vi" else "Targets"]
        assert [targets.cell(4, at).value for at in range(3, 7)] == [2022, 2023, 2024, 2025]
        (row,) = [one for one in targets.iter_rows() if one[0].value == "1"]
        assert (row[5].value, row[5].number_format) == (1.64, down)
        (houses,) = [one for one in targets.iter_rows() if one[0].value == "12"]
        assert (houses[5].value, houses[5].number_format) == (2000, "#,##0")


def test_no_sheet_is_marked_with_what_is_meant() -> None:
    with ZipFile(BytesIO(export())) as packed:
        sheets = [name for name in packed.namelist() if "worksheets/sheet" in name]
        marked = [name for name in sheets if b"numberStoredAsText" not in packed.read(name)]
    assert len(marked) == 1  # the hidden sheet, which nobody sees


def test_the_keys_of_lines_are_hidden_and_take_nothing_else() -> None:
    lines = opened(export())["Dòng kinh phí"]
    assert lines.column_dimensions["A"].hidden
    assert lines["A6"].value == "1/central/recurrent"
    kept = [one for one in lines.data_validations.dataValidation if one.type == "custom"]
    assert [(str(one.sqref), one.formula1) for one in kept] == [("A6:A27", "FALSE")]
    assert lines.print_area == "'Dòng kinh phí'!$A$1:$K$28"


def test_the_check_counts_what_is_asserted_of_indicators_too() -> None:
    check = opened(export())["Đối chiếu"]
    found = {row[0].value: row[2].value for row in check.iter_rows() if row[0].value}
    assert (found["C104"], found["T402"]) == (9, 42)
    (total,) = [row for row in check.iter_rows() if row[1].value == "Tổng cộng"]
    assert [cell.value for cell in total[2:5]] == [988, 988, 0]


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
    assert found["Phụ lục", "C22"] == 209_600


@pytest.mark.long
@needs_libreoffice
@pytest.mark.xdist_group("libreoffice")
def test_every_total_moves_with_a_line(recalculated: Recalculated) -> None:
    found = recalculated["edited"]
    wanted = {
        ("Dòng kinh phí", "G6"): 15_000_000_001,
        ("Dòng kinh phí", "I6"): 15_000_000_001,
        ("Dòng kinh phí", "J6"): 15_000_000_000,
        ("Phụ lục", "C8"): "63500.000003",
        ("Phụ lục", "C22"): "210600.000003",
        ("Phụ lục", "K8"): "15000.000001",
        ("Phụ lục", "K22"): "197100.000003",
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
        if sheet == "Đối chiếu" and re.fullmatch("C(4[5-9]|[5-9][0-9])", name)
    ]
    assert len(differences) > 15
    assert all(value == 0 for value in differences)
    assert "210.600.000.003" in re.sub("[,.]", ".", str(found["Phụ lục", "A26"]))


def _same(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return _plain(one) == _plain(other)
    return one == other


def _plain(value: object) -> str:
    """A number with fifteen digits, as spreadsheets keep them."""
    return f"{value:.15g}"
