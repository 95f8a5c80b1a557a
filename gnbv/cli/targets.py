"""`gnbv targets`: what each indicator must reach, how far it has come, and its funding."""

from typing import Annotated

import typer

from gnbv import choices, library
from gnbv.allocation import Allocation
from gnbv.cli import lookup, options
from gnbv.cli.completion import complete_agency, complete_dimension, complete_project
from gnbv.cli.help_texts import CODE, Help
from gnbv.cli.messages import note
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan import Indicator, Plan
from gnbv.tables import Table, TableSet
from gnbv.targets import select

HELP = Text(
    "Mỗi chỉ tiêu phải đạt bao nhiêu, theo quy tắc nào, và cơ quan nào chủ trì.\n\n"
    "Đến hết năm ở --year, hoặc mọi năm đặt cạnh nhau nếu bỏ trống; năm không có mốc thì nêu mốc "
    "kế tiếp cùng năm của nó. Nếu văn bản không có số liệu gốc, mức thay đổi đến năm đó thay cho "
    "mức đạt. --progress xét các kết quả trong thư mục results/ của kế hoạch: của --year, hoặc của "
    "năm mới nhất có kết quả.",
    "Show what each indicator must reach, by which rule, and who answers for it.\n\n"
    "By the end of --year, or without it of every year, side by side; where --year has no "
    "milestone, the next one stands there with its year. Where the document gives no baseline, a "
    "change to date stands in place of a level. --progress judges the results in the plan's "
    "results/ folder: those of --year, or of the latest year that has any.",
)


def run(
    plan: options.PlanArgument = None,
    year: options.YearOption = None,
    dimension: Annotated[
        str | None,
        typer.Option("--dimension", autocompletion=complete_dimension),
        Help(
            Text(
                "Chỉ các chỉ tiêu thuộc chiều thiếu hụt này.",
                "Only of this dimension of deprivation.",
            ),
            CODE,
        ),
    ] = None,
    agency: Annotated[
        str | None,
        typer.Option("--agency", autocompletion=complete_agency),
        Help(
            Text("Chỉ các chỉ tiêu do cơ quan này chủ trì.", "Only what this agency answers for."),
            CODE,
        ),
    ] = None,
    project: Annotated[
        str | None,
        typer.Option("--project", autocompletion=complete_project),
        Help(
            Text(
                "Chỉ các chỉ tiêu mà dự án này phục vụ: mã dự án, hoặc số dự án.",
                "Only what this project serves: its code or its number.",
            ),
            CODE,
        ),
    ] = None,
    progress: Annotated[
        bool,
        typer.Option("--progress"),
        Help(Text("So kết quả với mục tiêu.", "Show results against targets.")),
    ] = False,
    money: Annotated[
        bool,
        typer.Option("--money"),
        Help(
            Text(
                "Kinh phí của các dự án phục vụ từng chỉ tiêu.",
                "Show the money of the projects that serve each.",
            )
        ),
    ] = False,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show the indicators of a plan."""
    to = target(form, output, force)
    if progress and money and to.form == "csv":
        raise UsageError(
            Text("--progress và --money là hai bảng", "--progress and --money are two tables")
        )
    meant = lookup.plan(plan, to.file)
    library.require_coherent(meant)
    allocation = library.allocate(meant)
    choices.require_in_period(year, meant)
    shown = library.select_indicators(meant, dimension, agency, project)
    if not shown:
        note(_why_none(meant, agency))
    tables = _tables(allocation, shown, year, progress, money)
    send(tables, to, style(unit, lang, excel), library.read_from(meant).files)


def _why_none(plan: Plan, agency: str | None) -> Text:
    """Why no indicator is shown."""
    if plan.indicators is None or not plan.indicators.indicators:
        return Text("kế hoạch không có chỉ tiêu nào", "the plan has no indicators")
    if agency and not select(plan, agency=agency):
        name = plan.programme.agencies[agency].name.text
        return Text(
            f"{name.vi} ({agency}) không chủ trì chỉ tiêu nào",
            f"{name.en} ({agency}) answers for no indicator",
        )
    return Text("không có chỉ tiêu nào thỏa mọi điều kiện", "no indicator meets all conditions")


def _tables(
    allocation: Allocation,
    shown: tuple[Indicator, ...],
    year: int | None,
    progress: bool,
    money: bool,
) -> TableSet:
    from gnbv.tables.funding import funding_table
    from gnbv.tables.progress import latest, progress_table
    from gnbv.tables.targets import targets_table

    plan = allocation.plan
    tables: list[Table] = []
    if progress:
        tables.append(progress_table(plan, shown, year or latest(plan)))
    if money:
        tables.append(funding_table(allocation, shown, year))
    return TableSet(tables=tuple(tables) or (targets_table(plan, shown, year),))
