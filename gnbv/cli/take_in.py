"""`gnbv import`: the edited funding lines of a workbook, back into a plan's YAML."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from gnbv.amendment import Amendment, amend
from gnbv.cli import options
from gnbv.cli.app import Exit, fail
from gnbv.cli.delivery import deliver
from gnbv.cli.files import replace_all
from gnbv.cli.lookup import folder
from gnbv.cli.plans import allocated
from gnbv.diagnostics import Diagnostic
from gnbv.language import Lang, Text, harmless
from gnbv.reports.concise import line
from gnbv.workbook import read_edits


def run(
    workbook: Annotated[Path, typer.Argument(metavar="FILE", help="A workbook of gnbv export.")],
    into: Annotated[str, typer.Option("--into", metavar="FOLDER", help="The plan's folder.")],
    lang: options.LangOption = None,
) -> None:
    """Take the funding lines that were edited in a workbook back into the plan, in place.

    Only amounts that differ are written; comments and layout stay. Prints each change. Where
    anything in the workbook cannot be taken in, nothing is changed (exit 1).
    """
    said = options.language(lang)
    loaded, allocation = allocated(folder(into, said, workbook), said)
    try:
        edits = read_edits(workbook.read_bytes(), str(workbook), allocation.plan)
        _stop_at(edits.diagnostics, said)
        amendment = amend(loaded, edits.amounts)
        _stop_at(amendment.diagnostics, said)
        replace_all(amendment.files)
    except ModuleNotFoundError:
        text = Text("import cần thêm thư viện", "import needs a library")
        fail(f"{text.say(said)}: pip install 'gnbv[xlsx]'")
    except OSError as error:
        problem = error.strerror or str(error)
        where = error.filename or workbook
        text = Text(f"không đọc hoặc ghi được '{where}'", f"cannot read or write '{where}'")
        fail(f"{text.say(said)}: {problem}")
    deliver(_report(amendment, said), None, said)


def _stop_at(diagnostics: Sequence[Diagnostic], lang: Lang) -> None:
    """End the command where there are findings: they are its answer, and no file was touched."""
    if not diagnostics:
        return
    found = [f"{line(one, lang)}\n  = {harmless(one.hint(lang))}" for one in diagnostics]
    text = Text("Kế hoạch được giữ nguyên.", "Nothing in the plan was changed.")
    deliver("\n".join([*found, text.say(lang)]) + "\n", None, lang)
    raise typer.Exit(Exit.FINDINGS)


def _report(amendment: Amendment, lang: Lang) -> str:
    changes = amendment.changes
    if not changes:
        text = Text("Không có dòng kinh phí nào thay đổi.", "No funding line has changed.")
        return text.say(lang) + "\n"
    rows = [
        f"{harmless(str(change.place))}: {harmless(change.before)} -> {harmless(change.after)}"
        for change in changes
    ]
    text = Text(
        f"{len(changes)} dòng kinh phí đã thay đổi; chạy gnbv check để đối chiếu lại.",
        f"{len(changes)} changed; run gnbv check to reconcile the plan.",
    )
    return "\n".join([*rows, text.say(lang)]) + "\n"
