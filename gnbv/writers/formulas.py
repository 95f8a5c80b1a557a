"""Formulas own how an amount of a table is worked out in a workbook, down to the funding lines."""

from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from xlsxwriter.utility import xl_range, xl_range_abs, xl_rowcol_to_cell

from gnbv.allocation import Allocation
from gnbv.plan import WITHOUT_NATURE, Keys, Selection
from gnbv.tables import Percentage, Sum, Table
from gnbv.workbook.layout import AMOUNT, HEADER, KEY

_MOST_RANGES = 6
"""Stretches of lines that a formula names one by one; beyond, it selects them by their keys."""

_Money = frozenset[int]
"""Exactly which money an amount is: a number for each line and year, which is quick to look up."""


class Ledger:
    """The sheet of funding lines as formulas see it: which cell holds what of which line."""

    def __init__(self, allocation: Allocation, sheet: str) -> None:
        self.allocation = allocation
        self.sheet = "'" + sheet.replace("'", "''") + "'!"
        self.lines = allocation.plan.lines
        self.years = list(allocation.plan.programme.period.years)
        self._money: dict[tuple[Selection, ...], _Money] = {}
        self._lines: dict[tuple[str | None, Keys | None, Keys | None], list[int]] = {}
        self._sums: dict[Selection, str] = {}
        self._paid_in: dict[int | str, dict[str, list[int]]] = {}

    def row(self, index: int) -> int:
        """The sheet's row of a line."""
        return HEADER + 1 + index

    def column(self, year: int) -> int:
        """The sheet's column of a year."""
        return AMOUNT.at + 1 + self.years.index(year)

    @property
    def check(self) -> int:
        """The column after the years: the line less its years."""
        return AMOUNT.at + 1 + len(self.years)

    @property
    def total(self) -> str:
        """The cell with the sum of all lines."""
        row = self.row(len(self.lines))
        return f"{self.sheet}{xl_rowcol_to_cell(row, AMOUNT.at, row_abs=True, col_abs=True)}"

    def money(self, selections: tuple[Selection, ...]) -> _Money:
        """Which money selections cover."""
        found = self._money.get(selections)
        if found is None:
            pieces = chain.from_iterable(map(self._pieces, _singles(selections)))
            found = self._money[selections] = frozenset(pieces)
        return found

    def _pieces(self, selection: Selection) -> Iterator[int]:
        paid, width = self._paid(selection.span), len(self.years)
        for index in self._covered(selection):
            for year in paid[self.lines[index].source]:
                yield index * width + year

    def _paid(self, span: int | str) -> dict[str, list[int]]:
        """In which years each source pays within a span, counted from the period's first."""
        if span not in self._paid_in:
            self._paid_in[span] = {
                key: [self.years.index(year) for year in one.years if span in {"period", year}]
                for key, one in self.allocation.plan.programme.sources.items()
            }
        return self._paid_in[span]

    def sum(self, selections: tuple[Selection, ...]) -> str:
        """A formula's text, without '=', for the sum of the lines that selections cover."""
        sums = [self._sum(selection) for selection in _singles(selections)]
        return "+".join(text for text in sums if text != "0") or "0"

    def _sum(self, selection: Selection) -> str:
        if selection not in self._sums:
            self._sums[selection] = self._worked_out(selection)
        return self._sums[selection]

    def _worked_out(self, selection: Selection) -> str:
        span = selection.span
        column = self.column(span) if isinstance(span, int) else AMOUNT.at
        ranges = list(_stretches(self._covered(selection)))
        names = [self._range(first, last, column) for first, last in ranges]
        if len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
            return names[0]
        if len(ranges) <= _MOST_RANGES:
            return f"SUM({','.join(names)})" if names else "0"
        first, last = ranges[0][0], ranges[-1][1]
        nature = "*" if selection.nature is None else selection.nature
        keys, pattern = self._range(first, last, KEY.at), f"*/{selection.source or '*'}/{nature}"
        return f'SUMIFS({self._range(first, last, column)},{keys},"{pattern}")'

    def _range(self, first: int, last: int, column: int) -> str:
        cells = xl_range_abs(self.row(first), column, self.row(last), column)
        return f"{self.sheet}{cells}"

    def _covered(self, selection: Selection) -> list[int]:
        """The lines of a selection, in whatever years."""
        key = (selection.project, selection.source, selection.nature)
        if key not in self._lines:
            self._lines[key] = [
                index
                for index in self._below.get(selection.project, ())
                if selection.source in {None, self.lines[index].source}
                and selection.nature in {None, self.lines[index].nature or WITHOUT_NATURE}
            ]
        return self._lines[key]

    @cached_property
    def _below(self) -> dict[str | None, list[int]]:
        """The lines of each project and of all below it; those of the whole plan under None."""
        found: dict[str | None, list[int]] = {None: list(range(len(self.lines)))}
        for index, line in enumerate(self.lines):
            for code in self.allocation.plan.ancestry[line.project]:
                found.setdefault(code, []).append(index)
        return found


class Formula(NamedTuple):
    """How a cell is worked out, and the same from the lines alone; both without '='."""

    text: str
    from_lines: str


class Formulas:
    """A table's formulas: sums of its own cells where these make the amount, else of the lines."""

    def __init__(self, table: Table, ledger: Ledger, top: int, dong: int) -> None:
        self.table, self.ledger = table, ledger
        self.top, self.dong = top, dong

    def at(self, row: int, column: int) -> Formula | None:
        """The formula of a cell; None where it is no amount made of funding lines."""
        about = self.money_of(row, column)
        if about is None:
            return None
        lines = self._in_unit(self.ledger.sum(about))
        for parts in (self._below(row, column), self._along(row, column)):
            if parts and self._make(parts, about):
                return Formula(_added(parts, self.top), lines)
        return Formula(lines, lines)

    def percentage(self, cell: Percentage) -> str:
        """The formula of a percentage, without '=': what the lines of a part are of the whole's."""
        part, whole = (self.ledger.sum(money.of) for money in (cell.part, cell.whole))
        times = "" if cell.signed else "*100"
        return f"IF(({whole})=0,0,({part})/({whole}){times})"

    def money_of(self, row: int, column: int) -> tuple[Selection, ...] | None:
        """What a cell is the sum of; None where it is no sum of funding lines."""
        cell = self.table.rows[row].cells[column]
        return cell.of if isinstance(cell, Sum) else None

    def _in_unit(self, text: str) -> str:
        if self.dong == 1 or text == "0":
            return text
        return f"({text})/{self.dong}" if "+" in text else f"{text}/{self.dong}"

    def _below(self, row: int, column: int) -> list[tuple[int, int]]:
        """The cells of a parent's children, or of all rows at the top for a total."""
        rows = self.table.rows
        if rows[row].kind == "total":
            return [
                (index, column)
                for index, other in enumerate(rows[:row])
                if other.counted and other.kind != "total" and other.level == 0
            ]
        found = []
        for index in range(row + 1, len(rows)):
            if rows[index].kind == "total" or rows[index].level <= rows[row].level:
                break
            if rows[index].counted and rows[index].level == rows[row].level + 1:
                found.append((index, column))
        return found

    def _along(self, row: int, column: int) -> list[tuple[int, int]]:
        """The cells of the columns that a column adds up."""
        return [(row, part) for part in self.table.parts_of(column)]

    def _make(self, parts: list[tuple[int, int]], about: tuple[Selection, ...]) -> bool:
        """Whether cells are exactly the money of a selection, none of it twice."""
        sums = [of for part in parts if (of := self.money_of(*part)) is not None]
        if len(sums) < len(parts):
            return False
        pieces = list(map(self.ledger.money, sums))
        whole = self.ledger.money(about)
        return sum(map(len, pieces)) == len(whole) and frozenset().union(*pieces) == whole


def _singles(selections: tuple[Selection, ...]) -> Iterator[Selection]:
    """Selections of one source and nature each, as the lines' keys have them."""
    return chain.from_iterable(selection.singles() for selection in selections)


def _added(parts: list[tuple[int, int]], top: int) -> str:
    """The sum of cells: of a stretch where they are neighbours, else one by one."""
    rows, columns = {row for row, _ in parts}, {column for _, column in parts}
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        name: str = xl_rowcol_to_cell(first[0] + top, first[1])
        return name
    if len(rows) * len(columns) == len(parts) == last[0] - first[0] + last[1] - first[1] + 1:
        return f"SUM({xl_range(first[0] + top, first[1], last[0] + top, last[1])})"
    if len(parts) > 200:
        names = [_added(parts[at : at + 200], top) for at in range(0, len(parts), 200)]
        return "+".join(names)
    return "+".join(xl_rowcol_to_cell(row + top, column) for row, column in parts)


def _stretches(indexes: list[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring numbers as stretches: first and last."""
    start = end = None
    for index in indexes:
        if start is not None and end is not None and index == end + 1:
            end = index
            continue
        if start is not None and end is not None:
            yield start, end
        start = end = index
    if start is not None and end is not None:
        yield start, end
