"""The explanation of one cell as a table: each step, its value, and where it is written."""

from collections.abc import Callable
from dataclasses import dataclass

from gnbv.allocation.explain import Explanation, Step
from gnbv.language import Text
from gnbv.money import DONG
from gnbv.plan import Address, Plan, Selection
from gnbv.reconciliation import describe
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Kind, Row, Table

_COLUMNS = (
    Column(Text("Bước", "Step"), "text"),
    Column(Text("Giá trị", "Value"), "text"),
    Column(Text("Nơi ghi", "Written at"), "text"),
)
_AMOUNT = Text("số tiền được phân bổ", "amount of the cell")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """A step of the explanation; amounts in đồng, `place` as file:line."""

    step: str
    label: str
    value: str | int
    place: str


def explanation_table(
    explanation: Explanation, plan: Plan, place: Callable[[Address], str]
) -> Table:
    """Lay an explanation out, in đồng; `place` says where an address stands, as file:line."""
    line, year = explanation.line, explanation.year
    selection = Selection(line.project, line.source, line.nature, year)
    steps = [*explanation.steps, Step("amount", _AMOUNT, explanation.amount)]
    rows, facts, notes = [], [], []
    for step in steps:
        where = place(step.address) if step.address else ""
        facts.append(_Fact(step=step.key, label=step.label.en, value=_plain(step), place=where))
        note = _note(step)
        if note is None:
            rows.append(_row(step, where))
        else:
            notes.append(note)
    head = {
        "plan": plan.id,
        "code": line.project,
        "source": line.source,
        "nature": line.nature,
        "year": year,
        "amount": explanation.amount,
    }
    return Table(
        title=describe(plan, selection),
        unit=DONG,
        columns=_COLUMNS,
        rows=tuple(rows),
        records=Records.of(_Fact, facts, head),
        notes=tuple(notes),
        named=0,
    )


def _note(step: Step) -> Text | None:
    """A reason in words, which stands below the table; every other step is a row of it."""
    if step.key != "why" or not isinstance(step.value, Text):
        return None
    label, reason = step.label, step.value
    return Text(f"{label.vi.capitalize()}: {reason.vi}.", f"{label.en.capitalize()}: {reason.en}.")


def _row(step: Step, where: str) -> Row:
    kind: Kind = "total" if step.key == "amount" else "row"
    return Row(cells=(step.label, _cell(step), Text.plain(where)), kind=kind)


def _cell(step: Step) -> Cell:
    return Text.plain(step.value) if isinstance(step.value, str) else step.value


def _plain(step: Step) -> str | int:
    return step.value.en if isinstance(step.value, Text) else step.value
