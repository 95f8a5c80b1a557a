"""Rounding for people: the claims that hold only since figures are rounded or hedged."""

from collections.abc import Iterator

from gnbv.language import Text, harmless
from gnbv.reading.loader import Loaded
from gnbv.reconciliation import Claim, Reconciliation, amounts_of, describe
from gnbv.verdicts.view import View

_MOST = 10
"""Claims that are listed unless coverage is asked for."""


def of_them(count: int) -> Text:
    """Say how many claims hold within rounding only."""
    return Text(f"trong đó {count} trong phạm vi làm tròn", f"{count} of them within rounding")


def listing(done: Reconciliation, loaded: Loaded, view: View) -> Iterator[str]:
    """Yield what holds within rounding only, each with what is stated and what can be computed."""
    loose = done.within_rounding
    if not loose:
        return
    head = Text(
        f"{len(loose)} số liệu chỉ khớp trong phạm vi làm tròn:",
        f"Claims that hold within rounding only: {len(loose)}.",
    )
    yield view.translate(head)
    shown = loose if view.coverage else loose[:_MOST]
    for claim in shown:
        yield from _claim(claim, done, loaded, view)
    left = len(loose) - len(shown)
    if left:
        more = Text(f"... và {left} số nữa (--coverage)", f"... and {left} more (--coverage)")
        yield f"  {view.translate(more)}"


def _claim(claim: Claim, done: Reconciliation, loaded: Loaded, view: View) -> Iterator[str]:
    label = view.translate(describe(done.plan, claim.selection))
    stated, computed = amounts_of(claim.allowed), amounts_of(claim.possible)
    text = Text(
        f"văn bản ghi {stated.vi}; tính ra {computed.vi}",
        f"stated {stated.en}; computed {computed.en}",
    )
    yield f"  ≈ {claim.code} {label}: {view.translate(text)}"
    yield f"    {view.paint(harmless(str(loaded.place(claim.address))), 'place')}"
