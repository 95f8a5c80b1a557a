"""Vocabulary: the words by which tables are read, and those that only look like them."""

import pytest

from gnbv.drafts.vocabulary import (
    QUANTITY,
    SPENT,
    TOTAL,
    TOTAL_ROW,
    key_of,
    money_called,
    plain,
    unit_in,
    years_in,
)


@pytest.mark.parametrize(
    "name", ["Tổng cộng", "TỔNG SỐ", "Cộng", "Cộng xã A", "Total", "Grand total", "Sum of all"]
)
def test_names_of_totals(name: str) -> None:
    assert TOTAL_ROW.search(plain(name))


@pytest.mark.parametrize(
    "name",
    [
        "Nâng cao năng lực cộng đồng", "Cộng đồng học tập", "Cộng tác viên", "Tổng hợp số liệu",
        "Tổng kết chương trình", "Điều tra tổng số hộ nghèo", "Water for all", "Đường",
    ],
)  # fmt: skip
def test_names_of_projects_with_the_words_of_totals(name: str) -> None:
    assert not TOTAL_ROW.search(plain(name))


def test_a_heading_may_have_the_word_anywhere() -> None:
    assert TOTAL.search(plain("Kinh phí tổng số"))
    assert not TOTAL.search(plain("Cộng đồng đóng góp"))


@pytest.mark.parametrize(
    "heading",
    [
        "Tổng mức đầu tư", "TMĐT", "Giải ngân đến 30/6", "Lũy kế vốn đã bố trí", "Còn lại",
        "Ước thực hiện năm 2021", "Điều chỉnh tăng", "Giảm (-)", "Đã được giao", "Disbursed",
    ],
)  # fmt: skip
def test_money_that_is_not_planned(heading: str) -> None:
    assert SPENT.search(plain(heading))


@pytest.mark.parametrize(
    "heading",
    ["Kế hoạch", "Chương trình giảm nghèo", "Tăng cường năng lực", "Vốn thực hiện", "Phân bổ"],
)
def test_money_that_is_planned(heading: str) -> None:
    assert not SPENT.search(plain(heading))


@pytest.mark.parametrize(
    "heading", ["Số hộ", "Số lượng", "Diện tích (ha)", "Nhà ở (hộ)", "Đơn giá"]
)
def test_counts_of_things(heading: str) -> None:
    assert QUANTITY.search(plain(heading))


@pytest.mark.parametrize("heading", ["Số tiền", "Tổng số", "Số vốn (triệu đồng)", "NSTW"])
def test_amounts_are_no_counts(heading: str) -> None:
    assert not QUANTITY.search(plain(heading))


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Đơn vị tính: triệu đồng", "triệu đồng"),
        ("ĐVT: Tỷ đồng", "tỷ đồng"),
        ("(Đơn vị: nghìn đồng)", "nghìn đồng"),
        ("Unit: million dong", "triệu đồng"),
        ("(ĐVT: 1.000 đồng)", "nghìn đồng"),
        ("ĐVT: 1.000đ", "nghìn đồng"),
        ("ĐVT: 1000 đồng", "nghìn đồng"),
        ("ĐVT: 1 000 đồng", "nghìn đồng"),
        ("ĐVT: 1,000 đ", "nghìn đồng"),
        ("ĐVT: nghìn đ", "nghìn đồng"),
        ("ĐVT: Ng.đ", "nghìn đồng"),
        ("ĐVT: ngđ", "nghìn đồng"),
        ("Đơn vị tính: 1.000.000 đồng", "triệu đồng"),
        ("Đơn vị tính: 1 triệu đồng", "triệu đồng"),
        ("Đơn vị tính: 1.000 triệu đồng", "tỷ đồng"),
        ("Đơn vị tính: 1.000.000.000 đồng", "tỷ đồng"),
        ("ĐVT: Triệu VNĐ", "triệu đồng"),
        ("ĐVT: Tr.đồng", "triệu đồng"),
        ("ĐVT: Tr. đồng", "triệu đồng"),
        ("ĐVT: Tr.đ", "triệu đồng"),
        ("ĐVT: trđ", "triệu đồng"),
        ("Đơn vị tính (trđ)", "triệu đồng"),
        ("ĐVT: tỷ.đồng", "tỷ đồng"),
        ("Đơn vị tính: triệu đồng. Kế hoạch 2022", "triệu đồng"),
        ("ĐVT: 10 triệu đồng", None),
        ("ĐVT: 10.000 đồng", None),
        ("ĐVT: 1.000 USD", None),
        ("ĐVT: 1.000 hộ", None),
        ("Đơn vị tính: hộ", None),
        ("Đơn vị chủ trì", None),
        ("Kinh phí (triệu đồng)", None),  # in brackets, it has to be asked for
    ],
)
def test_units(words: str, unit: str | None) -> None:
    found = unit_in(words)
    assert (found.vi if found else None) == unit


@pytest.mark.parametrize(
    ("words", "dong"),
    [
        ("Kinh phí (triệu đồng)", 10**6),
        ("Kinh phí (tr.đồng)", 10**6),
        ("Kinh phí (trđ)", 10**6),
        ("Kinh phí (1.000 đồng)", 10**3),
        ("Kinh phí (1.000đ)", 10**3),
        ("Kinh phí ( 1.000.000 đ )", 10**6),
    ],
)
def test_units_in_brackets(words: str, dong: int) -> None:
    found = unit_in(words, bracketed=True)
    assert found is not None
    assert found.dong == dong


@pytest.mark.parametrize("unit", ["tr.đồng", "trđ", "nghìn đ", "1.000 đồng", "triệu đồng"])
def test_a_unit_is_no_name_of_money(unit: str) -> None:
    assert money_called(f"NSTW ({unit})") == "trung ương"


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("giai đoạn 2022-2025", (2022, 2023, 2024, 2025)),
        ("từ 2022 đến hết năm 2023", (2022, 2023)),
        ("Năm 2023", (2023,)),
        ("2023 và 2025", (2023, 2025)),
        ("số 12/QĐ", ()),
        ("1024", ()),
    ],
)
def test_years(words: str, years: tuple[int, ...]) -> None:
    assert years_in(words) == years


@pytest.mark.parametrize(
    "words",
    ["NSTW", "Ngân sách trung ương", "Trong đó: NSTW", "Vốn NSTW năm 2022", "TW", "NSTW[1]"],
)
def test_one_source_by_many_names(words: str) -> None:
    assert money_called(words) == "trung ương"


def test_a_heading_of_no_source() -> None:
    headings = (
        "Tổng số",
        "Năm 2022",
        "Vốn đầu tư",
        "Kế hoạch",
        "Tổng (triệu đồng)",
        "Kinh phí (trđ)",
    )
    assert [money_called(one) for one in headings] == [""] * 6


@pytest.mark.parametrize(
    ("words", "key"),
    [("Địa phương", "dia-phuong"), ("30a", "x-30a"), ("  !", "x"), ("a" * 60, "a" * 40)],
)
def test_keys(words: str, key: str) -> None:
    assert key_of(words) == key
