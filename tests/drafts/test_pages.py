"""Pages: which tables of a document are one, and which are others."""

from pathlib import Path
from typing import Any

import pytest

from gnbv.drafts import Told, draft
from gnbv.drafts.layout import label_of, lay_out
from gnbv.drafts.pages import joined
from gnbv.extraction import Document, Grid, Paragraph
from tests.drafts.sheets import drafted, grid
from tests.extraction.making import extracted, workbook

HEADS = "STT | Nội dung | NSTW | NSĐP\n"


def document(*blocks: Grid | str) -> Document:
    return Document(
        "giay.docx",
        tuple(Paragraph(one, "paragraph") if isinstance(one, str) else one for one in blocks),
    )


def test_tables_that_go_on_over_pages_are_one() -> None:
    first = grid("STT | Nội dung | NSTW\n1 | Đường | 6")
    with_heads = grid("STT | Nội dung | NSTW\n2 | Cầu | 7")
    without = grid("3 | Chợ | 8")
    (pages,) = joined(document(first, with_heads, without))
    assert pages.grids == (first, with_heads, without)
    layout = lay_out(pages.whole)
    assert layout is not None
    assert [label_of(layout, row)[1] for row in layout.body] == ["Đường", "Cầu", "Chợ"]


def test_tables_of_other_heads_or_widths_are_others() -> None:
    first = grid("STT | Nội dung | NSTW\n1 | Đường | 6")
    households = grid("STT | Nội dung | Số hộ\n1 | Đường | 60")
    wider = grid("2 | Cầu | 7 | 8")
    assert [one.grids for one in joined(document(first, households, wider))] == [
        (first,),
        (households,),
        (wider,),
    ]


@pytest.mark.parametrize(
    "between",
    [
        "2", "- 2 -", "2/5", "Trang 2", "Trang 2/5", "Page 2 of 5", "(tiếp theo)", "(Tiếp)",
        "Tiếp theo", "Trang 2 (tiếp theo)", "Phụ lục I (tiếp theo)", "Phụ lục I - Tiếp theo",
        "(continued)",
    ],
)  # fmt: skip
def test_a_turned_page_is_no_other_table(between: str) -> None:
    first, second = grid(f"{HEADS}1 | Đường | 6 | 4"), grid(f"{HEADS}2 | Kênh | 12 | 9")
    assert [one.grids for one in joined(document(first, between, second))] == [(first, second)]


@pytest.mark.parametrize(
    "between",
    [
        "Đơn vị tính: tỷ đồng", "Năm 2023", "II. Nguồn vốn ngân sách tỉnh", "Phụ lục II",
        "Biểu 2: Vốn sự nghiệp", "Hỗ trợ tiếp theo cho các xã",
    ],
)  # fmt: skip
def test_words_between_tables_begin_another(between: str) -> None:
    first, second = grid(f"{HEADS}1 | Đường | 6 | 4"), grid(f"{HEADS}1 | Kênh | 12 | 9")
    assert [one.grids for one in joined(document(first, between, second))] == [
        (first,),
        (second,),
    ]


def test_each_table_between_words_is_chosen_by_its_name() -> None:
    first = grid(f"{HEADS}1 | Đường | 6 | 4", name="Bảng")
    second = grid(f"{HEADS}1 | Đường | 12 | 9", name="Bảng")
    paper = document(
        "Kế hoạch 2022-2025", "Đơn vị tính: triệu đồng", first, "Đơn vị tính: tỷ đồng", second
    )
    assert [one.whole.name for one in joined(paper)] == ["Bảng", "Bảng (2)"]
    chosen = draft(paper, Told(), table="Bảng (2)")
    assert chosen.mapping.unit.dong == 10**9
    assert "12 tỷ đồng" in chosen.files["projects/01-duong.yaml"]
    assert "6 triệu đồng" in draft(paper, table="Bảng").files["projects/01-duong.yaml"]


def test_sheets_of_a_workbook_are_never_one_table(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        for year, one in ((2022, sheet), (2023, book.add_worksheet("Năm 2023"))):
            one.write_row("A1", ["STT", "Nội dung (triệu đồng)", "NSTW", "NSĐP"])
            one.write_row("A2", [1, "Đường", year - 2016, 4])

    paper = extracted(tmp_path, "giay.xlsx", workbook(fill))
    assert [one.whole.name for one in joined(paper)] == ["Phụ lục", "Năm 2023"]
    found = drafted(tmp_path / "plan", paper, Told(period=(2022, 2025)))
    assert found.millions == {"1 trung-uong": 6, "1 dia-phuong": 4}
    assert "Năm 2023" in found.remarks
