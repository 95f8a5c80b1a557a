"""Claims of the annex: every cell against the lines, and the printed table against itself.

Cross-footing (row sums, column sums, years times one year) compares printed figures with printed
figures only; nothing computed rests on them. It shows whether the document agrees with itself
where it disagrees with the lines, which tells a copying slip from a wrong line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gnbv.addresses import Address
from gnbv.allocation import Allocation
from gnbv.money import total_of
from gnbv.plan import (
    Annex,
    AnnexCell,
    Figure,
    Plan,
    Programme,
    Selection,
    is_blank,
    meant_interval,
    takes,
)
from gnbv.reconciliation.claim import Claim, Printed, of_figure, printed

_Cells = dict[Selection, AnnexCell]


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
    years = allocation.plan.programme.full_years
    row, source, nature, _ = selection
    # A record made anew takes a third of the time of one that replaces a field.
    claims = [
        of_figure(code, address, Selection(row, source, nature, year), figure, allocation)
        for year in years
    ]
    differing = (claim for claim in claims if not claim.follows)
    looser = (claim for claim in claims if claim.within_rounding)
    claim = next(differing, next(looser, claims[0] if claims else None))
    if claim:
        yield replace(claim, years=years)


def row_claims(plan: Plan, _: Allocation) -> Iterator[Claim]:
    """A printed total against the cells of its row that it is the sum of."""
    if not plan.annex:
        return
    at = {(cell.row, cell.column): cell for cell in _printed(plan)}
    ids = {column.id: index for index, column in enumerate(plan.annex.columns)}
    wholes = [[ids[part] for part in column.sum_of] for column in plan.annex.columns]
    for (row, index), cell in at.items():
        parts = (at.get((row, part)) for part in wholes[index])
        yield from _sum_claims(plan, "C311", cell, [(part, 1) for part in parts])


def column_claims(plan: Plan, _: Allocation) -> Iterator[Claim]:
    """A printed parent, or a total of all, against the printed rows of its children."""
    cells = _by_selection(plan)
    top = [project.code for project in plan.projects.values()]
    for selection, cell in cells.items():
        if selection.project is None:
            children = top
        else:
            children = [child.code for child in plan.by_code[selection.project].sub_projects]
        about = selection[1:]
        parts = (cells.get(Selection(code, *about)) for code in children)
        yield from _sum_claims(plan, "C312", cell, [(part, 1) for part in parts])


def year_claims(plan: Plan, allocation: Allocation) -> Iterator[Claim]:
    """A printed figure of the period against one year of each source times its years.

    Only of sources that spread equally: of others, no one year is a share of the period.
    """
    cells = _by_selection(plan)
    for selection, cell in cells.items():
        if selection.span != "period":
            continue
        leaves = list(_one_year_leaves(plan, selection))
        if all(leaf.source in allocation.even for leaf, _ in leaves):
            parts = [(cells.get(leaf), years) for leaf, years in leaves]
            yield from _sum_claims(plan, "C313", cell, parts)


def _one_year_leaves(plan: Plan, selection: Selection) -> Iterator[tuple[Selection, int]]:
    """The narrowest one-year selections that one of the period is made of, and how many years."""
    for key, source in plan.programme.sources.items():
        if not takes(selection.source, key):
            continue
        for nature in source.natures or (None,):
            if takes(selection.nature, nature):
                leaf = Selection(selection.project, key, nature, "full-year")
                yield leaf, len(source.years)


def _printed(plan: Plan) -> Iterator[AnnexCell]:
    """The annex's amounts that the plan's projects can prove; all of them where it is whole."""
    for cell in plan.annex.cells if plan.annex else ():
        if _provable(plan, cell.selection.project):
            yield cell


def _provable(plan: Plan, project: str | None) -> bool:
    """Whether the plan has what a row is about: the project, or for a total all of them."""
    return plan.whole if project is None else project in plan.by_code


def _by_selection(plan: Plan) -> _Cells:
    """The first cell of each selection; a row that repeats another is in no sum."""
    rows = plan.annex.rows if plan.annex else ()
    cells: _Cells = {}
    for cell in _printed(plan):
        if not rows[cell.row].repeats:
            cells.setdefault(cell.selection, cell)
    return cells


def _as_printed(programme: Programme, cell: AnnexCell, times: int) -> Printed:
    return printed(programme, cell.address, cell.selection, cell.figure, times)


def _sum_claims(
    plan: Plan, code: str, cell: AnnexCell, wanted: Sequence[tuple[AnnexCell | None, int]]
) -> Iterator[Claim]:
    """A cell against the sum of its parts, each so often; nothing where not all are printed."""
    programme = plan.programme
    parts = tuple(_as_printed(programme, part, times) for part, times in wanted if part)
    if not parts or len(parts) != len(wanted):
        return
    yield Claim(
        code,
        cell.address,
        cell.selection,
        cell.figure.meant,
        sum(part.amount * part.times for part in parts),
        meant_interval(programme, cell.figure),
        total_of(part.interval.times(part.times) for part in parts),
        parts,
    )
