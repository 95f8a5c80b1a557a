"""Findings counted by rule, the commonest first."""

from collections import Counter
from collections.abc import Sequence

from gnbv.audit import Audit
from gnbv.reports.view import View
from gnbv.rules import rule


def render(audits: Sequence[Audit], view: View) -> str:
    """Render a line for each rule that is broken: how often, its code, its title."""
    counts = Counter(found.code for audit in audits for found in audit.diagnostics)
    wide = max((len(str(count)) for count in counts.values()), default=1)
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(
        f"{count:>{wide}}  {view.paint(code, rule(code).severity)}  "
        f"{view.translate(rule(code).title) or rule(code).name}\n"
        for code, count in rows
    )
