"""`gnbv check`: every claim of the plans, reconciled."""

from pathlib import Path
from typing import Annotated

import typer

from gnbv.audit import Audit, audit
from gnbv.cli import options
from gnbv.cli.app import Exit, fail
from gnbv.cli.output import deliver
from gnbv.language import Lang, Text
from gnbv.loader import load
from gnbv.reports.text import View, render


def run(
    plans: Annotated[
        list[str] | None, typer.Argument(metavar="[PLAN]...", help="Folders of plans.")
    ] = None,
    lang: options.LangOption = None,
) -> None:
    """Prove that every figure which a plan states follows from its funding lines.

    Prints each finding with its place, the figures and the lines behind them; then how many
    claims of each kind hold, and the grand total. Exit 1 where there are findings.
    """
    said = options.language(lang)
    audits = [_audit(folder, said) for folder in options.folders(plans or [], said)]
    deliver(render(audits, View(said, options.colour())), None, said)
    raise typer.Exit(_exit(audits))


def _audit(folder: Path, lang: Lang) -> Audit:
    try:
        return audit(load(folder))
    except OSError as error:
        problem = error.strerror or str(error)
        text = Text(f"không đọc được '{folder}': {problem}", f"cannot read '{folder}': {problem}")
        fail(text.say(lang))


def _exit(audits: list[Audit]) -> Exit:
    found = [diagnostic.code for audit in audits for diagnostic in audit.diagnostics]
    if "F101" in found:
        return Exit.FAILED
    return Exit.FINDINGS if found else Exit.CLEAN
