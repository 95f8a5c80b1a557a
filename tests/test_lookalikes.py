"""Characters that are not what they seem: found, named, and put right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.lookalikes import odd, plain, visible


@pytest.mark.parametrize(
    ("text", "point", "meant", "right"),
    [
        ("l\u0435ad", "U+0435 CYRILLIC SMALL LETTER IE", "e", "lead"),
        ("sour\u0441e", "U+0441 CYRILLIC SMALL LETTER ES", "c", "source"),
        ("y\u0430", "U+0430 CYRILLIC SMALL LETTER A", "a", "ya"),
        ("c\u043ede", "U+043E CYRILLIC SMALL LETTER O", "o", "code"),
        ("\u00d0P", "U+00D0 LATIN CAPITAL LETTER ETH", "Đ", "ĐP"),
        ("\u0391", "U+0391 GREEK CAPITAL LETTER ALPHA", "A", "A"),
        ("a\u200bb", "U+200B ZERO WIDTH SPACE", "", "ab"),
        ("a\u200cb", "U+200C ZERO WIDTH NON-JOINER", "", "ab"),
        ("a\u200db", "U+200D ZERO WIDTH JOINER", "", "ab"),
        ("a\u2060b", "U+2060 WORD JOINER", "", "ab"),
        ("a\u00adb", "U+00AD SOFT HYPHEN", "", "ab"),
    ],
)
def test_an_odd_character_is_named(text: str, point: str, meant: str, right: str) -> None:
    found = odd(text)
    assert found is not None
    assert (found.point, found.meant, plain(text)) == (point, meant, right)


def test_an_unseen_character_is_shown_by_its_code_point() -> None:
    assert visible("5\u200b9 tỷ") == "5<U+200B>9 tỷ"


@pytest.mark.parametrize("text", ["Đắk Lắk", "tỷ đồng", "I.1", "l0", "ưỡng", "2.1-a", "１"])
def test_vietnamese_is_left_alone(text: str) -> None:
    assert odd(text) is None
    assert plain(text) == text


@given(st.text())
def test_what_a_text_seems_to_be_has_nothing_odd(text: str) -> None:
    assert odd(plain(text)) is None
    assert plain(plain(text)) == plain(text)
