"""Lines own how funding lines are drawn from a table: its narrowest cells, and nothing else.

A cell of a full year counts as often as its source has years; cells of single years are kept year
by year. What no cell prints is no line.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gnbv.drafts.items import Item
from gnbv.drafts.layout import Layout
from gnbv.drafts.mapping import MappedColumn, PaperMapping
from gnbv.drafts.paper import Problem
from gnbv.drafts.rows import Rows
from gnbv.drafts.sums import Vector
from gnbv.extraction import Cell
from gnbv.language import Text
from gnbv.plan import OPEN

_HALF_CLASSIFIED = Text(
    "tiền của nguồn này vừa có số theo loại vốn, vừa có số không theo loại vốn: không biết có trùng"
    " nhau không",
    "this source has money by nature and money without one: whether they are the same is not known",
)
UNNAMED = "khong-neu"
"""The key of a source that a paper does not name, and of whose money it prints the natures."""


class Drawn(NamedTuple):
    """A funding line: its source and nature, its đồng, and the cells that it comes from.

    `by_year` holds the years that the table gives of it, each with its đồng; `years_in` their
    cells. Where no cell prints the whole, it is the sum of its years, and has no `cells`. `times`
    is how often its cell counts in the amount.
    """

    source: str
    nature: str | None
    dong: int
    cells: tuple[Cell, ...]
    by_year: Mapping[int, int]
    years_in: Mapping[int, Cell]
    times: int = 1


class Table(NamedTuple):
    """A table as its mapping understands it: places of columns by letter, amounts in đồng."""

    layout: Layout
    mapping: PaperMapping
    places: Mapping[str, int]
    amounts: Mapping[int, Vector]
    rows: Rows

    @property
    def drawn(self) -> tuple[MappedColumn, ...]:
        """The columns from which lines are drawn."""
        return tuple(one for one in self.mapping.columns if one.drawn)

    def years_of(self, source: str) -> tuple[int, ...]:
        """The years in which a source pays; those of the period where it is open."""
        known = self.mapping.sources.get(source)
        period = self.mapping.period
        return known.years if known else tuple(range(period.first, period.last + 1))


def lines_of(table: Table, item: Item) -> list[Drawn]:
    """Draw the lines of an innermost project; a project of zeros alone has one of zero."""
    every = list(_drawn(table, item))
    found = [one for one in every if one.dong or any(one.by_year.values())]
    return _together(found or every[:1])


def half_classified(table: Table) -> Iterator[Problem]:
    """Yield the money without a nature of a source that has natures in the same project.

    Whether it is the sum of these or more money is not known.
    """
    for item in table.rows.items:
        if item.holds != "project" or table.rows.children(item):
            continue
        lines = lines_of(table, item)
        classified = {one.source for one in lines if one.nature}
        for one in lines:
            if one.nature is None and one.source in classified:
                cell = next(iter((*one.cells, *one.years_in.values())))
                yield Problem(cell.place, cell.text, _HALF_CLASSIFIED)


def _drawn(table: Table, item: Item) -> Iterator[Drawn]:
    parts = table.rows.parts(item)
    for row in parts or (item,):
        for column in table.drawn:
            at = table.places[column.at]
            dong = table.amounts[at][row.at]
            if dong is not None:
                yield _line(table, row, column, dong)


def _line(table: Table, row: Item, column: MappedColumn, dong: int) -> Drawn:
    nature = row.nature or (column.nature or (None,))[0]
    source = row.source or (column.source or (UNNAMED if nature else OPEN,))[0]
    cell = table.layout.body[row.at][table.places[column.at]]
    if isinstance(column.span, int):
        return Drawn(source, nature, dong, (), {column.span: dong}, {column.span: cell})
    times = len(table.years_of(source)) if column.span == "full-year" else 1
    return Drawn(source, nature, times * dong, (cell,), {}, {}, times)


def _together(lines: list[Drawn]) -> list[Drawn]:
    """Join what is printed of one line: its years, its whole, or several rows of it."""
    found: dict[tuple[str, str | None], Drawn] = {}
    for line in lines:
        key = (line.source, line.nature)
        found[key] = _joined(found[key], line) if key in found else line
    return list(found.values())


def _joined(one: Drawn, other: Drawn) -> Drawn:
    """Two parts of a line as one: a whole that is printed has its amount, whatever its years."""
    years = {
        year: one.by_year.get(year, 0) + other.by_year.get(year, 0)
        for year in sorted({*one.by_year, *other.by_year})
    }
    whole = [line for line in (one, other) if line.cells]
    return one._replace(
        dong=sum(line.dong for line in whole) if whole else sum(years.values()),
        cells=one.cells + other.cells,
        by_year=years,
        years_in={**other.years_in, **one.years_in},
        times=whole[0].times if len(whole) == 1 else 1,
    )
