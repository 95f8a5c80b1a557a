"""`gnbv explain`: what a rule checks, and how to fix a breach."""

from typing import Annotated

import typer

from gnbv.cli import codes, options
from gnbv.cli.delivery import deliver
from gnbv.reports.explanation import explain, listing
from gnbv.reports.view import View
from gnbv.rules import RULES


def run(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="RULE",
            show_default=False,
            autocompletion=codes.complete,
            help="A rule's code or name; without it, all rules are listed.",
        ),
    ] = None,
    lang: options.LangOption = None,
) -> None:
    """Explain what a rule checks and why, with a wrong and a right example."""
    view = View(options.language(lang), options.colour(), width=options.shown_width(None))
    if code is None:
        deliver(listing(RULES, view))
        return
    rule = next((rule for rule in RULES if code.upper() == rule.code or code == rule.name), None)
    if rule is None:
        raise codes.unknown(code)
    deliver(explain(rule, view))
