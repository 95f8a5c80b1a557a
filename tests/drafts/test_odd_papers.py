"""Odd papers: either a plan with the right money and a green check, or an answer that says why."""

from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from gnbv.drafts import PaperError, Told, draft
from gnbv.errors import UsageError
from gnbv.extraction.grids import Hidden
from tests.drafts.sheets import Drafted, drafted, grid, paper
from tests.extraction.making import extracted, p, tbl, tc, tr, word, workbook

ROWS = [("1", "Đường", 10, 6, 4), ("2", "Kênh", 21, 12, 9)]
MONEY = {"1 trung-uong": 6, "1 dia-phuong": 4, "2 trung-uong": 12, "2 dia-phuong": 9}


def green(folder: Path, text: str) -> Drafted:
    found = drafted(folder, paper(text))
    assert found.audit.clean, [one.message("en") for one in found.audit.diagnostics]
    return found


@pytest.mark.parametrize("where", ["top", "bottom"])
def test_totals_at_the_top_or_the_bottom(where: str, tmp_path: Path) -> None:
    rows = ["1 | Đường | 10 | 6 | 4", "2 | Kênh | 21 | 12 | 9"]
    total = " | TỔNG SỐ | 31 | 18 | 13"
    body = [total, *rows] if where == "top" else [*rows, total]
    text = "\n".join(["STT | Nội dung | Tổng | NSTW | NSĐP", *body])
    assert green(tmp_path, text).millions == MONEY


def test_a_word_table_over_two_pages(tmp_path: Path) -> None:
    head = tr(*map(tc, ("STT", "Nội dung", "Tổng", "NSTW", "NSĐP")))
    rows = [tr(*(tc(str(one)) for one in row)) for row in ROWS]
    body = "".join(
        [
            p(text="Kế hoạch giai đoạn 2022-2025. Đơn vị tính: triệu đồng"),
            tbl(head, rows[0]),
            tbl(head, rows[1]),
        ]
    )
    found = drafted(tmp_path / "plan", extracted(tmp_path, "giay.docx", word(body)))
    assert (found.millions, found.audit.clean) == (MONEY, True)


def test_a_workbook_with_merged_heads_and_an_index(tmp_path: Path) -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.merge_range("A1:E1", "KẾ HOẠCH VỐN GIAI ĐOẠN 2022-2025")
        sheet.merge_range("D2:E2", "Đơn vị tính: triệu đồng")
        for at, name in enumerate(("STT", "Nội dung", "Tổng")):
            sheet.merge_range(2, at, 3, at, name)
        sheet.merge_range("D3:E3", "Trong đó")
        sheet.write_row("D4", ["NSTW", "NSĐP"])
        sheet.write_row("A5", ["1", "2", "3=4+5", "4", "5"])
        for at, row in enumerate(ROWS, 5):
            sheet.write_row(at, 0, row)

    found = drafted(tmp_path / "plan", extracted(tmp_path, "giay.xlsx", workbook(fill)))
    assert (found.millions, found.audit.clean) == (MONEY, True)


def test_formulas_without_results_are_refused_with_their_places(tmp_path: Path) -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["STT", "Nội dung", "Tổng (triệu đồng)", "NSTW", "NSĐP"])
        sheet.write_row("A2", [1, "Đường", 10, 6, 4])
        sheet.write_row("A3", [2, "Kênh", 21, 12, 9])
        sheet.write_formula("C2", "=D2+E2", None, "")

    document = extracted(tmp_path, "giay.xlsx", workbook(fill))
    with pytest.raises(PaperError) as told:
        draft(document, Told(period=(2022, 2025)))
    assert [one.place for one in told.value.problems] == ["C2"]


def test_a_table_within_a_table_is_refused(tmp_path: Path) -> None:
    inner = f"<w:tc>{tbl(tr(tc('6')))}<w:p/></w:tc>"
    head = tr(*map(tc, ("STT", "Nội dung (triệu đồng)", "NSTW", "NSĐP")))
    rows = [tr(tc("1"), tc("Đường"), inner, tc("4")), tr(tc("2"), tc("Kênh"), tc("12"), tc("9"))]
    document = extracted(tmp_path, "giay.docx", word(tbl(head, *rows)))
    with pytest.raises(PaperError) as told:
        draft(document, Told(period=(2022, 2025)))
    assert len(told.value.problems) == 1
    assert "table" in told.value.problems[0].why.en


