"""The recorder remembers all that was written, in an order that can be given again, or nothing."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gnbv.cache import recorder
from gnbv.cache.recorder import Recorder


@pytest.fixture
def listen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Recorder]]:
    """Begin to record, in the test itself: pytest has streams of its own before."""
    files = [(tmp_path / name).open("w", encoding="utf-8") for name in ("stdout", "stderr")]

    def begin() -> Recorder:
        monkeypatch.setattr(sys, "stdout", files[0])
        monkeypatch.setattr(sys, "stderr", files[1])
        return Recorder()

    yield begin
    monkeypatch.undo()
    for file in files:
        file.close()


def _write(name: str, words: str) -> None:
    stream = getattr(sys, name)
    stream.write(words)
    stream.flush()


def test_what_is_written_goes_where_it_always_went(
    listen: Callable[[], Recorder], tmp_path: Path
) -> None:
    listening = listen()
    _write("stdout", "mười ")
    _write("stdout", "đồng\n")
    _write("stderr", "hết\n")
    assert listening.written() == ("mười đồng\n".encode(), "hết\n".encode())
    assert (tmp_path / "stdout").read_text("utf-8") == "mười đồng\n"
    assert (tmp_path / "stderr").read_text("utf-8") == "hết\n"


def test_what_comes_on_stdout_after_stderr_is_not_kept(listen: Callable[[], Recorder]) -> None:
    listening = listen()
    _write("stderr", "note")
    _write("stdout", "x")
    assert listening.written() is None


@pytest.mark.parametrize("words", ["\r3 s", "\x1b[2K", "\b"])
def test_a_line_that_is_written_over_in_time_is_not_kept(
    listen: Callable[[], Recorder], words: str
) -> None:
    listening = listen()
    _write("stderr", words)
    assert listening.written() is None


def test_too_much_is_not_kept(
    listen: Callable[[], Recorder], monkeypatch: pytest.MonkeyPatch
) -> None:
    listening = listen()
    monkeypatch.setattr(recorder, "_MOST", 10)
    _write("stdout", "x" * 10)
    assert listening.written() == (b"x" * 10, b"")
    _write("stdout", "x")
    assert listening.written() is None


def test_what_was_not_taken_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("this system has no /dev/full")
    with open("/dev/full", "wb", buffering=0) as raw:  # noqa: PTH123
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(raw)))
        listening = Recorder()
        with pytest.raises(OSError, match="space"):
            _write("stdout", "x")
        assert listening.written() is None
        with pytest.raises(OSError, match="space"):
            sys.stdout.close()
