"""Headings own what stands over a table: its decision, and its levels of headings, merged."""

from collections.abc import Sequence
from typing import NamedTuple

from gnbv.language import Text, harmless, written_month
from gnbv.plan import Programme
from gnbv.plan.acts import Act
from gnbv.tables import Column
from gnbv.wrapping import wrap

_BLANK = "..."
"""What stands in a form for what is not known."""


class Heading(NamedTuple):
    """A heading, the columns that it stands over, and the levels that it takes (ends exclusive)."""

    text: Text
    first: int
    end: int
    level: int
    depth: int


def decision_line(programme: Programme, enclosed: bool, act: Act | None = None) -> Text:
    """Name the decision over a table: as the act that encloses it, or that it rests on.

    Only what was enclosed with a decision is '(Kèm theo Quyết định ...)' (Decree 30/2020/NĐ-CP,
    appendix I, on annexes); all else is made 'Theo Quyết định ...'. A number or a day that is not
    known is left as dots, to be filled in by hand. `act` is a later decision in place of the
    programme's own.
    """
    decision = act or programme.decision
    day, number = decision.date, harmless(decision.number or _BLANK)
    date = Text(f"ngày {_BLANK} tháng {_BLANK} năm {_BLANK}", _BLANK)
    if day:
        date = Text(
            f"ngày {day:%d} tháng {written_month(day)} năm {day.year}",
            f"{day.day} {day:%B} {day.year}",
        )
    vi = f"Quyết định số {number} {date.vi}"
    en = f"Decision {number} of {date.en}"
    if decision.issuer:
        vi, en = f"{vi} của {decision.issuer.vi}", f"{en}, {decision.issuer.text.en}"
    if enclosed:
        return Text(f"(Kèm theo {vi})", f"(With {en})")
    return Text(f"Theo {vi}", f"Under {en}")


def merged(columns: Sequence[Column]) -> list[list[Heading]]:
    """Return the headings of each level, from the top: neighbours' common headings are one.

    A column with fewer levels than the table has is merged downwards.
    """
    paths = [(*column.above, column.heading) for column in columns]
    depth = max(map(len, paths))
    levels: list[list[Heading]] = [[] for _ in range(depth)]
    for at, path in enumerate(paths):
        for level, text in enumerate(path):
            last = level == len(path) - 1
            found = levels[level]
            if found and not last and _goes_on(found[-1], paths, at):
                found[-1] = found[-1]._replace(end=at + 1)
            else:
                found.append(Heading(text, at, at + 1, level, depth - level if last else 1))
    return levels


def _goes_on(left: Heading, paths: Sequence[tuple[Text, ...]], at: int) -> bool:
    """Whether a heading stands over the next column too: alike from the top down to its level."""
    if left.end != at or left.depth > 1:
        return False
    levels = left.level + 1
    return paths[left.first][:levels] == paths[at][:levels]


def lines(headings: Sequence[tuple[str, int, int]]) -> list[str]:
    """Draw headings over stretches of a line (first and end column of text), each centred.

    A heading that is wider than its stretch is broken into lines, the last of which stand level.
    """
    blocks = [(wrap(words, max(4, end - first)), first, end) for words, first, end in headings]
    height = max((len(block) for block, _, _ in blocks), default=0)
    drawn = []
    for row in range(height):
        line = ""
        for block, first, end in blocks:
            at = row - (height - len(block))
            words = block[at] if at >= 0 else ""
            line = line.ljust(first) + words.center(end - first)
        drawn.append(line.rstrip())
    rule = ""
    for _, first, end in headings:
        rule = rule.ljust(first) + "-" * (end - first)
    return [*drawn, rule]
