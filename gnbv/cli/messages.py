"""Messages: the language in which a command speaks to its user, and its notes on stderr."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TextIO

import typer

from gnbv.language import Lang, Text, chosen, inert, sanitize

_OPTION: ContextVar[Lang | None] = ContextVar("lang", default=None)
_FAILED = 3
"""The exit code of a command that could not do its work."""


class StreamLost(SystemExit):
    """The end of a command, be it one that watches, whose words reach nobody: exit 3."""

    def __init__(self) -> None:
        super().__init__(_FAILED)


@contextmanager
def in_language(option: Lang | None) -> Iterator[None]:
    """Let what is shown within be in the language asked for, or the locale's."""
    token = _OPTION.set(option)
    try:
        yield
    finally:
        _OPTION.reset(token)


def language() -> Lang:
    """The language of the command that runs."""
    return chosen(_OPTION.get(), os.environ)


def note(text: Text) -> None:
    """Write a line on stderr that is no error; ends the command where stderr takes nothing."""
    print_error(text.in_language(language()))


def print_error(words: str) -> None:
    """Write words on stderr, dead for terminals and logs; `StreamLost` where it takes nothing."""
    lines = inert("\n".join(map(sanitize, words.split("\n"))))
    try:
        typer.echo(f"gnbv: {lines}", err=True)
    except OSError:
        abandon(sys.stderr)
        raise StreamLost from None


def abandon(stream: TextIO | None) -> None:
    """Let what is left in a stream's buffer go nowhere: its reader has gone, or its disk is full.

    Python would try again on the way out, and say so.
    """
    if stream is None:
        return
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
