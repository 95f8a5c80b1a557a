"""Mutants of a plan, or else the shipped one: one file with one slip in its bytes, from a seed.

What it means that money changed. A plan's money, by value and not by how it is written, is
- every funding line: project, source, nature, and the đồng that it gives in each year;
- every stated figure: where it stands, and its đồng (with what it should be, where a misprint is
  on record). What it is *about* is no part of it, but what the tool proves: a column of central
  capital may be said to be one of all capital where all capital is central, and still be right;
- what later decisions change and assign of every line, and what became of it when a year closed;
  not what was settled, which is only bounded, and follows from nothing.
A mutant is *told* (it has findings), *clean* (its money is the same to the đồng), or *fewer*: it
checks clean, its funding lines and all that it states are the same, but it states less, because
the slip took a statement out (a line of `stated:`, a printed `-` that became blank); or *more*,
because the slip doubled a right one. That is no fault: a plan need not state every figure, and the
tool knows the document by nothing else. It does not go unseen: the summary counts fewer claims, or
more. Every other outcome is a fault.
"""

import random
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, get_args

from gnbv.allocation import allocate
from gnbv.audit import Audit, audit
from gnbv.diagnostics import Diagnostic
from gnbv.execution import assigned_of, carried
from gnbv.plan import Address, Figure, Plan
from gnbv.reading import loader
from gnbv.reading.loader import Loaded, load
from gnbv.reading.yaml_text import parse
from gnbv.verdicts import Format, View, concise, rendering
from tests.conftest import SHIPPED

CAP = 5
"""Seconds that a mutant may take."""
FORMATS: tuple[Format, ...] = get_args(Format)
NASTY = (
    b"&a ", b"*a", b"!!int ", b"<<: ", b"---\n", b"...\n", b"[", b"]", b"{", b"}", b",", b": ",
    b"- ", b"? ", b"|", b">", b"'", b'"', b"#", b"%", b"@", b"`", b"\\", b"\t", b"\r", b"\r\n",
    b"\n", b"\x00", b"\x1b[2J", b"\x85", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xff",
    b"\xed\xa0\x80", b"\xf0\x9f\x92\xb0", b"\xc2\xa0", b"0", b"9", b".", b"-", b"O", b"e9",
    b"[" * 300, b"[" * 100_000, b"- " * 3_000, b" " * 500, b"x" * 10_000, b"",
)  # fmt: skip


def mutate(content: bytes, dice: random.Random) -> bytes:
    """Return the content with one slip: of a byte, of a digit, or of a line."""
    at = dice.randrange(len(content))
    lines = content.split(b"\n")
    line = dice.randrange(len(lines))
    digits = [place for place, byte in enumerate(content) if 48 <= byte <= 57]
    digit = dice.choice(digits)
    other = lines[dice.randrange(len(lines))]
    changes = (
        content[:at] + bytes([dice.randrange(256)]) + content[at + 1 :],
        content[:at] + content[at + 1 :],
        content[:at] + dice.choice(NASTY) + content[at:],
        content[:at] + dice.choice(NASTY) + content[at + 1 :],
        content[:at],
        content[:digit] + bytes([dice.randrange(48, 58)]) + content[digit + 1 :],
        content[:digit] + content[digit + 1 :],
        b"\n".join([*lines[:line], *lines[line + 1 :]]),
        b"\n".join([*lines[:line], lines[line], *lines[line:]]),
        b"\n".join([*lines[:line], other, *lines[line:]]),
        b"\n".join([*lines[:line], b"  " + lines[line], *lines[line + 1 :]]),
        b"\n".join([*lines[:line], lines[line].strip(), *lines[line + 1 :]]),
    )
    return dice.choice(changes)


class Money(NamedTuple):
    """A plan's money by value; see above."""

    lines: Counter[tuple[str, str, str | None, int, int]]
    stated: dict[tuple[object, ...], tuple[int, int | None]]
    later: Counter[tuple[object, ...]]


def money(plan: Plan) -> Money:
    shares = allocate(plan).shares
    lines = Counter(
        (one.project, one.source, one.nature, year, amount) for one, year, amount in shares
    )
    return Money(lines, dict(_stated(plan)), Counter(_later(plan)))


def _later(plan: Plan) -> Iterator[tuple[object, ...]]:
    """What later decisions do to every line, and what became of its money."""
    for adjustment, at in plan.walk_adjustments():
        for key, change, place in adjustment.walk_changes(at):
            years = [(year, one.by) for year, one, _ in change.walk_years(place)]
            yield ("change", key, change.total, tuple(years))
    for entry in assigned_of(plan).entries:
        units = tuple(sorted(entry.given.units.items()))
        yield ("assigned", entry.key, entry.year, entry.net, units)
    for one in carried(plan):
        gone = (one.used, one.carried_out, one.cancelled)
        yield ("closed", one.key, one.origin, one.year, one.available, *gone)


