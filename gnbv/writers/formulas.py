"""Formulas own how an amount of a table is worked out in a workbook, down to the funding lines."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import product

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from gnbv.plan import Selection
from gnbv.tables import Percentage, Sum, Table
from gnbv.writers.ledger import MOST_CELLS, Ledger


class Formulas:
    """A table's formulas: sums of its own cells where these make the amount, else of the lines."""

    def __init__(self, table: Table, ledger: Ledger, top: int, dong: int) -> None:
        self.table, self.ledger = table, ledger
        self.top, self.dong = top, dong

    def at(self, row: int, column: int) -> str | None:
        """The formula of a cell, without '='; None where it is no amount made of funding lines.

        Nor has one an amount of so many scattered lines that Excel would take no formula of them.
        """
        about = self.money_of(row, column)
        if about is None:
            return None
        for rows, columns in (
            (self._children.get(row, ()), (column,)),
            ((row,), self._parts[column]),
        ):
            text = _added(rows, columns, self.top) if rows and columns else None
            if text and self._make(product(rows, columns), about):
                return text
        return self._from_lines(about)

    def from_lines(self, row: int, column: int) -> str | None:
        """The formula of a cell from the lines alone; None where there is none."""
        about = self.money_of(row, column)
        return None if about is None else self._from_lines(about)

    def percentage(self, cell: Percentage) -> str | None:
        """The formula of a percentage, without '=': what the lines of a part are of the whole's.

        None where it would be longer than a formula may be.
        """
        part, whole = (self.ledger.sum(money.of) for money in (cell.part, cell.whole))
        if part is None or whole is None:
            return None
        times = "" if cell.signed else "*100"
        return f"IF(({whole})=0,0,({part})/({whole}){times})"

    def money_of(self, row: int, column: int) -> tuple[Selection, ...] | None:
        """What a cell is the sum of; None where it is no sum of funding lines."""
        cell = self.table.rows[row].cells[column]
        return cell.of if isinstance(cell, Sum) else None

    def _from_lines(self, about: tuple[Selection, ...]) -> str | None:
        text = self.ledger.sum(about)
        if text is None or self.dong == 1 or text == "0":
            return text
        return f"({text})/{self.dong}" if "+" in text else f"{text}/{self.dong}"

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        """The rows that a parent adds up, or a total: all before it that stand at the top."""
        rows = self.table.rows
        found: dict[int, list[int]] = {}
        tops: list[int] = []
        path: list[int] = []
        for index, row in enumerate(rows):
            if row.kind == "total":
                found[index] = list(tops)
                path = []
                continue
            path = [above for above in path if rows[above].level < row.level]
            if not row.counted:
                continue
            if path and rows[path[-1]].level == row.level - 1:
                found.setdefault(path[-1], []).append(index)
            if row.level == 0:
                tops.append(index)
            path.append(index)
        return found

    @cached_property
    def _parts(self) -> list[tuple[int, ...]]:
        """For each column those that it adds up."""
        return [self.table.parts_of(column) for column in range(len(self.table.columns))]

    def _make(self, cells: Iterable[tuple[int, int]], about: tuple[Selection, ...]) -> bool:
        """Whether cells are exactly the money of a selection, none of it twice."""
        parts = []
        for row, column in cells:
            of = self.money_of(row, column)
            if of is None:
                return False
            parts.append(of)
        if self._differ_in_one_way(parts, about):
            return True
        pieces = list(map(self.ledger.money, parts))
        whole = self.ledger.money(about)
        return sum(map(len, pieces)) == len(whole) and frozenset().union(*pieces) == whole

    def _differ_in_one_way(
        self, parts: Sequence[tuple[Selection, ...]], about: tuple[Selection, ...]
    ) -> bool:
        """Whether cells divide a selection by years, projects or kinds, and are alike in all else.

        This is seen without the money of each cell; of other divisions it says nothing.
        """
        if len(about) > 1 or any(len(of) > 1 for of in parts):
            return False
        (whole,), ones = about, [of[0] for of in parts]
        if all(one[:-1] == whole[:-1] for one in ones):
            return whole.span == "period" and [one.span for one in ones] == self.ledger.years
        if all((one.project, one.span) == (whole.project, whole.span) for one in ones):
            kinds = tuple((one.source, one.nature) for one in ones)
            return self.ledger.splits((whole.source, whole.nature), kinds)
        projects = tuple(one.project for one in ones)
        alike = all(one[1:] == whole[1:] for one in ones)
        return alike and self.ledger.divides(whole.project, projects)


def _added(rows: Sequence[int], columns: Sequence[int], top: int) -> str | None:
    """The sum of the cells of one column or row: of a stretch of neighbours, else one by one.

    None where this would be longer than a formula may be.
    """
    first, last = (rows[0] + top, columns[0]), (rows[-1] + top, columns[-1])
    count = len(rows) * len(columns)
    if 1 < count == last[0] - first[0] + last[1] - first[1] + 1:
        text: str = xl_range(*first, *last)
        return f"SUM({text})"
    if count > MOST_CELLS:
        return None
    return "+".join(xl_rowcol_to_cell(row + top, column) for row in rows for column in columns)
