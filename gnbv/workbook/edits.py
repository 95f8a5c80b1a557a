"""Edits own which amounts of funding lines a workbook changes, and what speaks against it.

Amounts are compared three ways: what the workbook was made of, what the plan has now, and what
stands in the sheet. Only what the sheet changed is an edit; what only the plan changed stays.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from gnbv.diagnostics import Detail, Diagnostic, Place
from gnbv.plan import FundingLine, Plan, Remainder
from gnbv.reading.loader import Loaded
from gnbv.workbook.binding import Binding, bound
from gnbv.workbook.cells import Book
from gnbv.workbook.layout import LINES, line_key
from gnbv.workbook.limits import Limits
from gnbv.workbook.package import Unreadable
from gnbv.workbook.rows import Rows, moved_heading, read_rows

_FACTOR = 1000
"""A line that becomes so many times larger or smaller was most likely typed in another unit."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A line's new amount, in đồng, and the cell that it stands in.

    In `Edits.kept` it is the amount that the sheet has, and has not changed.
    """

    line: FundingLine
    amount: int
    place: Place


@dataclass(frozen=True, slots=True)
class Edits:
    """What a workbook changes, and what speaks against it.

    With `diagnostics` nothing is to be imported. `doubts` ask whether it is meant; who insists may
    go on. `kept` are lines that the plan alone has changed since, and that stay. `binding` is what
    the workbook should remember once the edits are in the plan, None where it cannot.
    """

    made: tuple[Edit, ...] = ()
    kept: tuple[Edit, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    doubts: tuple[Diagnostic, ...] = ()
    before: Binding | None = None
    binding: Binding | None = None

    @property
    def amounts(self) -> tuple[tuple[FundingLine, int], ...]:
        """The new amounts, in đồng, by line."""
        return tuple((edit.line, edit.amount) for edit in self.made)


def read_book(content: bytes, name: str, plan: Plan) -> Book | Diagnostic:
    """Open a workbook within what a plan's export may need, or say what is wrong with it."""
    try:
        return Book(content, Limits.of(len(plan.lines)))
    except Unreadable as error:
        return _unreadable(error, name)


def read_edits(book: Book, name: str, loaded: Loaded, plan: Plan, take: Collection[str]) -> Edits:
    """Read the funding lines of a workbook that `gnbv export` made of a plan.

    `take` names lines, by their keys, whose amounts count although the plan has changed them
    since. Findings name the sheet and the cell.
    """
    try:
        sheet = next((found for title in LINES if (found := book.sheet(title))), None)
        binding = bound(book)
    except Unreadable as error:
        return Edits(diagnostics=(_unreadable(error, name),))
    if sheet is None:
        return Edits(diagnostics=(_foreign(book, name),))
    moved = moved_heading(sheet, name)
    if moved:
        return Edits(diagnostics=(moved,))
    rows = read_rows(sheet, name, loaded, plan)
    own = binding if binding and binding.is_of(plan) else None
    missing = _missing(Place(f"{name}[{sheet.title}]"), plan, own, rows.keys)
    if rows.diagnostics or missing:
        return Edits(diagnostics=(*rows.diagnostics, *missing))
    edits = _merge(rows, own, frozenset(take))
    edits = replace(edits, diagnostics=(*edits.diagnostics, *_worked_out(edits.made)))
    if edits.diagnostics:
        return edits
    doubts = (*_unbound(name, plan, binding), *_doubtful(edits.made))
    return replace(edits, doubts=doubts, before=binding)


def _unreadable(error: Unreadable, name: str) -> Diagnostic:
    code = "W118" if error.too_large else "W101"
    return Diagnostic(code, Place(name), {"problem": error.problem})


def _foreign(book: Book, name: str) -> Diagnostic:
    """A finding for a workbook without a sheet of funding lines."""
    known = ", ".join(f"'{title}'" for title in LINES)
    shown = ", ".join(f"'{title[:40]}'" for title in book.titles[:10])
    return Diagnostic("W102", Place(name), {"known": known, "found": shown})


def _merge(rows: Rows, own: Binding | None, take: frozenset[str]) -> Edits:
    """Tell edits from lines that the plan alone has changed, and from those of both."""
    exported = own.amounts if own else {}
    made: list[Edit] = []
    kept: list[Edit] = []
    conflicts: list[Diagnostic] = []
    for line, (amount, place) in rows.amounts.items():
        key = line_key(line)
        was = exported.get(key, line.amount)
        if amount == line.amount:
            continue
        if line.amount == was or key in take:
            made.append(Edit(line, amount, place))
        elif amount == was:
            kept.append(Edit(line, amount, place))
        else:
            conflicts.append(Diagnostic("W111", place, _both(line, was, amount)))
    # What stands in the sheet is what the next edit starts from, also where the plan keeps more.
    agreed = {line_key(line): amount for line, (amount, _) in rows.amounts.items()}
    after = own.after(agreed) if own else None
    return Edits(tuple(made), tuple(kept), tuple(conflicts), binding=after)


def _missing(
    place: Place, plan: Plan, own: Binding | None, keys: Collection[str]
) -> list[Diagnostic]:
    """A finding for each line without a row, unless the plan has it only since the export."""
    wanted = [line_key(line) for line in plan.lines]
    return [
        Diagnostic("W107", place, {"text": key})
        for key in wanted
        if key not in keys and (own is None or key in own.amounts)
    ]


def _unbound(name: str, plan: Plan, binding: Binding | None) -> Iterator[Diagnostic]:
    """Yield a doubt where nothing tells that the workbook is of this plan."""
    if binding is None:
        yield Diagnostic("W114", Place(name))
    elif not binding.is_of(plan):
        mine = Binding.of(plan, "")
        details: dict[str, Detail] = {
            "other": f"{binding.plan}, {binding.decision}",
            "plan": f"{mine.plan}, {mine.decision}",
        }
        yield Diagnostic("W115", Place(name), details)


def _worked_out(made: Sequence[Edit]) -> Iterator[Diagnostic]:
    """Yield a finding for each edited amount that the plan works out: of years, or of a total."""
    for edit in made:
        if edit.line.by_year:
            yield Diagnostic("W119", edit.place, {"text": line_key(edit.line)})
        elif isinstance(edit.line.amount, Remainder):
            yield Diagnostic("W120", edit.place, {"text": line_key(edit.line)})


def _doubtful(made: Sequence[Edit]) -> Iterator[Diagnostic]:
    """Yield a doubt for amounts a thousandfold, and for amounts that only changed places."""
    for edit in made:
        low, high = sorted((abs(edit.line.amount), abs(edit.amount)))
        if low and high >= _FACTOR * low:
            details: dict[str, Detail] = {
                "text": line_key(edit.line),
                "plan": edit.line.amount,
                "sheet": edit.amount,
            }
            yield Diagnostic("W116", edit.place, details)
    if len(made) > 1 and sorted(one.amount for one in made) == sorted(
        one.line.amount for one in made
    ):
        lines = ", ".join(line_key(edit.line) for edit in made[:10])
        yield Diagnostic("W117", made[0].place, {"text": lines})


def _both(line: FundingLine, was: int, amount: int) -> dict[str, Detail]:
    return {"text": line_key(line), "was": was, "plan": line.amount, "sheet": amount}
