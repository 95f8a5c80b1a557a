"""Two allocations side by side: before, after, and the difference."""

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.tables.allocation import allocation_table
from gnbv.tables.groups import By
from gnbv.tables.records import Records, Value
from gnbv.tables.table import Cell, Column, Row, Table, amount_of

_BEFORE = Text("Trước", "Before")
_AFTER = Text("Sau", "After")
_DIFFERENCE = Text("Chênh lệch", "Difference")


def comparison_tables(
    before: Allocation, after: Allocation, year: int | None = None, by: By = "project"
) -> tuple[Table, ...]:
    """Lay out what changes: one year in one table, or all years in three, one below the other."""
    old, new = allocation_table(before, year, by), allocation_table(after, year, by)
    records = _records(old.records, new.records)
    if year is None:
        rows = tuple(map(_difference, old.rows, new.rows))
        return (
            _titled(old, _BEFORE, old.rows, records),
            _titled(new, _AFTER, new.rows, records),
            _titled(old, _DIFFERENCE, rows, records),
        )
    labels = old.columns[: old.labels]
    table = Table(
        title=old.title,
        unit=old.unit,
        columns=(*labels, *map(Column, (_BEFORE, _AFTER, _DIFFERENCE))),
        rows=tuple(_totals(len(labels), *rows) for rows in zip(old.rows, new.rows, strict=True)),
        records=records,
        notes=new.notes,
    )
    return (table,)


def _titled(table: Table, prefix: Text, rows: tuple[Row, ...], records: Records) -> Table:
    """One of three tables: the same columns under another title, its amounts no longer sums."""
    return Table(
        title=Text.joined([prefix, table.title], ": "),
        unit=table.unit,
        columns=table.columns,
        rows=rows,
        records=records,
        notes=table.notes,
    )


def _difference(old: Row, new: Row) -> Row:
    cells = tuple(_less(now, was) for was, now in zip(old.cells, new.cells, strict=True))
    return new._replace(cells=cells)


def _totals(labels: int, old: Row, new: Row) -> Row:
    """The year's total before and after, behind a row's own labels."""
    was, now = old.cells[-1], new.cells[-1]
    return new._replace(cells=(*new.cells[:labels], was, now, _less(now, was)))


def _less(now: Cell, was: Cell) -> Cell:
    after, before = amount_of(now), amount_of(was)
    return now if after is None or before is None else after - before


def _records(old: Records, new: Records) -> Records:
    keys = tuple(name for name in new.fields if name != "amount")
    amounts: dict[tuple[Value, ...], dict[str, int]] = {}
    for side, records in (("before", old), ("after", new)):
        for fact in records.facts:
            of_both = amounts.setdefault(tuple(fact[key] for key in keys), {})
            of_both[side] = int(fact["amount"] or 0)
    facts = []
    for values, of_both in amounts.items():
        before, after = of_both.get("before", 0), of_both.get("after", 0)
        change: dict[str, Value] = {"before": before, "after": after, "difference": after - before}
        facts.append(dict(zip(keys, values, strict=True)) | change)
    head = {key: value for key, value in new.head.items() if key != "total"}
    totals = {"before": old.head["total"], "after": new.head["total"]}
    names = (*keys, "before", "after", "difference")
    return Records(fields=names, facts=tuple(facts), head=head | totals)
