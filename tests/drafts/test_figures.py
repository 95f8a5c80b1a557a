"""Figures: what cells print, and in which notation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.drafts.figures import (
    Notation,
    Unreadable,
    amount_of,
    as_printed,
    has_percent_sign,
    is_figure,
    is_year,
    notation_of,
    percentage_of,
)
from gnbv.extraction import Cell
from gnbv.money import DONG, UNITS

BY_NAME = {unit.vi: unit for unit in UNITS}


def cell(text: str, exact: bool = False) -> Cell:
    return Cell(text, "C7", (6, 2), exact=exact)


def notation(figures: str, usual: Notation = "vi") -> Notation | None:
    return notation_of(map(cell, figures.split()), usual)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("62.500", True), ("-5", True), ("−5", True), ("37,5 %", True), ("1 250 000", True),
        ("-", True), ("–", True), ("", False), ("lồng ghép", False), ("(7)", False),
        ("theo QĐ 12", False), ("12 hộ", False),
    ],
)  # fmt: skip
def test_what_looks_like_a_figure(text: str, is_one: bool) -> None:
    assert is_figure(text) == is_one


@pytest.mark.parametrize(
    ("figures", "usual", "found"),
    [
        ("62.500 1.250", "vi", "vi"),
        ("62.500 1.250", "en", None),  # 62.5, or a Vietnamese thousand in an English table
        ("62,500 1,250", "en", "en"),
        ("62,500 1,250", "vi", None),
        ("62.500 2,500", "vi", None),
        ("62.500 2,500", "en", None),
        ("62,500 0,250", "vi", "vi"),  # no thousand begins with zero
        ("62.500 0.250", "en", "en"),
        ("1,250.5 60,000", "vi", "en"),
        ("1.250,5 60.000", "en", "vi"),
        ("1.250.000", "en", "vi"),
        ("1,250,000", "vi", "en"),
        ("37,95 12", "vi", "vi"),
        ("12 13", "vi", "vi"),
        # One slip of the hand does not turn all thousands into decimals.
        ("62.500 1.250 12.5", "vi", "vi"),
        ("62,500 1,250 12,5", "en", "en"),
    ],
)
def test_the_notation_of_figures(figures: str, usual: Notation, found: Notation | None) -> None:
    assert notation(figures, usual) == found


def test_what_a_file_holds_as_numbers_has_no_notation_of_its_own() -> None:
    cells = [cell("62,500", exact=True), cell("12.5")]
    assert notation_of(cells) == "en"
    assert as_printed(cells[0], "en") == "62,500"


def test_english_figures_are_written_as_vietnamese_ones() -> None:
    assert as_printed(cell("62,500.5"), "en") == "62.500,5"
    assert as_printed(cell("62.500,5"), "vi") == "62.500,5"
    assert as_printed(cell("Sub-total, 1.2"), "en") == "Sub-total, 1.2"


def test_amounts_are_whole_dong() -> None:
    unit = BY_NAME["triệu đồng"]
    found = amount_of(cell("62.500,5"), unit, "vi")
    assert found is not None
    assert found.dong == 62_500_500_000
    assert amount_of(cell(""), unit, "vi") is None


@pytest.mark.parametrize("text", ["12.5", "1.2.3", "12 tỷ 5", "(7)", "62,5,5"])
def test_what_states_no_one_amount_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        amount_of(cell(text), BY_NAME["triệu đồng"], "vi")
    assert told.value.cell.place == "C7"


def test_percentages_of_formulas_are_cut_to_two_places() -> None:
    assert percentage_of(cell("93,5555555555 %", exact=True), "vi") == "93,56 %"
    assert percentage_of(cell("93,5555555555"), "vi") == "93,5555555555"
    assert has_percent_sign("60%")
    assert not has_percent_sign("60")


def test_years() -> None:
    assert [text for text in ("2022", " 1999 ", "22", "2.022", "3000") if is_year(text)] == [
        "2022",
        " 1999 ",
    ]


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from(["vi", "en"]))
def test_notation_never_changes_an_exact_figure(whole: int, chosen: Notation) -> None:
    text = f"{whole:,}".replace(",", ".")
    found = amount_of(cell(text, exact=True), DONG, chosen)
    assert found is not None
    assert (found.text, found.dong) == (text, whole)


@given(st.integers(min_value=0, max_value=10**8), st.integers(min_value=1, max_value=9))
def test_a_typed_figure_is_the_same_in_both_notations(whole: int, tenth: int) -> None:
    english = f"{whole:,}.{tenth}"
    vietnamese = english.translate(str.maketrans(",.", ".,"))
    unit = BY_NAME["tỷ đồng"]
    found = [amount_of(cell(english), unit, "en"), amount_of(cell(vietnamese), unit, "vi")]
    assert [one.dong for one in found if one] == 2 * [whole * 10**9 + tenth * 10**8]
