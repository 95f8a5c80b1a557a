"""Shares own which column of percentages is what part of which money: by exact division."""

from collections.abc import Iterator, Mapping

from gnbv.drafts.columns import Columns
from gnbv.drafts.figures import percentage_of
from gnbv.drafts.paper import Paper
from gnbv.drafts.rows import Rows
from gnbv.drafts.sums import Vector
from gnbv.quantities import Quantity, QuantityError, read

_MOST_ODD = 5
"""Of so many percentages one may be misprinted, and the rest still tell what they are of."""


def wholes(
    paper: Paper, columns: Columns, amounts: Mapping[int, Vector], rows: Rows
) -> dict[int, tuple[int, int | None]]:
    """Return for each column of percentages the columns of the part and of the whole.

    The whole is None where each is of the total over all projects. Columns that none explain are
    left out.
    """
    found = {}
    for at, kind in paper.kinds.items():
        if kind != "percent":
            continue
        printed = _printed(paper, at)
        choice = next(_explaining(printed, at, columns, amounts, rows), None)
        if choice:
            found[at] = choice
    return found


def _printed(paper: Paper, at: int) -> list[Quantity | None]:
    found: list[Quantity | None] = []
    for cell in paper.layout.column(at):
        text = percentage_of(cell, paper.notation or "vi").rstrip("% ")
        try:
            quantity = read(text) if text else None
        except QuantityError:
            quantity = None
        found.append(quantity)
    return found


def _explaining(
    printed: list[Quantity | None],
    at: int,
    columns: Columns,
    amounts: Mapping[int, Vector],
    rows: Rows,
) -> Iterator[tuple[int, int | None]]:
    """Yield the pairs of columns that explain percentages, the nearest to the left first."""
    left = [one for one in columns.places if one < at]
    parts = [*reversed(left), *(one for one in columns.places if one > at)]
    tops = [one.at for one in rows.children(None)]
    for part in parts:
        for whole in columns.places:
            if whole != part and _explains(printed, amounts[part], amounts[whole]):
                yield part, whole
        total = sum(amounts[part][row] or 0 for row in tops)
        if _explains(printed, amounts[part], (total,) * len(printed)):
            yield part, None


def _explains(printed: list[Quantity | None], part: Vector, whole: Vector) -> bool:
    """Whether percentages are a part's of a whole, each rounded as it is printed; but for few."""
    held = broken = 0
    for share, own, total in zip(printed, part, whole, strict=True):
        if share is None or own is None or not total:
            continue
        unit = 10**share.places
        doubled = 2 * (own * 100 * unit - share.value * unit * total)
        if abs(doubled) <= abs(total):
            held += own != 0
        else:
            broken += 1
    return held > 0 and broken * _MOST_ODD <= held
