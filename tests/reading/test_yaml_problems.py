"""What either YAML parser finds is named in Vietnamese, and in its own words in English."""

import re

import pytest
import yaml

from gnbv.reading.yaml_problems import worded
from gnbv.reading.yaml_reader import PureReader, Reader, fastest

PARSERS = (fastest(), PureReader)

BROKEN = {
    "a: [1\nb: 2\n": "']'",
    "a: {b: 1\nc: 2\n": "'}'",
    "a: 'x\n": "ngoặc kép",
    "a: 1\n b: 2\n": "': '",
    "a: @x\n": "bằng ký tự",
    "a: b: c\n": "': '",
    "a: - b\n": "'- '",
    "a\nb: 1\n": "': '",
    "a: 1\nb\nc: 2\n": "':'",
    'a: "\\q"\n': "'\\'",
    'a: "\\xzz"\n': "thập lục phân",
    "a: |0\n  b\n": "từ 1 đến 9",
    "a: |x\n  b\n": "",
    "a:\n  - b\n c: d\n": "",
    "- a\nb: c\n": "",
    "a: !<x y\n": "'!'",
    "%YAML x\n---\na\n": "'%'",
    "a: *\n": "'*'",
    "a: 'b\n---\n": "'---'",
}


@pytest.mark.parametrize("parser", PARSERS, ids=["compiled", "pure"])
@pytest.mark.parametrize("text", BROKEN)
def test_what_is_wrong_is_named_in_vietnamese(text: str, parser: type[Reader]) -> None:
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        parser(text).get_single_node()
    problem = str(caught.value.problem or caught.value.context)
    shown = worded(problem)
    assert shown.en == problem
    assert "bộ đọc YAML báo" not in shown.vi, problem
    assert BROKEN[text] in shown.vi
    assert not re.search(r"\b(found|expected|while|not)\b", shown.vi)


def test_what_is_not_known_is_given_in_the_parsers_words() -> None:
    assert worded("no such thing").vi == "bộ đọc YAML báo 'no such thing'"


def test_what_was_met_is_named() -> None:
    assert "'@'" in worded("found character '@' that cannot start any token").vi
