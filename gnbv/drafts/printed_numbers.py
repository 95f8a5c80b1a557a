"""Printed numbers own which rows print a number that another row of their block has already.

An annex of a plan has each number once between two headings, and below one project: a number with a
dot once between two headings (gnbv/references/codes.py). Where the paper prints one twice, as in a
cell merged over two rows, the first row keeps it.
"""

from collections.abc import Iterator

from gnbv.drafts.items import Item
from gnbv.drafts.lines import Table
from gnbv.drafts.numbering import is_mark
from gnbv.drafts.paper import Problem
from gnbv.language import Text

_AGAIN = Text(
    "số thứ tự này đã có ở một hàng bên trên: phụ lục của bản nháp để trống số ở hàng này",
    "a row above has this number already: the annex of the draft gives this row none",
)


def heads_its_parts(table: Table, item: Item) -> bool:
    """Whether a project's row prints no amount, and its parts below it do."""
    return item.holds == "project" and not any(
        vector[item.at] is not None for vector in table.amounts.values()
    )


def numbered_again(table: Table) -> frozenset[int]:
    """The rows whose number another row of their block has already, by their places."""
    above = {item.code: item.parent for item in table.rows.items if item.holds == "project"}
    taken: set[tuple[int, int | None, str]] = set()
    found: set[int] = set()
    headings = 0
    for item in table.rows.items:
        if item.holds == "heading" or heads_its_parts(table, item):
            headings += 1
        elif item.number and not is_mark(item.number) and item.holds not in {"repeat", "nothing"}:
            parent = None if "." in item.number else above.get(item.code)
            own = (headings, parent, item.number.casefold())
            found.update([item.at] if own in taken else ())
            taken.add(own)
    return frozenset(found)


def repeated_numbers(table: Table) -> Iterator[Problem]:
    """Yield the cells of such numbers, to look at."""
    layout = table.layout
    at = layout.name_at if layout.number_at is None else layout.number_at
    for row in sorted(numbered_again(table)):
        cell = layout.body[row][at]
        yield Problem(cell.place, cell.text, _AGAIN)
