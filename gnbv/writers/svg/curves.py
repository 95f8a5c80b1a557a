"""Curves: sums over the years, a line for each series, with its figure at the end."""

from gnbv.charts import Curves
from gnbv.writers.svg.picture import LINE, SERIES, Picture
from gnbv.writers.svg.scale import WIDTH, Scale, px

_HEIGHT = 18_000
_LEFT, _RIGHT = 1_500, WIDTH - 7_500


def draw(chart: Curves, picture: Picture) -> None:
    """Draw the axes from zero, then each series from its first year to its last."""
    known = [one for series in chart.amounts for one in series if one is not None]
    scale = Scale.of(known, _HEIGHT)
    picture.legend(chart.series)
    top = picture.top + LINE
    bottom = top + _HEIGHT
    zero = bottom - scale.at(0)
    picture.line((_LEFT, zero), (_RIGHT, zero))
    for number, year in enumerate(chart.years):
        picture.label(_at(number, chart), bottom + LINE, str(year), "middle")
    for number, series in enumerate(chart.amounts):
        points = [
            (_at(index, chart), bottom - scale.at(amount), amount)
            for index, amount in enumerate(series)
            if amount is not None
        ]
        _curve(points, number, chart, picture)
    picture.top = bottom + LINE + 400


def _at(number: int, chart: Curves) -> int:
    """Where a year stands, from the left; one year alone at the right end."""
    steps = len(chart.years) - 1
    return _LEFT + (_RIGHT - _LEFT) * (number if steps else 1) // (steps or 1)


def _curve(
    points: list[tuple[int, int, int]], number: int, chart: Curves, picture: Picture
) -> None:
    if not points:
        return
    path = " ".join(f"{px(left)},{px(top)}" for left, top, _ in points)
    picture.parts.append(f'<polyline points="{path}" class="curve c{number % SERIES}"/>')
    name = chart.series[number].in_language(picture.lang)
    for left, top, amount in points:
        about = f"{name}: {picture.exact(amount)}"
        picture.box(left - 250, top - 250, (500, 500), number, about)
    left, top, amount = points[-1]
    picture.label(left + 600, top + 400, picture.money(amount))
