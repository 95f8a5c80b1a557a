"""`gnbv show`: the plan at a glance."""

from gnbv import library
from gnbv.cli import lookup, options
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.language import Lang, Text, harmless
from gnbv.plan import Programme
from gnbv.tables import TableSet, overview_tables

HELP = Text(
    "Xem nhanh kế hoạch: quyết định, giai đoạn, các nguồn và tỷ trọng, các dự án, các cơ quan "
    "chủ trì.",
    "Show a plan at a glance: decision, period, sources and shares, projects, lead agencies.",
)


def run(
    plan: options.PlanArgument = None,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show a plan at a glance."""
    to = target(form, output, force)
    allocation = library.allocate(lookup.plan(plan, to.file))
    tables = TableSet(tables=overview_tables(allocation), allocation=allocation)
    head = _head(allocation.plan.programme, options.language(lang))
    read = library.read_from(allocation.plan).files
    send(tables, to, style(unit, lang, excel), read, head)


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
