"""Tables as JSON: the long records, amounts as integers in đồng, with a format version."""

import json

from gnbv.language import escaped
from gnbv.money import DONG
from gnbv.plan import Plan
from gnbv.tables import Table, TableSet
from gnbv.tables.table_set import in_turn
from gnbv.writers.named_records import MONEY, tables_of_facts, with_names
from gnbv.writers.style import Style

FORMAT_VERSION = 1


def render(tables: TableSet, style: Style) -> str:
    """Render one table as an object with its rows, several under `tables`.

    Tables that lay the same records out in several ways are one to a machine.
    """
    shown = in_turn(tables_of_facts(tables.tables), tables.written)
    bodies = [_body(table, tables.plan, style) for table in shown]
    body = bodies[0] if len(bodies) == 1 else {"tables": bodies}
    whole = {"format_version": FORMAT_VERSION, **body}
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _body(table: Table, plan: Plan | None, style: Style) -> dict[str, object]:
    records = with_names(table.records, plan, style)
    money = {"amounts_in": DONG.key} if MONEY.intersection(records.fields) else {}
    title = style.translate(table.title)
    return {"title": title, **records.head, **money, "rows": records.dicts()}
