"""CSV owns how separated values become a table: which character separates them is recognised."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from gnbv.extraction.decoding import decoded
from gnbv.extraction.document import Grid
from gnbv.extraction.grids import Grids, Placed, tidy, trimmed
from gnbv.language import Text
from gnbv.workbook.layout import name_of
from gnbv.workbook.limits import MOST_CELLS
from gnbv.workbook.package import Unreadable, too_many

SEPARATORS = ("\t", ";", ",")
"""In the order in which they win where several would do: a comma may be a decimal one."""
_LOOKED_AT = 200
"""Rows by which the separator is recognised."""


def read_csv(content: bytes) -> tuple[Grid, ...]:
    """The one table of a file of separated values; none where nothing stands in it.

    Raises `Unreadable` where it is no text, its quotes are wrong or it is beyond the limits.
    """
    return grids_of(decoded(content))


def grids_of(text: str) -> tuple[Grid, ...]:
    """The same of text that is decoded."""
    named, _, rest = text.partition("\n")
    own = named.removeprefix("sep=")  # Excel's own first line
    if named.startswith("sep=") and own in SEPARATORS:
        return _table(rest, own)
    return _table(text, _separator(text))


def _table(text: str, separator: str) -> tuple[Grid, ...]:
    placed: list[Placed] = []
    for row, cells in enumerate(_rows(text, separator)):
        placed += [Placed(row, column, tidy(words)) for column, words in enumerate(cells)]
        if len(placed) > MOST_CELLS or row > MOST_CELLS:
            too_many(Text("số ô của các bảng", "cells in tables"), MOST_CELLS)
    grid = trimmed(Grids().laid_out("table 1", placed, name_of))
    return (grid,) if grid else ()


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise Unreadable(
            Text("không phải CSV, hoặc một ô quá dài", "it is no CSV, or a cell is too long")
        ) from error


def _separator(text: str) -> str:
    """The separator by which the most rows have equally many cells, and more than one."""
    return max(SEPARATORS, key=lambda one: _alike(text, one))


def _alike(text: str, separator: str) -> int:
    """How many of the first rows have equally many cells, and more than one."""
    try:
        rows = list(islice(_rows(text, separator), _LOOKED_AT))
    except Unreadable:  # with another separator its quotes may be right
        return 0
    widths = Counter(len(cells) for cells in rows if len(cells) > 1)
    return max(widths.values(), default=0)
