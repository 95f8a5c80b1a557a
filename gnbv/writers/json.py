"""Tables as JSON: the long records, amounts as integers in đồng, with a format version."""

import json
from collections.abc import Sequence

from gnbv.language import escaped
from gnbv.tables import Table
from gnbv.writers.style import Style

FORMAT_VERSION = 1


def render(tables: Sequence[Table], style: Style) -> str:
    """Render one table as an object with its rows, several under `tables`.

    Tables that lay the same records out in several ways are one to a machine.
    """
    told = [
        table
        for at, table in enumerate(tables)
        if all(table.records is not other.records for other in tables[:at])
    ]
    bodies = [_body(table, style) for table in told]
    body = bodies[0] if len(bodies) == 1 else {"tables": bodies}
    whole = {"format_version": FORMAT_VERSION, **body}
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _body(table: Table, style: Style) -> dict[str, object]:
    rows = [dict(zip(table.records.fields, row, strict=True)) for row in table.records.rows]
    return {"title": style.say(table.title), **table.records.head, "rows": rows}
