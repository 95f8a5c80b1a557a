"""Wrapping: lines are broken at spaces, words and ranges of figures stay whole."""

from hypothesis import given
from hypothesis import strategies as st

from gnbv.wrapping import fit, longest, padded, width, wrap

WORDS = st.text("aộ1.,:/- \u0301漢", max_size=60)


def test_lines_are_broken_at_spaces_alone() -> None:
    assert wrap("multidimensional poverty, 210.600.000.000 đồng", 10) == [
        "multidimensional",
        "poverty,",
        "210.600.000.000",
        "đồng",
    ]


def test_a_range_stays_on_one_line() -> None:
    assert wrap("giai đoạn 2022 - 2025", 13) == ["giai đoạn", "2022 - 2025"]
    assert wrap("kết quả - số gốc", 9) == ["kết quả -", "số gốc"]
    assert longest("tổng (2022 - 2025)") == 13


def test_width_is_that_of_a_terminal() -> None:
    assert width("tỷ") == width("ty\u0309") == 2
    assert width("漢") == 2
    assert width("\x1b[1mtỷ\x1b[0m") == 2
    assert padded("漢", 4) == "漢  "


def test_what_goes_on_stands_below_the_last_part_of_its_line() -> None:
    assert fit("  ✓ C401  1 of 1  Body, annex and words agree", 30) == (
        "  ✓ C401  1 of 1  Body, annex\n          and words agree"
    )
    assert fit("  ✓ C401  1 of 1  Body, annex and words agree", 36) == (
        "  ✓ C401  1 of 1  Body, annex and\n                  words agree"
    )


def test_a_path_that_finds_no_room_below_goes_to_a_line_of_its_own() -> None:
    assert fit("  9 đồng  Project  plans/plan.yaml:29:17", 22) == (
        "  9 đồng  Project\n    plans/plan.yaml:29:17"
    )


def test_a_text_for_no_terminal_is_left_alone() -> None:
    text = "a " * 200
    assert fit(text, None) == text


@given(WORDS, st.integers(1, 40))
def test_no_word_is_broken_and_none_is_lost(words: str, columns: int) -> None:
    lines = wrap(words, columns)
    assert " ".join(lines).split() == words.split()
    assert all(width(line) <= max(columns, longest(words)) for line in lines)


@given(WORDS, st.integers(1, 40))
def test_a_fitted_line_loses_no_word(words: str, columns: int) -> None:
    assert fit(words, columns).split() == words.split()
