"""Reports own how findings leave the tool: one small file a format, chosen by name.

A report is a function from audits and a view to text; each is imported when it is asked for.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Literal, Protocol

from gnbv.audit import Audit
from gnbv.reports.view import View

__all__ = ["Format", "Report", "ReportName", "View", "report"]

Format = Literal["text", "concise", "json", "github", "gitlab", "sarif", "junit", "csv"]
ReportName = Format | Literal["statistics"]


SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".json": "json",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
    ".xml": "junit",
    ".csv": "csv",
}
"""The format that a file's name asks for by its ending."""


class Report(Protocol):
    """Renders audits as text in one format."""

    def __call__(self, audits: Sequence[Audit], view: View) -> str:
        """Return the findings of all audits as text."""


def report(name: ReportName) -> Report:
    """Return the report of a format; each is the module of its name."""
    render: Report = import_module(f"gnbv.reports.{name}").render
    return render
