"""Word fit owns how large a table's type is in a Word document, and how wide its columns are."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from gnbv.tables import Table
from gnbv.writers.headings import merged
from gnbv.writers.style import Style
from gnbv.writers.word_lines import HEIGHT, WIDTH

_LEAST_NAME = 4.0
"""Centimetres of the column of names at least."""
_LONGEST_WORDS = 24
"""Characters of words in other columns than that of names; longer ones are broken into lines."""
_HEADING = 3
"""Lines of a heading at most, but of one of long words."""
_EM = 0.021
"""Centimetres to a character and point of size, on average, in the bold of Times New Roman."""
_MEAN = 0.019
"""The same in what is mostly no bold."""
_LINE, _AROUND = 0.0415, 0.09
"""Centimetres of a line to a point of size, and above and below the lines of a cell."""
_EDGE = 0.25
"""Centimetres that a column's edges take."""
_LARGEST, _SMALL, _SMALLEST = 12.0, 9.0, 6.0
"""Points; only for its figures is a table set in smaller type than the small one."""
_STEP = 0.5
_OVER = 2.9
"""Centimetres of the lines over a table."""
_NOTE_SIZE = 11


class Fit(NamedTuple):
    """The size of a table's type in points, and its columns' widths in centimetres."""

    size: float
    widths: list[float]


def fit(table: Table, rows: Sequence[Sequence[str]], style: Style, below: float) -> Fit:
    """The largest type in which the table stands on one page, else in which its figures fit.

    Figures are never broken. `below` is the height of what follows the notes, in centimetres.
    """
    lengths = _lengths(table, rows, style)
    names = max((len(row[table.name_at]) for row in rows), default=0)
    whole = _at(_LARGEST, table.name_at, lengths, names)
    while _too_wide(whole, table.name_at) and whole.size > _SMALLEST:
        whole = _at(whole.size - _STEP, table.name_at, lengths, names)
    left = HEIGHT - _OVER - below - _notes(table, style)
    found = whole
    least = min(_SMALL, whole.size - 4 * _STEP)
    while found.size > least and _height(table, rows, style, found) > left:
        found = _at(found.size - _STEP, table.name_at, lengths, names)
    return found if _height(table, rows, style, found) <= left else whole


def _lengths(table: Table, rows: Sequence[Sequence[str]], style: Style) -> list[int]:
    """The characters that each column must have on one line."""
    lengths = []
    for at, column in enumerate(table.columns):
        heading = style.translate(column.heading)
        words = max(map(len, heading.split()), default=0)
        cells = max((len(row[at].strip()) for row in rows), default=0)
        cells = cells if column.kind == "number" else min(cells, _LONGEST_WORDS)
        lengths.append(max(cells, words, ceil(len(heading) / _HEADING)))
    return lengths


def _at(size: float, name_at: int, lengths: Sequence[int], names: int) -> Fit:
    """The widths in a size: names get what the other columns leave, then all share the rest."""
    widths = [length * _EM * size + _EDGE for length in lengths]
    others = sum(widths) - widths[name_at]
    wanted = max(widths[name_at], names * _EM * size + _EDGE)
    widths[name_at] = min(wanted, max(_LEAST_NAME, WIDTH - others))
    spare = max(0.0, WIDTH - sum(widths)) / len(widths)
    return Fit(size, [width + min(spare, 1.5) for width in widths])


def _too_wide(fitted: Fit, name_at: int) -> bool:
    others = sum(fitted.widths) - fitted.widths[name_at]
    return others + _LEAST_NAME > WIDTH + 0.01


def _height(table: Table, rows: Sequence[Sequence[str]], style: Style, fitted: Fit) -> float:
    """How high the table is, in centimetres, by its names and headings."""
    name = table.name_at
    lines = [_lines(row[name], fitted.widths[name], fitted.size) for row in rows]
    headings = 0
    for level in merged(table.columns):
        headings += max(
            _lines(style.translate(one.text), sum(fitted.widths[one.first : one.end]), fitted.size)
            for one in level
            if one.depth == 1
        )
    depth = len(merged(table.columns))
    return (sum(lines) + headings) * _LINE * fitted.size + (len(lines) + depth) * _AROUND


def _notes(table: Table, style: Style) -> float:
    """How high what stands under a table is, in centimetres."""
    lines = sum(_lines(line, WIDTH, _NOTE_SIZE) for line in style.below(table))
    return lines * (_LINE * _NOTE_SIZE + _AROUND)


def _lines(words: str, width: float, size: float) -> int:
    """How many lines words take in a width; what breaks at spaces leaves a tenth of it."""
    return max(1, ceil(len(words) * _MEAN * size / (0.93 * max(width - _EDGE, 0.1))))
