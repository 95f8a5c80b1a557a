"""Tagged money as tables: what a plan keeps for the purpose of each tag, and what was spent on it.

Shares are exact; an amount is rounded to whole đồng where it is printed, and only there. Tags are
never added up: one line may have several.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gnbv.execution import Spending
from gnbv.execution.tagged import TaggedSpending, of_share, of_tag
from gnbv.language import Text, dated
from gnbv.plan import NOT_STATED, Plan, Selection, write_number
from gnbv.plan.tagged_money import TaggedMoney, tagged_money
from gnbv.plan.tags import PlacedShare, TagShare
from gnbv.quantities import plain
from gnbv.reconciliation import describe
from gnbv.tables.columns import TOTAL_ROW
from gnbv.tables.notes import invented, version_of
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Proportion, Row, Table

_TAG = Column(Text("Mục đích", "Purpose"), "text")
_OF = Column(Text("Tính trên", "Of the money of"), "text")
_MONEY = Column(Text("Kinh phí của các dòng", "Money of the lines"))
_SHARE = Column(Text("Tỷ lệ", "Share"), "text")
_PLANNED = Column(Text("Dành cho mục đích này", "For the purpose"))
_DISBURSED = Column(Text("Giải ngân của các dòng có số liệu", "Disbursed of the lines reported"))
_TAGGED = Column(Text("Trong đó cho mục đích này", "Of it for the purpose"))
_RATE = Column(Text("% giải ngân", "% of disbursed"), bar=True)
_PLAN_SHARE = Column(Text("Tỷ lệ kế hoạch", "Planned share"), "text")
_NOTE = Column(Text("Ghi chú", "Note"), "text")
_IS_OPEN = Text("để ngỏ", "open")
_NO_REPORT = Text("chưa báo cáo", "not reported")
_NAME = Text("Nhãn mục đích", "Purposes")
_APART = Text(
    "Các nhãn không cộng với nhau: một dòng kinh phí có thể thuộc nhiều nhãn.",
    "Tags are not added up: one funding line may have several.",
)
_ROUNDED = Text(
    "Số tiền theo tỷ lệ được tính chính xác, chỉ làm tròn đến đồng khi in.",
    "Amounts of shares are exact, and rounded to whole đồng in print only.",
)
_SAME_LINES = Text(
    "Phần trăm chia hai tổng trên cùng những dòng mà báo cáo có nêu phần dành cho mục đích đó.",
    "The percentage divides two sums over the same lines: those of which the report tells what is"
    " for the purpose.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _PlannedFact:
    """A share of a tag: its money in đồng, in percent, and what is for the tag, exact and rounded.

    `percent` and what follows from it are None where the document leaves the share open.
    """

    tag: str
    of: str
    amount: int
    percent: str | None
    planned: int | None
    exact_dong: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class _SpentFact:
    """What a report has of a share of a tag, or of all its money (`of` is then total), in đồng."""

    source_of_figures: str
    as_of: str
    tag: str
    of: str
    disbursed: int | None
    tagged: int | None
    lines: int
    lines_reported: int


def planned_tags(plan: Plan) -> tuple[Table, ...]:
    """Lay out what the plan keeps for each tag; no table where it has no tags."""
    shares = tuple(tagged_money(plan))
    if not shares:
        return ()
    exact = all(one.planned is None or one.planned.denominator == 1 for one in shares)
    table = Table(
        title=Text("Kinh phí theo nhãn mục đích", "Money by purpose"),
        unit=plan.programme.unit,
        columns=(_TAG, _OF, _SHARE, _MONEY, _PLANNED),
        rows=tuple(_planned_rows(plan, shares)),
        records=Records.of(_PlannedFact, map(_planned_fact, shares), {"plan": plan.id}),
        notes=(
            *version_of(plan),
            *_left_open(shares),
            *(() if exact else (_ROUNDED,)),
            *((_APART,) if len(plan.programme.tags) > 1 else ()),
        ),
        name=_NAME,
        named=0,
    )
    return (table,)


def _planned_rows(plan: Plan, shares: tuple[TaggedMoney, ...]) -> Iterator[Row]:
    for key, tag in plan.programme.tags.items():
        own = [one for one in shares if one.placed.key == key]
        for one in own:
            share = one.placed.share
            labels = (tag.name.text, described(plan, share), _percent(share))
            yield Row((*labels, one.amount, _printed(one.planned)))
        if len(own) > 1:
            known = [one.planned for one in own if one.planned is not None]
            whole = sum(known, Fraction()) if len(known) == len(own) else None
            amount = sum(one.amount for one in own)
            labels = (tag.name.text, TOTAL_ROW, Text("", ""))
            yield Row((*labels, amount, _printed(whole)), kind="total")


def described(plan: Plan, share: TagShare) -> Text:
    """Say of which money a share is: projects by their codes where there are several."""
    codes, about = share.project or (), share.selections[0]
    if len(codes) < 2:
        return describe(plan, about)
    listed = ", ".join(codes)
    parts = [Text(f"Dự án {listed}", f"Projects {listed}")]
    if about.source or about.nature:
        parts.append(describe(plan, Selection(None, about.source, about.nature)))
    return Text.joined(parts)


def _percent(share: TagShare) -> Text:
    if share.percent is None:
        return _IS_OPEN
    number = write_number(share.percent)
    return Text(f"{number.vi}%", f"{number.en}%")


def _printed(amount: Fraction | None) -> int | None:
    """An amount in whole đồng, half up."""
    return (
        None
        if amount is None
        else (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)
    )


def _left_open(shares: tuple[TaggedMoney, ...]) -> Iterator[Text]:
    """Why a share has no figure, each reason once."""
    for key, why in dict.fromkeys(
        (one.placed.tag, one.placed.share.open.text) for one in shares if one.placed.share.open
    ):
        name = key.name.text
        yield Text(
            f"{name.vi} ({key.ref}): để ngỏ. {why.vi}", f"{name.en} ({key.ref}): open. {why.en}"
        )


def _planned_fact(one: TaggedMoney) -> _PlannedFact:
    share, planned = one.placed.share, one.planned
    return _PlannedFact(
        tag=one.placed.key,
        of=_key(share),
        amount=one.amount,
        percent=None if share.percent is None else plain(share.percent, 9),
        planned=_printed(planned),
        exact_dong=None if planned is None else str(planned),
    )


def _key(share: TagShare) -> str:
    """What machines know a share's money by: projects, sources, natures; '*' is any."""
    parts = (share.project, share.source, share.nature)
    return "/".join("+".join(one) if one else "*" for one in parts)


