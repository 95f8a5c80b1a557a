"""Layout owns how the columns of a table stand in a terminal: side by side, or below their row."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gnbv.tables import Column, Table
from gnbv.wrapping import longest, width
from gnbv.writers.style import Style

GAP = 2
"""Spaces between two columns."""
_NAMES = (24, 16)
"""Columns of a terminal that words get at least, where they are longer: if it can be, the first."""


class Layout(NamedTuple):
    """The columns that stand side by side, each with its width, and those below their row."""

    widths: dict[int, int]
    below: tuple[int, ...]

    @property
    def width(self) -> int:
        """The columns of a terminal that a row takes."""
        return _sum(self.widths.values())


class _Span(NamedTuple):
    """The width of a column: what it cannot do without, what its cells and its heading take."""

    least: int
    cells: int
    heading: int


def layout(table: Table, style: Style) -> Layout | None:
    """Lay a table's columns out in the style's width; None where they do not fit.

    A figure is never broken, and words at spaces only. Columns of figures are as wide as these,
    and those of words share what is left. Where that is too little for them, the words that come
    after the figures go below their row, or, without figures, those after the first two columns.
    """
    kinds = [column.kind for column in table.columns]
    last = table.labels if "number" in kinds else table.name_at + 1
    after = tuple(at for at, kind in enumerate(kinds) if kind == "text" and at > last)
    for name in _NAMES:
        for below in dict.fromkeys(((), after)):
            spans = dict(_spans(table, style, below, name))
            if _sum(span.least for span in spans.values()) <= style.width:
                return Layout(_shared(table.columns, spans, style.width), below)
    return None


def _spans(
    table: Table, style: Style, below: Sequence[int], name: int
) -> Iterator[tuple[int, _Span]]:
    headings, rows = style.grid(table)
    for at, column in enumerate(table.columns):
        if at not in below:
            yield at, _span(column, headings[at], [row[at] for row in rows], name)


def _span(column: Column, heading: str, cells: Sequence[str], name: int) -> _Span:
    natural = max(map(width, cells), default=0)
    least = natural if column.kind == "number" else max(map(_least, cells), default=0)
    if column.kind == "text":
        least = max(least, min(natural, name))
    return _Span(max(least, longest(heading)), natural, width(heading))


def _least(cell: str) -> int:
    """What a cell of words cannot do without: the longest of them, as far in as it stands."""
    bare = cell.lstrip(" ")
    return len(cell) - len(bare) + longest(bare)


def _shared(columns: Sequence[Column], spans: dict[int, _Span], room: int) -> dict[int, int]:
    """Widths of columns, which take no more than the room: words first, then headings on a line."""
    widths = {at: span.least for at, span in spans.items()}
    words = {at: span.cells for at, span in spans.items() if columns[at].kind == "text"}
    _widen(widths, words, room)
    _widen(widths, {at: span.heading for at, span in spans.items()}, room)
    return widths


def _widen(widths: dict[int, int], wanted: dict[int, int], room: int) -> None:
    """Give what room is left to the columns that want it, the narrowest first."""
    for _ in range(room - _sum(widths.values())):
        short = [at for at, most in wanted.items() if widths[at] < most]
        if not short:
            return
        widths[min(short, key=widths.__getitem__)] += 1


def _sum(widths: Iterable[int]) -> int:
    every = list(widths)
    return sum(every) + GAP * (len(every) - 1)
