"""The long table: the money of one plan or many in one table for other programs, or in none.

A table in which a plan is missing would give sums that look whole. So it is put together in a
temporary file, and goes to its place when every plan has been read and spread; memory follows the
largest plan.
"""

from codecs import iterdecode
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, NamedTuple

from gnbv import checked, library
from gnbv.allocation import Allocation
from gnbv.cli import lookup
from gnbv.cli.delivery import by_suffix, deliver, note_written, one_file
from gnbv.cli.messages import language
from gnbv.cli.output import Target, target
from gnbv.cli.progress import Count, counted_plans
from gnbv.diagnostics import Diagnostic
from gnbv.errors import FailedError, PlanError, UsageError
from gnbv.language import Text, counted
from gnbv.long_tables import (
    SHARES,
    LongFormat,
    LongWriter,
    Row,
    has_library,
    in_pieces,
    long_writer,
    share_rows,
    unit_rows,
)
from gnbv.plan import Plan
from gnbv.reading.discovery import Found
from gnbv.usable import require_read
from gnbv.verdicts.paths import relative
from gnbv.writers import Format

_SUFFIXES: dict[str, LongFormat] = {".csv": "csv", ".parquet": "parquet"}
_UTF8 = b"\xef\xbb\xbf"
_HEAD = Text(
    "không ghi gì, vì tổng sẽ thiếu; có kế hoạch có lỗi:",
    "nothing is written, since sums would be short; plans have findings:",
)


class LongTarget(NamedTuple):
    """Where a long table goes, and in which form; `force` replaces a file that is there."""

    form: LongFormat
    file: Path | None
    force: bool


def settle(
    form: Format | LongFormat | None, output: str | None, force: bool, long: bool
) -> LongTarget | Target:
    """Settle where a command's tables go, and whether they are one long table.

    They are with `--long`, and in Parquet, which has no other form. Raises `UsageError` where the
    form is not one of a long table's, or Parquet has no file, and what `output.target` does.
    """
    if not long and not _is_parquet(form, output):
        return target(None if form == "parquet" else form, output, force)
    file = one_file(output)
    asked = form or ("csv" if file is None else by_suffix(file, _SUFFIXES, "csv"))
    if asked == "csv":
        return LongTarget(asked, file, force)
    if asked != "parquet":
        raise UsageError(
            Text(
                f"bảng dài có dạng csv hoặc parquet, không phải '{asked}'",
                f"a long table is csv or parquet, not '{asked}'",
            )
        )
    _require_file(file)
    return LongTarget(asked, file, force)


def require_possible(form: LongFormat, file: Path | None) -> None:
    """Raise `UsageError` for Parquet without a file, `FailedError` for one without its library."""
    if form == "parquet":
        _require_file(file)
    if not has_library(form):
        raise FailedError(
            Text(
                "dạng 'parquet' cần thêm thư viện: pip install 'gnbv[parquet]'",
                "the format 'parquet' needs a library: pip install 'gnbv[parquet]'",
            )
        )


def _require_file(file: Path | None) -> None:
    if file is None:
        raise UsageError(
            Text(
                "dạng 'parquet' cần một tệp: thêm -o", "the format 'parquet' goes to a file: add -o"
            )
        )


def _is_parquet(form: Format | LongFormat | None, output: str | None) -> bool:
    return form == "parquet" or (form is None and (output or "").lower().endswith(".parquet"))


def write(plans: Found, to: LongTarget, year: int | None, by_unit: bool, excel: bool) -> None:
    """Write the money of all plans, or nothing; of one year, or of all; with `by_unit`, by unit.

    Raises `PlanError` with the findings of all plans that cannot be calculated with, `UsageError`
    where no plan has the year, or one has no units, and `FailedError` where a library is missing.
    """
    if plans.unasked:
        raise lookup.unasked(plans.folders[0])
    require_read(plans)
    require_possible(to.form, to.file)
    read: list[str] = []
    with TemporaryFile() as table:
        if excel and to.form == "csv":
            table.write(_UTF8)
        with counted_plans(Text("đã phân bổ", "spread"), len(plans.folders)) as count:
            write = _writer(to.form, excel)
            write(SHARES, _rows(plans, year, by_unit, read, count), table)
        table.seek(0)
        deliver(_pieces(table, to.form), to.file, to.force, read)
    many = len(plans.folders)
    of = Text(f"một bảng dài của {many} kế hoạch", f"one long table of {counted(many, 'plan')}")
    note_written(to.file, to.form, of)


def _writer(form: LongFormat, excel: bool) -> LongWriter:
    """The writer of a form; a Vietnamese Excel wants semicolons between the columns of CSV."""
    if excel and form == "csv" and language() == "vi":
        from gnbv.long_tables.csv import write

        return partial(write, delimiter=";")
    return long_writer(form)


def _pieces(table: BinaryIO, form: LongFormat) -> Iterator[str] | Iterator[bytes]:
    """What was put together, in pieces that fit into memory: as text, where it is text."""
    pieces = in_pieces(table)
    return iterdecode(pieces, "utf-8") if form == "csv" else pieces


def _rows(
    plans: Found, year: int | None, by_unit: bool, read: list[str], count: Count
) -> Iterator[Row]:
    """The rows of all plans in their order; `read` takes up the names of the files."""
    wrong: list[Diagnostic] = []
    asked = year is None
    for folder in plans.folders:
        try:
            plan = checked.read(folder)
            read += checked.read_from(plan).files
            rows = _of_plan(relative(str(folder)), library.allocate(plan), year, by_unit)
        except PlanError as error:
            wrong += error.findings
            continue
        asked = asked or year in plan.programme.period.years
        if not wrong:  # else there will be no table, and the other plans are read for findings
            yield from rows
        count.done += 1
    if wrong:
        raise PlanError(wrong, _HEAD)
    if not asked:
        raise UsageError(Text(f"không kế hoạch nào có năm {year}", f"no plan has the year {year}"))


def _of_plan(name: str, allocation: Allocation, year: int | None, by_unit: bool) -> Iterator[Row]:
    plan = allocation.plan
    if not by_unit:
        return share_rows(name, allocation, year)
    _require_units(name, plan)
    units = checked.require_units(plan)
    return unit_rows(name, allocation, units, year)


def _require_units(name: str, plan: Plan) -> None:
    if plan.units is None:
        raise UsageError(
            Text(f"kế hoạch '{name}' không có units.yaml", f"the plan '{name}' has no units.yaml")
        )
