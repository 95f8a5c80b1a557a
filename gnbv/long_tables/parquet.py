"""A long table as Parquet, by pyarrow: typed columns, written in row groups as the rows come.

An amount is decimal128(38, 0). A plan's amounts may have 21 digits, and int64 ends at 19; where
each amount does fit, a sum of many may not, and data frames let int64 overflow without a word.
The type does not depend on what a table happens to hold, so that files always go together.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import BinaryIO

import pyarrow as pa
from pyarrow import parquet

from gnbv.language import harmless
from gnbv.long_tables.fields import Field, Row, Value

ROWS_OF_A_GROUP = 65_536
"""Few enough that a group takes some MiB, and many enough that it is worth reading by itself."""

_TYPES = {
    "text": pa.string(),
    "number": pa.int32(),
    "amount": pa.decimal128(38, 0),
    "flag": pa.bool_(),
}


def write(fields: Sequence[Field], rows: Iterable[Row], out: BinaryIO) -> None:
    """Write all rows, a row group at a time."""
    schema = pa.schema([_typed(field) for field in fields])
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for group in _groups(rows):
            columns = [
                pa.array(_clean(field, values), schema.field(field.name).type)
                for field, values in zip(fields, zip(*group, strict=True), strict=True)
            ]
            writer.write_table(pa.table(columns, schema=schema))


def _typed(field: Field) -> pa.Field:
    unit = {"unit": "VND"} if field.kind == "amount" else None
    return pa.field(field.name, _TYPES[field.kind], metadata=unit)


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while group := list(islice(left, ROWS_OF_A_GROUP)):
        yield group


def _clean(field: Field, values: Sequence[Value]) -> Sequence[Value]:
    """A column's values; a folder's name may hold bytes that are no UTF-8."""
    if field.kind != "text":
        return values
    clean = {one: _in_utf8(one) for one in set(values)}
    return [clean[one] for one in values]


def _in_utf8(value: Value) -> Value:
    if not isinstance(value, str):
        return value
    return harmless(value).encode(errors="backslashreplace").decode()
