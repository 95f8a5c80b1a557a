"""Claims as CSV: one long table of every stated figure of all plans, for other programs.

What is wrong and is no claim about money has no row here: other formats have every finding.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO

from gnbv.audit import Audit
from gnbv.long_tables import CLAIMS, Row, claim_rows, long_writer
from gnbv.reports.paths import relative
from gnbv.reports.view import View


def render(audits: Sequence[Audit], _view: View) -> str:
    """Render every claim of every plan, whether it holds or not."""
    out = BytesIO()
    long_writer("csv")(CLAIMS, (row for audit in audits for row in _of_plan(audit)), out)
    return out.getvalue().decode()


def _of_plan(audit: Audit) -> Iterator[Row]:
    loaded = audit.loaded
    return claim_rows(relative(loaded.name), audit.claims, lambda at: str(loaded.place(at)))
