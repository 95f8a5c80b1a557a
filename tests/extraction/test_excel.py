"""Workbooks: each visible sheet is a table, as it is shown and with every digit."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from gnbv.extraction import Cell, Grid
from tests.extraction.making import extracted, packed, unpacked, workbook
from tests.extraction.shapes import merges, texts


def grid_of(folder: Path, fill: Any) -> Grid:
    (grid,) = extracted(folder, "a.xlsx", workbook(fill)).grids
    return grid


def cell_of(folder: Path, fill: Any) -> Cell:
    return grid_of(folder, fill).rows[0][0]


def test_texts_stay_and_numbers_read_as_printed(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ["TT", "Tên dự án", "Số vốn"])
        sheet.write_row(1, 0, ["1.1", "  Đa dạng\nhóa sinh kế ", 62500])
        sheet.write_row(2, 0, ["1.2", "62.500", 37.95])
        sheet.write_number(3, 2, 0.9356, book.add_format({"num_format": "0.00%"}))

    grid = grid_of(tmp_path, fill)
    assert grid.name == "Phụ lục"
    assert texts(grid) == [
        ["TT", "Tên dự án", "Số vốn"],
        ["1.1", "Đa dạng hóa sinh kế", "62.500"],
        ["1.2", "62.500", "37,95"],
        ["", "", "93,56 %"],
    ]
    assert grid.rows[1][2].place == "C2"


def test_a_formula_gives_the_result_that_was_saved(tmp_path: Path) -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.write_formula("A1", "=SUM(B1:C1)", None, 62500)
        sheet.write_formula("A2", '=IF(1,"Tổng","")', None, "Tổng")
        sheet.write_formula("A3", '=IF(1,"","x")', None, "")
        sheet.write("B3", "a")

    assert texts(grid_of(tmp_path, fill)) == [["62.500", ""], ["Tổng", ""], ["", "a"]]


def test_a_formula_without_a_result_is_a_problem(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active
    book.active["A1"] = "=1+1"
    out = BytesIO()
    book.save(out)
    (grid,) = extracted(tmp_path, "a.xlsx", out.getvalue()).grids
    (cell,) = grid.rows[0]
    assert cell.text == ""
    assert cell.problem
    assert "formula" in cell.problem.en
    assert "công thức" in cell.problem.vi


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A"])
def test_an_error_is_a_problem(tmp_path: Path, error: str) -> None:
    cell = cell_of(tmp_path, lambda _, sheet: sheet.write_formula("A1", "=1/0", None, error))
    assert cell.text == ""
    assert cell.problem
    assert error in cell.problem.vi


def test_a_date_is_a_problem(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        look = book.add_format({"num_format": "d.m"})
        sheet.write_datetime("A1", date(2031, 1, 2), look)

    cell = cell_of(tmp_path, fill)
    assert cell.text == ""
    assert cell.problem
    assert "date" in cell.problem.en


def test_a_date_that_shows_its_year_alone_is_a_year(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        look = book.add_format({"num_format": "yyyy"})
        sheet.write_datetime("A1", date(2031, 1, 1), look)
        sheet.write_datetime("B1", date(2031, 12, 31), look)

    assert texts(grid_of(tmp_path, fill)) == [["2031", "2031"]]


def test_a_year_counts_from_where_the_workbook_counts(tmp_path: Path) -> None:
    """One and the same number is another day in a workbook of a Macintosh."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    assert book.active
    book.active["A1"] = date(2031, 6, 30)
    book.active["A1"].number_format = "yyyy"
    out = BytesIO()
    book.save(out)
    (grid,) = extracted(tmp_path, "a.xlsx", out.getvalue()).grids
    assert texts(grid) == [["2031"]]


