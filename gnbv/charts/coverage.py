"""Coverage: what a chart says of money that its report is silent on, which is not zero."""

from collections.abc import Iterator

from gnbv.execution import Spending
from gnbv.language import Text


def unreported(spending: Spending) -> Iterator[Text]:
    """Say how many lines a chart of a report is of, where that is not all of them."""
    sums = spending.sum_of(spending.lines)
    if not sums.is_complete:
        told, lines = sums.lines_reported, sums.lines
        yield Text(
            f"Giải ngân tính trên {told} trên {lines} dòng có báo cáo, nên là mức ít nhất.",
            f"Disbursed is of the {told} of {lines} lines that were reported on, so at least that.",
        )
