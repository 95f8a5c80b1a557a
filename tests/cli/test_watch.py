"""Watching: a terminal is cleared before each report, unless it is a dumb one."""

import sys

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
