"""Fields own the columns of the long tables: their names, and what kind of value each holds."""

from typing import Literal, NamedTuple

Value = str | int | None
Row = tuple[Value, ...]
"""A fact: a value for each field, in their order."""


class Field(NamedTuple):
    """A column. An `amount` is whole đồng, `number` a small whole number, `flag` true or false."""

    name: str
    kind: Literal["text", "number", "amount", "flag"] = "text"


SHARES = (
    Field("plan"),
    Field("unit"),
    Field("project"),
    Field("source"),
    Field("nature"),
    Field("year", "number"),
    Field("amount", "amount"),
)
"""What a funding line gives in a year, or gives a unit in a year.

`plan` is the plan's folder, as findings have it. `unit` is empty where money is not divided among
units, and for what is held back of it; `nature` where the source's money has none.
"""

CLAIMS = (
    Field("plan"),
    Field("code"),
    Field("place"),
    Field("project"),
    Field("source"),
    Field("nature"),
    Field("span"),
    Field("stated", "amount"),
    Field("computed", "amount"),
    Field("holds", "flag"),
    Field("about"),
)
"""A stated amount and what it must equal, or for a part the whole that it must not be beyond.

`code` is the rule that it breaks if they differ, `place` is FILE:LINE:COLUMN, and `span` a year,
'period' or 'full-year'. Empty are the project, source and nature of a figure that is about all,
and `holds` where the document leaves open what would decide it. `about` is the part or the unit
that it is about.
"""
