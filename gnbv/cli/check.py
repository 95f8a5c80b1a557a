"""`gnbv check`: every claim of the plans, reconciled."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from gnbv.cli import codes, lookup, options
from gnbv.cli.app import Exit
from gnbv.cli.delivery import by_suffix, deliver, one_file
from gnbv.cli.verdicts import STDIN, each, note_uncounted, verdicts
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.reports import SUFFIXES, Format, ReportName, View, report


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
    _cache: Annotated[
        bool | None,  # `gnbv.cache` has acted on it before a command line is parsed
        typer.Option(
            "--cache/--no-cache",
            show_default=False,
            help="Answer at once where nothing has changed; in CI only if asked.",
        ),
    ] = None,
) -> None:
    """Prove that every figure which a plan states follows from its funding lines.

    Prints each finding with its place, the figures and the lines behind them; then how many
    claims of each kind hold, and the grand total. Exit 1 where there are findings.
    """
    file = one_file(output)
    form = asked_form or _form_for(file)
    name: ReportName = "statistics" if statistics else form
    if coverage and name not in {"text", "json"}:
        raise UsageError(
            Text("--coverage chỉ đi với text hoặc json", "--coverage needs text or json")
        )
    chosen = codes.expand(select), codes.expand(ignore)
    view = View(options.language(lang), options.colour() and file is None, coverage)
    must_be_named = name != "text" or file is not None or watch

    def once(again: bool = False) -> Exit:
        found = verdicts(plans or [], must_be_named).shown(*chosen)
        head = f"{view.translate(found.unnamed)}\n\n" if found.unnamed else ""
        read = {name for one in found.audits for name in one.loaded.files}
        deliver(head + report(name)(found.audits, view), file, force or again, read)
        if name != "text":
            note_uncounted(found.audits, name)
        return found.exit

    if watch:
        _watch(once, plans or [])
    raise typer.Exit(once())


def _form_for(file: Path | None) -> Format:
    """The form of the findings where none is asked for: as the file's suffix says, else text."""
    return "text" if file is None else by_suffix(file, SUFFIXES, "text")


def _watch(once: Callable[[], Exit], given: Sequence[str]) -> NoReturn:
    from gnbv.cli.watch import repeat

    if STDIN in given:
        raise UsageError(Text("không theo dõi được stdin", "stdin cannot be watched"))
    searches = [lookup.found(one) for one in each(given)]
    for search in searches:
        if search.unasked:
            raise lookup.unasked(search.folders[0])
    here = [] if given else [Path("plans")]
    folders = [folder for search in searches for folder in search.folders]
    repeat(once, [*folders, *here, *map(Path, given)])
