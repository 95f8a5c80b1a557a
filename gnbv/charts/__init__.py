"""Charts own which drawings there are of a plan, and of what exact figures each is made."""

from gnbv.charts.chart import (
    Bar,
    Chart,
    Curves,
    Flow,
    Flows,
    Place,
    Ranges,
    Span,
    StackedBars,
    Step,
    Steps,
)
from gnbv.charts.money import adjustment_chart, execution_chart, flow_chart, years_chart
from gnbv.charts.progress import curve_chart, targets_chart

__all__ = [
    "Bar",
    "Chart",
    "Curves",
    "Flow",
    "Flows",
    "Place",
    "Ranges",
    "Span",
    "StackedBars",
    "Step",
    "Steps",
    "adjustment_chart",
    "curve_chart",
    "execution_chart",
    "flow_chart",
    "targets_chart",
    "years_chart",
]
