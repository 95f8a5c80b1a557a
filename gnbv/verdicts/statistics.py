"""Findings counted by rule, the commonest first."""

from collections import Counter
from collections.abc import Iterable, Iterator

from gnbv.audit import Audit
from gnbv.rules import rule
from gnbv.verdicts.view import View


def part(audit: Audit, _: View) -> Counter[str]:
    """Count a plan's findings by rule."""
    return Counter(found.code for found in audit.diagnostics)


def frame(parts: Iterable[Counter[str]], view: View) -> Iterator[str]:
    """Yield a line for each rule that is broken: how often, its code, its title."""
    counts: Counter[str] = Counter()
    for one in parts:
        counts.update(one)
    wide = max((len(str(count)) for count in counts.values()), default=1)
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    yield from (
        f"{count:>{wide}}  {view.paint(code, rule(code).severity)}  "
        f"{view.translate(rule(code).title) or rule(code).name}\n"
        for code, count in rows
    )
