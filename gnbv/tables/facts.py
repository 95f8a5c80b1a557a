"""Facts lay out what is known of one thing: a name and a value a line, and no figure."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from gnbv.language import Text
from gnbv.plan import Plan
from gnbv.tables.records import Records, Value
from gnbv.tables.table import Column, Row, Table

_COLUMNS = (
    Column(Text("Mục", "About"), "text"),
    Column(Text("Nội dung", "What it is"), "text"),
)
NONE = Text("không có", "none")
NOT_NAMED = Text("văn bản không nêu", "not stated")


class Known(NamedTuple):
    """What is known: the words for it, and its value in words."""

    about: Text
    value: Text


def facts_table(
    plan: Plan, title: Text, name: Text, known: Iterable[Known], fact: Mapping[str, Value]
) -> Table:
    """Lay out what is known of one thing; `fact` is the same for machines, by field."""
    return Table(
        title=title,
        unit=None,
        columns=_COLUMNS,
        rows=tuple(Row(cells=(one.about, one.value)) for one in known if one.value.vi),
        records=Records(fields=tuple(fact), facts=(fact,), head={"plan": plan.id}),
        name=name,
    )