def test_hidden_money_is_named(tmp_path: Path) -> None:
    hidden = grid(
        "STT | Nội dung | NSTW | NSĐP\n1 | Đường | 6 | 4\n2 | Kênh | 12 | 9", Hidden(rows={2})
    )
    found = drafted(tmp_path, paper(hidden))
    assert found.millions == {"1 trung-uong": 6, "1 dia-phuong": 4}
    assert {"row 3, cell 3", "row 3, cell 4"} <= set(found.remarks)


def test_numbers_that_count_anew(tmp_path: Path) -> None:
    found = green(
        tmp_path,
        """
        STT | Nội dung    | NSTW | NSĐP
        I   | Huyện A     | 18   | 13
        1   | Đường       | 6    | 4
        2   | Kênh        | 12   | 9
        -   | Kênh chính  | 7    | 5
        -   | Kênh nhánh  | 5    | 4
        II  | Huyện B     | 3    | 2
        1   | Trạm bơm    | 3    | 2
            | Tổng cộng   | 21   | 15
        """,
    )
    assert found.millions == {
        "I.1 trung-uong": 6, "I.1 dia-phuong": 4, "I.2.1 trung-uong": 7, "I.2.1 dia-phuong": 5,
        "I.2.2 trung-uong": 5, "I.2.2 dia-phuong": 4, "II.1 trung-uong": 3, "II.1 dia-phuong": 2,
    }  # fmt: skip


def test_sources_below_each_project(tmp_path: Path) -> None:
    found = green(
        tmp_path,
        """
        STT | Nội dung                       | Kinh phí
            | Tổng cộng                      | 31
            | Trong đó:                      |
        -   | Ngân sách trung ương           | 18
        -   | Ngân sách địa phương           | 13
        1   | Đường                          | 10
        -   | Ngân sách trung ương           | 6
        -   | Ngân sách địa phương           | 4
        2   | Kênh                           | 21
        -   | Ngân sách trung ương           | 12
        -   | Ngân sách địa phương           | 9
        """,
    )
    assert found.millions == MONEY


def test_rounded_figures_hold_within_rounding(tmp_path: Path) -> None:
    document = paper(
        """
        STT | Nội dung  | Tổng | NSTW | NSĐP
        1   | Đường     | 10,1 | 6,0  | 4,0
        2   | Kênh      | 30,2 | 20,1 | 10,0
        3   | Trạm      | 5,5  | 2,2  | 3,2
            | Tổng cộng | 45,8 | 28,4 | 17,3
        """,
        above=("Kế hoạch 2022-2025", "Đơn vị tính: tỷ đồng"),
    )
    found = drafted(tmp_path, document)
    assert found.audit.clean
    assert found.draft.mapping.rounded == 10**8
    assert sum(found.millions.values()) == 28_300 + 17_200


def test_one_misprint_is_found_and_the_rest_stands(tmp_path: Path) -> None:
    found = drafted(
        tmp_path,
        paper("""
            STT | Nội dung  | Tổng | NSTW | NSĐP
            1   | Đường     | 10   | 6    | 4
            2   | Kênh      | 25   | 12   | 9
            3   | Trạm      | 15   | 8    | 7
            4   | Trường    | 13   | 11   | 2
                | Tổng cộng | 59   | 37   | 22
        """),
    )
    assert found.codes
    found_in = [one.message("en") for one in found.audit.diagnostics if one.code == "C301"]
    assert [text.partition(":")[0] for text in found_in] == ["Project 2"]
    assert sum(found.millions.values()) == 59


