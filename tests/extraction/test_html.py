"""Pages: tables with spans, paragraphs and lists come out as a browser shows them."""

from pathlib import Path

import pytest

from gnbv.errors import FailedError
from tests.extraction.making import extracted
from tests.extraction.shapes import merges, texts, words

SEEN = {
    "blocks are lines": (
        "<h1>Kế hoạch</h1><p>một<div>hai</div>ba",
        ["Kế hoạch", "một", "hai", "ba"],
    ),
    "a break begins a line": ("<p>một<br>hai<br/>ba</p>", ["một", "hai", "ba"]),
    "typed lines stay lines": ("<pre>một\n  hai\n</pre>ba\nbốn", ["một", "hai", "ba bốn"]),
    "entities are characters": ("<p>A&nbsp;&amp;&#7841;&hellip;</p>", ["A\u00a0&ạ…"]),
    "spaces run together": ("<p>  một \n\t hai&nbsp;</p>", ["một hai"]),
    "inline elements part nothing": ("<p>62<b>.5</b><i>00</i></p>", ["62.500"]),
    "scripts and styles are left out": (
        "<style>p { }</style><script>if (1 < 2) '<p>no</p>'</script><p>a</p>",
        ["a"],
    ),
    "comments are left out": ("<p>a<!-- <p>no</p> --></p><!-- no end", ["a"]),
    "the title is no text of the page": ("<head><title>no</title></head><p>a", ["a"]),
    "a head without an end ends with the body": ("<head><meta name=a><body><p>a", ["a"]),
    "hidden elements are left out": (
        "<div hidden>no<div>no</div></div><p style='display: none'>no</p><p>a</p>",
        ["a"],
    ),
    "a hidden paragraph without an end ends at the next": ("<p hidden>no<p>a", ["a"]),
    "numbers of lists are shown": (
        "<ol><li>a<li>b<ol type=a><li>c</ol><li value=7>d</ol><ul><li>e</ul>",
        ["1. a", "2. b", "a. c", "7. d", "e"],
    ),
    "Word's own conditions keep their text": (
        "<p><![if !supportLists]>1.<![endif]> a</p>",
        ["1. a"],
    ),
    "a stray sign is text": ("<p>1 < 2 và 3 > 2</p>", ["1 < 2 và 3 > 2"]),
    "a picture inside does not matter": (
        f"<p>a<img src='data:image/png;base64,{'A' * 100_000}'>b</p>",
        ["ab"],
    ),
    "what is cut off ends there": ("<p>a</p><p>b<sp", ["a", "b"]),
}


@pytest.mark.parametrize("what", SEEN)
def test_only_what_is_seen_is_read(tmp_path: Path, what: str) -> None:
    page, wanted = SEEN[what]
    assert words(extracted(tmp_path, "a.html", page)) == wanted


def test_cells_span_rows_and_columns(tmp_path: Path) -> None:
    page = """<table><caption>Phụ lục<br>Kinh phí</caption>
    <thead><tr><th rowspan=2>TT<th colspan="2">Vốn</tr><tr><th>TW<th>ĐP</thead>
    <tbody><tr><td>1</td><td>62.500</td><td>-</td></tr></tbody></table><p>Tổng"""
    document = extracted(tmp_path, "a.htm", page)
    (grid,) = document.grids
    assert texts(grid) == [["TT", "Vốn", "Vốn"], ["TT", "TW", "ĐP"], ["1", "62.500", "-"]]
    assert merges(grid) == {(0, 2): (0, 1), (1, 0): (0, 0)}
    assert words(document) == ["Phụ lục", "Kinh phí", "Tổng"]
    assert [one == grid for one in document.blocks] == [False, False, True, False]


def test_spans_end_with_their_group_and_their_table(tmp_path: Path) -> None:
    page = """<table><thead><tr><th rowspan=9>a<th>b</thead>
    <tbody><tr><td rowspan=0>c<td>d<tr><td>e</tbody></table>"""
    (grid,) = extracted(tmp_path, "a.html", page).grids
    assert texts(grid) == [["a", "b"], ["c", "d"], ["c", "e"]]


def test_rows_of_unequal_length_are_filled_up(tmp_path: Path) -> None:
    (grid,) = extracted(tmp_path, "a.html", "<table><tr><td>a<td>b<tr><td>c</table>").grids
    assert texts(grid) == [["a", "b"], ["c", ""]]


