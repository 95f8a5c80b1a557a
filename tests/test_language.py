"""Two languages: which one is read, and words in which nothing comes alive."""

import json
from datetime import date

import pytest

from gnbv.language import Lang, Text, asked, chosen, dated, escaped, harmless, inert
from gnbv.plan import written_day


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
    ("words", "lang"),
    [
        ("", None),
        ("check", None),
        ("--lang vi check", "vi"),
        ("check plan --lang=en", "en"),
        ("--lang vi check --lang en", "en"),
        ("--lang en check --lang fr", "en"),
        ("check --lang", None),
        ("check --language vi", None),
        ("check -- --lang vi", None),
    ],
)
def test_a_command_line_asks_for_a_language_by_its_last_option(
    words: str, lang: Lang | None
) -> None:
    assert asked(words.split()) == lang


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
        ("nước\u200b sạch", "nước\ufffd sạch"),
        ("nư\xadớc", "nư\ufffdớc"),
        ("nước\u2060sạch", "nước\ufffdsạch"),
        ("a\u3164b\u180ec\ufe0f", "a\ufffdb\ufffdc\ufffd"),
        ("tag\U000e0041", "tag\ufffd"),
    ],
)
def test_nothing_in_a_name_acts_on_a_terminal(words: str, shown: str) -> None:
    assert harmless(words) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::add-mask::209,6", r"\::add-mask::209,6"),
        ("một\n  ::error::x\nhai", "một\n  \\::error::x\nhai"),
        ("Mã ::add-mask::x", "Mã ::add-mask::x"),
        ("1  ##[error]x", r"1  ##\[error]x"),
        ("##vso[task.logissue]x", r"##\vso[task.logissue]x"),
        ("## Kinh phí", "## Kinh phí"),
    ],
)
def test_no_log_finds_a_command_in_text(text: str, shown: str) -> None:
    assert inert(text) == shown
    assert inert(shown) == shown


@pytest.mark.parametrize("character", ["\u200b", "\x1b", "\u3164", "\U000e0041"])
def test_what_no_one_sees_is_escaped_in_json_and_means_the_same(character: str) -> None:
    text = json.dumps({"name": f"a{character}b"}, ensure_ascii=False)
    assert character not in escaped(text)
    assert json.loads(escaped(text)) == {"name": f"a{character}b"}


def test_a_template_is_filled_language_by_language() -> None:
    text = Text("{what} thiếu", "{what} is missing").filled(what=Text("tên", "name"))
    assert text == Text("tên thiếu", "name is missing")


def test_joined_texts_leave_out_what_is_empty() -> None:
    parts = [Text("một", "one"), Text("", ""), Text.plain("2")]
    assert Text.joined(parts) == Text("một, 2", "one, 2")
    assert Text.joined([]) == Text("", "")


@pytest.mark.parametrize(
    ("day", "vi"),
    [
        (date(2022, 7, 14), "14/7/2022"),
        (date(2031, 1, 5), "05/01/2031"),
        (date(2031, 2, 28), "28/02/2031"),
        (date(2031, 3, 2), "02/3/2031"),
        (date(2031, 12, 31), "31/12/2031"),
    ],
)
def test_a_day_is_written_as_vietnamese_documents_write_it(day: date, vi: str) -> None:
    assert dated(day) == Text(vi, day.isoformat())
    assert written_day(day).vi == vi
