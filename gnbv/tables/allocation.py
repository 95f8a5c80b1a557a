"""The allocation as a table: a year's money, or all years, by project, source, nature or agency."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from gnbv.allocation import Allocation
from gnbv.language import Text
from gnbv.plan import (
    WITHOUT_NATURE,
    FundingLine,
    Plan,
    Selection,
)
from gnbv.tables.columns import (
    CODE,
    NATURE_NOT_STATED,
    TOTAL,
    UNCLASSIFIED,
)
from gnbv.tables.groups import KEYS, LABELS, By, Group, groups
from gnbv.tables.notes import notes
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Row, Sum, Table

_ALL_YEARS = Text("Các năm", "All years")


_Key = tuple[str | int | None, ...]
"""What a payment is told apart by, and its year."""


class _Cut(NamedTuple):
    """A column of the table: its heading, and how it narrows a row's selections (None: not)."""

    heading: Text
    source: str | None = None
    nature: str | None = None
    span: int | str = "period"

    def narrow(self, selection: Selection) -> Selection:
        """Return a row's selection, narrowed to this column."""
        project, source, nature, _ = selection
        nature = nature if self.nature is None else self.nature
        return Selection(project, self.source or source, nature, self.span)


def allocation_table(
    allocation: Allocation,
    year: int | None = None,
    by: By = "project",
    under: tuple[Text, ...] | None = None,
) -> Table:
    """Lay out one year by source and nature, or, without a year, all years side by side.

    `under` are the notes on the plan, where they have been worked out for another of its tables.
    """
    plan = allocation.plan
    cuts = list(_sources(allocation, year, by) if year else _years(plan))
    rows = []
    for group in groups(plan, by):
        amounts = [_sum(allocation, group, cut) for cut in cuts]
        cells: tuple[Cell, ...] = (Text.plain(group.key), group.name, *amounts)
        rows.append(Row(cells=cells, level=group.level, kind=group.kind))
    return Table(
        title=_title(plan, year),
        unit=plan.programme.unit,
        columns=(CODE, LABELS[by], *_columns(cuts)),
        rows=tuple(rows),
        records=_records(allocation, year, by),
        notes=tuple(notes(plan)) if under is None else under,
        name=Text(f"Năm {year}", f"Year {year}") if year else _ALL_YEARS,
    )


def _columns(cuts: list[_Cut]) -> Iterator[Column]:
    """A column for each cut; the last is the sum of the others."""
    *parts, total = cuts
    keys = tuple(f"cut {number}" for number, _ in enumerate(parts, 1))
    for key, cut in zip(keys, parts, strict=True):
        yield Column(cut.heading, key=key)
    yield Column(total.heading, parts=keys)


def _sum(allocation: Allocation, group: Group, cut: _Cut) -> Sum:
    selections = tuple(map(cut.narrow, group.selections))
    return Sum(sum(map(allocation.total, selections)), selections)


def _years(plan: Plan) -> Iterator[_Cut]:
    for year in plan.programme.period.years:
        yield _Cut(Text.plain(str(year)), span=year)
    yield _Cut(TOTAL)


def _sources(allocation: Allocation, year: int, by: By) -> Iterator[_Cut]:
    """A cut for each pair of source and nature that pays, less the axis that the rows show."""
    programme = allocation.plan.programme
    sources = [None] if by == "source" else list(programme.sources)
    natures = [None] if by == "nature" else [*programme.natures, WITHOUT_NATURE]
    for source, nature in product(sources, natures):
        cut = _Cut(_heading(allocation.plan, source, nature), source, nature, year)
        if allocation.total(cut.narrow(Selection())):
            yield cut
    yield _Cut(TOTAL, span=year)


def _heading(plan: Plan, source: str | None, nature: str | None) -> Text:
    natures = plan.programme.natures
    if source is None:
        return natures[nature].name.text if nature else UNCLASSIFIED
    short = plan.programme.short_names[source]
    if nature:
        label = natures[nature].label
    elif plan.programme.sources[source].natures:
        label = Text(NATURE_NOT_STATED.vi.lower(), NATURE_NOT_STATED.en.lower())
    else:
        return short
    return Text(f"{short.vi} – {label.vi}", f"{short.en} – {label.en}")


def _title(plan: Plan, year: int | None) -> Text:
    titled = plan.programme.titled(plan.programme.period.called(year), within=True)
    return Text(f"Kinh phí thực hiện {titled.vi}", f"Funding of {titled.en}")


def _records(allocation: Allocation, year: int | None, by: By) -> Records:
    """What is paid in each year, summed over what the table does not tell apart."""
    plan, amounts = allocation.plan, dict[_Key, int]()
    shares = allocation.shares_by_year.get(year, ()) if year else allocation.shares
    for line, of_year, amount in shares:
        key = (*_told_apart(plan, line, by), of_year)
        amounts[key] = amounts.get(key, 0) + amount
    years = [year] if year else list(plan.programme.period.years)
    head = {"plan": plan.id, "years": years, "total": sum(amounts.values())}
    fields = (*KEYS[by], "year", "amount")
    facts = tuple(dict(zip(fields, (*key, paid), strict=True)) for key, paid in amounts.items())
    return Records(fields=fields, facts=facts, head=head)


def _told_apart(plan: Plan, line: FundingLine, by: By) -> tuple[str | None, ...]:
    """The facts by which the table tells what lines pay apart, in the order of their fields."""
    if by == "project":
        return line.project, line.source, line.nature
    if by == "source":
        return (line.source,)
    if by == "nature":
        return (line.nature,)
    return (plan.by_code[line.project].lead,)


def year_columns(plan: Plan) -> tuple[Column, ...]:
    """A column for each year of the plan, and one of all of them."""
    return tuple(_columns(list(_years(plan))))


def by_years(allocation: Allocation, selections: tuple[Selection, ...]) -> tuple[Sum, ...]:
    """What selections cover together in each year of the plan, and in all of them."""
    group = Group("", TOTAL, selections)
    return tuple(_sum(allocation, group, cut) for cut in _years(allocation.plan))
