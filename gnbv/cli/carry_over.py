"""`gnbv carry-over`: what became of a year's money at its close."""

from gnbv import checked, choices
from gnbv.cli import lookup, options
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.cli.progress import working_out
from gnbv.errors import UsageError
from gnbv.execution import carried
from gnbv.language import Text
from gnbv.tables import TableSet
from gnbv.tables.carry_over import carry_over_table

HELP = Text(
    "Số năm trước chuyển sang, số giao, giải ngân, chuyển năm sau và hủy bỏ của một năm.\n\n"
    "Từng dòng và từng niên độ, khi khóa sổ năm ở --year, hoặc mọi năm đã khóa sổ. Số năm trước "
    "chuyển sang được tính từ khóa sổ của năm trước.",
    "Show what was carried into a year, assigned, disbursed, carried out and cancelled.\n\n"
    "Line by line and by origin year, at the close of --year, or of every year that is closed. "
    "What is carried in is worked out from the close of the year before.",
)


def run(
    plan: options.PlanArgument = None,
    year: options.YearOption = None,
    as_of: options.AsOfOption = None,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show what became of the money of closed years."""
    to = target(form, output, force)
    meant = lookup.own_plan(plan, to.file, as_of)
    with working_out():
        checked.require_accounted(meant)
        choices.require_in_period(year, meant)
        money = carried(meant)
    years = [one for one in sorted({one.year for one in money}) if year in {None, one}]
    if not years:
        raise UsageError(
            Text(
                f"kế hoạch chưa khóa sổ năm {year}" if year else "kế hoạch chưa khóa sổ năm nào",
                f"{year} is not closed" if year else "no year of the plan is closed",
            )
        )
    tables = tuple(carry_over_table(meant, one, money) for one in years)
    send(
        TableSet(tables=tables, about=meant),
        to,
        style(unit, lang, excel),
        checked.read_from(meant).files,
    )
