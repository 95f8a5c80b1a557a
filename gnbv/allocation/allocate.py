"""The allocation of a plan: each funding line over the years of its source, exact both ways."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from gnbv import choices
from gnbv.allocation.check import check_grid, check_years
from gnbv.allocation.conflict import conflict
from gnbv.allocation.reductions import placed_first, with_placed
from gnbv.allocation.rounding import Infeasible, Row, Settled, Table, round_tables
from gnbv.allocation.slack import slacks
from gnbv.allocation.terms import Grid, grids
from gnbv.findings import Finding
from gnbv.money import Interval, total_of
from gnbv.plan import WITHOUT_NATURE, FundingLine, Keys, Plan, Selection
from gnbv.plan.selecting import covers

_Shape = tuple[bool, bool, bool, bool]
"""Which axes a selection leaves wide: project, source, nature, span."""
_Key = tuple[str | None, Keys | None, Keys | None, int | str]
"""The fields of a selection."""


class Share(NamedTuple):
    """What one funding line gives in one fiscal year, in đồng."""

    line: FundingLine
    year: int
    amount: int


@dataclass(frozen=True)
class Allocation:
    """A plan's money by funding line and fiscal year, and the sum of any selection of it.

    Where `findings` has something, the years of the sources concerned could not be settled: their
    lines have no shares, and only sums over the period are to be relied on. `even` are the
    sources all of whose lines fall equally on all their years.
    """

    plan: Plan
    shares: tuple[Share, ...]
    findings: tuple[Finding, ...] = ()
    even: frozenset[str] = frozenset()
    _sums: dict[_Key, int] = field(default_factory=dict, compare=False)
    _indexed: set[_Shape] = field(default_factory=set, compare=False)

    def total(self, selection: Selection) -> int:
        """Return the đồng that a selection covers: over the period, or in the year of its span.

        Raises `UsageError` where the selection names what the plan does not have.
        """
        found = self._sums.get(selection)
        return self._first_total(selection) if found is None else found

    def computed(self, selection: Selection) -> tuple[int, Interval]:
        """Return a selection's total and what it may be where its lines are not exact, in đồng.

        Raises what `total` raises.
        """
        if not selection.single:
            return self.total(selection), total_of(map(self.interval, selection.singles()))
        total = self.total(selection)
        slack = self._slacks.get(selection) if self._slacks else None
        exactly = Interval.exactly(total)
        return total, exactly.plus(slack) if slack else exactly

    def interval(self, selection: Selection) -> Interval:
        """Return what a selection's total may be, in đồng; raises what `total` raises."""
        return self.computed(selection)[1]

    def amount(
        self,
        *,
        project: str | None = None,
        source: str | None = None,
        nature: str | None = None,
        year: int | None = None,
        agency: str | None = None,
    ) -> int:
        """Return the đồng of all funding lines that everything given selects.

        `project` is a code or the decision's own number, with all that stands below it; `agency`
        leads the projects; without a `year` it is the whole period; `nature` is `WITHOUT_NATURE`
        ("") for the money of sources that have no natures. Raises `UsageError`, with what
        there is, where a name or a year is not the plan's.
        """
        code, span = choices.project(project, self.plan), "period" if year is None else year
        selection = Selection(code, source, nature, span)
        if agency is None:
            return self.total(selection)
        choices.require_known(agency, choices.AGENCY, self.plan.programme.agencies)
        choices.require_selection(selection, self.plan)
        led = self.plan.led.get(agency, ())
        below = [one for one in led if code in {None, *self.plan.ancestry[one]}]
        return sum(self.total(selection._replace(project=one)) for one in below)

    def parts(self, selection: Selection) -> Iterator[tuple[FundingLine, int]]:
        """Yield the funding lines that a selection covers, with the đồng of each in its span."""
        for line in self.plan.lines:
            if self.covers(selection, line):
                amount = self.total(
                    Selection(line.project, line.source, line.nature, selection.span)
                )
                yield line, amount

    def covers(self, selection: Selection, line: FundingLine) -> bool:
        """Tell whether a funding line is part of a selection, whatever its span."""
        return covers(self.plan, selection, line)

    def _first_total(self, selection: Selection) -> int:
        """A total that is asked for the first time; all others of its shape are known from then on.

        A shape (which axes are narrowed) is indexed when it is needed, so that memory follows what
        is used.
        """
        shape = (
            selection.project is None,
            selection.source is None,
            selection.nature is None,
            selection.span == "period",
        )
        if shape not in self._indexed:
            self._indexed.add(shape)
            self._sums.update(self._index(*shape))
        if selection not in self._sums:
            choices.require_selection(selection, self.plan)
            several = () if selection.single else selection.singles()
            self._sums[selection] = sum(map(self.total, several))
        return self._sums[selection]

    def _index(
        self, any_project: bool, any_source: bool, any_nature: bool, period: bool
    ) -> dict[_Key, int]:
        """Sums of all selections that narrow the same axes, made in one pass.

        The period's sums come from the lines themselves. Keys are bare tuples, which equal
        selections and are made in a fraction of the time.
        """
        sums: defaultdict[_Key, int] = defaultdict(int)
        ancestry, everywhere = self.plan.ancestry, (None,)
        for line, span, amount in self._periods if period else self.shares:
            source = None if any_source else line.source
            nature = None if any_nature else line.nature or WITHOUT_NATURE
            for project in everywhere if any_project else ancestry[line.project]:
                sums[project, source, nature, span] += amount
        return sums

    @cached_property
    def shares_by_year(self) -> dict[int, list[Share]]:
        """The shares of each year that has any, in plan order."""
        found: dict[int, list[Share]] = {}
        for share in self.shares:
            found.setdefault(share.year, []).append(share)
        return found

    @cached_property
    def _slacks(self) -> dict[_Key, Interval]:
        shares = {(share.line.address, share.year): share.amount for share in self.shares}
        return slacks(self.plan, shares)

    @cached_property
    def _periods(self) -> list[tuple[FundingLine, int | str, int]]:
        return [(line, "period", line.amount) for line in self.plan.lines]


