"""YAML as text: every value is what was written, has its place, and nothing breaks the reader."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.reading import yaml_text
from gnbv.reading.yaml_reader import PureReader, fastest
from gnbv.reading.yaml_text import DEEPEST, LARGEST_FILE, Document, parse

ROOT = ()


@pytest.fixture(
    autouse=True, scope="module", params=[fastest(), PureReader], ids=["fastest", "pure"]
)
def reader(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test holds for libyaml and for the parser in Python."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(yaml_text, "_Reader", request.param)
        yield


def read(text: str) -> Document:
    return parse(text.encode("utf-8", "surrogatepass"), "plan.yaml")


def codes(document: Document) -> list[str]:
    return [diagnostic.code for diagnostic in document.diagnostics]


def only_place(document: Document) -> tuple[int, int, int, int]:
    (diagnostic,) = document.diagnostics
    place = diagnostic.place
    return place.line, place.column, place.end_line, place.end_column


def span(document: Document, *path: str | int, of_key: bool = False) -> tuple[int, int, int, int]:
    place = document.place(path, of_key)
    return place.line, place.column, place.end_line, place.end_column


@pytest.mark.parametrize(
    "scalar",
    [
        "209.600",
        "NO",
        "yes",
        "12:30",
        "010",
        "0x1F",
        "1e3",
        "1_000",
        "null",
        "~",
        "true",
        ".inf",
        "2022-07-14",
        "-",
        "=",
    ],
)
def test_a_scalar_stays_the_text_that_was_written(scalar: str) -> None:
    written = scalar if scalar != "-" else '"-"'
    assert read(f"a: {written}\n").data == {"a": scalar}


def test_an_empty_value_is_empty_text() -> None:
    assert read("a:\nb: ''\n").data == {"a": "", "b": ""}


TEXT = """\
# comment
code: "1"
name: {vi: Nước sạch, en: Water}
funding:
  central:
    capital: 6 tỷ
rows:
  - cells: [1, "-", 2.000]
