"""Writers own how a table leaves the tool: one small file a format, chosen by name or by suffix.

A writer is a function from a set of tables and a style to text, to bytes, or to the files of a
folder. Each is imported when it is asked for, so that no command pays for a format that it does
not write.
"""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Literal, Protocol

from gnbv.tables import TableSet
from gnbv.writers.style import Style

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "Content",
    "Format",
    "MissingLibrary",
    "Style",
    "Writer",
    "writer",
]

Format = Literal["table", "markdown", "csv", "json", "html", "latex", "xlsx", "docx", "datapackage"]
Content = str | bytes | Mapping[str, bytes]
"""What a writer makes: text, a file's bytes, or a folder's files by name."""

_MODULES: dict[Format, str] = {
    "table": "gnbv.writers.plain",
    "markdown": "gnbv.writers.markdown",
    "csv": "gnbv.writers.csv",
    "json": "gnbv.writers.json",
    "html": "gnbv.writers.html",
    "latex": "gnbv.writers.latex",
    "xlsx": "gnbv.writers.xlsx",
    "docx": "gnbv.writers.docx",
    "datapackage": "gnbv.writers.datapackage",
}
FORMATS: tuple[Format, ...] = tuple(_MODULES)
FILES: frozenset[Format] = frozenset({"xlsx", "docx", "datapackage"})
"""Formats that are no text: they want a file, or a folder, to go to."""

SUFFIXES: dict[str, Format] = {
    ".txt": "table",
    ".md": "markdown",
    ".csv": "csv",
    ".json": "json",
    ".html": "html",
    ".tex": "latex",
    ".xlsx": "xlsx",
    ".docx": "docx",
}

# A format that wants a library of its own: the module, and the extra that brings it.
_LIBRARIES: dict[Format, tuple[str, str]] = {
    "xlsx": ("xlsxwriter", "xlsx"),
    "docx": ("docx", "docx"),
}


class MissingLibrary(Exception):
    """A format whose library is not installed; `extra` names the extra that brings it."""

    def __init__(self, extra: str) -> None:
        super().__init__(extra)
        self.extra = extra


class Writer(Protocol):
    """Renders a set of tables in one format."""

    def __call__(self, tables: TableSet, style: Style) -> Content:
        """Return the tables; text ends in a line break."""


def writer(name: Format, terminal: bool = False) -> Writer:
    """Return the writer of a format; on a terminal, 'table' is drawn for it.

    Raises `MissingLibrary` where the format's library is not installed.
    """
    if name in _LIBRARIES:
        library, extra = _LIBRARIES[name]
        if not find_spec(library):
            raise MissingLibrary(extra)
    module = "gnbv.writers.terminal" if name == "table" and terminal else _MODULES[name]
    write: Writer = import_module(module).render
    return write
