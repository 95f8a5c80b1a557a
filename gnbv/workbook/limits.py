"""Limits own how large a workbook may be: what a plan's own export needs, with much to spare."""

from typing import NamedTuple

LARGEST_TEXT = 40_000
"""Characters in one cell; Excel holds 32.767."""
DEEPEST = 40
"""Levels of elements in a part; those of a workbook are below 15."""
SMALLEST_FILE = 8 * 2**20
LARGEST_FILE = 256 * 2**20
"""Bytes of a packed file that is read at all: what even the largest plan stays below."""


class Limits(NamedTuple):
    """The most of everything that a workbook may have; what is beyond stops the reading.

    `packed`, `unpacked` and `directory` are bytes; `cells` counts those of all sheets that are
    read, and shared texts; `rows` and `columns` are the last ones in which a cell may stand.
    """

    packed: int
    unpacked: int
    directory: int
    parts: int
    elements: int
    cells: int
    rows: int
    columns: int

    @classmethod
    def of(cls, lines: int) -> "Limits":
        """The limits for a plan of so many funding lines."""
        cells = 100_000 + 400 * lines
        return cls(
            packed=min(SMALLEST_FILE + 10_000 * lines, LARGEST_FILE),
            unpacked=32 * 2**20 + 40_000 * lines,
            directory=2**20,
            parts=2_000,
            elements=100_000 + 4 * cells,
            cells=cells,
            rows=10_000 + 20 * lines,
            columns=500,
        )
