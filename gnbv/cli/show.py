"""`gnbv show`: the plan at a glance; or one project, one agency, or all its content, whole."""

from typing import Annotated

import typer

from gnbv import checked, library
from gnbv.cli import lookup, options
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.cli.project_here import project_here
from gnbv.errors import UsageError
from gnbv.language import Lang, Text, harmless
from gnbv.plan import Plan, Programme
from gnbv.reading.discovery import NoPlan
from gnbv.tables import TableSet

_ONE_VIEW = Text(
    "chọn một trong --project, --agency và --content",
    "choose one of --project, --agency and --content",
)


def run(
    plan: Annotated[
        str | None,
        typer.Argument(
            metavar="PLAN",
            show_default=False,
            help="A plan's folder, or the name of one that ships; or a project of the plan here.",
            autocompletion=options.complete_plan,
        ),
    ] = None,
    project: Annotated[
        str | None,
        typer.Option(
            "--project",
            metavar="CODE",
            show_default=False,
            help="One project whole: its code, or its number in the decision.",
        ),
    ] = None,
    agency: Annotated[
        str | None,
        typer.Option(
            "--agency",
            metavar="KEY",
            show_default=False,
            help="One agency whole: its key, its name or its short name.",
        ),
    ] = None,
    content: Annotated[
        bool, typer.Option("--content", help="What the document lays down in words, all of it.")
    ] = False,
    as_of: options.AsOfOption = None,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show a plan at a glance: decision, period, sources and shares, projects, lead agencies.

    --project shows one project whole: who leads and coordinates it, its money by source, nature
    and year, its aims, beneficiaries and support, and the indicators that it serves. --agency
    shows what an agency must do, spend, coordinate and reach. --content shows all that the
    document lays down in words. Where PLAN names no plan, but a project of the plan here, it
    stands for --project: gnbv show 2.1.
    """
    views = [project is not None, agency is not None, content]
    if sum(views) > 1:
        raise UsageError(_ONE_VIEW)
    to = target(form, output, force)
    try:
        meant = lookup.plan(plan, to.file, as_of)
    except NoPlan as none:
        if plan is None or any(views):
            raise
        project = project_here(plan, none)
        meant = lookup.plan(None, to.file, as_of)
    tables = _tables(meant, project, agency, content, to.form == "csv")
    head = _head(meant.programme, options.language(lang))
    send(tables, to, style(unit, lang, excel), checked.read_from(meant).files, head)


def _tables(
    plan: Plan, project: str | None, agency: str | None, content: bool, as_one: bool
) -> TableSet:
    from gnbv.tables import overview_tables
    from gnbv.tables.combined import combined

    allocation = library.allocate(plan)
    if project is not None:
        tables = library.project_tables(plan, project)
    elif agency is not None:
        tables = library.agency_tables(plan, agency)
    elif content:
        tables = (library.table(plan, "content"),)
    else:
        return TableSet(tables=overview_tables(allocation), allocation=allocation)
    one = as_one and len(tables) > 1
    return TableSet(tables=(combined(tables),) if one else tables, allocation=allocation)


def _head(programme: Programme, lang: Lang) -> str:
    decision, period = programme.decision, programme.period
    alone = period.first == period.last
    label = Text("Năm", "Year") if alone else Text("Giai đoạn", "Period")
    lines = [
        programme.programme.text.in_language(lang),
        decision.cited.in_language(lang),
        f"{label.in_language(lang)} {period.span}",
    ]
    return "\n".join(map(harmless, lines)) + "\n\n"
