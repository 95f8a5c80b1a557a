"""Watching: a terminal is cleared before each report, unless it is a dumb one."""

import re
import sys
import time

import pytest

from gnbv.cli.app import Exit
from gnbv.cli.watch import repeat


def interrupted() -> Exit:
    raise KeyboardInterrupt


@pytest.mark.parametrize(("term", "shown"), [("xterm", "\x1b[2J\x1b[H"), ("dumb", "")])
def test_only_a_terminal_that_knows_how_is_cleared(
    term: str, shown: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(SystemExit) as ended:
        repeat(interrupted, [])
    assert ended.value.code == 0
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize(
    ("lang", "words"), [("vi_VN.UTF-8", "nhấn Ctrl-C để dừng"), ("C.UTF-8", "Ctrl-C ends it")]
)
def test_a_terminal_is_told_when_it_was_checked_and_how_to_stop(
    lang: str, words: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("LANG", lang)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(time, "sleep", interrupt)
    with pytest.raises(SystemExit):
        repeat(lambda: Exit.CLEAN, [])
    assert re.search(rf"\d\d:\d\d:\d\d: .*{words}\n$", capsys.readouterr().out)
