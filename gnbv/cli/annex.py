"""`gnbv annex`: the decision's own table, worked out from the funding lines."""

from gnbv import checked, library
from gnbv.cli import lookup, options
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.cli.progress import working_out
from gnbv.language import Text
from gnbv.tables import TableSet, annex_table

HELP = Text(
    "Lập lại phụ lục của kế hoạch: cả giai đoạn, một năm, và một năm theo nguồn.\n\n"
    "Mọi số tiền suy ra từ các dòng kinh phí; của phụ lục in chỉ dùng cách trình bày. Kế hoạch "
    "không có phụ lục được trình bày theo cùng các khối, với nguồn, loại vốn và năm của nó.",
    "Restore the annex of a plan: the period, one year, and one year by source.\n\n"
    "Every amount follows from the funding lines; of the annex as printed only the layout is "
    "used. A plan without one is laid out in the same blocks, by its own sources, natures and "
    "years.",
)


def run(
    plan: options.PlanArgument = None,
    as_of: options.AsOfOption = None,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show the annex of a plan."""
    to = target(form, output, force)
    meant = lookup.plan(plan, to.file, as_of)
    with working_out():
        allocation = library.allocate(meant)
        tables = TableSet(tables=(annex_table(allocation),), allocation=allocation)
    send(tables, to, style(unit, lang, excel), checked.read_from(allocation.plan).files)
