"""Totals own how rows of totals agree with the projects: as sums, or as sums of whole periods."""

from collections.abc import Iterator, Sequence

from gnbv.drafts.columns import Columns
from gnbv.drafts.items import Item
from gnbv.drafts.layout import Layout
from gnbv.drafts.lines import Table
from gnbv.drafts.paper import Problem
from gnbv.drafts.row_sums import by_chance, fits_of_totals
from gnbv.drafts.rows import Rows
from gnbv.drafts.sums import Fit, Vector, fit
from gnbv.language import Text
from gnbv.money import write

BY_CHANCE = Text(
    "bằng tổng các hàng bên dưới, nhưng có thể chỉ là trùng hợp: ghi số thứ tự hoặc hàng tổng cộng",
    "it is the sum of the rows below, maybe by chance: number the rows, or add a row of totals",
)
_NO_NAME = Text(
    "hàng có tiền mà không có tên: không biết là dự án nào",
    "the row has money and no name: which project it is, is not known",
)


def wrong_subtotals(table: Table) -> Iterator[Problem]:
    """Yield each figure of a sub-total that is not the sum of the projects next to it."""
    columns = list(table.amounts)
    for at, found in table.rows.subtotals.items():
        for index in found.fitted.broken:
            column = columns[index]
            amounts = table.amounts[column]
            gap = (amounts[at] or 0) - sum(amounts[one] or 0 for one in found.parts)
            cell = table.layout.body[at][column]
            labels = (table.rows.labels[one] for one in found.parts)
            names = ", ".join(number or name[:30] for number, name in labels)
            yield Problem(
                cell.place,
                cell.text,
                Text(
                    f"'{table.rows.labels[at][1][:60]}' không bằng tổng các hàng nào; gần nhất là "
                    f"các hàng {names}, lệch {write(gap)} đồng",
                    f"'{table.rows.labels[at][1][:60]}' is the sum of no rows; the nearest are the "
                    f"rows {names}, {write(gap, style='en')} đồng off",
                ),
            )


class Totals:
    """The totals of a table: rows, columns, and amounts by rows, rounded to some đồng."""

    def __init__(
        self, rows: Rows, columns: Columns, vectors: Sequence[Vector], rounding: int
    ) -> None:
        self._rows, self._columns, self._vectors = rows, columns, vectors
        self._rounding = rounding

    def unexplained(self) -> Iterator[Problem]:
        """Yield the totals of which no figure at all is the sum of the rows below.

        And rows of which it is not known whether they are totals of those below, or whose they are.
        """
        for item in by_chance(self._rows, self._vectors, self._rounding):
            yield self._of_row(item, BY_CHANCE)
        yield from without_name(self._rows, self._columns.layout)
        for item in self._rows.items:
            below = self._rows.children(item) if item.holds == "project" else ()
            if not below:
                continue
            found = fit(
                self._vectors[item.at], [self._vectors[one.at] for one in below], self._rounding
            )
            if found.broken and not found.proved:
                yield self._not_a_sum(item, below, found)
        for item, found in fits_of_totals(self._rows, self._vectors, self._rounding):
            if found.broken and not found.proved and not self.is_period(item):
                yield self._not_a_sum(item, self._rows.children(None), found)

    def _of_row(self, item: Item, why: Text) -> Problem:
        cell = self._columns.layout.body[item.at][self._columns.layout.name_at]
        return Problem(cell.place, cell.text, why)

    def is_period(self, item: Item) -> bool:
        """Whether a row of totals prints the period also under the headings of a year."""
        tops = [self._vectors[one.at] for one in self._rows.children(None)]
        of_period = of_a_year = 0
        for index, at in enumerate(self._columns.places):
            printed = self._vectors[item.at][index]
            if not printed or not self._counts_several(at):
                continue
            of_period += printed == self._counted(at, tops)
            of_a_year += printed == sum(vector[index] or 0 for vector in tops)
        return of_period > of_a_year

    def _counts_several(self, at: int) -> bool:
        """Whether a column is of one year, and several of these make the period."""
        times = (self._columns.times.get(one, 1) for one in self._columns.covered(at))
        return self._columns.span(at) == "full-year" and any(count > 1 for count in times)

    def _counted(self, at: int, tops: list[Vector]) -> int:
        """A column's total over the period: each drawn column as often as its source pays."""
        place = {one: index for index, one in enumerate(self._columns.places)}
        times = self._columns.times
        return sum(
            times.get(one, 1) * sum(vector[place[one]] or 0 for vector in tops)
            for one in self._columns.covered(at)
        )

    def _not_a_sum(self, item: Item, below: tuple[Item, ...], found: Fit) -> Problem:
        """What a total prints, and the nearest that the rows below it add up to."""
        column = min(found.broken, key=lambda at: abs(self._gap(item, below, at)))
        at = self._columns.places[column]
        cell = self._columns.layout.body[item.at][at]
        gap = self._gap(item, below, column)
        names = ", ".join(one.number or one.name[:30] for one in below)
        return Problem(
            cell.place,
            cell.text,
            Text(
                f"'{item.name[:60]}' không bằng tổng các hàng {names} ở cột nào; gần nhất lệch "
                f"{write(gap)} đồng",
                f"'{item.name[:60]}' is in no column the sum of the rows {names}; the nearest is "
                f"{write(gap, style='en')} đồng off",
            ),
        )

    def _gap(self, item: Item, below: tuple[Item, ...], column: int) -> int:
        parts = sum(self._vectors[one.at][column] or 0 for one in below)
        return (self._vectors[item.at][column] or 0) - parts


def without_name(rows: Rows, layout: Layout) -> Iterator[Problem]:
    """Yield the rows of projects that have no name: whose money it is, is not known."""
    for item in rows.items:
        if item.holds == "project" and not item.name:
            cell = layout.body[item.at][layout.name_at]
            yield Problem(cell.place, cell.text, _NO_NAME)