NAMES = [
    "yes", "1.0", "# x", "a: b", "'quoted\" name", "null là tên", "- gạch", "{a} [b] & *c !d",
    "Tên " + "rất dài " * 200, normalize("NFD", "Hỗ trợ phát triển"), "a\\b", "<script>", "=1+1",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_any_name_comes_through(name: str, tmp_path: Path) -> None:
    rows = f"1 | Đường | 6 | 4\n2 | {name} | 12 | 9\n3 | Cầu treo | 1 | 1"
    found = green(tmp_path, f"STT | Nội dung | NSTW | NSĐP\n{rows}")
    assert found.millions == MONEY | {"3 trung-uong": 1, "3 dia-phuong": 1}
    projects = found.plan.by_code
    assert projects["2"].name.vi == normalize("NFC", name.strip())


def test_figures_that_are_left_out_are_told(tmp_path: Path) -> None:
    found = green(
        tmp_path,
        """
        STT | Nội dung | Số hộ | Tổng mức đầu tư | Đã bố trí đến 2021 | NSTW | NSĐP | Ghi chú
        1   | Đường    | 120   | 90              | 5                  | 6    | 4    | 2019
        2   | Kênh     | 80    | 70              | 6                  | 12   | 9    | mới
        """,
    )
    assert found.millions == MONEY
    assert found.remarks == ["row 2, cell 3", "row 2, cell 4", "row 2, cell 5", "row 2, cell 8"]


def test_a_plan_beside_what_was_spent(tmp_path: Path) -> None:
    found = green(
        tmp_path,
        """
        STT | Nội dung  | Kế hoạch | Giải ngân
        1   | Đường     | 10       | 6
        2   | Kênh      | 21       | 12
            | Tổng cộng | 31       | 18
        """,
    )
    assert found.millions == {"1 open": 10, "2 open": 21}
    assert found.remarks == ["row 2, cell 4"]


def test_a_total_of_which_one_source_is_missing_is_no_silent_loss(tmp_path: Path) -> None:
    found = drafted(
        tmp_path,
        paper("STT | Nội dung | Tổng số | Trong đó: NSTW\n1 | Đường | 10 | 6\n2 | Kênh | 21 | 12"),
    )
    assert found.codes == ["C301", "C301"]
    total = found.draft.mapping.column("C")
    assert total.confidence == "unsure"
    assert total.why is not None
    assert "a source may be missing" in (total.why.en or "")


def test_two_tables_are_told_apart(tmp_path: Path) -> None:
    found = drafted(
        tmp_path,
        paper(
            "STT | Nội dung | NSTW | NSĐP\n1 | Đường | 6 | 4\n2 | Kênh | 12 | 9",
            "STT | Xã | Số hộ\n1 | Xã An | 60",
        ),
    )
    assert (found.millions, found.remarks) == (MONEY, ["Bảng 2"])


def test_twins_are_told(tmp_path: Path) -> None:
    found = green(tmp_path, "STT | Nội dung | NSTW\n1 | Mua sắm | 10\n2 | Mua sắm | 10")
    assert found.millions == {"1 trung-uong": 10, "2 trung-uong": 10}
    assert found.remarks == ["row 3, cell 2"]


def test_words_in_place_of_figures(tmp_path: Path) -> None:
    found = green(
        tmp_path,
        """
        STT | Nội dung | NSTW | NSĐP
        1   | Đường    | 6    | 4
        2   | Kênh     | lồng ghép | 9
        3   | Trạm     | 7    | 1
        """,
    )
    assert found.millions == {
        "1 trung-uong": 6, "1 dia-phuong": 4, "2 dia-phuong": 9, "3 trung-uong": 7,
        "3 dia-phuong": 1,
    }  # fmt: skip
    assert "lồng ghép" in found.draft.files["annex.yaml"]


def test_negative_figures_are_found_by_the_check(tmp_path: Path) -> None:
    found = drafted(tmp_path, paper("STT | Nội dung | NSTW\n1 | Đường | 6\n2 | Kênh | -3"))
    assert "M112" in found.codes


@pytest.mark.parametrize(
    "text",
    ["10\n20", "Nội dung\nĐường", "STT | Nội dung | NSTW\n1 | Đường | \n2 | Kênh | "],
    ids=["one column of figures", "one column of names", "all blank"],
)
def test_tables_of_no_figures(text: str) -> None:
    with pytest.raises(UsageError):
        draft(paper(text))


def test_a_total_without_a_name(tmp_path: Path) -> None:
    found = green(tmp_path, "STT | Nội dung | NSTW\n1 | Đường | 6\n2 | Kênh | 7\n | | 13")
    assert found.millions == {"1 trung-uong": 6, "2 trung-uong": 7}


def test_money_before_the_names_is_no_number(tmp_path: Path) -> None:
    found = green(tmp_path, "NSTW | NSĐP | Nội dung\n6 | 4 | Đường\n12 | 9 | Kênh\n18 | 13 | Cộng")
    assert found.millions == MONEY


def test_one_row(tmp_path: Path) -> None:
    found = green(tmp_path, "STT | Nội dung | Tổng | NSTW | NSĐP\n1 | Đường | 10 | 6 | 4")
    assert found.millions == {"1 trung-uong": 6, "1 dia-phuong": 4}


@pytest.mark.parametrize(
    "heading", ["Tổng (triệu đồng)", "Kinh phí (triệu đồng)", "Cả hai nguồn", "NSNN"]
)
def test_a_sum_is_no_source_whatever_its_heading(heading: str, tmp_path: Path) -> None:
    found = green(
        tmp_path,
        f"STT | Nội dung | {heading} | NSTW | NSĐP\n1 | Đường | 10 | 6 | 4\n2 | Kênh | 21 | 12 | 9",
    )
    assert found.millions == MONEY


def test_a_local_budget_is_that_of_its_levels(tmp_path: Path) -> None:
    found = green(
        tmp_path,
        """
        STT | Nội dung | Tổng | NSTW | NSĐP | NS tỉnh | NS huyện
        1   | Đường    | 10   | 6    | 4    | 3       | 1
        2   | Kênh     | 21   | 12   | 9    | 5       | 4
        """,
    )
    assert found.millions == {
        "1 trung-uong": 6, "1 tinh": 3, "1 huyen": 1, "2 trung-uong": 12, "2 tinh": 5, "2 huyen": 4,
    }  # fmt: skip


def test_a_counterpart_of_half_is_a_source_of_its_own(tmp_path: Path) -> None:
    found = green(
        tmp_path,
        """
        STT | Nội dung | NSTW | NSĐP | Huy động
        1   | Đường    | 10   | 6    | 4
        2   | Kênh     | 21   | 12   | 9
        """,
    )
    assert sum(found.millions.values()) == 2 * (10 + 21)


def test_a_sum_at_the_right_without_a_name_is_not_guessed() -> None:
    with pytest.raises(PaperError) as told:
        draft(paper("STT | Nội dung | NSTW | NSĐP | Cả hai nguồn\n1 | Đường | 6 | 4 | 10"))
    assert [one.place for one in told.value.problems] == ["row 2, cell 5"]


def test_one_row_of_sources_that_add_up_by_chance(tmp_path: Path) -> None:
    found = green(tmp_path, "STT | Nội dung | NSTW | NSĐP | Huy động\n1 | Đường | 10 | 6 | 4")
    assert sum(found.millions.values()) == 20


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # Capital and recurrent money, and the same money by its source.
        (
            "STT | Nội dung | Vốn đầu tư | NSTW\n1 | Đường | 6 | 4\n2 | Kênh | 7 | 5",
            ["row 1, cell 4"],
        ),
        # One figure for two columns, or for two rows.
        ("STT | Nội dung | NSTW | NSĐP\n1 | Đường | 10 | <\n2 | Kênh | 7 | 8", ["row 2, cell 3"]),
        ("STT | Nội dung | NSTW | NSĐP\n1 | Đường | 10 | 4\n2 | Kênh | ^ | 8", ["row 2, cell 3"]),
        # A column in another unit.
        (
            "STT | Nội dung | NSTW | Huy động (tỷ đồng)\n1 | Đường | 6 | 4\n2 | Kênh | 7 | 8",
            ["row 1, cell 4"],
        ),
        # A row in another unit; a row without a name.
        (
            "STT | Nội dung | ĐVT | NSTW\n1 | Đường | triệu đồng | 6\n2 | Kênh | tỷ đồng | 7",
            ["row 3, cell 3"],
        ),
        ("STT | Nội dung | NSTW\n1 | Đường | 6\n2 |  | 7\n3 | Trạm | 8", ["row 3, cell 2"]),
        # Figures that state no one amount.
        ("STT | Nội dung | NSTW\n1 | Đường | 62.500\n2 | Kênh | 12.5", ["row 3, cell 3"]),
        (
            "STT | Nội dung | NSTW\n1 | Đường | 6\n2 | Kênh | 7\n3 | Trạm | (8 + 1)",
            ["row 4, cell 3"],
        ),
    ],
)
def test_what_is_refused_with_its_places(text: str, places: list[str]) -> None:
    with pytest.raises(PaperError) as told:
        draft(paper(text))
    assert [one.place for one in told.value.problems] == places


