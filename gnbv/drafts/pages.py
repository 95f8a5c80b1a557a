"""Pages own which tables of a document are one that goes on over pages, and what each is called."""

import re
from typing import NamedTuple

from gnbv.drafts.layout import Row, figures_in, has_figures
from gnbv.drafts.vocabulary import plain
from gnbv.extraction import Document, Grid, Paragraph

_CONTINUED = r"(tiếp( theo)?|continued|cont)\b"
_TURNED = re.compile(rf"((trang|page)\b)?[\W\d_]*((of|trên)\b[\W\d_]*)?({_CONTINUED})?[\W_]*")
"""What stands between the pages of one table: a number of the page, 'tiếp theo'."""
_OF_BEFORE = re.compile(rf".*[(–-]\s*{_CONTINUED}[\W_]*")
"""A title of a page that says itself that it goes on: 'Phụ lục I (tiếp theo)'."""


class Pages(NamedTuple):
    """A table as one grid, and the grids of the document that it is made of."""

    whole: Grid
    grids: tuple[Grid, ...]


def joined(document: Document) -> list[Pages]:
    """Join tables that go on over pages: equally wide neighbours, heads repeated or left out.

    Words between two tables begin another one: they announce its title, its year or its unit. A
    sheet of a workbook is always a table of its own. No two tables have one name.
    """
    found: list[Pages] = []
    may_go_on = False
    for block in document.blocks:
        if isinstance(block, Paragraph):
            may_go_on = may_go_on and _turns_the_page(block.text)
            continue
        if may_go_on and _goes_on(found[-1].whole, block):
            before = found.pop()
            rows = before.whole.rows + _moved(block, len(before.whole.rows))
            found.append(Pages(before.whole._replace(rows=rows), (*before.grids, block)))
        else:
            found.append(Pages(block, (block,)))
        may_go_on = not block.is_sheet
    return _named_apart(found)


def _turns_the_page(words: str) -> bool:
    text = plain(words)
    return bool(_TURNED.fullmatch(text) or _OF_BEFORE.fullmatch(text))


def _goes_on(before: Grid, grid: Grid) -> bool:
    """Whether a table begins with figures at once, or with the heads of the one before it."""
    if before.width != grid.width or not figures_in(before) or not figures_in(grid):
        return False
    own, first = ([cell.text for cell in one.rows[0]] for one in (grid, before))
    return has_figures(grid.rows[0]) or own == first


def _moved(grid: Grid, down: int) -> tuple[Row, ...]:
    """The rows of a table as they stand below another."""
    return tuple(
        tuple(cell._replace(origin=(cell.origin[0] + down, cell.origin[1])) for cell in row)
        for row in grid.rows
    )


def _named_apart(every: list[Pages]) -> list[Pages]:
    """Tables of which each has a name of its own: the second of one name is 'name (2)'."""
    taken: set[str] = set()
    found = []
    for one in every:
        name, count = one.whole.name, 1
        while name in taken:
            count += 1
            name = f"{one.whole.name} ({count})"
        taken.add(name)
        found.append(Pages(one.whole._replace(name=name), one.grids))
    return found
