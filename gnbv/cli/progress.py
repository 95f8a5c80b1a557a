"""Progress: a line on stderr while work takes longer than a second, where a person reads it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from gnbv.cli.messages import language
from gnbv.language import Text

_PATIENCE = 1.0
"""Seconds for which nothing is said."""


@contextmanager
def progress(doing: Text, patience: float = _PATIENCE) -> Iterator[None]:
    """Say on a terminal's stderr what is being done, and for how long, after the first second.

    The line is wiped when the work is done, by spaces: a dumb terminal knows no escape sequence. A
    log or a pipe is left without it. `patience` is the length of a second, in seconds.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    done = Event()
    voice = Thread(target=_speak, args=(doing.in_language(language()), done, patience), daemon=True)
    voice.start()
    try:
        yield
    finally:
        done.set()
        voice.join()


def _speak(doing: str, done: Event, patience: float) -> None:
    seconds, line = 0, ""
    while not done.wait(patience):
        seconds += 1
        line = f"{doing} ... {seconds} s"
        _show(f"\r{line}")
    if line:
        _show(f"\r{' ' * len(line)}\r")


def _show(words: str) -> None:
    with suppress(OSError):  # the terminal has gone; the work goes on
        sys.stderr.write(words)
        sys.stderr.flush()
