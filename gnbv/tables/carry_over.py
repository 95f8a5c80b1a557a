"""The table of carry-over: each line's money by origin year, and what became of it at the close."""

from collections.abc import Iterable
from dataclasses import dataclass

from gnbv.execution import CarriedMoney
from gnbv.language import Text, dated
from gnbv.plan import Plan, Selection
from gnbv.reconciliation import describe
from gnbv.tables.columns import TOTAL_ROW
from gnbv.tables.notes import invented
from gnbv.tables.records import Records
from gnbv.tables.table import Column, Row, Table

_LINE = Column(Text("Nội dung", "Line"), "text")
_ORIGIN = Column(Text("Niên độ", "Origin year"), "text")
_IN = Column(Text("Năm trước chuyển sang", "Carried in"))
_ASSIGNED = Column(Text("Giao trong năm", "Assigned"))
_AVAILABLE = Column(Text("Tổng được sử dụng", "Available"))
_USED = Column(Text("Giải ngân", "Disbursed"))
_OUT = Column(Text("Chuyển năm sau", "Carried out"))
_CANCELLED = Column(Text("Hủy bỏ", "Cancelled"))
_GROUND = Column(Text("Căn cứ", "Ground"), "text")
_COMPUTED = Text(
    "Giải ngân là phần còn lại sau khi chuyển và hủy, trừ nơi khóa sổ ghi số giải ngân.",
    "Disbursed is what is left once money is carried out and cancelled, where the close states no "
    "figure of its own.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """One line's money of one origin year in a year that is closed, in đồng."""

    project: str
    source: str
    nature: str | None
    origin: int
    year: int
    carried_in: int
    assigned: int
    disbursed: int | None
    carried_out: int
    cancelled: int
    ground: str | None
    last_day: str | None


def carry_over_table(plan: Plan, year: int, money: Iterable[CarriedMoney]) -> Table:
    """Lay out what became of a year's money at its close; the rows sum to the last one exactly."""
    own = [one for one in money if one.year == year]
    rows = [_row(plan, one) for one in own]
    sums = [_sum(amounts) for amounts in zip(*map(_amounts, own), strict=True)] or [0] * 6
    total = Row((TOTAL_ROW, Text("", ""), *sums, Text("", "")), kind="total")
    name = plan.programme.programme.text
    closings = [one for one in plan.closings.values() if one.year == year]
    return Table(
        title=Text(
            f"Chuyển nguồn năm {year} sang năm {year + 1}: {name.vi}",
            f"Carried over from {year} to {year + 1}: {name.en}",
        ),
        unit=plan.programme.unit,
        columns=(_LINE, _ORIGIN, _IN, _ASSIGNED, _AVAILABLE, _USED, _OUT, _CANCELLED, _GROUND),
        rows=(*rows, total),
        records=Records.of(_Fact, map(_fact, own), {"plan": plan.id, "year": year}),
        notes=(_COMPUTED, *invented(closings)),
        name=Text(f"Chuyển nguồn {year}", f"Carry-over {year}"),
        named=0,
    )


def _amounts(one: CarriedMoney) -> tuple[int | None, ...]:
    known = (one.carried_in, one.assigned, one.available)
    return (*known, one.disbursed, one.carried_out, one.cancelled)


def _sum(amounts: Iterable[int | None]) -> int | None:
    """The sum of amounts; None where one of them is not known."""
    found = [*amounts]
    known = [amount for amount in found if amount is not None]
    return sum(known) if len(known) == len(found) else None


def _row(plan: Plan, one: CarriedMoney) -> Row:
    name = describe(plan, Selection(one.key.project, one.key.source, one.key.nature))
    return Row((name, Text.plain(str(one.origin)), *_amounts(one), _ground(one)))


def _ground(one: CarriedMoney) -> Text:
    """On what ground money is carried, by which document, and until when."""
    closed = one.closed
    if closed is None or not one.carried_out:
        return Text("", "")
    known = [Text.plain(part) for part in (closed.ground, closed.document) if part]
    if closed.last_day:
        day = dated(closed.last_day)
        known.append(Text(f"đến {day.vi}", f"until {day.en}"))
    return Text.joined(known, "; ")


def _fact(one: CarriedMoney) -> _Fact:
    closed = one.closed
    return _Fact(
        project=one.key.project,
        source=one.key.source,
        nature=one.key.nature,
        origin=one.origin,
        year=one.year,
        carried_in=one.carried_in,
        assigned=one.assigned,
        disbursed=one.disbursed,
        carried_out=one.carried_out,
        cancelled=one.cancelled,
        ground=closed.ground if closed else None,
        last_day=closed.last_day.isoformat() if closed and closed.last_day else None,
    )
