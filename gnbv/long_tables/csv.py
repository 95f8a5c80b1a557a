"""A long table as CSV (RFC 4180): UTF-8, one header line, amounts as digits, flags in words."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO, TextIOWrapper
from typing import BinaryIO, TextIO

from gnbv.long_tables.fields import Field, Row, Value
from gnbv.long_tables.spreadsheets import without_formulas


def write(
    fields: Sequence[Field], rows: Iterable[Row], out: BinaryIO, delimiter: str = ","
) -> None:
    """Write all rows; spreadsheets open this too, so what they would run is made words."""
    text = TextIOWrapper(out, encoding="utf-8", errors="backslashreplace", newline="")
    text.write(head(fields, delimiter))
    _write(fields, rows, text, delimiter)
    text.detach()  # flushes, and leaves `out` open for whoever gave it


def head(fields: Sequence[Field], delimiter: str = ",") -> str:
    """Return the header line."""
    return delimiter.join(field.name for field in fields) + "\r\n"


def lines(fields: Sequence[Field], rows: Iterable[Row]) -> str:
    """Return the lines of some rows, without the header."""
    out = StringIO(newline="")
    _write(fields, rows, out)
    return out.getvalue()


def _write(fields: Sequence[Field], rows: Iterable[Row], out: TextIO, delimiter: str = ",") -> None:
    cell = without_formulas()
    flags = any(field.kind == "flag" for field in fields)
    lines = csv.writer(out, delimiter=delimiter)
    lines.writerows(map(cell, map(_in_words, row) if flags else row) for row in rows)


def _in_words(value: Value) -> Value:
    """A flag as JSON, SQL and data frames write it."""
    return str(value).lower() if isinstance(value, bool) else value
