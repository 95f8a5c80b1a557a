"""Findings as GitHub annotations (workflow commands).

GitHub shows ten annotations of a kind for each step and drops the place from its log, so causes go
before what follows from them, and each message repeats its place.
"""

from collections.abc import Sequence

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic
from gnbv.language import harmless, sanitize
from gnbv.reports.paths import relative
from gnbv.reports.view import View


def render(audits: Sequence[Audit], view: View) -> str:
    """Render every finding as a workflow command, causes first; nothing for a clean plan."""
    found = [diagnostic for audit in audits for diagnostic in audit.diagnostics]
    found.sort(key=lambda one: (not one.names_cause, one.cause is not None))
    return "".join(f"{_command(diagnostic, view)}\n" for diagnostic in found)


def _command(diagnostic: Diagnostic, view: View) -> str:
    place = diagnostic.place
    file = sanitize(relative(place.file))
    fields = {
        "file": file,
        "line": str(place.line),
        "endLine": str(place.end_line),
        "col": str(place.column),
        "endColumn": str(place.end_column),
        "title": f"{diagnostic.code} {diagnostic.rule.name}",
    }
    if place.end_line != place.line:  # GitHub takes columns within one line only
        del fields["col"], fields["endColumn"]
    listed = ",".join(f"{key}={_property(value)}" for key, value in fields.items())
    message = harmless(diagnostic.message(view.lang))
    where = f"{file}:{place.line}:{place.column} {diagnostic.code}"
    return f"::{diagnostic.rule.severity} {listed}::{_data(f'{where} {message}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