"""


@pytest.mark.parametrize(
    ("path", "of_key", "expected"),
    [
        (("code",), False, (2, 7, 2, 10)),
        (("code",), True, (2, 1, 2, 5)),
        (("name", "en"), False, (3, 27, 3, 32)),
        (("funding", "central", "capital"), False, (6, 14, 6, 18)),
        (("funding", "central", "capital"), True, (6, 5, 6, 12)),
        (("rows", 0, "cells", 1), False, (8, 16, 8, 19)),
        (("rows", 0, "cells", 2), False, (8, 21, 8, 26)),
        # What is not there stands where its nearest parent stands.
        (("rows", 0, "cells", 9), False, (8, 12, 8, 27)),
        (("rows", 9), False, (8, 3, 8, 27)),
        (("nowhere",), False, (2, 1, 2, 10)),
    ],
)
def test_every_value_has_a_place(
    path: tuple[str | int, ...], of_key: bool, expected: tuple[int, int, int, int]
) -> None:
    assert span(read(TEXT), *path, of_key=of_key) == expected


def test_windows_line_ends_move_no_place() -> None:
    windows = read(TEXT.replace("\n", "\r\n"))
    assert windows.data == read(TEXT).data
    assert span(windows, "funding", "central", "capital") == (6, 14, 6, 18)
    assert span(windows, "rows") == span(read(TEXT), "rows")
    assert windows.line(6) == "    capital: 6 tỷ"


def test_a_byte_order_mark_moves_no_place() -> None:
    marked = parse(b"\xef\xbb\xbf" + TEXT.encode(), "plan.yaml")
    assert marked.data == read(TEXT).data
    assert span(marked, "code") == (2, 7, 2, 10)
    first = parse(b"\xef\xbb\xbfcode: 1\n", "plan.yaml")
    assert span(first, "code", of_key=True) == (1, 1, 1, 5)


def test_a_line_is_shown_as_it_was_written() -> None:
    document = read("a:   1   # lời ghi\n\tb")
    assert document.line(1) == "a:   1   # lời ghi"
    assert document.line(99) == ""


NFD = "tie\u0302\u0300n"
NFC = "tiền"


def test_names_in_another_normal_form_are_the_same_names() -> None:
    document = read(f"{NFD}: {NFD}\n")
    assert document.data == {NFC: NFC}
    assert span(document, NFC) == (1, 9, 1, 15)


def test_keys_that_differ_in_normal_form_alone_are_duplicates() -> None:
    document = read(f"{NFC}: 1\n{NFD}: 2\n")
    assert codes(document) == ["Y103"]
    assert document.data == {NFC: "1"}


def test_a_duplicate_key_is_told_with_both_places() -> None:
    document = read("a:\n  b: 1\n  c: 2\n  b: 3\n")
    (diagnostic,) = document.diagnostics
    assert diagnostic.code == "Y103"
    assert (diagnostic.place.line, diagnostic.place.column) == (4, 3)
    (first,) = diagnostic.related
    assert (first.line, first.column) == (2, 3)
    assert diagnostic.details == {"key": "b", "line": "2"}


@given(st.text("a1&* \n-:[]{},\"'?|>#!ĐR.", max_size=30))
def test_no_anchor_is_overlooked_whatever_stands_before_it(text: str) -> None:
    events = list[object]()
    with suppress(yaml.YAMLError):
        events.extend(yaml.parse(text, Loader=yaml.SafeLoader))
    if any(getattr(event, "anchor", None) for event in events):
        assert read(text).data is None


def test_every_duplicate_is_told() -> None:
    assert codes(read("a: 1\na: 2\na: 3\nb: {c: 1, c: 2}\n")) == ["Y103"] * 3


REFUSED = [
    ("a: &x 1\n", "Y104", (1, 4)),
    ("a: 1\nb: *x\n", "Y104", (2, 4)),
    ("a: &x [1]\nb: *x\n", "Y104", (1, 4)),
    ("&k a: 1\n", "Y104", (1, 1)),
    ("{a: [&x 1]}\n", "Y104", (1, 6)),
    ("{a: [R&D,*x]}\n", "Y104", (1, 10)),
    ('{"a":&x 1}\n', "Y104", (1, 6)),
    ("-\n  *x\n", "Y104", (2, 3)),
    ("<<: {a: 1}\n", "Y105", (1, 1)),
    ("a: !!int 5\n", "Y106", (1, 4)),
    ("a: !money 5\n", "Y106", (1, 4)),
    ("a: !!python/object/apply:os.system [ls]\n", "Y106", (1, 4)),
    ("a: !x {b: 1}\n", "Y106", (1, 4)),
    ("a: 1\x00\n", "Y107", (1, 5)),
    ("a: 1\nb: \x1b[31m\n", "Y107", (2, 4)),
    ("a: \x85\n", "Y107", (1, 4)),
    ("a: \u2028\n", "Y107", (1, 4)),
    ("a: 1\rb: 2\n", "Y107", (1, 5)),
    ("a: \ufeff1\n", "Y107", (1, 4)),
    ("[a]: 1\n", "Y108", (1, 1)),
    ("? {a: 1}\n: 2\n", "Y108", (1, 3)),
    ("a: [1\nb: 2\n", "Y100", (2, 2)),
    ("a: 'x\n", "Y100", (1, 4)),
    ('a: 1\nb: "x\nc: 2\nd: "3"\n', "Y100", (2, 4)),
    ("a: 'x\nb: 'y'\n", "Y100", (1, 4)),
    ('- "a\n- b\n- "c"\n', "Y100", (1, 3)),
    ('a: "x\n---\nb: 1\n', "Y100", (1, 4)),
    ('a: "x\n  y"\nb: c: d\n', "Y100", (3, 5)),
    ("a: 1\n b: 2\n", "Y100", (2, 3)),
    ("\ta: 1\n", "Y112", (1, 1)),
    ("a:\n\tb: 1\n", "Y112", (2, 1)),
    ("a: 1\n\tb: 2\n", "Y112", (2, 1)),
    ("a:\r\n  b: tiền 💰\r\n \tc: 1\r\n", "Y112", (3, 2)),
    ("a:\n  - 1\n\t- 2\n", "Y112", (3, 1)),
    ("a: 1\n\n\t\n# x\n", "Y112", (3, 1)),
    ("a:\n-\tb: 1\n", "Y112", (2, 2)),
    ("a: |\n  x\n\ty\n", "Y112", (3, 1)),
    ("a: 'x'\n  \tb: 1\n", "Y112", (2, 3)),
    ("a: @x\n", "Y100", (1, 4)),
    ("a: 1\n---\nb: 2\n", "Y111", (2, 1)),
    ("--- a\n--- b\n", "Y111", (2, 1)),
    ("", "Y101", (1, 1)),
    ("# only a comment\n", "Y101", (1, 1)),
    ("\n\n", "Y101", (1, 1)),
]


@pytest.mark.parametrize(("text", "code", "at"), REFUSED, ids=[repr(row[0]) for row in REFUSED])
def test_what_makes_yaml_dangerous_is_refused_with_its_place(
    text: str, code: str, at: tuple[int, int]
) -> None:
    document = read(text)
    assert codes(document) == [code]
    assert only_place(document)[:2] == at


@pytest.mark.parametrize(
    "text",
    [
        "a: 'R&D * 2'\n",
        "a: R&D\n",
        "a: 2 * 3\n",
        '"<<": 1\n',
        "---\na: 1\n",
        "a: 1\n...\n",
        "a: '\t'\n",
        "a: [1,\n\t2]\n",
    ],
)
def test_what_only_looks_dangerous_is_read(text: str) -> None:
    assert codes(read(text)) == []


@pytest.mark.parametrize("text", ["a:\t1\n", "a: 1\t\n", "a: 1\t# x\n"])
def test_a_tab_beside_a_value_is_white_space(text: str) -> None:
    assert read(text).data == {"a": "1"}


def test_a_tab_inside_a_value_is_kept() -> None:
    assert read("a: 1\t2 \t3\n").data == {"a": "1\t2 \t3"}


def test_a_tab_is_called_a_tab_in_both_languages() -> None:
    (found,) = read("a:\n\tb: 1\n").diagnostics
    assert found.message("en") == "a tab: YAML indents by spaces only"
    assert found.message("vi") == "ký tự tab: YAML chỉ thụt dòng bằng dấu cách"


@pytest.mark.parametrize(
    ("content", "found", "at"),
    [
        (b"a: \xff\n", "byte 0xFF", (1, 4)),
        ("a: tiền\nb: ".encode() + b"\xe1\xbb\n", "byte 0xE1", (2, 4)),
        (b"\xef\xbb\xbfa: \xff\n", "byte 0xFF", (1, 4)),
        (b"a: \xed\xa0\x80\n", "byte 0xED", (1, 4)),
        ("a: 1\n".encode("utf-16"), "UTF-16", (1, 1)),
        (b"\xfe\xff" + "a: tiền\n".encode("utf-16-be"), "UTF-16", (1, 1)),
        ("a: tiền\n".encode("utf-16-le"), "UTF-16-LE", (1, 1)),
        ("# tiền\n".encode("utf-16-be"), "UTF-16-BE", (1, 1)),
        ("a: tiền\n".encode("utf-32"), "UTF-32", (1, 1)),
        ("a: tiền\n".encode("utf-32-le"), "UTF-32-LE", (1, 1)),
        ("a: tiền\n".encode("utf-32-be"), "UTF-32-BE", (1, 1)),
        ("a: tiền\n".encode("utf-16")[:-1], "UTF-16", (1, 1)),
        (b"\xff\xfe", "UTF-16", (1, 1)),
    ],
)
def test_bytes_that_are_no_utf8_are_told_with_their_place(
    content: bytes, found: str, at: tuple[int, int]
) -> None:
    document = parse(content, "plan.yaml")
    assert codes(document) == ["Y102"]
    assert document.diagnostics[0].details == {"found": found}
    assert only_place(document)[:2] == at


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_file_in_a_wide_encoding_is_shown_as_it_reads(encoding: str) -> None:
    document = parse("name: Nước sạch\ncode: 1\n".encode(encoding), "plan.yaml")
    assert document.line(1) == "name: Nước sạch"


def nested(levels: int) -> str:
    """A file whose innermost list stands `levels` deep."""
    return "[" * levels + "]" * levels + "\n"


def test_nesting_is_read_to_its_limit_and_no_deeper() -> None:
    assert codes(read(nested(DEEPEST))) == []
    assert codes(read(nested(DEEPEST + 1))) == ["Y109"]


@pytest.mark.parametrize(
    "text",
    [
        nested(400),
        "[" * 200_000,
        nested(200_000),
        "{a: " * 200_000,
        "[{" * 100_000,
        "- " * 200_000 + "x\n",
        "- " * 5_000 + "x\n",
        "? " * 100_000 + "x\n",
        "".join(" " * level + "a:\n" for level in range(2_500)),
        "".join(" " * level + "-\n" for level in range(2_500)),
        "a: '" + "[" * 600 + "'\nb: " + "[" * 200_000 + "\n",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_bottomless_nesting_is_refused_before_anything_recurses(text: str) -> None:
    assert set(codes(read(text))) == {"Y109"}


class _GivesUpEarly:
    """A parser that reads ahead and gives up at forty brackets, before the first event is out."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.behind = PureReader(text)

    def get_event(self) -> Any:
        at = [index for index, char in enumerate(self.text) if char == "["]
        if len(at) > 40:
            mark = yaml.Mark("", at[40], 0, at[40], None, 0)
            raise yaml.MarkedYAMLError("", None, "too deep for me", mark)
        return self.behind.get_event()  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("text", [nested(600), "[" * 600, "a: " + nested(600)])
