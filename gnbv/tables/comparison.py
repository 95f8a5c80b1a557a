"""Two allocations side by side: before, after, and the difference."""

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.tables.allocation import By, allocation_table
from gnbv.tables.table import Cell, Column, Records, Row, Table

_BEFORE = Text("Trước", "Before")
_AFTER = Text("Sau", "After")
_DIFFERENCE = Text("Chênh lệch", "Difference")


def comparison_tables(
    before: Allocation, after: Allocation, year: int | None = None, by: By = "project"
) -> tuple[Table, ...]:
    """Lay out what changes: one year in one table, or all years in three, one below the other."""
    old, new = allocation_table(before, year, by), allocation_table(after, year, by)
    records = _records(old, new)
    if year is None:
        rows = tuple(map(_difference, old.rows, new.rows))
        return (
            _titled(old, _BEFORE, old.rows, records),
            _titled(new, _AFTER, new.rows, records),
            _titled(old, _DIFFERENCE, rows, records),
        )
    headings = (_BEFORE, _AFTER, _DIFFERENCE)
    columns = (*old.columns[:2], *map(Column, headings))
    rows = tuple(map(_beside, old.rows, new.rows))
    return (Table(old.title, old.unit, columns, rows, records, new.notes),)


def _titled(table: Table, prefix: Text, rows: tuple[Row, ...], records: Records) -> Table:
    title = Text.joined([prefix, table.title], ": ")
    return Table(title, table.unit, table.columns, rows, records, table.notes)


def _difference(old: Row, new: Row) -> Row:
    cells = tuple(_less(b, a) for a, b in zip(old.cells, new.cells, strict=True))
    return Row(cells, new.level, new.kind)


def _beside(old: Row, new: Row) -> Row:
    """The year's total before and after, behind a row's own labels."""
    was, now = old.cells[-1], new.cells[-1]
    return Row((*new.cells[:2], was, now, _less(now, was)), new.level, new.kind)


def _less(now: Cell, was: Cell) -> Cell:
    return now - was if isinstance(now, int) and isinstance(was, int) else now


def _records(old: Table, new: Table) -> Records:
    sums: dict[tuple[str | int | None, ...], list[int]] = {}
    for side, table in enumerate((old, new)):
        for row in table.records.rows:
            amounts = sums.setdefault(row[:-1], [0, 0])
            amounts[side] = int(row[-1] or 0)
    rows = tuple((*key, was, now, now - was) for key, (was, now) in sums.items())
    fields = (*old.records.fields[:-1], "before", "after", "difference")
    head = {key: value for key, value in new.records.head.items() if key != "total"}
    totals = {"before": old.records.head["total"], "after": new.records.head["total"]}
    return Records(fields, rows, head | totals)
