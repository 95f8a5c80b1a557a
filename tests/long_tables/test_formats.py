"""The formats of long tables: types, row groups, and no more in memory than a group."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from pyarrow import parquet

from gnbv.long_tables import CLAIMS, SHARES, LongFormat, Row, long_writer

ROWS: list[Row] = [("a", None, str(n), "central", None, 2030, n * 10**19) for n in range(5)]
CLAIM: Row = ("a", "C104", "a:1:2", "1", "", None, "period", 5, -4, True, None)


def written(form: LongFormat, rows: list[Row] | Iterator[Row] = ROWS) -> BytesIO:
    out = BytesIO()
    long_writer(form)(SHARES, rows, out)
    return BytesIO(out.getvalue())


def test_parquet_is_written_in_row_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gnbv.long_tables.parquet.ROWS_OF_A_GROUP", 2)
    file = parquet.ParquetFile(written("parquet"))
    groups = [file.metadata.row_group(at).num_rows for at in range(file.num_row_groups)]
    assert groups == [2, 2, 1]
    amounts = file.read().column("amount").to_pylist()
    assert amounts == [Decimal(n * 10**19) for n in range(5)]


def test_parquet_holds_one_group_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are asked for no further than the group that is written."""
    monkeypatch.setattr("gnbv.long_tables.parquet.ROWS_OF_A_GROUP", 2)
    out, asked = BytesIO(), []

    def rows() -> Iterator[Row]:
        for at, row in enumerate(ROWS):
            asked.append((at, out.tell()))
            yield row

    long_writer("parquet")(SHARES, rows(), out)
    places = [place for _, place in asked]
    assert places[0] == places[1] < places[2] == places[3] < places[4]


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_no_rows_are_a_table_with_its_columns(form: LongFormat) -> None:
    out = written(form, [])
    names = [field.name for field in SHARES]
    if form == "csv":
        assert out.read() == b"plan,unit,project,source,nature,year,amount\r\n"
    else:
        assert parquet.read_table(out).schema.names == names


def test_csv_writes_nothing_for_none_and_flags_in_words() -> None:
    out = BytesIO()
    long_writer("csv")(CLAIMS, [CLAIM], out)
    lines = list(csv.reader(StringIO(out.getvalue().decode(), newline="")))
    assert lines[1] == ["a", "C104", "a:1:2", "1", "", "", "period", "5", "-4", "true", ""]


def test_parquet_keeps_flags_and_what_is_none() -> None:
    out = BytesIO()
    long_writer("parquet")(CLAIMS, [CLAIM], out)
    (row,) = parquet.read_table(BytesIO(out.getvalue())).to_pylist()
    assert (row["holds"], row["nature"], row["computed"]) == (True, None, Decimal(-4))