def allocate(plan: Plan) -> Allocation:
    """Spread every funding line over the years of its source, by its profile, exact both ways.

    The years of a line sum to it and the lines of a year to the source's ceiling, or else to the
    exact share of the year by largest remainder, as far as the plan's year, over all sources, is
    its own exact share to less than a unit; pins are kept; every amount is a whole multiple of the
    source's rounding unit. Within that, projects come near their exact shares in every year. Where
    it cannot be, `findings` says why. Shares are in plan order, then by year.
    """
    misdated = list(check_years(plan))
    unsettled = {source for source, _ in misdated}
    findings = [finding for _, finding in misdated]
    sound: list[Grid] = []
    for grid in grids(plan):
        found = [*check_grid(grid)]
        findings += found
        if not found and grid.source not in unsettled:
            sound.append(grid)
    tables: dict[str, Grid] = {}
    cells: dict[str, Iterator[list[int]]] = {}
    for grid, settled in zip(sound, settle_grids(plan, sound), strict=True):
        if isinstance(settled, Infeasible):
            findings.append(conflict(placed_first(grid)[0], settled.reach))
            continue
        tables[grid.source] = grid
        cells[grid.source] = iter(settled.cells)
    even = frozenset(source for source, grid in tables.items() if grid.even)
    return Allocation(plan, tuple(_shares(plan, tables, cells)), tuple(findings), even)


def settle_grids(plan: Plan, sources: Iterable[Grid]) -> list[Settled | Infeasible]:
    """Settle sources' tables together, each without its pins and in its own rounding units.

    Reductions under ceilings are placed before: ceilings do not move them.
    """
    placed = [placed_first(grid) for grid in sources]
    rounded = round_tables([_table(plan, grid) for grid, _ in placed])
    return [with_placed(one, own) for one, (_, own) in zip(rounded, placed, strict=True)]


def _table(plan: Plan, grid: Grid) -> Table:
    pinned = pinned_by_year(grid)
    totals = [
        (grid.ceilings[year] - pinned.get(year, 0)) // grid.rounding
        if year in grid.ceilings
        else None
        for year in grid.years
    ]
    rows = [Row(term.rest // grid.rounding, term.weights) for term in grid.terms]
    groups = [plan.ancestry[term.line.project] for term in grid.terms]
    return Table(rows, grid.years, totals, grid.rounding, groups)


def pinned_by_year(grid: Grid) -> Mapping[int, int]:
    """What is pinned in each year of a source, in đồng."""
    pinned: defaultdict[int, int] = defaultdict(int)
    for term in grid.terms:
        for year, amount in term.pins.items():
            pinned[year] += amount
    return pinned


def _shares(
    plan: Plan, tables: dict[str, Grid], cells: dict[str, Iterator[list[int]]]
) -> Iterator[Share]:
    terms = {source: iter(grid.terms) for source, grid in tables.items()}
    for line in plan.lines:
        if line.source not in tables:
            continue
        grid = tables[line.source]
        term, parts = next(terms[line.source]), next(cells[line.source])
        for year, part in zip(grid.years, parts, strict=True):
            yield Share(line, year, part * grid.rounding + term.pins.get(year, 0))
