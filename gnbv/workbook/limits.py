"""Limits own how large a workbook or document may be: what an honest one needs, and much more."""

from typing import NamedTuple

LARGEST_TEXT = 40_000
"""Characters in one cell; Excel holds 32.767."""
DEEPEST = 40
"""Levels of elements in a part; those of a workbook are below 15, of a document below 40."""
MOST_CELLS = 200_000
"""Of all tables of a document together, a merged cell as often as it covers places."""
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
    depth: int = DEEPEST

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

    @classmethod
    def of_document(cls) -> "Limits":
        """The limits for a document of anyone, which no plan is known of.

        300 rows of 500 columns pass, each cell with the formatting that offices write, and
        pictures between the pages. Empty cells may stand anywhere: whole columns are formatted.
        """
        return cls(
            packed=64 * 2**20,
            unpacked=256 * 2**20,
            directory=2**20,
            parts=5_000,
            elements=4_000_000,
            cells=2 * MOST_CELLS,
            rows=2**20,
            columns=2**14,
            depth=2 * DEEPEST,
        )