def test_a_number_that_its_format_hides_is_a_problem(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_number("A1", 5, book.add_format({"num_format": ";;;"}))

    cell = cell_of(tmp_path, fill)
    assert cell.text == ""
    assert cell.problem


def test_truth_is_a_text(tmp_path: Path) -> None:
    grid = grid_of(tmp_path, lambda _, sheet: sheet.write_row(0, 0, [True, False]))
    assert texts(grid) == [["TRUE", "FALSE"]]


def test_merged_cells_stand_in_each_place(tmp_path: Path) -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.merge_range("A1:A2", "TT")
        sheet.merge_range("B1:C1", 2031)
        sheet.write_row(1, 1, ["TW", "ĐP"])

    grid = grid_of(tmp_path, fill)
    assert texts(grid) == [["TT", "2031", "2031"], ["TT", "TW", "ĐP"]]
    assert merges(grid) == {(0, 2): (0, 1), (1, 0): (0, 0)}


def test_a_merge_beyond_what_is_filled_is_cut(tmp_path: Path) -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.merge_range("A1:Z1", "PHỤ LỤC")
        sheet.write_row(1, 0, ["a", "b"])

    assert texts(grid_of(tmp_path, fill)) == [["PHỤ LỤC", "PHỤ LỤC"], ["a", "b"]]


def test_hidden_rows_and_columns_are_known(tmp_path: Path) -> None:
    def fill(_: Any, sheet: Any) -> None:
        for row in range(3):
            sheet.write_row(row, 0, [f"{row}{column}" for column in range(3)])
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column(2, 2, None, None, {"hidden": True})

    grid = grid_of(tmp_path, fill)
    assert [[cell.hidden for cell in row] for row in grid.rows] == [
        [False, False, True],
        [True, True, True],
        [False, False, True],
    ]


def test_hidden_and_empty_sheets_give_no_table(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write("A1", "a")
        for name, hide in (("Ẩn", "hide"), ("Rất ẩn", "very_hidden")):
            hidden = book.add_worksheet(name)
            hidden.write("A1", "b")
            getattr(hidden, hide)()
        book.add_worksheet("Trống").write_blank("A1", None, book.add_format({"bold": True}))
        book.add_worksheet("Sau").write("A1", "c")

    grids = extracted(tmp_path, "a.xlsx", workbook(fill)).grids
    assert [(grid.name, texts(grid)) for grid in grids] == [("Phụ lục", [["a"]]), ("Sau", [["c"]])]


def test_what_is_empty_at_the_end_is_dropped_and_before_it_stays(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write("B2", "a")
        sheet.write("D9", "  ")
        sheet.write_blank("Z99", None, book.add_format({"bold": True}))

    assert texts(grid_of(tmp_path, fill)) == [["", ""], ["", "a"]]


def test_words_of_several_looks_are_one_text(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        bold = book.add_format({"bold": True})
        sheet.write_rich_string("A1", "Ngân sách ", bold, "trung ương")

    assert cell_of(tmp_path, fill).text == "Ngân sách trung ương"


def test_marks_and_struck_text_are_no_part_of_a_cell(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        raised = book.add_format({"font_script": 1})
        struck = book.add_format({"font_strikeout": True})
        plain = book.add_format({"font_size": 12})
        sheet.write_rich_string("A1", plain, "150", raised, "1")
        sheet.write_rich_string("B1", struck, "30", plain, "40")
        sheet.write_rich_string("C1", "Nhà 200 m", raised, "2", plain, " ở xã")
        sheet.write_rich_string("D1", plain, "9", book.add_format({"font_script": 2}), "2")

    grid = grid_of(tmp_path, fill)
    assert texts(grid) == [["150", "40", "Nhà 200 m2 ở xã", "92"]]
    assert [cell.problem for cell in grid.rows[0]] == [None] * 4


def test_a_cell_that_is_struck_out_is_a_problem(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        struck = book.add_format({"font_strikeout": True})
        raised = book.add_format({"font_script": 1})
        sheet.write_number("A1", 30, struck)
        sheet.write_string("B1", "Đường", struck)
        sheet.write_formula("C1", "=15*2", struck, 30)
        sheet.write_number("D1", 1, raised)
        sheet.write_rich_string("E1", struck, "30", struck, "31")
        sheet.write_number("F1", 40)

    grid = grid_of(tmp_path, fill)
    assert texts(grid) == [["", "", "", "", "", "40"]]
    assert [cell.problem is None for cell in grid.rows[0]] == [False] * 5 + [True]


def test_marks_of_texts_that_stand_in_their_cells(tmp_path: Path) -> None:
    book = workbook(lambda _, sheet: sheet.write_string("A1", "x"))
    parts = {name: text.decode() for name, text in unpacked(book).items()}
    runs = '<is><r><t>150</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is>'
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace('t="s"><v>0</v>', f't="inlineStr">{runs}')
    (grid,) = extracted(tmp_path, "a.xlsx", packed(parts)).grids
    assert texts(grid) == [["150"]]