@pytest.mark.parametrize(
    ("figures", "above"),
    [
        ("62,500 | 2,500", "Kế hoạch 2022-2025. Đơn vị tính: triệu đồng"),
        ("62.500 | 2,500", "Kế hoạch 2022-2025. Đơn vị tính: triệu đồng"),
        ("62.500 | 2.500", "Kế hoạch 2022-2025"),  # no unit
        ("62.500 | 2.500", "Đơn vị tính: triệu đồng"),  # no years
    ],
)
def test_what_has_to_be_told(figures: str, above: str) -> None:
    text = f"STT | Nội dung | NSTW | NSĐP\n1 | Đường | {figures}\n2 | Kênh | {figures}"
    with pytest.raises(UsageError):
        draft(paper(text, above=(above,)))


def test_an_english_table_with_dots_before_three_digits_is_asked_about() -> None:
    text = "No. | Project | Central budget\n1 | Roads | 62.500\n2 | Canals | 1.250"
    with pytest.raises(UsageError):
        draft(paper(text))


@pytest.mark.parametrize(("notation", "dong"), [("vi", 62_500_000_000), ("en", 62_500_000)])
def test_what_is_told_decides(notation: Any, dong: int, tmp_path: Path) -> None:
    text = "No. | Project | Central budget\n1 | Roads | 62.500\n2 | Canals | 1.250"
    found = drafted(tmp_path, paper(text), Told(notation=notation))
    assert found.lines["1 central"] == dong


