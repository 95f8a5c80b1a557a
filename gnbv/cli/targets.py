"""`gnbv targets`: what each indicator must reach, how far it has come, and its funding."""

from typing import Annotated

import typer

from gnbv import checked, choices, library
from gnbv.allocation import Allocation
from gnbv.cli import lookup, options
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan import Indicator
from gnbv.tables import Table, TableSet


def run(
    plan: options.PlanArgument = None,
    year: options.YearOption = None,
    as_of: options.AsOfOption = None,
    dimension: Annotated[
        str | None, typer.Option(show_default=False, help="Only of this dimension of deprivation.")
    ] = None,
    agency: Annotated[
        str | None, typer.Option(show_default=False, help="Only what this agency answers for.")
    ] = None,
    project: Annotated[
        str | None,
        typer.Option(
            show_default=False, help="Only what this project serves: its code or its number."
        ),
    ] = None,
    progress: Annotated[
        bool, typer.Option("--progress", help="Show results against targets.")
    ] = False,
    money: Annotated[
        bool, typer.Option("--money", help="Show the money of the projects that serve each.")
    ] = False,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show what each indicator must reach, by which rule, and who answers for it.

    By the end of --year, or without it of every year, side by side; where --year has no
    milestone, the next one stands there with its year. Where the document gives no baseline, a
    change to date stands in place of a level. --progress judges the results in the
    plan's results/ folder: those of --year, or of the latest year that has any. With --money it
    also shows what the projects of each had spent by then, and what a unit of the result cost.
    """
    to = target(form, output, force)
    if progress and money and to.form == "csv":
        raise UsageError(
            Text("--progress và --money là hai bảng", "--progress and --money are two tables")
        )
    meant = lookup.plan(plan, to.file, as_of)
    checked.require_coherent(meant)
    if progress and money:
        checked.require_accounted(meant)
    allocation = library.allocate(meant)
    choices.require_in_period(year, meant)
    shown = library.select_indicators(meant, dimension, agency, project)
    tables = _tables(allocation, shown, year, progress, money)
    send(tables, to, style(unit, lang, excel), checked.read_from(meant).files)


def _tables(
    allocation: Allocation,
    shown: tuple[Indicator, ...],
    year: int | None,
    progress: bool,
    money: bool,
) -> TableSet:
    from gnbv.tables.funding import funding_table
    from gnbv.tables.progress import latest, progress_table
    from gnbv.tables.spent_on_targets import spent_tables
    from gnbv.tables.targets import targets_table

    plan = allocation.plan
    tables: list[Table] = []
    if progress:
        tables.append(progress_table(plan, shown, year or latest(plan)))
    if money:
        tables.append(funding_table(allocation, shown, year))
    if progress and money:
        tables += spent_tables(allocation, shown, year or latest(plan))
    return TableSet(tables=tuple(tables) or (targets_table(plan, shown, year),))
