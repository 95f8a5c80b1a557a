"""Numbering: the numbers of rows tell their levels, in whatever style."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.drafts.numbering import Levels, is_mark, number_of, split_number


def levels(*numbers: str) -> list[int]:
    reading = Levels()
    return [reading.level(number) for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("I 1 2 II 1 2", [0, 1, 1, 0, 1, 1]),
        ("I 1 a - - b 2 II", [0, 1, 2, 3, 3, 2, 1, 0]),
        ("1 1.1 1.2 2 2.1 2.1.1", [0, 1, 1, 0, 1, 2]),
        ("A I 1 II B I", [0, 1, 2, 1, 0, 1]),
        ("H I K", [0, 0, 0]),  # a letter after H, and no Roman number
        ("- + - +", [0, 1, 0, 1]),
    ],
)
def test_levels(numbers: str, expected: list[int]) -> None:
    assert levels(*numbers.split()) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.", "1"), (" 1.2. ", "1.2"), ("(a)", "a"), ("a)", "a"), ("II", "II"), ("-", "-"),
        ("", None), ("Đường", None), ("12345", None), ("1.2.", "1.2"), ("Đ", "Đ"),
    ],
)  # fmt: skip
def test_the_number_of_a_cell(text: str, number: str | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1.2. Đường", ("1.2", "Đường")),
        ("a) Cầu", ("a", "Cầu")),
        ("- Cầu gỗ", ("-", "Cầu gỗ")),
        ("Cầu 2", (None, "Cầu 2")),
        ("2 cầu", (None, "2 cầu")),  # no sign after it: a number of things
        ("Km. 5 đường", (None, "Km. 5 đường")),
    ],
)
def test_a_number_in_the_cell_of_the_name(text: str, parts: tuple[str | None, str]) -> None:
    assert split_number(text) == parts


def test_marks_number_nothing() -> None:
    assert [one for one in ("-", "+", "•", "1", "a", "I") if is_mark(one)] == ["-", "+", "•"]


NUMBERS = st.sampled_from(["I", "II", "1", "2", "1.1", "2.3", "a", "b", "-", "+", "A", "B"])


@given(st.lists(NUMBERS, min_size=1))
def test_a_level_is_at_most_one_below_the_last(numbers: list[str]) -> None:
    found = levels(*numbers)
    assert found[0] == 0
    assert all(0 <= after <= before + 1 for before, after in pairwise(found))


@given(st.lists(NUMBERS, min_size=1))
def test_the_first_style_leads_back_to_the_first_level(numbers: list[str]) -> None:
    assert levels("1", *numbers, "2")[-1] == 0
