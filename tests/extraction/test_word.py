"""Word documents: what a reader of the page sees comes out, and nothing else."""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.extraction.making import extracted, p, r, tbl, tc, tr, word
from tests.extraction.shapes import merges, texts, words

DELETED = '<w:del w:id="1" w:author="a"><w:r><w:delText>500</w:delText></w:r></w:del>'
INSERTED = f'<w:ins w:id="2" w:author="a">{r("62.500")}</w:ins>'
MOVED = f'<w:moveFrom w:id="3">{r("cũ ")}</w:moveFrom><w:moveTo w:id="4">{r("mới")}</w:moveTo>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("7")}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
LINK = f"<w:hyperlink>{r('a')}</w:hyperlink>"
BOX = f"<w:txbxContent>{p(text='trong khung')}</w:txbxContent>"
TWICE = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
    f"{BOX}</w:drawing></mc:Choice><mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)

SEEN = {
    "inserted text counts, deleted does not": (p(f"{DELETED}{INSERTED}"), ["62.500"]),
    "moved text stands once": (p(MOVED), ["mới"]),
    "hidden text is left out": (p(r("ẩn ", "<w:vanish/>") + r("hiện")), ["hiện"]),
    "text that is not hidden stays": (p(r("hiện", '<w:vanish w:val="0"/>')), ["hiện"]),
    "a hidden end of a paragraph hides no text": (
        p("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>", "hiện"),
        ["hiện"],
    ),
    "former formats hide nothing": (
        p(r("hiện", "<w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>")),
        ["hiện"],
    ),
    "a deleted break joins two paragraphs": (
        p("<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>", "62") + p(text=".500") + p(text="sau"),
        ["62.500", "sau"],
    ),
    "tabs, breaks and stiff hyphens are spaces and hyphens": (
        p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>"),
        ["a b c-"],
    ),
    "a stop of tabs is no tab": (
        p("<w:pPr><w:tabs><w:tab w:val='left' w:pos='10'/></w:tabs></w:pPr>", "a"),
        ["a"],
    ),
    "a field shows its result": (p(r("trang ") + FIELD), ["trang 7"]),
    "a reference to a note leaves nothing": (
        p(r("Tổng") + "<w:r><w:footnoteReference w:id='2'/></w:r>"),
        ["Tổng"],
    ),
    "a frame of text stands once": (p(TWICE, "thân"), ["trong khung", "thân"]),
    "links and controls are seen through": (
        f"<w:sdt><w:sdtContent>{p(LINK)}</w:sdtContent></w:sdt>",
        ["a"],
    ),
    "empty paragraphs are left out": (p() + p(text=" \u00a0 ") + p(text="a"), ["a"]),
    "an entity is a character": (p(text="a &amp; b"), ["a & b"]),
}


@pytest.mark.parametrize("what", SEEN)
def test_only_what_is_seen_is_read(tmp_path: Path, what: str) -> None:
    body, wanted = SEEN[what]
    assert words(extracted(tmp_path, "a.docx", word(body))) == wanted


def test_places_count_what_is_there(tmp_path: Path) -> None:
    body = p(text="một") + p() + tbl(tr(tc("a"), tc("b"))) + p(text="hai") + tbl(tr(tc("c")))
    document = extracted(tmp_path, "a.docx", word(body))
    assert [one.place for one in document.paragraphs] == ["paragraph 1", "paragraph 2"]
    assert [one.name for one in document.grids] == ["table 1", "table 2"]
    assert document.grids[0].rows[0][1].place == "row 1, cell 2"


MERGED = tbl(
    tr(tc("TT", '<w:vMerge w:val="restart"/>'), tc("Vốn", '<w:gridSpan w:val="2"/>')),
    tr(tc("", "<w:vMerge/>"), tc("TW"), tc("ĐP")),
    tr(tc("1"), tc("62.500"), tc("-")),
)


def test_merged_cells_stand_in_each_place(tmp_path: Path) -> None:
    (grid,) = extracted(tmp_path, "a.docx", word(MERGED)).grids
    assert texts(grid) == [["TT", "Vốn", "Vốn"], ["TT", "TW", "ĐP"], ["1", "62.500", "-"]]
    assert merges(grid) == {(0, 2): (0, 1), (1, 0): (0, 0)}


def test_older_documents_merge_to_the_left(tmp_path: Path) -> None:
    first, second = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    body = tbl(tr(tc("Vốn", first), tc("", second), tc("b")), tr(tc("1"), tc("2"), tc("3")))
    (grid,) = extracted(tmp_path, "a.docx", word(body)).grids
    assert texts(grid) == [["Vốn", "Vốn", "b"], ["1", "2", "3"]]
    assert merges(grid) == {(0, 1): (0, 0)}


