"""SVG owns how a chart is drawn: a static picture in proportion to whole đồng, no scripts."""

from gnbv.charts import Chart, Curves, Flows, Ranges, StackedBars, Steps
from gnbv.language import Lang
from gnbv.writers.svg import bars, curves, flows, ranges, steps
from gnbv.writers.svg.picture import Picture, rendered


def draw(chart: Chart, lang: Lang, key: str) -> str:
    """Return a chart as an SVG element; `key` tells it from others on the same page."""
    picture = Picture(chart.title, chart.description, lang, key, chart.unit)
    if isinstance(chart, StackedBars):
        bars.draw(chart, picture)
    elif isinstance(chart, Steps):
        steps.draw(chart, picture)
    elif isinstance(chart, Ranges):
        ranges.draw(chart, picture)
    elif isinstance(chart, Curves):
        curves.draw(chart, picture)
    elif isinstance(chart, Flows):
        flows.draw(chart, picture)
    return rendered(picture)


def standing_alone(chart: Chart, lang: Lang, key: str) -> tuple[str, int, int]:
    """Return a chart as an SVG file with its own colours, and its width and height in pixels."""
    text = draw(chart, lang, key)
    _, _, width, height = text.partition('viewBox="')[2].partition('"')[0].split()
    wide, high = (-(-int(float(size) * 100) // 100) for size in (width, height))
    return text.replace("<defs>", f"<style>{LOOK}</style><defs>", 1), wide, high


LOOK = """
svg { font: 11px sans-serif; } text { fill: #111; } .strong { font-weight: bold; }
.axis { stroke: #777; stroke-width: .7; } .curve { fill: none; stroke-width: 1.6; }
.band { opacity: .5; } .pattern { color: #fff; }
.s0, .b0 { fill: #1b6ca8; } .s1, .b1 { fill: #b3541e; } .s2, .b2 { fill: #2e7d4f; }
.s3, .b3 { fill: #6b6b6b; } .s4, .b4 { fill: #7b4fa3; } .s5, .b5 { fill: #8a6d00; }
.s6, .b6 { fill: #a83279; } .s7, .b7 { fill: #00747a; }
.c0 { stroke: #1b6ca8; } .c1 { stroke: #b3541e; } .c2 { stroke: #2e7d4f; } .c3 { stroke: #6b6b6b; }
.c4 { stroke: #7b4fa3; } .c5 { stroke: #8a6d00; } .c6 { stroke: #a83279; } .c7 { stroke: #00747a; }
"""
