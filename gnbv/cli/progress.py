"""Progress: a line on stderr while work takes longer than a second."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from gnbv.language import Lang, Text

_PATIENCE = 1.0
"""Seconds for which nothing is said."""


@contextmanager
def progress(doing: Text, lang: Lang) -> Iterator[None]:
    """Say on stderr what is being done, after a second: seconds on a terminal, else one line."""
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
    live = sys.stderr.isatty()
    while not done.wait(_PATIENCE):
        seconds += 1
        if live:
            sys.stderr.write(f"\r{doing} ... {seconds} s")
            sys.stderr.flush()
        elif seconds == 1:
            sys.stderr.write(f"gnbv: {doing} ...\n")
            sys.stderr.flush()
    if live and seconds:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
