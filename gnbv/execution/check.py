"""The check of what became of a plan's money: assignments and closes against plan and lines."""

from collections.abc import Callable, Iterator

from gnbv.execution import assignment_checks, closing_checks, spending_checks, tagged
from gnbv.execution.life import Life
from gnbv.execution.names import misnamed
from gnbv.findings import Assertion, uncounted

CHECKS: tuple[Callable[[Life], Iterator[Assertion]], ...] = (
    assignment_checks.in_order,
    assignment_checks.above_zero,
    assignment_checks.within_plan,
    assignment_checks.left_by_adjustments,
    assignment_checks.in_paying_years,
    assignment_checks.in_its_year,
    assignment_checks.passed_on,
    assignment_checks.stated_sums,
    assignment_checks.counterparts,
    closing_checks.after_the_year,
    closing_checks.identities,
    closing_checks.printed,
    closing_checks.without_gaps,
    closing_checks.above_reports,
    closing_checks.grounds,
    closing_checks.stated_sums,
    spending_checks.once,
    spending_checks.days,
    spending_checks.within_available,
    spending_checks.never_falling,
    spending_checks.returned,
    spending_checks.estimates,
    spending_checks.still_assigned,
    spending_checks.of_parts,
    spending_checks.within_units,
    tagged.within_disbursed,
    spending_checks.stated_sums,
    spending_checks.in_time,
    spending_checks.received,
)
"""Every check of assignments, closings and spending."""


def check(life: Life) -> tuple[Assertion, ...]:
    """Return what was asserted of a plan's assignments and closings, and whether it holds.

    Where a name leads nowhere, the names are all that is looked at.
    """
    wrong = misnamed(life)
    if wrong:
        return uncounted(wrong)
    return tuple(made for one in CHECKS for made in one(life))