def test_rows_may_leave_columns_out_and_end_early(tmp_path: Path) -> None:
    body = tbl(
        tr(tc("a"), tc("b"), tc("c")),
        tr(tc("d"), form='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        tr(tc("e")),
    )
    (grid,) = extracted(tmp_path, "a.docx", word(body)).grids
    assert texts(grid) == [["a", "b", "c"], ["", "d", ""], ["e", "", ""]]


def test_a_cell_that_continues_nothing_is_its_own(tmp_path: Path) -> None:
    body = tbl(
        tr(tc("a", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')),
        tr(tc("b", "<w:vMerge/>"), tc("c")),
        tr(tc("d", "<w:vMerge/>"), tc("e")),
    )
    (grid,) = extracted(tmp_path, "a.docx", word(body)).grids
    assert texts(grid) == [["a", "a"], ["b", "c"], ["b", "e"]]


def test_a_deleted_row_is_gone_and_a_hidden_one_is_known(tmp_path: Path) -> None:
    body = tbl(
        tr(tc("a")),
        tr(tc("b"), form='<w:del w:id="1" w:author="a"/>'),
        tr(tc("c"), form="<w:hidden/>"),
    )
    (grid,) = extracted(tmp_path, "a.docx", word(body)).grids
    assert [(row[0].text, row[0].hidden) for row in grid.rows] == [("a", False), ("c", True)]


def test_a_table_within_a_table_is_a_problem_of_its_cell(tmp_path: Path) -> None:
    inner = tbl(tr(tc("59"), tc("1,5")))
    body = tbl(tr(tc("a"), f"<w:tc><w:tcPr/>{p(text='vốn')}{inner}{p()}</w:tc>"))
    (grid,) = extracted(tmp_path, "a.docx", word(body)).grids
    assert texts(grid) == [["a", "vốn 59 1,5"]]
    assert [cell.problem is None for cell in grid.rows[0]] == [True, False]


def test_paragraphs_of_a_cell_are_one_text(tmp_path: Path) -> None:
    cell = f"<w:tc><w:tcPr/>{p(text='Ngân sách')}{p(text='trung ương')}</w:tc>"
    (grid,) = extracted(tmp_path, "a.docx", word(tbl(tr(cell)))).grids
    assert texts(grid) == [["Ngân sách trung ương"]]


def test_a_deleted_break_joins_no_text_of_another_cell(tmp_path: Path) -> None:
    ended = p("<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>", "62")
    body = tbl(tr(f"<w:tc><w:tcPr/>{ended}</w:tc>", tc("500"))) + ended
    document = extracted(tmp_path, "a.docx", word(body))
    assert texts(document.grids[0]) == [["62", "500"]]
    assert words(document) == ["62"]


def test_notes_follow_the_body(tmp_path: Path) -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{p(text="-----")}</w:footnote>'
        f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", " Bốn năm")}</w:footnote>'
        f'<w:footnote w:id="2">{p(text="Ba năm")}</w:footnote>'
    )
    document = extracted(tmp_path, "a.docx", word(p(text="thân"), footnotes=notes))
    found = [(one.text, one.place) for one in document.paragraphs]
    assert found == [
        ("thân", "paragraph 1"),
        ("Bốn năm", "footnote 1"),
        ("Ba năm", "footnote 2"),
    ]


def test_headers_and_footers_are_left_out(tmp_path: Path) -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "đầu trang"
    made.sections[0].footer.paragraphs[0].text = "cuối trang"
    made.add_paragraph("thân")
    out = BytesIO()
    made.save(out)
    assert words(extracted(tmp_path, "a.docx", out.getvalue())) == ["thân"]


_RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        (r("150") + r("1", _RAISED), "150"),
        (r("1", _RAISED) + r("150"), "150"),
        (r("9", "<w:strike/>") + r("200"), "200"),
        (r("9", "<w:dstrike/>") + r("200"), "200"),
        (r("9", '<w:strike/><w:dstrike w:val="0"/>') + r("200"), "200"),
        (r("9", '<w:strike w:val="0"/>') + r("200"), "9200"),
        (r("H") + r("2", '<w:vertAlign w:val="subscript"/>') + r("O"), "H2O"),
        (r("200 m") + r("2", _RAISED), "200 m2"),
    ],
)
def test_marks_and_struck_text_are_no_part_of_a_cell(runs: str, shown: str, tmp_path: Path) -> None:
    body = tbl(tr(f"<w:tc>{p(runs)}</w:tc>", tc("7")))
    (grid,) = extracted(tmp_path, "a.docx", word(body)).grids
    assert texts(grid) == [[shown, "7"]]
    assert [one.problem for one in grid.rows[0]] == [None, None]


@pytest.mark.parametrize("form", [_RAISED, "<w:strike/>", "<w:dstrike/>"])
def test_a_cell_of_nothing_but_struck_text_or_a_mark_is_a_problem(
    form: str, tmp_path: Path
) -> None:
    body = tbl(tr(f"<w:tc>{p(r('9', form))}</w:tc>", tc("7")))
    (grid,) = extracted(tmp_path, "a.docx", word(body)).grids
    assert texts(grid) == [["", "7"]]
    assert [one.problem is None for one in grid.rows[0]] == [False, True]


def test_struck_paragraphs_are_left_out_and_marks_in_them_stay(tmp_path: Path) -> None:
    body = p(r("30 ", "<w:strike/>") + r("40 tỷ đồng") + r("1", _RAISED))
    assert words(extracted(tmp_path, "a.docx", word(body))) == ["40 tỷ đồng1"]
