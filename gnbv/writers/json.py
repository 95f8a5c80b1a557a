"""Tables as JSON: the long records, amounts as integers in đồng, with a format version."""

import json

from gnbv.language import escaped
from gnbv.tables import Table, TableSet
from gnbv.writers.style import Style

FORMAT_VERSION = 1


def render(tables: TableSet, style: Style) -> str:
    """Render one table as an object with its rows, several under `tables`.

    Tables that lay the same records out in several ways are one to a machine.
    """
    different = [
        table
        for at, table in enumerate(tables.tables)
        if all(table.records is not other.records for other in tables.tables[:at])
    ]
    bodies = [_body(table, style) for table in different]
    body = bodies[0] if len(bodies) == 1 else {"tables": bodies}
    whole = {"format_version": FORMAT_VERSION, **body}
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _body(table: Table, style: Style) -> dict[str, object]:
    records = table.records
    return {"title": style.translate(table.title), **records.head, "rows": records.dicts()}
