"""Every format prints an annex's headings, percentages and words as they were."""

import json
import re
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from gnbv.allocation import allocate
from gnbv.language import Lang
from gnbv.reconciliation import reconcile
from gnbv.tables import TableSet, all_tables, annex_table
from gnbv.writers import Format, Style, writer
from tests.conftest import edit, plan_in
from tests.workbook.test_untaken import told
from tests.workbook.trip import edited, export, put, take_in
from tests.writers.sheet_math import calculate

HEADING = "Các dự án thành phần của chương trình"


def written(folder: Path, form: Format, lang: Lang = "vi", terminal: int = 0) -> Any:
    """The annex in a format; as a terminal so many columns wide draws it, where one is given."""
    allocation = allocate(plan_in(folder))
    tables = TableSet(tables=(annex_table(allocation),), allocation=allocation)
    return writer(form, bool(terminal))(tables, Style(lang, width=terminal or 80))


def sheet_in(folder: Path, lang: Lang = "vi") -> Any:
    return load_workbook(BytesIO(written(folder, "xlsx", lang))).worksheets[0]


def test_a_heading_stands_over_the_width_of_a_sheet(every_kind: Path) -> None:
    sheet = sheet_in(every_kind)
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"B6:I6", "B9:I9", "B12:I12"} <= merged
    assert [sheet[name].value for name in ("A6", "B6", "B9", "A12")] == [
        *("A", HEADING, "Trong đó:", "B")
    ]
    # It widens no column.
    assert sheet.column_dimensions["B"].width < len(HEADING)


def worked_out(folder: Path, edits: dict[str, int]) -> dict[str, Any]:
    """The percentages of a sheet, by cell, once funding lines are edited: worked out anew."""
    annex, lines = load_workbook(BytesIO(written(folder, "xlsx", "en"))).worksheets[:2]
    cells = {cell.coordinate: cell.value for row in lines.iter_rows() for cell in row} | edits
    for row in range(7, 15):
        for column in "EH":
            formula = annex[f"{column}{row}"].value or ""
            cells[f"Z{column}{row}"] = formula.replace(f"'{lines.title}'!", "").replace("$", "")
    return {name: one for name, one in calculate(cells).items() if name.startswith("Z")}


def test_percentages_of_a_sheet_follow_the_funding_lines(every_kind: Path) -> None:
    sheet = sheet_in(every_kind)
    assert sheet["E7"].number_format == '0.00;-0.00;"-"'
    assert sheet["H7"].number_format == '0.0%;-0.0%;"-"'
    # 6.600 of 11.100 without a sign; 600 of 6.600, and 1.200 of 11.100, with one.
    values = worked_out(every_kind, {})
    assert values["ZE7"] == Fraction(660_000, 11_100)
    assert (values["ZH7"], values["ZH14"]) == (Fraction(600, 6_600), Fraction(1_200, 11_100))
    # Mobilised money of project 1 is 1.600 now.
    values = worked_out(every_kind, {"F7": 1_600_000_000})
    assert values["ZE7"] == Fraction(760_000, 12_100)
    assert (values["ZH7"], values["ZH14"]) == (Fraction(1_600, 7_600), Fraction(2_200, 12_100))


def test_sums_of_a_sheet_pass_over_headings_and_rows_printed_again(every_kind: Path) -> None:
    sheet = sheet_in(every_kind)
    assert [sheet[name].value for name in ("D8", "D14")] == ["=SUM(D10:D11)", "=SUM(D7:D8)"]


def test_an_import_is_not_confused(every_kind: Path) -> None:
    content = export(every_kind)
    assert told(every_kind, content) == []
    assert told(every_kind, edited(content, put("F6", 7_000_000_000))) == []
    assert take_in(every_kind, edited(content, put("F6", 7_000_000_000))) == ()
    lines = {(one.project, one.source): one.amount for one in plan_in(every_kind).lines}
    assert lines["1", "central"] == 7_000_000_000


def test_words_that_are_edited_in_a_workbook_are_told(every_kind: Path) -> None:
    book: Any = load_workbook(BytesIO(export(every_kind)))
    book["Annex"]["B6"] = "Other words"
    out = BytesIO()
    book.save(out)
    place = ("[Annex!B6]", "The projects of the programme", "Other words")
    assert told(every_kind, out.getvalue()) == [place]


def test_a_heading_is_one_cell_of_a_document(every_kind: Path) -> None:
    (table,) = Document(BytesIO(written(every_kind, "docx"))).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    # python-docx gives a cell once for each column that it spans.
    assert rows[1] == ["A", *[HEADING] * 8]
    assert rows[4] == ["", *["Trong đó:"] * 8]
    assert len({id(cell._tc) for cell in table.rows[1].cells}) == 2
    assert rows[2][2:] == ["Sở NN", "6.600", "59,46", "6.000", "600", "9,1 %", "Lồng ghép"]


def test_a_heading_spans_the_columns_of_a_page(every_kind: Path) -> None:
    page = written(every_kind, "html")
    look = 'style="font-weight: bold"'
    assert f'<td>A</td><th scope="rowgroup" colspan="8" {look}>{HEADING}</th></tr>' in page
    assert '<td class="number">9,1 %</td>' in page
    assert '<td class="number">lồng ghép</td>' in page


@pytest.mark.parametrize("form", ["table", "markdown", "latex"])
def test_text_has_all_that_is_printed(every_kind: Path, form: Format) -> None:
    text = written(every_kind, form).replace("\\", "")
    for words in (HEADING, "Trong đó:", "59,46", "9,1 %", "100,00", "lồng ghép", "Như mục A"):
        assert words in text


@pytest.mark.parametrize("width", [40, 60, 200])
def test_a_terminal_of_any_width_has_all_that_is_printed(every_kind: Path, width: int) -> None:
    text = re.sub(r"\s+", " ", written(every_kind, "table", terminal=width))
    for words in ("Trong đó:", "59,46", "9,1 %", "100,00", "Như mục A"):
        assert words in text


def test_machines_get_percentages_and_words_by_name(every_kind: Path) -> None:
    rows = json.loads(written(every_kind, "json"))["rows"]
    assert {"number": "A", "text": HEADING}.items() <= rows[0].items()
    (share,) = [one for one in rows if (one["number"], one["column"]) == ("2.1", "own_share")]
    assert (share["source"], share["percent"]) == ("local+mobilised", "11.76")
    lines = written(every_kind, "csv").splitlines()
    assert lines[0] == (
        "number,code,name,column,source,source_name,nature,span,amount_dong,percent,text"
    )
    assert any(one.startswith("1,2.1,") and one.endswith(",,period,,,lồng ghép") for one in lines)


def test_a_data_package_types_them(every_kind: Path) -> None:
    files = writer("datapackage")(all_tables(reconcile(plan_in(every_kind))), Style("en"))
    assert isinstance(files, dict)
    package = json.loads(files["datapackage.json"])
    (annex,) = [one for one in package["resources"] if one["name"] == "annex"]
    types = {one["name"]: one["type"] for one in annex["schema"]["fields"]}
    assert (types["amount"], types["percent"], types["text"]) == ("integer", "string", "string")


def test_an_annex_of_amounts_alone_is_written_as_ever(template: Path) -> None:
    names = "number,code,name,column,source,source_name,nature,nature_name,span,amount_dong"
    assert written(template, "csv").startswith(f"{names}\r\n")
    edit(template / "annex.yaml", "rows:\n", "rows:\n  - heading: A\n")
    assert ",percent,text\r\n" in written(template, "csv")
