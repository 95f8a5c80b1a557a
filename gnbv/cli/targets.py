"""`gnbv targets`: what each indicator must reach, how far it has come, and its funding."""

from typing import Annotated

import typer

from gnbv import checked, choices, library
from gnbv.allocation import Allocation
from gnbv.cli import lookup, options
from gnbv.cli.completion import complete_agency, complete_dimension, complete_project
from gnbv.cli.help_texts import CODE, Help
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.cli.progress import working_out
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan import Indicator
from gnbv.tables import Table, TableSet
from gnbv.tables.targets import Notes

HELP = Text(
    "Mỗi chỉ tiêu phải đạt bao nhiêu, theo quy tắc nào, và cơ quan nào chủ trì.\n\n"
    "Đến hết năm ở --year, hoặc mọi năm đặt cạnh nhau nếu bỏ trống; năm không có mốc thì nêu mốc "
    "kế tiếp cùng năm của nó. Nếu văn bản không có số liệu gốc, mức thay đổi đến năm đó thay cho "
    "mức đạt. Điểm văn bản để ngỏ được đánh dấu; --notes cho biết hiểu thế nào, và vì sao. "
    "--progress xét các kết quả trong thư mục results/ của kế hoạch: của --year, hoặc của "
    "năm mới nhất có kết quả. Cùng --money, lệnh còn cho biết các dự án phục vụ mỗi chỉ tiêu đã "
    "giải ngân bao nhiêu đến ngày đó, và mỗi đơn vị kết quả tốn bao nhiêu.",
    "Show what each indicator must reach, by which rule, and who answers for it.\n\n"
    "By the end of --year, or without it of every year, side by side; where --year has no "
    "milestone, the next one stands there with its year. Where the document gives no baseline, a "
    "change to date stands in place of a level. What it leaves open is marked; --notes tells how "
    "it is read, and why. --progress judges the results in the plan's "
    "results/ folder: those of --year, or of the latest year that has any. With --money it also "
    "shows what the projects of each had spent by then, and what a unit of the result cost.",
)


def run(
    plan: options.PlanArgument = None,
    year: options.YearOption = None,
    as_of: options.AsOfOption = None,
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
    notes: Annotated[
        bool,
        typer.Option("--notes"),
        Help(
            Text(
                "Những gì văn bản để ngỏ, trích dẫn và đối tượng của từng chỉ tiêu.",
                "Show what the document leaves open, each quote and population.",
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
    if notes and (progress or money):
        other = "--progress" if progress else "--money"
        raise UsageError(
            Text(f"--notes không đi cùng {other}", f"--notes does not go with {other}")
        )
    meant = lookup.plan(plan, to.file, as_of)
    # What a document is made of has its notes; on a screen, they would hide the targets.
    detail: Notes = "quotes" if notes else "marks" if to.form == "table" else "notes"
    with working_out():
        checked.require_coherent(meant)
        if progress and money:
            checked.require_accounted(meant)
        allocation = library.allocate(meant)
        choices.require_in_period(year, meant)
        shown = library.select_indicators(meant, dimension, agency, project)
        tables = _tables(allocation, shown, year, progress, money, detail)
    send(tables, to, style(unit, lang, excel), checked.read_from(meant).files)


def _tables(
    allocation: Allocation,
    shown: tuple[Indicator, ...],
    year: int | None,
    progress: bool,
    money: bool,
    notes: Notes,
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
    tables = tables or [targets_table(plan, shown, year, notes)]
    return TableSet(tables=tuple(tables), about=plan)