def test_the_annex_of_a_province(tmp_path: Path) -> None:
    """300 rows and 40 columns: thirteen years of two sources, their sums, and a total."""
    years = range(2001, 2014)
    heads = " | ".join(f"Năm {year} | < | <" for year in years)
    kinds = " | ".join("Cộng | NSTW | NSĐP" for _ in years)
    lines = [f"STT | Nội dung | Tổng số | {heads}", f"^ | ^ | ^ | {kinds}"]
    totals = [0] * 40
    for row in range(1, 298):
        pairs = [(row * at % 97, row * (at + 3) % 89) for at in range(1, 14)]
        cells = [figure for state, local in pairs for figure in (state + local, state, local)]
        cells = [sum(cells[::3]), *cells]
        totals = [one + other for one, other in zip(totals, cells, strict=True)]
        lines.append(f"{row} | Dự án {row} | {' | '.join(map(str, cells))}")
    lines.append(f" | Tổng cộng | {' | '.join(map(str, totals))}")
    document = paper("\n".join(lines), above=("Kế hoạch 2001-2013", "Đơn vị tính: triệu đồng"))
    found = drafted(tmp_path, document)
    assert found.audit.clean
    assert len(found.plan.by_code) == 297
    assert sum(found.millions.values()) == totals[0]


def test_six_hundred_rows_without_numbers(tmp_path: Path) -> None:
    lines, districts = ["Nội dung | NSTW | NSĐP"], []
    for district in range(30):
        rows = [(district * 7 + row + 1, row * 3 + 2) for row in range(19)]
        districts.append((sum(one for one, _ in rows), sum(other for _, other in rows)))
        lines.append(f"Huyện số {district} | {districts[-1][0]} | {districts[-1][1]}")
        lines += [f"Dự án {district}/{row} | {one} | {two}" for row, (one, two) in enumerate(rows)]
    whole = [sum(column) for column in zip(*districts, strict=True)]
    lines.insert(1, f"Toàn tỉnh | {whole[0]} | {whole[1]}")
    found = green(tmp_path, "\n".join(lines))
    assert sum(found.millions.values()) == sum(whole)
    assert len(found.plan.lines) == 2 * 570


