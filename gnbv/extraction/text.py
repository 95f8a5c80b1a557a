"""Text owns how lines become paragraphs and tables, also tables that were flattened to lines.

Programs that turn a page into text write a table in one of two forms: its cells one a line, each
behind a tab, with an empty line after each row; or its rows one a line, with tabs between cells.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from gnbv.extraction.decoding import decoded
from gnbv.extraction.document import Grid, Paragraph
from gnbv.extraction.grids import Grids, Placed, tidy, trimmed
from gnbv.language import Text
from gnbv.workbook.limits import LARGEST_TEXT
from gnbv.workbook.package import too_many

_MOST_LINES = 300_000
"""Of a file; a table of 300 rows and 500 columns is flattened to half as many."""
_At = tuple[int, int]
_FEWEST_ROWS, _FEWEST_CELLS = 2, 3
"""Of a flattened table; fewer are paragraphs that begin with a tab."""


class _Line(NamedTuple):
    """A line by its number from 1; `kind` is whether it may be a cell, or a row of several."""

    number: int
    text: str
    kind: Literal["text", "cell", "row", "empty"]

    @property
    def place(self) -> str:
        """Where it stands."""
        return f"line {self.number}"


def read_text(content: bytes) -> tuple[Paragraph | Grid, ...]:
    """The paragraphs and tables of a text file, in their order; each line is a paragraph.

    Raises `Unreadable` where it is no text or beyond the limits.
    """
    text = decoded(content)
    if text.count("\n") > _MOST_LINES:
        too_many(Text("số dòng", "lines"), _MOST_LINES)
    reader = _Reader()
    for run in _runs(text.split("\n")):
        reader.read(run)
    return tuple(reader.blocks)


class _Reader:
    """Gathers the blocks of a file."""

    def __init__(self) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self._grids = Grids()
        self._tables = 0

    def read(self, run: Sequence[_Line]) -> None:
        """Take lines that belong together: text, or lines with tabs and the empty ones between."""
        pieces = [
            list(piece)
            for empty, piece in groupby(run, lambda one: one.kind == "empty")
            if not empty
        ]
        for flat, group in groupby(pieces, lambda piece: all(one.kind == "cell" for one in piece)):
            rows = list(group)
            if flat and _is_table(rows):
                self._put_flattened(rows)
            else:
                for piece in rows:
                    self._put(piece, flat)

    def _put(self, piece: Sequence[_Line], flat: bool) -> None:
        if not flat and len(piece) > 1 and piece[0].kind != "text":
            self._put_rows(piece)
            return
        paragraphs = (Paragraph(tidy(one.text), one.place) for one in piece)
        self.blocks += [one for one in paragraphs if one.text]

    def _put_flattened(self, rows: Sequence[Sequence[_Line]]) -> None:
        cells = {(row, at): one for row, piece in enumerate(rows) for at, one in enumerate(piece)}
        places = {place: one.place for place, one in cells.items()}
        self._put_table({place: one.text for place, one in cells.items()}, places)

    def _put_rows(self, piece: Sequence[_Line]) -> None:
        cells, places = {}, {}
        for row, one in enumerate(piece):
            for at, words in enumerate(one.text.split("\t")):
                cells[row, at] = words
                places[row, at] = f"{one.place}, cell {at + 1}"
        self._put_table(cells, places)

    def _put_table(self, cells: dict[_At, str], places: dict[_At, str]) -> None:
        def place(row: int, column: int) -> str:
            return places.get((row, column), f"row {row + 1}, cell {column + 1}")

        placed = [Placed(row, column, tidy(words)) for (row, column), words in cells.items()]
        grid = trimmed(self._grids.laid_out(f"table {self._tables + 1}", placed, place))
        if grid:
            self._tables += 1
            self.blocks.append(grid)


def _runs(lines: Sequence[str]) -> Iterator[Sequence[_Line]]:
    """Yield each line of text, and lines with tabs as far as no two empty ones part them."""
    run: list[_Line] = []
    for number, text in enumerate(lines, 1):
        if len(text) > LARGEST_TEXT:
            too_many(Text("số ký tự trong một dòng", "characters in a line"), LARGEST_TEXT)
        line = _Line(number, text, _kind(text))
        ends = line.kind == "text" or (line.kind == "empty" and run and run[-1].kind == "empty")
        if ends and run:
            yield run
            run = []
        if line.kind == "text":
            yield [line]
        elif line.kind != "empty" or run:
            run.append(line)
    yield run


def _kind(line: str) -> Literal["text", "cell", "row", "empty"]:
    """A cell begins with a tab, maybe after a space; a row has tabs between its cells."""
    before, tab, rest = line.partition("\t")
    if not line or not tab:
        return "text" if line else "empty"
    return "row" if before.strip() or "\t" in rest else "cell"


def _is_table(rows: Sequence[Sequence[_Line]]) -> bool:
    """Whether lines of one cell each are a table: at least two rows are equally long."""
    ((width, count),) = Counter(len(row) for row in rows).most_common(1)
    return count >= _FEWEST_ROWS and width >= _FEWEST_CELLS
