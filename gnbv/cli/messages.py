"""Messages: in which language a command speaks to its user, and its notes on stderr."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import typer

from gnbv.language import Lang, Text, chosen

_OPTION: ContextVar[Lang | None] = ContextVar("lang", default=None)


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
    """Write a line on stderr that is no error."""
    typer.echo(f"gnbv: {text.say(language())}", err=True)
