"""Flows: bands from place to place, each as high as its money."""

from html import escape
from textwrap import shorten
from typing import NamedTuple

from gnbv.charts import Flow, Flows
from gnbv.language import Text
from gnbv.writers.svg.picture import LINE, SERIES, Picture
from gnbv.writers.svg.scale import WIDTH, px

_HEIGHT = 30_000
_GAP = 1_600
_NODE = 800
_LETTERS = 24


class _Column(NamedTuple):
    """Places below each other: where they begin from the left, and each from the top."""

    left: int
    tops: tuple[int, ...]
    amounts: tuple[int, ...]


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
        _Column(
            (WIDTH - _NODE) * number // (len(sums) - 1),
            _tops(amounts, height, picture.top),
            amounts,
        )
        for number, amounts in enumerate(sums)
    ]
    for flows, left, right in zip(chart.flows, columns, columns[1:], strict=False):
        _bands(flows, (left, right), height, picture)
    for number, column in enumerate(columns):
        _places(chart.columns[number], column, height, picture)
    picture.top += _HEIGHT + LINE


def _sums(chart: Flows, number: int) -> tuple[int, ...]:
    """What every place of a column holds: what flows into it, or out of the first ones."""
    found = [0] * len(chart.columns[number])
    for flow in chart.flows[max(0, number - 1)]:
        found[flow.target if number else flow.source] += flow.amount
    return tuple(found)


def _tops(amounts: tuple[int, ...], height: _Height, top: int) -> tuple[int, ...]:
    found = []
    for amount in amounts:
        found.append(top)
        top += height.of(amount) + _GAP
    return tuple(found)


def _bands(
    flows: tuple[Flow, ...], sides: tuple[_Column, _Column], height: _Height, picture: Picture
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
        about = picture.exact(flow.amount)
        number = flow.source % SERIES
        picture.parts.append(
            f'<path d="{path}" class="band b{number}"><title>{about}</title></path>'
        )


def _places(names: tuple[Text, ...], column: _Column, height: _Height, picture: Picture) -> None:
    last = column.left + _NODE >= WIDTH
    for name, top, amount in zip(names, column.tops, column.amounts, strict=True):
        words = name.in_language(picture.lang)
        size = (_NODE, height.of(amount))
        picture.box(column.left, top, size, 0, f"{words}: {picture.exact(amount)}")
        shown = escape(shorten(words, _LETTERS, placeholder="…"))
        left = column.left - 300 if last else column.left + _NODE + 300
        picture.label(left, top + 900, shown, "end" if last else "")
