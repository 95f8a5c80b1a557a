"""`gnbv check`: every claim of the plans, reconciled."""

import sys
from collections.abc import Callable, Iterator
from typing import Annotated, NoReturn

import typer

from gnbv.audit import Audit, audit
from gnbv.cli import codes, options
from gnbv.cli.app import Exit, fail
from gnbv.cli.delivery import deliver
from gnbv.language import Lang, Text, counted
from gnbv.loader import Loaded, load, load_text
from gnbv.reports import Format, View, report
from gnbv.yaml_text import LARGEST_FILE

_STDIN = "-"


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
    form: Annotated[Format, typer.Option("--format", help="The form of the findings.")] = "text",
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
    view = View(said, options.colour() and output is None, coverage)
    render = report("statistics" if statistics else form)
    if coverage and (statistics or form not in {"text", "json"}):
        words = Text("--coverage chỉ đi với text hoặc json", "--coverage needs text or json")
        fail(words.say(said), Exit.USAGE)

    def once(again: bool = False) -> Exit:
        audits = [one.shown(*chosen) for one in _audits(plans or [], said)]
        deliver(render(audits, view), output, said, force or again)
        hidden = sum(one.hidden for one in audits)
        if hidden and (form != "text" or statistics):
            words = Text(
                f"{hidden} lỗi được ẩn theo yêu cầu", f"{counted(hidden, 'finding')} hidden"
            )
            typer.echo(f"gnbv: {words.say(said)}", err=True)
        return _exit(audits)

    if watch:
        _watch(once, plans or [], said)
    raise typer.Exit(once())


def _watch(once: Callable[[], Exit], given: list[str], lang: Lang) -> NoReturn:
    from gnbv.cli.watch import repeat

    if _STDIN in given:
        text = Text("không theo dõi được stdin", "stdin cannot be watched")
        fail(text.say(lang), Exit.USAGE)
    repeat(once, options.folders(given, lang))


def _audits(given: list[str], lang: Lang) -> list[Audit]:
    """Each plan's audit, in the order given; without any, the audits of the plans found."""
    every: list[str | None] = [*given] or [None]
    return [audit(loaded) for one in every for loaded in _loaded(one, lang)]


def _loaded(given: str | None, lang: Lang) -> Iterator[Loaded]:
    if given == _STDIN:
        content = sys.stdin.buffer.read(LARGEST_FILE + 1) if sys.stdin else b""
        yield load_text(content, "<stdin>")
        return
    for folder in options.folders([given] if given is not None else [], lang):
        yield load(folder)


def _exit(audits: list[Audit]) -> Exit:
    found = [diagnostic.code for one in audits for diagnostic in one.diagnostics]
    if "F101" in found:
        return Exit.FAILED
    return Exit.FINDINGS if found else Exit.CLEAN
