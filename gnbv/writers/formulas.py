"""Formulas own how an amount of a table is worked out in a workbook, down to the funding lines."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, product

from xlsxwriter.utility import xl_col_to_name, xl_range, xl_rowcol_to_cell

from gnbv.allocation import Allocation
from gnbv.plan import WITHOUT_NATURE, Keys, Selection
from gnbv.tables import Percentage, Sum, Table
from gnbv.workbook.layout import AMOUNT, HEADER, KEY

_MOST_RANGES = 6
"""Stretches of lines that a formula names one by one; beyond, it selects them by their keys."""

_MOST_CELLS = 200
"""Cells that a formula adds up one by one: Excel takes no formula beyond 8,192 characters."""

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
        self._letters = [xl_col_to_name(at, col_abs=True) for at in range(self.check)]
        self._divided: dict[tuple[str | None, tuple[str | None, ...]], bool] = {}
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

    def divides(self, whole: str | None, parts: tuple[str | None, ...]) -> bool:
        """Whether projects have the lines of another (None: of all), and none of them twice."""
        if (whole, parts) not in self._divided:
            lines = chain.from_iterable(self._below.get(part, ()) for part in parts)
            self._divided[whole, parts] = sorted(lines) == self._below.get(whole, [])
        return self._divided[whole, parts]

    def sum(self, selections: tuple[Selection, ...]) -> str | None:
        """A formula's text, without '=', for the sum of the lines that selections cover.

        None where it would be longer than a formula may be.
        """
        singles = tuple(_singles(selections))
        if len(singles) == 1:
            return self._sum(singles[0])
        if len(singles) > _MOST_RANGES:
            return self._stretched(singles)
        sums = map(self._sum, singles)
        return "+".join(text for text in sums if text != "0") or "0"

    def _stretched(self, selections: tuple[Selection, ...]) -> str | None:
        """The sum of many selections: the lines of each span together, in stretches."""
        covered: dict[int | str, list[int]] = {}
        for selection in selections:
            covered.setdefault(selection.span, []).extend(self._covered(selection))
        names = []
        for span, lines in covered.items():
            ranges = list(_stretches(sorted(lines)))
            names += [self._range(first, last, self._column_of(span)) for first, last in ranges]
        if len(names) > _MOST_CELLS:
            return None
        return f"SUM({','.join(names)})" if names else "0"

    def _sum(self, selection: Selection) -> str:
        found = self._sums.get(selection)
        if found is None:
            found = self._sums[selection] = self._worked_out(selection)
        return found

    def _worked_out(self, selection: Selection) -> str:
        column = self._column_of(selection.span)
        covered = self._covered(selection)
        if len(covered) == 1:
            return f"{self.sheet}{self._letters[column]}${self.row(covered[0]) + 1}"
        ranges = list(_stretches(covered))
        names = [self._range(first, last, column) for first, last in ranges]
        if len(ranges) <= _MOST_RANGES:
            return f"SUM({','.join(names)})" if names else "0"
        first, last = ranges[0][0], ranges[-1][1]
        nature = "*" if selection.nature is None else selection.nature
        keys, pattern = self._range(first, last, KEY.at), f"*/{selection.source or '*'}/{nature}"
        return f'SUMIFS({self._range(first, last, column)},{keys},"{pattern}")'

    def _column_of(self, span: int | str) -> int:
        return self.column(span) if isinstance(span, int) else AMOUNT.at

    def _range(self, first: int, last: int, column: int) -> str:
        """A stretch of lines in a column, which is one cell where the stretch is one line."""
        letters, top, bottom = self._letters[column], self.row(first) + 1, self.row(last) + 1
        cells = f"{letters}${top}" if top == bottom else f"{letters}${top}:{letters}${bottom}"
        return f"{self.sheet}{cells}"

    def _covered(self, selection: Selection) -> list[int]:
        """The lines of a selection, in whatever years."""
        key = selection[:-1]
        found = self._lines.get(key)
        if found is None:
            project, source, nature = key
            found = self._lines[key] = [
                index
                for index in self._below.get(project, ())
                if (source is None or source == self.lines[index].source)
                and (nature is None or nature == (self.lines[index].nature or WITHOUT_NATURE))
            ]
        return found

    @cached_property
    def _below(self) -> dict[str | None, list[int]]:
        """The lines of each project and of all below it; those of the whole plan under None."""
        found: dict[str | None, list[int]] = {None: list(range(len(self.lines)))}
        for index, line in enumerate(self.lines):
            for code in self.allocation.plan.ancestry[line.project]:
                found.setdefault(code, []).append(index)
        return found


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
        """Whether cells divide a selection by years, or by projects, and are alike in all else.

        This is seen without the money of each cell; of other divisions it says nothing.
        """
        if len(about) > 1 or any(len(of) > 1 for of in parts):
            return False
        (whole,), ones = about, [of[0] for of in parts]
        if all(one[:-1] == whole[:-1] for one in ones):
            return whole.span == "period" and [one.span for one in ones] == self.ledger.years
        projects = tuple(one.project for one in ones)
        alike = all(one[1:] == whole[1:] for one in ones)
        return alike and self.ledger.divides(whole.project, projects)


def _singles(selections: tuple[Selection, ...]) -> Iterator[Selection]:
    """Selections of one source and nature each, as the lines' keys have them."""
    return chain.from_iterable(selection.singles() for selection in selections)


def _added(rows: Sequence[int], columns: Sequence[int], top: int) -> str | None:
    """The sum of the cells of one column or row: of a stretch of neighbours, else one by one.

    None where this would be longer than a formula may be.
    """
    first, last = (rows[0] + top, columns[0]), (rows[-1] + top, columns[-1])
    count = len(rows) * len(columns)
    if 1 < count == last[0] - first[0] + last[1] - first[1] + 1:
        text: str = xl_range(*first, *last)
        return f"SUM({text})"
    if count > _MOST_CELLS:
        return None
    return "+".join(xl_rowcol_to_cell(row + top, column) for row in rows for column in columns)


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
