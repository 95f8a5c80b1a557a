"""Claims of agreement: what a document states of the same money in several places is the same."""

from collections.abc import Iterator

from gnbv.addresses import Address
from gnbv.allocation import Allocation
from gnbv.money import Interval
from gnbv.plan import Figure, Plan, Selection, select, walk_project
from gnbv.reconciliation.claim import Claim, Printed, printed


def agreement_claims(plan: Plan, _: Allocation) -> Iterator[Claim]:
    """Body against body, body against annex: each place against the first that states the same."""
    first: dict[Selection, tuple[Address, Figure]] = {}
    for selection, address, figure in _places(plan):
        place, known = first.setdefault(selection, (address, figure))
        if place != address:
            yield _agreement(
                printed(plan.programme, address, selection, figure),
                printed(plan.programme, place, selection, known),
            )


def _agreement(here: Printed, known: Printed) -> Claim:
    """The claim that one place states what another does, of the same money."""
    return Claim(
        "C401",
        here.address,
        here.selection,
        here.amount,
        known.amount,
        here.interval,
        known.interval,
        (known,),
        misprint=here.misprint,
    )


def period_claims(plan: Plan, allocation: Allocation) -> Iterator[Claim]:
    """The years of every funding line against the line: nothing is lost or made by spreading."""
    for line in plan.lines:
        years = plan.programme.sources[line.source].years
        about = (line.project, line.source, line.nature)
        selection = Selection(*about)
        spread = sum(allocation.total(Selection(*about, year)) for year in years)
        own, made = Interval.exactly(line.amount), Interval.exactly(spread)
        yield Claim("C501", line.address, selection, line.amount, spread, own, made)


def _places(plan: Plan) -> Iterator[tuple[Selection, Address, Figure]]:
    for statement, at in plan.walk_statements():
        for path, figure, place in statement.walk(at):
            yield select(plan, path), place, figure
        if statement.spoken is not None:
            yield Selection(), (*at, "words"), statement.spoken
    for project, at in plan.walk():
        for path, figure, place in walk_project(plan, project, at):
            yield select(plan, path, project.code), place, figure
    for cell in plan.annex.cells if plan.annex else ():
        yield cell.selection, cell.address, cell.figure
