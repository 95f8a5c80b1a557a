"""The text report: the original line, and a caret under the value in whatever stands before it."""

import re
from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.reading.loader import load
from gnbv.verdicts import View, rendering
from tests.conftest import edit


def excerpt(plan: Path, old: str, new: str) -> tuple[str, str]:
    """The source line and the caret line of the first finding, once a text is replaced."""
    edit(plan / "projects" / "1-water.yaml", old, new)
    lines = rendering("text")([audit(load(plan))], View()).splitlines()
    source, caret = lines[4:6]  # below the plan's name and the finding's own line
    return source.partition("| ")[2], caret.partition("| ")[2]


@pytest.mark.parametrize(
    ("line", "caret"),
    [
        ("name: {vi: Nước, em: x}", "                 ^^"),
        ("name: {vi: Nu\u031bo\u031b\u0301c, em: x}", "                 ^^"),
        ("name: {vi: 水道局, em: x}", "                   ^^"),
        ("name:\t{vi: Nước, em: x}", "     \t           ^^"),
        ('name: {vi: "a\u200bb", em: x}', "                  ^^"),
        ('name: {vi: "\u202eab", em: x}', "                  ^^"),
        ('name: {vi: "a\u00a0\u00a0b", em: x}', "                   ^^"),
        ("name: {vi: a, 水: x}", "              ^^"),
    ],
    ids=["plain", "combining", "wide", "tab", "zero-width", "bidi", "no-break", "wide-key"],
)
def test_the_caret_stands_under_the_value(plan: Path, line: str, caret: str) -> None:
    source, under = excerpt(plan, "name: {vi: Nước sạch, en: Clean water}", line)
    assert source == re.sub("[\u202e\u200b]", "\N{REPLACEMENT CHARACTER}", line)
    assert under == caret


def test_a_long_line_is_shown_around_the_value(plan: Path) -> None:
    line = f"name: {{vi: {'a' * 5000}, em: x, en: {'b' * 5000}}}"
    source, under = excerpt(plan, "name: {vi: Nước sạch, en: Clean water}", line)
    assert len(source) <= 160
    at = under.index("^")
    assert source[at : at + 2] == "em"


def test_colour_changes_no_word(plan: Path) -> None:
    edit(plan / "projects" / "1-water.yaml", "capital: 9 tỷ", "capital: 8 tỷ")
    audited = audit(load(plan))
    plain = rendering("text")([audited], View())
    coloured = rendering("text")([audited], View(colour=True))
    assert "\x1b[31m\x1b[1m" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain
