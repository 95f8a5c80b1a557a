"""Several sources of figures side by side as a table: what each has of a year's spending.

They are never merged. Their difference is that of the lines on which all of them report: what one
of them leaves out is no difference.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from gnbv.execution import Spending
from gnbv.language import Text, dated
from gnbv.plan import Selection
from gnbv.tables.columns import CODE
from gnbv.tables.groups import LABELS, Group, groups
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Row, Table

_NOTE = Text(
    "Chênh lệch: số lớn nhất trừ số nhỏ nhất, chỉ tính những dòng mà mọi nguồn có số liệu của hàng "
    "đó đều báo cáo.",
    "Difference: the largest less the smallest, of the lines alone on which every source that "
    "knows something of the row reports.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """What a source of figures has of a project by the day of its report, in đồng."""

    code: str
    source_of_figures: str
    as_of: str
    disbursed: int | None
    difference: int | None


class _Compared(NamedTuple):
    """What sources have of some money, None where one has nothing; and their difference."""

    disbursed: tuple[int | None, ...]
    difference: int | None


def difference_table(reports: tuple[Spending, ...]) -> Table:
    """Lay out what several sources of figures have disbursed by project, side by side."""
    plan = reports[0].plan
    rows = [(group, _compared(reports, group.selections)) for group in groups(plan, "project")]
    names = [
        Text.joined((Text.plain(one.report.source), dated(one.report.as_of))) for one in reports
    ]
    return Table(
        title=Text("Số giải ngân theo các nguồn số liệu", "Disbursed by source of figures"),
        unit=plan.programme.unit,
        columns=(
            CODE,
            LABELS["project"],
            *map(Column, names),
            Column(Text("Chênh lệch", "Difference")),
        ),
        rows=tuple(_row(group, found) for group, found in rows),
        records=Records.of(
            _Fact,
            (fact for group, found in rows for fact in _facts(reports, group, found)),
            {"plan": plan.id},
        ),
        notes=(_NOTE,),
        name=Text("Nguồn số liệu", "Sources of figures"),
    )


def _compared(reports: tuple[Spending, ...], selections: tuple[Selection, ...]) -> _Compared:
    by_line = [
        {(line.key, line.origin): line.disbursed for line in one.of(selections) if line.spent}
        for one in reports
    ]
    told = [one for one in by_line if one]
    common = set.intersection(*(set(one) for one in told)) if len(told) > 1 else set()
    sums = [sum(amount for line, amount in one.items() if line in common) for one in told]
    return _Compared(
        tuple(sum(one.values()) if one else None for one in by_line),
        max(sums) - min(sums) if common else None,
    )


def _row(group: Group, found: _Compared) -> Row:
    cells: tuple[Cell, ...] = (*found.disbursed, found.difference)
    return Row((Text.plain(group.key), group.name, *cells), group.level, group.kind)


def _facts(reports: tuple[Spending, ...], group: Group, found: _Compared) -> Iterator[_Fact]:
    for one, disbursed in zip(reports, found.disbursed, strict=True):
        yield _Fact(
            code=group.key or "total",
            source_of_figures=one.report.source,
            as_of=one.report.as_of.isoformat(),
            disbursed=disbursed,
            difference=found.difference,
        )
