"""Progress: a line where a person reads it, with counts where there is something to count."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

import gnbv.cli.output
import gnbv.cli.report
from gnbv.cli.messages import in_language
from gnbv.cli.progress import Count, counted_things, progress
from gnbv.language import Lang, Text
from tests.conftest import SHIPPED, Run


class _Screen(io.StringIO):
    """A stderr that says when so much was written to it."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal
        self.second_line = Event()

    def isatty(self) -> bool:
        return self.terminal

    def write(self, words: str) -> int:
        if words.endswith("2 s"):
            self.second_line.set()
        return super().write(words)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], _Screen]:
    def made(terminal: bool) -> _Screen:
        shown = _Screen(terminal)
        monkeypatch.setattr("sys.stderr", shown)
        return shown

    return made


def test_progress_is_shown_on_a_terminal_and_wiped_without_an_escape_sequence(
    screen: Callable[[bool], _Screen],
) -> None:
    terminal = screen(True)
    with in_language("vi"), progress(Text("đang tính", "working"), patience=0.001):
        assert terminal.second_line.wait(60)
    shown = terminal.getvalue()
    assert shown.startswith("\rđang tính ... 1 s\rđang tính ... 2 s")
    *_, last, wiped, end = shown.split("\r")
    assert (wiped, end) == (" " * len(last), "")
    assert last.startswith("đang tính ... ")
    assert "\x1b" not in shown


def test_short_work_shows_no_progress(screen: Callable[[bool], _Screen]) -> None:
    terminal = screen(True)
    with progress(Text("đang tính", "working"), patience=3600):
        pass
    assert terminal.getvalue() == ""


def test_a_pipe_gets_no_progress(screen: Callable[[bool], _Screen]) -> None:
    pipe = screen(False)
    with progress(Text("đang tính", "working"), patience=0):
        assert not pipe.second_line.wait(0.05)
    assert pipe.getvalue() == ""


LINES = {
    "vi": "\r██████░░░░░░░░░░░░░░ đã ghi 400/1.200 bảng ... ",
    "en": "\r██████░░░░░░░░░░░░░░ wrote 400 of 1,200 tables ... ",
}
"""A third of twenty columns is six whole ones."""


@pytest.mark.parametrize("lang", LINES)
def test_what_can_be_counted_has_a_bar_and_counts(
    screen: Callable[[bool], _Screen], lang: Lang
) -> None:
    terminal, tables = screen(True), Text("bảng", "tables")
    wrote = Text("đã ghi", "wrote")
    with in_language(lang), counted_things(wrote, tables, 1_200, patience=0.001) as count:
        for _ in range(400):
            count.add()
        terminal.second_line.clear()  # the one that ends with 12 s has all that was counted
        assert terminal.second_line.wait(60)
    assert LINES[lang] in terminal.getvalue()


@pytest.mark.parametrize(
    ("module", "command", "file", "things"),
    [
        *((gnbv.cli.output, "export", f"a.{end}", 15) for end in ("xlsx", "docx", "html", "md")),
        *((gnbv.cli.output, "export", f"a.{end}", 15) for end in ("tex", "txt")),
        (gnbv.cli.output, "export", "data/", 15),
        *((gnbv.cli.report, "report", f"a.{end}", 4) for end in ("html", "docx")),
    ],
)
def test_every_table_and_section_that_is_written_counts(
    inside: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    command: str,
    file: str,
    things: int,
) -> None:
    seen: list[tuple[Count, object]] = []

    @contextmanager
    def watched(*given: object) -> Iterator[Count]:
        seen.append((Count(), given[-1]))
        yield seen[-1][0]

    monkeypatch.setattr(module, "counted_things", watched)
    assert inside(command, str(SHIPPED), "-o", file, cwd=tmp_path).returncode == 0
    assert [(count.done, of) for count, of in seen] == [(things, things)]