def test_a_parser_with_a_limit_of_its_own_changes_nothing(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = only_place(read(text))
    assert place[:2] == (1, text.index("[") + DEEPEST + 2 - text.count("a: "))
    monkeypatch.setattr(yaml_text, "_Reader", _GivesUpEarly)
    assert codes(read(text)) == ["Y109"]
    assert only_place(read(text)) == place


def test_five_thousand_levels_of_blocks_are_refused() -> None:
    assert codes(read("".join(" " * level + "a:\n" for level in range(5_000)))) == ["Y110"]


def test_a_file_is_read_to_its_limit_and_no_further() -> None:
    most = b"a: 1\n" + b"#" * (LARGEST_FILE - 5)
    assert codes(parse(most, "plan.yaml")) == []
    assert codes(parse(most + b"#", "plan.yaml")) == ["Y110"]


def test_a_long_line_and_a_long_scalar_are_read() -> None:
    assert read("a: " + "x" * 1_000_000 + "\n").data == {"a": "x" * 1_000_000}


def test_a_multiline_text_is_one_value() -> None:
    assert read("a: >-\n  một\n  hai\n").data == {"a": "một hai"}


def check_places(document: Document, data: Any, path: tuple[str | int, ...]) -> None:
    place = document.place(path)
    assert place.line >= 1
    assert place.column >= 1
    assert (place.end_line, place.end_column) > (place.line, place.column) or place.line == 1
    if isinstance(data, dict):
        for key, value in data.items():
            check_places(document, value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            check_places(document, value, (*path, index))


pieces = st.sampled_from(
    [
        "a",
        "b: ",
        "- ",
        "\n",
        "  ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        "&x ",
        "*x",
        "!t ",
        "? ",
        ": ",
        "|\n",
        ">-\n",
        "#",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "<<: ",
        "\t",
        "\r\n",
        "ề",
        "ê",
        "\ufeff",
        "💰",
        "\\",
        "@",
        "`",
        "209.600",
        "\x00",
        "\u2028",
    ]
)


@given(content=st.one_of(st.binary(max_size=60), st.lists(pieces, max_size=25).map("".join)))
@settings(max_examples=400, deadline=None)
def test_whatever_the_bytes_nothing_is_raised_and_all_has_a_place(content: bytes | str) -> None:
    data = content.encode() if isinstance(content, str) else content
    document = parse(data, "plan.yaml")
    assert document.data is not None or document.diagnostics
    for diagnostic in document.diagnostics:
        assert diagnostic.place.line >= 1
        assert diagnostic.place.column >= 1
        assert diagnostic.message("vi")
        assert diagnostic.hint("en")
    if document.data is not None:
        check_places(document, document.data, ROOT)


@pytest.mark.parametrize(
    ("text", "en", "vi"),
    [
        ("a: 'x\n", "is never closed", "mở ở đây chưa được đóng"),
        ("a: 'x\nb: 'y'\n", "ends only where a later value", "ngoặc kép mở của một giá trị sau"),
    ],
)
def test_an_open_quote_is_named_where_it_was_opened(text: str, en: str, vi: str) -> None:
    (found,) = read(text).diagnostics
    assert en in found.message("en")
    assert vi in found.message("vi")
