"""Verdicts: the plans that a check is about, audited, and what machines are told besides."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gnbv.audit import Audit, audit
from gnbv.cli.app import Exit
from gnbv.cli.lookup import found, of_no_plan, unasked
from gnbv.cli.messages import note
from gnbv.language import Text, harmless
from gnbv.reading.loader import Loaded, load, load_text, unread
from gnbv.reading.yaml_text import LARGEST_FILE
from gnbv.reports import ReportName
from gnbv.reports.paths import shown

STDIN = "-"
_WITHOUT_COUNT = {"concise", "csv", "github", "gitlab", "statistics"}
"""Reports that have no place for how many plans were checked."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The audits of the plans meant, each once and in the order given.

    `unnamed` is the line that goes above a report where no plan was found and the one that ships
    was checked in its place.
    """

    audits: tuple[Audit, ...]
    unnamed: Text | None = None

    @property
    def exit(self) -> Exit:
        """The exit code that they come to."""
        if self.unnamed:
            return Exit.USAGE
        findings = [finding for one in self.audits for finding in one.diagnostics]
        if any(finding.could_not_be_read for finding in findings):
            return Exit.FAILED
        return Exit.FINDINGS if findings else Exit.CLEAN

    def shown(self, select: Sequence[str], ignore: Sequence[str]) -> "Verdicts":
        """Keep the findings that `--select` and `--ignore` leave."""
        return Verdicts(tuple(one.shown(select, ignore) for one in self.audits), self.unnamed)


def verdicts(given: Sequence[str], must_be_named: bool) -> Verdicts:
    """Check every plan meant; raises `UsageError` where there is nothing to read.

    Where the verdict goes to a file or a machine, the plan that ships `must_be_named`.
    """
    unnamed = None
    plans: dict[str, Loaded] = {}
    for one in each(given):
        if one == STDIN:
            if one not in plans:
                plans[one] = _from_stdin()
            continue
        search = found(one)
        if search.unasked:
            if must_be_named:
                raise unasked(search.folders[0])
            unnamed = of_no_plan(search.folders[0])
        for folder in search.folders:
            if str(folder) not in plans:
                plans[str(folder)] = load(folder)
        plans |= {finding.place.file: unread(finding) for finding in search.unread}
    return Verdicts(tuple(map(audit, plans.values())), unnamed)


def each(given: Sequence[str]) -> Sequence[str | None]:
    """The plans named; None stands for what is meant where none is."""
    return [*given] or [None]


def note_uncounted(audits: Sequence[Audit], name: ReportName) -> None:
    """Write on stderr what a machine's format has no place for."""
    for text in _uncounted(audits, name):
        note(text)


def _uncounted(audits: Sequence[Audit], name: ReportName) -> Iterator[Text]:
    if name in _WITHOUT_COUNT:
        done = [harmless(shown(one.loaded.name)) for one in audits if one.checked]
        names = f"{len(done)}" + (f" ({', '.join(done)})" if done else "")
        yield Text(f"số kế hoạch đã kiểm tra: {names}", f"plans checked: {names}")
    hidden = sum(one.hidden for one in audits)
    if hidden:
        yield Text(f"{hidden} lỗi được ẩn theo yêu cầu", f"{hidden} findings hidden")


def _from_stdin() -> Loaded:
    content = sys.stdin.buffer.read(LARGEST_FILE + 1) if sys.stdin else b""
    return load_text(content, "<stdin>")