def _stated(plan: Plan) -> Iterator[tuple[tuple[object, ...], tuple[int, int | None]]]:
    for project, _ in plan.walk():
        for path, figure in project.figures():
            yield (project.code, path), _value(figure)
    for index, statement in plan.statements.items():
        for path, figure in statement.figures.walk():
            yield (index, path), _value(figure)
        if statement.spoken is not None:
            yield (index, "words"), _value(statement.spoken)
    for cell in plan.annex.cells if plan.annex else ():
        yield (cell.selection.project or cell.row, cell.column), _value(cell.figure)


def _value(figure: Figure) -> tuple[int, int | None]:
    return figure.amount, figure.should_be


class Mutant(NamedTuple):
    """What came of a mutant: an outcome in capitals is a fault."""

    number: int
    outcome: str
    seconds: float


class Plant:
    """Makes mutants of one plan, and reads anew only the file that each has changed.

    What each is told is rendered in every one of `formats`.
    """

    def __init__(self, formats: tuple[Format, ...] = ("text",), folder: Path = SHIPPED) -> None:
        self.formats, self.name = formats, folder.name
        self.whole = load(folder)
        assert self.whole.plan
        self.right = money(self.whole.plan)
        self.claims = _claims(self.whole)
        self.files = {address: Path(at.name) for address, at in self.whole.documents.items()}
        self.contents = {address: path.read_bytes() for address, path in self.files.items()}

    def mutants(self, seed: int, count: int) -> Iterator[Mutant]:
        """Yield so many mutants, always the same for a seed."""
        for number in range(count):
            dice = random.Random(seed * 10**9 + number)
            address = dice.choice(list(self.files))
            changed = mutate(self.contents[address], dice)
            start = time.perf_counter()
            with _Capped():
                outcome = _told(lambda: self.outcome(address, changed))  # noqa: B023
            yield Mutant(number, outcome, time.perf_counter() - start)

    def outcome(self, address: Address, content: bytes) -> str:
        """Say what comes of the plan with one file's content put so."""
        document = parse(content, str(self.files[address]))
        documents = {**self.whole.documents, address: document}
        loaded = loader._assemble(self.whole.name, self.name, documents, [])
        audited = audit(loaded)
        for form in self.formats if audited.diagnostics else ():
            rendering(form)([audited], View("vi"))
        if audited.diagnostics:
            return _verdict_on(audited.diagnostics)
        if loaded.plan is None:
            return "CLEAN WITHOUT A PLAN"
        return self._compared(loaded.plan, _asserted(audited))

    def _compared(self, plan: Plan, claims: int) -> str:
        found = money(plan)
        if found == self.right:
            return "clean"
        right = self.right.stated
        changed = any(right[place] != found.stated[place] for place in right.keys() & found.stated)
        # The end of a file of later decisions may be cut off with all that is stated of it.
        moved = found.lines != self.right.lines or not found.later <= self.right.later
        if moved or changed:
            return "MONEY CHANGED UNNOTICED"
        if claims == self.claims:
            return "STATEMENT GONE UNNOTICED"
        return "fewer" if claims < self.claims else "more"


def _claims(loaded: Loaded) -> int:
    return _asserted(audit(loaded))


def _asserted(audited: Audit) -> int:
    """How many claims there are of money, and assertions about later decisions."""
    return len(audited.claims) + sum(one.claims for one in audited.decisions)


def _verdict_on(diagnostics: tuple[Diagnostic, ...]) -> str:
    for diagnostic in diagnostics:
        told = concise.line(diagnostic, "vi") + diagnostic.hint("en")
        if not told.isprintable():
            return f"ALIVE {told!r}"
        if diagnostic.code == "F101":
            return f"UNREADABLE {told}"
    return "told"


def _told(outcome: Callable[[], str]) -> str:
    try:
        return outcome()
    except Exception:  # noqa: BLE001
        return "TRACEBACK " + traceback.format_exc()


class _Capped:
    """Raises where what is inside takes too long."""

    def __enter__(self) -> None:
        signal.signal(signal.SIGALRM, self._ring)
        signal.setitimer(signal.ITIMER_REAL, CAP)

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)

    @staticmethod
    def _ring(*_: object) -> None:
        raise TimeoutError(f"more than {CAP} s")
