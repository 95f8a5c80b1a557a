"""Unclear rows own the tables whose rows may be groups or projects, and nothing tells which.

They are refused: a guess would count the money of a group and of its projects both, or leave the
source of money open that a heading names.
"""

from collections.abc import Iterator
from itertools import pairwise

from gnbv.decision_text.records import DecisionText
from gnbv.drafts.items import Item
from gnbv.drafts.lines import Table
from gnbv.drafts.paper import Problem
from gnbv.drafts.parts import names_nature, names_source
from gnbv.drafts.row_sums import fits_of_totals
from gnbv.drafts.vocabulary import MONEY, plain
from gnbv.language import Text

_GROUPS = Text(
    "không hàng nào có số thứ tự, cũng không có hàng tổng cộng khớp: không biết hàng nào là nhóm, "
    "hàng nào là dự án; ghi số thứ tự, hoặc thêm hàng tổng cộng, hoặc ghi level của các hàng trong "
    "mapping.yaml",
    "no row has a number, and no row of totals proves the sum: neither tells groups from projects; "
    "number the rows, or add a row of totals, or give the level of rows in mapping.yaml",
)
_BY_MONEY = Text(
    "các dự án được xếp theo nguồn vốn hoặc loại vốn: một dự án nằm ở nhiều nhóm thì không gộp được"
    " chắc chắn; đưa mỗi nguồn hoặc loại vốn thành một cột, hoặc thành hàng 'Trong đó' dưới dự án",
    "projects are grouped by source or nature of money, and those of several groups cannot be "
    "joined surely; make each source or nature a column, or a row 'of which' below its project",
)


def unclear_rows(table: Table, text: DecisionText) -> Iterator[Problem]:
    """Yield the rows because of which a table is refused; `text` may state what the rows make."""
    for item in _groups_of_money(table):
        yield _problem(table, item, _BY_MONEY)
    projects = [one for one in table.rows.items if one.holds == "project"]
    if len(projects) > 1 and not _are_told(table, projects) and not _states_sum(table, text):
        yield _problem(table, projects[0], _GROUPS)


def _groups_of_money(table: Table) -> Iterator[Item]:
    """Yield the groups that are named for money, where no column names a source.

    Where one does, no money is left open: a budget may have projects called 'Vốn đầu tư'.
    """
    if any(one.source for one in table.drawn):
        return
    for item, after in pairwise(table.rows.items):
        heads = item.holds in {"heading", "project"} and after.holds == "project"
        is_money = names_source(item.name) or names_nature(item.name)
        if heads and (is_money or _is_split(table, item)):
            yield item


def _is_split(table: Table, item: Item) -> bool:
    """Whether a group that is called money has a project whose name another group has, too."""
    below = table.rows.children(item) if item.holds == "project" else ()
    names = {one.name for one in below}
    others = (one for one in table.rows.items if one.holds == "project" and one not in below)
    return bool(MONEY.search(plain(item.name))) and any(one.name in names for one in others)


def _are_told(table: Table, projects: list[Item]) -> bool:
    """Whether numbers, a mapping, a row of totals or the sums of every group tell the levels."""
    rows = table.rows
    if any(one.number for one in projects) or any(one.level for one in table.mapping.rows):
        return True
    vectors = list(zip(*table.amounts.values(), strict=True))
    totals = fits_of_totals(rows, vectors, table.mapping.rounded or 0)
    if any(fitted.proved and not fitted.broken for _, fitted in totals):
        return True
    return all(rows.children(one) for one in rows.children(None))


def _states_sum(table: Table, text: DecisionText) -> bool:
    """Whether a text states the total that the outermost rows make, in a column or in all."""
    tops = table.rows.children(None)
    sums = {
        table.places[one.at]: sum(table.amounts[table.places[one.at]][top.at] or 0 for top in tops)
        for one in table.mapping.columns
        if one.holds == "amount"
    }
    drawn = sum(sums[table.places[one.at]] for one in table.drawn)
    stated = {one.total.dong for one in text.funding if one.total and not one.project}
    return bool(stated & ({*sums.values(), drawn} - {0}))


def _problem(table: Table, item: Item, why: Text) -> Problem:
    cell = table.layout.body[item.at][table.layout.name_at]
    return Problem(cell.place, cell.text, why)
