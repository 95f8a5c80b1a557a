"""Edits that an import does not take are told: years, names, headings, other sheets' figures."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font, PatternFill

from gnbv.cli.import_untaken import untaken_edits
from gnbv.diagnostics import Diagnostic
from gnbv.workbook import read_book
from tests.conftest import edit
from tests.workbook.trip import NAME, Edit, edited, edits_of, export, put, read, saved


def told(folder: Path, content: bytes) -> list[tuple[str, str, str]]:
    loaded, plan = read(folder)
    book = read_book(content, NAME, plan)
    assert not isinstance(book, Diagnostic)
    edits = edits_of(folder, content)
    found = untaken_edits(book, edits, NAME, loaded, plan)
    assert found is not None
    return [(one.place.file.removeprefix(NAME), one.exported, one.found) for one in found]


def test_an_export_has_no_edits(template: Path) -> None:
    assert told(template, export(template)) == []
    assert told(template, edited(export(template), put("F6", 7_000_000_000))) == []


EDITS: dict[str, tuple[Edit, list[tuple[str, str, str]]]] = {
    "a year": (
        put("H6", 5),
        [("[Funding lines!H6]", "=INT(F6/3)+IF($K$12=0,0,IF($L$12=1,IF(F6", "5")],
    ),
    "a heading of a year": (put("G5", "2040"), [("[Funding lines!G5]", "2030", "2040")]),
    "the title": (put("B1", "Our lines"), [("[Funding lines!B1]", "Funding lines", "Our lines")]),
    "the total": (put("F12", 1), [("[Funding lines!F12]", "=SUM(F6:F11)", "1")]),
    "a note beside": (put("N7", "see letter 5"), [("[Funding lines!N7]", "", "see letter 5")]),
    "a check taken away": (put("J6", None), [("[Funding lines!J6]", "=F6-SUM(G6:I6)", "")]),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_outside_the_amounts_is_told(template: Path, what: str) -> None:
    change, wanted = EDITS[what]
    assert told(template, edited(export(template), change)) == wanted


def test_an_edit_on_another_sheet_is_told(template: Path) -> None:
    book: Any = load_workbook(BytesIO(export(template)))
    was = book["Annex"]["C6"].value
    book["Annex"]["C6"] = 7000
    book.create_sheet("Notes")["A1"] = "ours"
    assert told(template, saved(book)) == [("[Annex!C6]", str(was)[:40], "7000")]


def test_how_cells_look_is_no_edit(template: Path) -> None:
    def change(sheet: Any) -> None:
        for cell in ("A1", "C6", "F6", "G6"):
            sheet[cell].font = Font(bold=True, color="FF0000")
            sheet[cell].fill = PatternFill("solid", fgColor="FFFF00")
        sheet["F6"].number_format = "0.00E+00"
        sheet.column_dimensions["C"].width = 80
        sheet["G6"].value = "= int( f6 / 3 ) " + sheet["G6"].value.removeprefix("=INT(F6/3)")

    assert told(template, edited(export(template), change)) == []


def test_rows_sorted_as_a_whole_are_no_edits(template: Path) -> None:
    def change(sheet: Any) -> None:
        rows = {row: [sheet.cell(row, at).value for at in range(1, 14)] for row in (6, 8)}
        for row, other in ((6, 8), (8, 6)):
            for at, value in enumerate(rows[other], 1):
                moved = value.replace(f"F{other}", f"F{row}") if isinstance(value, str) else value
                if isinstance(moved, str):
                    for column in "GIJ":
                        moved = moved.replace(f"{column}{other}", f"{column}{row}")
                sheet.cell(row, at).value = moved

    assert told(template, edited(export(template), change)) == []


def test_a_stale_workbook_is_compared_with_its_own_amounts(template: Path) -> None:
    content = edited(export(template), put("H5", "2041"))
    edit(template / "projects" / "1-water.yaml", "    capital: 6 tỷ", "    capital: 7 tỷ")
    assert told(template, content) == [("[Funding lines!H5]", "2031", "2041")]


def test_a_workbook_that_an_earlier_gnbv_laid_out_is_imported_and_not_compared(
    template: Path,
) -> None:
    book: Any = load_workbook(BytesIO(export(template)))
    book["gnbv"]["B2"] = "1"
    book["Funding lines"]["B1"] = "As it was called once"
    book["Funding lines"]["F6"] = 7_000_000_000
    content = saved(book)
    loaded, plan = read(template)
    opened = read_book(content, NAME, plan)
    assert not isinstance(opened, Diagnostic)
    edits = edits_of(template, content)
    assert [one.amount for one in edits.made] == [7_000_000_000]
    assert edits.doubts == ()
    assert untaken_edits(opened, edits, NAME, loaded, plan) is None
    assert edits.binding is not None
    assert edits.binding.layout == "1"  # it is still laid out as it was
