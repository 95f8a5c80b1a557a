"""Help texts own what a command's parameters are for, in both languages."""

import inspect
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args, get_origin

from gnbv.language import Text

FILE = Text("TỆP", "FILE")
FOLDER = Text("THƯ_MỤC", "FOLDER")
PLAN = Text("KẾ_HOẠCH", "PLAN")
FORM = Text("DẠNG", "FORMAT")
CODE = Text("MÃ", "CODE")
VERSION = Text("PHIÊN_BẢN", "VERSION")
ROWS = Text("HÀNG", "ROWS")


class Help(NamedTuple):
    """What a parameter is for; `value` stands for what is given in its place, '' for a flag.

    It is written into the parameter's annotation, next to Typer's own `Option` or `Argument`.
    """

    text: Text
    value: Text = Text("", "")


class Parameter(NamedTuple):
    """What is known of a parameter: its help, and its value.

    `choices` are the words that it takes, if it takes no others; `number` is whether it takes a
    whole number, and `least` the least one.
    """

    help: Help
    choices: tuple[str, ...] = ()
    number: bool = False
    least: int | None = None
    default: str | None = None


_TYPERS = {
    "--help": Text("Hiện trợ giúp này.", "Show this help."),
    "--install-completion": Text(
        "Cài đặt tự động điền lệnh cho shell đang dùng.", "Install completion for this shell."
    ),
    "--show-completion": Text(
        "Hiện mã tự động điền lệnh của shell đang dùng, để chép hoặc sửa.",
        "Show this shell's completion script, to copy or change it.",
    ),
}
"""The options that Typer adds to every command."""


def described(one: Any, command: Any) -> Parameter:
    """Return what is known of a parameter of Typer's command: from its function, or of Typer.

    Raises `TypeError` where a command's author gave it no `Help`.
    """
    parameters = inspect.signature(command.callback, eval_str=True).parameters
    if one.name in parameters:
        written = parameters[one.name]
        return _parameter(written.default, *get_args(written.annotation))
    return next(Parameter(Help(_TYPERS[name])) for name in one.opts if name in _TYPERS)


def _parameter(default: Any, kind: Any, *notes: Any) -> Parameter:
    about = next((note for note in notes if isinstance(note, Help)), None)
    if about is None:
        raise TypeError(f"no Help stands in the annotation with {notes}")
    least = next((note.min for note in notes if getattr(note, "min", None) is not None), None)
    word = default if isinstance(default, str) else None
    number = int in {kind, *get_args(kind)}
    return Parameter(about, tuple(_choices(kind)), number, least, word)


def _choices(kind: Any) -> Iterator[str]:
    """The words of every `Literal` within a type."""
    if get_origin(kind) is Literal:
        for one in get_args(kind):
            if get_origin(one) is Literal:
                yield from _choices(one)
            else:
                yield str(one)
        return
    for part in get_args(kind):
        yield from _choices(part)
