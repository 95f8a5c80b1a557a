"""Claims of the annex: every cell against the lines, and the printed table against itself.

Cross-footing (row sums, column sums, years times one year) compares printed figures with printed
figures only; nothing computed rests on them. It shows whether the document agrees with itself
where it disagrees with the lines, which tells a copying slip from a wrong line.
"""

from collections.abc import Iterator, Mapping, Sequence

from gnbv.addresses import Address
from gnbv.allocation import Allocation
from gnbv.money import Interval, total_of
from gnbv.plan import (
    Annex,
    AnnexCell,
    Figure,
    Plan,
    Selection,
    is_blank,
    takes,
)
from gnbv.reconciliation.claim import Claim, Printed, of_figure, printed

_Table = dict[Selection, Printed]
"""The cells of a table by what they are about; of several, the first."""


def cell_claims(plan: Plan, allocation: Allocation) -> Iterator[Claim]:
    """Every printed amount against the funding lines of its row and column."""
    for cell in _printed(plan):
        project, span = cell.selection.project, cell.selection.span
        kinds = ("C301", "C302") if project else ("C303", "C304")
        code = kinds[span != "period"]
        yield from _cell_claim(code, cell.address, cell.selection, cell.figure, allocation)


def blank_claims(plan: Plan, allocation: Allocation) -> Iterator[Claim]:
    """A blank cell of a project, or a total row without any figure, against what belongs there.

    A row that repeats a project leaves blank what its block is not about.
    """
    for selection, address in _blanks(plan, plan.annex) if plan.annex else ():
        yield from _cell_claim("C305", address, selection, None, allocation)


def _blanks(plan: Plan, annex: Annex) -> Iterator[tuple[Selection, Address]]:
    """The blank cells in which something belongs, and what that is about."""
    printed = {cell.address for cell in annex.cells}
    for row, at in annex.walk_rows():
        places = [place for _, place in row.walk_cells(at)]
        # A total row prints what it is a total of, and leaves the rest out.
        total = row.project is None and not printed.isdisjoint(places)
        if total or row.repeats or not _provable(plan, row.project):
            continue
        for column, (cell, place) in enumerate(row.walk_cells(at)):
            if annex.columns[column].kind == "amount" and is_blank(cell):
                yield annex.selection(row, column), place


def _cell_claim(
    code: str,
    address: Address,
    selection: Selection,
    figure: Figure | None,
    allocation: Allocation,
) -> Iterator[Claim]:
    """A cell against the lines; of a full year in each such year, the first that differs named.

    Yields nothing where no year is a full one: a guess at a source's years, or its own finding.
    """
    if selection.span != "full-year":
        yield of_figure(code, address, selection, figure, allocation)
        return
    row, source, nature, _ = selection
    years = allocation.plan.programme.full_years
    # Years that come to the same make the same claim: only one of the first of them is made.
    alike: dict[tuple[int, Interval], Selection] = {}
    for year in years:
        one = Selection(row, source, nature, year)
        alike.setdefault(allocation.computed(one), one)
    claims = [of_figure(code, address, one, figure, allocation) for one in alike.values()]
    differing = (claim for claim in claims if not claim.follows)
    looser = (claim for claim in claims if claim.within_rounding)
    claim = next(differing, next(looser, claims[0] if claims else None))
    if claim:
        yield claim._replace(years=years)


def sum_claims(plan: Plan, allocation: Allocation) -> Iterator[Claim]:
    """The printed table against itself: along rows, down columns, one year times its years."""
    if not plan.annex:
        return
    at = {(cell.row, cell.column): _as_printed(plan, cell) for cell in _printed(plan)}
    first: _Table = {}
    for (row, _), cell in at.items():
        if not plan.annex.rows[row].repeats:  # what is printed again is in no sum
            first.setdefault(cell.selection, cell)
    yield from _along_rows(plan.annex, at)
    yield from _down_columns(plan, first)
    yield from _times_years(plan, allocation, first)


def _along_rows(annex: Annex, cells: Mapping[tuple[int, int], Printed]) -> Iterator[Claim]:
    """A printed total against the cells of its row that it is the sum of."""
    ids = {column.id: index for index, column in enumerate(annex.columns)}
    wholes = [[ids[part] for part in column.sum_of] for column in annex.columns]
    for (row, column), cell in cells.items():
        if wholes[column]:
            parts = [cells.get((row, part)) for part in wholes[column]]
            yield from _sum_claim("C311", cell, parts)


def _down_columns(plan: Plan, cells: _Table) -> Iterator[Claim]:
    """A printed parent, or a total of all, against the printed rows of its children."""
    below: dict[str | None, list[str]] = {None: [one.code for one in plan.projects.values()]}
    for project, _ in plan.walk():
        below[project.code] = [one.code for one in project.sub_projects]
    for selection, cell in cells.items():
        children, about = below[selection.project], selection[1:]
        if children:
            parts = [cells.get(Selection(code, *about)) for code in children]
            yield from _sum_claim("C312", cell, parts)


def _times_years(plan: Plan, allocation: Allocation, cells: _Table) -> Iterator[Claim]:
    """A printed figure of the period against one year of each source times its years.

    Only of sources that spread equally: of others, no one year is a share of the period.
    """
    for selection, cell in cells.items():
        if selection.span != "period":
            continue
        leaves = list(_one_year_leaves(plan, selection))
        if all(leaf.source in allocation.even for leaf, _ in leaves):
            found = ((cells.get(leaf), years) for leaf, years in leaves)
            parts = [one._replace(times=years) if one else None for one, years in found]
            yield from _sum_claim("C313", cell, parts)


def _one_year_leaves(plan: Plan, selection: Selection) -> Iterator[tuple[Selection, int]]:
    """The narrowest one-year selections that one of the period is made of, and how many years."""
    for key, source in plan.programme.sources.items():
        if not takes(selection.source, key):
            continue
        for nature in source.natures or (None,):
            if takes(selection.nature, nature):
                leaf = Selection(selection.project, key, nature, "full-year")
                yield leaf, len(source.years)


def _as_printed(plan: Plan, cell: AnnexCell) -> Printed:
    return printed(plan.programme, cell.address, cell.selection, cell.figure)


def _printed(plan: Plan) -> Iterator[AnnexCell]:
    """The annex's amounts that the plan's projects can prove; all of them where it is whole."""
    for cell in plan.annex.cells if plan.annex else ():
        if _provable(plan, cell.selection.project):
            yield cell


def _provable(plan: Plan, project: str | None) -> bool:
    """Whether the plan has what a row is about: the project, or for a total all of them."""
    return plan.whole if project is None else project in plan.by_code


def _sum_claim(code: str, whole: Printed, parts: Sequence[Printed | None]) -> Iterator[Claim]:
    """A cell against the sum of its parts, each so often; nothing where not all are printed."""
    there = tuple(part for part in parts if part)
    if not there or len(there) != len(parts):
        return
    yield Claim(
        code,
        whole.address,
        whole.selection,
        whole.amount,
        sum(part.amount * part.times for part in there),
        whole.interval,
        total_of(part.interval.times(part.times) for part in there),
        there,
    )
