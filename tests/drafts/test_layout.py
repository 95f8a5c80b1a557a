"""Layout: where heads, numbers, names and figures are, in tables of many shapes."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gnbv.drafts.layout import Layout, label_of, lay_out
from gnbv.extraction.grids import Hidden
from tests.drafts.sheets import grid, laid
from tests.extraction.making import extracted, workbook


def names(text: str, hidden: Hidden | None = None) -> list[str]:
    layout = laid(text, hidden)
    return [label_of(layout, row)[1] for row in layout.body]


def test_heads_number_name_and_figures() -> None:
    layout = laid("""
        STT | Nội dung | NSTW | NSĐP
        1   | Đường    | 6    | 4
    """)
    assert (layout.number_at, layout.name_at, layout.figures_at) == (0, 1, (2, 3))
    assert layout.headings(2) == ("NSTW",)
    assert label_of(layout, layout.body[0]) == ("1", "Đường")


def test_merged_heads_are_said_once_and_stand_above_all_that_they_cover() -> None:
    layout = laid("""
        STT | Nội dung | Năm 2022 | <    | Tổng
        ^   | ^        | NSTW     | NSĐP | ^
        1   | Đường    | 6        | 4    | 10
    """)
    assert [layout.headings(at) for at in (2, 3, 4)] == [
        ("Năm 2022", "NSTW"),
        ("Năm 2022", "NSĐP"),
        ("Tổng",),
    ]
    assert layout.group(3) == ("Năm 2022",)


def test_a_blank_head_above_others_belongs_to_the_left_one() -> None:
    layout = laid("""
        STT | Nội dung | Năm 2022 |      | Năm 2023
            |          | NSTW     | NSĐP | NSTW
        1   | Đường    | 6        | 4    | 3
    """)
    assert layout.headings(3) == ("Năm 2022", "NSĐP")


@pytest.mark.parametrize("index", ["1 | 2 | 3=4+5 | 4 | 5", "A | B | 1=2+3 | 2 | 3"])
def test_a_row_that_counts_the_columns_is_none_of_figures(index: str) -> None:
    found = names(f"""
        STT | Nội dung | Tổng | NSTW | NSĐP
        {index}
        1   | Đường    | 10   | 6    | 4
    """)
    assert found == ["Đường"]


def test_heads_that_a_new_page_repeats_are_left_out() -> None:
    found = names("""
        STT | Nội dung | NSTW
        1   | Đường    | 6
        STT | Nội dung | NSTW
        2   | Cầu      | 7
    """)
    assert found == ["Đường", "Cầu"]


@pytest.mark.parametrize(
    "rows",
    [
        "1 | Đường | 2000\n2 | Cầu | 10",
        "1 | Đường | 10\n2 | Cầu | 2000",
        "1 | Đường | 1999\n2 | Cầu | 2025",
    ],
)
def test_an_amount_that_looks_like_a_year_is_no_heading(rows: str) -> None:
    assert names(f"STT | Nội dung | NSTW\n{rows}") == ["Đường", "Cầu"]


def test_years_are_headings() -> None:
    layout = laid("""
        Nội dung | NSTW | <
        ^        | 2022 | 2023
        Đường    | 2000 | 2010
    """)
    assert layout.headings(2) == ("NSTW", "2023")
    assert len(layout.body) == 1


def test_lines_that_cover_the_table_are_no_rows() -> None:
    layout = laid("""
        KẾ HOẠCH 2022-2025 | < | <
        STT | Nội dung | NSTW
        1   | Đường    | 6
        Người lập biểu | < | <
    """)
    assert (layout.above, layout.below) == (("KẾ HOẠCH 2022-2025",), ("Người lập biểu",))


def test_hidden_rows_and_columns_are_left_out_and_told_with_their_places() -> None:
    text = """
        STT | Nội dung | NSTW | NSĐP
        1   | Đường    | 6    | 4
        2   | Cầu      | 7    | -
    """
    layout = laid(text, Hidden(rows={2}, columns={2}))
    assert names(text, Hidden(rows={2}, columns={2})) == ["Đường"]
    assert layout.hidden == ("row 2, cell 3", "row 3, cell 1", "row 3, cell 3")


def test_a_merged_figure_counts_where_it_begins() -> None:
    layout = laid("""
        Nội dung | NSTW | NSĐP
        Đường    | 10   | <
        Cầu      | 7    | 8
    """)
    assert [cell.text for cell in layout.body[0]] == ["Đường", "10", ""]


def test_a_number_in_the_cell_of_the_name() -> None:
    layout = laid("""
        Nội dung  | NSTW
        1. Đường  | 6
        1.1. Cầu  | 4
    """)
    assert [label_of(layout, row) for row in layout.body] == [("1", "Đường"), ("1.1", "Cầu")]


@pytest.mark.parametrize(
    "text",
    ["Nội dung | NSTW\nĐường | ", "Nội dung\nĐường", "10\n20", "Nội dung | Ghi chú\nĐường | x"],
)
def test_a_table_without_figures_has_no_layout(text: str) -> None:
    assert lay_out(grid(text)) is None


def _sheet(rows: list[tuple[object, ...]], folder: Path) -> Layout:
    """The layout of a workbook's sheet whose numbers are typed as numbers."""

    def fill(_: Any, sheet: Any) -> None:
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)

    layout = lay_out(extracted(folder, "a.xlsx", workbook(fill)).grids[0])
    assert layout is not None
    return layout


def test_numbers_of_rows_that_are_typed_as_numbers(tmp_path: Path) -> None:
    layout = _sheet(
        [
            ("TT", "Danh mục dự án", "NSTW", "NSĐP"),
            (1, "A", 100, 150),
            (Decimal("1.1"), "Hạng mục 1", 40, 100),
            (Decimal("1.2"), "Hạng mục 2", 60, 50),
            (2, "B", 200, 50),
            (1000, "C", 1, 1),
        ],
        tmp_path,
    )
    assert (layout.number_at, layout.name_at, layout.figures_at) == (0, 1, (2, 3))
    labels = [label_of(layout, row)[0] for row in layout.body]
    assert labels == ["1", "1.1", "1.2", "2", "1000"]
