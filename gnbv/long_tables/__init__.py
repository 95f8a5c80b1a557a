"""Long tables own how many plans go on to other programs: one table, one fact a row, no end.

A data frame or a database takes them as they are. A table is written while its plans are read, so
that memory follows the largest plan and not their number; amounts are whole đồng, exact in CSV and
in Parquet. Each format is imported when it is asked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import BinaryIO, Literal, Protocol

from gnbv.long_tables.fields import CLAIMS, SHARES, Field, Row
from gnbv.long_tables.rows import claim_rows, share_rows, unit_rows

__all__ = [
    "CLAIMS",
    "SHARES",
    "Field",
    "LongFormat",
    "LongWriter",
    "Row",
    "claim_rows",
    "has_library",
    "in_pieces",
    "long_writer",
    "share_rows",
    "unit_rows",
]

LongFormat = Literal["csv", "parquet"]
_PIECE = 1 << 20
"""Bytes that are read at a time."""


class LongWriter(Protocol):
    """Writes a long table in one format."""

    def __call__(self, fields: Sequence[Field], rows: Iterable[Row], out: BinaryIO) -> None:
        """Write all rows, one after another; `rows` is run through once."""


def has_library(name: LongFormat) -> bool:
    """Whether what a format needs is installed: Parquet wants the extra `parquet`."""
    return name != "parquet" or find_spec("pyarrow") is not None


def long_writer(name: LongFormat) -> LongWriter:
    """Return the writer of a format; its library has to be there."""
    write: LongWriter = import_module(f"gnbv.long_tables.{name}").write
    return write


def in_pieces(table: BinaryIO) -> Iterator[bytes]:
    """Yield what is left of a written table, piece by piece: it need not fit into memory."""
    return iter(partial(table.read, _PIECE), b"")
