"""`gnbv check`: every claim of the plans, reconciled."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from gnbv.audit import Audit, audit
from gnbv.cli import codes, options
from gnbv.cli.app import Exit, fail, note
from gnbv.cli.delivery import by_suffix, deliver, one_file
from gnbv.cli.lookup import found, of_no_plan, refuse_unasked
from gnbv.language import Lang, Text, harmless
from gnbv.loader import Loaded, load, load_text, unread
from gnbv.reports import SUFFIXES, Format, ReportName, View, report
from gnbv.reports.paths import shown
from gnbv.yaml_text import LARGEST_FILE

_STDIN = "-"
_WITHOUT_COUNT = {"concise", "github", "gitlab", "statistics"}
"""Reports that have no place for how many plans were checked."""


def run(
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PLAN",
            show_default=False,
            help="Folders of plans; - is one from stdin.",
            autocompletion=options.complete_plan,
        ),
    ] = None,
    asked_form: Annotated[
        Format | None,
        typer.Option(
            "--format",
            show_default=False,
            help="The form of the findings; else as FILE's suffix says, else text.",
        ),
    ] = None,
    select: codes.SelectOption = None,
    ignore: codes.IgnoreOption = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings by rule instead.")
    ] = False,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="List every input with what witnesses it.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again when a file changes.")
    ] = False,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    lang: options.LangOption = None,
) -> None:
    """Prove that every figure which a plan states follows from its funding lines.

    Prints each finding with its place, the figures and the lines behind them; then how many
    claims of each kind hold, and the grand total. Exit 1 where there are findings.
    """
    said = options.language(lang)
    chosen = codes.expand(select, said), codes.expand(ignore, said)
    file = one_file(output, said)
    view = View(said, options.colour() and file is None, coverage)
    form = asked_form or ("text" if file is None else by_suffix(file, SUFFIXES, "text", said))
    name: ReportName = "statistics" if statistics else form
    render = report(name)
    if coverage and name not in {"text", "json"}:
        words = Text("--coverage chỉ đi với text hoặc json", "--coverage needs text or json")
        fail(words.say(said), Exit.USAGE)
    asked = name != "text" or file is not None or watch

    def once(again: bool = False) -> Exit:
        plans_, head = _plans(plans or [], asked, said)
        audits = [audit(one).shown(*chosen) for one in plans_]
        read = {name for one in plans_ for name in one.files}
        deliver(head + render(audits, view), file, said, force or again, read)
        if name != "text":
            _tell(audits, name, said)
        return Exit.USAGE if head else _exit(audits)

    if watch:
        _watch(once, plans or [], said)
    raise typer.Exit(once())


def _watch(once: Callable[[], Exit], given: list[str], lang: Lang) -> NoReturn:
    from gnbv.cli.watch import repeat

    if _STDIN in given:
        text = Text("không theo dõi được stdin", "stdin cannot be watched")
        fail(text.say(lang), Exit.USAGE)
    searches = [found(one, lang) for one in _each(given)]
    for search in searches:
        if search.unasked:
            refuse_unasked(search.folders[0], lang)
    here = [] if given else [Path("plans")]
    folders = [folder for search in searches for folder in search.folders]
    repeat(once, [*folders, *here, *map(Path, given)])


def _plans(given: list[str], asked: bool, lang: Lang) -> tuple[list[Loaded], str]:
    """Each plan once, in the order given, and the line that goes above the report, if one does.

    Ends the command where only the plan that ships could be checked, unnamed, and a file or a
    machine was to have the verdict (`asked`).
    """
    loaded: dict[str, Loaded] = {}
    head = ""
    for one in _each(given):
        if one == _STDIN:
            content = sys.stdin.buffer.read(LARGEST_FILE + 1) if sys.stdin else b""
            loaded.setdefault(one, load_text(content, "<stdin>"))
            continue
        search = found(one, lang)
        if search.unasked:
            if asked:
                refuse_unasked(search.folders[0], lang)
            head = of_no_plan(search.folders[0]).say(lang) + "\n\n"
        for folder in search.folders:
            if str(folder) not in loaded:
                loaded[str(folder)] = load(folder)
        loaded |= {finding.place.file: unread(finding) for finding in search.unread}
    return list(loaded.values()), head


def _each(given: list[str]) -> list[str | None]:
    return [*given] or [None]


def _tell(audits: Sequence[Audit], name: ReportName, lang: Lang) -> None:
    """Say on stderr what a machine's format has no place for."""
    lines = []
    if name in _WITHOUT_COUNT:
        done = [harmless(shown(one.loaded.name)) for one in audits if one.checked]
        words = Text("số kế hoạch đã kiểm tra", "plans checked")
        lines.append(f"{words.say(lang)}: {len(done)}" + (f" ({', '.join(done)})" if done else ""))
    hidden = sum(one.hidden for one in audits)
    if hidden:
        words = Text(f"{hidden} lỗi được ẩn theo yêu cầu", f"{hidden} findings hidden")
        lines.append(words.say(lang))
    for line in lines:
        note(line)


def _exit(audits: list[Audit]) -> Exit:
    diagnostics = [diagnostic for one in audits for diagnostic in one.diagnostics]
    if any(diagnostic.could_not_be_read for diagnostic in diagnostics):
        return Exit.FAILED
    return Exit.FINDINGS if diagnostics else Exit.CLEAN
