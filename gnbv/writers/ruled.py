"""Ruled text owns tables whose headings have several levels, as lines under drawn headings."""

import re
from collections.abc import Sequence
from itertools import groupby

from tabulate import tabulate

from gnbv.language import Text
from gnbv.tables import Column, Table
from gnbv.wrapping import longest, wrap
from gnbv.writers.headings import lines, merged
from gnbv.writers.style import Style

_HEADING = 12
"""Characters to which a bottom heading is broken, where its figures are no wider."""
_GAP = 2
_LEAST_NAME = 18


def ruled(table: Table, style: Style, at: Sequence[int], name: int = 0) -> list[tuple[str, int]]:
    """Return lines of text for some of a table's columns, each with its row, or -1 in the head.

    `name` is the width to which names are broken; 0 leaves them whole.
    """
    columns = [table.columns[index] for index in at]
    rows = [[cells[index] for index in at] for cells in style.grid(table)[1]]
    if name:
        for cells in rows:
            cells[table.name_at] = _broken(cells[table.name_at], name)
    body = _body(columns, rows, style)
    below = next(index for index, line in enumerate(body, 1) if re.fullmatch(r"-[- ]*", line))
    head = [*_upper_headings(columns, body[below - 1], style), *body[:below]]
    return [*((line.rstrip(), -1) for line in head), *_with_rows(body[below:], rows)]


def _body(columns: Sequence[Column], rows: list[list[str]], style: Style) -> list[str]:
    """Lines of the bottom headings, the dashes below them, and the rows."""
    drawn = tabulate(
        rows,
        ["\n".join(_heading_lines(style, column)) for column in columns],
        tablefmt="simple",
        colalign=["left" if column.kind == "text" else "right" for column in columns],
        disable_numparse=True,
        preserve_whitespace=True,
    )
    return drawn.split("\n")


def _upper_headings(columns: Sequence[Column], dashes: str, style: Style) -> list[str]:
    """Lines of the headings above the bottom one, each over the dashes of its columns."""
    edges = [found.span() for found in re.finditer("-+", dashes)]
    head = []
    for level in merged(columns)[:-1]:
        head += lines(
            [
                (style.translate(heading.text), edges[heading.first][0], edges[heading.end - 1][1])
                for heading in level
                if columns[heading.first].above[heading.level :]
            ]
        )
    return head


def _with_rows(body: list[str], rows: list[list[str]]) -> list[tuple[str, int]]:
    """Each line below the head with the row that it is of: a row is as high as its highest cell."""
    rest = iter(body)
    drawn = []
    for index, cells in enumerate(rows):
        height = max(cell.count("\n") for cell in cells) + 1
        drawn += [(next(rest).rstrip(), index) for _ in range(height)]
    return drawn


def folds(table: Table, style: Style) -> tuple[list[list[int]], int]:
    """Part a table's columns into stretches that fit the style's width, and the width of names.

    Each stretch begins with the table's labels. Columns under one top heading stay together
    where they can.
    """
    widths = _widths(table, style)
    natural = widths[table.name_at] - _GAP
    if sum(widths) - _GAP <= style.width:
        return [list(range(len(widths)))], natural
    name = max(_least_name(table, style), min(natural, style.width * 2 // 5))
    taken = sum(widths[: table.labels]) - natural + name
    stretches = _stretches(table, widths, style.width + _GAP - taken)
    return [[*range(table.labels), *stretch] for stretch in stretches], name


def _least_name(table: Table, style: Style) -> int:
    """The least width to which names are broken: their longest word is kept whole."""
    names = [cells[table.name_at] for cells in style.grid(table)[1]]
    words = max((len(name) - len(name.lstrip()) + longest(name) for name in names), default=0)
    return max(_LEAST_NAME, words)


def _widths(table: Table, style: Style) -> list[int]:
    """The width that each column takes, with the gap after it, where no name is broken."""
    whole = ruled(table, style, range(len(table.columns)))
    dashes = next(line for line, _ in whole if line.count("-" * 3) and line.startswith("-"))
    return [len(found) + _GAP for found in re.findall("-+", dashes)]


def _stretches(table: Table, widths: list[int], room: int) -> list[list[int]]:
    """The columns after the labels, in stretches no wider than the room where that can be."""
    stretches: list[list[int]] = [[]]
    for block in _groups(table, range(table.labels, len(widths)), 1):
        for piece in _pieces(table, block, widths, room):
            used = sum(widths[index] for index in (*stretches[-1], *piece))
            # What is parted begins a stretch of its own, so that its headings stand together.
            begins = piece != block and piece[0] == block[0]
            if stretches[-1] and (used > room or begins):
                stretches.append([])
            stretches[-1] += piece
    return stretches


def _pieces(
    table: Table, block: list[int], widths: list[int], room: int, level: int = 2
) -> list[list[int]]:
    """A block of columns, or, where it is wider than the room, what its lower headings part."""
    if len(block) == 1 or sum(widths[index] for index in block) <= room:
        return [block]
    parts = _groups(table, block, level)
    if parts == [block] and level > len(table.columns[block[0]].above):
        return [[index] for index in block]  # their headings are the same all the way down
    return [part for one in parts for part in _pieces(table, one, widths, room, level + 1)]


def _groups(table: Table, columns: Sequence[int], levels: int) -> list[list[int]]:
    """Neighbouring columns that have their headings in common, down to a level."""

    def path(index: int) -> tuple[Text, ...]:
        column = table.columns[index]
        return (*column.above, column.heading)[:levels]

    return [list(group) for _, group in groupby(columns, path)]


def _heading_lines(style: Style, column: Column) -> list[str]:
    return wrap(style.translate(column.heading), _HEADING)


def _broken(words: str, width: int) -> str:
    """A name on several lines, each standing in as deep as the first."""
    bare = words.lstrip(" ")
    indent = words[: len(words) - len(bare)]
    return "\n".join(indent + line for line in wrap(bare, width - len(indent)))
