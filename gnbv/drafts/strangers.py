"""Strangers own which columns of figures are no money: codes, years of works, lengths, prices.

Beside columns that are called by a word for money, one that is not is taken for money only where
sums prove it: as a total, or as a part of one.
"""

from gnbv.drafts.columns import Columns
from gnbv.drafts.headings import names_money


def strangers(columns: Columns) -> frozenset[int]:
    """The columns that no name and no sum shows to be money, where others have such a name."""
    named = {at for at in columns.places if names_money(columns.meanings[at])}
    if not named or not columns.layout.heads:
        return frozenset()
    summed = _summed(columns)
    others = (at for at in columns.places if at not in named | summed)
    return frozenset(at for at in others if _is_strange(columns, at))


def _summed(columns: Columns) -> set[int]:
    """The columns that are totals or parts of such."""
    found = {*columns.parts, *columns.follows}
    found.update(part for parts in columns.parts.values() for part in parts)
    found.update(part for times in columns.follows.values() for part, _ in times)
    return found


def _is_strange(columns: Columns, at: int) -> bool:
    """Whether headings call a column something that is no total and no nature."""
    meaning = columns.meanings[at]
    return meaning.source is not None and not meaning.total and meaning.nature is None
