"""Findings as a GitLab code quality report (a subset of Code Climate's format)."""

import json
from collections.abc import Sequence

from gnbv.audit import Audit
from gnbv.language import escaped
from gnbv.reports.paths import fingerprints, relative
from gnbv.reports.view import View

_SEVERITY = {"error": "major", "warning": "minor"}


def render(audits: Sequence[Audit], view: View) -> str:
    """Render every finding; an empty list for clean plans."""
    issues = [
        {
            "description": f"{found.code}: {found.message(view.lang)}",
            "check_name": found.code,
            "fingerprint": mark,
            "severity": _SEVERITY[found.rule.severity],
            "location": {
                "path": relative(found.place.file),
                "lines": {"begin": found.place.line, "end": found.place.end_line},
            },
        }
        for audit in audits
        for found, mark in fingerprints(audit)
    ]
    return escaped(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"
