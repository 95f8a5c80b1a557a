"""Output: where a command's tables go, and in which form."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from gnbv.cli import options
from gnbv.cli.delivery import by_suffix, deliver, is_folder, note_written, one_file
from gnbv.cli.help_texts import FORM, Help
from gnbv.cli.progress import counted_things, progress
from gnbv.errors import FailedError, UsageError
from gnbv.language import Lang, Text, counted, inert
from gnbv.tables import TableSet
from gnbv.wrapping import fit
from gnbv.writers import FILES, SUFFIXES, Format, MissingLibrary, Style, writer

FormatOption = Annotated[
    Format | None,
    typer.Option("--format"),
    Help(
        Text("Dạng kết quả; nếu bỏ trống, theo đuôi của TỆP.", "The form; else by FILE's suffix."),
        FORM,
    ),
]
ExcelOption = Annotated[
    bool,
    typer.Option("--excel"),
    Help(
        Text(
            "Mở đầu CSV bằng dấu để Excel nhận ra UTF-8.",
            "Begin CSV with the mark by which Excel knows UTF-8.",
        )
    ),
]


class Target(NamedTuple):
    """Where a command's tables go, and in which form; `force` replaces a file that is there."""

    form: Format
    file: Path | None
    force: bool

    @property
    def terminal(self) -> bool:
        """Whether the tables go to a terminal."""
        return options.on_terminal(self.file)


def target(form: Format | None, output: str | None, force: bool) -> Target:
    """Settle where tables go: `--format` decides their form, else the file's suffix.

    A name that ends with a slash is a folder's, which takes a data package. Raises `UsageError`
    where the suffix names no format, or a file is wanted and not named.
    """
    if output and is_folder(output) and form in {None, "datapackage"}:
        return Target("datapackage", Path(output), force)
    file = one_file(output)
    chosen: Format = form or ("table" if file is None else by_suffix(file, SUFFIXES, "table"))
    if file is None and chosen in FILES:
        text = Text(
            f"dạng '{chosen}' cần một tệp hoặc thư mục: thêm -o",
            f"the format '{chosen}' goes to a file or a folder: add -o",
        )
        raise UsageError(text)
    return Target(chosen, file, force)


def send(tables: TableSet, to: Target, style: Style, read: Collection[str], head: str = "") -> None:
    """Write tables in the form and to the place that were settled; `head` goes above plain ones.

    `read` are the files that the tables come from, which are not written over.
    """
    try:
        with _watched(tables) as watched:
            content = writer(to.form, to.terminal)(watched, style)
    except MissingLibrary as error:
        raise without_library(to.form, error) from error
    if head and to.form == "table" and isinstance(content, str):
        content = inert(fit(head, style.width if to.terminal else None)) + content
    deliver(content, to.file, to.force, read)
    count = len(tables.tables)
    note_written(to.file, to.form, Text(f"{count} bảng", counted(count, "table")))


@contextmanager
def _watched(tables: TableSet) -> Iterator[TableSet]:
    """Show how many of some tables are written; of one alone, only that it is."""
    many = len(tables.tables)
    if many == 1:
        with progress(Text("đang ghi bảng", "writing the table")):
            yield tables
        return
    with counted_things(Text("đã ghi", "wrote"), Text("bảng", "tables"), many) as count:
        yield replace(tables, written=count.add)


def style(key: options.UnitKey | None, lang: Lang | None, excel: bool = False) -> Style:
    """How tables are written here: this unit and language, this terminal's width and colour."""
    return Style(
        options.language(lang), options.unit(key), options.width(), options.colour(), excel
    )


def without_library(form: str, error: MissingLibrary) -> FailedError:
    """The error that the library of a form is not installed."""
    return FailedError(
        Text(
            f"dạng '{form}' cần thêm thư viện: pip install 'gnbv[{error.extra}]'",
            f"the format '{form}' needs a library: pip install 'gnbv[{error.extra}]'",
        )
    )
