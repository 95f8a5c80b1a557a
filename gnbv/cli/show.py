"""`gnbv show`: the plan at a glance; or one project, one agency, or all its content, whole."""

from typing import Annotated

import typer

from gnbv import checked, library
from gnbv.cli import lookup, options
from gnbv.cli.completion import complete_agency, complete_plan, complete_project
from gnbv.cli.help_texts import CODE, PLAN, Help
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.cli.progress import working_out
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

HELP = Text(
    "Xem nhanh kế hoạch: quyết định, giai đoạn, các nguồn và tỷ trọng, các dự án, các cơ quan "
    "chủ trì, kinh phí theo nhãn.\n\n"
    "--project cho xem trọn một dự án: cơ quan chủ trì và phối hợp, kinh phí theo nguồn, loại vốn "
    "và năm, mục tiêu, đối tượng, nội dung hỗ trợ, và các chỉ tiêu mà dự án phục vụ. --agency cho "
    "xem những việc một cơ quan phải làm, chi, phối hợp và đạt. --content cho xem mọi nội dung văn "
    "bản quy định bằng lời. Nếu KẾ_HOẠCH không phải là một kế hoạch mà là một dự án của kế hoạch ở "
    "đây thì được hiểu là --project: gnbv show 2.1.",
    "Show a plan at a glance: decision, period, sources and shares, projects, lead agencies, "
    "tags.\n\n"
    "--project shows one project whole: who leads and coordinates it, its money by source, nature "
    "and year, its aims, beneficiaries and support, and the indicators that it serves. --agency "
    "shows what an agency must do, spend, coordinate and reach. --content shows all that the "
    "document lays down in words. Where PLAN names no plan, but a project of the plan here, it "
    "stands for --project: gnbv show 2.1.",
)


def run(
    plan: Annotated[
        str | None,
        typer.Argument(autocompletion=complete_plan),
        Help(
            Text(
                "Thư mục kế hoạch, hoặc tên một kế hoạch kèm theo gnbv; hoặc một dự án của kế "
                "hoạch ở đây.",
                "A plan's folder, or the name of one that ships; or a project of the plan here.",
            ),
            PLAN,
        ),
    ] = None,
    project: Annotated[
        str | None,
        typer.Option("--project", autocompletion=complete_project),
        Help(
            Text(
                "Trọn một dự án: mã, hoặc số của nó trong văn bản.",
                "One project whole: its code, or its number in the decision.",
            ),
            CODE,
        ),
    ] = None,
    agency: Annotated[
        str | None,
        typer.Option("--agency", autocompletion=complete_agency),
        Help(
            Text(
                "Trọn một cơ quan: mã, tên hoặc tên viết tắt.",
                "One agency whole: its key, its name or its short name.",
            ),
            CODE,
        ),
    ] = None,
    content: Annotated[
        bool,
        typer.Option("--content"),
        Help(
            Text(
                "Mọi nội dung văn bản quy định bằng lời.",
                "What the document lays down in words, all of it.",
            )
        ),
    ] = False,
    as_of: options.AsOfOption = None,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show a plan, or one project, agency or its content."""
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
    with working_out():
        tables = _tables(meant, project, agency, content, to.form == "csv")
    head = _head(meant.programme, options.language(lang))
    send(tables, to, style(unit, lang, excel), checked.read_from(meant).files, head)


def _tables(
    plan: Plan, project: str | None, agency: str | None, content: bool, as_one: bool
) -> TableSet:
    from gnbv.tables import overview_tables
    from gnbv.tables.combined import combined
    from gnbv.tables.tags import planned_tags

    allocation = library.allocate(plan)
    if project is not None:
        tables = library.project_tables(plan, project)
    elif agency is not None:
        tables = library.agency_tables(plan, agency)
    elif content:
        tables = (library.table(plan, "content"),)
    else:
        overview = (*overview_tables(allocation), *planned_tags(plan))
        return TableSet(tables=overview, allocation=allocation)
    one = as_one and len(tables) > 1
    return TableSet(tables=(combined(tables),) if one else tables, allocation=allocation)


def _head(programme: Programme, lang: Lang) -> str:
    decision, period = programme.decision, programme.period
    lines = [
        programme.titled(period.called()).in_language(lang),
        decision.cited.in_language(lang),
    ]
    return "\n".join(map(harmless, lines)) + "\n\n"
