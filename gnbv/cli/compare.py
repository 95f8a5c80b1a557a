"""`gnbv compare`: two versions of a plan, or two plans, side by side."""

from typing import Annotated

import typer

from gnbv import checked, library
from gnbv.cli import lookup, options
from gnbv.cli.app import Exit
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.differences import Differences
from gnbv.tables import TableSet
from gnbv.tables.differences import By, difference_tables
from gnbv.versions import LATEST, ORIGINAL

FromOption = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="VERSION",
        show_default=False,
        help="The version before: a day, a decision, 'original' or 'latest'.",
    ),
]
ToOption = Annotated[
    str | None,
    typer.Option("--to", metavar="VERSION", show_default=False, help="The version after."),
]


def run(
    plan: options.PlanArgument = None,
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="OTHER",
            show_default=False,
            help="The plan after, where it is another one; a folder of another revision, too.",
            autocompletion=options.complete_plan,
        ),
    ] = None,
    before: FromOption = None,
    after: ToOption = None,
    by: Annotated[By, typer.Option(help="What stands in the rows.")] = "project",
    every: Annotated[bool, typer.Option("--all", help="Also rows that stay as they are.")] = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with 1 where money differs.")
    ] = False,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show what differs between two versions of a plan, or between two plans.

    Of one plan, what it is now beside its original; --from and --to name other versions. By
    project it is the table of an adjustment: before, up, down, after, ground. Names, years and
    targets that changed stand below. Lines are the same where their keys are.
    """
    to = target(form, output, force)
    alone = other is None
    old = lookup.plan(plan, to.file, before or (ORIGINAL if alone else LATEST))
    new = lookup.plan(plan if alone else other, to.file, after or LATEST)
    found = Differences(library.allocate(old), library.allocate(new))
    read = checked.read_from(old).files | checked.read_from(new).files
    tables = TableSet(tables=difference_tables(found, by, every))
    send(tables, to, style(unit, lang, excel), read)
    if exit_code and found.money_differs:
        raise typer.Exit(Exit.FINDINGS)
