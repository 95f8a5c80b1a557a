"""Sheet numbers: figures in words become numbers, with the words in their format; others stay."""

from decimal import Decimal

import pytest

from gnbv.language import Lang
from gnbv.writers.sheet_numbers import SheetNumber, sheet_number


@pytest.mark.parametrize(
    ("words", "lang", "value", "form"),
    [
        ("2.000", "vi", "2000", "#,##0"),
        ("2,000", "en", "2000", "#,##0"),
        ("giảm 0,41", "vi", "0.41", '"giảm "0.00'),
        ("> 5", "vi", "5", '"> "0'),
        ("36 (2025)", "en", "36", '0" (2025)"'),
        ("93,56%", "vi", "93.56", '0.00"%"'),
        ("-1.234,5", "vi", "-1234.5", "#,##0.0"),
    ],
)
def test_a_figure_is_a_number(words: str, lang: Lang, value: str, form: str) -> None:
    assert sheet_number(words, lang) == SheetNumber(Decimal(value), form)


@pytest.mark.parametrize(
    "words", ["", "-", "không có số đích", "2.500 - 2.800", "1/3", "12345678901234567", "2.1.3"]
)
def test_words_and_several_figures_stay_words(words: str) -> None:
    assert sheet_number(words, "vi") is None
