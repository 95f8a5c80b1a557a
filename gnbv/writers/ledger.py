"""The ledger owns where a workbook's funding lines stand, and how an amount is summed from them."""

from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from gnbv.allocation import Allocation
from gnbv.plan import WITHOUT_NATURE, Keys, Selection, takes
from gnbv.workbook.layout import AMOUNT, HEADER, KEY

_MOST_RANGES = 6
"""Stretches of lines that a formula names one by one; beyond, it selects them by their keys."""

MOST_CELLS = 200
"""Cells that a formula adds up one by one: Excel takes no formula beyond 8,192 characters."""

Money = frozenset[int]
"""Exactly which money an amount is: a number for each line and year, which is quick to look up."""

Kinds = tuple[Keys | None, Keys | None]
"""Which sources and natures money may have."""


class Ledger:
    """The sheet of funding lines as formulas see it: which cell holds what of which line."""

    def __init__(self, allocation: Allocation, sheet: str) -> None:
        self.allocation = allocation
        self.sheet = "'" + sheet.replace("'", "''") + "'!"
        self.lines = allocation.plan.lines
        self.years = list(allocation.plan.programme.period.years)
        self._money: dict[tuple[Selection, ...], Money] = {}
        self._lines: dict[tuple[str | None, Keys | None, Keys | None], list[int]] = {}
        self._sums: dict[Selection, str] = {}
        self._letters = [xl_col_to_name(at, col_abs=True) for at in range(self.check)]
        self._divided: dict[tuple[str | None, tuple[str | None, ...]], bool] = {}
        self._split: dict[tuple[Kinds, tuple[Kinds, ...]], bool] = {}
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

    def money(self, selections: tuple[Selection, ...]) -> Money:
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

    def splits(self, whole: Kinds, parts: tuple[Kinds, ...]) -> bool:
        """Whether sources and natures have all lines of others, and none of them twice."""
        if (whole, parts) not in self._split:
            found = [[one for one in self._kinds if _has(part, one)] for part in parts]
            of_whole = [one for one in self._kinds if _has(whole, one)]
            self._split[whole, parts] = sorted(chain.from_iterable(found)) == of_whole
        return self._split[whole, parts]

    @cached_property
    def _kinds(self) -> list[tuple[str, str]]:
        """The source and nature of every line, each pair once."""
        return sorted({(line.source, line.nature or WITHOUT_NATURE) for line in self.lines})

    def sum(self, selections: tuple[Selection, ...]) -> str | None:
        """A formula's text, without '=', for the sum of the lines that selections cover.

        None where it would be longer than a formula may be.
        """
        if len(selections) == 1 and selections[0].single:  # nearly always
            return self._sum(selections[0])
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
        if len(names) > MOST_CELLS:
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


def _has(kinds: Kinds, one: tuple[str, str]) -> bool:
    (sources, natures), (source, nature) = kinds, one
    return takes(sources, source) and takes(natures, nature)


def _singles(selections: tuple[Selection, ...]) -> Iterator[Selection]:
    """Selections of one source and nature each, as the lines' keys have them."""
    return chain.from_iterable(selection.singles() for selection in selections)


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
