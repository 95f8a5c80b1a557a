"""Bars: several series on top of each other, or beside each other, each as long as its amount."""

from gnbv.charts import Bar, StackedBars
from gnbv.language import Text
from gnbv.writers.svg.picture import Picture
from gnbv.writers.svg.scale import WIDTH, Scale

_HEIGHT = 1_500
_THIN = 900
_NOT_KNOWN = Text("chưa báo cáo", "not reported")
_ROOM = 9_500
"""Left of the right edge for the figure behind a bar."""


def draw(chart: StackedBars, picture: Picture) -> None:
    """Draw the bars from the top down, with their names over and their figures behind them."""
    picture.legend(chart.series)
    if chart.beside:
        amounts = [one for bar in chart.bars for one in bar.amounts if one is not None]
    else:
        amounts = [end for bar in chart.bars for end in _ends(bar)]
    scale = Scale.of(amounts, WIDTH - _ROOM)
    begun = picture.top
    for bar in chart.bars:
        picture.heading(bar.label)
        (_beside if chart.beside else _stacked)(bar, chart, scale, picture)
        picture.top += 500
    zero = scale.at(0)
    picture.line((zero, begun), (zero, picture.top))


def _ends(bar: Bar) -> tuple[int, int]:
    """How far a bar reaches below and above zero, in đồng."""
    return (
        sum(amount for amount in bar.amounts if amount and amount < 0),
        sum(amount for amount in bar.amounts if amount and amount > 0),
    )


def _stacked(bar: Bar, chart: StackedBars, scale: Scale, picture: Picture) -> None:
    below = above = 0
    for number, (amount, name) in enumerate(zip(bar.amounts, chart.series, strict=True)):
        if not amount:
            continue
        start = above if amount >= 0 else below + amount
        # From one end to the other: what is cut off of one length is not lost to the next.
        left, right = scale.at(start), scale.at(start + abs(amount))
        about = f"{_name(bar, picture)}, {name.in_language(picture.lang)}: {picture.exact(amount)}"
        picture.box(left, picture.top, (right - left, _HEIGHT), number, about)
        above, below = (above + amount, below) if amount >= 0 else (above, below + amount)
    total = sum(amount for amount in bar.amounts if amount is not None)
    picture.label(scale.at(above) + 500, picture.top + 1_100, picture.money(total), "strong")
    picture.top += _HEIGHT


def _beside(bar: Bar, chart: StackedBars, scale: Scale, picture: Picture) -> None:
    for number, (amount, name) in enumerate(zip(bar.amounts, chart.series, strict=True)):
        if amount is None:
            picture.label(scale.at(0) + 500, picture.top + 850, picture.words(_NOT_KNOWN))
        else:
            series = name.in_language(picture.lang)
            about = f"{_name(bar, picture)}, {series}: {picture.exact(amount)}"
            left, end = scale.at(min(0, amount)), scale.at(max(0, amount))
            picture.box(left, picture.top, (scale.size(amount), _THIN), number, about)
            picture.label(end + 500, picture.top + 850, picture.money(amount))
        picture.top += _THIN + 250


def _name(bar: Bar, picture: Picture) -> str:
    return bar.label.in_language(picture.lang)
