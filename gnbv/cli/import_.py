"""`gnbv import`: the edited funding lines of a workbook, back into a plan's YAML."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from gnbv import checked, library
from gnbv.amendment import Amendment, amend
from gnbv.audit import audit
from gnbv.cli import lookup, options
from gnbv.cli.app import Exit
from gnbv.cli.completion import complete_key, complete_plan
from gnbv.cli.delivery import deliver
from gnbv.cli.help_texts import FILE, FOLDER, Help
from gnbv.cli.import_report import Import, findings, not_remembered, preview, report
from gnbv.cli.import_untaken import untaken_edits
from gnbv.cli.interrupted import finish_interrupted, not_undone
from gnbv.cli.messages import note
from gnbv.cli.progress import progress
from gnbv.diagnostics import Diagnostic
from gnbv.errors import FailedError, UsageError, system_reason
from gnbv.files.bounded import content_of
from gnbv.files.single import put
from gnbv.files.transactions import IMPORT, NotUndone, replace_all
from gnbv.language import Lang, Text
from gnbv.plan import Plan
from gnbv.reading.loader import Loaded, with_contents
from gnbv.versions.timeline import ORIGINAL
from gnbv.workbook import Book, Edits, line_key, read_book, read_edits, rebound
from gnbv.workbook.limits import Limits
from gnbv.wrapping import fit

HELP = Text(
    "Đưa các dòng kinh phí đã sửa trong bảng tính trở lại kế hoạch, đúng chỗ cũ.\n\n"
    "Chỉ ghi những số tiền khác đi; chú thích và cách trình bày giữ nguyên. In từng thay đổi, "
    "những chỗ sửa không được nhập, và những số liệu của văn bản không còn khớp. Nếu bảng tính có "
    "chỗ sai thì không thay đổi gì (mã 1). Sau đó TỆP tự ghi nhớ những gì đã nhập.",
    "Bring the funding lines that were edited in a workbook back into the plan, in place.\n\n"
    "Only amounts that differ are written; comments and layout stay. Prints each change, the "
    "edits that are not imported, and the stated figures that no longer follow. Where anything is "
    "wrong in the workbook, nothing is changed (exit 1). FILE itself then remembers what was "
    "imported.",
)
TakeOption = Annotated[
    list[str] | None,
    typer.Option("--take", autocompletion=complete_key),
    Help(
        Text(
            "Lấy số tiền của dòng này trong bảng tính, dù kế hoạch đã đổi số đó sau khi xuất.",
            "Take the workbook's amount of this line though the plan has changed it since.",
        ),
        Text("KHÓA", "KEY"),
    ),
]


def run(
    workbook: Annotated[
        Path,
        typer.Argument(),
        Help(Text("Một bảng tính do gnbv export ghi.", "A workbook of gnbv export."), FILE),
    ],
    into: Annotated[
        str,
        typer.Option("--into", autocompletion=complete_plan),
        Help(Text("Thư mục của kế hoạch.", "The plan's folder."), FOLDER),
    ],
    take: TakeOption = None,
    force: Annotated[
        bool,
        typer.Option("--force"),
        Help(
            Text(
                "Vẫn nhập dù có điểm nghi ngờ; các điểm đó được nêu ra.",
                "Import although there are doubts, which are shown.",
            )
        ),
    ] = False,
    lang: options.LangOption = None,
) -> None:
    """Bring edited funding lines back into a plan."""
    folder = lookup.folder(into, workbook, half_done=True)
    try:
        finish_interrupted(folder, IMPORT)
        plan = lookup.read(folder, ORIGINAL)
        _require_no_later(plan)
        with progress(Text("đang tính kế hoạch", "working the plan out")):
            library.allocate(plan)
        _import(workbook, folder, plan, take or [], force, options.language(lang))
    except NotUndone as error:
        raise not_undone(error, IMPORT) from error
    except OSError as error:
        why = system_reason(error)
        where = error.filename or workbook
        raise FailedError(
            Text(
                f"không đọc hoặc ghi được '{where}': {why.vi}",
                f"cannot read or write '{where}': {why.en}",
            )
        ) from error


def _import(
    workbook: Path, folder: Path, plan: Plan, take: Sequence[str], force: bool, lang: Lang
) -> None:
    _require_lines(take, plan)
    name, loaded = str(workbook), checked.read_from(plan)
    with progress(Text("đang đọc bảng tính", "reading the workbook")):
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
        _show(findings(edits.doubts, lang) + preview(found, lang))
        raise typer.Exit(Exit.FINDINGS)
    replace_all(folder, amendment.files, IMPORT)
    remembered = _remember(workbook, book, edits)
    _show(report(found, lang))
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


def _stop(diagnostics: Sequence[Diagnostic], lang: Lang) -> NoReturn:
    """End the command where there are findings: they are its answer, and no file was touched."""
    text = Text("Kế hoạch được giữ nguyên.", "Nothing in the plan was changed.")
    _show(f"{findings(diagnostics, lang)}{text.in_language(lang)}\n")
    raise typer.Exit(Exit.FINDINGS)


def _show(text: str) -> None:
    deliver(fit(text, options.shown_width(None)))


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
