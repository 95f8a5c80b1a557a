"""`gnbv import`: the edited funding lines of a workbook, back into a plan's YAML."""

import errno
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from gnbv import checked, library
from gnbv.amendment import Amendment, amend
from gnbv.audit import audit
from gnbv.cli import lookup, options
from gnbv.cli.app import Exit
from gnbv.cli.delivery import deliver
from gnbv.cli.import_report import Import, findings, not_remembered, preview, report
from gnbv.cli.import_untaken import untaken_edits
from gnbv.cli.interrupted import finish_interrupted, not_undone
from gnbv.cli.messages import note
from gnbv.diagnostics import Diagnostic
from gnbv.errors import FailedError, UsageError
from gnbv.files.single import put
from gnbv.files.transactions import IMPORT, NotUndone, replace_all
from gnbv.language import Lang, Text
from gnbv.plan import Plan
from gnbv.reading.loader import Loaded, with_contents
from gnbv.versions.timeline import ORIGINAL
from gnbv.workbook import Book, Edits, line_key, read_book, read_edits, rebound
from gnbv.workbook.limits import Limits

TakeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--take",
        metavar="KEY",
        show_default=False,
        help="Take the workbook's amount of this line though the plan has changed it since.",
    ),
]


def run(
    workbook: Annotated[Path, typer.Argument(metavar="FILE", help="A workbook of gnbv export.")],
    into: Annotated[str, typer.Option("--into", metavar="FOLDER", help="The plan's folder.")],
    take: TakeOption = None,
    force: Annotated[
        bool, typer.Option("--force", help="Import although there are doubts, which are shown.")
    ] = False,
    lang: options.LangOption = None,
) -> None:
    """Bring the funding lines that were edited in a workbook back into the plan, in place.

    Only amounts that differ are written; comments and layout stay. Prints each change, the edits
    that are not imported, and the stated figures that no longer follow. Where anything is wrong
    in the workbook, nothing is changed (exit 1). FILE itself then remembers what was imported.
    """
    folder = lookup.folder(into, workbook, half_done=True)
    try:
        finish_interrupted(folder, IMPORT)
        plan = lookup.read(folder, ORIGINAL)
        _require_no_later(plan)
        library.allocate(plan)
        _import(workbook, folder, plan, take or [], force, options.language(lang))
    except NotUndone as error:
        raise not_undone(error, IMPORT) from error
    except OSError as error:
        problem = error.strerror or str(error)
        where = error.filename or workbook
        raise FailedError(
            Text(
                f"không đọc hoặc ghi được '{where}': {problem}",
                f"cannot read or write '{where}': {problem}",
            )
        ) from error


def _import(
    workbook: Path, folder: Path, plan: Plan, take: Sequence[str], force: bool, lang: Lang
) -> None:
    _require_lines(take, plan)
    name, loaded = str(workbook), checked.read_from(plan)
    content = content_of(workbook, Limits.of(len(plan.lines)).packed)
    book = read_book(content, name, plan)
    if isinstance(book, Diagnostic):
        _stop([book], lang)
    edits = read_edits(book, name, loaded, plan, take)
    if edits.diagnostics:
        _stop(edits.diagnostics, lang)
    amendment = amend(loaded, edits.amounts)
    if amendment.diagnostics:
        _stop(amendment.diagnostics, lang)
    left = untaken_edits(book, edits, name, loaded, plan)
    found = Import(edits, amendment, left, _broken(loaded, amendment))
    if edits.doubts and not force:
        deliver(findings(edits.doubts, lang) + preview(found, lang))
        raise typer.Exit(Exit.FINDINGS)
    replace_all(folder, amendment.files, IMPORT)
    remembered = _remember(workbook, book, edits)
    deliver(report(found, lang))
    if not remembered:
        note(not_remembered(name))


def _require_no_later(plan: Plan) -> None:
    """Raise `UsageError` where decisions adjust the plan: its original is not edited any more."""
    if plan.adjustments:
        raise UsageError(
            Text(
                "kế hoạch đã có quyết định điều chỉnh: dùng gnbv adjust để ghi một quyết định mới",
                "decisions adjust this plan: gnbv adjust writes what was edited as another one",
            )
        )


def _require_lines(take: Sequence[str], plan: Plan) -> None:
    known = {line_key(line) for line in plan.lines}
    for key in take:
        if key not in known:
            raise UsageError(
                Text(
                    f"--take '{key}': kế hoạch không có dòng kinh phí này",
                    f"--take '{key}': the plan has no such funding line",
                )
            )


def content_of(file: Path, most: int) -> bytes:
    """A file's bytes, or as many as show that it is too large; raises `OSError` for no file.

    A pipe or a device is refused without waiting for what it might give.
    """
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is not a file", str(file))
    with os.fdopen(handle, "rb") as opened:
        return opened.read(most + 1)


def _stop(diagnostics: Sequence[Diagnostic], lang: Lang) -> NoReturn:
    """End the command where there are findings: they are its answer, and no file was touched."""
    text = Text("Kế hoạch được giữ nguyên.", "Nothing in the plan was changed.")
    deliver(f"{findings(diagnostics, lang)}{text.in_language(lang)}\n")
    raise typer.Exit(Exit.FINDINGS)


def _broken(loaded: Loaded, amendment: Amendment) -> tuple[Diagnostic, ...]:
    """The findings that a plan would have after its change and has not before, causes left out."""
    if not amendment.files:
        return ()
    before = {_about(one) for one in audit(loaded).diagnostics}
    after = audit(with_contents(loaded, amendment.files)).diagnostics
    return tuple(one for one in after if _about(one) not in before and not one.names_cause)


def _about(one: Diagnostic) -> tuple[str, str, int]:
    """A finding's rule and line; its column moves with the amounts before it."""
    return one.code, one.place.file, one.place.line


def _remember(workbook: Path, book: Book, edits: Edits) -> bool:
    """Let the workbook remember what it and the plan now agree on; False where it cannot."""
    if edits.binding is None:
        return not edits.made
    if edits.binding == edits.before:
        return True
    content = rebound(book, edits.binding)
    if content is None:
        return False
    try:
        put(workbook.resolve(), content, force=True)
    except OSError:
        return False
    return True
