"""Claims of agreement: what a document states of the same money in several places is the same."""

from collections.abc import Iterator

from gnbv.allocation import Allocation
from gnbv.plan import Address, Figure, Plan, Selection
from gnbv.reconciliation.claim import Claim, Printed
from gnbv.reconciliation.statements import select

_Place = tuple[Selection, Address, int]


def agreement_claims(plan: Plan, _: Allocation) -> Iterator[Claim]:
    """Body against body, body against annex: each place against the first that states the same."""
    first: dict[Selection, Printed] = {}
    for selection, address, amount in _places(plan):
        known = first.setdefault(selection, Printed(address, selection, amount))
        if known.address != address:
            yield Claim("C401", address, selection, amount, known.amount, (known,))


def period_claims(plan: Plan, allocation: Allocation) -> Iterator[Claim]:
    """The years of every funding line against the line: nothing is lost or made by spreading."""
    for line in plan.lines:
        years = plan.programme.sources[line.source].years
        selection = Selection(line.project, line.source, line.nature)
        spread = sum(allocation.total(selection._replace(span=year)) for year in years)
        yield Claim("C501", line.address, selection, line.amount, spread)


def _places(plan: Plan) -> Iterator[_Place]:
    for index, statement in plan.statements.items():
        for path, figure in statement.figures.walk():
            yield select(plan, path), ("stated", index, "figures", *path), _meant(figure)
        if statement.words is not None:
            yield Selection(), ("stated", index, "words"), statement.words
    for project, at in plan.walk():
        for path, figure in project.figures():
            yield select(plan, path, project.code), (*at, "stated", *path), _meant(figure)
    for cell in plan.annex.cells if plan.annex else ():
        yield cell.selection, cell.address, _meant(cell.figure)


def _meant(figure: Figure) -> int:
    """What a place means to state: of an accepted misprint, what it should be."""
    return figure.amount if figure.should_be is None else figure.should_be
