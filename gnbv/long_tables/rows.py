"""Rows own how what was worked out of one plan becomes facts of a long table."""

from collections.abc import Callable, Iterable, Iterator

from gnbv.addresses import Address
from gnbv.allocation import Allocation, divide
from gnbv.long_tables.fields import Row
from gnbv.plan import Units
from gnbv.reconciliation import Claim


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
    name: str, claims: Iterable[Claim], place: Callable[[Address], str]
) -> Iterator[Row]:
    """Yield each stated figure with what it must equal, both in đồng, and where it stands."""
    for claim in claims:
        project, source, nature, span = claim.selection
        stated = (claim.stated, claim.computed, claim.holds)
        at = place(claim.address)
        yield name, claim.code, at, project, source, nature or None, str(span), *stated
