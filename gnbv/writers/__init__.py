"""Writers own how a table leaves the tool: one small file a format, chosen by name.

A writer is a function from tables and a style to text. Each is imported when it is asked for, so
that no command pays for a format that it does not write.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Literal, Protocol

from gnbv.tables import Table
from gnbv.writers.style import Style

__all__ = ["FORMATS", "Format", "Style", "Writer", "writer"]

Format = Literal["table", "markdown", "csv", "json"]

_MODULES: dict[Format, str] = {
    "table": "gnbv.writers.plain",
    "markdown": "gnbv.writers.markdown",
    "csv": "gnbv.writers.csv",
    "json": "gnbv.writers.json",
}
FORMATS: tuple[Format, ...] = tuple(_MODULES)


class Writer(Protocol):
    """Renders tables as text in one format."""

    def __call__(self, tables: Sequence[Table], style: Style) -> str:
        """Return the tables as text, ending in a line break."""


def writer(name: Format, terminal: bool = False) -> Writer:
    """Return the writer of a format; on a terminal, 'table' is drawn for it."""
    module = "gnbv.writers.terminal" if name == "table" and terminal else _MODULES[name]
    write: Writer = import_module(module).render
    return write
