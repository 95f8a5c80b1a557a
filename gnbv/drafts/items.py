"""Items own what a row of a table is understood as, and how rows that sums alone tell are read."""

from typing import NamedTuple

from gnbv.drafts.mapping import RowHolds


class Item(NamedTuple):
    """A row as understood: its place in the body, and what it is.

    `parent` is the row of the project that it stands below, `code` the code of its own project;
    `source` and `nature` are the keys to which a part narrows its project.
    """

    at: int
    holds: RowHolds
    number: str | None
    name: str
    parent: int | None = None
    code: str = ""
    source: str | None = None
    nature: str | None = None


class Reading(NamedTuple):
    """How rows are read of which only the sums can tell what they are.

    `again` is whether a row of the name and the money of an earlier one prints that project again;
    else it is a project of its own. `nested` is whether rows without numbers stand below those
    whose sums they make up.
    """

    again: bool = True
    nested: bool = True
