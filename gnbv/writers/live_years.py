"""Live years own the formulas by which an edited line falls on its years, and when they hold.

A sheet cannot round all lines together, as an allocation does. So a year's cell holds what is
sure: the exact share rounded down to the rounding unit, which every allocation gives. What the
rounding of all lines together adds is known in two cases, and only then added: while no line is
edited, and where a single line of the plan leaves a remainder. In any other case the remainder
stays unplaced, and the check column shows it.
"""

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from xlsxwriter.utility import xl_rowcol_to_cell

from gnbv.allocation import Allocation
from gnbv.allocation.terms import Grid, Terms, grids
from gnbv.plan import FundingLine
from gnbv.workbook.layout import AMOUNT
from gnbv.writers.ledger import Ledger

EXACT = 2**53
"""Below it a spreadsheet's numbers are exact."""
_LARGEST_LINE = 10**14
"""Đồng: a formula must be exact up to here, ten times a nation's programme."""


class _Spread(NamedTuple):
    """How one line falls on its years, as the plan says."""

    grid: Grid
    terms: Terms

    @property
    def parts(self) -> int:
        """Into how many parts the line is divided."""
        return sum(self.terms.weights)

    @property
    def pinned(self) -> int:
        """What is settled already, in đồng."""
        return sum(self.terms.pins.values())

    @property
    def equal(self) -> bool:
        """Whether it falls in equal parts on every year: its remainder goes to the first years."""
        return not self.terms.pins and set(self.terms.weights) == {1}

    @property
    def live(self) -> bool:
        """Whether formulas can work out its sure part; with ceilings, years depend on all lines."""
        return not self.grid.ceilings and (
            max(self.terms.weights, default=0) * _LARGEST_LINE < EXACT
            and self.parts * self.grid.rounding < EXACT
        )

    def remainder(self) -> int:
        """What its sure parts leave of the line, in đồng."""
        unit, rest = self.grid.rounding, self.terms.rest
        if not self.parts:
            return max(rest, 0)
        shares = (rest * weight // (self.parts * unit) * unit for weight in self.terms.weights)
        return rest - sum(shares)


class _Line:
    """The formulas' texts of one line: each is put together once, for all its years."""

    def __init__(self, cell: str, spread: _Spread, reduces: bool) -> None:
        self.cell, self.spread, self._reduces = cell, spread, reduces
        self._parts: dict[int, str] = {}

    @cached_property
    def free(self) -> str:
        """What is spread of the line: all of it, or what its pinned years leave."""
        pinned = self.spread.pinned
        if self._reduces:
            return f"({self.cell}-({pinned}))" if pinned else self.cell
        return f"MAX(0,{self.cell}-{pinned})" if pinned else self.cell

    def part(self, weight: int) -> str:
        """The share of a year of so much weight, rounded down to the rounding unit."""
        if weight not in self._parts:
            unit, whole = self.spread.grid.rounding, self.spread.parts
            times = f"*{weight}" if weight > 1 else ""
            text = f"INT({self.free}{times}/{whole * unit})"
            self._parts[weight] = text if unit == 1 else f"{text}*{unit}"
        return self._parts[weight]

    def sure(self, at: int) -> str:
        """What the year at a position gets at least: its share rounded down, or its pin."""
        weight = self.spread.terms.weights[at]
        if weight:
            return self.part(weight)
        return str(self.spread.terms.pins.get(self.spread.grid.years[at], 0))

    @cached_property
    def rest(self) -> str:
        """What the sure parts leave of the line."""
        weights = Counter(weight for weight in self.spread.terms.weights if weight)
        terms = [f"{weights[weight]}*{self.part(weight)}" for weight in sorted(weights)]
        return "-".join([self.free, *terms])

    def own_part(self, at: int) -> str:
        """What a year gets of the remainder of the only line that has one.

        The first years get it; of a line below zero, whose sure part is lower, the last years.
        """
        rest, unit = self.rest, self.spread.grid.rounding
        first = f"IF({rest}>={(at + 1) * unit},{unit},0)"
        if not self._reduces:
            return first
        last = f"IF({rest}>={(len(self.spread.terms.weights) - at) * unit},{unit},0)"
        return f"IF({self.cell}<0,{last},{first})"


class LiveYears:
    """The cells of the years on the sheet of funding lines."""

    def __init__(self, allocation: Allocation, ledger: Ledger) -> None:
        self.allocation = allocation
        self.ledger = ledger

    @property
    def edited(self) -> int:
        """The column in which 1 stands beside a line that was edited; its total is their number."""
        return self.ledger.check + 1

    @property
    def uneven(self) -> int:
        """The column in which 1 stands beside a line that does not divide into its years."""
        return self.ledger.check + 2

    @property
    def note(self) -> int:
        """The column of the words beside a line."""
        return self.ledger.check + 3

    @cached_property
    def shares(self) -> dict[tuple[FundingLine, int], int]:
        """What each line gives in each year, in đồng."""
        return {(share.line, share.year): share.amount for share in self.allocation.shares}

    def of_line(self, index: int) -> dict[int, str]:
        """The formulas of a line's parts by year; its source pays in no other."""
        line = self._line(index)
        return {year: self._share(line, at) for at, year in enumerate(line.spread.grid.years)}

    def _share(self, line: _Line, at: int) -> str:
        spread = line.spread
        amount = self.shares.get((spread.terms.line, spread.grid.years[at]), 0)
        if not spread.live:
            return f"=IF({self._edits}=0,{amount},0)"
        sure, placed = line.sure(at), self._placed(line, at, amount)
        return f"={sure}+{placed}" if placed else f"={sure}"

    def edited_flag(self, index: int) -> str:
        """The formula that is 1 where a line is no longer as it was exported."""
        return f"=IF({self._line(index).cell}={self.ledger.lines[index].amount},0,1)"

    def uneven_flag(self, index: int) -> str:
        """The formula that is 1 where a line leaves a remainder, so that rounding matters."""
        line = self._line(index)
        return f"=IF({line.rest}=0,0,1)" if line.spread.live else "=1"

    def leaves_remainder(self, index: int) -> bool:
        """Whether a line, as exported, does not divide into its years."""
        spread = self._spreads[self.ledger.lines[index]]
        return not spread.live or bool(spread.remainder())

    def live(self, index: int) -> bool:
        """Whether a line's years follow an edit at all."""
        return self._spreads[self.ledger.lines[index]].live

    @cached_property
    def _spreads(self) -> dict[FundingLine, _Spread]:
        return {
            terms.line: _Spread(grid, terms)
            for grid in grids(self.allocation.plan)
            for terms in grid.terms
        }

    def _line(self, index: int) -> _Line:
        name: str = xl_rowcol_to_cell(self.ledger.row(index), AMOUNT.at)
        return _Line(name, self._spreads[self.ledger.lines[index]], self._reduces)

    @cached_property
    def _edits(self) -> str:
        return self._total(self.edited)

    @cached_property
    def _uneven(self) -> str:
        return self._total(self.uneven)

    def _total(self, column: int) -> str:
        """The cell of a column in the row of totals."""
        row = self.ledger.row(len(self.ledger.lines))
        name: str = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
        return name

    @property
    def _reduces(self) -> bool:
        """Whether amounts of the plan may be below zero."""
        return self.allocation.plan.programme.reductions is not None

    def _placed(self, line: _Line, at: int, amount: int) -> str:
        """What is added to a sure part while it is known what the rounding adds."""
        spread = line.spread
        terms, unit = spread.terms, spread.grid.rounding
        pinned = terms.pins.get(spread.grid.years[at], 0)
        sure = terms.rest * terms.weights[at] // (spread.parts * unit) * unit if spread.parts else 0
        kept = amount - pinned - sure
        alone = ""
        if spread.equal and spread.parts > 1:
            alone = f"IF({self._uneven}=1,{line.own_part(at)},0)"
        if not kept:
            return f"IF({self._edits}=0,0,{alone})" if alone else ""
        return f"IF({self._edits}=0,{kept},{alone or 0})"
