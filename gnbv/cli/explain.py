"""`gnbv explain`: what a rule checks, and how to fix a breach."""

from typing import Annotated

import typer

from gnbv.cli import codes, options
from gnbv.cli.delivery import deliver
from gnbv.cli.help_texts import Help
from gnbv.diagnostics import Diagnostic
from gnbv.language import Text
from gnbv.rules import RULES, Rule
from gnbv.verdicts.explanation import explain, listing
from gnbv.verdicts.view import View

HELP = Text(
    "Giải thích một quy tắc kiểm tra điều gì và vì sao, với một ví dụ sai và một ví dụ đúng.",
    "Explain what a rule checks and why, with a wrong and a right example.",
)


def run(
    code: Annotated[
        str | None,
        typer.Argument(
            autocompletion=codes.complete,
        ),
        Help(
            Text(
                "Mã hoặc tên quy tắc; nếu bỏ trống, liệt kê mọi quy tắc.",
                "A rule's code or name; without it, all rules are listed.",
            ),
            Text("QUY_TẮC", "RULE"),
        ),
    ] = None,
    lang: options.LangOption = None,
) -> None:
    """Explain a rule, or list all."""
    view = View(options.language(lang), options.colour(), width=options.shown_width(None))
    if code is None:
        deliver(listing(RULES, view))
        return
    rule = next((rule for rule in RULES if code.upper() == rule.code or code == rule.name), None)
    if rule is None:
        raise codes.unknown(code)
    deliver(explain(rule, view, _shown(rule)))


def _shown(rule: Rule) -> Diagnostic | None:
    """What the rule finds in its example; nothing where the example cannot be put to work here."""
    from gnbv.demonstration import demonstrate  # a list of rules needs none of it

    try:
        return demonstrate(rule)
    except OSError:  # no place for temporary files: the rule is explained all the same
        return None