def test_next_years_paper_in_another_unit_is_refused() -> None:
    text = "STT | Nội dung | NSTW | NSĐP\n1 | Đường | 6,5 | 4\n2 | Kênh | 12 | 9"
    mapping = draft(paper(text)).mapping
    again = draft(paper(text), mapping=mapping)
    assert again.mapping == mapping
    billions = paper(text, above=("Kế hoạch vốn 2022-2025", "Đơn vị tính: tỷ đồng"))
    with pytest.raises(UsageError):
        draft(billions, mapping=mapping)
    with pytest.raises(UsageError):
        draft(paper(text.replace("6,5", "6.5")), mapping=mapping)
    with pytest.raises(UsageError):
        draft(billions, Told(unit=mapping.unit))
    # A unit that a person writes into the mapping, whatever the paper says, stays.
    own = mapping.model_copy(update={"unit_why": None})
    assert draft(billions, mapping=own).mapping.unit == mapping.unit


def test_a_mapping_does_not_hide_a_sum_that_may_be_chance() -> None:
    mapping = draft(paper("Nội dung | NSTW\nNhà | 3\nĐường | 4\nKênh | 2\nCộng | 9")).mapping
    found = draft(paper("Nội dung | NSTW\nNhà | 3\nĐường | 1\nKênh | 2"), mapping=mapping)
    assert [one.place for one in found.remarks] == ["row 2, cell 1"]


def test_numbers_of_rows_that_a_workbook_has_as_numbers(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("TT", "Danh mục dự án", "NSTW", "NSĐP"),
        (1, "A", 100, 150),
        (Decimal("1.1"), "Hạng mục 1", 40, 100),
        (Decimal("1.2"), "Hạng mục 2", 60, 50),
        (2, "B", 200, 50),
    ]

    def fill(_: Any, sheet: Any) -> None:
        sheet.write("A1", "KẾ HOẠCH VỐN GIAI ĐOẠN 2022-2025")
        sheet.write("A2", "ĐVT: tr.đồng")
        for at, row in enumerate(rows, 2):
            sheet.write_row(at, 0, row)

    found = drafted(tmp_path / "plan", extracted(tmp_path, "giay.xlsx", workbook(fill)))
    assert found.millions == {
        "1.1 trung-uong": 40, "1.1 dia-phuong": 100, "1.2 trung-uong": 60, "1.2 dia-phuong": 50,
        "2 trung-uong": 200, "2 dia-phuong": 50,
    }  # fmt: skip
    assert sum(found.millions.values()) == 500
    assert found.audit.clean


_PAGE = (
    "<p>Kế hoạch 2022-2025 (ĐVT: tr.đồng)<table>"
    "<tr><td>STT<td>Nội dung<td>Tổng<td>NSTW<td>NSĐP"
    "<tr><td>1<td>Đường<td>10<td>6<td>4{first}<tr><td>2<td>Kênh<td>21<td>12<td>9{last}</table>"
)


def test_marks_of_footnotes_and_struck_figures_are_no_money(tmp_path: Path) -> None:
    page = _PAGE.format(first="<sup>1</sup>", last="<s>8</s>")
    found = drafted(tmp_path / "plan", extracted(tmp_path, "giay.html", page))
    assert (found.millions, found.audit.clean) == (MONEY, True)


@pytest.mark.parametrize(("place", "row"), [("first", 3), ("last", 4)])
def test_a_row_that_is_struck_out_is_shown(place: str, row: int, tmp_path: Path) -> None:
    struck = "<tr>" + "".join(f"<td><s>{text}</s>" for text in ("3", "Trạm", "5", "3", "2"))
    page = _PAGE.format(**{"first": "", "last": ""} | {place: struck})
    with pytest.raises(PaperError) as caught:
        draft(extracted(tmp_path, "giay.html", page))
    assert {one.place for one in caught.value.problems} == {
        f"row {row}, cell {cell}" for cell in range(1, 6)
    }
    assert "struck out" in caught.value.problems[0].why.en


def test_a_struck_line_above_a_table_is_no_row_of_it(tmp_path: Path) -> None:
    page = _PAGE.format(first="", last="").replace(
        "<table>", "<table><tr><td colspan=5><s>Dự thảo</s>"
    )
    found = drafted(tmp_path / "plan", extracted(tmp_path, "giay.html", page))
    assert (found.millions, found.audit.clean) == (MONEY, True)
