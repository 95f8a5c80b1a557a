"""The verdict as a table: how many figures of each kind were reconciled, and how many hold."""

from gnbv.language import Text
from gnbv.reconciliation import Reconciliation
from gnbv.rules import rule
from gnbv.tables.allocation import TOTAL
from gnbv.tables.table import Basis, Column, Count, Records, Row, Table

_TITLE = Text("Kết quả đối chiếu số liệu", "What was reconciled")
_COLUMNS = (
    Column(Text("Mã", "Rule"), "text"),
    Column(Text("Loại số liệu", "Kind of figure"), "text"),
    Column(Text("Số liệu", "Figures")),
    Column(Text("Khớp", "Hold")),
    Column(Text("Không khớp", "Do not hold")),
)


def verdict_table(reconciliation: Reconciliation) -> Table:
    """Lay out what `gnbv check` proves of a plan: figures of each kind, and how many hold."""
    tallies = reconciliation.tallies()
    counts = [(tally.claims, tally.holding) for tally in tallies]
    rows = [
        Row((Text.plain(tally.code), rule(tally.code).title, *_cells(*count)))
        for tally, count in zip(tallies, counts, strict=True)
    ]
    claims, holding = (sum(count[at] for count in counts) for at in (0, 1))
    rows.append(Row((Text.plain(""), TOTAL, *_cells(claims, holding)), kind="total"))
    records = tuple((tally.code, tally.claims, tally.holding) for tally in tallies)
    return Table(
        _TITLE,
        None,
        _COLUMNS,
        tuple(rows),
        Records(("code", "claims", "holding"), records, {"plan": reconciliation.plan.id}),
        name=Text("Đối chiếu", "Check"),
        basis=Basis(reconciliation.allocation),
    )


def _cells(claims: int, holding: int) -> tuple[Count, Count, Count]:
    return Count(claims), Count(holding), Count(claims - holding)
