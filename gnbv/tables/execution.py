"""Execution as a table: available, disbursed in the period and to date, rates, what is left.

Rates divide sums, and are never averaged; the denominator stands in the heading. A line without a
report shows nothing, and one that spent nothing shows 0; how much was reported on is a note.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from gnbv.execution import Spending, Sum
from gnbv.language import Text, dated
from gnbv.plan import Selection
from gnbv.plan.spending import SpentMoney
from gnbv.reconciliation import describe
from gnbv.tables.columns import CODE, TOTAL, TOTAL_ROW
from gnbv.tables.groups import LABELS, groups
from gnbv.tables.notes import invented, version_of
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Kind, Proportion, Row, Table

By = Literal["project", "source", "nature", "agency", "unit", "line"]
Sort = Literal["plan", "rate"]

_AVAILABLE = Text("Kinh phí được sử dụng", "Available")
_CARRIED = Column(Text("Năm trước chuyển sang", "Carried in"), above=(_AVAILABLE,))
_ASSIGNED = Column(Text("Giao trong năm", "Assigned"), above=(_AVAILABLE,))
_SUM = Column(TOTAL, above=(_AVAILABLE,))
_PERIOD = Column(Text("Giải ngân trong kỳ", "Disbursed in period"))
_TO_DATE = Column(Text("Lũy kế giải ngân", "Disbursed to date"))
_RATE = Column(Text("% số được sử dụng", "% of available"), bar=True)
_LEFT = Column(Text("Còn lại", "Left"))
_ESTIMATE = Column(Text("Ước cả năm", "Estimate of the year"))
_NOTE = Column(Text("Ghi chú", "Note"), "text")
_MAY_BE_BLANK = (_ESTIMATE, _NOTE)
"""Columns that are left out where no row has anything to put there."""
_UNIT = Column(Text("Đơn vị nhận", "Recipient unit"), "text")
_LINE = Column(Text("Dòng kinh phí", "Funding line"), "text")
_ORIGIN = Column(Text("Niên độ", "Origin year"), "text")
_NO_REPORT = Text("chưa báo cáo", "no report")
_ROWS: dict[By, Text] = {
    "source": Text(" theo nguồn vốn", " by source"),
    "nature": Text(" theo loại vốn", " by nature"),
    "agency": Text(" theo cơ quan chủ trì", " by lead agency"),
    "unit": Text(" theo đơn vị nhận", " by recipient unit"),
    "line": Text(" theo dòng kinh phí", " by funding line"),
}
"""What tells tables of one report apart that do not stand by project."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """What was available and disbursed of some money by the day of a report, in đồng."""

    source_of_figures: str
    as_of: str
    key: str
    origin: int | None
    carried_in: int
    assigned: int
    in_period: int | None
    disbursed: int | None
    paid: int | None
    advances: int | None
    estimate: int | None
    left: int | None


class _Line(NamedTuple):
    """A row: what it is of, how deep, its sums, and what is remarked of it."""

    key: str
    name: Text
    sums: Sum
    level: int = 0
    kind: Kind = "row"
    origin: int | None = None
    note: Text = Text("", "")


def execution_table(spending: Spending, by: By = "project", sort: Sort = "plan") -> Table:
    """Lay out a report on spending; `sort` "rate" puts the lowest rate first, totals last."""
    rows = list(_rows(spending, by))
    if sort == "rate":
        rows.sort(key=lambda row: (row.kind == "total", not _is_told(row.sums), _rate(row.sums)))
    plan, report = spending.plan, spending.report
    of_lines = by == "line"
    columns = (
        *_labels(by),
        _SUM._replace(key="available", parts=("carried", "assigned")),
        _CARRIED._replace(key="carried"),
        _ASSIGNED._replace(key="assigned"),
        *(_PERIOD, _TO_DATE, _RATE, _LEFT, _ESTIMATE, _NOTE),
    )
    shown = [_row(row, of_lines) for row in rows]
    kept = [at for at, one in enumerate(columns) if one not in _MAY_BE_BLANK or _has(shown, at)]
    return Table(
        title=_title(spending, by),
        unit=plan.programme.unit,
        columns=tuple(columns[at] for at in kept),
        rows=tuple(row._replace(cells=tuple(row.cells[at] for at in kept)) for row in shown),
        records=Records.of(_Fact, (_fact(spending, row) for row in rows), _head(spending, by)),
        notes=tuple(
            dict.fromkeys(
                (
                    _coverage(spending),
                    _pace(spending),
                    *_unknown_periods(spending),
                    *_incomplete(rows),
                    *version_of(plan),
                    *invented([*plan.assignments.values(), *plan.closings.values(), report]),
                )
            )
        ),
        name=Text(f"Giải ngân {report.as_of:%Y-%m-%d}", f"Execution {report.as_of:%Y-%m-%d}"),
        named=0 if of_lines else 1,
    )


def _has(rows: list[Row], at: int) -> bool:
    """Whether any row has something in a column."""
    return any(row.cells[at] not in {None, Text("", "")} for row in rows)


def _labels(by: By) -> tuple[Column, Column]:
    if by == "line":
        return _LINE, _ORIGIN
    return CODE, _UNIT if by == "unit" else LABELS[by]


def _title(spending: Spending, by: By) -> Text:
    report, name = spending.report, spending.plan.programme.programme.text
    day, rows = dated(report.as_of), _ROWS.get(by, Text("", ""))
    return Text(
        f"Tình hình giải ngân năm {report.of_year}{rows.vi} đến {day.vi} ({report.source}): "
        f"{name.vi}",
        f"Execution of {report.of_year}{rows.en} as of {day.en} ({report.source}): {name.en}",
    )


def _rows(spending: Spending, by: By) -> Iterator[_Line]:
    if by == "line":
        yield from _by_line(spending)
    elif by == "unit":
        yield from _by_unit(spending)
    else:
        for group in groups(spending.plan, by):
            sums = spending.total(group.selections)
            yield _Line(group.key, group.name, sums, group.level, group.kind)


def _by_line(spending: Spending) -> Iterator[_Line]:
    for line in spending.lines:
        name = describe(spending.plan, Selection(*line.key))
        note = _NO_REPORT if line.spent is None else _remark(line.spent)
        key = "/".join(part for part in line.key if part)
        yield _Line(key, name, spending.sum_of([line]), origin=line.origin, note=note)
    yield _Line("", TOTAL_ROW, spending.sum_of(spending.lines), kind="total")


def _by_unit(spending: Spending) -> Iterator[_Line]:
    units = spending.plan.units
    for key, unit in units.units.items() if units else ():
        yield _Line(key, unit.name.text, spending.of_unit(key))


def _remark(spent: SpentMoney) -> Text:
    """Why a line is slow, and what is done about it, as the report has it."""
    return Text.joined([one.text for one in (spent.reason, spent.remedy) if one], " ")


def _is_told(sums: Sum) -> bool:
    """Whether any of the lines was reported on: no report is not zero."""
    return bool(sums.lines_reported) or not sums.lines


def _rate(sums: Sum) -> Fraction:
    return Fraction(sums.disbursed, sums.available) if sums.available else Fraction()


def _row(row: _Line, of_lines: bool) -> Row:
    sums, unknown = row.sums, not _is_told(row.sums)
    labels: tuple[Cell, ...] = (Text.plain(row.key), row.name)
    if of_lines:
        labels = (row.name, Text.plain(str(row.origin or "")))
    spent: tuple[Cell, ...] = (None, None, None, None)
    if not unknown:
        rate = Proportion.of(sums.disbursed, sums.available) if sums.available else None
        spent = (sums.in_period, sums.disbursed, rate, sums.left)
    note = row.note if row.note.vi else _reported(sums)
    money: tuple[Cell, ...] = (sums.available, sums.carried_in, sums.assigned)
    return Row((*labels, *money, *spent, sums.estimate, note), row.level, row.kind)


def _reported(sums: Sum) -> Text:
    """How many lines a row is the sum of, where it is not all of them; blank where it is."""
    if sums.is_complete:
        return Text("", "")
    if not sums.lines_reported:
        return _NO_REPORT
    told, lines = sums.lines_reported, sums.lines
    return Text(f"{told} trên {lines} dòng có báo cáo", f"{told} of {lines} lines reported")


def _fact(spending: Spending, row: _Line) -> _Fact:
    sums = row.sums
    told = _is_told(sums)
    return _Fact(
        source_of_figures=spending.report.source,
        as_of=spending.report.as_of.isoformat(),
        key=row.key or "total",
        origin=row.origin,
        carried_in=sums.carried_in,
        assigned=sums.assigned,
        in_period=sums.in_period if told else None,
        disbursed=sums.disbursed if told else None,
        paid=sums.paid,
        advances=sums.advances,
        estimate=sums.estimate,
        left=sums.left,
    )


def _head(spending: Spending, by: By) -> dict[str, object]:
    sums = spending.sum_of(spending.lines)
    return {"plan": spending.plan.id, "by": by, "available": sums.available}


def _coverage(spending: Spending) -> Text:
    """How much of the available money was reported on."""
    sums = spending.sum_of(spending.lines)
    share = Proportion.of(sums.reported, sums.available).percent()
    return Text(
        f"{sums.lines_reported} trên {sums.lines} dòng có báo cáo, chiếm "
        f"{share.replace('.', ',')}% số được sử dụng.",
        f"{sums.lines_reported} of {sums.lines} lines were reported on, {share}% of the available"
        " money.",
    )


def _unknown_periods(spending: Spending) -> Iterator[Text]:
    if any(line.spent and line.in_period is None for line in spending.lines):
        yield Text(
            "Giải ngân trong kỳ để trống khi báo cáo trước thiếu số của một dòng.",
            "Disbursed in the period is blank where the report before lacks a line.",
        )


def _incomplete(rows: list[_Line]) -> Iterator[Text]:
    """What a sum is, and what is not known, where a line has no report: silence is not zero."""
    if any(not row.sums.is_complete for row in rows):
        yield Text(
            "Hàng có dòng chưa báo cáo: số giải ngân và tỷ lệ chỉ tính phần đã báo cáo, nên là mức "
            "ít nhất; số còn lại để trống.",
            "A row with a line that was not reported on: disbursed and its rate are of what was "
            "reported, so at least that; what is left is blank.",
        )


def _pace(spending: Spending) -> Text:
    """How much of the year has gone: what a rate may be held against, and no verdict."""
    gone, whole = spending.part_of_year
    share = Proportion.of(gone, whole).percent()
    return Text(
        f"Đã qua {gone} trên {whole} ngày của năm ({share.replace('.', ',')}%).",
        f"{gone} of {whole} days of the year have gone ({share}%).",
    )
