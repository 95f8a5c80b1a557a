"""The manual owns the man page: the help of every command, laid out as roff in either language.

`python -m gnbv.cli.manual vi` prints it in Vietnamese; `.ci/man` has the pages that are installed.
"""

import sys
from collections.abc import Iterator
from typing import Any

import typer
from typer.core import TyperCommand

from gnbv import __version__
from gnbv.cli import app, help_page, messages
from gnbv.cli.help_texts import described
from gnbv.language import Lang, Text

_NAME = Text("TÊN", "NAME")
_SYNOPSIS = Text("CÁCH DÙNG", "SYNOPSIS")
_DESCRIPTION = Text("MÔ TẢ", "DESCRIPTION")
_OPTIONS = Text("TÙY CHỌN", "OPTIONS")
_COMMANDS = Text("CÁC LỆNH", "COMMANDS")
_MANUAL = Text("Hướng dẫn sử dụng gnbv", "gnbv manual")


def manual(lang: Lang) -> str:
    """Return the man page of the whole command line in a language."""
    with messages.in_language(lang):
        return "".join(f"{line}\n" for line in _page(lang))


def _page(lang: Lang) -> Iterator[str]:
    group: Any = typer.main.get_command(app.app)
    top = group.context_class(group, info_name="gnbv", **group.context_settings)
    yield f'.TH GNBV 1 "" "gnbv {__version__}" "{_escaped(_MANUAL.in_language(lang))}"'
    summary, _, rest = app.ABOUT.in_language(lang).partition("\n\n")
    yield from _section(_NAME, lang)
    yield f"gnbv \\- {_escaped(summary)}"
    yield from _section(_SYNOPSIS, lang)
    yield from _usage(top, lang)
    yield from _section(_DESCRIPTION, lang)
    yield from _paragraphs(rest)
    yield from _section(_OPTIONS, lang)
    yield from _parameters(group, top, lang)
    yield from _section(_COMMANDS, lang)
    for name in group.list_commands(top):
        yield from _command(name, group.get_command(top, name), top, lang)


def _command(name: str, command: TyperCommand, top: Any, lang: Lang) -> Iterator[str]:
    context = command.context_class(command, info_name=name, parent=top)
    yield f".SS {_escaped(name)}"
    yield from _usage(context, lang)
    yield from _paragraphs(app.help_of(name).in_language(lang))
    yield from _parameters(command, context, lang)


def _section(heading: Text, lang: Lang) -> Iterator[str]:
    yield f".SH {_escaped(heading.in_language(lang))}"


def _usage(context: Any, lang: Lang) -> Iterator[str]:
    yield ".B " + _escaped(" ".join([context.command_path, *help_page.pieces(context, lang)]))


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        yield ".PP"
        yield _escaped(" ".join(paragraph.split()))


def _parameters(command: Any, context: Any, lang: Lang) -> Iterator[str]:
    for one in command.get_params(context):
        yield ".TP"
        yield f".B {_escaped(help_page.named(one, described(one, command), lang))}"
        yield _escaped(help_page.row(one, command, lang)[1])


def _escaped(text: str) -> str:
    """Text in which nothing is a request of roff's: backslashes, hyphens, what begins a line."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    text = text.replace("'", "\\(aq")
    return f"\\&{text}" if text.startswith(".") else text


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(manual("vi" if sys.argv[1:] == ["vi"] else "en"))
