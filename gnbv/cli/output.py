"""Output: where a command's tables go, and in which form."""

import os
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from gnbv.cli import options
from gnbv.cli.app import Exit, fail
from gnbv.cli.delivery import deliver
from gnbv.cli.progress import progress
from gnbv.language import Lang, Text, inert
from gnbv.tables import TableSet
from gnbv.writers import FILES, SUFFIXES, Format, MissingLibrary, Style, writer

FormatOption = Annotated[
    Format | None,
    typer.Option("--format", show_default=False, help="The form; else as FILE's suffix says."),
]
ExcelOption = Annotated[
    bool, typer.Option("--excel", help="Begin CSV with the mark by which Excel knows UTF-8.")
]


class Target(NamedTuple):
    """Where a command's tables go, and in which form; `force` replaces a file that is there."""

    form: Format
    file: Path | None
    force: bool
    lang: Lang

    @property
    def terminal(self) -> bool:
        """Whether the tables go to a terminal."""
        return options.on_terminal(self.file)


def target(form: Format | None, file: Path | None, force: bool, lang: Lang) -> Target:
    """Settle where tables go: `--format` decides their form, else the file's suffix.

    Ends the command (exit 2) where the suffix says nothing, or a file is wanted and not named.
    """
    file = None if file == Path("-") else file
    chosen: Format = form or ("table" if file is None else _by_suffix(file, lang))
    if file is None and chosen in FILES:
        text = Text(
            f"dạng '{chosen}' cần một tệp hoặc thư mục: thêm -o",
            f"the format '{chosen}' goes to a file or a folder: add -o",
        )
        fail(text.say(lang), Exit.USAGE)
    return Target(chosen, file, force, lang)


def _by_suffix(file: Path, lang: Lang) -> Format:
    if file.suffix.lower() in SUFFIXES:
        return SUFFIXES[file.suffix.lower()]
    if os.path.exists(file) and not os.path.isfile(file):  # noqa: PTH110, PTH113 - never raise
        return "table"  # a device takes text; a folder in the way is told when it is written to
    known = ", ".join(SUFFIXES)
    text = Text(
        f"không rõ dạng của '{file}': đuôi tệp là một trong {known}; hoặc dùng --format",
        f"the suffix of '{file}' names no format: it is one of {known}; or use --format",
    )
    return fail(text.say(lang), Exit.USAGE)


def send(tables: TableSet, to: Target, style: Style, head: str = "") -> None:
    """Write tables in the form and to the place that were settled; `head` goes above plain ones."""
    try:
        with progress(Text("đang ghi các bảng", "writing the tables"), to.lang):
            content = writer(to.form, to.terminal)(tables, style)
    except MissingLibrary as error:
        text = Text(
            f"dạng '{to.form}' cần thêm thư viện: pip install 'gnbv[{error.extra}]'",
            f"the format '{to.form}' needs a library: pip install 'gnbv[{error.extra}]'",
        )
        fail(text.say(to.lang))
    if head and to.form == "table" and isinstance(content, str):
        content = inert(head) + content
    deliver(content, to.file, to.lang, to.force)


def style(key: options.UnitKey | None, lang: Lang, excel: bool = False) -> Style:
    """How tables are written here: this unit and language, this terminal's width and colour."""
    return Style(lang, options.unit(key), options.width(), options.colour(), excel)
