"""The verdict as a table: how many figures of each kind were reconciled, and how many hold."""

from dataclasses import dataclass, replace

from gnbv import targets
from gnbv.execution.later import later
from gnbv.findings import outcomes_by_rule
from gnbv.language import Text
from gnbv.reconciliation import Reconciliation, tally
from gnbv.rules import rule
from gnbv.tables.columns import TOTAL_ROW
from gnbv.tables.records import Records
from gnbv.tables.table import Column, Count, Row, Table

_TITLE = Text("Kết quả đối chiếu số liệu", "What was reconciled")
_COLUMNS = (
    Column(Text("Mã", "Rule"), "text"),
    Column(Text("Loại số liệu", "Kind of figure"), "text"),
    Column(Text("Số liệu", "Figures")),
    Column(Text("Khớp", "Hold")),
    Column(Text("Không khớp", "Do not hold")),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """How many figures of a kind were reconciled, and how many of them hold."""

    code: str
    claims: int
    holding: int


def verdict_table(reconciliation: Reconciliation) -> Table:
    """Lay out what `gnbv check` proves of a plan: figures of each kind, and how many hold.

    What is asserted of indicators, and of what came after the plan, follows the claims about money.
    """
    plan = reconciliation.plan
    after, _ = later(replace(plan.original or plan, until=None))
    asserted = (*targets.check(plan), *after)
    others = tally(outcomes_by_rule(asserted))
    tallies = (*reconciliation.tallies(), *others)
    counts = [(tally.claims, tally.holding) for tally in tallies]
    rows = [
        Row(cells=(Text.plain(tally.code), rule(tally.code).title, *_cells(*count)))
        for tally, count in zip(tallies, counts, strict=True)
    ]
    claims, holding = (sum(count[at] for count in counts) for at in (0, 1))
    rows.append(Row(cells=(Text.plain(""), TOTAL_ROW, *_cells(claims, holding)), kind="total"))
    facts = (
        _Fact(code=tally.code, claims=tally.claims, holding=tally.holding) for tally in tallies
    )
    return Table(
        title=_TITLE,
        unit=None,
        columns=_COLUMNS,
        rows=tuple(rows),
        records=Records.of(_Fact, facts, {"plan": reconciliation.plan.id}),
        name=Text("Đối chiếu", "Check"),
        sums_checks=True,
    )


def _cells(claims: int, holding: int) -> tuple[Count, Count, Count]:
    return Count(claims), Count(holding), Count(claims - holding)
