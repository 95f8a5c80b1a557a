"""Ranges: from a start to a goal, with a mark where things stand; each on a scale of its own."""

from fractions import Fraction
from html import escape

from gnbv.charts import Ranges, Span
from gnbv.writers.svg.picture import LINE, Picture
from gnbv.writers.svg.scale import WIDTH

_HEIGHT = 800
_LENGTH = WIDTH - 1_000
_MOST = Fraction(1)


def draw(chart: Ranges, picture: Picture) -> None:
    """Draw each range with its figures below it."""
    for span in chart.spans:
        picture.heading(span.label)
        picture.box(0, picture.top, (_LENGTH, _HEIGHT), 3, _about(span, picture))
        if span.reached is not None:
            way = part_of_way(span)
            picture.box(0, picture.top, (int(way * _LENGTH), _HEIGHT), 0, _about(span, picture))
        picture.top += _HEIGHT + LINE - 300
        start, goal, reached = (escape(one.in_language(picture.lang)) for one in span.written)
        picture.label(0, picture.top, start)
        picture.label(_LENGTH, picture.top, goal, "end strong")
        if span.reached is not None:
            picture.label(_LENGTH // 2, picture.top, f"→ {reached}")
        picture.top += 600


def part_of_way(span: Span) -> Fraction:
    """How much of the way from start to goal is gone: none if it went back, all if beyond."""
    if span.reached is None:
        return Fraction()
    gone = (span.reached - span.start) / (span.goal - span.start)
    return max(Fraction(), min(_MOST, gone))


def _about(span: Span, picture: Picture) -> str:
    words = [one.in_language(picture.lang) for one in span.written]
    shown = " → ".join(word for word in (words[0], words[2], words[1]) if word)
    return f"{span.label.in_language(picture.lang)}: {shown}"
