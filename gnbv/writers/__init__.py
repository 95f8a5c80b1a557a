"""Writers own how a table leaves the tool: one small file a format, chosen by name or by suffix.

A writer is a function from a set of tables and a style to text, to bytes, or to the files of a
folder. Each is imported when it is asked for, so that no command pays for a format that it does
not write.
"""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, Protocol

from gnbv.tables import TableSet
from gnbv.writers.style import Style

if TYPE_CHECKING:
    from gnbv.documents import Document

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "Content",
    "DocumentFormat",
    "DocumentWriter",
    "Format",
    "MissingLibrary",
    "Style",
    "Writer",
    "document_writer",
    "writer",
]

DocumentFormat = Literal["html", "docx"]
"""Formats of a whole document, with its charts."""

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

# A format that wants a library of its own: the module, and the extra whose name brings it back
# where an install was taken apart (both come with every install).
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


class DocumentWriter(Protocol):
    """Renders a document in one format."""

    def __call__(self, document: "Document", style: Style) -> str | bytes:
        """Return the document."""


def document_writer(name: DocumentFormat) -> DocumentWriter:
    """Return the writer of documents in a format; raises what `writer` does."""
    _require(name)
    write: DocumentWriter = import_module(f"gnbv.writers.report_{name}").render
    return write


def writer(name: Format, terminal: bool = False) -> Writer:
    """Return the writer of a format; on a terminal, 'table' is drawn for it.

    Raises `MissingLibrary` where the format's library is not installed.
    """
    _require(name)
    module = "gnbv.writers.terminal" if name == "table" and terminal else _MODULES[name]
    write: Writer = import_module(module).render
    return write


def _require(name: Format) -> None:
    """Raise `MissingLibrary` where the library of a format is not installed."""
    library, extra = _LIBRARIES.get(name, ("", ""))
    if library and not find_spec(library):
        raise MissingLibrary(extra)
