"""Every table that rests on a hedged line says so, in Word and in Excel as well."""

from io import BytesIO

from docx import Document
from openpyxl import load_workbook

from gnbv.reading.loader import load
from gnbv.reconciliation import reconcile
from gnbv.tables import all_tables
from gnbv.writers import Format, Style, writer
from tests.conftest import ROOT

HEDGED = ROOT / "tests" / "cases" / "documents" / "mu-cang-chai-2022"
NOTES = [
    "Dự án 1, Trung ương: văn bản ghi 'hơn 153 tỷ'; tính theo số in.",
    "Dự án 1, Địa phương: văn bản ghi 'trên 28 tỷ'; tính theo số in.",
]


def written(form: Format) -> bytes:
    plan = load(HEDGED).plan
    assert plan
    content = writer(form)(all_tables(reconcile(plan)), Style("vi"))
    assert isinstance(content, bytes)
    return content


def test_word_has_a_note_for_each_hedged_line() -> None:
    lines = [one.text for one in Document(BytesIO(written("docx"))).paragraphs]
    assert all(note in lines for note in NOTES)
    assert not any("Vốn vay: văn bản ghi" in line for line in lines)


def test_excel_has_the_notes_on_each_sheet_of_its_money() -> None:
    book = load_workbook(BytesIO(written("xlsx")))
    for name in ("Phụ lục", "Các năm", "Năm 2022", "Nguồn vốn"):
        values = {value for row in book[name].iter_rows(values_only=True) for value in row}
        assert values.issuperset(NOTES), name
