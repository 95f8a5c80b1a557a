"""Combined: the records of several tables as those of one, for a format that holds one table."""

from collections.abc import Iterable

from gnbv.tables.records import Records
from gnbv.tables.table import Table


def combined(tables: Iterable[Table]) -> Table:
    """Return the first table with the records of all; `table` tells which each comes from."""
    first, *others = tables
    facts = [
        {"table": table.name.en.casefold(), **fact}
        for table in (first, *others)
        for fact in table.records.dicts()
    ]
    fields = tuple(dict.fromkeys(name for fact in facts for name in fact))
    whole = tuple({name: fact.get(name) for name in fields} for fact in facts)
    records = Records(fields=fields, facts=whole, head=first.records.head)
    return Table(
        title=first.title,
        unit=first.unit,
        columns=first.columns,
        rows=first.rows,
        records=records,
        name=first.name,
    )
