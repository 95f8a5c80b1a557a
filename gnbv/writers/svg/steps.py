"""Steps: a waterfall from one level to another; what goes up and what goes down look different."""

from gnbv.charts import Steps
from gnbv.writers.svg.picture import Picture
from gnbv.writers.svg.scale import WIDTH, Scale

_HEIGHT = 1_300
_ROOM = 9_500
_LEVEL, _UP, _DOWN = 0, 2, 1
"""The fills of a level, of what is added, and of what is taken."""


def draw(chart: Steps, picture: Picture) -> None:
    """Draw each step where the one before it ended."""
    levels, level = [], 0
    for step in chart.steps:
        start = 0 if step.stands else level
        level = step.amount if step.stands else level + step.amount
        levels.append((step, start, level))
    scale = Scale.of([end for _, start, stop in levels for end in (start, stop)], WIDTH - _ROOM)
    begun = picture.top
    for step, start, stop in levels:
        picture.heading(step.label)
        left, right = sorted((scale.at(start), scale.at(stop)))
        series = _LEVEL if step.stands else _UP if step.amount > 0 else _DOWN
        about = f"{step.label.in_language(picture.lang)}: {picture.exact(step.amount)}"
        picture.box(left, picture.top, (right - left, _HEIGHT), series, about)
        sign = "+" if step.amount > 0 and not step.stands else ""
        picture.label(right + 500, picture.top + 1_000, f"{sign}{picture.money(step.amount)}")
        picture.top += _HEIGHT + 400
    zero = scale.at(0)
    picture.line((zero, begun), (zero, picture.top))
