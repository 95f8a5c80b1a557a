"""Findings as GitHub annotations (workflow commands).

GitHub shows ten annotations of a kind for each step and drops the place from its log, so causes go
before what follows from them, and each message repeats its place.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic
from gnbv.language import harmless, sanitize
from gnbv.verdicts.paths import relative
from gnbv.verdicts.spool import Spool
from gnbv.verdicts.view import View

_RANKS = ((False, False), (False, True), (True, False), (True, True))
"""The order of findings: named causes first, and of each kind those that follow from none."""


def part(audit: Audit, view: View) -> tuple[str, ...]:
    """Return a plan's findings as workflow commands, those of each rank together."""
    commands = dict.fromkeys(_RANKS, "")
    for found in audit.diagnostics:
        rank = not found.names_cause, found.cause is not None
        commands[rank] += f"{_command(found, view)}\n"
    return tuple(commands.values())


def frame(parts: Iterable[tuple[str, ...]], _: View) -> Iterator[str]:
    """Yield the commands of all plans, rank by rank; nothing for clean plans."""
    with ExitStack() as stack:
        later = [stack.enter_context(Spool()) for _ in _RANKS[1:]]
        for first, *others in parts:
            yield first
            for spool, commands in zip(later, others, strict=True):
                spool.add(commands)
        for spool in later:
            yield from spool.pieces()


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
