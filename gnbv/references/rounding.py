"""Figures and the units that they are said to be rounded to: each must be a multiple of its own."""

from collections.abc import Iterator

from gnbv.addresses import Address
from gnbv.findings import Finding
from gnbv.money import Approximate
from gnbv.plan import Figure, Plan, rounded_of, shares_at, unit_of, walk_project


def multiples(plan: Plan) -> Iterator[Finding]:
    """Yield the stated figures and lines that are no multiple of what they are rounded to."""
    for amount, unit, at in figures(plan):
        if unit and not isinstance(amount, Approximate) and amount % unit:
            yield Finding("M132", at, {"stated": int(amount), "unit": unit})


def figures(plan: Plan) -> Iterator[tuple[int, int | None, Address]]:
    """Yield every amount, what it is rounded to in đồng, and where it stands."""
    for figure, at in _stated(plan):
        yield figure.amount, unit_of(figure.amount, figure.rounded, plan.programme.rounded), at
    for project, at in plan.walk():
        around = rounded_of(plan, project.code)
        for _, _, line, place in project.walk_lines(at):
            for amount, at_amount in line.amounts(place):
                yield amount, unit_of(amount, line.rounded, around), at_amount
        if project.funding_in_shares:
            total = project.funding_in_shares.total
            yield total, unit_of(total, None, around), (*shares_at(at), "total")


def _stated(plan: Plan) -> Iterator[tuple[Figure, Address]]:
    for statement, at in plan.walk_statements():
        yield from ((figure, place) for _, figure, place in statement.walk(at))
        if statement.spoken:
            yield statement.spoken, (*at, "words")
    for project, at in plan.walk():
        yield from ((figure, place) for _, figure, place in walk_project(plan, project, at))
    for cell in plan.annex.cells if plan.annex else ():
        yield cell.figure, cell.address
