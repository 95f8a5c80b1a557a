"""Text files: lines are paragraphs, and tables that were flattened to lines are tables again."""

from pathlib import Path

from gnbv.extraction import extract
from tests.extraction.making import extracted
from tests.extraction.shapes import figures, texts, words

DATA = Path(__file__).parent / "data"


def test_the_annex_of_a_decision_that_lost_its_headings() -> None:
    document = extract(DATA / "annex-of-decision-1424.txt")
    (grid,) = document.grids
    rows = texts(grid)
    assert (len(rows), grid.width) == (15, 17)
    assert [row[0] for row in rows[:13]] == figures("1 2 2.1 2.2 3 3.1 3.2 4 4.1 4.2 5 5.1 5.2")
    assert rows[3][1] == "Cải thiện dinh dưỡng"
    assert rows[3][2:] == figures(
        "12.100 - 10.100 2.000 3.075 - 2.575 500 2.375 - 2.375 200 - 200 500"
    )
    assert rows[13] == [
        *["Kinh phí các dự án 01 năm"] * 2,
        *[""] * 4,
        *figures("53.175 2.500 49.625 1.050 49.025 2.500 46.525 3.100 - 3.100 1.050"),
    ]
    assert rows[14] == [
        *["Tổng giai đoạn 2022 - 2025"] * 2,
        *figures("209.600 10.000 195.400 4.200"),
        *[""] * 4,
        *figures("196.100 10.000 186.100 9.300 - 9.300 4.200"),
    ]
    assert words(document)[0] == "PHỤ LỤC"
    closing, note = words(document)[-2:]
    assert closing == (
        "Tổng kinh phí: 209.600.000.000 đồng (hai trăm lẻ chín tỷ sáu trăm triệu đồng)."
    )
    assert note.startswith("[1] Ngân sách Trung ương hỗ trợ 04 năm (2022 - 2025);")


def test_places_are_lines(tmp_path: Path) -> None:
    text = "Phụ lục\n\ta\n\tb\n\tc\n\n\td\n\t\n\tf\n"
    document = extracted(tmp_path, "a.txt", text)
    (grid,) = document.grids
    assert texts(grid) == [["a", "b", "c"], ["d", "", "f"]]
    assert [row[2].place for row in grid.rows] == ["line 4", "line 8"]
    assert document.paragraphs[0].place == "line 1"


def test_rows_with_tabs_are_a_table(tmp_path: Path) -> None:
    document = extracted(
        tmp_path, "a.txt", "Phụ lục\nTT\tTên\tVốn\n1\ta\t62.500\n\tTổng\t62.500\n\nHết"
    )
    (grid,) = document.grids
    assert texts(grid) == [["TT", "Tên", "Vốn"], ["1", "a", "62.500"], ["", "Tổng", "62.500"]]
    assert grid.rows[1][2].place == "line 3, cell 3"
    assert words(document) == ["Phụ lục", "Hết"]


def test_lines_that_are_indented_or_hold_one_tab_are_paragraphs(tmp_path: Path) -> None:
    text = "\tMột.\n\n\tHai.\n\n\tBa.\n\nSố: 12\tVĩnh Long, ngày\n\nHết\n"
    document = extracted(tmp_path, "a.txt", text)
    assert document.grids == ()
    assert words(document) == ["Một.", "Hai.", "Ba.", "Số: 12 Vĩnh Long, ngày", "Hết"]


def test_two_empty_lines_part_tables(tmp_path: Path) -> None:
    rows = "\ta\n\tb\n\tc\n\n\td\n\te\n\tf\n"
    grids = extracted(tmp_path, "a.txt", f"{rows}\n\n{rows}").grids
    assert [grid.name for grid in grids] == ["table 1", "table 2"]


def test_a_mark_of_the_encoding_is_no_text(tmp_path: Path) -> None:
    assert words(extracted(tmp_path, "a.txt", "đồng\r\n".encode("utf-16"))) == ["đồng"]
    assert words(extracted(tmp_path, "a.txt", "đồng\r\n".encode("utf-8-sig"))) == ["đồng"]
