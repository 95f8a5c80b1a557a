"""Progress: a line on stderr while work takes longer than a second, where a person reads it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from threading import Event, Thread

from gnbv.cli.messages import language
from gnbv.language import Text

_PATIENCE = 1.0
"""Seconds for which nothing is said."""
_BAR = 20
"""Columns of a bar."""


@contextmanager
def progress(doing: Text, patience: float = _PATIENCE) -> Iterator[None]:
    """Say on a terminal's stderr what is being done, and for how long, after the first second.

    The line is wiped when the work is done, by spaces: a dumb terminal knows no escape sequence. A
    log or a pipe is left without it. `patience` is the length of a second, in seconds.
    """
    words = doing.in_language(language())
    with _shown(lambda: words, patience):
        yield


class Count:
    """How many of the things to do are done; the line on the terminal reads it."""

    def __init__(self) -> None:
        self.done = 0

    def add(self) -> None:
        """One more is done."""
        self.done += 1


@contextmanager
def counted(words: Callable[[int], Text], of: int, patience: float = _PATIENCE) -> Iterator[Count]:
    """Show as `progress` does how many of so many things are done, in `words` and as a bar.

    Whoever does the work adds to the count's `done`.
    """
    count, lang = Count(), language()

    def line() -> str:
        full = _BAR * count.done // max(of, 1)
        bar = "█" * full + "░" * (_BAR - full)
        return f"{bar} {words(count.done).in_language(lang)}"

    with _shown(line, patience):
        yield count


def working_out() -> AbstractContextManager[None]:
    """Show as `progress` does that what a command shows is worked out."""
    return progress(Text("đang tính các bảng", "working the tables out"))


def counted_things(
    done: Text, things: Text, of: int, patience: float = _PATIENCE
) -> AbstractContextManager[Count]:
    """Count things as `counted` does; `done` says what has been done with them: 'checked'."""
    every = f"{of:,}"

    def words(count: int) -> Text:
        so_far = f"{count:,}"
        return Text(
            f"{done.vi} {so_far.replace(',', '.')}/{every.replace(',', '.')} {things.vi}",
            f"{done.en} {so_far} of {every} {things.en}",
        )

    return counted(words, of, patience)


def counted_plans(done: Text, of: int) -> AbstractContextManager[Count]:
    """Count plans as `counted` does; `done` says what has been done with them: 'checked'."""
    return counted_things(done, Text("kế hoạch", "plans"), of)


@contextmanager
def _shown(line: Callable[[], str], patience: float) -> Iterator[None]:
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    done = Event()
    voice = Thread(target=_speak, args=(line, done, patience), daemon=True)
    voice.start()
    try:
        yield
    finally:
        done.set()
        voice.join()


def _speak(doing: Callable[[], str], done: Event, patience: float) -> None:
    seconds, longest = 0, 0
    while not done.wait(patience):
        seconds += 1
        line = f"{doing()} ... {seconds} s"
        longest = max(longest, len(line))
        _show(f"\r{line}")
    if longest:
        _show(f"\r{' ' * longest}\r")


def _show(words: str) -> None:
    with suppress(OSError):  # the terminal has gone; the work goes on
        sys.stderr.write(words)
        sys.stderr.flush()
