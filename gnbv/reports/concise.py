"""Findings as one line each, `file:line:column: CODE message`, for editors and for grep."""

from collections.abc import Sequence

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic
from gnbv.language import Lang, Text, harmless, inert
from gnbv.reports.view import View


def render(audits: Sequence[Audit], view: View) -> str:
    """Render every finding as a line; a clean plan has none."""
    lines = [line(found, view.lang) for audit in audits for found in audit.diagnostics]
    return inert("".join(f"{one}\n" for one in lines))


def line(diagnostic: Diagnostic, lang: Lang) -> str:
    """Return a finding as `file:line:column: CODE message`."""
    place = harmless(str(diagnostic.place))
    words = f"{place}: {diagnostic.code} {harmless(diagnostic.message(lang))}"
    if diagnostic.cause is None:
        return words
    follows = Text("kéo theo từ", "follows from").in_language(lang)
    return f"{words} ({follows} {harmless(str(diagnostic.cause))})"
