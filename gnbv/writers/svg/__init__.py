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
