"""Progress: a line on stderr while work takes longer than a second, where a person reads it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from gnbv.language import Lang, Text

_PATIENCE = 1.0
"""Seconds for which nothing is said."""


@contextmanager
def progress(doing: Text, lang: Lang) -> Iterator[None]:
    """Say on a terminal's stderr what is being done, and for how long, after the first second.

    The line is wiped when the work is done. A log or a pipe is left without it.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    done = Event()
    voice = Thread(target=_speak, args=(doing.say(lang), done), daemon=True)
    voice.start()
    try:
        yield
    finally:
        done.set()
        voice.join()


def _speak(doing: str, done: Event) -> None:
    seconds = 0
    while not done.wait(_PATIENCE):
        seconds += 1
        sys.stderr.write(f"\r{doing} ... {seconds} s")
        sys.stderr.flush()
    if seconds:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
