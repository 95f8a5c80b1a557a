"""Rows own how what was worked out of one plan becomes facts of a long table."""

from collections.abc import Callable, Iterator
from itertools import chain

from gnbv.addresses import Address
from gnbv.allocation import Allocation, divide
from gnbv.language import Lang
from gnbv.long_tables.fields import Row
from gnbv.plan import Units, joined
from gnbv.reconciliation import Reconciliation


def share_rows(name: str, allocation: Allocation, year: int | None) -> Iterator[Row]:
    """Yield what each funding line gives in a year, or in each year; `name` is the plan's."""
    for line, of_year, amount in allocation.shares:
        if year in {None, of_year}:
            yield name, None, line.project, line.source, line.nature, of_year, amount


def unit_rows(name: str, allocation: Allocation, units: Units, year: int | None) -> Iterator[Row]:
    """Yield what each funding line gives each unit in a year, or in each year.

    One year is held in memory at a time.
    """
    period = allocation.plan.programme.period.years
    for one in period if year is None else [year]:
        for line, unit, amount in divide(allocation, units, one).shares:
            yield name, unit or None, line.project, line.source, line.nature, one, amount


def claim_rows(
    name: str, done: Reconciliation, place: Callable[[Address], str], lang: Lang
) -> Iterator[Row]:
    """Yield each stated amount with what it must equal, both in đồng, and where it stands.

    Claims come first, then what is left undecided, then parts of money and what units receive.
    """
    decided = ((claim, claim.holds, None) for claim in done.claims)
    undecided = ((claim, None, None) for claim in done.undecided)
    partial = ((one.claim, one.holds, one.about.in_language(lang)) for one in done.partial)
    for claim, holds, about in chain(decided, undecided, partial):
        project, source, nature, span = claim.selection
        money = (project, joined(source), joined(nature) or None, str(span))
        stands = (claim.code, place(claim.address), *money)
        yield name, *stands, int(claim.stated), claim.computed, holds, about
