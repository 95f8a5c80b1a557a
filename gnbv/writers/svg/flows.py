"""Flows: bands from place to place, each as high as its money."""

from html import escape
from textwrap import wrap
from typing import NamedTuple

from gnbv.charts import Flow, Flows, Place
from gnbv.writers.svg.picture import LINE, SERIES, Picture
from gnbv.writers.svg.scale import WIDTH, px

_HEIGHT = 30_000
_GAP = 1_600
_NODE = 800
_FIRST, _BETWEEN, _LAST = 24, 12, 20
"""Letters on a line of a label: of the first column, of those between, and of the last one."""


class _Column(NamedTuple):
    """Places below each other: where they begin from the left, and each from the top.

    `labels` are the lines of each one's label: no word of it is cut.
    """

    left: int
    tops: tuple[int, ...]
    amounts: tuple[int, ...]
    labels: tuple[tuple[str, ...], ...]
    bottom: int


class _Height(NamedTuple):
    """How high so much money is, in hundredths of a pixel."""

    total: int
    length: int

    def of(self, amount: int) -> int:
        """The height of an amount."""
        return amount * self.length // self.total


def draw(chart: Flows, picture: Picture) -> None:
    """Draw the places of each column, and the bands between them behind."""
    sums = [_sums(chart, number) for number in range(len(chart.columns))]
    longest = max(map(len, chart.columns))
    height = _Height(max(map(sum, sums)) or 1, _HEIGHT - _GAP * (longest - 1))
    columns = [
        _column(chart.columns, number, amounts, height, picture)
        for number, amounts in enumerate(sums)
    ]
    for at, flows in enumerate(chart.flows):
        ends = chart.columns[at], chart.columns[at + 1]
        _bands(flows, (columns[at], columns[at + 1]), ends, height, picture)
    for number, column in enumerate(columns):
        _places(chart.columns[number], column, height, picture)
    picture.top = max(column.bottom for column in columns)


def _sums(chart: Flows, number: int) -> tuple[int, ...]:
    """What every place of a column holds: what flows into it, or out of the first ones."""
    found = [0] * len(chart.columns[number])
    for flow in chart.flows[max(0, number - 1)]:
        found[flow.target if number else flow.source] += flow.amount
    return tuple(found)


def _column(
    places: tuple[tuple[Place, ...], ...],
    number: int,
    amounts: tuple[int, ...],
    height: _Height,
    picture: Picture,
) -> _Column:
    """A column's places, so far from each other that their labels have room."""
    last = len(places) - 1
    letters = _FIRST if number == 0 else _LAST if number == last else _BETWEEN
    labels = tuple(_lines(place, letters, picture) for place in places[number])
    tops, top = [], picture.top
    for amount, label in zip(amounts, labels, strict=True):
        tops.append(top)
        top += max(height.of(amount) + _GAP, LINE * len(label))
    return _Column((WIDTH - _NODE) * number // last, tuple(tops), amounts, labels, top)


def _lines(place: Place, letters: int, picture: Picture) -> tuple[str, ...]:
    """A label in lines of whole words; a word that is longer has a line of its own."""
    words = place.label.in_language(picture.lang)
    return tuple(wrap(words, letters, break_long_words=False, break_on_hyphens=False)) or ("",)


def _bands(
    flows: tuple[Flow, ...],
    sides: tuple[_Column, _Column],
    ends: tuple[tuple[Place, ...], tuple[Place, ...]],
    height: _Height,
    picture: Picture,
) -> None:
    """Bands leave a place, and come into one, in the order of the places at the other side."""
    left, right = sides
    gone, come = [0] * len(left.tops), [0] * len(right.tops)
    start, end = left.left + _NODE, right.left
    middle = (start + end) // 2
    for flow in flows:
        high = height.of(flow.amount)
        one = left.tops[flow.source] + gone[flow.source]
        other = right.tops[flow.target] + come[flow.target]
        gone[flow.source] += high
        come[flow.target] += high
        path = (
            f"M{px(start)} {px(one)}C{px(middle)} {px(one)} {px(middle)} {px(other)} "
            f"{px(end)} {px(other)}V{px(other + high)}C{px(middle)} {px(other + high)} "
            f"{px(middle)} {px(one + high)} {px(start)} {px(one + high)}Z"
        )
        names = (ends[0][flow.source].name, ends[1][flow.target].name)
        about = f"{' → '.join(map(picture.words, names))}: {picture.exact(flow.amount)}"
        number = flow.source % SERIES
        picture.parts.append(
            f'<path d="{path}" class="band b{number}"><title>{about}</title></path>'
        )


def _places(places: tuple[Place, ...], column: _Column, height: _Height, picture: Picture) -> None:
    last = column.left + _NODE >= WIDTH
    left = column.left - 300 if last else column.left + _NODE + 300
    for at, place in enumerate(places):
        top, amount = column.tops[at], column.amounts[at]
        about = f"{place.name.in_language(picture.lang)}: {picture.exact(amount)}"
        picture.box(column.left, top, (_NODE, height.of(amount)), 0, about)
        picture.parts.append(f"<g><title>{escape(about)}</title>")
        for number, words in enumerate(column.labels[at]):
            picture.label(left, top + 900 + number * LINE, escape(words), "end" if last else "")
        picture.parts.append("</g>")
