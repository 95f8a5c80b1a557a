"""Figures that are no money: read exactly, refused where they can be read in two ways."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.quantities import QuantityError, plain, read, read_range, rounds_to, write


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("0,41 %", Fraction(41, 100), "%"),
        ("80%", Fraction(80), "%"),
        ("2.000 hộ", Fraction(2000), "hộ"),
        ("05 mô hình", Fraction(5), "mô hình"),
        ("1.234.567,5 người", Fraction(12345675, 10), "người"),
        ("0,5 điểm %", Fraction(1, 2), "điểm %"),
        ("  12,50   % ", Fraction(25, 2), "%"),
        ("-3 %", Fraction(-3), "%"),
        ("7", Fraction(7), ""),
        ("2.000 ho\u0323\u0302", Fraction(2000), "hộ"),
    ],
)
def test_a_figure_is_read_as_documents_write_it(text: str, value: Fraction, unit: str) -> None:
    found = read(text)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("2.500 - 2.800 hộ", (Fraction(2500), Fraction(2800)), "hộ"),
        ("2.500 hộ – 2.800 hộ", (Fraction(2500), Fraction(2800)), "hộ"),
        ("từ 3 đến 4,5 %", (Fraction(3), Fraction(9, 2)), "%"),
        ("3-4%", (Fraction(3), Fraction(4)), "%"),
        ("80 %", (Fraction(80),), "%"),
        ("-3 %", (Fraction(-3),), "%"),
    ],
)
def test_a_range_is_read_with_both_ends(text: str, ends: tuple[Fraction, ...], unit: str) -> None:
    found = read_range(text)
    assert (found.ends, found.unit) == (ends, unit)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("4 - 3 %", "T106"),
        ("3 - 3 %", "T106"),
        ("3 % - 4 hộ", "T106"),
        ("3 - 4 - 5 %", "T106"),
        ("3 - % ", "T101"),
    ],
)
def test_what_is_no_range_is_refused(text: str, code: str) -> None:
    with pytest.raises(QuantityError) as refused:
        read_range(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "word", "plain"),
    [
        ("trên 5", "trên", "5"),
        ("ít nhất 1,5 %", "ít nhất", "1,5 %"),
        ("hơn 2.000 hộ", "hơn", "2.000 hộ"),
    ],
)
def test_a_word_before_a_figure_is_told_apart(text: str, word: str, plain: str) -> None:
    with pytest.raises(QuantityError) as refused:
        read(text)
    assert refused.value.code == "T105"
    assert refused.value.details == {"text": text, "word": word, "plain": plain}


def test_a_range_is_no_single_figure() -> None:
    with pytest.raises(QuantityError) as refused:
        read("5-6 %")
    assert refused.value.code == "T106"


def test_a_range_is_written_with_both_ends() -> None:
    assert read_range("2.500 - 2.800 hộ").write() == "2.500 - 2.800"
    assert read_range("3 - 4,5 %").write("en") == "3 - 4.5"


@pytest.mark.parametrize(
    ("text", "comma", "grouped"),
    [
        ("0.41 %", "0,41 %", "41 %"),
        ("80.5 %", "80,5 %", "805 %"),
        ("2.00 hộ", "2,00 hộ", "200 hộ"),
        ("0.410 %", "0,410 %", "410 %"),
    ],
)
def test_a_dot_that_groups_nothing_is_refused_with_both_readings(
    text: str, comma: str, grouped: str
) -> None:
    with pytest.raises(QuantityError) as refused:
        read(text)
    assert refused.value.code == "T102"
    assert (refused.value.details["comma"], refused.value.details["grouped"]) == (comma, grouped)


@pytest.mark.parametrize(
    "text",
    ["", "%", "tất cả", "1,2,3 %", "1.000.00 hộ", "1e3 hộ", "٣ %", "80 % 90 %"],
)
def test_what_is_no_single_figure_is_refused(text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        read(text)
    assert refused.value.code == "T101"


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (Fraction(41, 100), "0,41", "0.41"),
        (Fraction(-123, 100), "-1,23", "-1.23"),
        (Fraction(1500), "1.500", "1,500"),
        (Fraction(1, 3), "0,33", "0.33"),
        (Fraction(2, 3), "0,67", "0.67"),
        (Fraction(1, 200), "0,01", "0.01"),
        (Fraction(-1, 1000), "0", "0"),
        (Fraction(80), "80", "80"),
    ],
)
def test_a_figure_is_written_in_the_style_of_the_language(
    value: Fraction, vi: str, en: str
) -> None:
    assert (write(value, "vi"), write(value, "en")) == (vi, en)


@settings(max_examples=60)
@given(st.integers(-(10**9), 10**9), st.integers(0, 4))
def test_what_is_written_reads_back_as_itself(number: int, places: int) -> None:
    value = Fraction(number, 10**places)
    assert read(f"{write(value, 'vi', places)} %").value == value
    assert Fraction(plain(value)) == value


@pytest.mark.parametrize(
    ("part", "whole", "printed", "right"),
    [
        (17_725, 22_450, "78,95 %", True),  # 78,953...
        (17_725, 22_450, "78,96 %", False),
        (4_675, 22_450, "20,82 %", True),  # 20,824...
        (50, 22_450, "0,22 %", True),  # 0,2227...
        (50, 22_450, "0,2 %", True),
        (50, 22_450, "0,23 %", False),
        (1, 8, "12,5 %", True),
        (1, 8, "12 %", True),  # halfway: documents round both ways
        (1, 8, "13 %", True),
        (1, 8, "12,0 %", False),  # its last place is a tenth
        (-1, 8, "-12 %", True),
        (-1, 8, "-13 %", True),
        (1, 1, "100 %", True),
        (1, 1, "99,99 %", False),
    ],
)
def test_a_printed_figure_is_right_as_rounded_to_its_last_place(
    part: int, whole: int, printed: str, right: bool
) -> None:
    assert rounds_to(Fraction(100 * part, whole), read(printed)) is right
