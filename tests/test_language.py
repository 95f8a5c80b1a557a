"""Two languages: which one is read, and words in which nothing comes alive."""

import pytest

from gnbv.language import Lang, Text, chosen, harmless


@pytest.mark.parametrize(
    ("option", "environ", "lang"),
    [
        (None, {}, "en"),
        (None, {"LANG": "vi_VN.UTF-8"}, "vi"),
        (None, {"LANG": "VI"}, "vi"),
        (None, {"LANG": "C.UTF-8"}, "en"),
        (None, {"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LANG": "en_GB", "LC_MESSAGES": "vi_VN"}, "vi"),
        (None, {"LANG": "vi_VN", "LC_ALL": "", "LC_MESSAGES": ""}, "vi"),
        ("en", {"LANG": "vi_VN"}, "en"),
        ("vi", {}, "vi"),
    ],
)
def test_the_option_decides_then_the_locale_then_english(
    option: Lang | None, environ: dict[str, str], lang: Lang
) -> None:
    assert chosen(option, environ) == lang


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Nước sạch", "Nước sạch"),
        ("hai\ndòng\tmột", "hai dòng một"),
        ("\x1b[31mđỏ\x1b[0m", "\ufffd[31mđỏ\ufffd[0m"),
        ("số \u202e002", "số \ufffd002"),
        ("a\u2066b\u2069", "a\ufffdb\ufffd"),
        ("\ufeffđầu", "\ufffdđầu"),
        ("chuông\x07", "chuông\ufffd"),
    ],
)
def test_nothing_in_a_name_acts_on_a_terminal(words: str, shown: str) -> None:
    assert harmless(words) == shown


def test_a_template_is_filled_language_by_language() -> None:
    text = Text("{what} thiếu", "{what} is missing").filled(what=Text("tên", "name"))
    assert text == Text("tên thiếu", "name is missing")


def test_joined_texts_leave_out_what_is_empty() -> None:
    parts = [Text("một", "one"), Text("", ""), Text.plain("2")]
    assert Text.joined(parts) == Text("một, 2", "one, 2")
    assert Text.joined([]) == Text("", "")
