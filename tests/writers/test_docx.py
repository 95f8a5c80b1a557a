"""The Word annex: the layout of administrative documents, figures as the decision has them."""

from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT

from gnbv.allocation import allocate
from gnbv.language import Lang
from gnbv.plan import Plan
from gnbv.reading.loader import load
from gnbv.reconciliation import reconcile
from gnbv.tables import TableSet, all_tables, allocation_table, annex_table
from gnbv.writers import Style, writer
from tests.conftest import ROOT

SHIPPED = ROOT / "plans" / "vinh-long-2022-2025"


def opened(tables: TableSet, lang: Lang = "vi") -> Any:
    content = writer("docx")(tables, Style(lang))
    assert isinstance(content, bytes)
    return Document(BytesIO(content))


def set_of(plan: Plan, year: int) -> TableSet:
    allocation = allocate(plan)
    return TableSet(tables=(allocation_table(allocation, year),), allocation=allocation)


def annex(folder: Path = SHIPPED) -> TableSet:
    plan = load(folder).plan
    assert plan is not None
    allocation = allocate(plan)
    return TableSet(tables=(annex_table(allocation),), allocation=allocation)


def test_the_heading_block_names_the_annex_and_the_decision() -> None:
    lines = [paragraph.text for paragraph in opened(annex()).paragraphs]
    assert lines == [
        "PHỤ LỤC",
        "KINH PHÍ THỰC HIỆN CTMTQG GIẢM NGHÈO BỀN VỮNG GIAI ĐOẠN 2022 - 2025",
        (
            "(Kèm theo Quyết định số 1424/QĐ-UBND ngày 14 tháng 7 năm 2022 "
            "của Ủy ban nhân dân tỉnh Vĩnh Long)"
        ),
        "Đơn vị tính: triệu đồng",
        (
            "[1] Ngân sách Trung ương hỗ trợ 04 năm (2022 - 2025); "
            "Ngân sách địa phương hỗ trợ 03 năm (2023 - 2025)"
        ),
        (
            "Suy ra: Bản chữ mất các hàng tiêu đề, đơn vị tính và chỗ đặt chú thích; "
            "tiêu đề được khôi phục theo phép cộng, đơn vị theo dòng cuối."
        ),
        "Tổng kinh phí: 209.600.000.000 đồng (hai trăm lẻ chín tỷ sáu trăm triệu đồng).",
    ]


def test_what_was_not_enclosed_is_only_made_under_the_decision() -> None:
    plan = load(SHIPPED).plan
    assert plan is not None
    lines = [one.text for one in opened(set_of(plan, 2024)).paragraphs]
    assert (
        "Theo Quyết định số 1424/QĐ-UBND ngày 14 tháng 7 năm 2022 "
        "của Ủy ban nhân dân tỉnh Vĩnh Long"
    ) in lines
    assert not [line for line in lines if "Kèm theo" in line]


def test_an_annex_that_the_decision_does_not_print_was_not_enclosed(shipped: Path) -> None:
    (shipped / "annex.yaml").unlink()
    lines = [paragraph.text for paragraph in opened(annex(shipped)).paragraphs]
    assert lines[2].startswith("Theo Quyết định số 1424/QĐ-UBND ngày 14 tháng 7 năm 2022")


def test_the_page_is_a4_landscape_in_times_new_roman() -> None:
    document = opened(annex())
    section = document.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert round(section.page_width.cm, 1) == 29.7
    assert document.styles["Normal"].font.name == "Times New Roman"


def test_the_headings_are_merged_and_repeat() -> None:
    (table,) = opened(annex()).tables
    assert len(table.rows) == 3 + 15
    top = [cell.text for cell in table.rows[0].cells]
    assert top[2:6] == ["Kinh phí giai đoạn 2022 - 2025"] * 4
    assert table.cell(0, 0).text == table.cell(2, 0).text == "STT"
    repeated = [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows]
    assert repeated == [True] * 3 + [False] * 15


def test_figures_stand_at_the_right_and_names_at_the_left() -> None:
    (table,) = opened(annex()).tables
    row = table.rows[3].cells
    assert [cell.text for cell in row[:4]] == [
        "1",
        "Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo",
        "62.500",
        "-",
    ]
    sides = [str(cell.paragraphs[0].alignment).split()[0] for cell in row[:3]]
    assert sides == ["CENTER", "LEFT", "RIGHT"]


def test_an_export_has_every_table_on_a_page_of_its_own() -> None:
    plan = load(SHIPPED).plan
    assert plan is not None
    tables = all_tables(reconcile(plan))
    document = opened(tables, "en")
    assert len(document.tables) == len(tables.tables)
    breaks = [p.paragraph_format.page_break_before for p in document.paragraphs]
    assert sum(map(bool, breaks)) == len(tables.tables) - 1


def test_every_row_of_a_table_is_in_its_place() -> None:
    tables = annex()
    (drawn,) = opened(tables).tables
    names = [row.cells[1].text for row in drawn.rows]
    expected = [Style("vi").cell(row.cells[1], tables.tables[0]) for row in tables.tables[0].rows]
    assert names[-len(expected) :] == expected
