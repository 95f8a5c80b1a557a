"""Quotations: figures, operators, cadences and years of Vietnamese sentences, read exactly."""

from fractions import Fraction
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.money import spell
from gnbv.plan.indicators import Operator
from gnbv.targets.quotations import Quoted, Years, quotation

SAYS: dict[Operator, tuple[str, ...]] = {
    "at-least": ("ít nhất", "Tối thiểu", "không dưới", "không ít hơn", "không thấp hơn"),
    "more-than": ("trên", "hơn", "nhiều hơn", "cao hơn", "vượt"),
    "exactly": ("đạt", "cho", "với"),
    "at-most": ("tối đa", "không quá", "không vượt quá", "không hơn", "không cao hơn"),
    "less-than": ("dưới", "ít hơn", "thấp hơn"),
}
operators = st.sampled_from([(name, word) for name, words in SAYS.items() for word in words])
counts = st.integers(min_value=2, max_value=9_999_999)


def only(text: str) -> Quoted:
    (figure,) = quotation(text).figures
    return figure


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@given(counts, st.sampled_from(["hộ", "mô hình", "xã", "lượt người"]), operators)
def test_a_count_is_read_back_with_its_operator(
    number: int, unit: str, operator: tuple[Operator, str]
) -> None:
    name, word = operator
    figure = only(f"Hỗ trợ {word} {grouped(number)} {unit} nghèo trong tỉnh")
    assert (figure.value, figure.operator) == (Fraction(number), name)
    assert figure.counts(unit)
    assert not figure.counts("%")


@given(st.integers(0, 10_000), st.sampled_from(["%", " %", " phần trăm"]), operators)
def test_a_percentage_is_exact(hundredths: int, sign: str, operator: tuple[Operator, str]) -> None:
    name, word = operator
    figure = only(f"{word} {hundredths // 100},{hundredths % 100:02}{sign} hộ dùng nước sạch")
    assert (figure.value, figure.operator) == (Fraction(hundredths, 100), name)
    assert figure.counts("%")
    assert not figure.counts("hộ")


@given(st.integers(2, 999_999))
def test_a_number_in_words_is_read_back(number: int) -> None:
    figure = only(f"Xây dựng trên {spell(number)} mô hình")
    assert (figure.value, figure.operator) == (Fraction(number), "more-than")
    assert figure.counts("mô hình")


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_an_operator_belongs_to_the_figure_after_it(first: int, second: int) -> None:
    text = f"{grouped(first)} hộ, trong đó ít nhất {grouped(second)} hộ nghèo"
    one, other = quotation(text).figures
    assert (one.value, one.operator) == (Fraction(first), "exactly")
    assert (other.value, other.operator) == (Fraction(second), "at-least")


@given(st.integers(1900, 2099), st.integers(1900, 2099))
def test_years_are_no_figures(first: int, last: int) -> None:
    read = quotation(f"Giai đoạn {first} - {last}: hỗ trợ các hộ")
    assert (read.figures, read.years) == ((), Years((last,), (first,)))
    read = quotation(f"So với năm {first}, đến hết năm {last} giảm một nửa")
    assert read.years == Years((last,), (first,))


@given(st.text(max_size=120))
def test_nothing_breaks_the_reader(text: str) -> None:
    quotation(text)


pieces = st.sampled_from(
    ["năm", "một", "mươi", "trăm", "lần", "tháng", "2.0.0", "1,,5", "%", "/", "0", "đến", "2025"]
)


@given(st.lists(pieces, max_size=12))
def test_no_order_of_its_words_breaks_the_reader(words: list[str]) -> None:
    quotation(" ".join(words))
    quotation("".join(words))


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("Rà soát hàng năm", "every-year"),
        ("Rà soát hằng năm", "every-year"),
        ("Khám định kỳ mỗi năm một lần", "every-year"),
        ("Tập huấn 01 lần/năm", "every-year"),
        ("Tập huấn hai lần mỗi năm", "twice-a-year"),
        ("Mỗi năm 2 lần kiểm tra", "twice-a-year"),
        ("Báo cáo định kỳ 6 tháng", "twice-a-year"),
        ("Sơ kết sáu tháng và cuối năm", "twice-a-year"),
        ("Khảo sát đầu kỳ, giữa kỳ và cuối kỳ", "start-middle-end"),
        ("Tổng điều tra một lần", "once"),
    ],
)
def test_a_cadence_is_read_and_leaves_no_figure(text: str, cadence: str) -> None:
    read = quotation(text)
    assert read.cadences == {cadence}
    assert read.figures == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Trẻ em dưới 16 tuổi", [(16, "less-than", "tuổi")]),
        ("ít nhất một thành viên có việc làm", [(1, "at-least", "thành")]),
        ("hộ mới thoát nghèo trong vòng 36 tháng", [(36, "exactly", "tháng")]),
        ("tỷ lệ (%) ngân sách của Tiểu dự án 2", []),
        ("theo Nghị định số 27/2022/NĐ-CP ngày 19/4/2022", []),
        ("từ 80% trở lên", [(80, "at-least", "%")]),
        ("05 mô hình trở xuống", [(5, "at-most", "mô")]),
        ("tối thiểu mỗi năm giảm 2%", [(2, "at-least", "%")]),
        ("tất cả hộ nghèo có điện", [(100, "exactly", "%")]),
        ("tất cả các hộ, trong đó 90% hộ nghèo", [(90, "exactly", "%")]),
        ("họp ở tất cả các cấp", []),
        ("1,5 nghìn hộ", [(1500, "exactly", "hộ")]),
        ("trên năm mươi phần trăm số hộ", [(50, "more-than", "%")]),
        ("1,5 điểm phần trăm", [(Fraction(3, 2), "exactly", "%")]),
    ],
)
def test_what_is_a_figure(text: str, figures: list[tuple[Fraction, str, str]]) -> None:
    read = quotation(text).figures
    assert [(one.value, one.operator, one.noun) for one in read] == figures


def test_digits_that_are_no_vietnamese_figure_have_no_value() -> None:
    assert only("đạt 90.5% số hộ").value is None


@pytest.mark.parametrize(
    ("text", "strives", "averaged", "direction"),
    [
        ("Phấn đấu giảm tỷ lệ hộ nghèo bình quân 0,3%/năm", True, True, "descending"),
        ("Tăng số hộ dùng nước sạch", False, False, "ascending"),
        ("Tăng cường kiểm tra", False, False, None),
        ("Giảm nghèo bền vững", False, False, None),
        ("thu nhập bình quân đầu người", False, False, None),
    ],
)
def test_striving_average_and_direction(
    text: str, strives: bool, averaged: bool, direction: str | None
) -> None:
    read = quotation(text)
    assert (read.strives, read.averaged, read.direction) == (strives, averaged, direction)


def test_decomposed_letters_are_the_same_words() -> None:
    text = "Phấn đấu ít nhất 60% hộ mỗi năm một lần đến năm 2031"
    assert quotation(normalize("NFD", text)) == quotation(text)
