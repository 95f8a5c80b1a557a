"""Verdicts: what is kept of each audit, what all come to, and what a format has no place for."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from gnbv.audit import Audit, audit
from gnbv.cli.app import Exit
from gnbv.cli.delivery import first_same, written_over
from gnbv.cli.meant import Source, read
from gnbv.cli.messages import note
from gnbv.language import Text, harmless
from gnbv.verdicts import FileFormat, Part, RenderingName, View, rendering
from gnbv.verdicts.paths import shown

_WITHOUT_COUNT = {"concise", "csv", "github", "gitlab", "parquet", "statistics"}
"""Reports that have no place for how many plans were checked."""


class Request(NamedTuple):
    """What is asked of every plan: a report in a view, with the findings that the codes leave.

    `file` is where the report goes, None for stdout: no plan may be written over.
    """

    name: RenderingName | FileFormat
    view: View
    select: Sequence[str]
    ignore: Sequence[str]
    file: Path | None


class Verdict(NamedTuple):
    """What is kept of a plan when its audit is dropped: small, and fit to cross to a process.

    `checked` is the plan's name where anything of it was reconciled. `read_file` is the file among
    those that were read which the report would be written over.
    """

    part: Part
    exit: Exit
    hidden: int
    checked: str | None
    read_file: str | None


def verdict(request: Request, source: Source) -> Verdict:
    """Read a plan, check it, and render it; its audit is dropped."""
    found = audit(read(source)).shown(request.select, request.ignore)
    return Verdict(
        rendering(request.name).part(found, request.view),
        _exit(found),
        found.hidden,
        harmless(shown(found.loaded.name)) if found.checked else None,
        first_same(request.file, found.loaded.files) if request.file else None,
    )


class Totals:
    """What the verdicts so far come to: the exit code, and what a format may have no place for."""

    def __init__(self, file: Path | None, name: RenderingName | FileFormat) -> None:
        self.exit = Exit.CLEAN
        self._file, self._name = file, name
        self._hidden = 0
        self._checked: list[str] = []

    def parts(self, verdicts: Iterable[Verdict]) -> Iterator[Part]:
        """Take verdicts in, and yield what the report keeps of each.

        Raises `FailedError` where the report would be written over a file that was read.
        """
        for one in verdicts:
            if self._file and one.read_file:
                raise written_over(self._file, one.read_file)
            self.exit = max(self.exit, one.exit)
            self._hidden += one.hidden
            if one.checked is not None and self._name in _WITHOUT_COUNT:
                self._checked.append(one.checked)
            yield one.part

    def note_uncounted(self) -> None:
        """Write on stderr what a machine's format has no place for."""
        for text in self._uncounted():
            note(text)

    def _uncounted(self) -> Iterator[Text]:
        if self._name in _WITHOUT_COUNT:
            done = self._checked
            names = f"{len(done)}" + (f" ({', '.join(done)})" if done else "")
            yield Text(f"số kế hoạch đã kiểm tra: {names}", f"plans checked: {names}")
        if self._hidden:
            yield Text(
                f"{self._hidden} lỗi được ẩn theo yêu cầu", f"{self._hidden} findings hidden"
            )


def _exit(found: Audit) -> Exit:
    """The exit code that a plan's findings come to."""
    if any(finding.could_not_be_read for finding in found.diagnostics):
        return Exit.FAILED
    return Exit.FINDINGS if found.diagnostics else Exit.CLEAN
