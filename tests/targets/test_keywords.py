"""Every keyword of an indicator's fields that a finding may show has its Vietnamese meaning."""

from typing import get_args

import pytest

from gnbv.language import Text
from gnbv.plan.indicators import Cadence, ChangeCadence, Direction, Operator, Sense
from gnbv.targets.keywords import with_meaning

KEYWORDS = [
    word for kind in (Cadence, ChangeCadence, Direction, Operator, Sense) for word in get_args(kind)
]


@pytest.mark.parametrize("word", KEYWORDS)
def test_a_keyword_has_a_meaning(word: str) -> None:
    shown = with_meaning(word)
    assert isinstance(shown, Text)
    vi, en = shown
    assert en == word
    assert vi.startswith(f"{word} (")


def test_other_words_stay_as_they_are() -> None:
    assert with_meaning("hộ") == "hộ"
