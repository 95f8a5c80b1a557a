"""`gnbv execution`: what was available and what was spent of it, by the day of a report."""

from typing import Annotated, Literal

import typer

from gnbv import checked, choices
from gnbv.cli import lookup, options
from gnbv.cli.help_texts import ROWS, Help
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.cli.progress import working_out
from gnbv.errors import UsageError
from gnbv.execution import Spending, latest_reports
from gnbv.language import Text, dated
from gnbv.plan import Plan
from gnbv.tables import Table, TableSet
from gnbv.tables.execution import By, Sort, execution_table
from gnbv.tables.figures_compared import difference_table
from gnbv.tables.tags import spent_tags

Rows = Literal[By, "tag"]

HELP = Text(
    "Số được sử dụng, số đã giải ngân và số còn lại.\n\n"
    "Theo báo cáo cuối cùng của năm ở --year (nếu bỏ trống, của năm cuối có báo cáo), đến ngày ở "
    "--as-of. Các nguồn số liệu đặt cạnh nhau, không gộp. Tỷ lệ tính trên số được sử dụng; dòng "
    "không có báo cáo thì để trống, không phải là 0.",
    "Show what was available, what was disbursed of it, and what is left.\n\n"
    "As the last report of --year has it (of the last year that is reported on without it), up to "
    "the day of --as-of. Sources of figures stand side by side and are never merged. A rate is of "
    "the available money; a line without a report shows nothing, which is not 0.",
)


def run(
    plan: options.PlanArgument = None,
    year: options.YearOption = None,
    as_of: options.AsOfOption = None,
    by: Annotated[
        Rows,
        typer.Option("--by"),
        Help(
            Text(
                "Mỗi hàng là gì; 'tag': phần dành cho mỗi nhãn.",
                "What stands in the rows; 'tag': what is for each tag.",
            ),
            ROWS,
        ),
    ] = "project",
    sort: Annotated[
        Sort,
        typer.Option("--sort"),
        Help(
            Text(
                "Theo thứ tự của kế hoạch, hoặc tỷ lệ thấp trước.",
                "The plan's order, or the lowest rate first.",
            ),
            Text("THỨ_TỰ", "ORDER"),
        ),
    ] = "plan",
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show a report on spending."""
    to = target(form, output, force)
    meant = lookup.own_plan(plan, to.file, as_of)
    with working_out():
        checked.require_accounted(meant)
        choices.require_in_period(year, meant)
        reports = latest_reports(meant, year)
        if not reports:
            raise UsageError(_nothing(meant, year))
        if by == "unit":
            checked.require_units(meant)
        tables = _tables(meant, reports, by, sort)
    send(
        TableSet(tables=tables, about=meant),
        to,
        style(unit, lang, excel),
        checked.read_from(meant).files,
    )


def _tables(plan: Plan, reports: tuple[Spending, ...], by: Rows, sort: Sort) -> tuple[Table, ...]:
    """A table of each source of figures, and their difference where there are several."""
    if by == "tag":
        if not plan.programme.tags:
            raise UsageError(Text("kế hoạch không có nhãn nào", "the plan has no tags"))
        return tuple(map(spent_tags, reports))
    tables = tuple(execution_table(one, by, sort) for one in reports)
    return (*tables, difference_table(reports)) if len(reports) > 1 else tables


def _nothing(plan: Plan, year: int | None) -> Text:
    if plan.execution and plan.until:
        day = dated(plan.until)
        return Text(f"chưa có báo cáo giải ngân đến {day.vi}", f"there is no report by {day.en}")
    if year is None:
        return Text("kế hoạch chưa có báo cáo nào trong execution/", "no report is in execution/")
    return Text(f"chưa có báo cáo giải ngân năm {year}", f"there is no report on {year}")
