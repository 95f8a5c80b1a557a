"""Help texts own what a command's parameters are for, in both languages."""

import inspect
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from gnbv.language import Text

FILE = Text("TỆP", "FILE")
FOLDER = Text("THƯ_MỤC", "FOLDER")
PLAN = Text("KẾ_HOẠCH", "PLAN")
FORM = Text("DẠNG", "FORMAT")
CODE = Text("MÃ", "CODE")


class Help(NamedTuple):
    """What a parameter is for; `value` stands for what is given in its place, '' for a flag.

    It is written into the parameter's annotation, next to Typer's own `Option` or `Argument`.
    """

    text: Text
    value: Text = Text("", "")


class Parameter(NamedTuple):
    """What is known of a parameter: its help, the words that it takes, and its least number."""

    help: Help
    choices: tuple[str, ...] = ()
    least: int | None = None


_TYPERS = {
    "help": Text("Hiện trợ giúp này.", "Show this help."),
    "install_completion": Text(
        "Cài đặt tự động điền lệnh cho shell đang dùng.", "Install completion for this shell."
    ),
    "show_completion": Text(
        "Hiện mã tự động điền lệnh của shell đang dùng, để chép hoặc sửa.",
        "Show this shell's completion script, to copy or change it.",
    ),
}
"""The options that Typer adds to every command, by their names there."""


def parameters(callback: Callable[..., Any]) -> dict[str, Parameter]:
    """Return what is known of each parameter of a command's function, and of those Typer adds."""
    known = {name: Parameter(Help(text)) for name, text in _TYPERS.items()}
    for name, parameter in inspect.signature(callback, eval_str=True).parameters.items():
        if get_origin(parameter.annotation) is Annotated:
            known[name] = _parameter(*get_args(parameter.annotation))
    return known


def _parameter(kind: Any, *notes: Any) -> Parameter:
    about = next(note for note in notes if isinstance(note, Help))
    least = next((note.min for note in notes if getattr(note, "min", None) is not None), None)
    return Parameter(about, tuple(_choices(kind)), least)


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
