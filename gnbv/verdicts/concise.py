"""Findings as one line each, `file:line:column: CODE message`, for editors and for grep."""

from collections.abc import Iterable, Iterator

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic
from gnbv.language import Lang, Text, harmless, inert
from gnbv.verdicts.view import View


def part(audit: Audit, view: View) -> str:
    """Return a plan's findings, a line each; a clean plan has none."""
    return inert("".join(f"{line(found, view.lang)}\n" for found in audit.diagnostics))


def frame(parts: Iterable[str], _: View) -> Iterator[str]:
    """Yield the lines of all plans."""
    yield from parts


def line(diagnostic: Diagnostic, lang: Lang) -> str:
    """Return a finding as `file:line:column: CODE message`."""
    place = harmless(str(diagnostic.place))
    words = f"{place}: {diagnostic.code} {harmless(diagnostic.message(lang))}"
    if diagnostic.cause is None:
        return words
    follows = Text("kéo theo từ", "follows from").in_language(lang)
    return f"{words} ({follows} {harmless(str(diagnostic.cause))})"
