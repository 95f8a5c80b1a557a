"""`gnbv show`: the plan at a glance."""

from typing import Annotated

import typer

from gnbv.allocation import allocate
from gnbv.cli import options
from gnbv.cli.output import deliver
from gnbv.cli.plans import read
from gnbv.language import Lang, Text, harmless
from gnbv.plan import Programme
from gnbv.tables.overview import overview_tables
from gnbv.writers import Format, Style, writer


def run(
    plan: options.PlanArgument = None,
    unit: options.UnitOption = None,
    form: Annotated[Format, typer.Option("--format", help="The form of the tables.")] = "table",
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Show a plan at a glance: decision, period, sources and shares, projects, lead agencies."""
    said = options.language(lang)
    found = read(options.folder(plan, said), said)
    style = Style(said, options.unit(unit), options.width(), options.colour())
    text = writer(form, options.on_terminal(output))(overview_tables(allocate(found)), style)
    head = _head(found.programme, said) if form == "table" else ""
    deliver(head + text, output, said)


def _head(programme: Programme, lang: Lang) -> str:
    decision, period = programme.decision, programme.period
    labels = (Text("Quyết định", "Decision"), Text("Giai đoạn", "Period"))
    number = f"{labels[0].say(lang)} {decision.number}"
    issuer = decision.issuer.text.say(lang)
    lines = [
        programme.programme.text.say(lang),
        ", ".join([number, f"{decision.date:%d/%m/%Y}", issuer]),
        f"{labels[1].say(lang)} {period.first}-{period.last}",
    ]
    return "\n".join(map(harmless, lines)) + "\n\n"
