"""Lines given year by year, and lines below zero, in a workbook and back."""

from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.conftest import edit
from tests.workbook.trip import amounts, edited, everything, export, put, take_in

WATER = "projects/1-water.yaml"


def by_year(template: Path) -> None:
    years = "{2030: 1 tỷ, 2031: 2 tỷ, 2032: 3 tỷ}"
    edit(template / WATER, "    capital: 6 tỷ", f"    capital: {{years: {years}}}")


def reducing(template: Path) -> None:
    edit(
        template / "plan.yaml",
        "unit: triệu đồng\n",
        "unit: triệu đồng\nreductions: {reason: Điều chỉnh}\n",
    )
    edit(template / WATER, "    capital: 6 tỷ", "    capital: −6 tỷ")


def test_the_sheet_tells_that_years_are_edited_in_the_plan(template: Path) -> None:
    by_year(template)
    sheet: Any = load_workbook(BytesIO(export(template)))["Funding lines"]
    row = next(
        cells for cells in sheet.iter_rows(min_row=6) if cells[0].value == "1/central/capital"
    )
    other = next(cells for cells in sheet.iter_rows(min_row=6) if cells[0].value == "1/mobilised/")
    assert row[5].value == 6_000_000_000
    assert row[5].fill.fgColor.rgb != other[5].fill.fgColor.rgb
    assert [cell.value for cell in row[6:9]] == ["=1000000000", "=2000000000", "=3000000000"]
    assert any("'years'" in str(cell.value) for cell in row)


def test_an_edited_total_of_years_stops_the_import_and_other_edits_do_not(template: Path) -> None:
    by_year(template)
    before = everything(template)
    found = take_in(template, edited(export(template), put("F6", 7_000_000_000)))
    assert [one.code for one in found] == ["W119"]
    assert everything(template) == before
    assert take_in(template, edited(export(template), put("F7", 700_000_000))) == ()
    assert amounts(template)["1/mobilised/"] == 700_000_000
    assert amounts(template)["1/central/capital"] == 6_000_000_000


def test_a_reduction_comes_back_with_its_sign(template: Path) -> None:
    reducing(template)
    assert take_in(template, edited(export(template), lambda _: None)) == ()
    assert take_in(template, edited(export(template), put("F6", -6_500_000_000))) == ()
    assert amounts(template)["1/central/capital"] == -6_500_000_000
    assert "capital: -6,5 tỷ" in (template / WATER).read_text(encoding="utf-8")


def test_a_remainder_is_not_edited_and_follows_the_other_lines(template: Path) -> None:
    edit(template / WATER, "mobilised: 600 triệu\nst", "mobilised: remainder\nst")
    before = everything(template)
    found = take_in(template, edited(export(template), put("F7", 700_000_000)))
    assert [one.code for one in found] == ["W120"]
    assert everything(template) == before
    # The project's 6,6 tỷ leave 0,7 beside 5,9.
    assert take_in(template, edited(export(template), put("F6", 5_900_000_000))) == ()
    assert amounts(template)["1/mobilised/"] == 700_000_000
    assert "mobilised: remainder" in (template / WATER).read_text(encoding="utf-8")
