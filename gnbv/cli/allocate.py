"""`gnbv allocate`: the money of a year, or of all years."""

from typing import Annotated

import typer

from gnbv.allocation import allocate
from gnbv.cli import options
from gnbv.cli.app import Exit, fail
from gnbv.cli.output import deliver
from gnbv.cli.plans import read
from gnbv.language import Lang, Text
from gnbv.plan import Plan
from gnbv.tables.allocation import By, allocation_table
from gnbv.writers import Format, Style, writer


def run(
    plan: options.PlanArgument = None,
    year: options.YearOption = None,
    by: Annotated[By, typer.Option(help="What the rows are.")] = "project",
    unit: options.UnitOption = None,
    form: Annotated[Format, typer.Option("--format", help="The form of the table.")] = "table",
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Spread a plan's money over the years in which each source pays, exact to the đồng.

    Equal parts in whole đồng, by largest remainder: what is left over goes to the earlier years,
    so that the years of a line always sum to it.
    """
    said = options.language(lang)
    found = read(options.folder(plan, said), said)
    if year is not None:
        _require(year, found, said)
    style = Style(said, options.unit(unit), options.width(), options.colour())
    table = allocation_table(allocate(found), year, by)
    deliver(writer(form, options.on_terminal(output))([table], style), output, said)


def _require(year: int, plan: Plan, lang: Lang) -> None:
    period = plan.programme.period
    if year not in period.years:
        text = Text(
            f"năm {year} nằm ngoài giai đoạn {period.first}-{period.last}",
            f"the year {year} is outside the period {period.first}-{period.last}",
        )
        fail(text.say(lang), Exit.USAGE)
