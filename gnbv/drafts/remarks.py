"""Remarks own what a person should look at in a draft: what was left out, and what may be other."""

from collections.abc import Iterator

from gnbv.drafts.figures import NOTHING, is_figure
from gnbv.drafts.headings import is_money, meaning_of
from gnbv.drafts.items import Item
from gnbv.drafts.layout import figures_in
from gnbv.drafts.lines import Table
from gnbv.drafts.mapping import MappedColumn
from gnbv.drafts.paper import Paper, Problem
from gnbv.drafts.row_sums import by_chance, unnested
from gnbv.drafts.totals import BY_CHANCE
from gnbv.extraction import Cell
from gnbv.language import Text
from gnbv.money import write

_HIDDEN = Text("ô ẩn, không đưa vào bản nháp", "hidden, left out of the draft")
_NO_PROJECT = Text(
    "hàng không được coi là dự án: tiền của hàng không đưa vào bản nháp",
    "the row is taken for no project: its money is left out of the draft",
)
_TWIN = Text(
    "cùng tên, cùng số tiền với một hàng bên trên: được coi là một dự án khác",
    "of the name and the money of a row above: taken for another project",
)
_UNNUMBERED = Text(
    "không có số thứ tự giữa các hàng có số: được coi là một dự án, không phải hàng cộng",
    "without a number among numbered rows: taken for a project, and not for a sum",
)
_NO_MONEY = Text(
    "cột có số nhưng không được coi là tiền của kế hoạch: không đưa vào các dòng kinh phí",
    "the column has figures, and is taken for no money of the plan: no line is drawn from it",
)
_OTHER = Text(
    "bảng này cũng có số liệu, không đưa vào bản nháp; dùng --table để chọn",
    "this table has figures, too, and is not drafted; choose it with --table",
)


def remarks(paper: Paper, table: Table) -> Iterator[Problem]:
    """Yield what was left out of a draft, what may be other than it was taken for, and wrong sums.

    Left out are hidden figures, other tables, and rows and columns that are no money of projects.
    """
    for place in table.layout.hidden:
        yield Problem(place, "", _HIDDEN)
    yield from _unsure(table)
    yield from _columns(table)
    yield from _rows(table)
    yield from _sums(table)
    yield from _tables(paper)


def _unsure(table: Table) -> Iterator[Problem]:
    """Yield the columns that lines are drawn from though nothing sure tells that they are money."""
    for column in table.drawn:
        if column.confidence == "unsure" and column.why:
            heading = " / ".join(column.heading)
            yield Problem(column.at, heading, column.why.text)


def _columns(table: Table) -> Iterator[Problem]:
    for column in table.mapping.columns:
        if column.holds not in {"text", "nothing"}:
            continue
        figures = list(_figures(table, column))
        if figures:
            years = isinstance(meaning_of(column.heading).span, int)
            doubt = years or is_money(column.heading)
            yield Problem(figures[0].place, figures[0].text, _NO_MONEY, doubt)


def _figures(table: Table, column: MappedColumn) -> Iterator[Cell]:
    for cell in table.layout.column(table.places[column.at]):
        if is_figure(cell.text) and cell.text not in NOTHING and cell.text.strip("0,.% "):
            yield cell


def _rows(table: Table) -> Iterator[Problem]:
    rows = table.rows
    left_out = [one.at for one in rows.items if one.holds == "nothing" and _has_money(table, one)]
    for places, why in (
        (left_out, _NO_PROJECT),
        (rows.twins, _TWIN),
        (rows.unnumbered, _UNNUMBERED),
    ):
        for at in places:
            cell = table.layout.body[at][table.layout.name_at]
            yield Problem(cell.place, cell.text, why)


def _has_money(table: Table, item: Item) -> bool:
    return any(vector[item.at] for vector in table.amounts.values())


def _sums(table: Table) -> Iterator[Problem]:
    vectors = list(zip(*table.amounts.values(), strict=True))
    columns, rounding = list(table.amounts), table.mapping.rounded or 0
    for item in by_chance(table.rows, vectors, rounding):
        cell = table.layout.body[item.at][table.layout.name_at]
        yield Problem(cell.place, cell.text, BY_CHANCE)
    for one in unnested(table.rows, vectors, rounding):
        cell = table.layout.body[one.head][columns[one.column]]
        gap = one.printed - one.total
        yield Problem(
            cell.place,
            cell.text,
            Text(
                f"khác tổng các hàng bên dưới {write(gap)} đồng",
                f"differs from the sum of the rows below by {write(gap, style='en')} đồng",
            ),
        )


def _tables(paper: Paper) -> Iterator[Problem]:
    drafted = paper.pages.grids
    for grid in paper.document.grids:
        if grid.name in paper.others and grid not in drafted and figures_in(grid):
            yield Problem(grid.name, "", _OTHER, doubt=False)
