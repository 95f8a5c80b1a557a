"""Watching: a terminal is cleared before each report, and each is followed by how to stop."""

import re
import sys

import pytest

from gnbv.cli import watch
from gnbv.cli.app import Exit
from gnbv.cli.messages import in_language
from gnbv.language import Lang


def with_findings() -> Exit:
    return Exit.FINDINGS


def interrupted() -> Exit:
    raise KeyboardInterrupt


@pytest.mark.parametrize(("term", "shown"), [("xterm", "\x1b[2J\x1b[H"), ("dumb", "")])
def test_only_a_terminal_that_knows_how_is_cleared(
    term: str, shown: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(SystemExit) as ended:
        watch.repeat(interrupted, [])
    assert ended.value.code == 0
    assert capsys.readouterr().out == shown


NOTES: tuple[tuple[Lang, str], ...] = (
    ("vi", r"gnbv: đã kiểm tra lúc \d\d:\d\d:\d\d; .* nhấn Ctrl-C để dừng\n"),
    ("en", r"gnbv: checked at \d\d:\d\d:\d\d; .* press Ctrl-C to stop\n"),
)


@pytest.mark.parametrize(("lang", "noted"), NOTES)
def test_each_check_is_followed_by_its_time_and_how_to_stop(
    lang: Lang,
    noted: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        raise KeyboardInterrupt

    monkeypatch.setattr("gnbv.cli.watch.time.sleep", pause)
    with in_language(lang), pytest.raises(SystemExit) as ended:
        watch.repeat(with_findings, [])
    assert ended.value.code == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert re.fullmatch(noted, shown.err)
    assert len(pauses) == 1
