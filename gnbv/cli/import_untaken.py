"""Untaken edits: what a workbook has beside what gnbv would export for its amounts."""

from gnbv import targets
from gnbv.allocation import allocate
from gnbv.amendment import amend
from gnbv.language import Lang
from gnbv.money import UNITS
from gnbv.plan import Plan
from gnbv.reading.loader import Loaded, with_contents
from gnbv.reconciliation import reconcile
from gnbv.tables import TableSet, all_tables, annex_table
from gnbv.workbook import LINES, Book, Edits, Untaken, line_key, untaken
from gnbv.workbook.binding import LAYOUT
from gnbv.workbook.limits import Limits
from gnbv.workbook.package import Unreadable
from gnbv.writers import MissingLibrary, Style, writer


def untaken_edits(
    book: Book, edits: Edits, name: str, loaded: Loaded, plan: Plan
) -> tuple[Untaken, ...] | None:
    """The edits of a workbook that an import leaves alone; None where they cannot be looked for.

    The workbook is compared with an export of the plan as it was when the workbook was made; one
    that an earlier gnbv laid out otherwise is not.
    """
    if edits.before and edits.before.layout != LAYOUT:
        return None
    plan = _as_exported(edits, loaded, plan)
    allocation = allocate(plan)
    if allocation.findings:
        return None
    coherent = not targets.breaches(plan)
    annex = TableSet(tables=(annex_table(allocation),), allocation=allocation)
    tables = all_tables(reconcile(plan, allocation)) if coherent else annex
    try:
        content = writer("xlsx")(tables, _style(book, edits))
        if not isinstance(content, bytes):
            return None
        return tuple(untaken(book, Book(content, Limits.of(len(plan.lines))), name))
    except (MissingLibrary, Unreadable):
        return None


def _as_exported(edits: Edits, loaded: Loaded, plan: Plan) -> Plan:
    """The plan with the amounts that the workbook was made of, as far as it remembers them."""
    amounts = edits.before.made_of if edits.binding and edits.before else {}
    changed = [
        (line, amounts[line_key(line)])
        for line in plan.lines
        if amounts.get(line_key(line), line.amount) != line.amount
    ]
    amendment = amend(loaded, changed)
    if not changed or amendment.diagnostics:
        return plan
    return with_contents(loaded, amendment.files).plan or plan


def _style(book: Book, edits: Edits) -> Style:
    lang: Lang = "vi" if book.sheet(LINES.vi) else "en"
    key = edits.before.unit if edits.before else ""
    return Style(lang, next((unit for unit in UNITS if unit.key == key), None))
