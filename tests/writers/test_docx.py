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
        "Phụ lục",
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
    assert lines[1].startswith("Theo Quyết định số 1424/QĐ-UBND ngày 14 tháng 7 năm 2022")
    assert "Phụ lục" not in lines


def test_the_page_is_a4_landscape_in_times_new_roman() -> None:
    document = opened(annex())
    section = document.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert round(section.page_width.cm, 1) == 29.7
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.cm, 1) for side in sides] == [2, 2, 3, 1.5]
    normal = document.styles["Normal"].font
    assert (normal.name, normal.size.pt) == ("Times New Roman", 13)


def test_pages_are_numbered_at_the_top_centre_but_the_first() -> None:
    section = opened(annex()).sections[0]
    (number,) = section.header.paragraphs
    assert str(number.alignment).startswith("CENTER")
    assert number._p.xpath("./w:fldSimple/@w:instr") == ["PAGE"]
    assert section.different_first_page_header_footer
    assert [one.text for one in section.first_page_header.paragraphs] == [""]


def test_what_is_not_enclosed_has_a_letterhead_and_a_place_to_sign() -> None:
    plan = load(SHIPPED).plan
    assert plan is not None
    head, drawn, foot = opened(set_of(plan, 2024)).tables
    left, right = ([one.text for one in cell.paragraphs] for cell in head.rows[0].cells)
    assert left[0] == "ỦY BAN NHÂN DÂN TỈNH VĨNH LONG"
    assert left[-1].startswith("Số: …")
    assert right[:2] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert "ngày …" in right[-1]
    assert drawn.cell(0, 0).text == "Mã"
    assert foot.cell(0, 0).text.startswith("Nơi nhận:")


def test_a_letterhead_has_dots_for_whoever_issues_it_where_the_plan_does_not_say(
    template: Path,
) -> None:
    text = (template / "plan.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("issuer:")]
    assert len(lines) < len(text.splitlines())
    (template / "plan.yaml").write_text("\n".join(lines), encoding="utf-8")
    plan = load(template).plan
    assert plan is not None
    head = opened(set_of(plan, plan.programme.period.first)).tables[0]
    assert set(head.cell(0, 0).paragraphs[0].text) == {"…"}


def test_what_stands_under_a_table_takes_its_last_rows_along_to_a_new_page() -> None:
    (drawn,) = opened(annex()).tables
    held = [bool(row._tr.xpath(".//w:keepNext")) for row in drawn.rows]
    assert held == [False] * 16 + [True] * 2


def test_more_than_three_tables_are_listed_with_the_pages_they_begin_on() -> None:
    plan = load(SHIPPED).plan
    assert plan is not None
    tables = all_tables(reconcile(plan))
    document = opened(tables)
    names = document.element.xpath("//w:bookmarkStart/@w:name")
    asked = [str(words).split()[1] for words in document.element.xpath("//w:fldSimple/@w:instr")]
    assert names == asked
    assert len(names) == len(tables.tables)
    listed = [one.text for one in document.paragraphs if one.text.startswith("2. ")]
    funding = "Kinh phí thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững"
    assert listed == [f"2. {funding} giai đoạn 2022-2025 trên địa bàn tỉnh Vĩnh Long\t"]
    few = opened(TableSet(tables=tables.tables[:3], allocation=tables.allocation))
    assert not few.element.xpath("//w:fldSimple")


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
    assert len(document.tables) == len(tables.tables) + 2
    breaks = [p.paragraph_format.page_break_before for p in document.paragraphs]
    assert sum(map(bool, breaks)) == len(tables.tables)


def test_every_row_of_a_table_is_in_its_place() -> None:
    tables = annex()
    (drawn,) = opened(tables).tables
    names = [row.cells[1].text for row in drawn.rows]
    expected = [Style("vi").cell(row.cells[1], tables.tables[0]) for row in tables.tables[0].rows]
    assert names[-len(expected) :] == expected
