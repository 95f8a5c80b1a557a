"""Opened owns what a report says of what the document leaves open, and what hangs on that."""

from collections.abc import Iterator
from typing import Any

from gnbv.language import Text, counted
from gnbv.plan import OpenPoints
from gnbv.reconciliation import Reconciliation
from gnbv.verdicts.view import View


def lines(reconciliation: Reconciliation, view: View) -> Iterator[str]:
    """Yield what is open, with its numbers; nothing where everything is stated."""
    points = OpenPoints(reconciliation.plan)
    if points:
        listed = Text.joined(tuple(points.named()), "; ")
        yield view.translate(
            Text(f"Để ngỏ, văn bản không nêu: {listed.vi}.", f"Open, not stated: {listed.en}.")
        )
    count = len(reconciliation.undecided)
    if count:
        yield view.translate(
            Text(
                f"Chưa đối chiếu được {count} số liệu: còn tùy vào số tiền để ngỏ nguồn, loại vốn"
                " hoặc năm.",
                f"{counted(count, 'figure')} can be neither confirmed nor denied: the source,"
                " nature or year of some money is open.",
            )
        )


def facts(reconciliation: Reconciliation | None) -> dict[str, Any]:
    """Return what is open as JSON has it, under `open`; nothing where everything is stated."""
    points = OpenPoints(reconciliation.plan) if reconciliation else None
    if reconciliation is None or not points:
        return {}
    return {"open": {**points.counts(), "undecided": len(reconciliation.undecided)}}