def spent_tags(spending: Spending) -> Table:
    """Lay out what a report tells of the money of each tag; 'not reported' where it does not."""
    plan, report = spending.plan, spending.report
    found = [(one, of_share(spending, one)) for one in plan.programme.walk_tag_shares()]
    sums = {key: of_tag(spending, key) for key in plan.programme.tags}
    name, day = plan.programme.programme.text, dated(report.as_of)
    facts = [
        *(_spent_fact(spending, one.key, _key(one.share), spent) for one, spent in found),
        *(_spent_fact(spending, key, "total", spent) for key, spent in sums.items()),
    ]
    return Table(
        title=Text(
            f"Giải ngân theo nhãn mục đích năm {report.of_year} đến {day.vi} "
            f"({report.source}): {name.vi}",
            f"Disbursed by purpose in {report.of_year} as of {day.en} ({report.source}): {name.en}",
        ),
        unit=plan.programme.unit,
        columns=(_TAG, _OF, _PLAN_SHARE, _DISBURSED, _TAGGED, _RATE, _NOTE),
        rows=tuple(_spent_rows(plan, found, sums)),
        records=Records.of(_SpentFact, facts, {"plan": plan.id, "by": "tag"}),
        notes=(
            _SAME_LINES,
            *((_APART,) if len(sums) > 1 else ()),
            *dict.fromkeys((*version_of(plan), *invented([*plan.assignments.values(), report]))),
        ),
        name=Text(f"Nhãn {report.as_of:%Y-%m-%d}", f"Tags {report.as_of:%Y-%m-%d}"),
        named=0,
    )


def _spent_rows(
    plan: Plan, found: list[tuple[PlacedShare, TaggedSpending]], sums: dict[str, TaggedSpending]
) -> Iterator[Row]:
    """Each share of a tag, and all that a report has for the tag, wherever it is spent."""
    for key, tag in plan.programme.tags.items():
        for placed, spent in found:
            if placed.key == key:
                labels = (tag.name.text, described(plan, placed.share), _percent(placed.share))
                yield Row((*labels, *_spent_cells(spent)))
        labels = (tag.name.text, TOTAL_ROW, Text("", ""))
        yield Row((*labels, *_spent_cells(sums[key])), kind="total")


def _spent_cells(spent: TaggedSpending) -> tuple[Cell, ...]:
    if spent.tagged is None:
        return (None, None, None, _NO_REPORT if spent.lines else NOT_STATED)
    rate = Proportion.of(spent.tagged, spent.disbursed) if spent.disbursed else None
    return (spent.disbursed, spent.tagged, rate, covered(spent.lines_reported, spent.lines))


def covered(reported: int, lines: int) -> Text:
    """Say how many lines a sum is of, where it is not all of them."""
    if reported == lines:
        return Text("", "")
    return Text(f"{reported} trên {lines} dòng", f"{reported} of {lines} lines")


def _spent_fact(spending: Spending, tag: str, of: str, spent: TaggedSpending) -> _SpentFact:
    return _SpentFact(
        source_of_figures=spending.report.source,
        as_of=spending.report.as_of.isoformat(),
        tag=tag,
        of=of,
        disbursed=None if spent.tagged is None else spent.disbursed,
        tagged=spent.tagged,
        lines=spent.lines,
        lines_reported=spent.lines_reported,
    )
