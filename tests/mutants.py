"""Mutants of the shipped plan: one file with one slip in its bytes, made from a seed.

`python -m tests.mutants 20000` makes that many, and prints what came of them and the slowest.
"""

import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from gnbv.allocation import allocate
from gnbv.audit import audit
from gnbv.language import harmless
from gnbv.loader import load
from gnbv.plan import Plan, Selection
from gnbv.reports import concise
from tests.conftest import SHIPPED

FILES = sorted(SHIPPED.rglob("*.yaml"))
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


def money(plan: Plan) -> Counter[tuple[str, str, str | None, int]]:
    """What every project gets from every source in every year, in đồng."""
    allocation = allocate(plan)
    return Counter(
        {
            (line.project, line.source, line.nature, year): allocation.total(
                Selection(line.project, line.source, line.nature, year)
            )
            for line in plan.lines
            for year in plan.programme.sources[line.source].years
        }
    )


def faults(seed: int, count: int, folder: Path) -> Iterator[tuple[int, str, float]]:
    """Yield number, outcome and seconds of each mutant; an outcome in capitals is a fault."""
    whole = load(SHIPPED).plan
    assert whole
    right = money(whole)
    for file in FILES:
        (folder / file.relative_to(SHIPPED)).parent.mkdir(exist_ok=True)
        (folder / file.relative_to(SHIPPED)).write_bytes(file.read_bytes())
    for number in range(count):
        dice = random.Random(seed * 10**9 + number)
        file = dice.choice(FILES)
        target = folder / file.relative_to(SHIPPED)
        target.write_bytes(mutate(file.read_bytes(), dice))
        start = time.perf_counter()
        try:
            outcome = _outcome(folder, right)
        except Exception:  # noqa: BLE001
            outcome = "TRACEBACK " + traceback.format_exc()
        yield number, outcome, time.perf_counter() - start
        target.write_bytes(file.read_bytes())


def _outcome(folder: Path, right: Counter[tuple[str, str, str | None, int]]) -> str:
    result = audit(load(folder))
    codes = {diagnostic.code for diagnostic in result.diagnostics}
    for diagnostic in result.diagnostics:
        told = concise.line(diagnostic, "vi")
        if harmless(told) != told:
            return f"ALIVE {told!r}"
    if "F101" in codes:
        return "UNREADABLE"
    if codes:
        return "told"
    plan = result.loaded.plan
    return "clean" if plan and money(plan) == right else "MONEY CHANGED UNNOTICED"


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    found: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as scratch:
        for number, outcome, seconds in faults(1, wanted, Path(scratch)):
            found[outcome.split(" ")[0]] += 1
            slowest = max(slowest, seconds)
            if outcome[:2].isupper():
                print(number, outcome)
    print(dict(found), f"slowest {slowest:.2f} s")
