"""Claims as CSV: one long table of every stated amount of all plans, for other programs.

What is wrong and is no claim about an amount has no row here (percentages, years, indicators):
other formats have every finding.
"""

from collections.abc import Iterable, Iterator

from gnbv.audit import Audit
from gnbv.long_tables import CLAIMS, claim_rows
from gnbv.long_tables.csv import head, lines
from gnbv.verdicts.paths import relative
from gnbv.verdicts.view import View


def part(audit: Audit, view: View) -> str:
    """Return a plan's claims, a line each, whether they hold or not."""
    loaded, done = audit.loaded, audit.reconciliation
    if done is None:
        return ""
    name = relative(loaded.name)
    return lines(CLAIMS, claim_rows(name, done, lambda at: str(loaded.place(at)), view.lang))


def frame(parts: Iterable[str], _: View) -> Iterator[str]:
    """Yield the header, and the lines of all plans."""
    yield head(CLAIMS)
    yield from parts
