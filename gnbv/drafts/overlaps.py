"""Overlaps own which of the columns that lines are drawn from may have the same money twice.

'Capital' and 'central budget' beside each other are two ways to part one amount: how much is both
is printed nowhere, and lines drawn from both would count it twice.
"""

from collections.abc import Iterator
from itertools import combinations

from gnbv.drafts.columns import Columns
from gnbv.drafts.mapping import letter_of
from gnbv.drafts.paper import Problem
from gnbv.drafts.vocabulary import LOWER_LEVEL, NAMED_MONEY, OTHER_MONEY, money_called
from gnbv.language import Text

_TOTAL_OR_SOURCE = Text(
    "cột bằng tổng các cột bên trái: là cột tổng hay một nguồn khác? ghi rõ trong tiêu đề",
    "the column is the sum of those to its left: a total, or a source? name it in its heading",
)


def overlaps(columns: Columns) -> Iterator[Problem]:
    """Yield each pair of drawn columns whose headings do not tell their money apart."""
    for one, other in combinations(columns.drawn, 2):
        if columns.layout.heads and not _are_apart(columns, one, other):
            yield _problem(columns, one, other)
    for at in columns.drawn if columns.layout.heads else ():
        if _is_sum_of_left(columns, at):
            yield Problem(columns.layout.body[0][at].place, "", _TOTAL_OR_SOURCE)


def _is_sum_of_left(columns: Columns, at: int) -> bool:
    """Whether a column by no name for money is the sum of those that stand before it."""
    source = columns.meanings[at].source
    called = money_called(source.name) if source else ""
    if any(pattern.search(called) for pattern in (NAMED_MONEY, LOWER_LEVEL, OTHER_MONEY)):
        return False
    left = [one for one in columns.drawn if one < at]
    runs = (left[start:] for start in range(len(left) - 1))
    return any(columns.is_sum(at, run) for run in runs)


def _are_apart(columns: Columns, one: int, other: int) -> bool:
    """Whether two columns are of different sources or natures, or are one money in two spans."""
    first, second = columns.meanings[one].keys, columns.meanings[other].keys
    if first == second:
        return True
    return any(None not in pair and pair[0] != pair[1] for pair in zip(first, second, strict=True))


def _problem(columns: Columns, one: int, other: int) -> Problem:
    heads = [row[other] for row in columns.layout.heads if row[other].text]
    first, second = (" / ".join(columns.layout.headings(at)) for at in (one, other))
    return Problem(
        heads[-1].place if heads else letter_of(other),
        second,
        Text(
            f"không biết bao nhiêu của '{first}' cũng nằm trong cột này: có thể trùng nhau",
            f"how much of '{first}' is in this column, too, is not known: they may be one money",
        ),
    )
