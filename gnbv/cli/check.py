"""`gnbv check`: every claim of the plans, reconciled."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from gnbv.audit import Audit, audit
from gnbv.cli import codes, options
from gnbv.cli.app import Exit, fail
from gnbv.cli.output import deliver
from gnbv.language import Lang, Text
from gnbv.loader import Loaded, load, load_text
from gnbv.reports import Format, View, report

_STDIN = "-"


def run(
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PLAN", show_default=False, help="Folders of plans; - is one from stdin."
        ),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="The form of the findings.")] = "text",
    select: codes.SelectOption = None,
    ignore: codes.IgnoreOption = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings by rule instead.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again when a file changes.")
    ] = False,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Prove that every figure which a plan states follows from its funding lines.

    Prints each finding with its place, the figures and the lines behind them; then how many
    claims of each kind hold, and the grand total. Exit 1 where there are findings.
    """
    said = options.language(lang)
    chosen = codes.expand(select, said), codes.expand(ignore, said)
    view = View(said, options.colour() and output is None)
    render = report("statistics" if statistics else form)

    def once() -> Exit:
        audits = [one.shown(*chosen) for one in _audits(plans or [], said)]
        deliver(render(audits, view), output, said)
        hidden = sum(one.hidden for one in audits)
        if hidden and (form != "text" or statistics):
            words = Text(f"{hidden} lỗi được ẩn theo yêu cầu", f"{hidden} findings hidden")
            typer.echo(f"gnbv: {words.say(said)}", err=True)
        return _exit(audits)

    if watch:
        from gnbv.cli.watch import repeat

        repeat(once, partial(options.folders, plans or [], said))
    raise typer.Exit(once())


def _audits(given: list[str], lang: Lang) -> list[Audit]:
    if given == [_STDIN]:
        return [audit(load_text(sys.stdin.buffer.read(), "<stdin>"))]
    return [audit(_load(folder, lang)) for folder in options.folders(given, lang)]


def _load(folder: Path, lang: Lang) -> Loaded:
    try:
        return load(folder)
    except OSError as error:
        problem = error.strerror or str(error)
        text = Text(f"không đọc được '{folder}': {problem}", f"cannot read '{folder}': {problem}")
        fail(text.say(lang))


def _exit(audits: list[Audit]) -> Exit:
    found = [diagnostic.code for one in audits for diagnostic in one.diagnostics]
    if "F101" in found:
        return Exit.FAILED
    return Exit.FINDINGS if found else Exit.CLEAN
