"""What stands over a sheet: the decision, as the act that encloses it or that it rests on."""

from io import BytesIO

from openpyxl import load_workbook

from gnbv.reading.loader import load
from gnbv.reconciliation import reconcile
from gnbv.tables import all_tables
from gnbv.writers import Style, writer
from tests.conftest import SHIPPED


def test_in_a_workbook_the_annex_alone_is_enclosed_with_the_decision() -> None:
    plan = load(SHIPPED).plan
    assert plan is not None
    content = writer("xlsx")(all_tables(reconcile(plan)), Style("vi"))
    assert isinstance(content, bytes)
    book = load_workbook(BytesIO(content))
    at = {"Phụ lục": "A3", "Dòng kinh phí": "B2"}
    acts = {sheet.title: str(sheet[at.get(sheet.title, "A2")].value) for sheet in book}
    of_act = (
        "Quyết định số 1424/QĐ-UBND ngày 14 tháng 7 năm 2022 của Ủy ban nhân dân tỉnh Vĩnh Long"
    )
    assert acts["Phụ lục"] == f"(Kèm theo {of_act})"
    assert acts["Năm 2024"] == acts["Dòng kinh phí"] == f"Theo {of_act}"
    assert [name for name, act in acts.items() if "Kèm theo" in act] == ["Phụ lục"]
