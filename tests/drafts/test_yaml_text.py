"""YAML text: whatever is written is read back as the same text."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.drafts.yaml_text import Commented, Flow, Value, Words, block, comment, items, joined, text
from gnbv.reading.yaml_text import parse

TRAPS = [
    "yes", "No", "null", "~", "1.0", "010", "1_000", "0x1f", "12:30", "2024-01-31", ".5", "1e3",
    "# x", "a: b", "a #b", "- x", "? x", "*a", "&a", "!a", "%a", "@a", "`a", "{a}", "[a]", "<<",
    "'a'", 'say "a"', "back\\slash", "line\nbreak", "tab\there", " around ", "", ":", "-", "|", ">",
    "Hỗ trợ", "a,b", "true", "R&D", "=", "---", "...", "a\u00a0b",
]  # fmt: skip


def read(written: str) -> object:
    document = parse(f"key: {written}\n".encode(), "x.yaml")
    assert document.diagnostics == ()
    assert isinstance(document.data, dict)
    return document.data["key"]


@pytest.mark.parametrize("words", TRAPS)
def test_what_yaml_would_take_for_something_else(words: str) -> None:
    assert read(text(words)) == words
    assert read(f"[{text(words)}, x]") == [words, "x"]


@pytest.mark.parametrize("words", [one for one in TRAPS if one])
def test_keys_are_quoted_as_values_are(words: str) -> None:
    written = joined(block({words: "x"})).encode()
    assert parse(written, "x.yaml").data == {words: "x"}


LETTERS = st.characters(codec="utf-8")


@given(st.text(LETTERS | st.sampled_from("\n\t\"'\\:#-[]{}&*!|>%@`"), max_size=80))
def test_any_text_is_read_back(words: str) -> None:
    assert read(text(words)) == normalize("NFC", words)


def test_letters_and_their_marks_become_one_character() -> None:
    apart = normalize("NFD", "Hỗ trợ phát triển")
    assert read(text(apart)) == "Hỗ trợ phát triển"


VALUES = st.recursive(
    st.text("ab:# -1.yes", min_size=1),
    lambda inner: st.dictionaries(st.text("ab:#", min_size=1), inner, min_size=1, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text("xyz", min_size=1), VALUES, min_size=1, max_size=4))
def test_blocks_are_read_back(value: dict[str, Value]) -> None:
    document = parse(joined(block(value)).encode(), "x.yaml")
    assert (document.diagnostics, document.data) == ((), value)


def test_what_is_nothing_is_left_out() -> None:
    assert list(block({"a": "", "b": (), "c": {}, "d": [], "e": Flow(), "f": "x"})) == ["f: x"]


def test_lists_of_keys_and_values() -> None:
    value: dict[str, Value] = {"rows": [{"a": "1", "b": ["x", "y"]}, {"a": "2"}]}
    assert parse(joined(block(value)).encode(), "x.yaml").data == value
    assert list(items([{"a": "1", "b": "2"}])) == ["- a: 1", "  b: 2"]


def test_comments_are_no_data() -> None:
    written = joined(block({"a": Commented("6 tỷ đồng", "C7")}))
    assert written == 'a: "6 tỷ đồng"  # C7\n'
    assert comment("one\nline\n# only") == "# one line # only"
    assert comment("a\u2028b\x07c\ufeffd") == "# a b c d"


def test_words_in_place_of_a_figure() -> None:
    assert read(text(Words('lồng "ghép"'))) == {"text": 'lồng "ghép"'}
