"""Findings as one line each: place, code, message."""

from gnbv.diagnostics import Diagnostic
from gnbv.language import Lang, harmless


def line(diagnostic: Diagnostic, lang: Lang) -> str:
    """Return a finding as `file:line:column: CODE message`."""
    place = harmless(str(diagnostic.place))
    return f"{place}: {diagnostic.code} {harmless(diagnostic.message(lang))}"
