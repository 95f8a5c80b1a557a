"""Findings as a GitLab code quality report (a subset of Code Climate's format)."""

from collections.abc import Iterable, Iterator

from gnbv.audit import Audit
from gnbv.verdicts.json_text import items, listed
from gnbv.verdicts.paths import fingerprints, relative
from gnbv.verdicts.view import View

_SEVERITY = {"error": "major", "warning": "minor"}


def part(audit: Audit, view: View) -> str:
    """Return a plan's findings as items of the report's list."""
    issues = (
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
        for found, mark in fingerprints(audit)
    )
    return items(issues, depth=1)


def frame(parts: Iterable[str], _: View) -> Iterator[str]:
    """Yield the list of all findings; an empty one for clean plans."""
    yield from listed(parts, depth=1)
    yield "\n"