def test_lines_of_a_cell_are_one_text(tmp_path: Path) -> None:
    page = "<table><tr><td><p>Ngân sách<br>trung ương</p><p>(TW)</td></tr></table>"
    (grid,) = extracted(tmp_path, "a.html", page).grids
    assert texts(grid) == [["Ngân sách trung ương (TW)"]]


def test_a_table_within_a_table_is_a_problem_of_its_cell(tmp_path: Path) -> None:
    page = "<table><tr><td>a<td>vốn<table><tr><td>59<td>1,5</table></td></tr></table>"
    (grid,) = extracted(tmp_path, "a.html", page).grids
    assert texts(grid) == [["a", "vốn 59 1,5"]]
    assert [cell.problem is None for cell in grid.rows[0]] == [True, False]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="windows-1258">', "cp1258"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">', "cp1258"),
    ],
)
def test_the_encoding_is_known_or_declared(tmp_path: Path, head: str, encoding: str) -> None:
    page = f"<html><head>{head}</head><body><p>Vĩnh Long: 62,5 đồng</p></body></html>"
    decomposed = page.replace("ĩ", "i\u0303").replace("ồ", "ô\u0300")
    content = (decomposed if encoding == "cp1258" else page).encode(encoding)
    (found,) = words(extracted(tmp_path, "a.html", content))
    assert found == (
        "Vi\u0303nh Long: 62,5 đô\u0300ng" if encoding == "cp1258" else "Vĩnh Long: 62,5 đồng"
    )


@pytest.mark.parametrize(
    "page", [b"<meta charset='x-unknown'><p>a", "<p>Vĩnh".encode("cp1258", "replace") + b"\xff\xff"]
)
def test_what_no_encoding_reads_is_reported(tmp_path: Path, page: bytes) -> None:
    with pytest.raises(FailedError) as caught:
        extracted(tmp_path, "a.html", page)
    assert caught.value.text.vi != caught.value.text.en


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("150<sup>1</sup>", "150"),
        ("150<sup>(1)</sup>", "150"),
        ("<sup>1</sup>150", "150"),
        ('150<span style="vertical-align: super">1</span>', "150"),
        ("<s>30</s>40", "40"),
        ("<del>30</del> 40", "40"),
        ("<strike>30</strike>40", "40"),
        ('<span style="text-decoration: line-through">30</span>40', "40"),
        ('<span style="text-decoration-line:underline line-through">30</span>40', "40"),
        ("<s>30<s>31</s>32</s>40", "40"),
        ("Nhà văn hóa 200 m<sup>2</sup>", "Nhà văn hóa 200 m2"),
    ],
)
def test_marks_and_struck_text_are_no_part_of_a_cell(cell: str, shown: str, tmp_path: Path) -> None:
    page = f"<table><tr><td>{cell}</td><td>7</td></tr></table>"
    (grid,) = extracted(tmp_path, "a.html", page).grids
    assert texts(grid) == [[shown, "7"]]
    assert [one.problem for one in grid.rows[0]] == [None, None]


@pytest.mark.parametrize("cell", ["<s>30</s>", "<sup>1</sup>", "<s>30"])
def test_a_cell_of_nothing_but_struck_text_or_a_mark_is_a_problem(
    cell: str, tmp_path: Path
) -> None:
    page = f"<table><tr><td>{cell}</td><td>7</td></tr><tr><td><s></s></td><td>8</td></tr></table>"
    (grid,) = extracted(tmp_path, "a.html", page).grids
    assert texts(grid) == [["", "7"], ["", "8"]]
    assert [[one.problem is None for one in row] for row in grid.rows] == [
        [False, True],
        [True, True],
    ]


@pytest.mark.parametrize("element", ["td", "tr"])
def test_struck_cells_and_rows_keep_their_places(element: str, tmp_path: Path) -> None:
    struck = {element: ' style="text-decoration: line-through"'}
    page = (
        f"<table><tr{struck.get('tr', '')}><td{struck.get('td', '')}>30<td>{'5' * 2}"
        "<tr><td>40<td>6</table>"
    )
    (grid,) = extracted(tmp_path, "a.html", page).grids
    assert texts(grid) == [["", "" if element == "tr" else "55"], ["40", "6"]]
    assert grid.rows[0][0].problem


def test_struck_paragraphs_are_left_out_and_marks_in_them_stay(tmp_path: Path) -> None:
    page = "<p>Vốn <s>30</s> 40 tỷ đồng<sup>1</sup></p>"
    assert words(extracted(tmp_path, "a.html", page)) == ["Vốn 40 tỷ đồng1"]
